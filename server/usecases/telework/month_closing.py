# SPDX-License-Identifier: Apache-2.0
"""Closing a month for the whole city (締め), by HR: once, and never opened again.

Days that no head has confirmed are listed; HR acknowledges that very list with a reason, and
they stay out of the confirmed count (G8). What was closed is kept person by person with its
digest, and a digest over all of them.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval import canonical_bytes, city_day, to_plain
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.telework.amendments import amendments_touching
from server.store.telework.months import (
    CityMonth,
    StoredMonth,
    add_city_month,
    city_month,
    months_of_city,
    put_months,
)
from server.texts import sentence
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.telework.letters import tell
from server.usecases.telework.month_book import MonthBook, read_book
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_sheet_text import month_words
from server.usecases.telework.month_standing import SectionBook, result_of, section_name
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.restating import closed_figures
from telework.closing.amendment import restate
from telework.closing.snapshot import PersonMonth, person_sha256
from telework.closing.states import MonthPart, MonthState, days_of
from telework.closing.wire import (
    CityClosing,
    ClosedMonth,
    CloseMonth,
    Count,
    MonthResult,
    SectionStanding,
    Unconfirmed,
)

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _CityBook:
    """Everybody's month, section by section."""

    book: MonthBook
    sections: Sequence[tuple[SectionBook, tuple[PersonMonth, ...]]]

    def people(self) -> list[tuple[SectionBook, PersonMonth]]:
        return [(books, person) for books, people in self.sections for person in people]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closer:
    """Who closes, for the record: a person at a device, or an operator at the server."""

    tenant: int
    person_id: str
    device_id: str = ""
    request_id: str = ""


def read_closing(office: MonthOffice, identified: Identified, month: str) -> CityClosing:
    """Return how it stands with a month in every section, and what must be acknowledged."""
    with office.services.database.read_work() as tx:
        return closing_in(tx, office, identified.actor.tenant, identified.city, month)


def closing_in(
    tx: Connection, office: MonthOffice, tenant: int, city: CityToday, month: str
) -> CityClosing:
    """Do it in the caller's reading of the database."""
    found = _city_book(tx, office, tenant, city, month)
    closed = city_month(tx, tenant, month)
    amendments = amendments_touching(tx, tenant, month)
    unconfirmed = _unconfirmed(found)
    people = [person for _books, person in found.people()]
    count = closed_count(closed) if closed else found.book.count(people)
    refusal = _refuse(office, month, closed)
    restated = restate(month, count.confirmed, amendments, confirmed=True) if closed else None
    return CityClosing(
        month=month,
        sections=tuple(_section_standing(books, people) for books, people in found.sections),
        unconfirmed=unconfirmed,
        list_sha256=_list_sha256(unconfirmed),
        count=count,
        restated=restated,
        refused=refusal.code if refusal else "",
        params=refusal.params if refusal else {},
        message=sentence(refusal.code, refusal.params) if refusal else "",
    )


def close_month(
    office: MonthOffice, identified: Identified, month: str, asked: CloseMonth
) -> ClosedMonth | Refusal:
    """Close the month for everybody in one transaction."""
    actor = identified.actor
    closer = Closer(
        tenant=actor.tenant,
        person_id=actor.person_id,
        device_id=actor.device_id,
        request_id=actor.request_id,
    )

    def close(tx: Connection) -> ClosedMonth | Refusal:
        return close_in(tx, office, closer, identified.city, month, asked)

    done = office.services.database.write(close)
    office.services.bell.ring()
    return done


def close_in(
    tx: Connection,
    office: MonthOffice,
    closer: Closer,
    city: CityToday,
    month: str,
    asked: CloseMonth,
) -> ClosedMonth | Refusal:
    """Do it in the caller's transaction."""
    tenant, now = closer.tenant, office.services.clock()
    keep_places_unfolded(tx, tenant)
    refusal = _refuse(office, month, city_month(tx, tenant, month))
    if refusal is not None:
        return refusal
    found = _city_book(tx, office, tenant, city, month, lock=True)
    unconfirmed = _unconfirmed(found)
    refusal = _refuse_list(unconfirmed, asked)
    if refusal is not None:
        return refusal
    closed = [_closed(books, person) for books, person in found.people() if person.rows]
    count = found.book.count([person for _books, person in found.people()], closed=True)
    put_months(tx, tenant, closed)
    made = _city_month(found.book, asked, unconfirmed, closed, count)
    add_city_month(tx, tenant, replace(made, closed_by=closer.person_id, closed_at=now))
    _audit(tx, closer, made, now)
    _tell(tx, tenant, closed, unconfirmed, month, now)
    return ClosedMonth(month=month, closed=len(closed), results=_results(found), count=count)


def closed_count(closed: CityMonth) -> Count:
    """Return the figures of a closed month, as they were closed."""
    figures = closed_figures(closed)
    return Count(
        policy_id=closed.policy_id,
        policy_version=closed.policy_version,
        as_of=closed.closed_at,
        state="closed",
        live=figures.live,
        confirmed=figures.confirmed,
    )


