# SPDX-License-Identifier: Apache-2.0
"""The ring around what has the keyboard: where it is, and that it leaves the rest alone."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import tokens_of
from desktop.ui.widgets.focus_ring import REACH, FocusRing


class Ground(QWidget):
    """Far from both fields; counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted += 1


class Room(QWidget):
    """Two fields, something else far away from them, and the ring over all."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(600, 400)
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        self.first.setGeometry(20, 20, 120, 30)
        self.second.setGeometry(20, 80, 120, 30)
        self.far = Ground(self)
        self.far.setGeometry(300, 200, 200, 100)
        self.ring = FocusRing(self)


def opened(qtbot: QtBot) -> Room:
    room = Room()
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
    room.first.setFocus()
    qtbot.waitUntil(lambda: rings(room, room.first) and room.far.painted > 0)
    return room


def rings(room: Room, field: QWidget) -> bool:
    """Tell whether the screen shows the ring left and right of a field."""
    # Not the window's own picture: it would be painted anew for that, with the ring.
    picture = room.screen().grabWindow(room.winId()).toImage()
    indigo = QColor(tokens_of(room.palette()).indigo)
    place = QRect(field.mapTo(room, QPoint(0, 0)), field.size()).adjusted(-REACH, 0, REACH, 0)
    middle = place.center().y()
    if picture.isNull():
        return False
    found = [picture.pixelColor(at, middle) for at in (place.left(), place.right() - 1)]
    return all(abs(each.blue() - indigo.blue()) < 40 and each != QColor("white") for each in found)


def test_the_ring_goes_from_field_to_field_and_paints_nothing_that_is_far_from_them(
    qtbot: QtBot,
) -> None:
    room = opened(qtbot)
    before = room.far.painted
    seen: list[QRect] = []
    room.ring.paintEvent = lambda event: seen.append(event.region().boundingRect())
    room.second.setFocus()
    qtbot.waitUntil(lambda: bool(seen))
    assert room.far.painted == before
    assert not any(each.intersects(room.far.geometry()) for each in seen)


def test_no_ring_is_left_where_the_keyboard_was(qtbot: QtBot) -> None:
    room = opened(qtbot)
    room.second.setFocus()
    qtbot.waitUntil(lambda: rings(room, room.second) and not rings(room, room.first))


def test_the_ring_follows_a_field_that_moves_and_goes_with_one_that_is_hidden(
    qtbot: QtBot,
) -> None:
    room = opened(qtbot)
    room.first.move(20, 140)
    qtbot.waitUntil(lambda: rings(room, room.first))
    room.first.hide()
    qtbot.waitUntil(lambda: not rings(room, room.first))
