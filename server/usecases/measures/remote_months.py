# SPDX-License-Identifier: Apache-2.0
"""Remote work month by month: closed months as they were closed, open ones from the days.

The count is the live one (実施回数 on the check-in) of the standard policy, the whole city.
What an approved amendment changed since the closing stands beside the closed figure (G12).
"""

from collections import defaultdict
from dataclasses import dataclass

from approval import city_day
from server.store.measures.closed_months import closed_half_units, restated_half_units
from server.store.measures.remote_work import (
    closings_between,
    first_counted_month,
    half_units_by_day,
)
from server.usecases.measures.asking import Asking, days_until, first_day
from telework.counting import STANDARD
from telework.measures.lines import MOST_MONTHS, KnownMonth, halves, month_named
from telework.measures.measure import month_number
from telework.measures.wire import MonthState

MOST_OPEN_MONTHS = 24
"""Months before the one asked for that are counted from their days where nobody closed them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteMonth:
    """The half-days of a month; ``restated`` is None where no amendment is approved."""

    half_units: int
    closed: bool
    restated: int | None = None

    def known(self) -> KnownMonth:
        """Return the month as one of a measure, in 実施回数."""
        changed = self.restated is not None and self.restated != self.half_units
        return KnownMonth(
            actual=halves(self.half_units),
            state=MonthState.CLOSED if self.closed else MonthState.PROVISIONAL,
            restated=halves(self.restated) if changed and self.restated is not None else None,
        )


def remote_months(asking: Asking) -> dict[str, RemoteMonth]:
    """Return every month that the suite counted, up to the one asked for."""
    tx, tenant = asking.tx, asking.tenant
    begun = first_counted_month(tx, tenant, STANDARD.policy_id)
    if begun is None or begun > asking.named:
        return {}
    since = max(begun, asking.months_before(MOST_MONTHS))
    closed = closings_between(tx, tenant, since, asking.named)
    restated = restated_half_units(tx, tenant, closed)
    found = {
        month: RemoteMonth(
            half_units=closed_half_units(each), closed=True, restated=restated.get(month)
        )
        for month, each in closed.items()
    }
    first_open = max(since, asking.months_before(MOST_OPEN_MONTHS))
    span = range(month_number(first_open), month_number(asking.named) + 1)
    open_months = [month for month in map(month_named, span) if month not in closed]
    return dict(sorted({**found, **_counted(asking, open_months)}.items()))


def _counted(asking: Asking, months: list[str]) -> dict[str, RemoteMonth]:
    """Add up the days of open months, in one statement from the first of them on."""
    if not months:
        return {}
    today = city_day(asking.now)
    period = (first_day(months[0]), days_until(first_day(months[-1]), today)[1])
    by_month: dict[str, int] = defaultdict(int)
    days = half_units_by_day(asking.tx, asking.tenant, STANDARD.policy_id, period)
    for day, half_units in days.items():
        by_month[f"{day:%Y-%m}"] += half_units
    return {month: RemoteMonth(half_units=by_month[month], closed=False) for month in months}
