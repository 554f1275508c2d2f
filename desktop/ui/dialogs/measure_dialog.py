# SPDX-License-Identifier: Apache-2.0
"""A measure whole: how it stands, its curve with the table beside, its rule, its entries."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import measure_words, team_words
from desktop.ui.a11y import named
from desktop.ui.dates import day_and_clock
from desktop.ui.dialogs.enter_actual_dialog import EnterActualDialog
from desktop.ui.dialogs.figure_dialog import copy_button
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import measure_chart
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import WrappingColumns, scrolled
from desktop.ui.widgets.figure_table import FigureTable, MonthTable
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.line_view import LineView
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.records_table import Line
from telework.measures.entries import ActualEntry, ActualHistory
from telework.measures.figure import figure_address
from telework.measures.measure import Source
from telework.measures.wire import MeasureLine

ROWS = 8
WIDTH, HEIGHT = 1000, 600
EDGE = 24
HEADS = (
    QT_TRANSLATE_NOOP("MeasureWords", "何から読み取ったか"),
    QT_TRANSLATE_NOOP("MeasureWords", "月"),
    QT_TRANSLATE_NOOP("MeasureWords", "値"),
    QT_TRANSLATE_NOOP("MeasureWords", "入力した人"),
    QT_TRANSLATE_NOOP("MeasureWords", "入力日時"),
    QT_TRANSLATE_NOOP("MeasureWords", "扱い"),
)


class MeasureDialog(QDialog):
    """One measure; points lead to what is behind them.

    Signals:
        records_asked: the figure_id of a month that the suite counted, and the name.
        entered: an actual was entered.
    """

    records_asked = Signal(str, str)
    entered = Signal()

    def __init__(
        self, services: Services, parent: QWidget, line: MeasureLine, course_rule: int
    ) -> None:
        super().__init__(parent)
        named(self, "measure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(measure_words.name(line.measure))
        self._services, self._line = services, line
        self._history: ActualHistory | None = None
        self._curve = LineView("measure.curve", self.tr("実績と予定のグラフ"), 19)
        self._months = MonthTable("measure.months", self.tr("月ごとの実績"), ROWS)
        self._said = label(self.tr("入力の履歴を読み込んでいます…"), "second")
        heads = tuple(measure_words.say(each) for each in HEADS)
        self._entries = FigureTable(
            "measure.entries", self.tr("入力の履歴"), heads, ROWS, words=(3, 5)
        )
        self._enter = button("measure.enter", self.tr("実績を入力する(&E)"), "primary")
        self._enter.clicked.connect(self._begin_entry)
        self._enter.hide()
        self._close = button("measure.close", self.tr("閉じる(&C)"))
        self._close.clicked.connect(self.close)
        self._lay_out(course_rule)
        self._curve.opened.connect(self._open_month)
        self._months.opened.connect(self._open_month)
        self._show_line()
        self._read()
        FocusRing(self)
        over = parent.window()
        room = over.height() - EDGE if over.height() > HEIGHT else HEIGHT - EDGE
        self.resize(WIDTH, min(room, 760))
        self._curve.setFocus() if self._curve.isVisibleTo(self) else self._close.setFocus()

    def measure_id(self) -> str:
        """Which measure it is."""
        return self._line.measure.measure_id

    def _show_line(self) -> None:
        line = self._line
        self._curve.show_chart(measure_chart(line), measure_words.rounded)
        self._months.show_months(line)
        self._months.setVisible(any(each.actual is not None for each in line.months))

    def _read(self) -> None:
        measures = self._services.desk.measures
        Task(self, lambda: measures.actuals(self._line.measure.measure_id)).on_done(
            self._came
        ).start(self._services.lanes.network)

    def _came(self, answer: ActualHistory | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._history = answer
        there = set(answer.in_force)
        lines = (self._entry_line(each, each.entry_id in there) for each in reversed(answer.items))
        self._entries.show_figures(tuple(lines))
        self._entries.setVisible(bool(answer.items))
        self._said.setText("" if answer.items else self._nothing())
        self._said.setVisible(not answer.items)
        self._enter.setVisible(answer.may_enter)

    def _nothing(self) -> str:
        if self._line.measure.source is Source.ENTERED:
            return self.tr("まだ入力がありません。")
        return self.tr(
            "入力はありません。机が記録から数えます。グラフの点から、もとになる記録を開けます。"
        )

    def _entry_line(self, entry: ActualEntry, counts: bool) -> Line:
        return Line(
            key=entry.entry_id,
            cells=(
                entry.from_what,
                team_words.month_words(entry.month),
                measure_words.value(self._line.measure, entry.value),
                entry.entered_name,
                day_and_clock(entry.entered_at),
                self.tr("✓ 使っています") if counts else self.tr("訂正されました"),
            ),
        )

    def _open_month(self, figure_id: str) -> None:
        """Lead to what is behind a month: its entries here, or the records elsewhere."""
        month = figure_address(figure_id).month
        entries = self._history.items if self._history is not None else ()
        mine = [at for at, each in enumerate(reversed(entries)) if each.month == month]
        if mine:
            self._entries.setCurrentCell(mine[0], 0)
            self._entries.setFocus()
            self._area.ensureWidgetVisible(self._entries)
        elif self._line.measure.source is not Source.ENTERED:
            self.records_asked.emit(figure_id, measure_words.name(self._line.measure))

    def _begin_entry(self) -> None:
        if self._history is None:
            return
        dialog = EnterActualDialog(self._services, self, self._line.measure, self._history)
        dialog.kept.connect(self._entered)
        dialog.open()

    def _entered(self, _entry: object) -> None:
        self._read()
        self.entered.emit()

    def show_line(self, line: MeasureLine) -> None:
        """Show the measure as it stands now, after an entry."""
        self._line = line
        self._headline.setText(measure_words.sentence(line))
        self._show_line()

    def _lay_out(self, course_rule: int) -> None:
        line = self._line
        inner = QWidget()
        form = QVBoxLayout(inner)
        form.setContentsMargins(24, 20, 24, 8)
        form.setSpacing(10)
        self._headline = label(measure_words.sentence(line), bold=True)
        heading = f"{line.measure.number}　{measure_words.name(line.measure)}"
        for each in (title(heading), self._headline, self._drawn()):
            form.addWidget(each)
        if any(each.restated is not None for each in line.months):
            form.addWidget(label(measure_words.restated_note(), "second"))
        form.addLayout(self._facts(course_rule))
        form.addWidget(label(self.tr("入力の履歴"), bold=True))
        form.addWidget(self._said)
        form.addWidget(self._entries)
        self._entries.hide()
        form.addStretch(1)
        self._area = scrolled(inner)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        if line.months:
            words = self.tr("この数字のアドレスをコピー(&P)")
            newest = line.months[-1].figure_id
            foot.addWidget(copy_button(self._services, "measure.copy", words, newest))
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def _drawn(self) -> WrappingColumns:
        drawn = WrappingColumns(34)
        drawn.add(self._curve, 5)
        drawn.add(self._months, 7)
        return drawn

    def _facts(self, course_rule: int) -> QGridLayout:
        measure = self._line.measure
        steps = "\n".join(measure_words.month_value(measure, each) for each in measure.steps)
        facts = (
            (self.tr("定義"), measure.definition),
            (self.tr("担当"), "、".join(self._line.owners)),
            (self.tr("基準"), measure_words.month_value(measure, measure.baseline)),
            (self.tr("段階"), steps),
            (self.tr("目標"), measure_words.month_value(measure, measure.target)),
            (self.tr("向き"), measure_words.direction(measure)),
            (self.tr("数え方"), measure_words.source(self._line)),
            (self.tr("判定"), measure_words.course_rule(course_rule)),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (heading, words) in enumerate(each for each in facts if each[1]):
            grid.addWidget(label(heading, "second", wrap=False), row, 0, top)
            grid.addWidget(label(words), row, 1)
        return grid
