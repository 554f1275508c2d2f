# SPDX-License-Identifier: Apache-2.0
"""実施命令: remote work ordered without an application, for some people on some days."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop.telework_team import OrderWish, TeamMember
from desktop.ui import team_words
from desktop.ui.a11y import named
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import day_field, plain_day
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.people_ticks import PeopleTicks
from desktop.ui.widgets.prose_edit import text_field

SATURDAY = 5
MOST_DAYS = 62
ORDERED_PLACES = ("home", "satellite", "mobile")


class OrderDialog(ActDialog):
    """Who, when, how much of the day, where and why."""

    def __init__(
        self, services: Services, parent: QWidget, members: tuple[TeamMember, ...]
    ) -> None:
        super().__init__(services, parent, "order", self.tr("命令する(&S)"))
        self.head(self.tr("テレワークの実施を命令します"))
        today = in_city(services.now()).date()
        self._people = PeopleTicks("order.people", self.tr("命令する職員"), members)
        every = button("order.all", self.tr("全員を選ぶ(&E)"), "quiet")
        every.clicked.connect(self._people.tick_all)
        self._first = day_field("order.first", self.tr("初日"), today)
        self._last = day_field("order.last", self.tr("末日"), today)
        self._unit = CalmBox("order.unit", self.tr("単位"))
        for code, said in (
            ("full", self.tr("全日")),
            ("morning", self.tr("午前")),
            ("afternoon", self.tr("午後")),
        ):
            self._unit.addItem(said, code)
        self._place = CalmBox("order.place", self.tr("場所"))
        for code in ORDERED_PLACES:
            self._place.addItem(team_words.word(team_words.PLACES, code), code)
        self._reason = text_field("order.reason", self.tr("理由"), lines=2)
        self._bcp = named(
            QCheckBox(
                self.tr("業務継続（BCP）のための命令：登録・期限・上限・端末の数を問わない(&B)")
            ),
            "order.bcp",
        )
        self._said = label("", "second")
        self._lay_out(every)
        self.finish_form()
        self._first.dateChanged.connect(self._follow)
        self._last.dateChanged.connect(self._follow)
        self._people.changed.connect(self._follow)
        self._follow()
        self._people.setFocus()

    def clean(self) -> bool:
        """Whether nothing was chosen or typed."""
        return not self._people.chosen() and not self._reason.toPlainText().strip()

    def call(self) -> Callable[[], Answer] | None:
        """Return the order, once it says who, when and why."""
        people, days = self._people.chosen(), self._days()
        reason = self._reason.toPlainText().strip()
        if missing := self._missing(people, days, reason):
            text, place = missing
            self.say_trouble(text)
            place.setFocus()
            return None
        wish = OrderWish(
            people=people,
            days=days,
            unit=str(self._unit.currentData()),
            place=str(self._place.currentData()),
            reason=reason,
            bcp=self._bcp.isChecked(),
        )
        return partial(self.services.desk.team.order, wish)

    def _missing(
        self, people: tuple[str, ...], days: tuple[date, ...], reason: str
    ) -> tuple[str, QWidget] | None:
        """What to say and where to go while something is missing."""
        if not people:
            return self.tr("命令する職員を選んでください。"), self._people
        if not days:
            text = self.tr("期間に平日がありません。末日を初日以後にし、62日までにしてください。")
            return text, self._last
        if not reason:
            return self.tr("理由を入力してください。命令を受けた職員が読みます。"), self._reason
        return None

    def _days(self) -> tuple[date, ...]:
        first, last = plain_day(self._first), plain_day(self._last)
        span = (last - first).days
        if not 0 <= span < MOST_DAYS:
            return ()
        every = (first + timedelta(days=at) for at in range(span + 1))
        return tuple(day for day in every if day.weekday() < SATURDAY)

    def _follow(self) -> None:
        pattern = self.tr("{people}人に、平日{days}日の実施を命令します。本人に知らせます。")
        self._said.setText(
            pattern.format(people=len(self._people.chosen()), days=len(self._days()))
        )

    def _lay_out(self, every: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("職員(&P)"), self._people), 1)
        head.addWidget(every)
        self.form.addLayout(head)
        self.form.addWidget(self._people)
        grid = QGridLayout()
        for at, (heading, field) in enumerate(
            (
                (self.tr("初日(&D)"), self._first),
                (self.tr("末日(&L)"), self._last),
                (self.tr("単位(&U)"), self._unit),
                (self.tr("場所(&W)"), self._place),
            )
        ):
            grid.addWidget(field_label(heading, field), at // 2 * 2, at % 2)
            grid.addWidget(field, at // 2 * 2 + 1, at % 2)
        self.form.addLayout(grid)
        self.form.addWidget(field_label(self.tr("理由（必須）(&I)"), self._reason))
        for widget in (self._reason, self._bcp, self._said):
            self.form.addWidget(widget)
