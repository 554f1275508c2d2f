# SPDX-License-Identifier: Apache-2.0
"""Statements on permitted blocks (telework_grant) and on lines that wait (telework_request)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from server.store.columns import AnyRow
from server.store.tables import change_feed, telework_grant, telework_request
from server.store.telework.facts import PersonDay
from server.store.telework.whose import OfPeople
from telework import Grant, GrantSource, Place, Unit
from telework.applying.application import ApplicationLine


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredGrant:
    """A block with how it came about.

    Attributes:
        bcp: ordered to keep the office's work going.
        reason: of an order, or why it was withdrawn.
    """

    grant: Grant
    place_note: str = ""
    device_loan: bool = False
    bcp: bool = False
    reason: str = ""
    granted_by: str
    granted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """A line of an application that is submitted and undecided."""

    case_id: str
    person_id: str
    line: ApplicationLine
    device_loan: bool


def _of_span(table: Table) -> tuple[Any, ...]:
    return (
        table.c.tenant == bindparam("tenant"),
        table.c.day >= bindparam("first"),
        table.c.day <= bindparam("last"),
    )


_LIVING = telework_grant.c.withdrawn_at.is_(None)
_ALL = select(telework_grant)
_IN_ORDER = (telework_grant.c.person_id, telework_grant.c.day, telework_grant.c.grant_id)
_OF_DAYS = OfPeople(
    _ALL.where(*_of_span(telework_grant)).order_by(*_IN_ORDER), telework_grant.c.person_id
)
_LENT = _ALL.where(*_of_span(telework_grant), _LIVING, telework_grant.c.device_loan == 1)
_ONE = _ALL.where(
    telework_grant.c.tenant == bindparam("tenant"),
    telework_grant.c.grant_id == bindparam("grant_id"),
)
_CHANGED = (
    select(telework_grant, change_feed.c.number)
    .join(
        change_feed,
        (change_feed.c.tenant == telework_grant.c.tenant)
        & (change_feed.c.kind == "grant")
        & (change_feed.c.id == telework_grant.c.grant_id),
    )
    .where(
        telework_grant.c.tenant == bindparam("tenant"),
        telework_grant.c.person_id == bindparam("person_id"),
        telework_grant.c.day >= bindparam("since"),
        change_feed.c.number > bindparam("after"),
        change_feed.c.number <= bindparam("until"),
    )
)
_WAITING_OF = OfPeople(
    select(telework_request).where(*_of_span(telework_request)), telework_request.c.person_id
)
_WAITING_LOANS = select(telework_request).where(
    *_of_span(telework_request), telework_request.c.device_loan == 1
)


def grants_of(
    tx: Connection, tenant: int, people: Sequence[str] | None, first: date, last: date
) -> list[StoredGrant]:
    """Return people's blocks in a span of days, withdrawn ones too; ``None`` asks for all."""
    statement, params = _OF_DAYS.to(people)
    given = {"tenant": tenant, "first": first, "last": last, **params}
    return [_stored(row) for row in tx.execute(statement, given)]


def granted_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, first: date, last: date
) -> dict[PersonDay, tuple[Grant, ...]]:
    """Return the blocks that stand, by person and day: the facts of ``DayFacts.grants``."""
    found: dict[PersonDay, tuple[Grant, ...]] = {}
    for each in grants_of(tx, tenant, people, first, last):
        if not each.grant.withdrawn:
            key = (each.grant.person_id, each.grant.day)
            found[key] = (*found.get(key, ()), each.grant)
    return found


def lent_between(tx: Connection, tenant: int, first: date, last: date) -> list[StoredGrant]:
    """Return the living blocks with which a device of the pool goes."""
    params = {"tenant": tenant, "first": first, "last": last}
    return [_stored(row) for row in tx.execute(_LENT, params)]


def grant_by_id(tx: Connection, tenant: int, grant_id: str) -> StoredGrant | None:
    """Return one block."""
    row = tx.execute(_ONE, {"tenant": tenant, "grant_id": grant_id}).first()
    return None if row is None else _stored(row)


def changed_grants(
    tx: Connection, tenant: int, person_id: str, since: date, span: tuple[int, int]
) -> list[tuple[int, Grant]]:
    """Return a person's blocks from a day on whose newest change lies in a span of the feed."""
    params = {
        "tenant": tenant,
        "person_id": person_id,
        "since": since,
        "after": span[0],
        "until": span[1],
    }
    return [(row.number, _stored(row).grant) for row in tx.execute(_CHANGED, params)]