def _city_book(
    tx: Connection,
    office: MonthOffice,
    tenant: int,
    city: CityToday,
    month: str,
    *,
    lock: bool = False,
) -> _CityBook:
    stored = months_of_city(tx, tenant, month, lock=lock)
    book = read_book(tx, office.services, tenant, city, month, None, office.services.clock())
    by_section: dict[str, dict[str, StoredMonth]] = {}
    for (who, section), each in stored.items():
        by_section.setdefault(section, {})[who] = each
    books = [
        SectionBook(city=city, book=book, section_id=each, stored=by_section.get(each, {}))
        for each in sorted({*book.sections, *by_section})
    ]
    return _CityBook(book=book, sections=[(each, each.people()) for each in books])


def _unconfirmed(found: _CityBook) -> tuple[Unconfirmed, ...]:
    """List who has days without a head's word, or a month that no head signed off."""
    return tuple(
        Unconfirmed(
            person_id=person.person_id,
            name=person.name,
            section_id=books.section_id,
            section_name=section_name(books.city, books.section_id),
            state=books.part(person.person_id).state,
            days=person.unconfirmed(),
        )
        for books, person in found.people()
        if person.rows and _waits(books.part(person.person_id), person)
    )


def _waits(part: MonthPart, person: PersonMonth) -> bool:
    unsigned = part.state in {MonthState.OPEN, MonthState.SUBMITTED}
    return unsigned or bool(person.unconfirmed())


def _list_sha256(unconfirmed: Sequence[Unconfirmed]) -> str:
    plain = [to_plain(each) for each in unconfirmed]
    return hashlib.sha256(canonical_bytes(plain)).hexdigest()


def _refuse(office: MonthOffice, month: str, closed: CityMonth | None) -> Refusal | None:
    if closed is not None:
        return Refusal(code="closing.done_before", params={"month": month})
    if city_day(office.services.clock()) <= days_of(month)[-1]:
        return Refusal(code="closing.not_over", params={"month": month})
    return None


def _refuse_list(unconfirmed: Sequence[Unconfirmed], asked: CloseMonth) -> Refusal | None:
    if _list_sha256(unconfirmed) != asked.list_sha256:
        return Refusal(code="closing.list_moved_on")
    if unconfirmed and not asked.reason.strip():
        return Refusal(code="closing.reason_missing")
    return None


def _closed(books: SectionBook, person: PersonMonth) -> StoredMonth:
    part = books.part(person.person_id)
    stored = books.stored.get(person.person_id)
    return StoredMonth(
        part=replace(part, state=MonthState.CLOSED, version=part.version + 1),
        signed_sha256=stored.signed_sha256 if stored else "",
        snapshot=canonical_bytes(to_plain(person)).decode(),
        sha256=person_sha256(person),
    )


def _city_month(
    book: MonthBook,
    asked: CloseMonth,
    unconfirmed: Sequence[Unconfirmed],
    closed: Sequence[StoredMonth],
    count: Count,
) -> CityMonth:
    digests = sorted((each.part.person_id, each.part.section_id, each.sha256) for each in closed)
    figures = {"live": to_plain(count.live), "confirmed": to_plain(count.confirmed)}
    return CityMonth(
        month=book.month,
        policy_id=book.policy.policy_id,
        policy_version=book.policy.version,
        rules=book.rules,
        figures=json.dumps(figures),
        acknowledged=json.dumps([to_plain(each) for each in unconfirmed], ensure_ascii=False),
        list_sha256=asked.list_sha256,
        reason=asked.reason.strip()[:REASON_LIMIT],
        people=len({each.part.person_id for each in closed}),
        sha256=hashlib.sha256(canonical_bytes([list(each) for each in digests])).hexdigest(),
        closed_by="",
        closed_at=book.as_of,
    )


def _section_standing(books: SectionBook, people: Sequence[PersonMonth]) -> SectionStanding:
    states = Counter(books.part(person.person_id).state for person in people)
    return SectionStanding(
        section_id=books.section_id,
        section_name=section_name(books.city, books.section_id),
        people=len(people),
        open=states[MonthState.OPEN],
        submitted=states[MonthState.SUBMITTED],
        head_confirmed=states[MonthState.HEAD_CONFIRMED],
        closed=states[MonthState.CLOSED],
        unconfirmed_days=sum(len(person.unconfirmed()) for person in people),
        late=sum(books.is_late(person) for person in people),
        until=books.book.until,
    )


def _results(found: _CityBook) -> tuple[MonthResult, ...]:
    return tuple(
        result_of(person, books.section_id, None) for books, person in found.people() if person.rows
    )


def _tell(
    tx: Connection,
    tenant: int,
    closed: Sequence[StoredMonth],
    unconfirmed: Sequence[Unconfirmed],
    month: str,
    now: datetime,
) -> None:
    waiting = {each.person_id for each in unconfirmed}
    everybody = sorted({each.part.person_id for each in closed})
    about = month_words(month)
    tell(tx, tenant, [who for who in everybody if who not in waiting], "month_closed", about, now)
    tell(tx, tenant, sorted(waiting), "month_closed_unconfirmed", about, now)


def _audit(tx: Connection, closer: Closer, made: CityMonth, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=closer.tenant,
            at=now,
            tag=Tag.TELEWORK_MONTH_CLOSED,
            actor=closer.person_id,
            device_id=closer.device_id,
            subject=f"month:{made.month}",
            request_id=closer.request_id,
            detail=f"people={made.people} sha256={made.sha256} list={made.list_sha256}",
        ),
    )
