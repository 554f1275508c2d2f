# SPDX-License-Identifier: Apache-2.0
"""Acts on hours from a device: what a computer saw, reasons, permissions, patterns."""

from datetime import date

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.telework.objective import StoredExplanation, insert_explanation
from server.store.telework.overtime import (
    permission_by_id,
    save_permissions,
    withdraw_permission,
)
from server.usecases.telework.hours.assigning import Assigning, assign_pattern
from server.usecases.telework.hours.facts_changed import Cause, facts_changed
from server.usecases.telework.hours.keeping import keep_records
from server.usecases.telework.hours.settling import settle
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework.hours.commands import (
    AssignPattern,
    ExplainDifference,
    PermitOvertime,
    ReportObjective,
    SettleException,
    WithdrawOvertime,
)
from telework.hours.difference import Explanation
from telework.hours.objective import ObjectiveRecord, ObjectiveSource
from telework.hours.overtime import OvertimePermission, PermissionSource

_OTHER_PERSON = Refusal(code="hours.other_person")


def take_objective(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Join what the person's own computer saw with what stands of that day.

    Switched off by the administrator, nothing of it is kept.
    """
    if not taking.is_own_day():
        return _OTHER_PERSON
    act: ReportObjective = taking.act
    if not taking.services.hours.objective:
        return Left()
    record = ObjectiveRecord(
        person_id=taking.actor.person_id,
        day=act.day,
        source=ObjectiveSource.LOGIND,
        origin=taking.actor.device_id,
        first=act.first,
        last=act.last,
        gaps=act.gaps,
        open_begin=act.open_begin,
        open_end=act.open_end,
    )
    keep_records(tx, taking.tenant, (record,))
    return _left(taking.actor.person_id, act.day)


def take_explanation(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Keep the reason for a difference; what it covers is judged whenever it is read."""
    if not taking.is_own_day():
        return _OTHER_PERSON
    act: ExplainDifference = taking.act
    given = Explanation(
        kind=act.kind, begin=act.begin, end=act.end, reason=act.reason, at=taking.at
    )
    insert_explanation(
        tx,
        taking.tenant,
        StoredExplanation(
            event_id=taking.event.event_id,
            person_id=taking.actor.person_id,
            day=act.day,
            explanation=given,
        ),
    )
    return _left(taking.actor.person_id, act.day)


def take_permission(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Keep a superior's permission; what was worked before it counts as permitted afterwards."""
    act: PermitOvertime = taking.act
    if not _leads(taking, act.person_id):
        return _OTHER_PERSON
    standing = permission_by_id(tx, taking.tenant, act.permission_id)
    if standing is not None:
        return Refusal(code="hours.permission_known")
    given = OvertimePermission(
        permission_id=act.permission_id,
        person_id=act.person_id,
        day=act.day,
        begin=act.begin,
        end=act.end,
        reason=act.reason,
        source=PermissionSource.HEAD,
        given_by=taking.actor.person_id,
        given_at=taking.at,
    )
    save_permissions(tx, taking.tenant, [given])
    _changed(tx, taking, act.person_id, act.day)
    return _left(act.person_id, act.day)


def take_withdrawal(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a permission back; one taken back already stays so."""
    act: WithdrawOvertime = taking.act
    standing = permission_by_id(tx, taking.tenant, act.permission_id)
    if standing is None or not _leads(taking, standing.person_id):
        return Refusal(code="hours.permission_unknown")
    withdraw_permission(tx, taking.tenant, act.permission_id, max(taking.at, standing.begin))
    _changed(tx, taking, standing.person_id, standing.day)
    return _left(standing.person_id, standing.day)


def take_settlement(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Settle an exception of somebody as a superior."""
    act: SettleException = taking.act
    if not _leads(taking, act.person_id):
        return _OTHER_PERSON
    outcome = settle(tx, taking.actor, taking.city, act, taking.now)
    return outcome if isinstance(outcome, Refusal) else _left(act.person_id, act.day)


def take_assignment(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Let somebody work by a pattern, as a superior."""
    act: AssignPattern = taking.act
    if not _leads(taking, act.person_id):
        return _OTHER_PERSON
    by = Assigning(
        tenant=taking.tenant, city=taking.city, by=taking.actor.person_id, now=taking.now
    )
    outcome = assign_pattern(tx, by, act)
    return outcome if isinstance(outcome, Refusal) else Left()


def _leads(taking: TeleworkTaking, person_id: str) -> bool:
    """Say whether the act stands in the actor's own stream and he answers for the person."""
    rights = TeleworkRights(actor=taking.actor, city=taking.city)
    return taking.is_own_team() and rights.may_confirm(PersonId(person_id))


def _changed(tx: Connection, taking: TeleworkTaking, person_id: str, day: date) -> None:
    cause = Cause(by=taking.actor.person_id, now=taking.now, name=taking.event.event_id)
    facts_changed(tx, taking.tenant, {person_id: (day,)}, cause)


def _left(person_id: str, day: date) -> Left:
    return Left(days={person_id: frozenset((day,))})
