# SPDX-License-Identifier: Apache-2.0
"""Putting a meeting of one date by one statement that is a transaction of its own (PostgreSQL).

It takes its claim only while all that was supposed without looking holds, and everything else
of the meeting follows from the claim: where that is not had, nothing is written at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import IntegrityError

from server.logs import request_under_way
from server.store.engine import run_by_driver
from server.store.meetings.claims import NewClaim
from server.store.meetings.putting import NewBooking, booking_params, line_detail
from server.store.meetings.stored import StoredOccurrence
from server.store.outbox import Effect, payload_text
from server.store.sessions import SESSION_STANDS
from server.store.tables import (
    meeting,
    meeting_answer,
    meeting_claim,
    meeting_detail,
    meeting_log,
    meeting_occurrence,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """What a meeting was planned by without looking; the statement looks.

    Attributes:
        catalogue: number and time of the catalogue, which must still be the newest.
        open_days: first and last day of the meeting, which no list may close; None where the
            room does not ask for that.
        session: the parameters of ``SESSION_STANDS``; None where it was just read.
    """

    catalogue: tuple[int, datetime]
    open_days: tuple[date, date] | None
    session: Mapping[str, str | int] | None = None


_SHARED = {
    "m_detail_id": "d_detail_id",
    "m_made_at": "a_at",
    "m_changed_at": "a_at",
    "d_meeting_id": "m_meeting_id",
    "a_request_id": "m_meeting_id",
    "o_meeting_id": "m_meeting_id",
    "o_detail_id": "d_detail_id",
    "c_occurrence_id": "o_occurrence_id",
    "l_meeting_id": "m_meeting_id",
    "l_occurrence_id": "o_occurrence_id",
    "l_at": "a_at",
    "l_act": "o_state",
    "o_recurrence_id": "o_starts_at",
}
"""What stands in several tables is given once.

A statement of more than fifty parameters or 4,096 characters is read anew by the driver each
time; what builds statements elsewhere writes a type to each parameter and is over that.
"""
_EMPTY = frozenset({"m_follows", "m_case_id", "o_host_id", "o_reason"})
_NAMES = re.compile(r"%\((\w+)\)s")
_UNSET = frozenset({"tenant", "checked_in_at", "ended_at"})

_HOLDS = """FROM meeting_catalogue k WHERE k.tenant=%(tenant)s AND k.rev=%(rev)s
AND k.loaded_at=%(loaded_at)s AND NOT EXISTS (SELECT FROM meeting_catalogue n
WHERE n.tenant=%(tenant)s AND n.rev>%(rev)s)
AND NOT EXISTS (SELECT FROM telework_closed_day d WHERE d.tenant=%(tenant)s
AND d.day>=%(open_since)s AND d.day<=%(open_until)s)"""
_OR_NOTHING = "ON CONFLICT DO NOTHING RETURNING 1"
_ATTENDEES = """INSERT INTO meeting_attendee
(tenant, detail_id, number, person_id, mail, name, optional)
SELECT %(tenant)s, %(d_detail_id)s, e.number, e.person_id, e.mail, e.name, e.optional=1
FROM claimed, json_to_recordset(%(attendees)s::json)
AS e(number int, person_id text, mail text, name text, optional int)"""
_EFFECT = """INSERT INTO outbox (tenant, kind, payload, run_at, attempts, last_error, request_id)
SELECT %(tenant)s, %(effect_kind)s, %(effect_payload)s, %(a_at)s, 0, '', %(effect_request)s
FROM claimed"""


def _insert(table: Table, prefix: str, source: str) -> str:
    """Return the insertion of a row, once for each row of the source: one, or none."""
    names = [each.name for each in table.columns if each.name not in _UNSET]
    values = ",".join(_value(f"{prefix}_{name}") for name in names)
    head = f"INSERT INTO {table.name} (tenant,{','.join(names)})"
    return f"{head} SELECT %(tenant)s,{values} {source}"


def _value(name: str) -> str:
    return "''" if name in _EMPTY else f"%({_SHARED.get(name, name)})s"


_FOLLOWING = (
    (meeting, "m"),
    (meeting_detail, "d"),
    (meeting_occurrence, "o"),
    (meeting_log, "l"),
    (meeting_answer, "a"),
)


@cache
def _whole(*, attended: bool, told: bool, recalled: bool) -> tuple[str, frozenset[str]]:
    """Return the statement, without the tables that get no row, and what it is to be told."""
    parts = [_insert(table, prefix, "FROM claimed") for table, prefix in _FOLLOWING]
    parts += [_ATTENDEES] * attended + [_EFFECT] * told
    holds = f"{_HOLDS} AND {SESSION_STANDS}" if recalled else _HOLDS
    named = [f"claimed AS ({_insert(meeting_claim, 'c', f'{holds} {_OR_NOTHING}')})"]
    named += [f"put_{place} AS ({part})" for place, part in enumerate(parts)]
    whole = f"WITH {','.join(named)} SELECT count(*) FROM claimed"  # noqa: S608 - words of ours
    return whole, frozenset(_NAMES.findall(whole))


def put_at_once(
    tx: Connection, tenant: int, new: NewBooking, supposed: Supposed, effect: Effect | None
) -> bool:
    """Put a meeting of one date and one claim; False where nothing was written, for any reason.

    The connection commits each statement by itself (``Database.at_once``).
    """
    (at,), (claim,), (line,) = new.dates.occurrences, new.dates.claims, new.dates.lines
    params = {
        "tenant": tenant,
        **booking_params(new),
        **_date(at),
        **_claim(claim),
        "l_log_id": line.log_id,
        "l_actor": line.actor,
        "l_detail": line_detail(line),
        **_supposed(supposed),
    }
    if effect is not None:
        params |= {
            "effect_kind": effect.kind,
            "effect_payload": payload_text(effect.payload),
            "effect_request": request_under_way(),
        }
    whole, names = _whole(
        attended=bool(new.detail.attendees),
        told=effect is not None,
        recalled=supposed.session is not None,
    )
    told = {name: params[name] for name in names}
    try:
        return bool(run_by_driver(tx, whole, told))
    except IntegrityError:
        # The meeting is there already; whoever explains finds out of whom.
        return False


def _date(stored: StoredOccurrence) -> dict[str, Any]:
    return {
        "o_occurrence_id": stored.occurrence_id,
        "o_starts_at": stored.starts_at,
        "o_ends_at": stored.ends_at,
        "o_room_id": stored.room_id,
        "o_state": stored.state.value,
        "o_version": stored.version,
        "o_sequence": stored.sequence,
        "o_held_until": stored.held_until,
    }


def _claim(new: NewClaim) -> dict[str, Any]:
    return {
        "c_claim_id": new.claim_id,
        "c_resource_id": new.claim.resource_id,
        "c_starts_at": new.claim.starts_at,
        "c_ends_at": new.claim.ends_at,
        "c_blocking": new.blocking,
    }


def _supposed(supposed: Supposed) -> dict[str, Any]:
    rev, loaded_at = supposed.catalogue
    since, until = supposed.open_days or (date.max, date.min)
    return {
        "rev": rev,
        "loaded_at": loaded_at,
        "open_since": since,
        "open_until": until,
        **(supposed.session or {}),
    }
