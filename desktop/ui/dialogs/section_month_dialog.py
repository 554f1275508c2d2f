# SPDX-License-Identifier: Apache-2.0
"""One section's month for HR: everybody, what is missing, and the signed sheets."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import counting_words, team_words
from desktop.ui.a11y import named
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.exceptions_dialog import ExceptionsDialog
from desktop.ui.dialogs.month_sheet_dialog import show_sheet
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.closing.wire import MonthSheet, PersonStanding, SectionMonth

Fetch = Callable[[], SectionMonth | Trouble]
FetchSheet = Callable[[str], bytes | Trouble]
SIGNED = "signed"


class SectionMonthDialog(QDialog):
    """Reads; the head signs on his own screen. What differs stands behind a button."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        fetch: Fetch,
        sheet: FetchSheet,
        *,
        may_settle: bool = False,
    ) -> None:
        super().__init__(parent)
        named(self, "section_month")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("課の月"))
        self._services, self._fetch_sheet = services, sheet
        self._may_settle = may_settle
        self._read: SectionMonth | None = None
        self._heading = ""
        self._sheets: tuple[MonthSheet, ...] = ()
        self._said = label(self.tr("読み込んでいます…"))
        self._table = RecordsTable(
            "section_month.table",
            self.tr("職員ごとの月"),
            (
                self.tr("氏名"),
                self.tr("状態"),
                self.tr("実施回数"),
                self.tr("確認済み"),
                self.tr("未確認の日"),
            ),
            wide=4,
        )
        self._sheet_table = RecordsTable(
            "section_month.sheets",
            self.tr("月次確認書"),
            (self.tr("確認書"), self.tr("職員"), self.tr("署名した人"), self.tr("時刻")),
            wide=2,
        )
        self._sheet_table.opened.connect(self._open)
        self._sheet_table.setMaximumHeight(140)
        self._close = button("section_month.close", self.tr("閉じる(&C)"))
        self._close.clicked.connect(self.close)
        self._exceptions = button("section_month.exceptions", self.tr("乖離・許可のない勤務(&E)…"))
        self._exceptions.clicked.connect(self._open_exceptions)
        self._exceptions.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._exceptions)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addWidget(self._sheet_table)
        column.addWidget(label(self.tr("確認書は、ダブルクリックかEnterで開きます。"), "second"))
        column.addLayout(foot)
        for each in (self._table, self._sheet_table):
            each.hide()
        FocusRing(self)
        self.resize(880, 580)
        self._close.setFocus()
        Task(self, fetch).on_done(self._came).start(services.lanes.network)

    def _came(self, answer: SectionMonth | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._read = answer
        self._exceptions.show()
        self._heading = f"{answer.section_name}　{team_words.month_words(answer.month)}"
        self.setWindowTitle(self._heading)
        count = answer.count
        policy = counting_words.policy_name(count.policy_id, count.policy_version)
        pattern = self.tr("{heading}　実施回数 {live}（打刻）・{confirmed}（確認済み）")
        said = pattern.format(
            heading=self._heading,
            live=team_words.times(count.live.half_units),
            confirmed=team_words.times(count.confirmed.half_units),
        )
        self._said.setText(f"{said}\n{counting_words.basis(policy, count.as_of, count.state)}")
        people = sorted(answer.people, key=lambda one: (not one.unconfirmed, one.name))
        self._table.show_lines(tuple(map(_line, people)))
        self._table.show()
        self._sheets = tuple(each for each in answer.sheets if each.state == SIGNED)
        self._sheet_table.show_lines(tuple(self._sheet_line(each) for each in self._sheets))
        self._sheet_table.setVisible(bool(self._sheets))
        (self._sheet_table if self._sheets else self._table).setFocus()

    def _sheet_line(self, sheet: MonthSheet) -> Line:
        at = day_and_clock(sheet.signed_at) if sheet.signed_at is not None else ""
        return Line(
            key=sheet.sheet_id,
            cells=(
                self.tr("第{number}号").format(number=sheet.sheet_no),
                self.tr("{count}人").format(count=sheet.people),
                f"{sheet.signed_by}　{sheet.signed_role}",
                at,
            ),
        )

    def _open_exceptions(self) -> None:
        if self._read is not None:
            room = self._services.desk.telework_office
            fetch = partial(room.exceptions, self._read.month, self._read.section_id)
            ExceptionsDialog(
                self._services, self, self._heading, fetch, may_settle=self._may_settle
            ).open()

    def _open(self, sheet_id: str) -> None:
        show_sheet(self._services, self, self._heading, partial(self._fetch_sheet, sheet_id))


def _line(person: PersonStanding) -> Line:
    days = [team_words.date_words(day) for day in person.unconfirmed]
    return Line(
        key=person.person_id,
        cells=(
            person.name,
            team_words.month_state(person),
            team_words.times(person.count.live.half_units),
            team_words.times(person.count.confirmed.half_units),
            team_words.joined(days),
        ),
    )
