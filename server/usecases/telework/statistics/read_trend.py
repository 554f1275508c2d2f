# SPDX-License-Identifier: Apache-2.0
"""A fiscal year against the city's target line."""

from datetime import date

from approval import city_day, fiscal_year
from approval.refusal import Refusal
from server.store.telework.statistics import Counted, closed_months, totals_between
from server.usecases.services import Services
from server.usecases.telework.recount import end_of_month
from server.usecases.telework.statistics.read_month import StatisticsQuestion, basis_of
from telework.statistics.trend import MonthTotal, Target, months_of, trend_of
from telework.statistics.wire import FigureEvidence, FigureState, Trend


def read_trend(
    services: Services, tenant: int, asked: int | None, policy_id: str, evidence: FigureEvidence
) -> Trend | Refusal:
    """Return the months of a fiscal year (None: this one) beside the line, with a forecast."""
    now = services.clock()
    today = city_day(now)
    year = fiscal_year(today) if asked is None else asked
    months = months_of(year)
    begun = [month for month in months if _first(month) <= today]
    newest = _first(begun[-1] if begun else months[0])
    question = StatisticsQuestion(month=newest, policy_id=policy_id, evidence=evidence)
    with services.database.read_work() as tx:
        basis = basis_of(tx, tenant, question, now)
        if isinstance(basis, Refusal):
            return basis
        closed = closed_months(tx, tenant, months)
        confirmed = evidence is FigureEvidence.CONFIRMED
        counted = {
            month: totals_between(
                tx,
                tenant,
                policy_id,
                (_first(month), min(end_of_month(_first(month)), today)),
                confirmed=confirmed,
            )
            for month in begun
        }
    totals = {
        month: _total(month, found, closed, today)
        for month, found in counted.items()
        # Months before the first count are not months without any.
        if any(counted[each].person_days for each in begun[: begun.index(month) + 1])
    }
    return trend_of(year, totals, target_of(year, services.telework_target), basis)


def target_of(year: int, figures: tuple[int, int]) -> Target:
    """Return the line of a fiscal year, from its first month to its last, in half-days."""
    months = months_of(year)
    return Target(
        first_month=months[0],
        first_half_units=2 * figures[0],
        last_month=months[-1],
        last_half_units=2 * figures[1],
    )


def _total(month: str, found: Counted, closed: frozenset[str], today: date) -> MonthTotal:
    return MonthTotal(
        half_units=found.half_units,
        person_days=found.person_days,
        users=found.users,
        state=FigureState.CLOSED if month in closed else FigureState.PROVISIONAL,
        over=end_of_month(_first(month)) < today,
    )


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
