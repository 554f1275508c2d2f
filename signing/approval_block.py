# SPDX-License-Identifier: Apache-2.0
"""The approval block (決裁欄): the decider at the left, the drafter at the right, 合議 beside.

Pure geometry: which box stands where, in points from the left and from the top of the block.
Behind the boxes of the route comes room for slots that are added in flight (追加欄).
"""

from dataclasses import dataclass, replace

from signing.sheet_content import CONSENT_KIND, DECISION_KIND, DRAFT_KIND, SheetSlot

COLUMNS = 8
CELL_WIDTH = 60.0
HEAD_HEIGHT = 25.0
SEAL_HEIGHT = 54.0
ROW_HEIGHT = HEAD_HEIGHT + SEAL_HEIGHT
LABEL_WIDTH = 15.0
ROW_GAP = 6.0
BLOCK_WIDTH = 503.0
MOST_ROWS = 7
MOST_SPARES = COLUMNS
_ORDER = {DECISION_KIND: 0, DRAFT_KIND: 2}


@dataclass(frozen=True, slots=True)
class Cell:
    """One box: its slot, its left edge and its row."""

    slot: SheetSlot
    left: float
    row: int


@dataclass(frozen=True, slots=True)
class Block:
    """The boxes, where the label 合議 stands (left edge and row), and how many rows.

    Attributes:
        spares: left edges of the spare boxes, all in the last row.
        spare_label: where the label 追加 stands; None without spare boxes.
    """

    cells: tuple[Cell, ...]
    labels: tuple[tuple[float, int], ...]
    rows: int
    spares: tuple[float, ...] = ()
    spare_label: float | None = None

    @property
    def height(self) -> float:
        """Height of the whole block in points."""
        return self.rows * ROW_HEIGHT + (self.rows - 1) * ROW_GAP


def arrange(slots: tuple[SheetSlot, ...], spares: int = 0) -> Block:
    """Arrange the boxes of a route given in the order of signing, and room for spare ones.

    A row holds eight boxes. The consents stand beside the line when both fit one row, and
    otherwise begin a row of their own; so do the spare boxes, of which there are at most eight.
    """
    block = _route(slots)
    if not spares:
        return block
    used = max(cell.left for cell in block.cells if cell.row == block.rows - 1) + CELL_WIDTH
    start = used + ROW_GAP
    if start + LABEL_WIDTH + spares * CELL_WIDTH > BLOCK_WIDTH:
        start, block = 0.0, replace(block, rows=block.rows + 1)
    lefts = (start + LABEL_WIDTH + index * CELL_WIDTH for index in range(spares))
    return replace(block, spares=tuple(lefts), spare_label=start)


def spares_that_fit(slots: tuple[SheetSlot, ...], wanted: int) -> int:
    """Return how many spare boxes there is room for on the first page, up to those wanted."""
    return next(
        (count for count in range(wanted, 0, -1) if arrange(slots, count).rows <= MOST_ROWS), 0
    )


def _route(slots: tuple[SheetSlot, ...]) -> Block:
    line = [slot for slot in reversed(slots) if slot.kind != CONSENT_KIND]
    line.sort(key=_rank)
    consents = [slot for slot in slots if slot.kind == CONSENT_KIND]
    beside = len(line) + len(consents) <= COLUMNS
    cells = _cells(line, 0, 0, 0.0)
    if not consents:
        return Block(tuple(cells), (), cells[-1].row + 1)
    if beside and line:
        start = len(line) * CELL_WIDTH + ROW_GAP
        more = _cells(consents, 0, len(line), ROW_GAP + LABEL_WIDTH)
        return Block((*cells, *more), ((start, 0),), 1)
    first = cells[-1].row + 1 if cells else 0
    more = _cells(consents, first, 0, LABEL_WIDTH)
    labels = tuple((0.0, row) for row in range(first, more[-1].row + 1))
    return Block((*cells, *more), labels, more[-1].row + 1)


def _rank(slot: SheetSlot) -> int:
    return _ORDER.get(slot.kind, 1)


def _cells(slots: list[SheetSlot], row: int, column: int, shift: float) -> list[Cell]:
    cells = []
    for index, slot in enumerate(slots):
        down, across = divmod(index, COLUMNS)
        cells.append(Cell(slot, shift + (column + across) * CELL_WIDTH, row + down))
    return cells
