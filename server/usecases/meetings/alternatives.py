# SPDX-License-Identifier: Apache-2.0
"""Where a meeting that gives way could go (R12): what the finder finds for its organiser.

A room at the same time that seats its people and with the equipment it had; where there is
none, another time near it. The rules are asked as if the organiser booked it himself.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import from_plain
from approval.identifiers import PersonId
from server.store.meetings.placing import resources_claimed
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    details_of,
    meeting_of,
)
from server.usecases.identify import Identified
from server.usecases.meetings.explaining import clock_words
from server.usecases.meetings.find_slots import ground_for
from server.usecases.meetings.judging import Booker
from server.usecases.meetings.replacing import wanted_of
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.finding import find_slots
from telework.meetings.meeting import MeetingContent, people_of
from telework.meetings.seeking import SlotWish
from telework.meetings.views import Suggestion

MOST_ALTERNATIVES = 3
MOST_DATES = 20
"""Of a long series that gives way, so many dates are looked for; a letter lists no more."""

_MINUTE = timedelta(minutes=1)
Alternatives = Mapping[str, tuple[Suggestion, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What gives way, and to what.

    Attributes:
        dates: whose claims end.
        room: the room that is booked by force or closed; neither it nor a part of it is offered.
    """

    dates: Sequence[StoredOccurrence]
    room: Room


def alternatives_for(
    tx: Connection, identified: Identified, catalogue: Catalogue, leaving: Leaving, now: datetime
) -> Alternatives:
    """Return by ``occurrence_id`` what is free for each date, the best first; maybe nothing."""
    seeking = _Seeking(tx, identified, catalogue, leaving, now)
    return {each.occurrence_id: seeking.of(each) for each in leaving.dates[:MOST_DATES]}


def words_of(
    dates: Sequence[StoredOccurrence], alternatives: Alternatives, catalogue: Catalogue
) -> str:
    """Return for a letter what is free instead, a line for each date and time."""
    names = {each.room_id: each.name for each in catalogue.rooms}
    lines: dict[str, list[str]] = {}
    for date in dates:
        for each in alternatives.get(date.occurrence_id, ()):
            time = f"{clock_words(each.starts_at)}〜{clock_words(each.ends_at).split()[-1]}"
            lines.setdefault(time, []).append(names.get(each.room_id, each.room_id))
    if not lines:
        return (
            "近い時刻に、代わりの会議室は空いていません。 / No other room is free near that time."
        )
    listed = (f"・{time} {'、'.join(dict.fromkeys(rooms))}" for time, rooms in lines.items())
    return "\n".join(("代わりに空いている会議室 / Rooms free instead:", *listed))


class _Seeking:
    """Looks for each date; meetings and contents are read once."""

    def __init__(
        self,
        tx: Connection,
        identified: Identified,
        catalogue: Catalogue,
        leaving: Leaving,
        now: datetime,
    ) -> None:
        self._tx, self._identified, self._now = tx, identified, now
        self._tenant, self._catalogue = identified.actor.tenant, catalogue
        # Who has just lost a room cannot wait for a decision on another.
        rooms = tuple(
            each
            for each in catalogue.rooms
            if not each.needs_approval and not set(each.parts) & set(leaving.room.parts)
        )
        self._offered = replace(catalogue, rooms=rooms)
        ids = [each.occurrence_id for each in leaving.dates]
        self._claimed = resources_claimed(tx, self._tenant, ids)
        details = details_of(tx, self._tenant, {each.detail_id for each in leaving.dates})
        self._contents = {
            name: from_plain(MeetingContent, json.loads(each.data))
            for name, each in details.items()
        }
        self._meetings: dict[str, StoredMeeting | None] = {}

    def of(self, date: StoredOccurrence) -> tuple[Suggestion, ...]:
        if date.meeting_id not in self._meetings:
            self._meetings[date.meeting_id] = meeting_of(self._tx, self._tenant, date.meeting_id)
        stored = self._meetings[date.meeting_id]
        own = self._catalogue.room(date.room_id)
        if stored is None or own is None:
            return ()
        wish = self._wish(date, stored, own.capacity)
        ground = ground_for(
            self._tx,
            self._booker(stored),
            wish,
            self._offered,
            (),
            self._now,
            without=self._claimed.keys(),
        )
        found = find_slots(wish, ground)
        there = [e for e in found if (e.starts_at, e.ends_at) == (date.starts_at, date.ends_at)]
        near = {each.room_id for each in self._offered.rooms if each.building == own.building}
        there.sort(key=lambda each: each.room_id not in near)
        return tuple(there or found)[:MOST_ALTERNATIVES]

    def _wish(self, date: StoredOccurrence, stored: StoredMeeting, seats: int) -> SlotWish:
        content = self._contents[date.detail_id]
        claimed = self._claimed[date.occurrence_id]
        wanted = wanted_of(date, claimed, stored.wanted, self._catalogue)
        return SlotWish(
            starts_at=date.starts_at,
            minutes=(date.ends_at - date.starts_at) // _MINUTE,
            # Where nobody was named, as many may come as the room had seats for.
            capacity=people_of(content, stored.owner_id) if content.attendees else seats,
            equipment=wanted.equipment,
            host=wanted.host,
            attendees=content.attendees,
            purpose=content.purpose,
        )

    def _booker(self, stored: StoredMeeting) -> Booker:
        return Booker(
            tenant=self._tenant,
            person_id=PersonId(stored.owner_id),
            city=self._identified.city,
            actor=stored.owner_id,
        )
