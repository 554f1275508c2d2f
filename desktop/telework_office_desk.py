# SPDX-License-Identifier: Apache-2.0
"""The personnel office's part of the desk (``desktop.telework_team.TeleworkOfficeRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.telework_team import CountAsked, DayException, StatisticsAsked
    from telework.calendar.wire import CalendarOfYear
    from telework.closing.wire import (
        AmendmentList,
        CityClosing,
        ClosedMonth,
        CloseMonth,
        SectionMonth,
    )
    from telework.counting.wire import CountedDays, CountReport, PolicyList
    from telework.statistics.wire import MonthStatistics, Trend


class TeleworkOfficeDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def closing(self, month: str) -> CityClosing | Trouble:
        """Return the city's month."""
        return told(acting.telework_office.closing, self._place, month)

    def section(self, month: str, section_id: str) -> SectionMonth | Trouble:
        """Return a section's month."""
        return told(acting.telework_office.section, self._place, month, section_id)

    def close(self, month: str, wanted: CloseMonth) -> ClosedMonth | Trouble:
        """Close the city's month."""
        return told(acting.telework_office.close, self._place, month, wanted)

    def sheet(self, sheet_id: str) -> bytes | Trouble:
        """Return a section's sheet."""
        return told(acting.telework_office.sheet, self._place, sheet_id)

    def amendments(self, month: str, after: str) -> AmendmentList | Trouble:
        """Return the amendments of a month."""
        return told(acting.telework_office.amendments, self._place, month, after)

    def exceptions(self, month: str, section_id: str) -> tuple[DayException, ...] | Trouble:
        """Return what of a section's month somebody has to explain or dismiss, or did."""
        return told(acting.office_settling.exceptions, self._place, month, section_id)

    def settle(self, exception: DayException, reason: str) -> Trouble | None:
        """Dismiss an exception of anybody of the city."""
        return told(acting.office_settling.settle, self._place, exception, reason)

    def names(self, people: tuple[str, ...]) -> dict[str, str]:
        """Return the names of people, their ids where nobody is known."""
        return acting.telework_office.names(self._place, people)

    def policies(self) -> PolicyList | Trouble:
        """Return the counting policies."""
        return told(acting.telework_office.policies, self._place)

    def calendar(self, year: int) -> CalendarOfYear | Trouble:
        """Return the closed days of a year."""
        return told(acting.telework_office.calendar, self._place, year)

    def count(self, asked: CountAsked) -> CountReport | Trouble:
        """Return a count with its breakdown."""
        return told(acting.telework_office.count, self._place, asked)

    def counted(self, asked: CountAsked, keys: dict[str, str], after: str) -> CountedDays | Trouble:
        """Return the days behind a figure."""
        return told(acting.telework_office.counted, self._place, asked, keys, after)

    def statistics(self, asked: StatisticsAsked) -> MonthStatistics | Trouble:
        """Return a month's statistics."""
        return told(acting.telework_office.statistics, self._place, asked)

    def statistics_file(self, asked: StatisticsAsked, form: str) -> bytes | Trouble:
        """Return them as a file."""
        return told(acting.telework_office.statistics_file, self._place, asked, form)

    def trend(self, fiscal_year: int, evidence: str) -> Trend | Trouble:
        """Return a fiscal year against its target."""
        return told(acting.telework_office.trend, self._place, fiscal_year, evidence)
