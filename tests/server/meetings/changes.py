# SPDX-License-Identifier: Apache-2.0
"""Changing and cancelling through the use cases, and what stands afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from approval import city_day, start_of_day
from approval.refusal import Refusal
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    meeting_of,
    occurrences_of,
)
from server.usecases.meetings.answering import Done
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.cancel import cancel_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import BookingAnswer, CancelMeeting, ChangeMeeting, Scope
from telework.meetings.meeting import When
from tests.server.town import MORI, TENANT, Town

Outcome = Done[BookingAnswer] | NothingTaken | Refusal


@dataclass(frozen=True)
class Stored:
    """A meeting with its dates as they stand in the database."""

    meeting: StoredMeeting
    dates: tuple[StoredOccurrence, ...]

    def places(self) -> list[str]:
        """Return where the dates stand, as people say it."""
        return [f"{_clock(each.starts_at)} {each.room_id} {each.state}" for each in self.dates]


def stored(town: Town, meeting_id: str) -> Stored:
    """Read a meeting."""
    with town.database.read_work() as tx:
        meeting = meeting_of(tx, TENANT, meeting_id)
        assert meeting is not None
        return Stored(meeting, occurrences_of(tx, TENANT, meeting_id))


def change(
    town: Town,
    meeting_id: str,
    number: int,
    *,
    person: str = MORI,
    change_id: str = "",
    version: int | None = None,
    **asked: Any,
) -> Outcome:
    """Change a meeting from its date of this number on."""
    there = stored(town, meeting_id)
    request = ChangeMeeting(
        change_id=change_id or fresh_id(town.clock()),
        occurrence_id=there.dates[number].occurrence_id,
        version=there.meeting.version if version is None else version,
        **asked,
    )
    return change_meeting(town.services, town.desk(person).identified, meeting_id, request)


def changed(town: Town, meeting_id: str, number: int, **asked: Any) -> BookingAnswer:
    """Change what can be changed, and return the answer."""
    outcome = change(town, meeting_id, number, **asked)
    assert isinstance(outcome, Done), outcome
    return outcome.answer


def cancel(
    town: Town, meeting_id: str, number: int, scope: Scope = Scope.THIS, person: str = MORI
) -> Outcome:
    """Cancel from a date of this number on."""
    there = stored(town, meeting_id)
    request = CancelMeeting(
        change_id=fresh_id(town.clock()),
        occurrence_id=there.dates[number].occurrence_id,
        version=there.meeting.version,
        scope=scope,
        reason="都合により",
    )
    return cancel_meeting(town.services, town.desk(person).identified, meeting_id, request)


def later(town: Town, **span: float) -> None:
    """Let time pass; whoever was signed in signs in again."""
    town.clock.advance(**span)
    for person in (MORI, "p-kaneko"):
        town.desk(person).sign_in_again()


def code(outcome: Outcome) -> str:
    """Return why nothing was done."""
    if isinstance(outcome, NothingTaken):
        return outcome.refusal.code
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def at(starts: datetime, minutes: int = 60, rule: str = "") -> When:
    """Return a time of the city."""
    return When(starts=starts, minutes=minutes, rule=rule)


def overlapping(town: Town) -> Sequence[Any]:
    """Return the claims that hold one thing at the same time: there must be none."""
    with town.database.read_work() as tx:
        return tx.exec_driver_sql(
            "SELECT one.claim_id FROM meeting_claim one JOIN meeting_claim other "
            "ON one.resource_id = other.resource_id AND one.claim_id < other.claim_id "
            "AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at "
            "WHERE one.blocking AND other.blocking"
        ).all()


def _clock(moment: datetime) -> str:
    day = city_day(moment)
    minutes = (moment - start_of_day(day)) // timedelta(minutes=1)
    return f"{day:%m-%d} {minutes // 60:02}:{minutes % 60:02}"
