# SPDX-License-Identifier: Apache-2.0
"""What a bar, a closure and a cell of the calendar of rooms look like.

States are told by the shape of the edge and by a word, never by colour alone: whole for what
stands, dashed for what waits or was only asked for, a thin strip for what keeps nobody out.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.models.room_calendar import Entry
from desktop.ui import room_words
from desktop.ui.theme import SECOND_LINE_POINTS, Tokens, sized
from telework.meetings.meeting import OccurrenceState

PAD = 5.0
BAR_MARGIN = 3.0
HATCH = 7.0
STRIP = 0.3
"""Share of a lane that a booking takes which keeps nobody out any more."""

SIGN = 12.0
READABLE = 26.0
"""Pixels below which a bar carries no words."""

_DASHED = frozenset({OccurrenceState.HELD, OccurrenceState.PENDING})


class RoomPainter:
    """Paints one look at the calendar; made per paint call and dropped after it."""

    def __init__(self, painter: QPainter, font: QFont, tokens: Tokens) -> None:
        self.painter = painter
        self.tokens = tokens
        self.plain = sized(font, SECOND_LINE_POINTS)
        self._plain_metrics = QFontMetricsF(self.plain)

    def entry(self, place: QRectF, entry: Entry, *, elsewhere: str = "") -> None:
        """Paint a bar; ``elsewhere`` are the words where the wall is open."""
        box = self._box(place, entry)
        self._ground(box, entry, faint=bool(elsewhere))
        if entry.is_mine and not elsewhere:
            edge = QRectF(box.left(), box.top(), 4, box.height())
            self.painter.fillRect(edge, QColor(self.tokens.indigo))
        inner = box.adjusted(PAD + 3, 1, -PAD, -1)
        if inner.width() < READABLE or box.height() < self._plain_metrics.height():
            return
        there = entry.occurrence
        if there is not None and there.web:
            inner = self._web_sign(inner)
        self._words(inner, elsewhere or room_words.title(entry), room_words.mark(entry))

    def ghost(self, place: QRectF, words: str, *, waiting: bool) -> None:
        """Paint what is being drawn, or waits for the server: dashed, with its words."""
        box = place.adjusted(0.5, BAR_MARGIN, -0.5, -BAR_MARGIN)
        tokens = self.tokens
        self.painter.setBrush(QColor(tokens.amber_ground if waiting else tokens.indigo_ground))
        ink = QColor(tokens.amber if waiting else tokens.indigo)
        self.painter.setPen(QPen(ink, 1.6, Qt.PenStyle.DashLine))
        self.painter.drawRoundedRect(box, 3, 3)
        self._words(box.adjusted(PAD, 1, -PAD, -1), words, "")

    def closure(self, place: QRectF, words: str) -> None:
        """Paint hatching over a time in which a room cannot be used."""
        painter = self.painter
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, QColor(self.tokens.ground))
        painter.setPen(QPen(QColor(self.tokens.scroll), 1))
        at = place.left() - place.height()
        while at < place.right():
            painter.drawLine(QLineF(at, place.bottom(), at + place.height(), place.top()))
            at += HATCH
        painter.restore()
        if words and place.width() > READABLE:
            self._label(place, words)

    def shade(self, place: QRectF) -> None:
        """Paint time in which a room is not open, or that goes to setting up and clearing."""
        colour = QColor(self.tokens.line)
        colour.setAlpha(110)
        self.painter.fillRect(place, colour)

    def cursor(self, place: QRectF) -> None:
        """Paint the frame of the keyboard's place."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(self.tokens.indigo), 2))
        self.painter.drawRect(place.adjusted(1, 1, -1, -1))

    def _box(self, place: QRectF, entry: Entry) -> QRectF:
        box = place.adjusted(0.5, BAR_MARGIN, -0.5, -BAR_MARGIN)
        if entry.request is None and not entry.keeps_out:
            # What stands there now is booked over it: the room was given back.
            box.setTop(box.bottom() - box.height() * STRIP)
        return box

    def _ground(self, box: QRectF, entry: Entry, *, faint: bool) -> None:
        tokens, there = self.tokens, entry.occurrence
        ground, ink, style = tokens.ground, tokens.scroll, Qt.PenStyle.SolidLine
        if entry.request is not None:
            ground, ink, style = tokens.paper, tokens.amber, Qt.PenStyle.DashLine
        elif faint or not entry.keeps_out:
            ground, ink, style = tokens.paper, tokens.scroll, Qt.PenStyle.DotLine
        elif there is not None and there.state in _DASHED:
            ground, ink, style = tokens.amber_ground, tokens.amber, Qt.PenStyle.DashLine
        elif there is not None and there.state is OccurrenceState.CHECKED_IN:
            ground, ink = tokens.pine_ground, tokens.pine
        elif entry.is_mine or (there is not None and there.attends):
            ground, ink = tokens.indigo_ground, tokens.indigo
        self.painter.setBrush(QColor(ground))
        self.painter.setPen(QPen(QColor(ink), 1.2, style))
        self.painter.drawRoundedRect(box, 3, 3)

    def _words(self, inner: QRectF, first: str, second: str) -> None:
        """Write as many lines as there are; the word of the state keeps a line of its own."""
        self.painter.setPen(QColor(self.tokens.ink))
        line = self._plain_metrics.height()
        most = max(1, int(inner.height() // line))
        if second and most == 1:
            first, second = f"{second} {first}", ""
        last = self._broken(second, inner.width(), most - 1)
        lines = self._broken(first, inner.width(), most - len(last)) + last
        top = inner.center().y() - line * len(lines) / 2
        for number, words in enumerate(lines):
            place = QRectF(inner.left(), top + number * line, inner.width(), line)
            self._line(place, words, self.plain, self._plain_metrics)

    def _broken(self, words: str, width: float, most: int) -> list[str]:
        """Break a title to lines; the last one is shortened when it is painted."""
        lines: list[str] = []
        while words and len(lines) + 1 < most:
            fits = len(words)
            while fits > 1 and self._plain_metrics.horizontalAdvance(words[:fits]) > width:
                fits -= 1
            fits = _whole_word(words, fits)
            lines.append(words[:fits].rstrip())
            words = words[fits:].lstrip()
        return [*lines, words] if words else lines

    def _line(self, place: QRectF, words: str, font: QFont, metrics: QFontMetricsF) -> None:
        self.painter.setFont(font)
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self.painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)

    def _label(self, place: QRectF, words: str) -> None:
        """Write onto paper of its own: words over hatching cannot be read."""
        room = place.width() - 2 * PAD
        short = self._plain_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        width = self._plain_metrics.horizontalAdvance(short) + 2 * PAD
        box = QRectF(0, 0, width, self._plain_metrics.height() + 2)
        box.moveCenter(place.center())
        self.painter.fillRect(box, QColor(self.tokens.paper))
        self.painter.setFont(self.plain)
        self.painter.setPen(QColor(self.tokens.ink))
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)

    def _web_sign(self, inner: QRectF) -> QRectF:
        """Paint a small camera, a box and the wedge of its lens; returns the room left."""
        above = inner.height() >= 2 * self._plain_metrics.height() + SIGN
        top = inner.top() + 3 if above else inner.center().y() - SIGN / 3
        painter, ink = self.painter, QColor(self.tokens.ink_2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(inner.left(), top, SIGN * 0.62, SIGN * 0.66), 1.5, 1.5)
        lens = QRectF(inner.left() + SIGN * 0.7, top + SIGN * 0.08, SIGN * 0.3, SIGN * 0.5)
        tip = QPointF(lens.left(), lens.center().y())
        painter.drawPolygon([lens.topRight(), lens.bottomRight(), tip])
        beside = inner.adjusted(SIGN + 4, 0, 0, 0)
        return inner.adjusted(0, SIGN, 0, 0) if above else beside


def _whole_word(words: str, fits: int) -> int:
    """Japanese is broken anywhere, other words only where one ends, if one does in the line."""
    if fits >= len(words) or not words[fits - 1 : fits + 1].isascii():
        return fits
    gap = words.rfind(" ", 0, fits + 1)
    return gap if gap > 0 else fits
