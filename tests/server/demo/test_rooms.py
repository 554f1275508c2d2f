# SPDX-License-Identifier: Apache-2.0
"""The demo city's rooms: of three buildings, shared, divided, kept by bureaus; all booked well."""

from datetime import date, datetime

import pytest

from approval import Organisation
from approval.identifiers import PostId
from desktop.ui.meeting_words import FEATURES
from server.demo.city import build_city
from server.demo.people import FACILITIES
from server.demo.room_fortnight import APPLIED_ROOM, catalogue_folder, room_plans
from server.demo.room_use import use_rooms
from server.store.meetings.catalogue import store_catalogue
from server.store.meetings.stored import occurrences_of
from server.usecases.meetings.book import book_meeting
from server.usecases.meetings.judging import booker_of
from telework.meetings.booking import BookMeeting
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.files.reading import parse_catalogue
from telework.meetings.meeting import MeetingContent, Wanted, When
from telework.meetings.requested import asked_dates
from tests.server.town import MORI, TENANT, Town

CITY = build_city()
VIEW = Organisation(CITY).on(date(2026, 11, 24))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The city's files, without a fault."""
    sections = {each.section_id for each in CITY.sections}
    found = parse_catalogue(catalogue_folder().tables, {}, sections)
    assert isinstance(found, Catalogue), found
    return found


def test_rooms_of_three_buildings_with_one_that_is_divided(catalogue: Catalogue) -> None:
    assert len({room.building for room in catalogue.rooms}) == 3
    shared = catalogue.room("15C")
    assert shared is not None
    assert shared.parts == ("15C-1", "15C-2")
    assert shared.is_shared
    assert {"camera", "microphone"} <= set(shared.features)
    assert any(not room.is_shared for room in catalogue.rooms)
    asking = [room.room_id for room in catalogue.rooms if room.needs_approval]
    assert asking == [APPLIED_ROOM]
    assert [len(host.resources()) for host in catalogue.hosts].count(2) == 2


def test_everything_that_stands_in_a_room_has_a_word_on_screen(catalogue: Catalogue) -> None:
    assert {each for room in catalogue.rooms for each in room.features} <= set(FEATURES)


def test_who_keeps_the_shared_rooms_is_in_the_section_that_keeps_them() -> None:
    section = VIEW.post(PostId(FACILITIES.post_id)).section_id  # type: ignore[union-attr]
    assert "zaisei" in VIEW.section_ids_up(section)
    assert "facilities" in FACILITIES.roles


def test_every_meeting_is_in_a_room_by_somebody_at_a_time(catalogue: Catalogue) -> None:
    for plan in room_plans():
        assert not plan.room or catalogue.room(plan.room), plan.title
        assert all(VIEW.holders(PostId(post)) for post in (plan.post, *plan.attendees)), plan.title
        assert isinstance(asked_dates(plan.when(date(2026, 11, 24))), tuple), plan.title


def test_what_is_over_was_used_ended_early_or_left(town: Town) -> None:
    room = Room(room_id="501", name="501", building="x", floor="5", capacity=9, parts=("501",))
    with town.database.write_work() as tx:
        store_catalogue(tx, TENANT, Catalogue(rooms=(room,)), "ops", town.clock())
    asked = BookMeeting(
        content=MeetingContent(title="朝の打合せ"),
        wanted=Wanted(room_id="501"),
        when=When(
            starts=datetime.fromisoformat("2026-11-25T10:00"),
            minutes=60,
            rule="FREQ=WEEKLY;COUNT=12;BYDAY=MO,TU,WE,TH,FR",
        ),
    )
    meeting_id = "019abc00-0000-7000-8000-0000000000a1"
    book_meeting(town.services, booker_of(town.desk(MORI).identified), meeting_id, asked)
    use_rooms(town.services, [meeting_id], date(2026, 12, 9))
    with town.database.read_work() as tx:
        dates = occurrences_of(tx, TENANT, meeting_id)
    assert [each.state.value for each in dates].count("released") == 1
    assert [each.state.value for each in dates].count("accepted") == 2
    ended = [each.ends_at - each.ended_at for each in dates if each.ended_at]
    assert [each.seconds // 60 for each in ended].count(30) == 3
