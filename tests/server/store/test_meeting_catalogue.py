# SPDX-License-Identifier: Apache-2.0
"""The newest catalogue is in force from its commit on, and is decoded once."""

from datetime import UTC, datetime, timedelta

import pytest

from server.store.engine import Database, open_database
from server.store.meetings.catalogue import catalogue_in_force, catalogue_rev, store_catalogue
from telework.meetings.catalogue import (
    Catalogue,
    Equipment,
    Host,
    Provider,
    Purpose,
    Room,
    Window,
)

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
CATALOGUE = Catalogue(
    rooms=(
        Room(
            room_id="15C",
            name="15C会議室",
            building="本庁舎",
            floor="15",
            capacity=40,
            parts=("15C-1", "15C-2"),
            windows=(Window(purpose=Purpose.OFFICIAL, days=92),),
            plan=(40, 70),
        ),
    ),
    equipment=(Equipment(equipment_id="projector", name="プロジェクター", units=3),),
    hosts=(Host(host_id="zoom-1", name="Zoom 1", provider=Provider.ZOOM, slots=2),),
)


def test_the_newest_is_in_force(database_url: str) -> None:
    database = open_database(database_url)
    with database.read_work() as tx:
        assert catalogue_in_force(tx, 1) == Catalogue()
    assert _store(database, CATALOGUE) == 1
    assert _in_force(database) == CATALOGUE
    assert _in_force(database) is _in_force(database)
    assert _store(database, Catalogue()) == 2
    assert _in_force(database) == Catalogue()
    database.close()


def test_a_load_that_was_undone_is_forgotten(database_url: str) -> None:
    database = open_database(database_url)

    def refused(tx: object) -> None:
        store_catalogue(tx, 1, CATALOGUE, "ops", NOW)  # type: ignore[arg-type]
        assert catalogue_in_force(tx, 1) == CATALOGUE  # type: ignore[arg-type]
        raise LookupError

    with pytest.raises(LookupError):
        database.write(refused)
    with database.read_work() as tx:
        assert catalogue_rev(tx, 1) == 0
    later = Catalogue(equipment=CATALOGUE.equipment)
    database.write(lambda tx: store_catalogue(tx, 1, later, "ops", NOW + timedelta(seconds=1)))
    assert _in_force(database) == later
    database.close()


def _store(database: Database, catalogue: Catalogue) -> int:
    return database.write(lambda tx: store_catalogue(tx, 1, catalogue, "ops", NOW))


def _in_force(database: Database) -> Catalogue:
    with database.read_work() as tx:
        return catalogue_in_force(tx, 1)
