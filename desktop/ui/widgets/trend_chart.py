# SPDX-License-Identifier: Apache-2.0
"""A fiscal year against its target: bars for what was, a line for the target, dots to come."""

import itertools

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import team_words
from desktop.ui.a11y import announce, named
from desktop.ui.theme import SECOND_LINE_POINTS, Tokens, sized, tokens_of
from telework.statistics.wire import Trend, TrendMonth

HEIGHT = 180
AIR = 6
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class TrendChart(QWidget):
    """Months from left to right; arrows move the mark and say the month."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "telework_statistics.trend", self.tr("目標に対する推移のグラフ"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._months: tuple[TrendMonth, ...] = ()
        self._marked = 0

    def show_trend(self, trend: Trend) -> None:
        """Show a year."""
        self._months = trend.months
        self._marked = 0
        self.setAccessibleDescription("\n".join(self.said(each) for each in self._months))
        self.updateGeometry()
        self.update()

    def said(self, month: TrendMonth) -> str:
        """What a month of the chart says."""
        target = team_words.times(month.target_half_units)
        if month.half_units is not None and month.forecast_half_units is None:
            pattern = self.tr("{month} 実績 {count} ・ 目標 {target}")
            count = team_words.times(month.half_units)
        elif month.forecast_half_units is not None:
            pattern = self.tr("{month} 見込み {count} ・ 目標 {target}")
            count = team_words.times(month.forecast_half_units)
        else:
            pattern, count = self.tr("{month} 目標 {target}"), ""
        if month.delta_half_units and month.restated_half_units is not None:
            after = self.tr("{count}（訂正後 {restated}）")
            count = after.format(count=count, restated=team_words.times(month.restated_half_units))
        return pattern.format(month=team_words.month_words(month.month), count=count, target=target)

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(480, HEIGHT + self.fontMetrics().height() * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the mark."""
        at = self._marked + STEPS.get(Qt.Key(event.key()), 0)
        if Qt.Key(event.key()) in STEPS and 0 <= at < len(self._months):
            self._marked = at
            announce(self, self.said(self._months[at]))
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the mark."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, the target line, the months below and the marked one's words above."""
        if not self._months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), SECOND_LINE_POINTS))
        line = painter.fontMetrics().height()
        tokens = tokens_of(self.palette())
        most = max(max(_figures(each)) for each in self._months) or 1
        scale = _scale(most)
        room = painter.fontMetrics().horizontalAdvance(f"{scale[-1] // 2:,}") + AIR
        area = QRect(room, line + 6, self.width() - room, self.height() - 2 * line - 12)
        self._paint_scale(painter, QRectF(area), most, scale, tokens)
        step = area.width() / len(self._months)
        for at, month in enumerate(self._months):
            column = QRectF(area.left() + at * step, area.top(), step, area.height())
            self._paint_month(painter, column, month, most, tokens)
            self._paint_name(painter, column, month, line, tokens)
        self._paint_target(painter, QRectF(area), most, tokens)
        if self.hasFocus():
            self._paint_mark(painter, area, step, tokens)

    def _paint_month(
        self,
        painter: QPainter,
        column: QRectF,
        month: TrendMonth,
        most: int,
        tokens: Tokens,
    ) -> None:
        forecast = month.forecast_half_units
        for count, filled in ((forecast, False), (month.half_units, True)):
            if count is None:
                continue
            height = column.height() * count / most
            bar = QRectF(
                column.left() + column.width() * 0.2,
                column.bottom() - height,
                column.width() * 0.6,
                height,
            )
            if filled:
                painter.fillRect(bar, QColor(tokens.indigo))
            else:
                pen = QPen(QColor(tokens.indigo), 1.4, Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawRect(bar)

    def _paint_name(
        self,
        painter: QPainter,
        column: QRectF,
        month: TrendMonth,
        line: int,
        tokens: Tokens,
    ) -> None:
        painter.setPen(QColor(tokens.ink_2))
        place = QRectF(column.left(), column.bottom() + 4, column.width(), line)
        name = str(int(month.month.partition("-")[2]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_scale(
        self, painter: QPainter, area: QRectF, most: int, figures: tuple[int, ...], tokens: Tokens
    ) -> None:
        line = painter.fontMetrics().height()
        for figure in figures:
            height = area.bottom() - area.height() * figure / most
            painter.setPen(QColor(tokens.line))
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
            painter.setPen(QColor(tokens.ink_2))
            place = QRectF(0, height - line / 2, area.left() - AIR, line)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, f"{figure // 2:,}")

    def _paint_target(self, painter: QPainter, area: QRectF, most: int, tokens: Tokens) -> None:
        step = area.width() / len(self._months)
        points = [
            QPointF(
                area.left() + (at + 0.5) * step,
                area.bottom() - area.height() * month.target_half_units / most,
            )
            for at, month in enumerate(self._months)
        ]
        painter.setPen(QPen(QColor(tokens.amber), 2))
        for before, after in itertools.pairwise(points):
            painter.drawLine(before, after)
        painter.setBrush(QColor(tokens.amber))
        for point in points:
            painter.drawEllipse(point, 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_mark(self, painter: QPainter, area: QRect, step: float, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.ink_2), 1, Qt.PenStyle.DotLine))
        column = QRectF(area.left() + self._marked * step, area.top(), step, area.height())
        painter.drawRect(column)
        painter.setPen(QColor(tokens.ink))
        words = QRect(0, 0, self.width(), area.top())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.said(self._months[self._marked]))


def _figures(month: TrendMonth) -> tuple[int, ...]:
    counts = (month.half_units, month.forecast_half_units, month.target_half_units)
    return tuple(each or 0 for each in counts)


def _scale(most: int) -> tuple[int, ...]:
    """Round figures to read heights by, in half-days: whole counts, four lines at most."""
    rounds = (2 * base * 10**power for power in range(8) for base in (1, 2, 5))
    step = next(each for each in rounds if most < 5 * each)
    return tuple(range(0, most + 1, step))
