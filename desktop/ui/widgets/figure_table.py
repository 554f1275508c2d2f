# SPDX-License-Identifier: Apache-2.0
"""The table that stands beside a chart: the same figures, for whoever reads rather than looks."""

from collections.abc import Sequence

from desktop.ui import measure_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.widgets.records_table import EDGE, RIGHT, Line, RecordsTable
from telework.measures.wire import MeasureLine, MeasureMonth

MONTH_HEADS = (
    QT_TRANSLATE_NOOP("MeasureWords", "月"),
    QT_TRANSLATE_NOOP("MeasureWords", "実績"),
    QT_TRANSLATE_NOOP("MeasureWords", "予定"),
    QT_TRANSLATE_NOOP("MeasureWords", "訂正後"),
    QT_TRANSLATE_NOOP("MeasureWords", "差"),
    QT_TRANSLATE_NOOP("MeasureWords", "状態"),
)
RESTATED, DELTA, STATE = 3, 4, 5


class FigureTable(RecordsTable):
    """Figures end below each other; so many rows are seen at once."""

    def __init__(
        self,
        identifier: str,
        name: str,
        heads: Sequence[str],
        rows: int,
        *,
        wide: int = 0,
        words: tuple[int, ...] = (),
    ) -> None:
        """Make it; ``wide`` takes what room is left, ``words`` are columns without figures."""
        super().__init__(identifier, name, [measure_words.say(each) for each in heads], wide=wide)
        self._rows = rows
        self._words = {0, *words}
        for column in self._figures():
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(RIGHT)
                heading.setText(heading.text() + EDGE)

    def show_figures(self, lines: tuple[Line, ...]) -> None:
        """Show rows, the table as high as they are."""
        self.show_lines(lines)
        for at in range(self.rowCount()):
            for column in self._figures():
                item = self.item(at, column)
                if item is not None:
                    item.setTextAlignment(RIGHT)
        high = self.fontMetrics().height() + 16
        self.setFixedHeight((min(len(lines), self._rows) + 1) * high + 6)

    def _figures(self) -> list[int]:
        return [at for at in range(self.columnCount()) if at not in self._words]


class MonthTable(FigureTable):
    """The months of a measure that have a figure, newest first."""

    def __init__(self, identifier: str, name: str, rows: int) -> None:
        super().__init__(identifier, name, MONTH_HEADS, rows, wide=STATE, words=(STATE,))

    def show_months(self, line: MeasureLine) -> None:
        """Show the months of a measure."""
        known = tuple(each for each in reversed(line.months) if each.actual is not None)
        self.show_figures(tuple(Line(key=each.figure_id, cells=_cells(each)) for each in known))
        for column in (RESTATED, DELTA):
            self.setColumnHidden(column, all(each.restated is None for each in known))


def _cells(month: MeasureMonth) -> tuple[str, ...]:
    figures = (
        measure_words.number(each) if each else ""
        for each in (month.actual, month.course, month.restated)
    )
    return (
        measure_words.short_month(month.month),
        *figures,
        measure_words.delta(month),
        measure_words.say(measure_words.STATES[month.state]),
    )
