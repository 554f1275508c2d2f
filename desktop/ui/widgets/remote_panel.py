# SPDX-License-Identifier: Apache-2.0
"""在宅勤務: the curve with its course to the target, and the bureaus, most first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import measure_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import measure_chart
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.columns import WrappingColumns, topped
from desktop.ui.widgets.figure_table import FigureTable, MonthTable
from desktop.ui.widgets.line_view import LineView
from desktop.ui.widgets.parts import Card, label, title
from desktop.ui.widgets.records_table import Line
from telework.measures.measure import Source
from telework.measures.wire import Dashboard, MeasureLine, RemoteFigures

ROWS = 9
BUREAU_HEADS = (
    QT_TRANSLATE_NOOP("MeasureWords", "局"),
    QT_TRANSLATE_NOOP("MeasureWords", "実施回数"),
    QT_TRANSLATE_NOOP("MeasureWords", "延べ日数"),
    QT_TRANSLATE_NOOP("MeasureWords", "実施者"),
    QT_TRANSLATE_NOOP("MeasureWords", "対象者"),
)


class RemotePanel(QWidget):
    """Remote work of the city.

    Signals:
        opened: the figure_id of a point or bar, and what it is called.
    """

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._headline = title()
        self._note = label("", "second")
        self.curve = LineView("statistics.remote.curve", self.tr("在宅勤務の実施回数のグラフ"), 21)
        self._months = MonthTable("statistics.remote.months", self.tr("月ごとの実施回数"), ROWS)
        self._drawn = WrappingColumns(34)
        self.bars = BarChart("statistics.remote.bars", self.tr("局ごとの実施回数のグラフ"))
        self._bureaus = FigureTable(
            "statistics.remote.bureaus", self.tr("局ごとの実施回数"), BUREAU_HEADS, ROWS
        )
        self._empty = label(
            self.tr("この月の在宅勤務はまだありません。勤務の記録から、ここに数えます。")
        )
        self._parts: tuple[RemoteFigures, ...] = ()
        self._lay_out()
        self.curve.opened.connect(self._open_month)
        self._months.opened.connect(self._open_month)
        self.bars.opened.connect(self._open_bureau)
        self._bureaus.opened.connect(lambda key: self._open_bureau(int(key)))

    def show_figures(self, found: Dashboard) -> None:
        """Show a month."""
        line = next(
            (each for each in found.lines if each.measure.source is Source.REMOTE_WORK), None
        )
        self._headline.setText(_headline(found, line))
        self._drawn.setVisible(line is not None)
        if line is not None:
            self.curve.show_chart(measure_chart(line), measure_words.rounded)
            self._months.show_months(line)
            restated = any(each.restated is not None for each in line.months)
            self._note.setText(measure_words.restated_note() if restated else "")
        self._note.setVisible(bool(line is not None and self._note.text()))
        self._show_bureaus(found.remote_bureaus)

    def _show_bureaus(self, parts: tuple[RemoteFigures, ...]) -> None:
        self._parts = parts
        most = max((each.half_units for each in parts), default=0) or 1
        self.bars.show_bars(
            tuple(
                Bar(
                    name=each.name,
                    share=each.half_units / most,
                    text=measure_words.times(each.half_units),
                )
                for each in parts
            )
        )
        self._bureaus.show_figures(
            tuple(Line(key=str(at), cells=_cells(each)) for at, each in enumerate(parts))
        )
        self._ranked.setVisible(bool(parts))
        self._empty.setVisible(not parts)

    def _open_month(self, figure_id: str) -> None:
        self.opened.emit(figure_id, self.tr("在宅勤務"))

    def _open_bureau(self, at: int) -> None:
        part = self._parts[at]
        self.opened.emit(part.figure_id, part.name)

    def _lay_out(self) -> None:
        drawn = Card()
        drawn.column.addWidget(label(self.tr("月ごとの実施回数と予定"), bold=True))
        self._drawn.add(self.curve, 5)
        self._drawn.add(self._months, 6)
        drawn.column.addWidget(self._headline)
        drawn.column.addWidget(self._drawn)
        drawn.column.addWidget(self._note)
        self._ranked = Card()
        self._ranked.column.addWidget(label(self.tr("局ごとの実施回数（回、多い順）"), bold=True))
        ranked = WrappingColumns(34)
        ranked.add(topped(self.bars), 1)
        ranked.add(self._bureaus, 1)
        self._ranked.column.addWidget(ranked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for each in (drawn, self._ranked, self._empty):
            column.addWidget(each)


def _headline(found: Dashboard, line: MeasureLine | None) -> str:
    if line is not None:
        return measure_words.sentence(line)
    pattern = measure_words.say(
        QT_TRANSLATE_NOOP(
            "MeasureWords", "{month}の実施回数は{count}回です。目標は登録されていません。"
        )
    )
    return pattern.format(
        month=team_words.month_words(found.month),
        count=measure_words.times(found.remote.half_units),
    )


def _cells(part: RemoteFigures) -> tuple[str, ...]:
    people = (
        measure_words.kept_back() if each is None else f"{each:,}"
        for each in (part.users, part.eligible)
    )
    return (part.name, measure_words.times(part.half_units), f"{part.person_days:,}", *people)
