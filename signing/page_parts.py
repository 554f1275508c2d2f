# SPDX-License-Identifier: Apache-2.0
"""Parts that every sheet of ours is drawn from: labelled values, hair lines, the foot.

Points are counted from the bottom left of an A4 page, as PDF does.
"""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from signing.box_drawing import INK, QUIET
from signing.typefaces import draw_text, fitting_size, text_width

HAIR = HexColor("#C9C7C0")
WIDTH, HEIGHT = A4
LEFT = 46.0
RIGHT = WIDTH - 46.0
TOP = HEIGHT - 46.0
BOTTOM = 62.0


def draw_hair(canvas: Canvas, y: float) -> None:
    """Draw a hair line across the page."""
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y, RIGHT, y)


def draw_pair(canvas: Canvas, x: float, y: float, label: str, value: str, width: float) -> None:
    """Draw a small label and its value within a width."""
    canvas.setFillColor(QUIET)
    draw_text(canvas, x, y, label, 8)
    start = max(text_width(label, 8) + 6, 36.0)
    canvas.setFillColor(INK)
    draw_text(canvas, x + start, y, value, fitting_size(value, width - start, 9.5))


def draw_row(canvas: Canvas, y: float, pairs: list[tuple[str, str]], shares: list[float]) -> float:
    """Draw a ruled row of labelled values; return where the next one begins."""
    draw_hair(canvas, y)
    x = LEFT
    for (label, value), share in zip(pairs, shares, strict=True):
        width = share * (RIGHT - LEFT)
        draw_pair(canvas, x, y - 13, label, value or "―", width - 6)
        x += width
    canvas.line(LEFT, y - 19, RIGHT, y - 19)
    return y - 19


def draw_foot(canvas: Canvas, text: str, number: int, total: int) -> None:
    """Draw what every page ends with: what it belongs to, and which page it is."""
    draw_hair(canvas, 48)
    canvas.setFillColor(QUIET)
    draw_text(canvas, LEFT, 36, text, 7.5)
    counted = f"{number} / {total}"
    draw_text(canvas, RIGHT - text_width(counted, 8), 36, counted, 8)
