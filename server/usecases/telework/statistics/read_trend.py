# SPDX-License-Identifier: Apache-2.0
"""A fiscal year against the city's target line."""

from datetime import date

from sqlalchemy import Connection

from approval import city_day, fiscal_year
from approval.refusal import Refusal
from server.store.measures.register import register_in_force
from server.store.telework.policies import all_policies
from server.store.telework.statistics import Counted, closed_months, totals_between
from server.usecases.services import Services
from server.usecases.telework.recount import end_of_month
from server.usecases.telework.restating import restated_count
from server.usecases.telework.statistics.read_month import StatisticsQuestion, basis_of, policy_of
from telework.counting import policy_on
from telework.measures.course_line import CourseLine
from telework.measures.measure import Source
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
        policy = policy_of(tx, tenant, question)
        if isinstance(policy, Refusal):
            return policy
        basis = basis_of(tx, tenant, question, policy, now)
        line = measured_line(tx, tenant)
        closed = closed_months(tx, tenant, months)
        confirmed = evidence is FigureEvidence.CONFIRMED
        deltas = _deltas(tx, tenant, closed, policy_id, confirmed=confirmed)
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
        month: _total(month, found, closed, today, deltas.get(month, 0))
        for month, found in counted.items()
        # Months before the first count are not months without any; a closed one has its zero.
        if month in closed
        or any(counted[each].person_days for each in begun[: begun.index(month) + 1])
    }
    return trend_of(year, totals, line or target_of(year, services.telework_target), basis)


def measured_line(tx: Connection, tenant: int) -> CourseLine | None:
    """Return the course of the measure of remote work where one is registered: one line, one truth.

    The settings ``telework_target_first`` and ``telework_target_last`` stand in without one.
    """
    measures = register_in_force(tx, tenant).measures
    found = (each for each in measures if each.source is Source.REMOTE_WORK)
    measure = next(found, None)
    return None if measure is None else CourseLine(measure)


def target_of(year: int, figures: tuple[int, int]) -> Target:
    """Return the line of a fiscal year, from its first month to its last, in half-days."""
    months = months_of(year)
    return Target(
        first_month=months[0],
        first_half_units=2 * figures[0],
        last_month=months[-1],
        last_half_units=2 * figures[1],
    )


def _deltas(
    tx: Connection, tenant: int, closed: frozenset[str], policy_id: str, *, confirmed: bool
) -> dict[str, int]:
    """Return what amendments changed in closed months, where this policy closed them."""
    found = {}
    for month in closed:
        policy = policy_on(all_policies(tx, tenant), policy_id, _first(month))
        both = restated_count(tx, tenant, month, policy) if policy else None
        if both is not None:
            found[month] = (both.confirmed if confirmed else both.live).deltas.half_units
    return found


def _total(
    month: str, found: Counted, closed: frozenset[str], today: date, delta: int
) -> MonthTotal:
    return MonthTotal(
        half_units=found.half_units,
        person_days=found.person_days,
        users=found.users,
        state=FigureState.CLOSED if month in closed else FigureState.PROVISIONAL,
        over=end_of_month(_first(month)) < today,
        delta_half_units=delta,
    )


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
