# SPDX-License-Identifier: Apache-2.0
"""Putting a new meeting into the database: everything of it, its claims under the guard.

On PostgreSQL it is one statement, whatever the number of dates; on SQLite one a table.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Insert,
    Integer,
    Select,
    Table,
    bindparam,
    func,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.many import cell, moment, moment_text, number, rows_of
from server.store.meetings.changing import LogLine
from server.store.meetings.claims import TAKE, NewClaim, claims_text, take
from server.store.meetings.stored import (
    StoredDetail,
    StoredMeeting,
    StoredOccurrence,
    excluded_text,
    plain_text,
)
from server.store.tables import (
    meeting,
    meeting_answer,
    meeting_attendee,
    meeting_detail,
    meeting_log,
    meeting_occurrence,
    meeting_skipped,
)
from telework.meetings.booking import DateResult


class Put(Enum):
    """What became of it; but for ``DONE`` the transaction must be given up."""

    DONE = auto()
    KNOWN = auto()
    """The meeting is there already, put by an earlier try or by somebody else."""
    TAKEN = auto()
    """Something that it claims was taken meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered to a request, kept for when the answer gets lost on the way."""

    request_id: str
    person_id: str
    digest: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDates:
    """Dates with their claims, those that were not had, and what the log says of them."""

    occurrences: Sequence[StoredOccurrence] = ()
    claims: Sequence[NewClaim] = ()
    skipped: Sequence[tuple[str, DateResult]] = ()
    lines: Sequence[LogLine] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBooking:
    """All of a new meeting."""

    meeting: StoredMeeting
    detail: StoredDetail
    dates: NewDates
    answer: Answer
    at: datetime


_TENANT = bindparam("tenant", type_=Integer)


def _one(table: Table, prefix: str) -> Insert:
    names = [column.name for column in table.columns if column.name != "tenant"]
    values: dict[str, BindParameter[Any]] = {name: bindparam(f"{prefix}_{name}") for name in names}
    made = upsert(table).values({"tenant": _TENANT, **values}).on_conflict_do_nothing()
    return made.execution_options(preserve_rowcount=True)


_MEETING = _one(meeting, "m")
_DETAIL = _one(meeting_detail, "d")
_ANSWER = _one(meeting_answer, "a")
_ATTENDEE = rows_of("attendees")
_ATTENDEES = upsert(meeting_attendee).from_select(
    ["tenant", "detail_id", "number", "person_id", "mail", "name", "optional"],
    select(
        _TENANT,
        cell(_ATTENDEE, "detail_id"),
        number(_ATTENDEE, "number"),
        cell(_ATTENDEE, "person_id"),
        cell(_ATTENDEE, "mail"),
        cell(_ATTENDEE, "name"),
        number(_ATTENDEE, "optional") == 1,
    ),
)
_DATE = rows_of("dates")
_OCCURRENCES = (
    upsert(meeting_occurrence)
    .from_select(
        [
            *("tenant", "occurrence_id", "meeting_id", "recurrence_id", "starts_at", "ends_at"),
            *("room_id", "host_id", "detail_id", "state", "version", "sequence"),
            *("held_until", "reason"),
        ],
        select(
            _TENANT,
            cell(_DATE, "occurrence_id"),
            cell(_DATE, "meeting_id"),
            moment(_DATE, "recurrence_id"),
            moment(_DATE, "starts_at"),
            moment(_DATE, "ends_at"),
            cell(_DATE, "room_id"),
            cell(_DATE, "host_id"),
            cell(_DATE, "detail_id"),
            cell(_DATE, "state"),
            number(_DATE, "version"),
            number(_DATE, "sequence"),
            moment(_DATE, "held_until"),
            cell(_DATE, "reason"),
        )
        # SQLite takes the ON CONFLICT after a bare SELECT for the condition of a join.
        .where(true()),
    )
    .on_conflict_do_nothing()
)
_MISSED = rows_of("missed")
_SKIPPED = (
    upsert(meeting_skipped)
    .from_select(
        [
            *("tenant", "meeting_id", "recurrence_id", "starts_at", "ends_at"),
            *("outcome", "code", "params"),
        ],
        select(
            _TENANT,
            cell(_MISSED, "meeting_id"),
            moment(_MISSED, "recurrence_id"),
            moment(_MISSED, "starts_at"),
            moment(_MISSED, "ends_at"),
            cell(_MISSED, "outcome"),
            cell(_MISSED, "code"),
            cell(_MISSED, "params"),
        ).where(true()),
    )
    .on_conflict_do_nothing()
)
_LINE = rows_of("lines")
_LOG = upsert(meeting_log).from_select(
    ["tenant", "log_id", "meeting_id", "occurrence_id", "at", "actor", "act", "detail"],
    select(
        _TENANT,
        cell(_LINE, "log_id"),
        cell(_LINE, "meeting_id"),
        cell(_LINE, "occurrence_id"),
        moment(_LINE, "at"),
        cell(_LINE, "actor"),
        cell(_LINE, "act"),
        cell(_LINE, "detail"),
    ),
)
_PUT_MEETING = _MEETING.returning(meeting.c.meeting_id).cte("put_meeting")
_PUT_CLAIMS = TAKE.returning(TAKE.table.c.claim_id).cte("put_claims")


@cache
def _all_at_once(*, attended: bool, missing: bool) -> Select[Any]:
    """Return the one statement of a booking, without the tables that get no row.

    A longer text is read anew by the driver each time.
    """
    parts = [_DETAIL, _OCCURRENCES, _LOG, _ANSWER]
    parts += [_ATTENDEES] * attended + [_SKIPPED] * missing
    return select(
        select(func.count()).select_from(_PUT_MEETING).scalar_subquery().label("meetings"),
        select(func.count()).select_from(_PUT_CLAIMS).scalar_subquery().label("claims"),
    ).add_cte(*(each.cte(f"put_{place}") for place, each in enumerate(parts)))


def put_booking(tx: Connection, tenant: int, new: NewBooking) -> Put:
    """Put a whole new meeting, or say why not; then the transaction must be given up."""
    if tx.dialect.name == "postgresql":
        params = {"tenant": tenant, **booking_params(new), **_dates(new.dates)}
        whole = _all_at_once(attended=bool(new.detail.attendees), missing=bool(new.dates.skipped))
        made = tx.execute(whole, params).one()
        if not made.meetings:
            return Put.KNOWN
        return Put.DONE if made.claims == len(new.dates.claims) else Put.TAKEN
    params = {"tenant": tenant, **booking_params(new)}
    if not tx.execute(_MEETING, params).rowcount:
        return Put.KNOWN
    for statement in (_DETAIL, _ATTENDEES, _ANSWER):
        tx.execute(statement, params)
    return Put.DONE if add_dates(tx, tenant, new.dates) else Put.TAKEN


def add_dates(tx: Connection, tenant: int, new: NewDates) -> bool:
    """Add dates to a meeting; False where something was taken: then give up the transaction."""
    params = {"tenant": tenant, **_dates(new)}
    if not take(tx, tenant, new.claims):
        return False
    for statement, rows in (
        (_OCCURRENCES, new.occurrences),
        (_SKIPPED, new.skipped),
        (_LOG, new.lines),
    ):
        if rows:
            tx.execute(statement, params)
    return True


def put_detail(tx: Connection, tenant: int, detail: StoredDetail) -> None:
    """Put what dates are about, with who is asked to come."""
    params = {"tenant": tenant, **_detail(detail)}
    tx.execute(_DETAIL, params)
    tx.execute(_ATTENDEES, params)


def put_meeting(tx: Connection, tenant: int, stored: StoredMeeting, at: datetime) -> bool:
    """Put the row of a meeting, such as the tail of a split series; False if it is there."""
    params = {"tenant": tenant, **_meeting(stored, at)}
    return tx.execute(_MEETING, params).rowcount == 1


def put_answer(tx: Connection, tenant: int, answer: Answer, at: datetime) -> bool:
    """Keep what is answered; False where the request was answered already."""
    return tx.execute(_ANSWER, {"tenant": tenant, **_answer(answer, at)}).rowcount == 1


_GIVEN = select(meeting_answer).where(
    meeting_answer.c.tenant == _TENANT, meeting_answer.c.request_id == bindparam("request_id")
)


def answered(tx: Connection, tenant: int, request_id: str) -> Answer | None:
    """Return what was answered to a request before."""
    row = tx.execute(_GIVEN, {"tenant": tenant, "request_id": request_id}).first()
    if row is None:
        return None
    return Answer(
        request_id=row.request_id,
        person_id=row.person_id,
        digest=row.digest,
        answer=row.answer,
    )


def booking_params(new: NewBooking) -> dict[str, Any]:
    """Return what a statement is told of a meeting, its detail and its answer."""
    return {
        **_meeting(new.meeting, new.at),
        **_detail(new.detail),
        **_answer(new.answer, new.at),
    }


def _meeting(stored: StoredMeeting, at: datetime) -> dict[str, Any]:
    return {
        "m_meeting_id": stored.meeting_id,
        "m_uid": stored.uid,
        "m_sequence": stored.sequence,
        "m_version": stored.version,
        "m_owner_id": stored.owner_id,
        "m_section_id": stored.section_id,
        "m_starts": stored.when.starts.isoformat(),
        "m_minutes": stored.when.minutes,
        "m_tzid": stored.when.tzid,
        "m_rule": stored.when.rule,
        "m_excluded": excluded_text(stored.when.excluded),
        "m_wanted": plain_text(stored.wanted),
        "m_detail_id": stored.detail_id,
        "m_follows": stored.follows,
        "m_case_id": stored.case_id,
        "m_made_at": at,
        "m_changed_at": at,
    }


def _detail(detail: StoredDetail) -> dict[str, Any]:
    attendees = [
        {
            "detail_id": detail.detail_id,
            "number": place,
            "person_id": each.person_id,
            "mail": each.mail,
            "name": each.name,
            "optional": int(each.optional),
        }
        for place, each in enumerate(detail.attendees or ())
    ]
    return {
        "d_detail_id": detail.detail_id,
        "d_meeting_id": detail.meeting_id,
        "d_title": detail.title,
        "d_private": detail.private,
        "d_data": detail.data,
        "d_secret": detail.secret,
        "attendees": json.dumps(attendees, ensure_ascii=False),
    }


def _answer(answer: Answer, at: datetime) -> dict[str, Any]:
    return {
        "a_request_id": answer.request_id,
        "a_person_id": answer.person_id,
        "a_digest": answer.digest,
        "a_answer": answer.answer,
        "a_at": at,
    }


def _dates(new: NewDates) -> dict[str, Any]:
    return {
        "claims": claims_text(new.claims),
        "dates": json.dumps([_date(each) for each in new.occurrences]),
        "missed": json.dumps([_skipped(*each) for each in new.skipped], ensure_ascii=False),
        "lines": json.dumps([_line(each) for each in new.lines], ensure_ascii=False),
    }


def _date(stored: StoredOccurrence) -> dict[str, Any]:
    return {
        "occurrence_id": stored.occurrence_id,
        "meeting_id": stored.meeting_id,
        "recurrence_id": moment_text(stored.recurrence_id),
        "starts_at": moment_text(stored.starts_at),
        "ends_at": moment_text(stored.ends_at),
        "room_id": stored.room_id,
        "host_id": stored.host_id,
        "detail_id": stored.detail_id,
        "state": stored.state.value,
        "version": stored.version,
        "sequence": stored.sequence,
        "held_until": moment_text(stored.held_until) if stored.held_until else None,
        "reason": stored.reason,
    }


def _skipped(meeting_id: str, result: DateResult) -> dict[str, Any]:
    return {
        "meeting_id": meeting_id,
        "recurrence_id": moment_text(result.recurrence_id),
        "starts_at": moment_text(result.starts_at),
        "ends_at": moment_text(result.ends_at),
        "outcome": result.outcome.value,
        "code": result.code,
        "params": json.dumps(result.params, ensure_ascii=False),
    }


def _line(line: LogLine) -> dict[str, Any]:
    return {
        "log_id": line.log_id,
        "meeting_id": line.meeting_id,
        "occurrence_id": line.occurrence_id,
        "at": moment_text(line.at),
        "actor": line.actor,
        "act": line.act,
        "detail": line_detail(line),
    }


def line_detail(line: LogLine) -> str:
    """Return what else a line of the log says, as it is stored."""
    return json.dumps(dict(line.detail), ensure_ascii=False)
