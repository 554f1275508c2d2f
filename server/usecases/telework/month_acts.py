# SPDX-License-Identifier: Apache-2.0
"""Submitting one's month and sending one back (差戻し), from a device or over HTTP."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry, append_audit
from server.store.telework.months import (
    StoredMonth,
    months_of_person,
    months_of_section,
    put_months,
)
from server.store.telework.places import places_between
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.letters import tell
from server.usecases.telework.month_book import read_book, sections_within
from server.usecases.telework.month_sheet_text import month_words
from server.usecases.telework.month_signer import signer_of
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework.closing.commands import ReturnMonth, SubmitMonth
from telework.closing.cut_off import cut_off_date
from telework.closing.states import MonthPart, MonthState, days_of, send_back, submit


def take_submit_month(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a submission from the stream of the person's own days."""
    act: SubmitMonth = taking.act
    if not taking.is_own_day():
        return Refusal(code="punch.other_person")
    return (
        submit_month(tx, taking.services, taking.actor, taking.city, act.month, taking.now)
        or Left()
    )


def take_return_month(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a return from the stream of what its actor does as a head."""
    act: ReturnMonth = taking.act
    if not taking.is_own_team():
        return Refusal(code="punch.other_person")
    return return_month(tx, taking.actor, taking.city, act, taking.now) or Left(work=True)


def submit_month(
    tx: Connection,
    services: Services,
    actor: Actor,
    city: CityToday,
    month: str,
    now: datetime,
) -> Refusal | None:
    """Submit one's month in every section one has days in; say why not."""
    until = cut_off_date(services.cut_off, month)
    if isinstance(until, Refusal):
        return until
    if days_of(month)[0] > city_day(now):
        return Refusal(code="month.not_begun", params={"month": month})
    keep_places_unfolded(tx, actor.tenant)
    stored = months_of_person(tx, actor.tenant, actor.person_id, month, lock=True)
    book = read_book(tx, services, actor.tenant, city, month, [actor.person_id], now)
    known = {each.part.section_id: each for each in stored}
    sections = sorted({*book.sections, *known})
    if not sections:
        return Refusal(code="month.no_days", params={"month": month})
    parts = [known[each].part if each in known else _open(actor, each, month) for each in sections]
    refusals = [submit(part) for part in parts]
    if all(refusals):
        return refusals[0]
    # A part that a former head signed off already stays; the others go on.
    done = [part for part, refusal in zip(parts, refusals, strict=True) if refusal is None]
    put_months(tx, actor.tenant, [_submitted(part, known, now) for part in done])
    _audit(tx, actor, Tag.TELEWORK_MONTH_SUBMITTED, actor.person_id, month, now)
    return None


def return_month(
    tx: Connection, actor: Actor, city: CityToday, act: ReturnMonth, now: datetime
) -> Refusal | None:
    """Send a person's month back to him; say why not."""
    if not _answers(tx, actor, city, act):
        return Refusal(code="permission.denied")
    stored = months_of_section(tx, actor.tenant, act.section_id, act.month, lock=True)
    found = stored.get(act.person_id)
    part = found.part if found else _open(actor, act.section_id, act.month)
    refusal = send_back(part, act.reason)
    if refusal is not None:
        return refusal
    returned = replace(
        part, state=MonthState.OPEN, version=part.version + 1, returned=act.reason.strip()
    )
    put_months(tx, actor.tenant, [StoredMonth(part=returned)])
    _audit(tx, actor, Tag.TELEWORK_MONTH_RETURNED, act.person_id, act.month, now)
    tell(tx, actor.tenant, [act.person_id], "month_returned", month_words(act.month), now)
    return None


def _answers(tx: Connection, actor: Actor, city: CityToday, act: ReturnMonth) -> bool:
    """Say whether the actor signs for this person's days in this section."""
    signs = signer_of(actor, city, SectionId(act.section_id)) is not None
    if not signs or act.person_id == actor.person_id:
        return False
    rights = TeleworkRights(actor=actor, city=city)
    if rights.is_superior_of(PersonId(act.person_id)):
        return True
    keep_places_unfolded(tx, actor.tenant)
    days = days_of(act.month)
    places = places_between(tx, actor.tenant, [act.person_id], days[0], days[-1])
    within = sections_within(city, act.section_id)
    return any(each.section_id in within for each in places.get(act.person_id, ()))


def _open(actor: Actor, section_id: str, month: str) -> MonthPart:
    return MonthPart(person_id=actor.person_id, section_id=section_id, month=month)


def _submitted(part: MonthPart, known: dict[str, StoredMonth], now: datetime) -> StoredMonth:
    moved = replace(
        part,
        state=MonthState.SUBMITTED,
        version=part.version + 1,
        returned="",
        submitted_at=now,
    )
    stored = known.get(part.section_id)
    return replace(stored, part=moved) if stored else StoredMonth(part=moved)


def _audit(
    tx: Connection, actor: Actor, tag: Tag, person_id: str, month: str, now: datetime
) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=tag,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"month:{person_id}:{month}"[:120],
            request_id=actor.request_id,
        ),
    )
