# SPDX-License-Identifier: Apache-2.0
"""Changing a date by compare-and-set, its claims with it, and the log of every transition.

A transition that comes too late changes nothing: neither does a late check-in revive a room
that was released, nor a release take a room from people who sit in it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, insert, update

from server.store.meetings.stored import StoredOccurrence
from server.store.tables import meeting_claim, meeting_log, meeting_occurrence
from telework.meetings.meeting import is_blocking


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One line of the log of a meeting; ``log_id`` is a UUIDv7.

    Attributes:
        actor: a person, or the round that did it (``round``), or a door (``door:15C``).
        act: such as ``booked``, ``checked_in``, ``released``, ``moved``.
        detail: what else is to be known, small and without titles or passcodes.
    """

    log_id: str
    meeting_id: str
    occurrence_id: str
    at: datetime
    actor: str
    act: str
    detail: Mapping[str, str]


_COMPARED = (
    update(meeting_occurrence)
    .where(
        meeting_occurrence.c.tenant == bindparam("of_tenant"),
        meeting_occurrence.c.occurrence_id == bindparam("of_occurrence"),
        meeting_occurrence.c.state == bindparam("seen_state"),
        meeting_occurrence.c.version == bindparam("seen_version"),
    )
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in (
                *("starts_at", "ends_at", "room_id", "host_id", "detail_id", "state", "version"),
                *("sequence", "held_until", "checked_in_at", "ended_at", "reason"),
            )
        }
    )
)
_OF_OCCURRENCE = (
    meeting_claim.c.tenant == bindparam("of_tenant"),
    meeting_claim.c.occurrence_id == bindparam("of_occurrence"),
)
_SET_BLOCKING = update(meeting_claim).where(*_OF_OCCURRENCE).values(blocking=bindparam("now_on"))
_CUT = (
    update(meeting_claim)
    .where(*_OF_OCCURRENCE)
    .values(
        blocking=False,
        # What had not begun keeps its times, for a claim of no length is none.
        ends_at=case(
            (
                (meeting_claim.c.starts_at < bindparam("until"))
                & (meeting_claim.c.ends_at > bindparam("until")),
                bindparam("until"),
            ),
            else_=meeting_claim.c.ends_at,
        ),
    )
)
_DROP = delete(meeting_claim).where(*_OF_OCCURRENCE)
_NOTE = insert(meeting_log)


def change_occurrence(
    tx: Connection, tenant: int, stored: StoredOccurrence, **changes: Any
) -> StoredOccurrence | None:
    """Change a date that is still as it was read; None where somebody was faster.

    ``changes`` are attributes of ``StoredOccurrence``; the version counts up by itself. Claims
    are not touched: see ``set_blocking``, ``cut_claims`` and ``server.store.meetings.claims``.
    """
    changed = replace(stored, **changes, version=stored.version + 1)
    values = asdict(changed)
    for fixed in ("occurrence_id", "meeting_id", "recurrence_id"):
        del values[fixed]
    params = {
        "of_tenant": tenant,
        "of_occurrence": stored.occurrence_id,
        "seen_state": stored.state.value,
        "seen_version": stored.version,
        **{f"new_{name}": value for name, value in values.items()},
        "new_state": changed.state.value,
    }
    return changed if tx.execute(_COMPARED, params).rowcount == 1 else None


def set_blocking(
    tx: Connection, tenant: int, stored: StoredOccurrence, *, pending_holds: bool = True
) -> None:
    """Let the claims of a date hold or not, as its state says; the guard may refuse.

    Raises:
        IntegrityError: what it claims was taken meanwhile; only when it comes to hold again.
    """
    now_on = is_blocking(stored.state, pending_holds=pending_holds)
    params = {"of_tenant": tenant, "of_occurrence": stored.occurrence_id, "now_on": now_on}
    tx.execute(_SET_BLOCKING, params)


def cut_claims(tx: Connection, tenant: int, occurrence_id: str, until: datetime) -> None:
    """End what a date claims at a moment: the rest is free at once."""
    tx.execute(_CUT, {"of_tenant": tenant, "of_occurrence": occurrence_id, "until": until})


def drop_claims(tx: Connection, tenant: int, occurrence_id: str) -> None:
    """Take away what a date claims, for what it claims instead; its history is in the log."""
    tx.execute(_DROP, {"of_tenant": tenant, "of_occurrence": occurrence_id})


def note(tx: Connection, tenant: int, *lines: LogLine) -> None:
    """Write lines into the log, which nobody can change."""
    if lines:
        tx.execute(_NOTE, [_line(tenant, each) for each in lines])


def changes_of(was: StoredOccurrence, date: StoredOccurrence) -> dict[str, str]:
    """Return what of the time and the room of a date is another now, for its line in the log."""
    told: dict[str, str] = {}
    if was.room_id != date.room_id:
        told |= {"room": date.room_id, "was_room": was.room_id}
    if was.starts_at != date.starts_at:
        told |= {"starts": date.starts_at.isoformat(), "was_starts": was.starts_at.isoformat()}
    if was.ends_at != date.ends_at:
        told |= {"ends": date.ends_at.isoformat(), "was_ends": was.ends_at.isoformat()}
    return told


def _line(tenant: int, line: LogLine) -> dict[str, Any]:
    detail = json.dumps(dict(line.detail), ensure_ascii=False)
    return {"tenant": tenant, **asdict(line), "detail": detail}
