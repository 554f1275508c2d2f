# SPDX-License-Identifier: Apache-2.0
"""Drawing the decision sheet on A4 with reportlab.

Points are counted from the bottom left of the page, as PDF does; the drawing goes downwards.
"""

from dataclasses import dataclass, field

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from signing import approval_block as block
from signing.box_drawing import (
    INK,
    LINE,
    QUIET,
    SPARE_HEIGHT,
    SPARE_MARGIN,
    SPARE_WIDTH,
    BoxHead,
    draw_box,
    seal_place,
)
from signing.canvas import open_canvas
from signing.line_breaking import break_lines
from signing.page_parts import (
    BOTTOM,
    HAIR,
    LEFT,
    RIGHT,
    TOP,
    draw_foot,
    draw_hair,
    draw_pair,
    draw_row,
)
from signing.sheet_content import SheetContent, SheetSlot
from signing.stamp import STAMP_HEIGHT, STAMP_WIDTH
from signing.typefaces import draw_centred, draw_text, fitting_size, text_width

Box = tuple[float, float, float, float]

_BODY_SIZE = 10.5
_BODY_LEADING = 17.5
_LABEL_WIDTH = 48.0
_ROLES = {"kessai": "決裁", "kian": "起案", "shinsa": "文書審査", "kari": "仮決裁"}


