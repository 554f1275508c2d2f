# SPDX-License-Identifier: Apache-2.0
"""The statistics of one month, with the policy, moment and state that every figure needs."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from approval import city_day
from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.store.telework.policies import all_policies
from server.store.telework.statistics import closed_months
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.read_counts import GRADE_NAMES
from server.usecases.telework.recount import end_of_month
from server.usecases.telework.restating import restated_count
from server.usecases.telework.statistics.gathering import Gathered, gather
from telework.counting import AllowanceBasis, Policy, policy_on
from telework.statistics.counted_days import CountedDay, of_evidence
from telework.statistics.cube import cube_of
from telework.statistics.overtime import overtime_rows
from telework.statistics.participation import CITY, distribution, section_row, section_rows
from telework.statistics.process import Noted, process_row, together
from telework.statistics.savings import commute_saved
from telework.statistics.traits import trait_rows
from telework.statistics.traits_file import AGE_BANDS
from telework.statistics.wire import (
    Basis,
    FigureEvidence,
    FigureState,
    MonthStatistics,
    ProcessRow,
    Trait,
    TraitRow,
)

REASON_NAMES = {
    "childcare": "育児",
    "care": "介護",
    "pregnancy": "妊娠",
    "disability": "障害",
    "illness": "病気",
    "commute": "通勤",
    "efficiency": "業務効率",
    "bcp": "業務継続",
}
"""The reasons of a registration."""

WHOLE_CITY = "全庁"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsQuestion:
    """Which figures are wanted.

    Attributes:
        month: its first day.
        section_id: this section and what is below it; empty for the city.
    """

    month: date
    policy_id: str
    evidence: FigureEvidence
    section_id: str = ""


def read_month(
    services: Services, tenant: int, question: StatisticsQuestion
) -> MonthStatistics | Refusal:
    """Return the statistics of a month."""
    now = services.clock()
    with services.database.read_work() as tx:
        city = services.city.today(tx, tenant, now)
        policy = policy_of(tx, tenant, question)
        if isinstance(policy, Refusal):
            return policy
        basis = basis_of(tx, tenant, question, policy, now)
        both = restated_count(tx, tenant, f"{question.month:%Y-%m}", policy)
        last = min(end_of_month(question.month), city_day(now))
        last = max(last, question.month)
        period = Period(first=question.month, last=last)
        gathered = gather(tx, services, tenant, question.policy_id, period)
    found = _statistics(city, question, basis, policy, gathered)
    if both is None or question.section_id:
        return found
    confirmed = question.evidence is FigureEvidence.CONFIRMED
    return replace(found, restated=both.confirmed if confirmed else both.live)


def policy_of(tx: Connection, tenant: int, question: StatisticsQuestion) -> Policy | Refusal:
    """Return the version of a policy that counts a month, or say that none does."""
    policy = policy_on(all_policies(tx, tenant), question.policy_id, question.month)
    return policy or Refusal(code="count.policy_unknown", params={"policy": question.policy_id})


def basis_of(
    tx: Connection, tenant: int, question: StatisticsQuestion, policy: Policy, now: datetime
) -> Basis:
    """Return what the figures of a month rest on."""
    month = f"{question.month:%Y-%m}"
    closed = month in closed_months(tx, tenant, [month])
    return Basis(
        policy_id=policy.policy_id,
        policy_version=policy.version,
        as_of=now,
        state=FigureState.CLOSED if closed else FigureState.PROVISIONAL,
        evidence=question.evidence,
    )


def _statistics(
    city: CityToday,
    question: StatisticsQuestion,
    basis: Basis,
    policy: Policy,
    gathered: Gathered,
) -> MonthStatistics:
    ordered = policy.allowance is AllowanceBasis.ORDERED
    days = of_evidence(gathered.days, question.evidence, ordered=ordered)
    wanted = _wanted(city, question, gathered)
    inside = [day for day in days if day.section_id in wanted]
    eligible = {
        section: people for section, people in gathered.eligible.items() if section in wanted
    }
    everybody = frozenset[str]().union(*eligible.values())
    paths = section_paths(city)
    unconfirmed = _unconfirmed([day for day in gathered.days if day.section_id in wanted])
    total = section_row(
        CITY,
        paths.get(question.section_id, WHOLE_CITY),
        inside,
        everybody,
        sum(unconfirmed.values()),
    )
    noted = {section: each for section, each in gathered.noted.items() if section in wanted}
    return MonthStatistics(
        month=f"{question.month:%Y-%m}",
        basis=basis,
        cube=cube_of(inside),
        sections=section_rows(inside, eligible, unconfirmed, paths),
        total=total,
        distribution=distribution(inside, everybody),
        traits=_traits(days, gathered, wanted, whole=not question.section_id),
        commute=commute_saved(inside, gathered.ways),
        overtime=overtime_rows(inside, everybody, gathered.overtime),
        process=tuple(
            process_row(section, paths.get(section, section), each)
            for section, each in sorted(noted.items())
        ),
        process_total=_process_total(noted.values()),
    )


def section_paths(city: CityToday) -> dict[str, str]:
    """Return the names of the sections from the bureau down."""
    return {
        section.section_id: " ".join(city.view.section_path(section.section_id)) or section.name
        for section in city.view.sections()
    }


def _wanted(city: CityToday, question: StatisticsQuestion, gathered: Gathered) -> frozenset[str]:
    known = {
        *(day.section_id for day in gathered.days),
        *gathered.eligible,
        *gathered.noted,
    }
    if not question.section_id:
        return frozenset(known)
    return frozenset(
        section
        for section in known
        if question.section_id in city.view.section_ids_up(SectionId(section))
        or section == question.section_id
    )


def _unconfirmed(days: Collection[CountedDay]) -> dict[str, int]:
    found: dict[str, int] = {}
    for day in days:
        if day.person_days and not day.confirmed:
            found[day.section_id] = found.get(day.section_id, 0) + day.person_days
    return found


def _traits(
    days: list[CountedDay], gathered: Gathered, wanted: frozenset[str], *, whole: bool
) -> tuple[TraitRow, ...]:
    """Divide the users of the whole city, and show what was asked for of that.

    What is kept back is worked out over all sections: another table for a part of the city
    would let a reader take one from the other.
    """
    people = {section: len(found) for section, found in gathered.eligible.items()}
    grades = {day.person_id: frozenset({day.grade}) for day in days if day.grade}
    rows = (
        *trait_rows(Trait.GRADE, days, grades, people, GRADE_NAMES),
        *trait_rows(Trait.AGE_BAND, days, gathered.age_bands, people, AGE_BANDS),
        *trait_rows(Trait.REASON, days, gathered.reasons, people, REASON_NAMES),
    )
    return tuple(row for row in rows if row.section_id in wanted or (whole and not row.section_id))


def _process_total(noted: Collection[Noted]) -> ProcessRow:
    return process_row(CITY, WHOLE_CITY, together(noted))
