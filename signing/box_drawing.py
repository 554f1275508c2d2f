# SPDX-License-Identifier: Apache-2.0
"""Drawing one box of the approval block: its frame, its heading, and where the seal goes.

A box of the route is printed on the sheet. A spare one (追加欄) is not: whoever takes it in
flight brings frame and heading in the appearance of the signature.
"""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from signing.approval_block import CELL_WIDTH, HEAD_HEIGHT, ROW_HEIGHT, SEAL_HEIGHT
from signing.typefaces import draw_centred, fitting_size

INK = HexColor("#1F2328")
QUIET = HexColor("#57606A")
LINE = HexColor("#8A8F98")
SPARE_MARGIN = 1.0
"""Between a spare box and its neighbour, so that no two fields touch."""
SPARE_WIDTH = CELL_WIDTH - 2 * SPARE_MARGIN
SPARE_HEIGHT = ROW_HEIGHT


@dataclass(frozen=True, slots=True)
class BoxHead:
    """The heading of a box.

    Attributes:
        above: small, such as 決裁 総務局 or 合議 財政課.
        title: the post, such as 課長.
    """

    above: str
    title: str


def draw_box(canvas: Canvas, left: float, top: float, head: BoxHead, width: float) -> None:
    """Draw frame and heading of a box whose upper left corner is given."""
    canvas.setLineWidth(0.7)
    canvas.setStrokeColor(LINE)
    canvas.rect(left, top - ROW_HEIGHT, width, ROW_HEIGHT)
    canvas.line(left, top - HEAD_HEIGHT, left + width, top - HEAD_HEIGHT)
    centre, room = left + width / 2, width - 5
    canvas.setFillColor(QUIET)
    draw_centred(canvas, centre, top - 9, head.above, fitting_size(head.above, room, 6.4))
    canvas.setFillColor(INK)
    draw_centred(canvas, centre, top - 20, head.title, fitting_size(head.title, room, 9))


def seal_place(left: float, top: float, size: tuple[float, float]) -> tuple[float, float]:
    """Return where the lower left corner of a seal of this size stands in a box."""
    width, height = size
    across = left + (CELL_WIDTH - width) / 2
    return across, top - ROW_HEIGHT + (SEAL_HEIGHT - height) / 2
