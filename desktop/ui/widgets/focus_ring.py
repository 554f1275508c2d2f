# SPDX-License-Identifier: Apache-2.0
"""The focus ring: two indigo pixels around whatever has the keyboard, in every style."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.ui.theme import tokens_of

REACH = 3
PEN = 2


class FocusRing(QWidget):
    """Lies over its window, lets every click through and follows the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        self._focused: QWidget | None = None
        self._drawn = QRect()
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.follow)
        self.setGeometry(window.rect())

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Move to the widget that has the focus now."""
        # A dialog that closes takes its parts along before the focus has moved on.
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = None
        if new is not None and new is not self.window() and new.window() is self.window():
            self._focused = new
            new.installEventFilter(self)
            new.destroyed.connect(self._lose)
        self.raise_()
        self._redraw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the size of the window and to the place of the focused widget."""
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        follow = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide}
        if watched is self._focused and event.type() in follow:
            self._redraw()
        elif watched is self._focused and event.type() == QEvent.Type.Paint:
            self._follow_scrolling()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, cut off where the focused widget is scrolled out of sight."""
        if self._place() != self._drawn:
            # What is painted just now may be no more than a part of either.
            self._redraw()
        place = self._drawn = self._place()
        if place.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_of(self.palette()).indigo), PEN))
        painter.drawRoundedRect(place, 6, 6)

    def _follow_scrolling(self) -> None:
        # Drawing the ring paints what lies under it: without the comparison it never ends.
        if self._place() != self._drawn:
            self._redraw()

    def _redraw(self) -> None:
        """Paint where the ring was and where it is to be: it lies over all of the window."""
        for place in (self._drawn, self._place()):
            self.update(place.adjusted(-PEN, -PEN, PEN, PEN))

    def _place(self) -> QRect:
        """Where the ring is to be, empty where nothing that is to be seen has the keyboard."""
        focused = self._focused
        if focused is None or not isValid(focused) or not focused.isVisible():
            return QRect()
        return self._visible_part(focused)

    def _visible_part(self, widget: QWidget) -> QRect:
        origin = widget.mapTo(self.window(), widget.rect().topLeft())
        place = QRect(origin, widget.size()).adjusted(-REACH, -REACH, REACH - 1, REACH - 1)
        inside = self.rect().adjusted(1, 1, -2, -2)
        return place.intersected(self._reach(widget)).intersected(inside)

    def _reach(self, widget: QWidget) -> QRect:
        # Not visibleRegion(): a list is no part of its own, its viewport covers it all.
        seen = QRect(widget.mapTo(self.window(), QPoint(0, 0)), widget.size())
        around = widget.parentWidget()
        while around is not None and around is not self.window():
            origin = around.mapTo(self.window(), QPoint(0, 0))
            seen = seen.intersected(QRect(origin, around.size()))
            around = around.parentWidget()
        return seen if seen.isEmpty() else seen.adjusted(-REACH, -REACH, REACH - 1, REACH - 1)

    def _lose(self) -> None:
        self._focused = None
        self._redraw()
