# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate of the page: by the rule of the register, and by no second one."""

from collections.abc import Sequence
from datetime import date

from approval.rate import CURRENT_RULE, Tally
from approval.register.period import Period
from approval.register.report import Breakdown, RateRow, rate_row
from server.usecases.measures.asking import Asking, first_day
from server.usecases.reads.read_rate import RateQuestion, rate_of
from telework.measures.lines import KnownMonth, month_named
from telework.measures.measure import month_number
from telework.measures.rates import CountedRates
from telework.measures.wire import MonthState

MOST_RATE_MONTHS = 24
"""Months of the rate that are counted from the register; earlier ones as they were published."""

RATE_RULE = f"{CURRENT_RULE.name}/{CURRENT_RULE.version}"


def month_rates(asking: Asking) -> tuple[RateRow, ...]:
    """Return the rates of the month asked for and of those before, oldest first.

    Months before the first decision are left out; later ones without any have their ``-``.
    """
    since = asking.months_before(MOST_RATE_MONTHS)
    rows = {row.key: row for row in _rows(asking, Breakdown.MONTH, since)}
    begins = min([*rows, asking.named])
    span = range(month_number(begins), month_number(asking.named) + 1)
    return tuple(
        rows.get(month) or rate_row(month, month, Tally()) for month in map(month_named, span)
    )


def bureau_rates(asking: Asking) -> tuple[CountedRates, ...]:
    """Return the rates of the month's bureaus, those of today without a decision among them.

    A bureau that was abolished keeps its last name and what it decided.
    """
    rows = {row.key: row for row in _rows(asking, Breakdown.BUREAU, asking.named)}
    for section in asking.city.view.sections():
        if section.level == "bureau" and section.section_id not in rows:
            rows[section.section_id] = rate_row(section.section_id, section.name, Tally())
    return tuple(rows.values())


def known_rates(rates: Sequence[RateRow]) -> dict[str, KnownMonth]:
    """Return the headline rates as months of a measure, in per cent; none of nothing."""
    return {
        row.key: KnownMonth(actual=row.headline.removesuffix("%"), state=MonthState.PROVISIONAL)
        for row in rates
        if row.total
    }


def _rows(asking: Asking, by: Breakdown, since: str) -> tuple[RateRow, ...]:
    period = Period(first=first_day(since), after=_month_after(asking))
    question = RateQuestion(by=by, period=period, cut=None)
    return rate_of(asking.tx, asking.tenant, asking.city, question, asking.now).rows


def _month_after(asking: Asking) -> date:
    return first_day(month_named(month_number(asking.named) + 1))
