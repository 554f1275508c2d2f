# SPDX-License-Identifier: Apache-2.0
"""Letting people work by patterns of hours (割振り変更), by a superior or by HR."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.telework.schedules import patterns, save_assignments
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.facts_changed import Cause, facts_changed
from telework.hours.commands import AssignPattern
from telework.hours.pattern import PatternAssignment


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigning:
    """Who assigns, and when."""

    tenant: int
    city: CityToday
    by: str
    now: datetime


def assign_pattern(
    tx: Connection, by: Assigning, act: AssignPattern
) -> PatternAssignment | Refusal:
    """Let somebody work by a pattern, and count the days until today anew."""
    if by.city.view.person(PersonId(act.person_id)) is None:
        return Refusal(code="hours.person_unknown")
    if act.pattern_id and act.pattern_id not in patterns(tx, by.tenant):
        return Refusal(code="hours.pattern_unknown", params={"pattern": act.pattern_id})
    if act.last is not None and act.last < act.first:
        return Refusal(code="hours.period_reversed")
    given = PatternAssignment(
        assignment_id=act.assignment_id,
        person_id=act.person_id,
        pattern_id=act.pattern_id,
        first=act.first,
        last=act.last,
    )
    save_assignments(tx, by.tenant, [given], by.by, by.now)
    last = min(act.last or city_day(by.now), city_day(by.now))
    days = Period(first=act.first, last=last).days()
    cause = Cause(by=by.by, now=by.now, name=act.assignment_id)
    facts_changed(tx, by.tenant, {act.person_id: days}, cause)
    append_audit(
        tx,
        AuditEntry(
            tenant=by.tenant,
            at=by.now,
            tag=Tag.TELEWORK_PATTERN_ASSIGNED,
            actor=by.by,
            subject=f"person:{act.person_id}",
            detail=f"{act.pattern_id} {act.first} {act.last or ''}".strip(),
        ),
    )
    return given


def assign_as_hr(
    services: Services, identified: Identified, act: AssignPattern
) -> PatternAssignment | Refusal:
    """Let anybody of the city work by a pattern, as a whole act."""
    actor = identified.actor
    by = Assigning(
        tenant=actor.tenant, city=identified.city, by=actor.person_id, now=services.clock()
    )

    def act_once(tx: Connection) -> PatternAssignment | Refusal:
        return assign_pattern(tx, by, act)

    return services.database.write(act_once)
