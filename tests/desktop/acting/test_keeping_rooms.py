# SPDX-License-Identifier: Apache-2.0
"""Who keeps which room: 管財課 all, the section of a room its own, everybody else none."""

from dataclasses import replace

from desktop.acting import meetings_keeping
from telework.meetings.catalogue import Catalogue
from tests.desktop import sample_meetings
from tests.desktop.office import Office
from tests.desktop.room_register_screens import changed_draft


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


def test_tables_in_hand_outlive_the_client_and_are_forgotten_when_told(office: Office) -> None:
    draft = changed_draft()
    first = office.seated("yamazaki")
    first.room_register.keep_typed(draft)
    office.leave(first)
    again = office.seated("yamazaki").room_register
    assert again.typed() == draft
    again.keep_typed(None)
    assert again.typed() is None


def test_sections_are_named_and_those_that_are_no_more_left_out(office: Office) -> None:
    desk = office.seated("yamazaki")
    me = desk.me()
    assert me is not None
    own = me.posts[0].section_id
    (found,) = desk.room_register.named_sections((own, "long-gone"))
    assert (found.section_id, bool(found.path)) == (own, True)
