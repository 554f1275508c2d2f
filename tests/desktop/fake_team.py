# SPDX-License-Identifier: Apache-2.0
"""The head's part of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.facade import Act, Trouble
from desktop.telework_team import (
    DayEvidence,
    DayException,
    DaysOf,
    OrderWish,
    OvertimeWish,
    TeamMonth,
)
from telework.closing.wire import (
    PersonStanding,
    PreparedSheet,
    SectionMonth,
    SignedOff,
)
from tests.desktop import sample_team
from tests.desktop.sample_sheet import sample_sheet

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk

SIGNED = datetime(2026, 12, 2, 1, 0, tzinfo=UTC)


@dataclass
class FakeTeam:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call."""

    desk: FakeDesk
    kept: TeamMonth = field(default_factory=sample_team.team_month)
    reviewed: SectionMonth = field(default_factory=sample_team.section_month)
    pdf: bytes = b""
    refusals: dict[str, Trouble] = field(default_factory=dict)
    asked: list[object] = field(default_factory=list)

    def month(self, month: str) -> TeamMonth | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        empty = TeamMonth(month=month, members=(), as_of=self.kept.as_of)
        return self.kept if month == self.kept.month else empty

    def day(self, person_id: str, day: date) -> DayEvidence | Trouble:
        member = next(one for one in self.kept.members if one.person_id == person_id)
        found = next(one for one in member.days if one.day == day)
        return self.desk.take_trouble() or sample_team.evidence(member.name, found)

    def confirm(self, days: DaysOf, comment: str) -> Act | Trouble:
        return self._act("confirm_days", "confirmed", days, comment)

    def give_back(self, days: DaysOf, comment: str) -> Act | Trouble:
        return self._act("return_days", "returned", days, comment)

    def permit_overtime(self, wish: OvertimeWish) -> Act | Trouble:
        self.asked.append(wish)
        return self.desk.take_trouble() or self.desk.keep("permit_overtime", "")

    def order(self, wish: OrderWish) -> Act | Trouble:
        self.asked.append(wish)
        return self.desk.take_trouble() or self.desk.keep("order_telework", "")

    def settle(self, exception: DayException, reason: str) -> Act | Trouble:
        self.asked.append((exception, reason))
        return self.desk.take_trouble() or self.desk.keep("settle_exception", exception.name)

    def unsent(self) -> int:
        return sum(day.pending for one in self.kept.members for day in one.days)

    def section(self, month: str, section_id: str) -> SectionMonth | Trouble:
        return self.desk.take_trouble() or self.reviewed

    def return_month(self, person: PersonStanding, reason: str) -> Act | Trouble:
        self.asked.append((person.person_id, reason))
        return self.desk.take_trouble() or self.desk.keep("return_month", "")

    def prepare(
        self, month: str, section_id: str, without: tuple[str, ...]
    ) -> PreparedSheet | Trouble:
        self.asked.append(("prepare", without))
        return self.desk.take_trouble() or sample_team.prepared()

    def sign(self, prepared: PreparedSheet, pin: str) -> SignedOff | Trouble:
        wrong = self.desk.take_trouble() or self.desk.judge_pin(pin)
        if wrong is not None:
            return wrong
        self.asked.append(("sign", prepared.sheet.sheet_id))
        signed = sample_team.sheet("signed", signed_by="山﨑 浩", signed_at=SIGNED)
        self.reviewed = replace(self.reviewed, sheets=(signed,))
        return SignedOff(sheet=signed, results=prepared.results)

    def sheet(self, sheet_id: str) -> bytes | Trouble:
        return self.desk.take_trouble() or self.pdf or sample_sheet()

    def _act(self, command: str, state: str, days: DaysOf, comment: str) -> Act | Trouble:
        self.asked.append((command, days, comment))
        trouble = self.refusals.get(days.person_id) or self.desk.take_trouble()
        if trouble is not None:
            return trouble
        marked = {day for day, _version in days.days}
        members = []
        for one in self.kept.members:
            mine = one.person_id == days.person_id
            changed = tuple(
                replace(day, state=state, pending=True) if mine and day.day in marked else day
                for day in one.days
            )
            members.append(replace(one, days=changed))
        self.kept = replace(self.kept, members=tuple(members))
        return self.desk.keep(command, "")
