# SPDX-License-Identifier: Apache-2.0
"""Meetings put into a town's database as they are after booking, for what is done with them."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from approval import uuid7
from server.store.meetings.catalogue import store_catalogue
from server.store.meetings.changing import change_occurrence
from server.store.meetings.putting import Answer, NewBooking, NewDates, Put, put_booking, put_detail
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    meeting_of,
    occurrences_of,
)
from server.usecases.meetings.details import new_detail
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.meeting import MeetingContent, OccurrenceState, Wanted, When
from telework.meetings.requested import asked_dates
from tests.server.town import MORI, TENANT, Town

ROOMS = Catalogue(
    rooms=(
        Room(
            room_id="15C",
            name="15C会議室",
            building="本庁舎",
            floor="15階",
            capacity=20,
            parts=("15C",),
            manager_section_id="sec-joho",
        ),
        Room(
            room_id="B2",
            name="第2会議室",
            building="別館",
            floor="2階",
            capacity=8,
            parts=("B2",),
        ),
    )
)
WEEKLY = When(
    starts=datetime.fromisoformat("2026-12-07T08:00"), minutes=60, rule="FREQ=WEEKLY;COUNT=4"
)
SINGLE = replace(WEEKLY, rule="")


def furnish(town: Town) -> None:
    """Put the rooms in force."""
    with town.database.write_work() as tx:
        store_catalogue(tx, TENANT, ROOMS, "admin", town.clock())


class Booked:
    """A meeting in the database, changed by hand as the use cases do."""

    def __init__(
        self, town: Town, content: MeetingContent, when: When = WEEKLY, room_id: str = "15C"
    ) -> None:
        self.town = town
        self.meeting_id = _id(town)
        detail = new_detail(town.services.secrets, self.meeting_id, content, town.clock())
        asked = asked_dates(when)
        assert isinstance(asked, tuple)
        dates = [
            StoredOccurrence(
                occurrence_id=_id(town),
                meeting_id=self.meeting_id,
                recurrence_id=each.recurrence_id,
                starts_at=each.starts_at,
                ends_at=each.ends_at,
                room_id=room_id,
                host_id="",
                detail_id=detail.detail_id,
                state=OccurrenceState.ACCEPTED,
                version=1,
                sequence=0,
            )
            for each in asked
        ]
        stored = StoredMeeting(
            meeting_id=self.meeting_id,
            uid=f"{self.meeting_id}@tsukue.example",
            sequence=0,
            version=1,
            owner_id=MORI,
            section_id="sec-joho",
            when=when,
            wanted=Wanted(room_id=room_id),
            detail_id=detail.detail_id,
            follows="",
            case_id="",
        )
        answer = Answer(request_id=self.meeting_id, person_id=MORI, digest="", answer="")
        new = NewBooking(
            meeting=stored,
            detail=detail,
            dates=NewDates(occurrences=dates),
            answer=answer,
            at=town.clock(),
        )
        with town.database.write_work() as tx:
            assert put_booking(tx, TENANT, new) is Put.DONE

    def stored(self) -> StoredMeeting:
        """Return the meeting as it is stored."""
        with self.town.database.read_work() as tx:
            found = meeting_of(tx, TENANT, self.meeting_id)
        assert found is not None
        return found

    def dates(self) -> tuple[StoredOccurrence, ...]:
        """Return its dates in the order of time."""
        with self.town.database.read_work() as tx:
            return occurrences_of(tx, TENANT, self.meeting_id)

    def change(self, *numbers: int, **changes: Any) -> None:
        """Change dates by their numbers."""
        dates = self.dates()
        with self.town.database.write_work() as tx:
            for number in numbers:
                assert change_occurrence(tx, TENANT, dates[number], **changes)

    def move(self, number: int, **by: float) -> None:
        """Move one date."""
        date, way = self.dates()[number], timedelta(**by)
        self.change(number, starts_at=date.starts_at + way, ends_at=date.ends_at + way)

    def cancel(self, *numbers: int) -> None:
        """Cancel dates."""
        self.change(*numbers, state=OccurrenceState.CANCELLED)

    def rewrite(self, content: MeetingContent, *numbers: int) -> None:
        """Give dates another content."""
        box = self.town.services.secrets
        detail = new_detail(box, self.meeting_id, content, self.town.clock())
        with self.town.database.write_work() as tx:
            put_detail(tx, TENANT, detail)
        self.change(*numbers, detail_id=detail.detail_id)


def _id(town: Town) -> str:
    return uuid7(int(town.clock().timestamp() * 1000), secrets.token_bytes(10))
