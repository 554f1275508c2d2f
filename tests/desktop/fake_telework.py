# SPDX-License-Identifier: Apache-2.0
"""The part of the desk about one's own remote work, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop.draft import Draft
from desktop.facade import Act, Trouble
from desktop.telework import (
    ApplicationPreview,
    ApplicationWish,
    DayDetail,
    DayEntry,
    DayText,
    DifferenceRow,
    EnrolmentStanding,
    EnrolmentWish,
    GrantRow,
    MonthOfDays,
    StartNeeds,
)
from tests.desktop import sample_telework

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeTelework:
    """Answers from samples; ``desk.next_trouble`` is the answer to the next call that may fail."""

    desk: FakeDesk
    kept: MonthOfDays = field(default_factory=sample_telework.month_of_days)
    needs: StartNeeds = field(default_factory=partial(sample_telework.needs, asked=False))
    standing: EnrolmentStanding = field(default_factory=sample_telework.enrolment)
    coming: tuple[GrantRow, ...] = field(default_factory=sample_telework.grants)
    typed: dict[date, DayText] = field(default_factory=dict)
    away: Trouble | None = None
    accepted: tuple[str, str] = ("", "")
    fetched: list[str] = field(default_factory=list)
    months_asked: list[str] = field(default_factory=list)
    judged: list[ApplicationWish] = field(default_factory=list)

    def month(self, month: str) -> MonthOfDays | Trouble:
        self.months_asked.append(month)
        return self.kept if month == self.kept.month else sample_telework.empty_month(month)

    def day(self, day: date) -> DayDetail | Trouble:
        editable = self.kept.state != "closed"
        return replace(sample_telework.detail(day), typed=self.typed.get(day), editable=editable)

    def grants(self) -> tuple[GrantRow, ...]:
        return self.coming

    def enrolment(self) -> EnrolmentStanding | Trouble:
        return self.standing

    def days_off(self, first: date, last: date) -> frozenset[date]:
        return frozenset(sample_telework.HOLIDAYS)

    def start_needs(self) -> StartNeeds:
        return self.needs

    def fetch(self, month: str) -> Trouble | None:
        self.fetched.append(month)
        return self.away

    def accept(self, connection: str, checklist: str) -> None:
        """Remember what a punch declared."""
        self.accepted = (connection, checklist)
        self.needs = replace(self.needs, checklist="", connection=connection)

    def enter(self, entry: DayEntry) -> Act | Trouble:
        return self._keep("enter_day", entry)

    def keep_typed(self, day: date, text: DayText | None) -> None:
        self.typed.pop(day, None)
        if text is not None:
            self.typed[day] = text

    def plan(self, day: date, text: DayText) -> Act | Trouble:
        return self._keep("plan_day", (day, text))

    def report(self, day: date, text: DayText) -> Act | Trouble:
        return self._keep("report_day", (day, text))

    def explain(self, row: DifferenceRow, reason: str) -> Act | Trouble:
        return self._keep("explain_difference", (row.day, row.kind, reason))

    def submit_month(self, month: str) -> Act | Trouble:
        return self._keep("submit_month", month)

    def withdraw(self, grant: GrantRow, reason: str) -> Act | Trouble:
        return self._keep("withdraw_grant", (grant.grant_id, reason))

    def judge(self, wish: ApplicationWish) -> ApplicationPreview | Trouble:
        self.judged.append(wish)
        return self.desk.take_trouble() or sample_telework.preview(wish)

    def judge_enrolment(self, wish: EnrolmentWish) -> ApplicationPreview | Trouble:
        return self.desk.take_trouble() or ApplicationPreview(
            verdicts=(), approvers=("人事課長 山﨑 浩",)
        )

    def draft_application(self, wish: ApplicationWish) -> Draft | Trouble:
        return self._drafted("telework_application", "テレワーク実施申請", wish)

    def draft_enrolment(self, wish: EnrolmentWish) -> Draft | Trouble:
        return self._drafted("telework_enrolment", "テレワーク利用者登録", wish)

    def _drafted(self, matter: str, title: str, wish: object) -> Draft | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.desk.commands.append((matter, wish))
        draft = self.desk.new_draft()
        content = replace(draft.content, matter=matter, title=title, body=title)
        return self.desk.save_draft(replace(draft, content=content))

    def _keep(self, kind: str, wanted: object) -> Act | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.desk.commands.append((kind, wanted))
        return self.desk.keep(kind, "")
