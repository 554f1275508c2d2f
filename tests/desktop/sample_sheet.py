# SPDX-License-Identifier: Apache-2.0
"""A stand-in for the decision sheet: enough ink to look at in the viewer."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.desktop.sample_case import BODY

FACE = Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf")
BOXES = (
    ("局長", ""),
    ("課長", "髙橋"),
    ("係長", "佐藤"),
    ("起案", "田中"),
    ("人事課長", ""),
    ("財政課長", ""),
)


def sample_sheet() -> bytes:
    """Return one A4 page with the boxes of the route, three of them stamped."""
    pdfmetrics.registerFont(TTFont("gothic", FACE))
    out = BytesIO()
    page = Canvas(out, pagesize=A4)
    page.setFont("gothic", 18)
    page.drawString(56, 770, "起案用紙")
    page.setFont("gothic", 9)
    page.drawString(200, 776, "文書番号 情政第123号    保存 5年    公開")
    page.drawString(200, 760, "起案 令和8年11月22日    決裁区分 局長専決（第2条(5)）")
    for i, (post, name) in enumerate(BOXES):
        left = 56 + i * 80
        page.rect(left, 660, 80, 84)
        page.setFillColorRGB(0.12, 0.14, 0.16)
        page.drawCentredString(left + 40, 732, post)
        if name:
            _stamp(page, left + 40, 694, name)
    page.setFillColorRGB(0.12, 0.14, 0.16)
    page.setFont("gothic", 12)
    page.drawString(56, 630, "件名　テレワーク用モバイル端末の購入について")
    page.setFont("gothic", 10.5)
    for i, line in enumerate(_wrapped(BODY, 44)):
        page.drawString(56, 600 - i * 18, line)
    page.setFont("gothic", 8)
    page.drawCentredString(297, 30, "1 / 1    0193a2b4-7c1e-7000-8000-000000000001")
    page.save()
    return out.getvalue()


def _stamp(page: Canvas, x: float, y: float, name: str) -> None:
    page.setStrokeColorRGB(0.78, 0.06, 0.18)
    page.setFillColorRGB(0.78, 0.06, 0.18)
    page.circle(x, y, 27)
    page.line(x - 26, y + 7, x + 26, y + 7)
    page.line(x - 26, y - 7, x + 26, y - 7)
    page.setFont("gothic", 8)
    page.drawCentredString(x, y + 12, "情報政策課")
    page.drawCentredString(x, y - 3, "R8.11.24")
    page.drawCentredString(x, y - 18, name)
    page.setFont("gothic", 9)
    page.setStrokeColorRGB(0, 0, 0)


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        lines += [line[i : i + width] for i in range(0, len(line), width)] or [""]
    return lines
