# SPDX-License-Identifier: Apache-2.0
"""アンケート: the surveys that have answers to show; Enter opens the results of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import room_use_words
from desktop.ui.dates import short_due
from desktop.ui.widgets.figure_table import FigureTable
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.records_table import Line
from telework.measures.wire import Dashboard


class SurveysPanel(QWidget):
    """A line for each survey.

    Signals:
        opened: the id of a survey.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        heads = (
            self.tr("アンケート"),
            self.tr("回答"),
            self.tr("対象"),
            self.tr("回答率"),
            self.tr("締切"),
        )
        self._table = FigureTable("statistics.surveys", self.tr("アンケートの一覧"), heads, 8)
        self._table.opened.connect(self.opened)
        self._note = label(
            self.tr(
                "回答は無記名です。だれの回答かは、どこにも保存されません。Enterで結果を開きます。"
            ),
            "second",
        )
        self._drawn = Card()
        for each in (self._table, self._note):
            self._drawn.column.addWidget(each)
        self._empty = label(
            self.tr("結果を示せるアンケートはまだありません。回答が集まると、ここに並びます。")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._drawn, self._empty):
            column.addWidget(part)

    def show_figures(self, found: Dashboard) -> None:
        """Show what can be shown now."""
        self._table.show_figures(
            tuple(
                Line(
                    key=each.survey_id,
                    cells=(
                        each.title,
                        f"{each.answers:,}",
                        f"{each.invited:,}",
                        room_use_words.percent(each.answers, each.invited),
                        short_due(each.open_until),
                    ),
                )
                for each in found.surveys
            )
        )
        self._drawn.setVisible(bool(found.surveys))
        self._empty.setVisible(not found.surveys)
