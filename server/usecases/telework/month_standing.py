# SPDX-License-Identifier: Apache-2.0
"""How it stands with the people of a month: state, figures, and why one cannot be signed off."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from approval import city_day, from_plain
from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.months import StoredMonth
from server.texts import sentence
from server.usecases.city import CityToday
from server.usecases.telework.month_book import MonthBook
from signing.typefaces import missing_glyphs
from telework.closing.snapshot import PersonMonth, person_sha256
from telework.closing.states import MonthPart, MonthState, sign_off
from telework.closing.wire import MonthResult, PersonStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionBook:
    """A section's month: the book, what is stored of it, and what stands in the way.

    Attributes:
        signed_by: the superior for whom it is looked at; empty for who only reads.
        mine: people for whom that superior answers.
        is_head: whether he heads this very section; a higher superior signs only whom the
            head has not signed off, such as the head himself.
    """

    city: CityToday
    book: MonthBook
    section_id: str
    stored: Mapping[str, StoredMonth]
    signed_by: str = ""
    mine: frozenset[str] = frozenset()
    is_head: bool = True

    def people(self) -> tuple[PersonMonth, ...]:
        """Return everybody with days or with a stored state; who is closed as closed."""
        found = self.book.of_section(self.section_id)
        for person_id, stored in self.stored.items():
            if stored.part.state is MonthState.CLOSED:
                found[person_id] = closed_person(stored)
            found.setdefault(person_id, _without_days(self.city, person_id))
        return tuple(found[person_id] for person_id in sorted(found))

    def part(self, person_id: str) -> MonthPart:
        """Return a person's part as it stands."""
        stored = self.stored.get(person_id)
        return stored.part if stored else self._open(person_id)

    def left_out(self, person: PersonMonth) -> Refusal | None:
        """Say why a person cannot be signed off now."""
        who = person.person_id
        if self.signed_by and who == self.signed_by:
            return Refusal(code="month.own")
        if self.signed_by and who not in self.mine:
            return Refusal(code="month.not_superior")
        part = self.part(who)
        refusal = sign_off(part)
        if refusal is not None:
            return refusal
        if part.state is MonthState.HEAD_CONFIRMED and not self.is_head:
            return Refusal(code="month.signed_off", params={"month": part.month})
        if not person.rows:
            return Refusal(code="month.no_days")
        if days := self.book.differences.get(who):
            return Refusal(code="month.open_differences", params={"days": day_words(days)})
        if missing := missing_glyphs(person.name):
            return Refusal(code="month.name_not_drawable", params={"characters": missing})
        return None

    def standing(self, person: PersonMonth) -> PersonStanding:
        """Return how it stands with one person."""
        stored, part = self.stored.get(person.person_id), self.part(person.person_id)
        refusal = self.left_out(person)
        code, params = (refusal.code, refusal.params) if refusal else ("", {})
        return PersonStanding(
            person_id=person.person_id,
            name=person.name,
            section_id=self.section_id,
            section_name=section_name(self.city, self.section_id),
            month=self.book.month,
            state=part.state,
            version=part.version,
            returned=part.returned,
            count=self.book.count([person], closed=part.state is MonthState.CLOSED),
            days=len(person.rows),
            unconfirmed=person.unconfirmed(),
            changed=bool(
                stored and stored.signed_sha256 and stored.signed_sha256 != person_sha256(person)
            ),
            left_out=code,
            params=params,
            message=sentence(code, params) if code else "",
            late=self.is_late(person),
        )

    def is_late(self, person: PersonMonth) -> bool:
        """Say whether somebody with days has not submitted though the cut-off date has passed."""
        until = self.book.until
        passed = until is not None and city_day(self.book.as_of) > until
        waits = self.part(person.person_id).state is MonthState.OPEN
        return passed and waits and bool(person.rows)

    def _open(self, person_id: str) -> MonthPart:
        return MonthPart(person_id=person_id, section_id=self.section_id, month=self.book.month)


def closed_person(stored: StoredMonth) -> PersonMonth:
    """Return a person's rows as they were closed."""
    return from_plain(PersonMonth, json.loads(stored.snapshot))


def result_of(person: PersonMonth, section_id: str, refusal: Refusal | None) -> MonthResult:
    """Return what became of one person in an act over many."""
    made = MonthResult(person_id=person.person_id, name=person.name, section_id=section_id)
    if refusal is None:
        return made
    message = sentence(refusal.code, refusal.params)
    return replace(made, code=refusal.code, params=refusal.params, message=message)


def section_name(city: CityToday, section_id: str) -> str:
    """Return a section's name with its bureau's, the id where it is gone."""
    path = city.view.section_path(SectionId(section_id))
    return " ".join(path) if path else section_id


def day_words(days: tuple[date, ...]) -> str:
    """Write days as people do in a sentence: 2日・3日."""
    return "・".join(f"{day.day}日" for day in days)


def _without_days(city: CityToday, person_id: str) -> PersonMonth:
    person = city.view.person(PersonId(person_id))
    return PersonMonth(person_id=person_id, name=person.name if person else person_id)
