# SPDX-License-Identifier: Apache-2.0
"""Amending closed days (締め後訂正): asked for with a reason, decided by a superior.

The closing itself never changes. What an approved amendment adds or takes away stands beside
it, in the original month (restated) and in the month of the decision (delta).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from approval import city_day, to_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.telework.amendments import (
    AmendmentMovedOn,
    add_amendment,
    amendment_by_id,
    approved_of_day,
    list_amendments,
    save_amendment,
)
from server.store.telework.months import months_of_person
from server.store.telework.places import places_between
from server.store.telework.policies import all_policies
from server.usecases.identify import Identified
from server.usecases.telework.amended_day import after_row
from server.usecases.telework.closed_days import is_open
from server.usecases.telework.day_facts import section_on
from server.usecases.telework.letters import tell
from server.usecases.telework.month_book import closing_section
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_standing import closed_person
from server.usecases.telework.rights import TeleworkRights
from telework.closing.amendment import (
    ENDED,
    Amendment,
    AmendmentState,
    decide_amendment,
)
from telework.closing.snapshot import DayRow
from telework.closing.states import MonthState, month_of
from telework.closing.wire import AmendmentList, DecideAmendment, ProposeAmendment
from telework.counting import STANDARD, Policy, policy_on

MOST_ROWS = 200
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A wish with who has it and when."""

    amendment_id: str
    actor: Actor
    rights: TeleworkRights
    wish: ProposeAmendment
    now: datetime


def propose_amendment(
    office: MonthOffice, identified: Identified, amendment_id: str, wish: ProposeAmendment
) -> Amendment | Refusal:
    """Ask for an amendment, or complete a draft that late events made."""
    actor = identified.actor
    asked = _Asked(
        amendment_id=amendment_id,
        actor=actor,
        rights=TeleworkRights(actor=actor, city=identified.city),
        wish=wish,
        now=office.services.clock(),
    )
    try:
        return office.services.database.write(lambda tx: _propose(tx, asked))
    except AmendmentMovedOn:
        return Refusal(code="amendment.moved_on")


def _propose(tx: Connection, asked: _Asked) -> Amendment | Refusal:
    wish, tenant = asked.wish, asked.actor.tenant
    found = amendment_by_id(tx, tenant, asked.amendment_id)
    standing = found[0] if found else None
    refusal = _refuse(tx, asked, standing)
    if refusal is not None:
        return refusal
    before = row_now(tx, tenant, wish.person_id, wish.day)
    after = after_row(tx, tenant, wish, _policy(tx, tenant, wish.day))
    if isinstance(after, Refusal):
        return after
    made = replace(
        standing or _new(tx, asked),
        state=AmendmentState.PROPOSED,
        version=wish.seen + 1,
        reason=wish.reason.strip()[:REASON_LIMIT],
        before=before,
        after=after,
        requested_by=asked.actor.person_id,
        requested_at=asked.now,
    )
    if standing is None:
        add_amendment(tx, tenant, made)
        standing = made
    lines = [to_plain(line) for line in wish.lines]
    save_amendment(tx, tenant, made, standing.version, lines)
    return made


def _refuse(tx: Connection, asked: _Asked, standing: Amendment | None) -> Refusal | None:
    wish, person_id = asked.wish, PersonId(asked.wish.person_id)
    own = person_id == asked.actor.person_id
    if not own and not asked.rights.may_confirm(person_id):
        return Refusal(code="not_found")
    if standing is not None:
        if (standing.person_id, standing.day) != (wish.person_id, wish.day):
            return Refusal(code="event.id_reused")
        if standing.state in ENDED:
            return Refusal(code="amendment.decided", params={"state": standing.state})
    if (standing.version if standing else 0) != wish.seen:
        return Refusal(code="amendment.moved_on")
    if not wish.reason.strip():
        return Refusal(code="amendment.reason_missing")
    if is_open(tx, asked.actor.tenant, wish.person_id, wish.day):
        return Refusal(code="amendment.not_closed", params={"day": wish.day.isoformat()})
    return None


def _new(tx: Connection, asked: _Asked) -> Amendment:
    wish = asked.wish
    places = places_between(tx, asked.actor.tenant, [wish.person_id], wish.day, wish.day)
    section_id = section_on(places, wish.person_id, wish.day)
    return Amendment(
        amendment_id=asked.amendment_id,
        person_id=wish.person_id,
        section_id=closing_section(asked.rights.city, section_id),
        day=wish.day,
        requested_by=asked.actor.person_id,
        requested_at=asked.now,
    )


def row_now(tx: Connection, tenant: int, person_id: str, day: date) -> DayRow | None:
    """Return a closed day as it was closed, or as it was amended last."""
    approved = approved_of_day(tx, tenant, person_id, day)
    if approved:
        return approved[-1].after
    for stored in months_of_person(tx, tenant, person_id, month_of(day)):
        if stored.part.state is MonthState.CLOSED:
            rows = (row for row in closed_person(stored).rows if row.day == day)
            if (row := next(rows, None)) is not None:
                return row
    return None


