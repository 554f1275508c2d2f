# SPDX-License-Identifier: Apache-2.0
"""Reading months: one's own, and a section's for whoever signs it off or may read it."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.amendments import amendments_touching, list_amendments
from server.store.telework.month_sheets import StoredSheet, sheet_by_id, sheets_of_section
from server.store.telework.months import (
    StoredMonth,
    city_month,
    is_month_closed,
    months_of_person,
    months_of_section,
)
from server.store.telework.places import people_in_sections
from server.texts import sentence
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.month_book import (
    MonthBook,
    closing_section,
    read_book,
    sections_within,
)
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_signer import signer_of
from server.usecases.telework.month_standing import SectionBook, closed_person
from server.usecases.telework.places import keep_places_unfolded
from server.usecases.telework.rights import TeleworkRights
from telework.closing.amendment import Amendment, Restated, restate
from telework.closing.cut_off import cut_off_date
from telework.closing.figures import add_figures
from telework.closing.states import MonthState, days_of, submit
from telework.closing.wire import MonthSheet, OwnMonth, SectionMonth


def read_own_month(office: MonthOffice, identified: Identified, month: str) -> OwnMonth:
    """Return one's own month in every section one belonged to in it."""
    actor, city = identified.actor, identified.city
    now = office.services.clock()
    with office.services.database.read_work() as tx:
        book = read_book(tx, office.services, actor.tenant, city, month, [actor.person_id], now)
        stored = months_of_person(tx, actor.tenant, actor.person_id, month)
        mine = {"person_id": actor.person_id}
        amendments = list_amendments(tx, actor.tenant, {**mine, "month": month}, "", 100)
        closed = is_month_closed(tx, actor.tenant, month)
    books = own_books(identified, book, stored)
    parts = tuple(each.standing(person) for each in books for person in each.people())
    refusal, until = _may_submit(office, books, actor.person_id, month)
    if closed:
        # Also for whoever had no day in it, and so no part: his days are amended, not entered.
        refusal = Refusal(code="month.closed", params={"month": month})
    return OwnMonth(
        month=month,
        parts=parts,
        until=until,
        refused=refusal.code if refusal else "",
        message=sentence(refusal.code, refusal.params) if refusal else "",
        restated=_own_restated(book, stored, amendments),
        amendments=tuple(amendments),
    )


def own_books(
    identified: Identified, book: MonthBook, stored: Sequence[StoredMonth]
) -> tuple[SectionBook, ...]:
    """Return one's own month section by section."""
    actor = identified.actor
    known = {each.part.section_id: each for each in stored}
    sections = sorted({*book.sections, *known})
    return tuple(
        SectionBook(
            city=identified.city,
            book=book,
            section_id=section_id,
            stored={actor.person_id: known[section_id]} if section_id in known else {},
        )
        for section_id in sections
    )


def _may_submit(
    office: MonthOffice, books: Sequence[SectionBook], person_id: str, month: str
) -> tuple[Refusal | None, date | None]:
    until = cut_off_date(office.cut_off, month)
    if isinstance(until, Refusal):
        return until, None
    refusals = [submit(each.part(person_id)) for each in books]
    refusal = next((each for each in refusals if each is not None), None)
    return (refusal if books else Refusal(code="month.no_days")), until


def _own_restated(
    book: MonthBook, stored: Sequence[StoredMonth], amendments: Sequence[Amendment]
) -> Restated | None:
    closed = [each for each in stored if each.part.state is MonthState.CLOSED]
    if not closed:
        return None
    figures = add_figures(closed_person(each).confirmed() for each in closed)
    return restate(book.month, figures, amendments, confirmed=True)


