# SPDX-License-Identifier: Apache-2.0
"""Ordering remote work without an application (実施命令), for one person or a whole bureau."""

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.permissions import Permission
from server.store.telework.grants import (
    StoredGrant,
    granted_between,
    insert_grants,
    withdraw,
)
from server.store.telework.settings import take_locks
from server.usecases.telework.closed_days import days_changed, is_open
from server.usecases.telework.letters import tell
from server.usecases.telework.own_days import hours_of
from server.usecases.telework.recount import recount_people
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import Grant, GrantSource, Schedule, Unit
from telework.applying.application import ApplicationLine
from telework.applying.checks.judging import judge_order
from telework.applying.commands import OrderTelework
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.spans import span_of
from telework.applying.wording import day_words

REPLACED = "実施命令に置き換え"
"""Why a block that an order covers is withdrawn; the order stands in its place."""


def take_order(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Permit the ordered blocks, and tell everybody who was ordered."""
    act: OrderTelework = taking.act
    refusal = _refuse(taking, act)
    if refusal is not None:
        return refusal
    take_locks(tx, taking.tenant, (f"person:{person}" for person in act.people))
    refusal = _closed(tx, taking, act)
    if refusal is not None:
        return refusal
    changed = _permit(tx, taking, act)
    days = frozenset(line.day for line in act.lines)
    for person in act.people:
        days_changed(tx, taking.tenant, person, days)
    recount_people(tx, taking.tenant, act.people, days)
    return Left(
        feed=tuple(("grant", grant_id) for grant_id in changed),
        days=dict.fromkeys(act.people, days),
        work=_tell(tx, taking, act),
    )


def _refuse(taking: TeleworkTaking, act: OrderTelework) -> Refusal | None:
    if not taking.is_own_team():
        return refuse(ApplyingCode.ORDER_OTHER_STREAM)
    found = judge_order(act, city_day(taking.now))
    if found is not None:
        return found
    rights, view = TeleworkRights(actor=taking.actor, city=taking.city), taking.city.view
    city = taking.actor.may(Permission.TELEWORK_CITY_MANAGE)
    people = [PersonId(person) for person in act.people]
    others = [each for each in people if not (city or rights.may_confirm(each))]
    unknown = [each for each in people if not view.held_posts(each)]
    if others or unknown:
        names = (view.person(each) for each in dict.fromkeys((*others, *unknown)))
        told = "、".join(person.name if person else "？" for person in names)
        return refuse(ApplyingCode.ORDER_NOT_SUPERIOR, people=told)
    return None


def _closed(tx: Connection, taking: TeleworkTaking, act: OrderTelework) -> Refusal | None:
    """Refuse days of a month that is closed for one of the people."""
    months = {line.day.replace(day=1): line.day for line in act.lines}
    for day in months.values():
        if not all(is_open(tx, taking.tenant, person, day) for person in act.people):
            return refuse(ApplyingCode.MONTH_CLOSED, day=day.isoformat())
    return None


def _permit(tx: Connection, taking: TeleworkTaking, act: OrderTelework) -> list[str]:
    """Permit the blocks to everybody; return the ids of the blocks that changed."""
    days = sorted({line.day for line in act.lines})
    granted = granted_between(tx, taking.tenant, act.people, days[0], days[-1])
    hours = hours_of(tx, taking.tenant, act.people, days)
    replaced: set[str] = set()
    ordered: list[StoredGrant] = []
    for person in act.people:
        for line in act.lines:
            own = hours.on(person, line.day).schedule or Schedule()
            standing = granted.get((person, line.day), ())
            replaced |= {each.grant_id for each in standing if _meet(line, each, own)}
            ordered.append(_ordered(taking, person, len(ordered), line))
    for grant_id in sorted(replaced):
        withdraw(tx, taking.tenant, grant_id, taking.actor.person_id, REPLACED, taking.now)
    insert_grants(tx, taking.tenant, ordered)
    return [*sorted(replaced), *(each.grant.grant_id for each in ordered)]


def _meet(line: ApplicationLine, grant: Grant, own: Schedule) -> bool:
    """Say whether a block lies in the hours of an order."""
    same = grant.unit is line.unit is not Unit.HOURS
    return same or span_of(line, own).meets(span_of(grant, own))


def _ordered(
    taking: TeleworkTaking, person: str, number: int, line: ApplicationLine
) -> StoredGrant:
    act: OrderTelework = taking.act
    return StoredGrant(
        grant=Grant(
            grant_id=f"{taking.event.event_id}:{number}",
            person_id=person,
            day=line.day,
            unit=line.unit,
            begin=line.begin,
            end=line.end,
            place=line.place,
            source=GrantSource.ORDER,
        ),
        place_note=line.place_note,
        bcp=act.bcp,
        reason=act.reason,
        granted_by=taking.actor.person_id,
        granted_at=taking.now,
    )


def _tell(tx: Connection, taking: TeleworkTaking, act: OrderTelework) -> bool:
    """Write to everybody who was ordered and wants letters at once."""
    if not taking.services.sends_mail:
        return False
    days = sorted({line.day for line in act.lines})
    more = f"ほか{len(days) - 1}日" if len(days) > 1 else ""
    about = f"{day_words(days[0])}{more}"
    return tell(tx, taking.tenant, list(act.people), "ordered", about, taking.now)
