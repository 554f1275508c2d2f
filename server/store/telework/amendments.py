# SPDX-License-Identifier: Apache-2.0
"""Statements on amendments of closed days (締め後訂正)."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from approval import canonical_bytes, from_plain, to_plain
from server.store.tables import telework_amendment
from telework.closing.amendment import Amendment, AmendmentState


class AmendmentMovedOn(Exception):
    """Somebody else changed or decided the amendment since it was read."""


def add_amendment(tx: Connection, tenant: int, amendment: Amendment) -> None:
    """Keep a new amendment; the same one again changes nothing."""
    tx.execute(
        upsert(telework_amendment).on_conflict_do_nothing(),
        {
            "tenant": tenant,
            "amendment_id": amendment.amendment_id,
            "person_id": amendment.person_id,
            "section_id": amendment.section_id,
            "day": amendment.day,
            "month": amendment.month,
            "lines": "[]",
            **_moving(amendment),
        },
    )


def save_amendment(
    tx: Connection,
    tenant: int,
    amendment: Amendment,
    seen: int,
    lines: Sequence[dict[str, Any]] | None = None,
) -> None:
    """Write an amendment that was read at version ``seen``.

    Raises:
        AmendmentMovedOn: it is no longer at that version.
    """
    values = _moving(amendment)
    if lines is not None:
        values["lines"] = json.dumps(list(lines), ensure_ascii=False)
    answer = tx.execute(
        update(telework_amendment)
        .where(
            telework_amendment.c.tenant == tenant,
            telework_amendment.c.amendment_id == amendment.amendment_id,
            telework_amendment.c.version == seen,
        )
        .values(**values)
    )
    if answer.rowcount != 1:
        raise AmendmentMovedOn


def amendment_by_id(
    tx: Connection, tenant: int, amendment_id: str
) -> tuple[Amendment, list[dict[str, Any]]] | None:
    """Return an amendment with the lines that were asked for."""
    row = tx.execute(
        select(telework_amendment.c.body, telework_amendment.c.lines).where(
            telework_amendment.c.tenant == tenant,
            telework_amendment.c.amendment_id == amendment_id,
        )
    ).first()
    return None if row is None else (_amendment(row.body), json.loads(row.lines))


def draft_of_day(tx: Connection, tenant: int, person_id: str, day: date) -> Amendment | None:
    """Return the draft that late events of this day are gathered in."""
    row = tx.execute(
        select(telework_amendment.c.body).where(
            telework_amendment.c.tenant == tenant,
            telework_amendment.c.person_id == person_id,
            telework_amendment.c.day == day,
            telework_amendment.c.state == AmendmentState.DRAFT.value,
        )
    ).first()
    return None if row is None else _amendment(row.body)


def amendments_touching(
    tx: Connection, tenant: int, month: str, section_ids: Sequence[str] | None = None
) -> list[Amendment]:
    """Return those that restate a month or were decided in it; of all sections where None."""
    statement = select(telework_amendment.c.body).where(
        telework_amendment.c.tenant == tenant,
        or_(telework_amendment.c.month == month, telework_amendment.c.decided_in == month),
    )
    if section_ids is not None:
        statement = statement.where(telework_amendment.c.section_id.in_(section_ids))
    return [_amendment(row.body) for row in tx.execute(statement)]


def approved_of_day(tx: Connection, tenant: int, person_id: str, day: date) -> list[Amendment]:
    """Return what was approved for a day, the earliest decision first."""
    rows = tx.execute(
        select(telework_amendment.c.body).where(
            telework_amendment.c.tenant == tenant,
            telework_amendment.c.person_id == person_id,
            telework_amendment.c.day == day,
            telework_amendment.c.state == AmendmentState.APPROVED.value,
        )
    )
    found = [_amendment(row.body) for row in rows]
    return sorted(found, key=lambda each: (each.decided_at or each.requested_at, each.version))


def list_amendments(
    tx: Connection,
    tenant: int,
    wanted: dict[str, str],
    after: str,
    limit: int,
    people: Sequence[str] | None = None,
) -> list[Amendment]:
    """Return amendments, the newest first, by ``month``, ``person_id`` and ``state``.

    ``people`` narrows to theirs; everybody's where None.
    """
    statement = select(telework_amendment.c.body).where(telework_amendment.c.tenant == tenant)
    for name, value in wanted.items():
        statement = statement.where(telework_amendment.c[name] == value)
    if people is not None:
        statement = statement.where(telework_amendment.c.person_id.in_(people))
    if after:
        statement = statement.where(telework_amendment.c.amendment_id < after)
    statement = statement.order_by(telework_amendment.c.amendment_id.desc()).limit(limit)
    return [_amendment(row.body) for row in tx.execute(statement)]


def _moving(amendment: Amendment) -> dict[str, Any]:
    return {
        "state": amendment.state.value,
        "version": amendment.version,
        "decided_in": amendment.decided_in,
        "body": canonical_bytes(to_plain(amendment)).decode(),
    }


def _amendment(body: str) -> Amendment:
    return from_plain(Amendment, json.loads(body))
