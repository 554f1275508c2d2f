# SPDX-License-Identifier: Apache-2.0
"""R1: the catalogue is loaded whole, never over bookings unseen, and is read with its photos."""

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert, text

from server.store.tables import meeting_claim, meeting_occurrence
from server.usecases.meetings.keep_catalogue import (
    CatalogueFolder,
    CatalogueLoad,
    load_catalogue,
    read_catalogue,
)
from telework.meetings.catalogue import Catalogue
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town

HEAD = "room_id,name,building,floor,capacity,parts\n"
WHOLE = f"{HEAD}15C,15C会議室,本庁舎,15,40,\n"
DIVIDED = (
    f"{HEAD}15C,15C会議室,本庁舎,15,40,15C-1|15C-2\n"
    "15C-1,15C-1会議室,本庁舎,15,20,\n15C-2,15C-2会議室,本庁舎,15,20,\n"
)
ANOTHER = f"{HEAD}K1,庁議室,本庁舎,5,20,\n"
PHOTO = b"\xff\xd8\xff a picture"


def load(
    town: Town, rooms: str, photos: dict[str, bytes] | None = None, *, even: bool = False
) -> CatalogueLoad:
    folder = CatalogueFolder(
        tables={"rooms.csv": rooms.encode()}, photos=photos or {}, even_with_bookings=even
    )
    return load_catalogue(town.services, TENANT, folder, "ops:test", town.services.clock())


def book(town: Town, starts_at: datetime, *resources: str, state: str = "accepted") -> None:
    """Put a date of 15C into the database, however it came there."""
    ends_at = starts_at + timedelta(hours=1)
    date = {"tenant": TENANT, "occurrence_id": f"o-{starts_at}", "meeting_id": "m-1"}
    date |= {"recurrence_id": starts_at, "starts_at": starts_at, "ends_at": ends_at}
    date |= {"room_id": "15C", "host_id": "", "detail_id": "d", "state": state, "version": 1}
    claims = [
        {
            "tenant": TENANT,
            "claim_id": f"c-{resource}-{starts_at}",
            "occurrence_id": f"o-{starts_at}",
            "resource_id": resource,
            "starts_at": starts_at,
            "ends_at": ends_at,
            "blocking": state == "accepted",
        }
        for resource in resources
    ]
    with town.services.database.write_work() as tx:
        tx.execute(insert(meeting_occurrence), {**date, "sequence": 0, "reason": ""})
        tx.execute(insert(meeting_claim), claims)


def test_a_load_is_in_force_and_in_the_audit_log(town: Town) -> None:
    assert load(town, WHOLE).rev == 1
    current = read_catalogue(town.services, TENANT)
    assert [room.room_id for room in current.catalogue.rooms] == ["15C"]
    with town.services.database.read_work() as tx:
        told = tx.execute(text("select tag, detail from audit_log order by at desc")).first()
    assert told is not None
    assert told.tag == "ops:meeting_catalogue:loaded"
    assert told.detail.startswith("1 rooms")


def test_nothing_of_a_faulty_folder_is_taken(town: Town) -> None:
    load(town, WHOLE)
    done = load(town, f"{HEAD}K1,,本庁舎,5,20,\n", {"K1.gif": b"GIF89a"})
    assert {each.code for each in done.problems} == {"cell.empty", "photo.kind"}
    assert read_catalogue(town.services, TENANT).rev == 1


def test_a_room_with_bookings_to_come_is_not_taken_away_unseen(town: Town) -> None:
    load(town, WHOLE)
    now = town.services.clock()
    book(town, now + timedelta(days=3), "room:15C")
    book(town, now - timedelta(days=3), "room:15C")
    book(town, now + timedelta(days=4), "room:15C", state="cancelled")
    done = load(town, ANOTHER)
    assert done.rev == 0
    assert [(each.starts_at, each.what) for each in done.uncovered] == [
        (now + timedelta(days=3), ("room:15C",))
    ]
    assert read_catalogue(town.services, TENANT).rev == 1
    assert load(town, ANOTHER, even=True).rev == 2


def test_a_partition_wall_is_not_built_through_a_booking(town: Town) -> None:
    load(town, WHOLE)
    book(town, town.services.clock() + timedelta(days=3), "room:15C")
    done = load(town, DIVIDED)
    assert [each.what for each in done.uncovered] == [("room:15C", "room:15C-1", "room:15C-2")]


def test_a_room_that_grows_does_not_leave_half_of_itself_to_others(town: Town) -> None:
    load(town, DIVIDED)
    book(town, town.services.clock() + timedelta(days=3), "room:15C-1", "room:15C-2")
    grown = DIVIDED.replace("15C-1|15C-2", "15C-1|15C-2|15C-3") + "15C-3,C3,本庁舎,15,9,\n"
    assert [each.what for each in load(town, grown).uncovered] == [("room:15C-3",)]
    assert load(town, DIVIDED.replace("20,", "21,")).rev == 2


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    """Speak to the application without its background work."""
    made = TestClient(house_of(town, tmp_path))
    yield made
    made.close()


def test_the_catalogue_is_read_once_per_number(town: Town, client: TestClient) -> None:
    mine = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    empty = client.get("/v1/meetings/catalogue", headers=mine)
    assert empty.json() == {"rooms": [], "equipment": [], "hosts": []}
    load(town, WHOLE)
    first = client.get("/v1/meetings/catalogue", headers=mine)
    assert first.json()["rooms"][0]["room_id"] == "15C"
    held = {**mine, "If-None-Match": first.headers["ETag"]}
    assert client.get("/v1/meetings/catalogue", headers=held).status_code == 304
    load(town, ANOTHER)
    assert client.get("/v1/meetings/catalogue", headers=held).status_code == 200


def test_a_photo_is_read_while_the_catalogue_names_it(town: Town, client: TestClient) -> None:
    mine = {"Authorization": f"Bearer {town.desk(MORI).token}"}
    load(town, WHOLE, {"15C.jpg": PHOTO})
    address = f"/v1/meetings/photos/{hashlib.sha256(PHOTO).hexdigest()}"
    photo = client.get(address, headers=mine)
    assert (photo.content, photo.headers["Content-Type"]) == (PHOTO, "image/jpeg")
    held = {**mine, "If-None-Match": photo.headers["ETag"]}
    assert client.get(address, headers=held).status_code == 304
    load(town, WHOLE)
    assert client.get(address, headers=mine).status_code == 404
    assert Catalogue() != read_catalogue(town.services, TENANT).catalogue
