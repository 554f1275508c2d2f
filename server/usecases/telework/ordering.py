# SPDX-License-Identifier: Apache-2.0
"""Ordering remote work without an application (実施命令), for one person or a whole bureau."""

from collections.abc import Iterator

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.permissions import Permission
from server.store.telework.grants import StoredGrant, insert_grants, withdraw
from server.store.telework.settings import take_locks
from server.usecases.telework.letters import tell
from server.usecases.telework.make_days import told_anew
from server.usecases.telework.own_days import own_days
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import Grant, GrantSource
from telework.applying.application import ApplicationLine
from telework.applying.checks.circumstances import OwnDay
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
    feed: list[str] = []
    for number, person in enumerate(act.people):
        outcome = _order(tx, taking, person, number * len(act.lines))
        if isinstance(outcome, Refusal):
            return outcome
        feed += outcome
    days = frozenset(line.day for line in act.lines)
    return Left(
        feed=tuple(("grant", grant_id) for grant_id in feed),
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


def _order(tx: Connection, taking: TeleworkTaking, person: str, first: int) -> Refusal | list[str]:
    """Permit the blocks to one person; return the ids of the blocks that changed."""
    act: OrderTelework = taking.act
    days = {line.day for line in act.lines}
    own = own_days(tx, taking.tenant, person, days)
    closed = next((day for day in sorted(days) if own[day].closed), None)
    if closed is not None:
        return refuse(ApplyingCode.MONTH_CLOSED, day=closed.isoformat())
    replaced = sorted({each.grant_id for line in act.lines for each in _met(line, own[line.day])})
    for grant_id in replaced:
        withdraw(tx, taking.tenant, grant_id, taking.actor.person_id, REPLACED, taking.now)
    ordered = [
        StoredGrant(
            grant=_grant(taking, person, at, line),
            place_note=line.place_note,
            bcp=act.bcp,
            reason=act.reason,
            granted_by=taking.actor.person_id,
            granted_at=taking.now,
        )
        for at, line in enumerate(act.lines, start=first)
    ]
    insert_grants(tx, taking.tenant, ordered)
    told_anew(tx, taking.tenant, person, sorted(days))
    return [*replaced, *(each.grant.grant_id for each in ordered)]


def _met(line: ApplicationLine, own: OwnDay) -> Iterator[Grant]:
    """Yield what is permitted already in the hours of an order."""
    hours = own.hours()
    span = span_of(line, hours)
    for grant in own.granted:
        if grant.unit is line.unit or span.meets(span_of(grant, hours)):
            yield grant


def _grant(taking: TeleworkTaking, person: str, at: int, line: ApplicationLine) -> Grant:
    return Grant(
        grant_id=f"{taking.event.event_id}:{at}",
        person_id=person,
        day=line.day,
        unit=line.unit,
        begin=line.begin,
        end=line.end,
        place=line.place,
        source=GrantSource.ORDER,
    )


def _tell(tx: Connection, taking: TeleworkTaking, act: OrderTelework) -> bool:
    """Write to everybody who was ordered and wants letters at once."""
    if not taking.services.sends_mail:
        return False
    days = sorted({line.day for line in act.lines})
    more = f"ほか{len(days) - 1}日" if len(days) > 1 else ""
    about = f"{day_words(days[0])}{more}"
    return tell(tx, taking.tenant, list(act.people), "ordered", about, taking.now)
