# SPDX-License-Identifier: Apache-2.0
"""Rooms kept as tables: by the rules of the files, as seen, never over bookings unseen."""

from dataclasses import replace

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit_reading import Sought, search_entries
from server.usecases.administration.rooms import keep_rooms, read_rooms
from telework.meetings.catalogue_wire import CatalogueOutcome, WantedCatalogue, WantedTable
from tests.server.town import TENANT, Town

ROOM = ("15C", "15C会議室", "本庁舎", "15", "40")


def _wanted(rev: int, *rooms: tuple[str, ...]) -> WantedCatalogue:
    width = 29
    rows = tuple((*room, *[""] * (width - len(room))) for room in rooms)
    return WantedCatalogue(rev=rev, tables=(WantedTable(file="rooms.csv", rows=rows),))


def test_what_is_kept_is_read_again_with_who_kept_it(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    assert read_rooms(town.services, keeper).rev == 0
    assert keep_rooms(town.services, keeper, _wanted(0, ROOM)) == CatalogueOutcome(rev=1)
    kept = read_rooms(town.services, keeper)
    assert (kept.rev, kept.loaded_by, kept.loaded_at) == (1, "p-kera", town.clock())
    rooms = kept.tables[0]
    assert rooms.rows[0][:5] == ROOM
    assert dict(zip(rooms.columns, rooms.headings, strict=True))["capacity"] == "定員"
    again = WantedCatalogue(rev=1, tables=(WantedTable(file="rooms.csv", rows=rooms.rows),))
    assert keep_rooms(town.services, keeper, again) == CatalogueOutcome(rev=2)
    with town.database.read_work() as tx:
        found = search_entries(tx, TENANT, Sought(tag=Tag.OPS_MEETING_CATALOGUE_LOADED), 0, 9)
    assert [each.entry.actor for each in found] == ["p-kera", "p-kera"]


def test_a_fault_names_row_and_column_and_nothing_is_kept(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    wanted = _wanted(0, ROOM, ("2", "二", "本庁舎", "2", "many"))
    outcome = keep_rooms(town.services, keeper, wanted)
    assert isinstance(outcome, CatalogueOutcome)
    [fault] = outcome.faults
    assert (outcome.rev, fault.file, fault.row, fault.column) == (0, "rooms.csv", 2, "capacity")
    assert fault.japanese
    assert fault.english
    assert read_rooms(town.services, keeper).rev == 0


def test_who_saw_an_older_catalogue_is_told(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    keep_rooms(town.services, keeper, _wanted(0, ROOM))
    late = keep_rooms(town.services, keeper, _wanted(0, ROOM))
    assert late == Refusal(code="catalogue.moved_on", params={"by": "p-kera"})


def test_the_last_equipment_may_go(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    wanted = _wanted(0, ROOM)
    none = WantedTable(file="equipment.csv", rows=())
    some = WantedTable(file="equipment.csv", rows=(("camera", "カメラ", "2", "", ""),))
    keep_rooms(town.services, keeper, replace(wanted, tables=(*wanted.tables, some)))
    gone = replace(wanted, rev=1, tables=(*wanted.tables, none))
    assert keep_rooms(town.services, keeper, gone) == CatalogueOutcome(rev=2)
    assert read_rooms(town.services, keeper).tables[1].rows == ()


def test_a_check_changes_nothing(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    checked = keep_rooms(town.services, keeper, replace(_wanted(0, ROOM), check_only=True))
    assert checked == CatalogueOutcome(rev=0)
    assert read_rooms(town.services, keeper).rev == 0


def test_an_unknown_file_is_told(town: Town) -> None:
    keeper = town.desk("p-kera", roles=("facilities",)).identified
    wanted = WantedCatalogue(rev=0, tables=(WantedTable(file="cars.csv", rows=()),))
    outcome = keep_rooms(town.services, keeper, wanted)
    assert isinstance(outcome, CatalogueOutcome)
    assert {each.code for each in outcome.faults} == {"file.unknown", "file.missing"}
