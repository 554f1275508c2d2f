# SPDX-License-Identifier: Apache-2.0
"""A forgotten punch, or the correction of one: kind, time, place and the reason."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.telework import DayDetail, DayEntry, PunchRow
from desktop.ui import telework_tables, telework_words
from desktop.ui.dates import CITY_TIME, in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.moments import plain_time, time_field
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field

PLACES = ("home", "office", "satellite", "mobile")
MOVING = {"start", "resume", "switch"}
"""Kinds of punches that say where work goes on."""


class EnterDayDialog(ActDialog):
    """Enters a punch into ``detail``'s day, or corrects ``row``."""

    def __init__(
        self, services: Services, parent: QWidget, detail: DayDetail, row: PunchRow | None
    ) -> None:
        super().__init__(services, parent, "enter_day", self.tr("入力する(&S)"))
        self._day = detail.row.day
        self._row = row
        day = telework_words.day_heading(self._day)
        if row is None:
            self.head(self.tr("{day} の打刻を後から入力します").format(day=day))
        else:
            self.head(self.tr("{day} の打刻を訂正します").format(day=day))
            self.form.addWidget(label(telework_words.punch(row), bold=True))
        self.form.addWidget(label(self._meaning(), "second"))
        self._kind = CalmBox("enter_day.kind", self.tr("打刻の種類"))
        for code in telework_tables.PUNCHES:
            self._kind.addItem(telework_words.say(telework_tables.PUNCHES, code), code)
        if row is not None:
            self._kind.addItem(self.tr("この打刻を取り消す"), "")
        self._place = CalmBox("enter_day.place", self.tr("勤務する場所"))
        for code in PLACES:
            self._place.addItem(telework_words.say(telework_tables.PLACES, code), code)
        self._at = time_field("enter_day.at", self.tr("時刻"))
        self._place_label = field_label(self.tr("場所(&P)"), self._place)
        self._reason = text_field("enter_day.reason", self.tr("理由"), 2)
        self._lay_out()
        self._begin(detail)
        self._kind.currentIndexChanged.connect(self._show_place)
        self.finish_form()
        self._kind.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the entry, once it has its reason."""
        reason = self._reason.toPlainText().strip()
        if not reason:
            self.say_trouble(self.tr("理由を書いてください。所属長は、理由を見て確認します。"))
            self._reason.setFocus()
            return None
        kind = str(self._kind.currentData())
        entry = DayEntry(
            day=self._day,
            kind=kind,
            place=str(self._place.currentData()) if kind in MOVING else "",
            at=datetime.combine(self._day, plain_time(self._at), tzinfo=CITY_TIME),
            reason=reason,
            corrects=self._row,
        )
        return partial(self.services.desk.telework.enter, entry)

    def clean(self) -> bool:
        """Whether no reason was written."""
        return not self._reason.toPlainText().strip()

    def _meaning(self) -> str:
        if self._row is None:
            return self.tr("「後日入力」として記録され、所属長に見えます。")
        return self.tr("「訂正」として記録されます。元の打刻も証拠として残ります。")

    def _begin(self, detail: DayDetail) -> None:
        """Begin with what is most likely: the punch to correct, or the end that is missing."""
        row = detail.row
        if self._row is not None:
            kind, place, at = self._row.kind, self._row.place, self._row.at or self._row.latest
        elif row.began is None:
            kind, place, at = "start", row.morning, None
        else:
            kind, place, at = ("end" if row.ended is None else "break"), row.afternoon, None
        self._kind.choose(kind)
        self._place.choose(place if place in PLACES else "home")
        usual = QTime(8, 30) if kind == "start" else QTime(17, 15)
        local = in_city(at) if at is not None else None
        self._at.setTime(QTime(local.hour, local.minute) if local is not None else usual)
        self._show_place()

    def _show_place(self) -> None:
        moves = str(self._kind.currentData()) in MOVING
        for each in (self._place, self._place_label):
            each.setVisible(moves)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        pairs = (
            (field_label(self.tr("種類(&K)"), self._kind), self._kind),
            (field_label(self.tr("時刻(&T)"), self._at), self._at),
            (self._place_label, self._place),
        )
        for column, (heading, field) in enumerate(pairs):
            grid.addWidget(heading, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        self.form.addLayout(grid)
        self.form.addWidget(field_label(self.tr("理由（必須）(&I)"), self._reason))
        self.form.addWidget(self._reason)