def insert_grants(tx: Connection, tenant: int, grants: Iterable[StoredGrant]) -> None:
    """Keep blocks; the database refuses the same block twice."""
    rows = [
        {
            "tenant": tenant,
            "grant_id": each.grant.grant_id,
            "person_id": each.grant.person_id,
            **_block(each.grant),
            "place_note": each.place_note,
            "device_loan": int(each.device_loan),
            "source": each.grant.source.value,
            "case_id": each.grant.case_id,
            "bcp": int(each.bcp),
            "reason": each.reason,
            "granted_by": each.granted_by,
            "granted_at": each.granted_at,
            "withdrawn_at": None,
            "withdrawn_by": "",
            "withdraw_reason": "",
        }
        for each in grants
    ]
    if rows:
        tx.execute(insert(telework_grant), rows)


def withdraw(
    tx: Connection, tenant: int, grant_id: str, by: str, reason: str, now: datetime
) -> bool:
    """Mark a block as withdrawn; False where it is already."""
    done = tx.execute(
        update(telework_grant)
        .where(
            telework_grant.c.tenant == tenant,
            telework_grant.c.grant_id == grant_id,
            _LIVING,
        )
        .values(withdrawn_at=now, withdrawn_by=by, withdraw_reason=reason)
    )
    return done.rowcount == 1


def put_waiting(tx: Connection, tenant: int, lines: Iterable[WaitingLine]) -> None:
    """Note the lines of a submitted application."""
    rows = [
        {
            "tenant": tenant,
            "case_id": each.case_id,
            "line": at,
            "person_id": each.person_id,
            **_block(each.line),
            "place_note": each.line.place_note,
            "device_loan": int(each.device_loan),
        }
        for at, each in enumerate(lines)
    ]
    if rows:
        tx.execute(insert(telework_request), rows)


def end_waiting(tx: Connection, tenant: int, case_id: str) -> None:
    """Forget the lines of an application that no longer waits."""
    tx.execute(
        delete(telework_request).where(
            telework_request.c.tenant == tenant, telework_request.c.case_id == case_id
        )
    )


def waiting_of(
    tx: Connection, tenant: int, people: Sequence[str], first: date, last: date
) -> list[WaitingLine]:
    """Return people's waiting lines in a span of days."""
    statement, params = _WAITING_OF.to(people)
    given = {"tenant": tenant, "first": first, "last": last, **params}
    return [_waiting(row) for row in tx.execute(statement, given)]


def waiting_loans(tx: Connection, tenant: int, first: date, last: date) -> list[WaitingLine]:
    """Return everybody's waiting lines that ask for a device of the pool."""
    params = {"tenant": tenant, "first": first, "last": last}
    return [_waiting(row) for row in tx.execute(_WAITING_LOANS, params)]


def _block(block: Grant | ApplicationLine) -> dict[str, Any]:
    return {
        "day": block.day,
        "unit": block.unit.value,
        "begins": _text(block.begin),
        "ends": _text(block.end),
        "place": block.place.value,
    }


def _text(moment: time | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="minutes")


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def _stored(row: AnyRow) -> StoredGrant:
    withdrawn = row.withdrawn_at is not None
    return StoredGrant(
        grant=Grant(
            grant_id=row.grant_id,
            person_id=row.person_id,
            day=row.day,
            unit=Unit(row.unit),
            begin=_time(row.begins),
            end=_time(row.ends),
            place=Place(row.place),
            source=GrantSource(row.source),
            case_id=row.case_id,
            withdrawn=withdrawn,
        ),
        place_note=row.place_note,
        device_loan=bool(row.device_loan),
        bcp=bool(row.bcp),
        reason=row.withdraw_reason if withdrawn else row.reason,
        granted_by=row.granted_by,
        granted_at=row.granted_at,
    )


def _waiting(row: AnyRow) -> WaitingLine:
    return WaitingLine(
        case_id=row.case_id,
        person_id=row.person_id,
        line=ApplicationLine(
            day=row.day,
            unit=Unit(row.unit),
            begin=_time(row.begins),
            end=_time(row.ends),
            place=Place(row.place),
            place_note=row.place_note,
        ),
        device_loan=bool(row.device_loan),
    )
