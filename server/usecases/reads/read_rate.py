# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate (電子決裁率) from the register, and the cases behind each figure."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from approval.authority.rules import DECISION_LABELS
from approval.rate import CURRENT_RULE, Decisions, Medium, count_decisions
from approval.register.paper import Carrier
from approval.register.period import Period
from approval.register.report import (
    EPOCH,
    Breakdown,
    CountedCase,
    CountedCases,
    Cut,
    Figure,
    RateReport,
    rate_report,
)
from approval.secrecy import MASKED_TITLE
from server.store.organisation import read_tenant
from server.store.rates import CaseBehind, Span, cases_behind, count_behind, count_groups
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.services import Services

MOST_ROWS = 500
_RULE = CURRENT_RULE
_MEDIA = {
    Medium.ELECTRONIC: "電子",
    Medium.HYBRID: "紙併用",
    Medium.PAPER: "紙",
    Medium.EXEMPT: "紙（規定による）",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RateQuestion:
    """Which figures are wanted; without a cut, all that the register knows now."""

    by: Breakdown
    period: Period
    cut: Cut | None


def read_rate(services: Services, tenant: int, question: RateQuestion) -> RateReport:
    """Return the three rates of a period with their counts."""
    with services.database.read_work() as tx:
        city = services.city.today(tx, tenant, services.clock())
        return rate_of(tx, tenant, city, question, services.clock())


def rate_of(
    tx: Connection, tenant: int, city: CityToday, question: RateQuestion, now: datetime
) -> RateReport:
    """Return the rates within the caller's reading of the database."""
    # Read before the decisions are: what commits between is beyond the cut.
    cut = _cut(tx, tenant, question, now)
    span = Span(period=question.period, cut=cut.number)
    groups = count_groups(tx, tenant, span, question.by, _RULE)
    if question.by is Breakdown.MEDIUM:
        groups = [replace(group, key=_medium(group)) for group in groups]
    tallies = count_decisions(groups, _RULE)
    names = _names(city, question.by)
    return rate_report(tallies, names, question.by, question.period, cut, _RULE)


def read_cases_behind(
    services: Services,
    identified: Identified,
    question: RateQuestion,
    figure: Figure,
    after: str,
    limit: int,
) -> CountedCases:
    """Return a page of the cases behind a figure that the reader may see.

    Raises:
        ValueError: ``after`` is not what a page before has given.
    """
    place, actor = _place(after), identified.actor
    limit = min(limit, MOST_ROWS)
    with services.database.read_work() as tx:
        cut = _cut(tx, actor.tenant, question, services.clock())
        span = Span(period=question.period, cut=cut.number)
        found = cases_behind(tx, actor, span, figure, _RULE, place, limit)
        total = count_behind(tx, actor.tenant, span, figure, _RULE)
    names = _names(identified.city, Breakdown.SECTION)
    more = f"{found[-1].decided_on}.{found[-1].case_id}" if len(found) == limit else ""
    items = tuple(_counted(case, names.get(case.section_id, case.section_id)) for case in found)
    return CountedCases(items=items, total=total, next=more)


def cut_of(mark: str) -> Cut:
    """Read the mark of a cut.

    Raises:
        ValueError: it is none.
    """
    number, separator, microseconds = mark.partition(".")
    if not (separator and number.isdigit() and microseconds.isdigit()):
        raise ValueError("not a mark of a cut")
    if len(number) > 15 or len(microseconds) > 17:
        raise ValueError("not a mark of a cut")
    return Cut(number=int(number), at=EPOCH + timedelta(microseconds=int(microseconds)))


def _cut(tx: Connection, tenant: int, question: RateQuestion, now: datetime) -> Cut:
    newest = read_tenant(tx, tenant).feed_number
    if question.cut is None or question.cut.number > newest:
        return Cut(number=newest, at=now)
    return question.cut


def _names(city: CityToday, by: Breakdown) -> dict[str, str]:
    if by is Breakdown.DECISION_CLASS:
        return DECISION_LABELS
    if by is Breakdown.MEDIUM:
        return {medium.value: name for medium, name in _MEDIA.items()}
    if by is Breakdown.MONTH:
        return {}
    # The newest name of each section; abolished ones keep their last.
    sections = sorted(city.sections, key=lambda section: section.valid_from)
    return {"": "局外", **{section.section_id: section.name for section in sections}}


def _medium(group: Decisions) -> str:
    return _RULE.medium(group.carrier, group.reason).value


def _counted(case: CaseBehind, section: str) -> CountedCase:
    return CountedCase(
        case_id=case.case_id,
        number=case.number,
        title=MASKED_TITLE if case.masked else case.title,
        decided_on=case.decided_on,
        outcome=case.outcome,
        medium=_RULE.medium(Carrier(case.carrier), case.reason).value,
        reason=case.reason,
        section_id=case.section_id,
        section=section,
    )


def _place(after: str) -> tuple[date, str] | None:
    if not after:
        return None
    day, _separator, case_id = after.partition(".")
    return date.fromisoformat(day), case_id
