# SPDX-License-Identifier: Apache-2.0
"""The head's part of the desk in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.facade import Act, Trouble
from desktop.telework_team import (
    DayEvidence,
    DaysOf,
    OrderWish,
    OvertimeWish,
    SignOff,
    TeamMonth,
)
from tests.desktop import sample_team

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk

SIGNED = datetime(2026, 12, 2, 1, 0, tzinfo=UTC)


@dataclass
class FakeTeam:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call."""

    desk: FakeDesk
    kept: TeamMonth = field(default_factory=sample_team.team_month)
    reviewed: SignOff = field(default_factory=sample_team.review)
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

    def review(self, section_id: str, month: str) -> SignOff | Trouble:
        return self.desk.take_trouble() or replace(
            self.reviewed, section_id=section_id, month=month
        )

    def sign_off(self, reviewed: SignOff, pin: str) -> SignOff | Trouble:
        self.asked.append(reviewed)
        wrong = self.desk.take_trouble() or self.desk.judge_pin(pin)
        return wrong or replace(reviewed, signed_at=SIGNED, signed_by="山﨑 浩", pages=2)

    def sheet(self, section_id: str, month: str) -> bytes | Trouble:
        return self.desk.take_trouble() or b"%PDF-"

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
