# SPDX-License-Identifier: Apache-2.0
"""Closing rooms and opening them again, for who keeps the rooms."""

from approval.identifiers import SectionId
from desktop.acting.meetings_booking import asked, at_server
from desktop.acting.workplace import Workplace
from desktop.meetings import NothingTaken
from desktop.meetings_keeping import KEEPS_NONE, Keeping
from telework.meetings.booking import BlockRoom, RoomBlocked
from telework.meetings.catalogue import Catalogue

FACILITIES = "facilities"


def keeping(place: Workplace, catalogue: Catalogue) -> Keeping:
    """Return what the reader keeps: as the server decides it, or nothing where it is not known."""
    me, view = place.me(), place.reference.view(place.now())
    if me is None:
        return KEEPS_NONE
    if FACILITIES in me.roles:
        return Keeping(room_ids=tuple(each.room_id for each in catalogue.rooms))
    if view is None:
        return KEEPS_NONE
    return Keeping(
        room_ids=tuple(
            each.room_id
            for each in catalogue.rooms
            if each.manager_section_id
            and view.is_of_section(me.person_id, SectionId(each.manager_section_id))
        )
    )


def close_room(place: Workplace, wanted: BlockRoom) -> RoomBlocked | NothingTaken:
    """Close a room, or return what stands in the way.

    Raises:
        CallFailed: the server was not reached or refused; as every function below.
    """
    return asked(place, lambda api: api.meetings.close_room(wanted))


def reopen_room(place: Workplace, blocking_id: str) -> None:
    """Open a room again."""
    at_server(place, lambda api: api.meetings.reopen_room(blocking_id))