@dataclass(slots=True)
class _Page:
    canvas: Canvas
    content: SheetContent
    y: float = TOP
    boxes: dict[str, Box] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the flowing part; the space before it is dropped at the top of a page."""

    text: str
    size: float = _BODY_SIZE
    leading: float = _BODY_LEADING
    before: float = 0.0
    label: str = ""
    rule: bool = False
    quiet: bool = False
    struck: bool = False


def draw_sheet(content: SheetContent) -> tuple[bytes, dict[str, Box]]:
    """Draw the sheet and say where each slot's seal goes on the first page.

    Raises:
        ValueError: the approval block of so many slots does not fit the first page.
    """
    canvas, paper = open_canvas(A4)
    page = _Page(canvas, content)
    _draw_head(page)
    _draw_block(page)
    _draw_flow(page)
    canvas.save()
    return paper.getvalue(), page.boxes


def _draw_head(page: _Page) -> None:
    canvas, content = page.canvas, page.content
    canvas.setFillColor(INK)
    draw_text(canvas, LEFT, TOP - 20, "起 案 用 紙", 19)
    if content.urgent:
        _draw_urgent(canvas)
    number = content.number or "（決裁後に付番）"
    draw_pair(canvas, RIGHT - 190, TOP - 8, "文書番号", number, 190)
    draw_pair(canvas, RIGHT - 190, TOP - 22, "起案者", content.drafter, 190)
    page.y = TOP - 36
    rows = [
        [("起案", content.drafted), ("決裁", "決裁欄の日付印のとおり"), ("金額", content.amount)],
        [("決裁区分", _authority(content)), ("保存", content.retention)],
        [("公開", content.publication)],
    ]
    rows[1] += rows.pop()
    widths = ([0.30, 0.40, 0.30], [0.52, 0.18, 0.30])
    for row, shares in zip(rows, widths, strict=True):
        page.y = draw_row(canvas, page.y, row, shares)
    if content.contract:
        page.y = draw_row(canvas, page.y, [("変更前の契約額", content.contract)], [1.0])
    page.y -= 10


def _authority(content: SheetContent) -> str:
    return (
        f"{content.decision_label}（{content.article}）"
        if content.article
        else (content.decision_label)
    )


def _draw_urgent(canvas: Canvas) -> None:
    canvas.setLineWidth(1.2)
    canvas.setStrokeColor(INK)
    canvas.rect(LEFT + 122, TOP - 22, 44, 20)
    draw_centred(canvas, LEFT + 144, TOP - 17, "至 急", 13)


def _draw_block(page: _Page) -> None:
    arranged = block.arrange(page.content.slots, len(page.content.spares))
    if page.y - arranged.height < BOTTOM + 40:
        raise ValueError("the approval block does not fit the first page")
    for cell in arranged.cells:
        _draw_cell(page, cell)
    for left, row in arranged.labels:
        _draw_label(page, LEFT + left, _row_top(page, row), "合議", LINE, INK)
    _leave_spares(page, arranged)
    page.y -= arranged.height + 18


def _row_top(page: _Page, row: int) -> float:
    return page.y - row * (block.ROW_HEIGHT + block.ROW_GAP)


def _draw_cell(page: _Page, cell: block.Cell) -> None:
    slot, left, top = cell.slot, LEFT + cell.left, _row_top(page, cell.row)
    draw_box(page.canvas, left, top, _head(slot), block.CELL_WIDTH)
    if slot.sealed_before:
        _draw_sealed_before(page.canvas, slot, left + block.CELL_WIDTH / 2, top - block.HEAD_HEIGHT)
        return
    x, y = seal_place(left, top, (STAMP_WIDTH, STAMP_HEIGHT))
    page.boxes[slot.field] = (x, y, x + STAMP_WIDTH, y + STAMP_HEIGHT)


def _head(slot: SheetSlot) -> BoxHead:
    role = "後閲" if slot.postview else _ROLES.get(slot.kind, "")
    return BoxHead(f"{role} {slot.section}".strip(), slot.title)


def _leave_spares(page: _Page, arranged: block.Block) -> None:
    """Leave room for slots that are added in flight; nothing there asks for a seal."""
    if arranged.spare_label is None:
        return
    top = _row_top(page, arranged.rows - 1)
    _draw_label(page, LEFT + arranged.spare_label, top, "追加", HAIR, QUIET)
    width = len(arranged.spares) * block.CELL_WIDTH
    page.canvas.rect(LEFT + arranged.spares[0], top - block.ROW_HEIGHT, width, block.ROW_HEIGHT)
    for name, spare in zip(page.content.spares, arranged.spares, strict=True):
        left = LEFT + spare + SPARE_MARGIN
        page.boxes[name] = (left, top - SPARE_HEIGHT, left + SPARE_WIDTH, top)


def _draw_sealed_before(canvas: Canvas, slot: SheetSlot, centre: float, top: float) -> None:
    """Say in the box that the seal stands on the sheet before, which is quoted below."""
    width = block.CELL_WIDTH - 6
    canvas.setFillColor(QUIET)
    for number, text in enumerate(("前の用紙に押印", *slot.sealed_before), 1):
        draw_centred(canvas, centre, top - 12 * number, text, fitting_size(text, width, 7.5))


def _draw_label(page: _Page, left: float, top: float, text: str, line: Color, ink: Color) -> None:
    canvas = page.canvas
    canvas.setLineWidth(0.7)
    canvas.setStrokeColor(line)
    canvas.rect(left, top - block.ROW_HEIGHT, block.LABEL_WIDTH, block.ROW_HEIGHT)
    canvas.setFillColor(ink)
    centre = left + block.LABEL_WIDTH / 2
    middle = top - block.ROW_HEIGHT / 2
    draw_centred(canvas, centre, middle + 3, text[0], 9)
    draw_centred(canvas, centre, middle - 10, text[1], 9)


def _flow(content: SheetContent) -> list[_Line]:
    width = RIGHT - LEFT - _LABEL_WIDTH
    lines = _labelled("件名", break_lines(content.title, width, 13), size=13, leading=19)
    lines += _labelled("伺い文", break_lines(content.body, width, _BODY_SIZE), before=10, rule=True)
    lines += _correction_lines(content, width)
    names = _attachment_lines(content, width)
    lines += _labelled("添付", names, before=12, size=9, leading=14, rule=True)
    if content.quoted_sha256:
        why = (
            "訂正する前の起案用紙" if content.corrections else "前回の起案用紙（差し戻されたもの）"
        )
        quoted = [f"{why}の SHA-256", content.quoted_sha256]
        lines += _labelled("引用", quoted, before=12, size=8, leading=12, rule=True)
    if content.supersedes:
        lines += _labelled("再起案", [f"{content.supersedes} を引用"], before=12, size=9, rule=True)
    return lines


def _correction_lines(content: SheetContent, width: float) -> list[_Line]:
    """Strike the old text through and keep it legible (見え消し)."""
    lines: list[_Line] = []
    for correction in content.corrections:
        heading = break_lines(correction.heading, width, 9)
        lines += _labelled("訂正", heading, before=10, size=9, leading=14, rule=True)
        for mark, text in correction.lines:
            broken = break_lines(text, width, 9)
            lines += [_Line(each, 9, 14, struck=mark == "-") for each in broken]
    return lines


def _attachment_lines(content: SheetContent, width: float) -> list[str]:
    if not content.attachments and not content.beside:
        return ["なし"]
    lines = []
    for index, (name, size, digest) in enumerate(content.attachments, 1):
        lines += break_lines(f"{index}. {name}（{size}）", width, 9)
        lines.append(f"   sha256 {digest}")
        if content.carried:
            lines += [f"   {line}" for line in break_lines(content.carried[index - 1], width, 9)]
    for name, note in content.beside:
        lines += break_lines(f"{name}（{note}）", width, 9)
    return lines


def _labelled(
    label: str,
    texts: list[str],
    *,
    size: float = _BODY_SIZE,
    leading: float = _BODY_LEADING,
    before: float = 0.0,
    rule: bool = False,
) -> list[_Line]:
    first, *others = texts
    head = _Line(first, size, leading, before, label, rule)
    return [
        head,
        *(
            _Line(text, size, leading, quiet=text.startswith("   ") or "sha256 " in text)
            for text in others
        ),
    ]


def _draw_flow(page: _Page) -> None:
    pages = _paginate(_flow(page.content), page.y)
    for index, lines in enumerate(pages):
        if index:
            page.canvas.showPage()
            page.y = TOP
        for line in lines:
            _draw_line(page, line, first=line is lines[0] and index > 0)
        draw_foot(page.canvas, page.content.case_id, index + 1, len(pages))
    page.canvas.showPage()


def _paginate(lines: list[_Line], y: float) -> list[list[_Line]]:
    pages: list[list[_Line]] = [[]]
    for line in lines:
        needed = line.leading + line.before
        if y - needed < BOTTOM:
            pages.append([])
            y, needed = TOP, line.leading
        pages[-1].append(line)
        y -= needed
    return pages


def _draw_line(page: _Page, line: _Line, *, first: bool) -> None:
    canvas = page.canvas
    if not first:
        page.y -= line.before
        if line.rule:
            draw_hair(canvas, page.y + 3)
    page.y -= line.leading
    base = page.y + (line.leading - line.size) / 2
    if line.label:
        canvas.setFillColor(QUIET)
        draw_text(canvas, LEFT, base, line.label, 8.5)
    canvas.setFillColor(QUIET if line.quiet else INK)
    width = RIGHT - LEFT - _LABEL_WIDTH
    size = fitting_size(line.text, width, line.size) if line.text else line.size
    draw_text(canvas, LEFT + _LABEL_WIDTH, base, line.text, size)
    if line.struck:
        start, middle = LEFT + _LABEL_WIDTH, base + size * 0.36
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.line(start, middle, start + text_width(line.text, size), middle)
