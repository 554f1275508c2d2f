# SPDX-License-Identifier: Apache-2.0
"""統計 on paper: two pages A4, the answer first; strokes, marks and words need no colour."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPdf import QPdfDocument

from desktop.ui import measure_words, rate_words, room_use_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import RATE_LINES, measure_chart, rate_chart, rate_text
from desktop.ui.theme import FAMILIES, LIGHT
from desktop.ui.widgets.line_painter import LinePainter
from telework.measures.course import Standing
from telework.measures.measure import Source
from telework.measures.wire import Dashboard, MeasureLine

RESOLUTION = 300
UNIT = RESOLUTION / 96
"""A pixel of a screen, in dots of the paper."""

MARGIN = 16.0
"""Of the paper, in millimetres."""

INK = replace(LIGHT, ink="#000000", ink_2="#3A3A3A", line="#C4C4C4", indigo="#1C3A73")
LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
"""The tails of g and p reach out of the face's own height."""

LEFT = Qt.AlignmentFlag.AlignLeft | LINE
RIGHT = Qt.AlignmentFlag.AlignRight | LINE
WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
MOST_ROWS = 14
"""Measures and bureaus that fit below each other."""


def paper(found: Dashboard) -> bytes:
    """Return the page of a month as a PDF for the printer."""
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_heading(found))
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    sheet = _Sheet(painter, found)
    sheet.measures_page()
    writer.newPage()
    sheet.figures_page()
    painter.end()
    buffer.close()
    return bytes(body.data())


def loaded(document: QPdfDocument, pdf: bytes) -> None:
    """Open a PDF in memory."""
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)


