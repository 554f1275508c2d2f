# SPDX-License-Identifier: Apache-2.0
"""Settling exceptions (乖離・許可のない勤務) with a reason, by a superior or by HR."""

from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.telework.settlements import StoredSettlement, insert_settlement
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from telework.hours.commands import SettleException
from telework.hours.settlement import Settlement


def settle(
    tx: Connection, actor: Actor, city: CityToday, act: SettleException, now: datetime
) -> Settlement | Refusal:
    """Keep a settlement whose actor was found to have the right; nobody settles his own."""
    if city.view.person(PersonId(act.person_id)) is None:
        return Refusal(code="hours.person_unknown")
    if act.person_id == actor.person_id:
        return Refusal(code="hours.settled_own")
    made = Settlement(
        what=act.what,
        kind=act.kind,
        begin=act.begin,
        end=act.end,
        reason=act.reason.strip(),
        by=actor.person_id,
        at=now,
    )
    stored = StoredSettlement(
        settlement_id=act.settlement_id, person_id=act.person_id, day=act.day, settlement=made
    )
    if not insert_settlement(tx, actor.tenant, stored):
        return Refusal(code="hours.settled_before")
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=Tag.TELEWORK_EXCEPTION_SETTLED,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"person:{act.person_id}",
            # The reason stays with the exception: who keeps the log has no business with it.
            detail=f"{act.what} {act.kind} {act.day}",
            request_id=actor.request_id,
        ),
    )
    return made


def settle_as_hr(
    services: Services, identified: Identified, act: SettleException
) -> Settlement | Refusal:
    """Settle an exception of anybody of the city, as a whole act."""
    actor, city = identified.actor, identified.city

    def settle_once(tx: Connection) -> Settlement | Refusal:
        return settle(tx, actor, city, act, services.clock())

    return services.database.write(settle_once)
