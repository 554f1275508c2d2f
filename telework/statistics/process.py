# SPDX-License-Identifier: Apache-2.0
"""How applying and recording went: same-day applications, lead times, no-shows, gaps."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median_low

from approval import city_day
from telework.statistics.wire import ProcessRow


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedBlock:
    """One block of an application that was approved.

    Attributes:
        submitted_at: when the application was submitted; None for an order.
        decided_at: when it was decided.
    """

    case_id: str
    person_id: str
    day: date
    submitted_at: datetime | None
    decided_at: datetime


@dataclass(slots=True, kw_only=True)
class Noted:
    """What is known about applying and recording in one section.

    Attributes:
        applied: blocks that were approved, for days of the month.
        no_shows: person-days permitted that passed without any check-in (G7).
        sources: entries by ``live``, ``late``, ``corrected`` and ``imported``.
    """

    applied: list[AppliedBlock] = field(default_factory=list)
    granted_days: int = 0
    no_shows: int = 0
    sources: dict[str, int] = field(default_factory=dict)
    compared_days: int = 0
    gap_days: int = 0
    unexplained_days: int = 0


def process_row(section_id: str, path: str, noted: Noted) -> ProcessRow:
    """Write what is known of one section, or of the city, as a row."""
    applications = {each.case_id for each in noted.applied if each.submitted_at is not None}
    leads = [
        (each.decided_at - each.submitted_at) // timedelta(minutes=1)
        for each in _first_of_each(noted.applied)
        if each.submitted_at is not None
    ]
    notices = [(each.day - city_day(each.decided_at)).days for each in noted.applied]
    return ProcessRow(
        section_id=section_id,
        path=path,
        applications=len(applications),
        same_day=sum(_same_day(each) for each in noted.applied),
        lead_minutes=median_low(leads) if leads else None,
        notice_days=median_low(notices) if notices else None,
        granted_days=noted.granted_days,
        no_shows=noted.no_shows,
        live=noted.sources.get("live", 0),
        late=noted.sources.get("late", 0),
        corrected=noted.sources.get("corrected", 0),
        imported=noted.sources.get("imported", 0),
        compared_days=noted.compared_days,
        gap_days=noted.gap_days,
        unexplained_days=noted.unexplained_days,
    )


def together(all_noted: Iterable[Noted]) -> Noted:
    """Put several sections together; all of it adds up, the lead times are taken anew."""
    whole = Noted()
    for each in all_noted:
        whole.applied += each.applied
        whole.granted_days += each.granted_days
        whole.no_shows += each.no_shows
        whole.compared_days += each.compared_days
        whole.gap_days += each.gap_days
        whole.unexplained_days += each.unexplained_days
        for source, count in each.sources.items():
            whole.sources[source] = whole.sources.get(source, 0) + count
    return whole


def _same_day(block: AppliedBlock) -> bool:
    return block.submitted_at is not None and city_day(block.submitted_at) >= block.day


def _first_of_each(applied: Iterable[AppliedBlock]) -> Iterable[AppliedBlock]:
    return {each.case_id: each for each in applied}.values()