def _policy(tx: Connection, tenant: int, day: date) -> Policy:
    return policy_on(all_policies(tx, tenant), STANDARD.policy_id, day) or STANDARD


def decide(
    office: MonthOffice, identified: Identified, amendment_id: str, decision: DecideAmendment
) -> Amendment | Refusal:
    """Approve or refuse an amendment as a superior of the person."""
    actor, now = identified.actor, office.services.clock()
    rights = TeleworkRights(actor=actor, city=identified.city)

    def settle(tx: Connection) -> Amendment | Refusal:
        found = amendment_by_id(tx, actor.tenant, amendment_id)
        if found is None or not rights.may_read(PersonId(found[0].person_id)):
            return Refusal(code="not_found")
        return _decide(tx, actor, rights, found[0], decision, now)

    try:
        done = office.services.database.write(settle)
    except AmendmentMovedOn:
        return Refusal(code="amendment.moved_on")
    office.services.bell.ring()
    return done


def _decide(
    tx: Connection,
    actor: Actor,
    rights: TeleworkRights,
    amendment: Amendment,
    decision: DecideAmendment,
    now: datetime,
) -> Amendment | Refusal:
    refusal = decide_amendment(
        amendment,
        seen=decision.seen,
        decided_by=actor.person_id,
        comment=decision.comment,
        approve=decision.approve,
    )
    if refusal is None and not rights.may_confirm(PersonId(amendment.person_id)):
        refusal = Refusal(code="month.not_superior")
    standing = row_now(tx, actor.tenant, amendment.person_id, amendment.day)
    if refusal is None and decision.approve and standing != amendment.before:
        # Another amendment of the day was approved meanwhile: its difference would be wrong.
        refusal = Refusal(code="amendment.moved_on")
    if refusal is not None:
        return refusal
    done = replace(
        amendment,
        state=AmendmentState.APPROVED if decision.approve else AmendmentState.REFUSED,
        version=amendment.version + 1,
        decided_by=actor.person_id,
        decided_at=now,
        decided_in=month_of(city_day(now)),
        comment=decision.comment.strip()[:REASON_LIMIT],
    )
    save_amendment(tx, actor.tenant, done, amendment.version)
    what = "amendment_approved" if decision.approve else "amendment_refused"
    tell(tx, actor.tenant, [done.person_id], what, f"{done.day.month}月{done.day.day}日", now)
    _audit(tx, actor, done, now)
    return done


def withdraw(
    office: MonthOffice, identified: Identified, amendment_id: str, seen: int
) -> Amendment | Refusal:
    """Take back what is not decided: by the person, or whoever asked for it."""
    actor = identified.actor

    def take_back(tx: Connection) -> Amendment | Refusal:
        found = amendment_by_id(tx, actor.tenant, amendment_id)
        if found is None or actor.person_id not in {found[0].person_id, found[0].requested_by}:
            return Refusal(code="not_found")
        standing = found[0]
        if standing.state in ENDED:
            return Refusal(code="amendment.decided", params={"state": standing.state})
        gone = replace(standing, state=AmendmentState.WITHDRAWN, version=standing.version + 1)
        save_amendment(tx, actor.tenant, gone, seen)
        return gone

    try:
        return office.services.database.write(take_back)
    except AmendmentMovedOn:
        return Refusal(code="amendment.moved_on")


def read_amendments(
    office: MonthOffice,
    identified: Identified,
    wanted: dict[str, str],
    after: str,
    limit: int,
) -> AmendmentList:
    """Return the amendments that the reader may see, the newest first."""
    actor = identified.actor
    rights = TeleworkRights(actor=actor, city=identified.city)
    people = None if rights.reads_city else _readable(rights, identified)
    with office.services.database.read_work() as tx:
        found = list_amendments(tx, actor.tenant, wanted, after, limit + 1, people)
    page = found[:limit]
    more = page[-1].amendment_id if len(found) > limit else ""
    return AmendmentList(items=tuple(page), next=more)


def _readable(rights: TeleworkRights, identified: Identified) -> Sequence[str]:
    sections = (
        section.section_id
        for section in identified.city.view.sections()
        if rights.may_read_section(section.section_id)
    )
    people = rights.readable(rights.people_of(sections))
    return sorted({*people, identified.actor.person_id})


def _audit(tx: Connection, actor: Actor, done: Amendment, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=Tag.TELEWORK_AMENDMENT_DECIDED,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"amendment:{done.amendment_id}",
            request_id=actor.request_id,
            detail=f"state={done.state} person={done.person_id} day={done.day}",
        ),
    )
