# SPDX-License-Identifier: Apache-2.0
"""Rooms behind the model server: what is booked under which id, and what was asked how often."""

import json
from dataclasses import dataclass, field
from datetime import timedelta

from approval.encoding import from_plain, to_plain
from desktop.ui.dates import CITY_TIME
from telework.meetings.booking import BookingAnswer, BookMeeting, DateResult, Outcome
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import OwnMeetings
from tests.desktop import sample_meetings

Answered = tuple[int, str, bytes, dict[str, str]]
TAKEN = "15A"
"""The room in which something stands already, whenever it is asked for."""


@dataclass
class ModelRooms:
    """Answers as the server does: the same id with the same wish is answered again.

    Attributes:
        booked: the wish under each id that was taken.
        asked: the ids of all PUTs, in order.
    """

    booked: dict[str, BookMeeting] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answer(self, method: str, path: str, body: bytes) -> Answered:
        """Answer a call to ``/v1/meetings``."""
        name = path.removeprefix("/v1/meetings/")
        if method == "PUT":
            return self._book(name, from_plain(BookMeeting, json.loads(body)))
        if name == "catalogue":
            return _json(200, to_plain(sample_meetings.catalogue()))
        own = [sample_meetings.own(each, "") for each in sample_meetings.occurrences()]
        mine = tuple(each for each in own if each.mine)
        return _json(200, to_plain(OwnMeetings(items=mine)))

    def _book(self, meeting_id: str, wish: BookMeeting) -> Answered:
        self.asked.append(meeting_id)
        if wish.wanted.room_id == TAKEN:
            lines = [to_plain(_line(wish, Outcome.SKIPPED, "meeting.room_taken"))]
            refusal = {"code": "meeting.room_taken", "params": {}, "message": "", "dates": lines}
            return _json(409, refusal)
        if self.booked.setdefault(meeting_id, wish) != wish:
            return _json(422, {"code": "meeting.id_reused", "params": {}, "message": ""})
        answer = BookingAnswer(
            meeting_id=meeting_id,
            uid=f"{meeting_id}@tsukue",
            sequence=0,
            version=1,
            state=OccurrenceState.ACCEPTED,
            dates=(_line(wish, Outcome.BOOKED, ""),),
        )
        return _json(201, to_plain(answer))


def _line(wish: BookMeeting, outcome: Outcome, code: str) -> DateResult:
    begin = wish.when.starts.replace(tzinfo=CITY_TIME)
    return DateResult(
        recurrence_id=begin,
        starts_at=begin,
        ends_at=begin + timedelta(minutes=wish.when.minutes),
        outcome=outcome,
        room_id=wish.wanted.room_id,
        code=code,
    )


def _json(status: int, plain: object) -> Answered:
    return status, "application/json", json.dumps(plain).encode(), {}
