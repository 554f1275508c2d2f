# SPDX-License-Identifier: Apache-2.0
"""The rows of a month as they stand now: facts and counters of each day, person by person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId, SectionId
from approval.refusal import Refusal
from server.store.telework.day_counts import CountedRow, counts_between
from server.store.telework.policies import all_policies
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.day_facts import facts_of
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.reads import differences_between
from telework import DayFacts
from telework.closing.cut_off import cut_off_date
from telework.closing.day_rows import day_row
from telework.closing.figures import Figures, add_figures
from telework.closing.snapshot import MonthSnapshot, PersonMonth
from telework.closing.states import days_of
from telework.closing.wire import Count
from telework.counting import STANDARD, AllowanceBasis, Evidence, Policy, policy_on
from telework.hours.difference import ShownDifference

RULES = "telework.closing 1"
"""The rules by which rows are made, for the snapshot; the city's rule set stands behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBook:
    """A month of some people, each in each section that he belonged to in it.

    Attributes:
        policy: the version that counts this month; closed months keep theirs.
        sections: who has days in each section, by person.
        until: the cut-off date; None where the setting is wrong.
        differences: by person the days with a difference to objective records that nobody has
            given a reason for yet.
    """

    month: str
    policy: Policy
    rules: str
    as_of: datetime
    sections: Mapping[str, Mapping[str, PersonMonth]]
    until: date | None = None
    differences: Mapping[str, tuple[date, ...]] = field(default_factory=dict)

    def of_section(self, section_id: str) -> dict[str, PersonMonth]:
        """Return those who have days in a section, by person."""
        return dict(self.sections.get(section_id, {}))

    def count(self, people: Sequence[PersonMonth], *, closed: bool = False) -> Count:
        """Add up people, with what the figures rest on."""
        return Count(
            policy_id=self.policy.policy_id,
            policy_version=self.policy.version,
            as_of=self.as_of,
            state="closed" if closed else "provisional",
            live=add_figures(each.live() for each in people),
            confirmed=add_figures(each.confirmed() for each in people),
        )

    def snapshot(self, section_id: str, name: str, people: Sequence[PersonMonth]) -> MonthSnapshot:
        """Freeze a section's month."""
        return MonthSnapshot(
            section_id=section_id,
            section_name=name,
            month=self.month,
            policy_id=self.policy.policy_id,
            policy_version=self.policy.version,
            rules=self.rules,
            as_of=self.as_of,
            people=tuple(people),
        )


def read_book(
    tx: Connection,
    services: Services,
    tenant: int,
    city: CityToday,
    month: str,
    people: Sequence[str] | None,
    now: datetime,
) -> MonthBook:
    """Read the month of these people as it stands in this transaction; ``None`` for all."""
    days = days_of(month)
    policy = policy_on(all_policies(tx, tenant), STANDARD.policy_id, days[-1]) or STANDARD
    counted = {
        (row.person_id, row.day): row
        for row in counts_between(tx, tenant, people, days[0], days[-1])
        if row.policy_id == policy.policy_id
    }
    rows: dict[str, dict[str, list[DayFacts]]] = {}
    within = _Divisions(city)
    for facts in facts_of(tx, tenant, people, days).values():
        if facts.work.punches or (facts.person_id, facts.day) in counted:
            section = rows.setdefault(within[facts.section_id], {})
            section.setdefault(facts.person_id, []).append(facts)
    shown = differences_between(
        tx,
        services,
        tenant,
        None if people is None else list(people),
        Period(first=days[0], last=days[-1]),
    )
    notes = _notes(shown)
    made = {
        section_id: {
            person_id: _person(city, person_id, found, counted, policy, notes)
            for person_id, found in people_there.items()
        }
        for section_id, people_there in rows.items()
    }
    until = cut_off_date(services.cut_off, month)
    return MonthBook(
        month=month,
        policy=policy,
        rules=f"{RULES}; {city.rules.name}",
        as_of=now,
        sections=made,
        until=None if isinstance(until, Refusal) else until,
        differences=_unexplained(shown),
    )


class _Divisions(dict[str, str]):
    """The closing section of each section, worked out once for however many days."""

    def __init__(self, city: CityToday) -> None:
        super().__init__()
        self._city = city

    def __missing__(self, section_id: str) -> str:
        found = self[section_id] = closing_section(self._city, section_id)
        return found


def closing_section(city: CityToday, section_id: str) -> str:
    """Return the 課 whose head signs for a section; a team's (係) days are those of its 課.

    A section above every 課, or one that is gone, stands for itself.
    """
    division = city.view.division_of(SectionId(section_id))
    return division.section_id if division else section_id


def sections_within(city: CityToday, section_id: str) -> tuple[str, ...]:
    """Return a closing section and the teams whose days are its days."""
    teams = (
        each.section_id
        for each in city.view.sections()
        if closing_section(city, each.section_id) == section_id
    )
    return tuple(dict.fromkeys((section_id, *teams)))


def name_of(city: CityToday, person_id: str) -> str:
    """Return a person's name; the id of who is no longer in the organisation."""
    person = city.view.person(PersonId(person_id))
    return person.name if person else person_id


def figures_of(row: CountedRow | None) -> Figures:
    """Return the counters of one counted day."""
    if row is None:
        return Figures()
    return Figures(
        person_days=row.person_days,
        home=row.home_half_units,
        satellite=row.satellite_half_units,
        mobile=row.mobile_half_units,
        events=row.home_events + row.satellite_events + row.mobile_events,
        allowance_days=row.allowance_days,
    )


def sure_figures(counted: Figures, policy: Policy, *, confirmed: bool) -> Figures:
    """Return what the confirmed count has of a day."""
    if confirmed or policy.evidence is Evidence.LIVE:
        return counted
    ordered = policy.allowance is AllowanceBasis.ORDERED
    return Figures(allowance_days=counted.allowance_days if ordered else 0)


def _notes(shown: Iterable[ShownDifference]) -> dict[tuple[str, date], str]:
    """Say beside a day how its records differ, and why."""
    found: dict[tuple[str, date], str] = {}
    for each in shown:
        if each.is_open:
            continue
        of = (each.difference.person_id, each.difference.day)
        told = f"客観的記録との差 {each.difference.minutes}分（{_reason(each)}）"
        found[of] = f"{found[of]}、{told}" if of in found else told
    return found


def _reason(shown: ShownDifference) -> str:
    """Return the reason of the person, or with which a superior or HR settled it."""
    if shown.explanation is not None:
        return shown.explanation.reason
    return f"整理済み：{shown.settled.reason}" if shown.settled is not None else ""


def _unexplained(shown: Iterable[ShownDifference]) -> dict[str, tuple[date, ...]]:
    found: dict[str, tuple[date, ...]] = {}
    for each in shown:
        if each.is_open:
            who, day = each.difference.person_id, each.difference.day
            found[who] = tuple(sorted({*found.get(who, ()), day}))
    return found


def _person(
    city: CityToday,
    person_id: str,
    days: list[DayFacts],
    counted: Mapping[tuple[str, date], CountedRow],
    policy: Policy,
    notes: Mapping[tuple[str, date], str],
) -> PersonMonth:
    rows = []
    for facts in sorted(days, key=lambda each: each.day):
        figures = figures_of(counted.get((person_id, facts.day)))
        sure = sure_figures(figures, policy, confirmed=facts.confirmed)
        note = notes.get((person_id, facts.day), "")
        rows.append(day_row(facts, figures, sure, note))
    return PersonMonth(person_id=person_id, name=name_of(city, person_id), rows=tuple(rows))
