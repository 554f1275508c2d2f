# SPDX-License-Identifier: Apache-2.0
"""The two shipped fonts: BIZ UDGothic, and the rare kanji of names it does not hold.

Names are drawn exactly as given. A character neither font holds is a refusal before
signing, because an empty box on a decision can never be corrected afterwards.
"""

import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from signing.rare_kanji import SearchableFont
from signing.refusals import MissingGlyphs

_FOLDER = Path(__file__).parent / "fonts"
_MAIN = "BIZUDGothic-Regular"
_RARE = "TsukueRareKanji-Regular"


@cache
def _glyphs(name: str) -> frozenset[int]:
    font = SearchableFont(name, str(_FOLDER / f"{name}.ttf"))
    # reportlab keeps the first font of a face and drops later ones without a word, so a plain
    # font that somebody registered before would draw our names, and they could not be found.
    font.unregister()
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def _font_of(character: str) -> str | None:
    if ord(character) in _glyphs(_MAIN):
        return _MAIN
    return _RARE if ord(character) in _glyphs(_RARE) else None


def missing_glyphs(text: str) -> str:
    """The characters of a text that no shipped font can draw, each once, in order.

    Variation selectors (IVS, Unicode 37.5) count as missing: the fonts hold no variant
    shapes, and leaving the selector out would draw a name other than the one given.
    """
    missing = (c for c in text if c not in "\n\t" and _font_of(c) is None)
    return "".join(dict.fromkeys(missing))


def require_glyphs(text: str, where: str) -> None:
    """Refuse a text with characters that cannot be drawn.

    Raises:
        MissingGlyphs: names the characters and where they stand.
    """
    missing = missing_glyphs(text)
    if missing:
        raise MissingGlyphs(missing, where)


def composed(text: str) -> str:
    """The text in NFC (never NFKC, which would change 髙 and ㈱), as the fonts need it.

    Compatibility ideographs such as 神 (U+FA19) stay as they are: even NFC would replace
    them by another shape.
    """
    return "".join(
        part if 0xF900 <= ord(part[0]) <= 0xFAFF else unicodedata.normalize("NFC", part)
        for part in _clusters(text)
    )


def _clusters(text: str) -> list[str]:
    parts: list[str] = []
    for character in text:
        if parts and unicodedata.combining(character):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _runs(text: str) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for character in text:
        font = _font_of(character) or _MAIN
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + character)
        else:
            runs.append((font, character))
    return runs


def text_width(text: str, size: float) -> float:
    """The width of one line of text in points, at a size in points."""
    return sum(pdfmetrics.stringWidth(run, font, size) for font, run in _runs(text))


def fitting_size(text: str, width: float, largest: float) -> float:
    """The largest size in points, up to ``largest``, at which the text fits the width."""
    natural = text_width(text, largest)
    return largest if natural <= width else largest * width / natural


def draw_text(canvas: Canvas, x: float, y: float, text: str, size: float) -> None:
    """Draw one line with its left end at a point, changing the font where it must."""
    for font, run in _runs(text):
        canvas.setFont(font, size)
        canvas.drawString(x, y, run)
        x += pdfmetrics.stringWidth(run, font, size)


def draw_centred(canvas: Canvas, x: float, y: float, text: str, size: float) -> None:
    """Draw one line centred on a point."""
    draw_text(canvas, x - text_width(text, size) / 2, y, text, size)
