# SPDX-License-Identifier: Apache-2.0
"""The calendar of rooms under the hand: pointer and keyboard ask for the same things alike."""

from datetime import timedelta

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.models.room_calendar import Entry
from desktop.models.room_drag import Drag, shifted, stretched_end
from desktop.models.room_grid import SNAP, Cell, Part, Span
from desktop.models.room_scene import moved_cell
from desktop.ui import room_words
from desktop.ui.widgets.room_surface import HOUR, RoomSurface

THRESHOLD = 4
"""Pixels that the pointer has to go before a press becomes a drag."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class RoomCalendar(RoomSurface):
    """Rooms down, time across.

    Signals:
        drawn: the Span of a booking that is asked for.
        moved: (Entry, Span): a booking is asked to go there.
        opened: the Entry to look at.
        cancel_asked: the Entry to be cancelled.
    """

    drawn = Signal(object)
    moved = Signal(object, object)
    opened = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._drag: Drag | None = None
        self._held: Entry | None = None
        self._pressed: QPointF | None = None

    # the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Shift stretches, Ctrl moves a booking, Enter books, Delete cancels."""
        key, held = Qt.Key(event.key()), event.modifiers()
        scene = self._scene
        if scene is None or not scene.grid.lanes:
            super().keyPressEvent(event)
        elif key in ARROWS:
            across, down = ARROWS[key]
            if held & Qt.KeyboardModifier.ControlModifier:
                self._shift(across, down)
            elif held & Qt.KeyboardModifier.ShiftModifier:
                self._stretch(across)
            else:
                self._cursor = moved_cell(scene, self._cursor, across, down)
                self._after_move()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key is Qt.Key.Key_Delete:
            entry = self.current()
            if entry is not None:
                self.cancel_asked.emit(entry)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        entry, chosen = self.current(), self.chosen()
        if chosen is None:
            return
        if entry is not None:
            self.opened.emit(entry)
        else:
            self.drawn.emit(chosen)

    def _stretch(self, across: int) -> None:
        entry = self.current()
        by = timedelta(minutes=across * SNAP)
        if entry is not None and entry.can_move:
            self._ask(entry, stretched_end(entry.span, entry.span.ends_at + by))
            return
        chosen = self.chosen()
        if chosen is not None:
            self._length = stretched_end(chosen, chosen.ends_at + by).minutes
            self._after_move()

    def _shift(self, across: int, down: int) -> None:
        entry = self.current()
        if self._scene is None or entry is None or not entry.can_move:
            return
        span = shifted(self._scene.grid, entry.span, across * SNAP, down)
        if span is not None:
            self._ask(entry, span)

    def _ask(self, entry: Entry, span: Span) -> None:
        if span != entry.span:
            self.moved.emit(entry, span)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag on what one may move, or on a free place."""
        scene = self._scene
        found = self._cell_under(event.position())
        if scene is None or found is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        cell, inside = found
        self._cursor = cell
        self._length = HOUR
        self._after_move()
        held = scene.entry_at(cell.lane, inside.x())
        if held is not None and not held[0].can_move:
            return
        self._pressed = event.position()
        part = held[1] if held is not None else Part.BODY
        span = held[0].span if held is not None else None
        self._held = held[0] if held is not None else None
        self._drag = Drag(grid=scene.grid, begun=cell, part=part, held=span, snap=scene.snap)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is being asked for; over an end, show that it can be stretched."""
        found = self._cell_under(event.position())
        if self._drag is None or self._pressed is None:
            self._show_hand(found)
            return
        away = (event.position() - self._pressed).manhattanLength()
        if found is not None and (away > THRESHOLD or self._ghost is not None):
            span = self._drag.to(found[0])
            words = room_words.time_of(span.starts_at, span.ends_at)
            self.show_ghost(span, words, waiting=False)
            self.told.emit(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was drawn."""
        drag, held, ghost = self._drag, self._held, self._ghost
        self._drag = self._held = self._pressed = None
        if drag is None or ghost is None:
            super().mouseReleaseEvent(event)
            return
        self.clear_ghost()
        if held is not None:
            self._ask(held, ghost.span)
        else:
            self.drawn.emit(ghost.span)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what stands there, or book."""
        self._drag = self._held = self._pressed = None
        if self._cell_under(event.position()) is not None:
            self._enter()

    def _show_hand(self, found: tuple[Cell, QPointF] | None) -> None:
        held = None
        if found is not None and self._scene is not None:
            held = self._scene.entry_at(found[0].lane, found[1].x())
        shape = Qt.CursorShape.ArrowCursor
        if held is not None and held[0].can_move:
            at_edge = held[1] is not Part.BODY
            shape = Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def _cell_under(self, at: QPointF) -> tuple[Cell, QPointF] | None:
        if self._scene is None:
            return None
        canvas = self._canvas(self._scene)
        if at.x() < canvas.left or at.y() < canvas.top:
            return None
        inside = canvas.inside(at)
        cell = self._scene.grid.cell_at(inside.x(), inside.y(), self._scene.snap)
        return None if cell is None else (cell, inside)
