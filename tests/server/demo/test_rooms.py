# SPDX-License-Identifier: Apache-2.0
"""The demo city's rooms: of three buildings, shared, divided, kept by bureaus; all booked well."""

from datetime import date

import pytest

from approval import Organisation
from approval.identifiers import PostId
from server.demo.city import build_city
from server.demo.people import FACILITIES
from server.demo.room_fortnight import APPLIED_ROOM, catalogue_folder, room_plans
from telework.meetings.catalogue import Catalogue
from telework.meetings.files.reading import parse_catalogue
from telework.meetings.requested import asked_dates

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


def test_who_keeps_the_shared_rooms_is_in_the_section_that_keeps_them() -> None:
    section = VIEW.post(PostId(FACILITIES.post_id)).section_id  # type: ignore[union-attr]
    assert "zaisei" in VIEW.section_ids_up(section)
    assert "facilities" in FACILITIES.roles


def test_every_meeting_is_in_a_room_by_somebody_at_a_time(catalogue: Catalogue) -> None:
    for plan in room_plans():
        assert not plan.room or catalogue.room(plan.room), plan.title
        assert all(VIEW.holders(PostId(post)) for post in (plan.post, *plan.attendees)), plan.title
        assert isinstance(asked_dates(plan.when(date(2026, 11, 24))), tuple), plan.title
