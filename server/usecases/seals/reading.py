# SPDX-License-Identifier: Apache-2.0
"""Reading what went out for a case, and the ledger of the organisation's certificates."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

from approval.calendar import city_day
from approval.register.outgoing import (
    OfferedSeal,
    OutgoingRoom,
    SealLedger,
    broken_lines,
    ledger_csv,
)
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.seals import (
    KeptSeal,
    LedgerFilter,
    ledger_page,
    outgoing_of,
    seals_of,
    usable_seals,
    whole_ledger,
)
from server.store.searches import visible_cases
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_ROWS = 200
_JAPAN = timezone(timedelta(hours=9))


def read_outgoing(services: Services, identified: Identified, case_id: str) -> OutgoingRoom | None:
    """Return what went out for a case, and what the reader may sign with; None if unseen."""
    actor, now = identified.actor, services.clock()
    with services.database.read_work() as tx:
        if not visible_cases(tx, actor, [case_id]):
            return None
        roles = [role.value for role in actor.session.roles]
        usable = usable_seals(tx, actor.tenant, actor.posts, roles)
        kept = seals_of(tx, actor.tenant)
        documents = outgoing_of(tx, actor.tenant, case_id)
    offered = tuple(
        _offered(seal)
        for seal in kept.values()
        if seal.certificate_id in usable
        and seal.revoked_at is None
        and seal.valid_from <= now <= seal.valid_until
    )
    return OutgoingRoom(documents=documents, seals=offered)


def _offered(seal: KeptSeal) -> OfferedSeal:
    return OfferedSeal(
        certificate_id=seal.certificate_id,
        post=seal.post,
        purpose=seal.purpose,
        valid_until=city_day(seal.valid_until),
    )


def ledger_filter(
    first: date | None, last: date | None, certificate_id: str = "", words: str = ""
) -> LedgerFilter:
    """Return the filter of whole days of the city."""
    return LedgerFilter(
        since=_midnight(first) if first else None,
        before=_midnight(last + timedelta(days=1)) if last else None,
        certificate_id=certificate_id,
        words=words,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), _JAPAN).astimezone(UTC)


def read_ledger(
    services: Services, identified: Identified, wanted: LedgerFilter, after: str, limit: int
) -> SealLedger:
    """Return a page of the ledger, the newest line first.

    Raises:
        ValueError: ``after`` is not what a page before has given.
    """
    before_no = int(after) if after else None
    with services.database.read_work() as tx:
        uses, total = ledger_page(
            tx, identified.actor.tenant, wanted, before_no, min(limit, MOST_ROWS)
        )
    more = str(uses[-1].use_no) if len(uses) == min(limit, MOST_ROWS) else ""
    return SealLedger(items=tuple(uses), total=total, next=more)


def export_ledger(
    services: Services, identified: Identified, wanted: LedgerFilter
) -> Iterator[str]:
    """Yield the ledger as CSV; that somebody took it with him is in the audit log."""
    actor = identified.actor
    entry = AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=Tag.SEAL_LEDGER_READ,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject="seal:ledger",
        request_id=actor.request_id,
        detail="csv",
    )
    with services.database.write_work() as tx:
        append_audit(tx, entry)
    yield from ledger_text(services.database, actor.tenant, wanted)


def ledger_text(database: Database, tenant: int, wanted: LedgerFilter) -> Iterator[str]:
    """Yield the ledger as CSV, the oldest line first."""
    with database.read_work() as tx:
        uses = whole_ledger(tx, tenant, wanted)
    yield from ledger_csv(uses)


def verify_ledger(database: Database, tenant: int) -> tuple[int, tuple[int, ...]]:
    """Return how many lines the ledger has, and which were changed or do not follow."""
    with database.read_work() as tx:
        uses = whole_ledger(tx, tenant, LedgerFilter())
    return len(uses), tuple(broken_lines(uses))
