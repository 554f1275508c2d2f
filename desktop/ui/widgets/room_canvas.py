# SPDX-License-Identifier: Apache-2.0
"""Painting the calendar of rooms: the names stay at the left, the hours above, the rest scrolls.

Only the lanes in sight are painted, so that a house of rooms costs no more than a floor.
"""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.models.room_calendar import View
from desktop.models.room_grid import Bar, Cell, Span
from desktop.models.room_scene import Scene
from desktop.ui import room_words
from desktop.ui.dates import in_city
from desktop.ui.theme import SECOND_LINE_POINTS, Tokens, sized
from desktop.ui.widgets.room_painter import RoomPainter

HOUR = 60
PAD = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghost:
    """What is shown and does not stand.

    Attributes:
        back_to: where it slides back to, by ``share`` of the way.
    """

    span: Span
    words: str
    waiting: bool
    back_to: Span | None = None
    share: float = 0.0


@dataclass(frozen=True, kw_only=True)
class RoomCanvas:
    """One look at a scene; ``left`` and ``top`` are the width of names and height of hours."""

    scene: Scene
    size: QSize
    left: float
    top: float
    scrolled: QPointF
    font: QFont
    tokens: Tokens

    def inside(self, at: QPointF) -> QPointF:
        """Return a point of the widget as one of the grid."""
        return at - QPointF(self.left, self.top) + self.scrolled

    def rect(self, bar: Bar) -> QRectF:
        """Return where a bar lies in the widget."""
        height = self.scene.grid.lane_height
        corner = QPointF(self.left + bar.left, self.top + bar.lane * height) - self.scrolled
        return QRectF(corner.x(), corner.y(), max(2.0, bar.right - bar.left), height)

    def cell_rect(self, cell: Cell, minutes: int) -> QRectF:
        """Return the place of a cell that is so long."""
        grid = self.scene.grid
        first, last = cell.minute, min(cell.minute + minutes, grid.closes)
        return self.rect(
            Bar(
                lane=cell.lane,
                column=cell.column,
                left=grid.x_of(cell.column, first),
                right=grid.x_of(cell.column, last),
                begins=True,
                ends=True,
            )
        )

    def paint(self, painter: QPainter, now: datetime) -> None:
        """Paint everything in sight."""
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(whole, QColor(self.tokens.paper))
        painter.save()
        painter.setClipRect(whole.adjusted(self.left, self.top, 0, 0))
        brush = RoomPainter(painter, self.font, self.tokens)
        lanes = self._in_sight()
        for lane in lanes:
            self._paint_lane(brush, lane)
        self._paint_bars(brush, lanes)
        self._paint_now(painter, now, lanes)
        painter.restore()
        self._paint_names(painter, lanes)
        self._paint_heads(painter, now)

    def paint_cursor(self, painter: QPainter, cell: Cell, minutes: int) -> None:
        """Paint the frame of the keyboard's place."""
        self._clipped(painter)
        brush = RoomPainter(painter, self.font, self.tokens)
        brush.cursor(self.cell_rect(cell, minutes))
        painter.restore()

    def paint_ghost(self, painter: QPainter, ghost: Ghost) -> None:
        """Paint what does not stand, on its way back where it was refused."""
        self._clipped(painter)
        brush = RoomPainter(painter, self.font, self.tokens)
        for bar in self.scene.grid.bars(ghost.span):
            place = self.rect(bar)
            home = None
            if ghost.back_to is not None:
                home = next(iter(self.scene.grid.bars(ghost.back_to)), None)
            if home is not None:
                place = _between(place, self.rect(home), ghost.share)
            brush.ghost(place, ghost.words, waiting=ghost.waiting)
        painter.restore()

    def _clipped(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(
            QRectF(self.left, self.top, self.size.width() - self.left, self.size.height())
        )

    def _in_sight(self) -> range:
        height = self.scene.grid.lane_height
        first = int(self.scrolled.y() // height)
        last = int((self.scrolled.y() + self.size.height() - self.top) // height) + 1
        return range(max(0, first), min(last, len(self.scene.grid.lanes)))

    def _paint_lane(self, brush: RoomPainter, lane: int) -> None:
        grid, room = self.scene.grid, self.scene.room(lane)
        for column in range(len(grid.columns)):
            if self.scene.is_closed(lane, column):
                brush.shade(self._minutes(lane, column, grid.opens, grid.closes))
                continue
            brush.shade(self._minutes(lane, column, grid.opens, room.opens))
            brush.shade(self._minutes(lane, column, room.closes, grid.closes))
        self._paint_lines(brush.painter, lane)

    def _paint_lines(self, painter: QPainter, lane: int) -> None:
        grid = self.scene.grid
        painter.setPen(QPen(QColor(self.tokens.line), 1))
        whole = self._minutes(lane, 0, grid.opens, grid.closes)
        painter.drawLine(
            QPointF(self.left, whole.bottom()), QPointF(self.size.width(), whole.bottom())
        )
        hours = range(grid.opens, grid.closes, HOUR) if self._has_hours() else (grid.opens,)
        for column in range(len(grid.columns)):
            for minute in hours:
                at = self.left + grid.x_of(column, minute) - self.scrolled.x()
                painter.drawLine(QPointF(at, whole.top()), QPointF(at, whole.bottom()))

    def _paint_bars(self, brush: RoomPainter, lanes: range) -> None:
        scene = self.scene
        for closure, bar in scene.closures():
            if bar.lane in lanes:
                brush.closure(self.rect(bar), room_words.closed(closure.reason))
        for number, bar in scene.through:
            if bar.lane in lanes:
                room = scene.shown.catalogue.room(scene.shown.entries[number].span.room_id)
                name = room.name if room is not None else ""
                brush.entry(
                    self.rect(bar), scene.shown.entries[number], elsewhere=room_words.through(name)
                )
        for lane in lanes:
            for number, _bar in scene.index.lane(lane):
                for span in scene.buffers(scene.shown.entries[number]):
                    for beside in scene.grid.bars(span, (lane,)):
                        brush.shade(self.rect(beside).adjusted(0, 6, 0, -6))
            for number, bar in scene.index.lane(lane):
                brush.entry(self.rect(bar), scene.shown.entries[number])

    def _paint_now(self, painter: QPainter, now: datetime, lanes: range) -> None:
        painter.setPen(QPen(QColor(self.tokens.vermilion), 2))
        for lane in lanes:
            at = self.scene.now_x(now, lane)
            if at is not None:
                whole = self._minutes(lane, 0, self.scene.grid.opens, self.scene.grid.closes)
                across = self.left + at - self.scrolled.x()
                painter.drawLine(QPointF(across, whole.top()), QPointF(across, whole.bottom()))

    def _paint_names(self, painter: QPainter, lanes: range) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, self.top, self.left, self.size.height()))
        painter.fillRect(QRectF(0, 0, self.left, self.size.height()), QColor(self.tokens.paper))
        single = self.scene.shown.is_of_one_room
        for lane in lanes:
            day, room = self.scene.grid.lanes[lane].day, self.scene.room(lane)
            first, second = room.name, room_words.room_second(room)
            if single and day is not None:
                closed = day in self.scene.shown.closed_days
                first = room_words.day_words(day)
                second = room_words.closed_day() if closed else ""
            whole = self._minutes(lane, 0, self.scene.grid.opens, self.scene.grid.closes)
            place = QRectF(PAD, whole.top(), self.left - 2 * PAD, whole.height())
            self._two_lines(painter, place, first, second)
            painter.setPen(QPen(QColor(self.tokens.line), 1))
            painter.drawLine(QPointF(0, whole.bottom()), QPointF(self.left, whole.bottom()))
        painter.restore()

    def _two_lines(self, painter: QPainter, place: QRectF, first: str, second: str) -> None:
        half = QRectF(place.left(), place.top() + 3, place.width(), place.height() / 2 - 3)
        lines = [(half, first, self.tokens.ink, True)]
        if second:
            below = half.translated(0, place.height() / 2 - 3)
            lines.append((below, second, self.tokens.ink_2, False))
        for where, words, ink, bold in lines:
            font = sized(self.font, SECOND_LINE_POINTS, bold=bold)
            short = QFontMetricsF(font).elidedText(
                words, Qt.TextElideMode.ElideRight, where.width()
            )
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, short)

    def _paint_heads(self, painter: QPainter, now: datetime) -> None:
        grid = self.scene.grid
        painter.save()
        painter.fillRect(QRectF(0, 0, self.size.width(), self.top), QColor(self.tokens.ground))
        painter.setClipRect(QRectF(self.left, 0, self.size.width() - self.left, self.top))
        today = in_city(now).date()
        for column, day in enumerate(grid.columns):
            if self._has_hours():
                self._paint_hours(painter, column)
                continue
            place = self._head(column, grid.opens, grid.closes)
            marked = day == today
            painter.setFont(sized(self.font, SECOND_LINE_POINTS, bold=marked))
            painter.setPen(QColor(self.tokens.indigo if marked else self.tokens.ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._day_words(painter, day))
            if marked:
                under = QRectF(place.left(), place.bottom() - 3, place.width(), 3)
                painter.fillRect(under, QColor(self.tokens.indigo))
        painter.restore()
        painter.setPen(QPen(QColor(self.tokens.line), 1))
        painter.drawLine(QPointF(0, self.top), QPointF(self.size.width(), self.top))
        painter.drawLine(QPointF(self.left, 0), QPointF(self.left, self.size.height()))

    def _day_words(self, painter: QPainter, day: date) -> str:
        days, room = self.scene.grid.columns, self.scene.grid.column_width
        words, metrics = room_words.day_words(day), QFontMetricsF(painter.font())
        if any(metrics.horizontalAdvance(room_words.day_words(each)) > room for each in days):
            words = room_words.short_day(day)
        if day in self.scene.shown.closed_days:
            words = f"{words} {room_words.closed_day()}"
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _paint_hours(self, painter: QPainter, column: int) -> None:
        grid = self.scene.grid
        painter.setFont(sized(self.font, SECOND_LINE_POINTS))
        painter.setPen(QColor(self.tokens.ink))
        for minute in range(grid.opens, grid.closes, HOUR):
            place = self._head(column, minute, min(minute + HOUR, grid.closes)).adjusted(3, 0, 0, 0)
            whole = f"{minute // HOUR}:00"
            fits = painter.fontMetrics().horizontalAdvance(whole) < place.width()
            words = whole if fits else str(minute // HOUR)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def _head(self, column: int, first: int, last: int) -> QRectF:
        begin, end = self.scene.grid.x_of(column, first), self.scene.grid.x_of(column, last)
        return QRectF(self.left + begin - self.scrolled.x(), 0, end - begin, self.top)

    def _minutes(self, lane: int, column: int, first: int, last: int) -> QRectF:
        grid = self.scene.grid
        begin, end = grid.x_of(column, first), grid.x_of(column, last)
        corner = QPointF(self.left + begin, self.top + lane * grid.lane_height) - self.scrolled
        return QRectF(corner.x(), corner.y(), end - begin, grid.lane_height)

    def _has_hours(self) -> bool:
        return self.scene.shown.view is View.DAY or self.scene.shown.is_of_one_room


def _between(here: QRectF, there: QRectF, share: float) -> QRectF:
    corner = here.topLeft() + (there.topLeft() - here.topLeft()) * share
    width = here.width() + (there.width() - here.width()) * share
    return QRectF(corner.x(), corner.y(), width, here.height())
