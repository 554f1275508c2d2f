# SPDX-License-Identifier: Apache-2.0
"""What stands in the database, read whole, and what must hold of it whatever was done before."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import delete, select

from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    meeting_of,
    occurrences_of,
)
from server.store.tables import (
    meeting,
    meeting_admitted,
    meeting_answer,
    meeting_attendee,
    meeting_blocking,
    meeting_claim,
    meeting_closed,
    meeting_detail,
    meeting_occurrence,
    meeting_skipped,
)
from telework.meetings.meeting import OccurrenceState, is_blocking
from telework.meetings.plans import may_change
from telework.meetings.splitting import every_moment, moment_of
from tests.server.meetings.rooms import CATALOGUE
from tests.server.owner_work import owner_work
from tests.server.town import TENANT, Town

ENDED = {
    OccurrenceState.RELEASED,
    OccurrenceState.DISPLACED,
    OccurrenceState.FINISHED,
    OccurrenceState.CANCELLED,
}
_EMPTIED = (
    meeting_claim,
    meeting_skipped,
    meeting_occurrence,
    meeting_attendee,
    meeting_detail,
    meeting_answer,
    meeting_blocking,
    meeting_closed,
    meeting_admitted,
    meeting,
)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Ledger:
    """Everything that is booked."""

    meetings: dict[str, StoredMeeting]
    dates: dict[str, StoredOccurrence]
    skipped: dict[str, frozenset[datetime]]
    claims: tuple[Any, ...]
    closed: tuple[Any, ...]
    admitted: frozenset[tuple[str, str]]

    def of(self, meeting_id: str) -> list[StoredOccurrence]:
        """Return the dates of a meeting in the order of time."""
        found = (each for each in self.dates.values() if each.meeting_id == meeting_id)
        return sorted(found, key=lambda each: (each.starts_at, each.occurrence_id))


def empty(town: Town) -> None:
    """Take every booking away, but for the log, which nobody empties."""
    with owner_work(town.database) as tx:
        for table in _EMPTIED:
            tx.execute(delete(table))


def read(town: Town) -> Ledger:
    """Read everything that is booked."""
    with town.database.read_work() as tx:
        ids = list(tx.execute(select(meeting.c.meeting_id)).scalars())
        meetings = {each: meeting_of(tx, TENANT, each) for each in ids}
        dates = [date for each in ids for date in occurrences_of(tx, TENANT, each)]
        missed = tx.execute(select(meeting_skipped.c.meeting_id, meeting_skipped.c.recurrence_id))
        skipped: dict[str, set[datetime]] = {}
        for meeting_id, moment in missed:
            skipped.setdefault(meeting_id, set()).add(moment)
        claims = tuple(tx.execute(select(meeting_claim)))
        closed = tuple(tx.execute(select(meeting_closed)))
        let_in = tx.execute(
            select(meeting_admitted.c.occurrence_id, meeting_admitted.c.blocking_id)
        )
        admitted = frozenset((each.occurrence_id, each.blocking_id) for each in let_in)
    return Ledger(
        meetings={key: value for key, value in meetings.items() if value is not None},
        dates={each.occurrence_id: each for each in dates},
        skipped={key: frozenset(value) for key, value in skipped.items()},
        claims=claims,
        closed=closed,
        admitted=admitted,
    )


def check_standing(there: Ledger, now: datetime) -> None:
    """Whatever happened: nothing twice, claims as the states say, every moment accounted for."""
    _no_overlap(there.claims)
    _closed_to_all_but_the_admitted(there)
    by_date: dict[str, list[Any]] = {each: [] for each in there.dates}
    for claim in there.claims:
        by_date[claim.occurrence_id].append(claim)
    for occurrence_id, claims in by_date.items():
        _claims_follow_state(there.dates[occurrence_id], claims)
    for each in there.meetings.values():
        _moments_accounted_for(there, each, now)


def check_step(before: Ledger, after: Ledger, now: datetime, *, edits: bool) -> None:
    """What one step may do: history stays, counters never fall, and an edit leaves the past."""
    for occurrence_id, was in before.dates.items():
        date = after.dates[occurrence_id]
        if was.state in ENDED:
            assert _history(was) == _history(date), (was, date)
        if edits and was.starts_at <= now:
            assert was == date, (was, date)
        assert date.sequence >= was.sequence
        assert date.version - was.version in {0, 1}
        if _shown(was) != _shown(date):
            meeting_before = before.meetings[was.meeting_id]
            assert after.meetings[date.meeting_id].sequence > meeting_before.sequence
            assert date.version == was.version + 1
    for meeting_id, stood in before.meetings.items():
        stands = after.meetings[meeting_id]
        assert stands.version - stood.version in {0, 1}
        assert stands.sequence >= stood.sequence
        assert stands.uid == stood.uid


def _no_overlap(claims: Iterable[Any]) -> None:
    by_resource: dict[str, list[Any]] = {}
    for each in claims:
        if each.blocking:
            by_resource.setdefault(each.resource_id, []).append(each)
    for held in by_resource.values():
        held.sort(key=lambda each: each.starts_at)
        for one, following in pairwise(held):
            assert one.ends_at <= following.starts_at, (one, following)


def _closed_to_all_but_the_admitted(there: Ledger) -> None:
    for shut in there.closed:
        for each in there.claims:
            meets = each.starts_at < shut.ends_at and shut.starts_at < each.ends_at
            if each.blocking and meets and each.resource_id == shut.resource_id:
                assert (each.occurrence_id, shut.blocking_id) in there.admitted, (each, shut)


def _claims_follow_state(date: StoredOccurrence, claims: list[Any]) -> None:
    room = CATALOGUE.room(date.room_id)
    holds = is_blocking(date.state, pending_holds=room is None or room.pending_holds)
    assert {each.blocking for each in claims} <= {holds}, (date, claims)
    if not holds:
        return
    kinds = Counter(each.resource_id.partition(":")[0] for each in claims)
    assert kinds["host"] == bool(date.host_id)
    parts = {each.resource_id for each in claims if each.resource_id.startswith("room:")}
    assert parts == set(room.resources() if room else ())
    for each in claims:
        before, after = 0, 0
        if each.resource_id in parts and room is not None:
            before, after = room.before_minutes, room.after_minutes
        assert each.starts_at == date.starts_at - before * _MINUTE
        assert each.ends_at == date.ends_at + after * _MINUTE


def _moments_accounted_for(there: Ledger, of: StoredMeeting, now: datetime) -> None:
    """Booked and skipped equals what is requested, of everything that is still to come."""
    left_out = {moment_of(each, of.when) for each in of.when.excluded}
    wanted = {*every_moment(of.when)} - left_out
    dates = there.of(of.meeting_id)
    standing = {each.recurrence_id for each in dates}
    skipped = there.skipped.get(of.meeting_id, frozenset())
    assert not standing & skipped, of.meeting_id
    assert {each for each in wanted if each > now} <= standing | skipped, of
    assert {each.recurrence_id for each in dates if may_change(each, now)} <= wanted, of
    assert {each for each in skipped if each > now} <= wanted, of


def _history(date: StoredOccurrence) -> tuple[object, ...]:
    return (
        date.state,
        date.starts_at,
        date.ends_at,
        date.room_id,
        date.detail_id,
        date.reason,
        date.checked_in_at,
        date.ended_at,
        date.version,
    )


def _shown(date: StoredOccurrence) -> tuple[object, ...]:
    """Return what stands in people's calendars: time, place, and that it is cancelled."""
    gone = date.state in {OccurrenceState.CANCELLED, OccurrenceState.DISPLACED}
    return date.starts_at, date.ends_at, date.room_id, gone
