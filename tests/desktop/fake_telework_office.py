# SPDX-License-Identifier: Apache-2.0
"""The personnel office's part of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.facade import Trouble
from desktop.telework_team import CountAsked, DayException, SettledSeen, StatisticsAsked
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
from tests.desktop import sample_office, sample_team
from tests.desktop.sample_sheet import sample_sheet

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeTeleworkOffice:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call."""

    desk: FakeDesk
    city: CityClosing = field(default_factory=sample_office.city)
    asked: list[object] = field(default_factory=list)
    found: tuple[DayException, ...] = field(default_factory=sample_team.exceptions)

    def closing(self, month: str) -> CityClosing | Trouble:
        return self.desk.take_trouble() or replace(self.city, month=month)

    def section(self, month: str, section_id: str) -> SectionMonth | Trouble:
        signed = sample_team.sheet("signed", signed_by="髙橋 美咲", signed_role="情報政策課長")
        return replace(sample_team.section_month(), sheets=(signed,), may_sign=False)

    def close(self, month: str, wanted: CloseMonth) -> ClosedMonth | Trouble:
        self.asked.append(wanted)
        return self.desk.take_trouble() or sample_office.closed(month)

    def sheet(self, sheet_id: str) -> bytes | Trouble:
        return self.desk.take_trouble() or sample_sheet()

    def amendments(self, month: str, after: str) -> AmendmentList | Trouble:
        return self.desk.take_trouble() or sample_office.amendments()

    def exceptions(self, month: str, section_id: str) -> tuple[DayException, ...] | Trouble:
        return self.desk.take_trouble() or self.found

    def settle(self, exception: DayException, reason: str) -> Trouble | None:
        self.asked.append((exception, reason))
        trouble = self.desk.take_trouble()
        if trouble is None:
            seen = SettledSeen(by="人事 花子", at=sample_team.AS_OF, reason=reason)
            changed = replace(exception, settled=seen)
            self.found = tuple(changed if each is exception else each for each in self.found)
        return trouble

    def names(self, people: tuple[str, ...]) -> dict[str, str]:
        return {person: sample_office.NAMES.get(person, person) for person in people}

    def policies(self) -> PolicyList | Trouble:
        return self.desk.take_trouble() or sample_office.policies()

    def calendar(self, year: int) -> CalendarOfYear | Trouble:
        return self.desk.take_trouble() or sample_office.calendar(year)

    def count(self, asked: CountAsked) -> CountReport | Trouble:
        self.asked.append(asked)
        return self.desk.take_trouble() or sample_office.report(asked)

    def counted(self, asked: CountAsked, keys: dict[str, str], after: str) -> CountedDays | Trouble:
        self.asked.append((asked, keys, after))
        return self.desk.take_trouble() or sample_office.counted(asked)

    def statistics(self, asked: StatisticsAsked) -> MonthStatistics | Trouble:
        return self.desk.take_trouble() or sample_office.statistics(asked)

    def statistics_file(self, asked: StatisticsAsked, form: str) -> bytes | Trouble:
        self.asked.append((asked, form))
        return self.desk.take_trouble() or b"csv"

    def trend(self, fiscal_year: int, evidence: str) -> Trend | Trouble:
        return self.desk.take_trouble() or sample_office.trend(fiscal_year)
