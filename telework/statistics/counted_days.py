# SPDX-License-Identifier: Apache-2.0
"""What the statistics are made from: counted days, and what else is known of their people."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from telework.commands import Place
from telework.statistics.wire import FigureEvidence

KINDS = (Place.HOME, Place.SATELLITE, Place.MOBILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One day of one person as one policy counted it.

    Attributes:
        section_id: where the person belonged on that day (G11).
        unit: what was permitted: a ``Unit``, ``mixed``, or empty.
        leading: the kind of the person-day; empty where there is none.
        half_units, events: counters B and C by kind, in the order of ``KINDS``.
        confirmed: signed off by the head.
    """

    person_id: str
    section_id: str
    day: date
    grade: str
    unit: str
    leading: str
    person_days: int
    half_units: tuple[int, int, int]
    events: tuple[int, int, int]
    allowance_days: int
    confirmed: bool


def of_evidence(
    days: Iterable[CountedDay], evidence: FigureEvidence, *, ordered: bool
) -> list[CountedDay]:
    """Return the days that count on this evidence: all, or only those signed off (G8).

    With ``ordered`` the allowance follows the order and does not wait for anybody's sign-off:
    of a day without one nothing but counter D remains.
    """
    if evidence is not FigureEvidence.CONFIRMED:
        return [*days]
    kept = (day if day.confirmed else _ordered_alone(day) for day in days)
    return [day for day in kept if day.confirmed or (ordered and day.allowance_days)]


def _ordered_alone(day: CountedDay) -> CountedDay:
    nothing = (0, 0, 0)
    return replace(day, leading="", person_days=0, half_units=nothing, events=nothing)
