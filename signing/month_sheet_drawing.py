# SPDX-License-Identifier: Apache-2.0
"""Drawing the monthly sheet of a section: a cover, and a page for each person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from signing.approval_block import CELL_WIDTH, ROW_HEIGHT
from signing.box_drawing import INK, LINE, QUIET, BoxHead, draw_box, seal_place
from signing.canvas import open_canvas
from signing.line_breaking import break_lines
from signing.month_sheet_content import (
    COLUMNS,
    SUMMARY_COLUMNS,
    MonthSheetContent,
    SheetPerson,
)
from signing.page_parts import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    draw_foot,
    draw_hair,
    draw_pair,
    draw_row,
)
from signing.stamp import STAMP_HEIGHT, STAMP_WIDTH
from signing.typefaces import draw_centred, draw_text, fitting_size

Box = tuple[float, float, float, float]

_TITLE = "テレワーク月次確認書"
_ROW = 17.0
_CELL = 8.5
_MARK = HexColor("#F3EFE0")
_CONFIRMS = (
    "上の所属の職員について、次の各頁に記録されたテレワークの実施状況を確認しました。"
    "「未確認」の日は、この確認に含みません。"
)


@dataclass(slots=True)
class _Paper:
    """The pages that are drawn so far, and where the next line stands."""

    canvas: Canvas
    content: MonthSheetContent
    total: int
    number: int = 1
    y: float = TOP

    def next_page(self) -> None:
        draw_foot(self.canvas, self.content.sheet_id, self.number, self.total)
        self.canvas.showPage()
        self.number += 1
        self.y = TOP


def draw_month_sheet(content: MonthSheetContent) -> tuple[bytes, Box]:
    """Draw the sheet and say where the head's seal goes on the first page."""
    covers = _cover_parts(content)
    notes = [_note_parts(person) for person in content.people]
    pages = [1 + len(parts) for parts in notes]
    canvas, output = open_canvas(A4)
    paper = _Paper(canvas, content, len(covers) + sum(pages))
    starts = [len(covers) + 1 + sum(pages[:index]) for index in range(len(pages))]
    box = _draw_cover(paper, covers, starts)
    for person, parts in zip(content.people, notes, strict=True):
        _draw_person(paper, person, parts)
    canvas.save()
    return output.getvalue(), box


