# SPDX-License-Identifier: Apache-2.0
"""目標: one sentence that answers whether the programme is on course, then a line for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import measure_words
from desktop.ui.widgets.measure_table import MeasureTable
from desktop.ui.widgets.parts import Card, label, title
from telework.measures.wire import Dashboard


class MeasuresPanel(QWidget):
    """Every measure of the programme.

    Signals:
        opened: the id of a measure.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._headline = title()
        self.table = MeasureTable()
        self.table.opened.connect(self.opened)
        self._rule = label("", "second")
        self._empty = Card()
        self._empty.column.addWidget(label(self.tr("目標がまだ登録されていません。"), bold=True))
        self._empty.column.addWidget(
            label(
                self.tr(
                    "管理者が目標の表を取り込むと、施策ごとに、基準から目標までの予定と毎月の実績がここに並びます。"
                )
            )
        )
        self._hint = label(
            self.tr(
                "推移の実線は実績、破線は予定、◇は目標です。Enterかダブルクリックで、推移ともとになる記録を"
                "開きます。"
            ),
            "second",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for each in (self._headline, self.table, self._empty, self._hint, self._rule):
            column.addWidget(each)

    def show_figures(self, found: Dashboard) -> None:
        """Show a month."""
        there = bool(found.lines)
        self._headline.setText(measure_words.headline(found.lines) if there else "")
        self.table.show_measures(found.lines)
        self._rule.setText(measure_words.course_rule(found.course_rule))
        for each in (self._headline, self.table, self._rule, self._hint):
            each.setVisible(there)
        self._empty.setVisible(not there)
