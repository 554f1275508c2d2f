# SPDX-License-Identifier: Apache-2.0
"""Entering monthly actuals, and reading every entry that was ever made."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.measures.actuals import add_entry, entries_of, entries_of_month, entry_by_id
from server.store.measures.beginnings import counted_since
from server.store.measures.register import register_in_force
from server.usecases.identify import Identified
from server.usecases.measures.reader import reader_of
from server.usecases.measures.remote_figures import section_names
from server.usecases.services import Services
from telework.measures.entries import (
    ActualEntry,
    ActualHistory,
    EnterActual,
    EntryFacts,
    in_force,
    in_order,
    is_fed,
    judge_entry,
)
from telework.measures.measure import Measure

UNKNOWN = Refusal(code="measure.unknown")
_REUSED = Refusal(code="event.id_reused")


class _LostRace(Exception):
    """Somebody was faster: judge again what stands now."""


def enter_actual(
    services: Services, identified: Identified, measure_id: str, asked: EnterActual
) -> ActualEntry | Refusal:
    """Keep an actual; the same click again finds what it did.

    Two people at once: one entry stands, the other is told whose and which.
    """
    for _ in range(2):
        try:
            return services.database.write(
                lambda tx: _enter(tx, services, identified, measure_id, asked)
            )
        except _LostRace:
            continue
    return _REUSED


def read_history(
    services: Services, identified: Identified, measure_id: str
) -> ActualHistory | Refusal:
    """Return every entry of a measure, also those that were corrected."""
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        measure = register_in_force(tx, tenant).measure(measure_id)
        if measure is None:
            return UNKNOWN
        entries = entries_of(tx, tenant, measure_id)
        since = fed_from(tx, tenant, measure, services.clock())
    return ActualHistory(
        measure_id=measure_id,
        items=in_order(entries),
        in_force=tuple(sorted(each.entry_id for each in in_force(entries).values())),
        may_enter=reader_of(identified).may_enter(measure.owners, identified.city.view),
        entered_until=since or "",
    )


def fed_from(tx: Connection, tenant: int, measure: Measure, now: datetime) -> str | None:
    """Return the first month that takes no entry, as the suite counts it; None where it never does.

    Before the first record it is this month: what comes is counted, only the past is entered.
    """
    if not is_fed(measure):
        return None
    return counted_since(tx, tenant, measure.source) or f"{city_day(now):%Y-%m}"


def facts_of(
    tx: Connection, tenant: int, measure: Measure, entries: Sequence[ActualEntry], now: datetime
) -> EntryFacts:
    """Return what an entry of one month is judged by."""
    return EntryFacts(
        this_month=f"{city_day(now):%Y-%m}",
        fed_from=fed_from(tx, tenant, measure, now),
        entries=entries,
    )


def _enter(
    tx: Connection,
    services: Services,
    identified: Identified,
    measure_id: str,
    asked: EnterActual,
) -> ActualEntry | Refusal:
    actor, now = identified.actor, services.clock()
    tenant = actor.tenant
    done = entry_by_id(tx, tenant, asked.event_id)
    if done is not None:
        return done if _same(done, actor.person_id, measure_id, asked) else _REUSED
    measure = register_in_force(tx, tenant).measure(measure_id)
    if measure is None:
        return UNKNOWN
    reader = reader_of(identified)
    if not reader.may_enter(measure.owners, identified.city.view):
        names = section_names(identified.city)
        owners = "、".join(names.get(each, each) for each in measure.owners)
        return Refusal(code="measure.not_owner", params={"owners": owners})
    entries = entries_of_month(tx, tenant, measure_id, asked.month)
    refusal = judge_entry(measure, asked, facts_of(tx, tenant, measure, entries, now))
    if refusal is not None:
        return refusal
    person = identified.city.view.person(actor.person_id)
    entry = ActualEntry(
        entry_id=asked.event_id,
        measure_id=measure_id,
        month=asked.month,
        value=asked.value,
        from_what=asked.from_what.strip(),
        replaces=asked.replaces,
        entered_by=actor.person_id,
        entered_name=person.name if person else actor.person_id,
        section_id=reader.owner(measure.owners, identified.city.view),
        entered_at=now,
    )
    if not add_entry(tx, tenant, entry):
        raise _LostRace
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.MEASURES_ACTUAL_ENTERED,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"measure:{measure_id}:{asked.month}",
            request_id=actor.request_id,
            detail=f"{asked.value} replaces {asked.replaces or 'nothing'}",
        ),
    )
    return entry


def _same(done: ActualEntry, person_id: str, measure_id: str, asked: EnterActual) -> bool:
    return (
        done.entered_by,
        done.measure_id,
        done.month,
        done.value,
        done.from_what,
        done.replaces,
    ) == (
        person_id,
        measure_id,
        asked.month,
        asked.value,
        asked.from_what.strip(),
        asked.replaces,
    )
