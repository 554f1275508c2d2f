# SPDX-License-Identifier: Apache-2.0
"""The two files that the officer attaches: an estimate as PDF, quantities as CSV."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = Path(__file__).parents[2] / "signing" / "fonts" / "BIZUDGothic-Regular.ttf"
LINES = (
    ("見　積　書", 20),
    ("机市　御中", 13),
    ("モバイル端末（14型、LTE対応）　80台", 11),
    ("単価　136,363円", 11),
    ("合計　12,000,000円（消費税及び地方消費税を含む。）", 11),
    ("有効期限　令和9年1月31日", 11),
)
QUANTITIES = "配置先,台数\n総務局,22\n財政局,18\n市民局,24\n予備,16\n"


def write_files(folder: Path) -> tuple[Path, Path]:
    """Write both files and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    estimate, quantities = folder / "見積書.pdf", folder / "配置内訳.csv"
    estimate.write_bytes(_estimate())
    quantities.write_text(QUANTITIES, encoding="utf-8-sig")
    return estimate, quantities


def _estimate() -> bytes:
    pdfmetrics.registerFont(TTFont("estimate", str(FONT)))
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=A4, invariant=True)
    height = A4[1] - 90
    for text, size in LINES:
        canvas.setFont("estimate", size)
        canvas.drawString(72, height, text)
        height -= size * 2.4
    canvas.save()
    return paper.getvalue()
