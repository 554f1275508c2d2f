# SPDX-License-Identifier: Apache-2.0
"""Charts on paper: shapes as a drawing of reportlab's, in colours that print grey apart."""

from collections.abc import Callable

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Circle, Drawing, PolyLine, Rect
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from server.reports.charts import DASHES, Bar, Chart, Dot, Ink, Label, Shape, Stroke
from signing.typefaces import draw_text, text_width

COLOURS: dict[Ink, Color] = {
    Ink.FIRST: HexColor("#123F7A"),
    Ink.SECOND: HexColor("#A3161F"),
    Ink.THIRD: HexColor("#3D6B21"),
    Ink.COURSE: HexColor("#57606A"),
    Ink.GRID: HexColor("#D5D3CC"),
    Ink.TEXT: HexColor("#1F2328"),
    Ink.QUIET: HexColor("#57606A"),
}


_FONT = "BIZUDGothic-Regular"
"""Embedded anyway; reportlab's drawings begin with one that is not (ISO 19005-2, 6.2.11.4.1)."""


def draw_chart(canvas: Canvas, chart: Chart, left: float, top: float) -> None:
    """Draw a chart with its upper left corner at a point."""
    frame = chart.frame
    drawing = Drawing(frame.width, frame.height, initialFontName=_FONT)
    labels: list[Label] = []
    for shape in chart.shapes:
        if isinstance(shape, Label):
            labels.append(shape)
        else:
            drawing.add(_DRAWN[type(shape)](shape, frame.height))
    bottom = top - frame.height
    renderPDF.draw(drawing, canvas, left, bottom, showBoundary=False)
    # Words are drawn as everywhere on paper: a name may need the second font.
    for label in labels:
        _write(canvas, label, frame.letters, left, top)


def _write(canvas: Canvas, label: Label, letters: float, left: float, top: float) -> None:
    canvas.setFillColor(COLOURS[label.ink])
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor]
    x = left + label.x - back * text_width(label.text, letters)
    draw_text(canvas, x, top - label.y, label.text, letters)


def _stroke(shape: Stroke, height: float) -> PolyLine:
    points = [number for x, y in shape.points for number in (x, height - y)]
    width = 0.5 if shape.ink is Ink.GRID else 1.3
    made = PolyLine(points, strokeColor=COLOURS[shape.ink], strokeWidth=width)
    if shape.ink in DASHES:
        made.strokeDashArray = list(DASHES[shape.ink])
    return made


def _bar(shape: Bar, height: float) -> Rect:
    colour = COLOURS[shape.ink]
    top = height - shape.y - shape.height
    made = Rect(shape.x, top, shape.width, shape.height)
    made.fillColor, made.strokeColor = colour, None
    return made


def _dot(shape: Dot, height: float) -> Circle:
    colour = COLOURS[shape.ink]
    return Circle(shape.x, height - shape.y, 1.7, fillColor=colour, strokeColor=colour)


_DRAWN: dict[type[Shape], Callable[..., PolyLine | Rect | Circle]] = {
    Stroke: _stroke,
    Bar: _bar,
    Dot: _dot,
}
