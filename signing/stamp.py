# SPDX-License-Identifier: Apache-2.0
"""The round red date stamp (日付印): post above, date in the middle, name below.

Drawn with reportlab as a small one-page PDF that becomes the appearance of a signature.
The stamp knows no clock: its date is text, made by whoever knows which date is trusted.
"""

from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from signing.box_drawing import (
    SPARE_HEIGHT,
    SPARE_MARGIN,
    SPARE_WIDTH,
    BoxHead,
    draw_box,
    seal_place,
)
from signing.canvas import open_canvas
from signing.typefaces import (
    composed,
    draw_centred,
    fitting_size,
    missing_glyphs,
    require_glyphs,
    text_width,
)

__all__ = ["BoxHead", "Stamp", "missing_glyphs", "render_spare_box", "render_stamp"]

SEAL_RED = HexColor("#C8102E")
STAMP_WIDTH = 56.0
STAMP_HEIGHT = 50.0
_RADIUS = 23.0
_BAND = 6.6
_SMALLEST = 4.2


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a date stamp says.

    Attributes:
        upper: section or post as of the act, such as 情報政策課長.
        date: the date of the act in the short era form, such as R8.11.26.
        name: the family name of the person, one to five characters as a rule.
        mark: the capacity beside the circle, 代 for 代決; empty otherwise.
        head: the heading of the box, drawn with the seal where the sheet has none printed: in
            a spare box, taken by a slot that was added in flight.
    """

    upper: str
    date: str
    name: str
    mark: str = ""
    head: BoxHead | None = None


def render_stamp(stamp: Stamp) -> bytes:
    """Draw a stamp as a one-page PDF, the same bytes for the same stamp.

    Raises:
        MissingGlyphs: a character of the stamp is in no shipped font.
    """
    canvas, paper = open_canvas((STAMP_WIDTH, STAMP_HEIGHT))
    _draw(canvas, _drawable(stamp))
    return _finished(canvas, paper)


def render_spare_box(stamp: Stamp) -> bytes:
    """Draw a stamp within its box, frame and heading included, as a one-page PDF.

    Raises:
        MissingGlyphs: a character of stamp or heading is in no shipped font.
    """
    head = stamp.head or BoxHead("", stamp.upper)
    head = BoxHead(composed(head.above), composed(head.title))
    require_glyphs(head.above + head.title, "stamp")
    canvas, paper = open_canvas((SPARE_WIDTH, SPARE_HEIGHT))
    # The line is drawn along its middle: half of it would lie outside.
    draw_box(canvas, 0.35, SPARE_HEIGHT - 0.35, head, SPARE_WIDTH - 0.7)
    canvas.translate(*seal_place(-SPARE_MARGIN, SPARE_HEIGHT, (STAMP_WIDTH, STAMP_HEIGHT)))
    _draw(canvas, _drawable(stamp))
    return _finished(canvas, paper)


def _finished(canvas: Canvas, paper: BytesIO) -> bytes:
    canvas.showPage()
    canvas.save()
    return paper.getvalue()


def _drawable(stamp: Stamp) -> Stamp:
    upper, date, name, mark = (composed(text) for text in _texts(stamp))
    parts = Stamp(upper, date, name, mark)
    for text in _texts(parts):
        require_glyphs(text, "stamp")
    return parts


def _texts(stamp: Stamp) -> tuple[str, str, str, str]:
    return stamp.upper, stamp.date, stamp.name, stamp.mark


def _draw(canvas: Canvas, stamp: Stamp) -> None:
    canvas.setFillColor(SEAL_RED)
    canvas.setStrokeColor(SEAL_RED)
    # With a mark the circle moves aside, so that 代 stands beside it and never on it.
    centre_x = _RADIUS + 1 if stamp.mark else STAMP_WIDTH / 2
    centre_y = STAMP_HEIGHT / 2
    canvas.setLineWidth(1.3)
    canvas.circle(centre_x, centre_y, _RADIUS, stroke=1, fill=0)
    canvas.setLineWidth(0.8)
    half = _chord(_BAND)
    for y in (centre_y + _BAND, centre_y - _BAND):
        canvas.line(centre_x - half, y, centre_x + half, y)
    size = fitting_size(stamp.date, 2 * half - 4, 9.6)
    draw_centred(canvas, centre_x, centre_y - size * 0.36, stamp.date, size)
    _draw_upper(canvas, centre_x, centre_y, stamp.upper)
    size = fitting_size(stamp.name, 2 * _chord(_BAND + 8.5) - 3, 10.5)
    draw_centred(canvas, centre_x, centre_y - _BAND - 2.2 - size * 0.84, stamp.name, size)
    if stamp.mark:
        size = fitting_size(stamp.mark, STAMP_WIDTH - 2 * _RADIUS - 2.6, 7.5)
        draw_centred(canvas, STAMP_WIDTH - 4.2, centre_y - 2.5, stamp.mark, size)


def _chord(distance: float) -> float:
    return float((_RADIUS**2 - distance**2) ** 0.5)


def _draw_upper(canvas: Canvas, centre_x: float, centre_y: float, text: str) -> None:
    width = 2 * _chord(_BAND + 8.0) - 3
    size = fitting_size(text, width, 7.6)
    if size >= _SMALLEST + 0.6:
        draw_centred(canvas, centre_x, centre_y + _BAND + 3.2, text, size)
        return
    first, second = _two_lines(text)
    size = fitting_size(second, 2 * _chord(_BAND + 5.0) - 4, 6.0)
    draw_centred(canvas, centre_x, centre_y + _BAND + 2.0, second, size)
    above = fitting_size(first, 2 * _chord(_BAND + 11.0) - 4, 5.4)
    draw_centred(canvas, centre_x, centre_y + _BAND + 3.2 + size, first, above)


def _two_lines(text: str) -> tuple[str, str]:
    # The upper chord is the shorter one, so the first line takes the smaller share.
    for cut in range(len(text) * 2 // 5, 0, -1):
        if text_width(text[:cut], 1) <= text_width(text, 1) * 0.42:
            return text[:cut], text[cut:]
    return text[:1], text[1:]
