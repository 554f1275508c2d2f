# SPDX-License-Identifier: Apache-2.0
"""What must hold after a crowd has booked, read from the database by statements of its own."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

from sqlalchemy import select, text

from server.store.engine import Database
from server.store.tables import meeting_claim, meeting_occurrence
from telework.meetings.booking import BookMeeting, ConflictPolicy, DateResult
from tests.server.meetings.crowd import CATALOGUE, Heard

_PAIRS = text(
    "SELECT count(*) FROM meeting_claim AS a JOIN meeting_claim AS b "
    "ON a.tenant = b.tenant AND a.resource_id = b.resource_id AND a.claim_id < b.claim_id "
    "AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.blocking AND b.blocking"
)
_CONFLICTS = {
    "meeting.room_taken",
    "meeting.room_taken_by",
    "meeting.equipment_taken",
    "meeting.hosts_taken",
}
Spans = dict[str, list[tuple[datetime, datetime]]]


def overlapping_pairs(database: Database) -> int:
    """Count the pairs of holding claims that overlap."""
    with database.read_work() as tx:
        return int(tx.execute(_PAIRS).scalar_one())


def judge(database: Database, heard: Heard) -> None:
    """Check every promise.

    Raises:
        AssertionError: one was broken.
    """
    assert heard.faults == [], heard.faults[:3]
    assert overlapping_pairs(database) == 0
    standing = _standing(database)
    answered = Counter(date.occurrence_id for _asked, date in heard.had)
    assert answered == Counter(standing.keys()), "an answer was lost, or nobody was answered"
    spans = _spans(database)
    for asked, date in heard.had:
        assert len(standing[date.occurrence_id]) == _wanted(asked, date), (asked, date)
    for asked, date in heard.missed:
        if date.code == "meeting.others_missing":
            # Its own request has another date that is checked here.
            assert asked.policy is ConflictPolicy.ALL_OR_NOTHING
            continue
        assert date.code in _CONFLICTS, date
        assert _is_true(asked, date, spans), (asked, date)


def _standing(database: Database) -> dict[str, list[str]]:
    """Return every stored date with the resources that it holds."""
    with database.read_work() as tx:
        found: dict[str, list[str]] = {
            each: [] for each in tx.execute(select(meeting_occurrence.c.occurrence_id)).scalars()
        }
        rows = tx.execute(select(meeting_claim.c.occurrence_id, meeting_claim.c.resource_id))
        for occurrence_id, resource_id in rows:
            found[occurrence_id].append(resource_id)
    return found


def _spans(database: Database) -> Spans:
    found: Spans = defaultdict(list)
    with database.read_work() as tx:
        for row in tx.execute(select(meeting_claim).where(meeting_claim.c.blocking)):
            found[row.resource_id].append((row.starts_at, row.ends_at))
    return found


def _wanted(asked: BookMeeting, date: DateResult) -> int:
    room = CATALOGUE.room(date.room_id)
    parts = len(room.parts) if room else 0
    return parts + sum(each.units for each in asked.wanted.equipment) + bool(asked.wanted.host)


def _is_true(asked: BookMeeting, date: DateResult, spans: Spans) -> bool:
    """Whether what was refused cannot be had: nothing is ever given back in these runs."""
    if date.code == "meeting.equipment_taken":
        units = CATALOGUE.equipment[0].resources()
        return _free(units, date, spans, 0, 0) < asked.wanted.equipment[0].units
    if date.code == "meeting.hosts_taken":
        slots = [slot for host in CATALOGUE.hosts for slot in host.resources()]
        return _free(slots, date, spans, 0, 0) == 0
    room = CATALOGUE.room(date.room_id)
    assert room is not None
    parts = room.resources()
    free = _free(parts, date, spans, room.before_minutes, room.after_minutes)
    return free < len(parts)


def _free(
    resources: tuple[str, ...] | list[str], date: DateResult, spans: Spans, before: int, after: int
) -> int:
    starts = date.starts_at - timedelta(minutes=before)
    ends = date.ends_at + timedelta(minutes=after)
    return sum(
        not any(begins < ends and until > starts for begins, until in spans[each])
        for each in resources
    )
