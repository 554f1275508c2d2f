# SPDX-License-Identifier: Apache-2.0
"""Cancelling dates of a meeting; what is over stays, and one just begun may still be cancelled."""

import re
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.meetings.changing import LogLine, change_occurrence, note, set_blocking
from server.store.meetings.placing import change_meeting_row
from server.store.meetings.stored import StoredOccurrence
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, LostRace, Request, act_once
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.opening import MOVED_ON, OpenedMeeting, open_meeting
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from server.usecases.meetings.waiting import claims_freed, freed_by
from server.usecases.services import Services
from telework.meetings.booking import BookingAnswer, CancelMeeting, DateResult, Outcome
from telework.meetings.changing import dates_to_cancel
from telework.meetings.meeting import OccurrenceState

MOST_REASON = 400
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def cancel_meeting(
    services: Services, identified: Identified, meeting_id: str, asked: CancelMeeting
) -> Done[BookingAnswer] | NothingTaken | Refusal:
    """Cancel as a whole act; the same request again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nothing was cancelled.
    """
    request = Request(request_id=asked.change_id, about=meeting_id, asked=asked)
    attempt = partial(_attempt, services, identified, meeting_id, asked)
    return act_once(services, identified, request, BookingAnswer, attempt)


def _attempt(
    services: Services,
    identified: Identified,
    meeting_id: str,
    asked: CancelMeeting,
    tx: Connection,
) -> BookingAnswer | Refusal:
    opened = open_meeting(tx, identified, meeting_id, asked.occurrence_id)
    if isinstance(opened, Refusal):
        return opened
    refusal = opened.refuse([opened.date(asked.occurrence_id).room_id])
    if refusal is not None:
        return refusal
    if asked.version != opened.stored.version:
        return MOVED_ON
    refusal = refuse_reason(asked.reason)
    if refusal is not None:
        return refusal
    ids = dates_to_cancel(opened.series(), asked.occurrence_id, asked.scope, services.clock())
    if isinstance(ids, Refusal):
        return ids
    dates = [opened.date(each) for each in ids]
    refusal = opened.refuse(sorted({each.room_id for each in dates}))
    return refusal or _Cancelling(services, tx, opened, asked.reason).cancel(dates)


def refuse_reason(reason: str) -> Refusal | None:
    """Say why this cannot be the reason that others read."""
    if len(reason) > MOST_REASON or _UNREADABLE.search(reason):
        return Refusal(code="meeting.reason_unreadable", params={"most": str(MOST_REASON)})
    return None


class _Cancelling:
    """Cancels dates of one meeting; their claims end with them."""

    def __init__(
        self, services: Services, tx: Connection, opened: OpenedMeeting, reason: str
    ) -> None:
        self._services, self._tx, self._opened = services, tx, opened
        self._reason, self._now = reason, services.clock()

    def cancel(self, dates: list[StoredOccurrence]) -> BookingAnswer:
        stored, tenant = self._opened.stored, self._opened.booker.tenant
        changed = replace(stored, version=stored.version + 1, sequence=stored.sequence + 1)
        if change_meeting_row(self._tx, tenant, stored, changed, self._now) is None:
            raise LostRace
        lines = tuple(self._one(each, changed.sequence) for each in dates)
        claims_freed(
            self._tx, self._services, tenant, [freed_by(each, self._now) for each in dates]
        )
        change = MeetingChange(
            tenant=tenant,
            meeting_id=stored.meeting_id,
            by=self._opened.booker.actor,
            reason=self._reason,
        )
        tell_attendees(self._tx, self._services, change)
        return BookingAnswer(
            meeting_id=stored.meeting_id,
            uid=stored.uid,
            sequence=changed.sequence,
            version=changed.version,
            state=OccurrenceState.CANCELLED,
            dates=lines,
            follows=stored.follows,
        )

    def _one(self, was: StoredOccurrence, sequence: int) -> DateResult:
        tenant = self._opened.booker.tenant
        after = change_occurrence(
            self._tx,
            tenant,
            was,
            state=OccurrenceState.CANCELLED,
            sequence=sequence,
            held_until=None,
            reason=self._reason,
        )
        if after is None:
            raise LostRace
        set_blocking(self._tx, tenant, after)
        line = LogLine(
            log_id=fresh_id(self._now),
            meeting_id=was.meeting_id,
            occurrence_id=was.occurrence_id,
            at=self._now,
            actor=self._opened.booker.actor,
            act="cancelled",
            detail={"was": was.state.value, "room": was.room_id},
        )
        note(self._tx, tenant, line)
        return DateResult(
            recurrence_id=was.recurrence_id,
            starts_at=was.starts_at,
            ends_at=was.ends_at,
            outcome=Outcome.BOOKED,
            occurrence_id=was.occurrence_id,
            room_id=was.room_id,
        )
