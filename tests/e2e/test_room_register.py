# SPDX-License-Identifier: Apache-2.0
"""Two keepers' clients and the real server: a fault, a room put in force, and who came second."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.catalogue_draft import begun
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed
from desktop.sync.transport import Transport
from tests.server.house import house_of
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.served import served

ROOMS = "rooms.csv"


@pytest.fixture
def address(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[tuple[Town, str]]:
    """Serve a town on the loopback."""
    town = Town(database_url, tmp_path, clock)
    with served(house_of(town, tmp_path)) as url:
        yield town, url
    town.close()


def test_rooms_are_checked_put_in_force_and_kept_apart_from_a_colleagues(
    address: tuple[Town, str],
) -> None:
    town, url = address
    token = town.desk("p-kera", roles=("facilities",)).token
    transport = Transport()
    room = ServerApi(transport, url, token).room_register
    empty = begun(room.kept())
    width = len(empty.table(ROOMS).columns)

    wrong = empty.put(ROOMS, 0, _row("15A", "many", width))
    faults = room.keep(wrong.wanted(check_only=True)).faults
    assert [(each.row, each.column) for each in faults] == [(1, "capacity")]
    assert wrong.place(ROOMS, faults[0].row) == 0

    right = wrong.put(ROOMS, 0, _row("15A", "12", width))
    assert room.keep(right.wanted(check_only=True)).rev == 0
    assert room.keep(right.wanted()).rev == 1

    late = empty.put(ROOMS, 0, _row("15B", "8", width))
    with pytest.raises(CallFailed) as second:
        room.keep(late.wanted())
    assert second.value.fault.code == "catalogue.moved_on"
    merged = late.onto(room.kept())
    assert room.keep(merged.wanted()).rev == 2
    assert [row[0] for row in begun(room.kept()).rows(ROOMS)] == ["15A", "15B"]
    transport.close()


def _row(room_id: str, capacity: str, width: int) -> tuple[str, ...]:
    first = (room_id, f"{room_id}会議室", "本庁舎", "15", capacity)
    return (*first, *[""] * (width - len(first)))
