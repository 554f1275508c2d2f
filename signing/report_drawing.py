# SPDX-License-Identifier: Apache-2.0
"""Drawing a report of lines on A4, to be signed: headings, pairs and paragraphs.

Points are counted from the bottom left of the page, as PDF does; the drawing goes downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from signing.line_breaking import break_lines
from signing.typefaces import draw_text, missing_glyphs, text_width

_WIDTH, _HEIGHT = A4
_LEFT, _TOP, _BOTTOM = 46.0, _HEIGHT - 50.0, 56.0
_INK, _QUIET, _LINE = HexColor("#1F2328"), HexColor("#57606A"), HexColor("#C9C7C0")
_SIZES = {"title": 17.0, "heading": 11.5, "text": 9.5, "small": 8.0}
_BEFORE = {"title": 0.0, "heading": 12.0, "text": 2.0, "small": 1.0}


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One paragraph: ``kind`` is ``title``, ``heading``, ``text`` or ``small``."""

    kind: str
    text: str


def draw_report(title: str, lines: Sequence[ReportLine], foot: str) -> bytes:
    """Draw a report as PDF, with a foot line and a number on every page.

    A character that no shipped font holds is shown as 〓 (geta), as printers do: the report
    quotes what stands in documents of others.
    """
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    y, page = _TOP, 1
    for line in lines:
        size = _SIZES[line.kind]
        y -= _BEFORE[line.kind] if y < _TOP else 0.0
        for part in _broken(_drawable(line.text), size):
            if y - size < _BOTTOM:
                _draw_foot(canvas, foot, page)
                canvas.showPage()
                y, page = _TOP, page + 1
            y -= size * 1.55
            canvas.setFillColor(_QUIET if line.kind == "small" else _INK)
            draw_text(canvas, _LEFT, y, part, size)
    _draw_foot(canvas, foot, page)
    canvas.save()
    return paper.getvalue()


def _broken(text: str, size: float) -> Sequence[str]:
    return break_lines(text, _WIDTH - 2 * _LEFT, size) or [""]


def _drawable(text: str) -> str:
    missing = missing_glyphs(text)
    return "".join("〓" if character in missing else character for character in text)


def _draw_foot(canvas: Canvas, foot: str, page: int) -> None:
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(0.5)
    canvas.line(_LEFT, _BOTTOM - 12, _WIDTH - _LEFT, _BOTTOM - 12)
    canvas.setFillColor(_QUIET)
    draw_text(canvas, _LEFT, _BOTTOM - 24, _drawable(foot), 8)
    number = str(page)
    draw_text(canvas, _WIDTH - _LEFT - text_width(number, 8), _BOTTOM - 24, number, 8)