def _cover_parts(content: MonthSheetContent) -> list[tuple[SheetPerson, ...]]:
    """Share the people out over the pages of the cover's list."""
    first = int((_after_heads(content) - 26 - BOTTOM) // _ROW)
    later = int((TOP - 26 - BOTTOM) // _ROW)
    people = content.people
    parts = [people[:first]]
    parts += [people[at : at + later] for at in range(first, len(people), later)]
    return parts


def _after_heads(content: MonthSheetContent) -> float:
    """Return where the list of people begins on the first page."""
    rows = (len(content.heads) + 1) // 2 + (len(content.totals) + 2) // 3
    return TOP - 46 - ROW_HEIGHT - 30 - 19.0 * (rows + 1) - 22


def _draw_cover(
    paper: _Paper, parts: Sequence[tuple[SheetPerson, ...]], starts: Sequence[int]
) -> Box:
    canvas, content = paper.canvas, paper.content
    canvas.setFillColor(INK)
    draw_text(canvas, LEFT, TOP - 20, _TITLE, 19)
    heading = f"{content.month}　{content.section}"
    draw_text(canvas, LEFT, TOP - 42, heading, fitting_size(heading, RIGHT - LEFT, 13))
    box = _draw_seal(paper, TOP - 56)
    paper.y = TOP - 46 - ROW_HEIGHT - 30
    _draw_pairs(paper, content.heads, 2)
    _draw_pairs(paper, content.totals, 3)
    paper.y = draw_row(canvas, paper.y, [("記録の要約値（SHA-256）", content.sha256)], [1.0])
    paper.y -= 22
    numbers = iter(starts)
    for index, people in enumerate(parts):
        rows = [_summary(person, next(numbers)) for person in people]
        marked = frozenset(at for at, row in enumerate(rows) if row[-2] not in {"0", ""})
        _draw_table(paper, SUMMARY_COLUMNS, rows, marked)
        if index + 1 < len(parts):
            paper.next_page()
    paper.next_page()
    return box


def _summary(person: SheetPerson, page: int) -> tuple[str, ...]:
    return (person.name, *person.summary, str(page))


def _draw_seal(paper: _Paper, top: float) -> Box:
    """Draw the box of the head's seal, and beside it what the seal says."""
    canvas = paper.canvas
    left = RIGHT - CELL_WIDTH
    draw_box(canvas, left, top, BoxHead(*paper.content.signer), CELL_WIDTH)
    x, y = seal_place(left, top, (STAMP_WIDTH, STAMP_HEIGHT))
    canvas.setFillColor(INK)
    room = left - LEFT - 18
    for number, line in enumerate(break_lines(_CONFIRMS, room, 10)):
        draw_text(canvas, LEFT, top - 24 - 16 * number, line, 10)
    return x, y, x + STAMP_WIDTH, y + STAMP_HEIGHT


def _draw_pairs(paper: _Paper, pairs: Sequence[tuple[str, str]], across: int) -> None:
    for at in range(0, len(pairs), across):
        row = list(pairs[at : at + across])
        row += [("", " ")] * (across - len(row))
        paper.y = draw_row(paper.canvas, paper.y, row, [1 / across] * across)


def _note_parts(person: SheetPerson) -> list[list[str]]:
    """Return what does not fit below the table, page by page; mostly nothing."""
    lines = _note_lines(person)
    fits = int((_after_table(person) - BOTTOM) // 12)
    later = int((TOP - 20 - BOTTOM) // 12)
    rest = lines[max(fits, 0) :]
    return [rest[at : at + later] for at in range(0, len(rest), later)]


def _note_lines(person: SheetPerson) -> list[str]:
    return [line for note in person.notes for line in break_lines(note, RIGHT - LEFT, 8.5)]


def _after_table(person: SheetPerson) -> float:
    rows = (len(person.totals) + 2) // 3
    return TOP - 36 - _ROW * (len(person.rows) + 1) - 14 - 19.0 * rows - 14


def _draw_person(paper: _Paper, person: SheetPerson, rest: Sequence[list[str]]) -> None:
    canvas, content = paper.canvas, paper.content
    canvas.setFillColor(INK)
    draw_text(canvas, LEFT, TOP - 14, person.name, fitting_size(person.name, 240, 15))
    canvas.setFillColor(QUIET)
    draw_pair(canvas, LEFT + 250, TOP - 12, "職員番号", person.person_id, 110)
    draw_pair(canvas, LEFT + 365, TOP - 12, content.month, "", 138)
    draw_pair(canvas, LEFT + 250, TOP - 26, "所属", content.section, 253)
    paper.y = TOP - 36
    _draw_table(paper, COLUMNS, person.rows, person.marked)
    paper.y -= 14
    _draw_pairs(paper, person.totals, 3)
    paper.y -= 14
    lines = _note_lines(person)
    _draw_notes(paper, lines[: len(lines) - sum(len(part) for part in rest)])
    paper.next_page()
    for part in rest:
        canvas.setFillColor(INK)
        draw_text(canvas, LEFT, TOP - 12, f"{person.name}（続き）", 10)
        paper.y = TOP - 20
        _draw_notes(paper, part)
        paper.next_page()


def _draw_notes(paper: _Paper, lines: Sequence[str]) -> None:
    paper.canvas.setFillColor(INK)
    for line in lines:
        paper.y -= 12
        draw_text(paper.canvas, LEFT, paper.y, line, 8.5)


def _draw_table(
    paper: _Paper,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[tuple[str, ...]],
    marked: frozenset[int],
) -> None:
    canvas = paper.canvas
    paper.y -= _ROW
    canvas.setFillColor(QUIET)
    for (heading, _width), (x, width) in zip(columns, _places(columns), strict=True):
        size = fitting_size(heading, width - 3, 7.5)
        draw_centred(canvas, x + width / 2, paper.y + 5, heading, size)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.7)
    canvas.line(LEFT, paper.y, RIGHT, paper.y)
    for number, row in enumerate(rows):
        _draw_cells(paper, columns, row, marked=number in marked)


def _draw_cells(
    paper: _Paper,
    columns: Sequence[tuple[str, float]],
    row: tuple[str, ...],
    *,
    marked: bool,
) -> None:
    canvas = paper.canvas
    paper.y -= _ROW
    if marked:
        canvas.setFillColor(_MARK)
        canvas.rect(LEFT, paper.y, RIGHT - LEFT, _ROW, stroke=0, fill=1)
    canvas.setFillColor(INK)
    for cell, (x, width) in zip(row, _places(columns), strict=True):
        if cell:
            size = fitting_size(cell, width - 3, _CELL)
            draw_centred(canvas, x + width / 2, paper.y + 5, cell, size)
    draw_hair(canvas, paper.y)


def _places(columns: Sequence[tuple[str, float]]) -> Iterator[tuple[float, float]]:
    """Yield left edge and width of each column, stretched over the whole width."""
    stretch = (RIGHT - LEFT) / sum(width for _heading, width in columns)
    x = LEFT
    for _heading, width in columns:
        yield x, width * stretch
        x += width * stretch