def read_section_month(
    office: MonthOffice, identified: Identified, section_id: str, month: str
) -> SectionMonth | None:
    """Return a section's month; None where it may not be seen."""
    actor, city = identified.actor, identified.city
    rights = TeleworkRights(actor=actor, city=city)
    if not rights.may_read_section(SectionId(section_id)):
        return None
    signer = signer_of(actor, city, SectionId(section_id))
    with office.services.database.read_work() as tx:
        books = section_book(tx, office.services, identified, section_id, month)
        sheets = sheets_of_section(tx, actor.tenant, section_id, month)
        amendments = amendments_touching(tx, actor.tenant, month, [section_id])
        closed = city_month(tx, actor.tenant, month)
    people = books.people()
    count = books.book.count(people, closed=closed is not None)
    return SectionMonth(
        section_id=section_id,
        section_name=books.standing(people[0]).section_name if people else section_id,
        month=month,
        people=tuple(books.standing(each) for each in people),
        count=count,
        restated=_section_restated(books, amendments) if closed else None,
        sheets=tuple(sheet_wire(each) for each in sheets),
        may_sign=signer is not None and closed is None,
        role=signer.role if signer else "",
        until=books.book.until,
    )


def section_book(
    tx: Connection,
    services: Services,
    identified: Identified,
    section_id: str,
    month: str,
    *,
    lock: bool = False,
) -> SectionBook:
    """Read a section's month for whoever looks at it, locked where it is about to change."""
    actor, city = identified.actor, identified.city
    stored = months_of_section(tx, actor.tenant, section_id, month, lock=lock)
    if lock:
        keep_places_unfolded(tx, actor.tenant)
    days = days_of(month)
    within = sections_within(city, section_id)
    belonged = people_in_sections(tx, actor.tenant, within, days[0], days[-1])
    people = sorted({*belonged, *stored})
    book = read_book(tx, services, actor.tenant, city, month, people, services.clock())
    rights = TeleworkRights(actor=actor, city=city)
    signer = signer_of(actor, city, SectionId(section_id))
    return SectionBook(
        city=city,
        book=book,
        section_id=section_id,
        stored=stored,
        signed_by=actor.person_id if signer else "",
        is_head=signer is not None and signer.is_head,
        mine=frozenset(who for who in people if _answers(rights, who, section_id)),
    )


def _answers(rights: TeleworkRights, person_id: str, section_id: str) -> bool:
    """Say whether the reader signs for a person: for his days in the section, not for himself.

    Whoever was transferred is no longer below the head; his days in the section still are.
    """
    if person_id == rights.actor.person_id:
        return False
    if rights.is_superior_of(PersonId(person_id)):
        return True
    city = rights.city
    held = city.view.held_posts(PersonId(person_id))
    return all(closing_section(city, post.section_id) != section_id for post in held)


def _section_restated(books: SectionBook, amendments: Sequence[Amendment]) -> Restated:
    closed = [
        closed_person(each)
        for each in books.stored.values()
        if each.part.state is MonthState.CLOSED
    ]
    figures = add_figures(each.confirmed() for each in closed)
    return restate(books.book.month, figures, amendments, confirmed=True)


def read_sheet(
    office: MonthOffice, identified: Identified, sheet_id: str
) -> tuple[StoredSheet, bytes] | None:
    """Return a sheet with its bytes, None where it is not there or may not be seen."""
    actor = identified.actor
    with office.services.database.read_work() as tx:
        sheet = sheet_by_id(tx, actor.tenant, sheet_id)
    if sheet is None:
        return None
    rights = TeleworkRights(actor=actor, city=identified.city)
    if not rights.may_read_section(SectionId(sheet.section_id)):
        return None
    return sheet, office.services.blobs.read(sheet.sha256)


def sheet_wire(sheet: StoredSheet) -> MonthSheet:
    """Return what travels of a sheet."""
    return MonthSheet(
        sheet_id=sheet.sheet_id,
        section_id=sheet.section_id,
        month=sheet.month,
        sheet_no=sheet.sheet_no,
        state=sheet.state,
        people=sheet.people,
        sha256=sheet.sha256,
        size=sheet.size,
        snapshot_sha256=sheet.snapshot_sha256,
        signed_by=sheet.signed_name,
        signed_role=sheet.role if sheet.state == "signed" else "",
        signed_at=sheet.signed_at,
        time_owed=sheet.time_owed,
        keep_until=sheet.keep_until,
    )
