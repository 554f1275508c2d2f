# SPDX-License-Identifier: Apache-2.0
"""The calendar of rooms to look at: what is shown, where the cursor is, what it says."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from desktop.models.room_calendar import Entry, View
from desktop.models.room_grid import Cell, Span
from desktop.models.room_scene import Scene, Shown, first_cell, scene_of
from desktop.ui import room_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import CITY_TIME
from desktop.ui.theme import tokens_of
from desktop.ui.widgets.room_canvas import Ghost, RoomCanvas

SLIDE_MS = 140
HOUR = 60
HALF_HOUR = timedelta(minutes=30)
LEAST_HOUR = 40
LEAST_DAY = 92
NAME_CHARACTERS = 20
MOST_LINES = 4
"""Of text in a lane: few rooms share the height, but a lane stays a line to look along."""


class RoomSurface(QAbstractScrollArea):
    """Rooms down, time across.

    Signals:
        told: what the cursor says.
    """

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "rooms.calendar", self.tr("会議室の予定表"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setProperty("card", "list")
        self._shown: Shown | None = None
        self._scene: Scene | None = None
        self._now: datetime | None = None
        self._cursor = Cell(lane=0, column=0, minute=0)
        self._length = HOUR
        self._ghost: Ghost | None = None
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setStartValue(0.0)
        self._slide.setEndValue(1.0)
        self._slide.valueChanged.connect(self._slid)
        self._slide.finished.connect(self.clear_ghost)

    # what is shown

    def show_rooms(self, shown: Shown, now: datetime) -> None:
        """Show these rooms over this time; the cursor stays where it was as far as it can."""
        place = self._place()
        fresh = self._shown is None or (self._shown.view, self._shown.day) != (
            shown.view,
            shown.day,
        )
        self._shown, self._now = shown, now
        self._lay_out()
        if self._scene is None:
            return
        rooms = [each.room_id for each in shown.rooms]
        here = place[0] if place is not None and place[0] in rooms else (rooms or [""])[0]
        soon = now - (now - datetime.min.replace(tzinfo=UTC)) % -HALF_HOUR
        wanted = [(here, soon)] if fresh else []
        wanted += [place] if place is not None else []
        self._cursor = first_cell(self._scene, [*wanted, (here, soon)])
        if fresh:
            self._length = HOUR
            self._centre_now()
        self._tell(aloud=False)
        self.viewport().update()

    def scene(self) -> Scene | None:
        """What is laid out now."""
        return self._scene

    def chosen(self) -> Span | None:
        """The room and the time of the cursor, as long as a booking there would be."""
        if self._scene is None or not self._scene.grid.lanes:
            return None
        begin = self._scene.grid.moment(self._cursor)
        room_id = self._scene.grid.lanes[self._cursor.lane].room_id
        end = begin + timedelta(minutes=self._length)
        return Span(room_id=room_id, starts_at=begin, ends_at=end)

    def go_to(self, room_id: str, at: datetime) -> None:
        """Put the cursor there, where it is shown."""
        if self._scene is not None:
            self._cursor = first_cell(self._scene, [(room_id, at)])
            self._after_move()

    # ghosts

    def show_ghost(self, span: Span, words: str, *, waiting: bool) -> None:
        """Show what is drawn or waits for the server; it is no booking."""
        self._slide.stop()
        self._ghost = Ghost(span=span, words=words, waiting=waiting)
        self.viewport().update()

    def clear_ghost(self) -> None:
        """Show none any more."""
        self._ghost = None
        self.viewport().update()

    def slide_back(self, span: Span, to: Span) -> None:
        """Let what was refused go back to where it still stands."""
        self._ghost = Ghost(span=span, words="", waiting=True, back_to=to)
        self._slide.start()

    def _slid(self, share: float) -> None:
        if self._ghost is not None:
            self._ghost = Ghost(
                span=self._ghost.span,
                words="",
                waiting=True,
                back_to=self._ghost.back_to,
                share=share,
            )
            self.viewport().update()

    def ghost(self) -> Ghost | None:
        """What is shown that does not stand."""
        return self._ghost

    def current(self) -> Entry | None:
        """What stands under the cursor."""
        return None if self._scene is None else self._scene.entry_of(self._cursor)

    def _after_move(self) -> None:
        self._show_cursor()
        self._tell(aloud=True)
        self.viewport().update()

    def _tell(self, *, aloud: bool) -> None:
        words = self.words()
        self.setAccessibleDescription(words)
        self.told.emit(words)
        if aloud:
            announce(self, words)

    def words(self) -> str:
        """What the cursor says: what stands there, or that the place is free."""
        scene, chosen = self._scene, self.chosen()
        if scene is None or chosen is None:
            return ""
        name = scene.room(self._cursor.lane).name
        closure = scene.closure_at(self._cursor)
        entry = scene.entry_of(self._cursor)
        if closure is not None:
            return " ・ ".join((name, room_words.closed(closure.reason)))
        if entry is not None:
            return room_words.spoken(entry, name)
        words = room_words.free(name, chosen.starts_at, chosen.ends_at)
        if scene.is_closed(self._cursor.lane, self._cursor.column):
            words = f"{words} ・ {room_words.closed_day()}"
        return words

    # layout and painting

    def sizeHint(self) -> QSize:
        """As large as there is room for."""
        return QSize(900, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        if self._scene is None or self._now is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = self._canvas(self._scene)
        canvas.paint(painter, self._now)
        if self.hasFocus():
            canvas.paint_cursor(painter, self._cursor, self._length)
        if self._ghost is not None:
            canvas.paint_ghost(painter, self._ghost)

    def _canvas(self, scene: Scene) -> RoomCanvas:
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        # The style sheet gives the frame a palette of its own: the screens' is the application's.
        return RoomCanvas(
            scene=scene,
            size=self.viewport().size(),
            left=self._name_width(),
            top=self._head_height(),
            scrolled=scrolled,
            font=self.font(),
            tokens=tokens_of(QApplication.palette()),
        )

    def _lay_out(self) -> None:
        if self._shown is None:
            return
        line = self.fontMetrics().height()
        room = self.viewport().width() - self._name_width()
        of_hours = self._shown.view is View.DAY or self._shown.is_of_one_room
        least = LEAST_HOUR * 14 if of_hours else LEAST_DAY * 7
        width = max(room, least * self._enlarged())
        inner = self.viewport().height() - self._head_height()
        share = inner / max(1, len(self._shown.rooms))
        if self._shown.is_of_one_room:
            share = inner / 7
        height = min(max(share, line * 2 + 12), line * MOST_LINES + 8)
        self._scene = scene_of(self._shown, width=width, lane_height=height, zone=CITY_TIME)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(int(room))
        across.setRange(0, max(0, int(width - room)))
        down.setPageStep(int(inner))
        down.setSingleStep(int(height))
        down.setRange(0, max(0, int(self._scene.grid.height - inner)))

    def _enlarged(self) -> float:
        return max(1.0, self.fontMetrics().height() / 20)

    def _name_width(self) -> float:
        wanted = self.fontMetrics().averageCharWidth() * NAME_CHARACTERS
        return min(wanted, self.viewport().width() / 3)

    def _head_height(self) -> float:
        return self.fontMetrics().height() + 12

    def _place(self) -> tuple[str, datetime] | None:
        chosen = self.chosen()
        return None if chosen is None else (chosen.room_id, chosen.starts_at)

    def _show_cursor(self) -> None:
        """Scroll so far that the cursor can be seen."""
        if self._scene is None:
            return
        box: QRectF = self._canvas(self._scene).cell_rect(self._cursor, self._length)
        for bar, begin, end, room in (
            (self.horizontalScrollBar(), box.left(), box.right(), self._name_width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), self._head_height()),
        ):
            last = self.viewport().width()
            if bar is self.verticalScrollBar():
                last = self.viewport().height()
            if end > last:
                bar.setValue(int(bar.value() + end - last))
            if begin < room:
                bar.setValue(int(bar.value() - (room - begin)))

    def _centre_now(self) -> None:
        if self._scene is None or self._now is None or not self._scene.grid.lanes:
            return
        at = self._scene.now_x(self._now, 0)
        room = self.viewport().width() - self._name_width()
        if at is not None:
            self.horizontalScrollBar().setValue(int(at - room / 2))
