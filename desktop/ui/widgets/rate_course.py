# SPDX-License-Identifier: Apache-2.0
"""電子決裁率 over two years and by bureau, as whoever sees the page sees it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import measure_words, rate_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import RATE_LINES, RATE_NAMES, rate_chart, rate_text
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.columns import WrappingColumns, topped
from desktop.ui.widgets.figure_table import FigureTable
from desktop.ui.widgets.line_view import LineView
from desktop.ui.widgets.parts import Card, label, title
from desktop.ui.widgets.records_table import Line
from telework.measures.wire import Dashboard, RateFigures

ROWS = 9
HEADS = (
    QT_TRANSLATE_NOOP("MeasureWords", "月"),
    *RATE_NAMES.values(),
    QT_TRANSLATE_NOOP("MeasureWords", "決裁"),
)


class RateCourse(QWidget):
    """The three rates with their counts, their curve, the bureaus.

    Signals:
        opened: the figure_id of a month or a bureau, and what it is called.
    """

    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._figures = {rate: (title(), label("", "second")) for rate in rate_words.RATES}
        self.curve = LineView("statistics.rate.curve", self.tr("電子決裁率の推移のグラフ"), 19)
        self._months = FigureTable(
            "statistics.rate.months", self.tr("月ごとの電子決裁率"), HEADS, ROWS, wide=4
        )
        self.bars = BarChart("statistics.rate.bars", self.tr("局ごとの電子決裁率のグラフ"))
        bureaus = (QT_TRANSLATE_NOOP("MeasureWords", "局"), *HEADS[1:])
        self._bureaus = FigureTable(
            "statistics.rate.bureaus", self.tr("局ごとの電子決裁率"), bureaus, ROWS
        )
        self._cards = WrappingColumns(20)
        self._drawn = Card()
        self._ranked = Card()
        self._empty = label(self.tr("決裁がまだありません。決裁した案件から、ここに数えます。"))
        self._keys: dict[str, RateFigures] = {}
        self._parts: tuple[RateFigures, ...] = ()
        self._lay_out()
        self.curve.opened.connect(self._open_month)
        self._months.opened.connect(self._open_month)
        self.bars.opened.connect(self._open_bureau)
        self._bureaus.opened.connect(lambda key: self._open_bureau(int(key)))

    def show_figures(self, found: Dashboard, *, whole: bool) -> None:
        """Show a month; where the panel below says it in full, only the curve is shown."""
        months = tuple(each for each in found.rate_months if each.total)
        self._keys = {each.key: each for each in months}
        self._parts = found.rate_bureaus
        for rate, (figure, counts) in self._figures.items():
            figure.setText(rate_text(found.rate, rate))
            counts.setText(_counts(found.rate, rate))
        self.curve.show_chart(rate_chart(months), lambda tick: f"{measure_words.rounded(tick)}%")
        self._months.show_figures(
            tuple(
                Line(key=each.key, cells=_cells(measure_words.short_month(each.key), each))
                for each in reversed(months)
            )
        )
        self.bars.show_bars(tuple(map(_bar, self._parts)))
        self._bureaus.show_figures(
            tuple(Line(key=str(at), cells=_cells(e.name, e)) for at, e in enumerate(self._parts))
        )
        self._drawn.setVisible(bool(months))
        self._cards.setVisible(bool(months) and whole)
        self._ranked.setVisible(bool(self._parts) and whole)
        self._empty.setVisible(not months)

    def _open_month(self, key: str) -> None:
        self.opened.emit(self._keys[key].figure_id, team_words.month_words(key))

    def _open_bureau(self, at: int) -> None:
        self.opened.emit(self._parts[at].figure_id, self._parts[at].name)

    def _lay_out(self) -> None:
        for rate, lines in self._figures.items():
            card = Card()
            card.column.addWidget(label(rate_words.say(rate_words.RATES[rate]), bold=True))
            for line in lines:
                card.column.addWidget(line)
            card.column.addWidget(label(rate_words.say(rate_words.DEFINITIONS[rate]), "second"))
            card.column.addStretch(1)
            self._cards.add(card)
        for card, heading, chart, table in (
            (self._drawn, self.tr("24か月の推移"), self.curve, self._months),
            (self._ranked, self.tr("局ごとの電子決裁率（公表、高い順）"), self.bars, self._bureaus),
        ):
            card.column.addWidget(label(heading, bold=True))
            pair = WrappingColumns(34)
            pair.add(chart if chart is self.curve else topped(chart), 4)
            pair.add(table, 3)
            card.column.addWidget(pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for each in (self._cards, self._drawn, self._ranked, self._empty):
            column.addWidget(each)


def _counts(row: RateFigures, rate: str) -> str:
    part, whole = rate_words.counts(rate, row)
    pattern = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "{part}件 ÷ {whole}件"))
    return pattern.format(part=f"{part:,}", whole=f"{whole:,}")


def _cells(name: str, row: RateFigures) -> tuple[str, ...]:
    return (name, *(rate_text(row, rate) for rate in RATE_LINES), f"{row.total:,}")


def _bar(row: RateFigures) -> Bar:
    part, whole = rate_words.counts("headline", row)
    return Bar(name=row.name, share=part / whole if whole else None, text=row.headline)