class _Sheet:
    """Draws from the top of a page downward; ``_top`` is how far it has come."""

    def __init__(self, painter: QPainter, found: Dashboard) -> None:
        self._painter = painter
        self._found = found
        self._width = float(painter.viewport().width())
        self._height = float(painter.viewport().height())
        self._top = 0.0

    def measures_page(self) -> None:
        """The answer, and a line for each measure."""
        found = self._found
        self._head(1)
        if not found.lines:
            self._text(
                measure_words.say(
                    QT_TRANSLATE_NOOP("MeasureWords", "目標がまだ登録されていません。")
                ),
                11,
            )
            return
        self._space(6)
        self._text(measure_words.headline(found.lines), 14, bold=True)
        self._space(12)
        self._columns_head()
        for line in found.lines[:MOST_ROWS]:
            self._measure(line)
        self._space(6)
        self._text(measure_words.course_rule(found.course_rule), 8.5)
        if any(month.restated is not None for line in found.lines for month in line.months):
            self._text(measure_words.restated_note(), 8.5)

    def figures_page(self) -> None:
        """Remote work with its curve, the e-approval rate with its own, rooms."""
        self._top = 0.0
        self._head(2)
        self._remote()
        self._rates()
        self._rooms()

    def _remote(self) -> None:
        found = self._found
        line = next(
            (each for each in found.lines if each.measure.source is Source.REMOTE_WORK), None
        )
        self._title(measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "在宅勤務")))
        chart = measure_chart(line) if line is not None else None
        if line is not None and chart is not None:
            self._text(measure_words.sentence(line), 9.5)
            place = self._take(300)
            self._font(8.5)
            LinePainter(self._painter, chart, INK, UNIT).whole(place, measure_words.rounded)
        self._space(8)
        most = max((each.half_units for each in found.remote_bureaus), default=0) or 1
        for each in found.remote_bureaus[:MOST_ROWS]:
            text = measure_words.times(each.half_units)
            self._bar(each.name, each.half_units / most, text)

    def _rates(self) -> None:
        found = self._found
        self._title(measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "電子決裁率")))
        for rate in RATE_LINES:
            part, whole = rate_words.counts(rate, found.rate)
            pattern = measure_words.say(
                QT_TRANSLATE_NOOP("MeasureWords", "{name} {rate}：{part}件 ÷ {whole}件")
            )
            self._text(
                pattern.format(
                    name=rate_words.say(rate_words.RATES[rate]),
                    rate=rate_text(found.rate, rate),
                    part=f"{part:,}",
                    whole=f"{whole:,}",
                ),
                9.5,
            )
        chart = rate_chart(found.rate_months)
        if chart is not None:
            place = self._take(240)
            self._font(8.5)
            drawn = LinePainter(self._painter, chart, INK, UNIT)
            drawn.whole(place, lambda tick: f"{measure_words.rounded(tick)}%")

    def _rooms(self) -> None:
        rooms = self._found.rooms
        if rooms is None:
            return
        self._title(measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "会議室・Web会議")))
        pattern = measure_words.say(
            QT_TRANSLATE_NOOP(
                "MeasureWords",
                "会議室の利用率 {used} ・ Web会議の割合 {web} ・ 無断不使用の率 {released}",
            )
        )
        percent = room_use_words.percent
        self._text(
            pattern.format(
                used=percent(rooms.used_minutes, rooms.bookable_minutes),
                web=percent(rooms.web_meetings, rooms.meetings),
                released=percent(rooms.released, rooms.due),
            ),
            9.5,
        )

    def _head(self, page: int) -> None:
        place = self._take(30)
        self._font(16, bold=True)
        self._draw(place, LEFT, _heading(self._found), INK.ink)
        self._font(8.5)
        self._draw(place, RIGHT, f"{page} / 2", INK.ink_2)
        self._text(measure_words.basis(self._found), 8.5)
        self._rule()
        self._space(6)

    def _columns_head(self) -> None:
        self._font(8.5)
        place = self._take(16)
        say = measure_words.say
        for share, side, words in (
            (0.0, LEFT, QT_TRANSLATE_NOOP("MeasureWords", "判定")),
            (0.19, LEFT, QT_TRANSLATE_NOOP("MeasureWords", "目標")),
            (0.52, LEFT, QT_TRANSLATE_NOOP("MeasureWords", "推移（実線：実績、破線：予定）")),
        ):
            left = QRectF(self._width * share, place.top(), self._width / 2, place.height())
            self._draw(left, side, say(words), INK.ink_2)
        for share, words in (
            (0.86, QT_TRANSLATE_NOOP("MeasureWords", "実績")),
            (1.0, QT_TRANSLATE_NOOP("MeasureWords", "目標の値")),
        ):
            right = QRectF(0, place.top(), self._width * share, place.height())
            self._draw(right, RIGHT, say(words), INK.ink_2)
        self._rule()

    def _measure(self, line: MeasureLine) -> None:
        place = self._take(60)
        half = place.height() / 2.2
        measure, latest = line.measure, line.latest
        at = team_words.month_words(latest.month) if latest is not None else ""
        actual = measure_words.value(measure, latest.value if latest is not None else None)
        late = line.standing is Standing.LATE
        name = f"{measure.number}　{measure_words.name(measure)}"
        target = measure_words.value(measure, measure.target.value)
        target_month = team_words.month_words(measure.target.month)
        for top, points, words in (
            (place.top(), 10.0, (measure_words.standing(line), name, actual, target)),
            (
                place.top() + half,
                8.0,
                (measure_words.ahead(line), "、".join(line.owners), at, target_month),
            ),
        ):
            first = points > 9
            for column, text in enumerate(words):
                share, wide, side = _COLUMNS[column]
                bold = first and (column in {1, 2} or (column == 0 and late))
                self._font(points, bold=bold)
                cell = QRectF(self._width * share, top + 3 * UNIT, self._width * wide, half)
                self._draw(cell, side, text, INK.ink if first else INK.ink_2)
        chart = measure_chart(line)
        if chart is not None:
            way = QRectF(self._width * 0.52, place.top(), self._width * 0.19, place.height())
            air = 7 * UNIT
            drawn = LinePainter(self._painter, chart, INK, UNIT)
            drawn.spark(way.adjusted(air, air, -air, -air))
        self._rule()

    def _bar(self, name: str, share: float, text: str) -> None:
        place = self._take(20)
        self._font(9)
        self._draw(place, LEFT, name, INK.ink)
        left, whole = self._width * 0.22, self._width * 0.63
        bar = QRectF(left, place.top() + 3 * UNIT, whole * share, place.height() - 6 * UNIT)
        self._painter.fillRect(bar, QColor(INK.indigo))
        self._draw(place, RIGHT, text, INK.ink)

    def _title(self, text: str) -> None:
        self._space(16)
        place = self._take(26)
        self._font(12, bold=True)
        self._draw(place, LEFT, text, INK.ink)

    def _text(self, text: str, points: float, *, bold: bool = False) -> None:
        self._font(points, bold=bold)
        left = QRectF(0, self._top, self._width, self._height - self._top)
        self._painter.setPen(QColor(INK.ink))
        used = self._painter.boundingRect(left, WRAPPED, text)
        self._painter.drawText(left, WRAPPED, text)
        self._top += used.height() + 6 * UNIT

    def _draw(self, place: QRectF, side: Qt.AlignmentFlag, text: str, ink: str) -> None:
        self._painter.setPen(QColor(ink))
        wide = int(place.width())
        shown = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
        self._painter.drawText(place, side, shown)

    def _take(self, height: float) -> QRectF:
        place = QRectF(0, self._top, self._width, height * UNIT)
        self._top += place.height()
        return place

    def _space(self, height: float) -> None:
        self._top += height * UNIT

    def _rule(self) -> None:
        self._painter.setPen(QPen(QColor(INK.line), UNIT))
        self._painter.drawLine(0, round(self._top), round(self._width), round(self._top))

    def _font(self, points: float, *, bold: bool = False) -> None:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)


_COLUMNS = ((0.0, 0.185, LEFT), (0.19, 0.32, LEFT), (0.71, 0.15, RIGHT), (0.865, 0.135, RIGHT))
"""Where words of a measure stand: share of the width, how wide, at which side."""


def _heading(found: Dashboard) -> str:
    pattern = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "統計　{month}"))
    return pattern.format(month=team_words.month_words(found.month))
