# SPDX-License-Identifier: Apache-2.0
"""Pages of a report: headings that are bookmarks, tables that go on over pages, charts.

Points are counted from the bottom left, as PDF does; the writing goes downwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from server.reports.charts import Chart
from server.reports.drawing import draw_chart
from signing.box_drawing import INK, QUIET
from signing.canvas import open_canvas
from signing.line_breaking import break_lines
from signing.page_parts import BOTTOM, HAIR, LEFT, RIGHT, TOP, draw_foot
from signing.typefaces import draw_text, fitting_size, missing_glyphs, text_width

CELL = 7.5
ROW = 13.0
_PAD = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTable:
    """Heads and cells in words; columns of ``right`` end at the right, as numbers do."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int]


@dataclass(slots=True)
class Paper:
    """The pages that are written so far, and where the next line stands."""

    canvas: Canvas
    foot: str
    total: int
    number: int = 1
    y: float = TOP
    _bookmarks: int = field(default=0)

    def next_page(self) -> None:
        """End the page with its foot."""
        draw_foot(self.canvas, self.foot, self.number, self.total)
        self.canvas.showPage()
        self.number += 1
        self.y = TOP

    def need(self, height: float) -> None:
        """Begin a page where so much does not fit any more."""
        if self.y - height < BOTTOM and self.y < TOP:
            self.next_page()

    def heading(self, text: str, size: float = 12.5, level: int = 0) -> None:
        """Write a heading, which is a bookmark too."""
        self.y -= size * 1.2 if self.y == TOP else size * 2.2
        key = f"h{self._bookmarks}"
        self._bookmarks += 1
        self.canvas.bookmarkHorizontal(key, 0, self.y + size * 1.4)
        self.canvas.addOutlineEntry(text, key, level)
        self.line(text, size)
        self.y -= 4

    def line(self, text: str, size: float = CELL, *, quiet: bool = False) -> None:
        """Write one line at the place of now."""
        shown = drawable(text)
        self.canvas.setFillColor(QUIET if quiet else INK)
        draw_text(self.canvas, LEFT, self.y, shown, fitting_size(shown, RIGHT - LEFT, size))

    def paragraph(self, text: str, size: float = 8.5) -> None:
        """Write a text, broken into lines."""
        for part in break_lines(drawable(text), RIGHT - LEFT, size):
            self.need(size * 1.6)
            self.y -= size * 1.6
            self.line(part, size)

    def table(self, table: PaperTable, left: float = LEFT, right: float = RIGHT) -> None:
        """Write a table; its heads stand on every page again."""
        widths = _widths(table, right - left)
        self._heads(table, widths, left, right)
        for row in table.rows:
            if self.y - ROW < BOTTOM:
                self.next_page()
                self._heads(table, widths, left, right)
            self.y -= ROW
            self._cells(row, table.right, widths, left)
            self._rule(left, right)

    def beside(self, chart: Chart, table: PaperTable, share: float = 0.55) -> None:
        """Put a chart and its table beside each other."""
        if not chart.shapes:
            self.table(table)
            self.y -= 6
            return
        height = max(chart.frame.height, ROW * (len(table.rows) + 1))
        self.need(height)
        top = self.y
        draw_chart(self.canvas, chart, LEFT, top)
        self.table(table, LEFT + (RIGHT - LEFT) * share + 10, RIGHT)
        self.y = top - height - 6

    def _heads(self, table: PaperTable, widths: Sequence[float], left: float, right: float) -> None:
        self.y -= ROW
        self._cells(table.heads, table.right, widths, left, quiet=True)
        self._rule(left, right)

    def _rule(self, left: float, right: float) -> None:
        self.canvas.setStrokeColor(HAIR)
        self.canvas.setLineWidth(0.5)
        self.canvas.line(left, self.y, right, self.y)

    def _cells(
        self,
        cells: Sequence[str],
        right: frozenset[int],
        widths: Sequence[float],
        x: float,
        *,
        quiet: bool = False,
    ) -> None:
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            shown = drawable(cell)
            size = fitting_size(shown, width - _PAD, CELL)
            self.canvas.setFillColor(QUIET if quiet else INK)
            start = x + _PAD / 2
            if at in right:
                start = x + width - _PAD / 2 - text_width(shown, size)
            draw_text(self.canvas, start, self.y + 4, shown, size)
            x += width


def open_paper(
    title: str, author: str, foot: str, total: int, made: datetime
) -> tuple[Paper, Callable[[], bytes]]:
    """Open pages that carry the time of the figures, not of the printing."""
    canvas, output = open_canvas(A4)
    moment = made.astimezone(UTC)
    canvas.setDateFormatter(lambda *_now: f"D:{moment:%Y%m%d%H%M%S}+00'00'")
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(foot)
    canvas.setCatalogEntry("Lang", "ja-JP")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    paper = Paper(canvas, foot, total)

    def written() -> bytes:
        canvas.save()
        return output.getvalue()

    return paper, written


def drawable(text: str) -> str:
    """Return a text that the shipped fonts hold; what they do not is 〓 (geta), as in print."""
    missing = missing_glyphs(text)
    return "".join("〓" if character in missing else character for character in text)


def _widths(table: PaperTable, room: float) -> list[float]:
    """Share the room by the widest cell of each column."""
    natural = [
        max(text_width(drawable(cell), CELL) for cell in column) + _PAD
        for column in zip(table.heads, *table.rows, strict=True)
    ]
    stretch = room / sum(natural)
    return [width * stretch for width in natural]
