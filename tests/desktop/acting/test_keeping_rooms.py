# SPDX-License-Identifier: Apache-2.0
"""Who keeps which room: 管財課 all, the section of a room its own, everybody else none."""

from dataclasses import replace

from desktop.acting import meetings_keeping
from telework.meetings.catalogue import Catalogue
from tests.desktop import sample_meetings
from tests.desktop.office import Office


def test_a_room_is_kept_by_its_section_and_by_nobody_else(office: Office) -> None:
    desk = office.seated("yamazaki")
    me = desk.me()
    assert me is not None
    rooms = sample_meetings.catalogue().rooms[:2]
    own = replace(rooms[0], manager_section_id=me.posts[0].section_id)
    assert desk.meetings.keeping(Catalogue(rooms=(own, rooms[1]))).room_ids == (own.room_id,)
    assert desk.meetings.keeping(Catalogue(rooms=rooms)).room_ids == ()


def test_the_facilities_section_keeps_every_room(office: Office) -> None:
    desk = office.seated("yamazaki")
    me = desk.me()
    assert me is not None

    class Place:
        """The desk of one who has the role."""

        reference = desk._place.reference
        now = staticmethod(desk._place.now)

        def me(self) -> object:
            return replace(me, roles=("staff", meetings_keeping.FACILITIES))

    rooms = sample_meetings.catalogue()
    kept = meetings_keeping.keeping(Place(), rooms)  # type: ignore[arg-type]
    assert kept.room_ids == tuple(each.room_id for each in rooms.rooms)
