# SPDX-License-Identifier: Apache-2.0
"""The red date stamp: every name is drawn as it is, or refused by name."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from signing import stamp
from signing.line_breaking import break_lines
from signing.refusals import MissingGlyphs
from signing.stamp import STAMP_HEIGHT, STAMP_WIDTH, Stamp, missing_glyphs, render_stamp
from signing.typefaces import composed, fitting_size, text_width

NAMES = ["林", "髙橋", "𠮷田", "﨑", "五十嵐", "勅使河原", "長曽我部太", "𠮷𩸽髙﨑", "神", "カラー"]

FACE = Path(stamp.__file__).parent / "fonts" / "BIZUDGothic-Regular.ttf"
PLAIN_FONT_FIRST = """
import pathlib, sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from signing.stamp import Stamp, render_stamp
pdfmetrics.registerFont(TTFont("plain", sys.argv[1]))
pathlib.Path(sys.argv[2]).write_bytes(render_stamp(Stamp("課長", "R8.11.26", "𩸽")))
"""


def text_of(stamp: Stamp, folder: Path) -> str:
    file = folder / "stamp.pdf"
    file.write_bytes(render_stamp(stamp))
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def image_of(stamp: Stamp, folder: Path) -> bytes:
    file = folder / "stamp.pdf"
    file.write_bytes(render_stamp(stamp))
    command = ["pdftoppm", "-r", "144", "-singlefile", file, folder / "stamp"]
    subprocess.run(command, capture_output=True, check=True)
    return (folder / "stamp.ppm").read_bytes()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_drawn_and_can_be_searched(name: str, tmp_path: Path) -> None:
    stamp = Stamp("情報政策課長", "R8.11.26", name, "代")
    text = text_of(stamp, tmp_path).split()
    assert sorted(text) == sorted(["情報政策課長", "R8.11.26", name, "代"])


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_a_font_that_others_registered_first_is_not_taken_for_ours(tmp_path: Path) -> None:
    file = tmp_path / "stamp.pdf"
    subprocess.run([sys.executable, "-c", PLAIN_FONT_FIRST, FACE, file], check=True)
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    assert "𩸽" in done.stdout.decode("utf-8")


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("upper", ["主事", "情報政策課長", "総務局情報政策部情報基盤課長補佐"])
def test_the_stamp_is_seal_red_and_stays_inside_its_box(upper: str, tmp_path: Path) -> None:
    stamp = Stamp(upper, "R18.12.31", "長曽我部太", "代")
    header, pixels = image_of(stamp, tmp_path).split(b"\n255\n", 1)
    width, height = map(int, header.split()[1:3])
    assert (width, height) == (STAMP_WIDTH * 2, STAMP_HEIGHT * 2)
    colours = {pixels[index : index + 3] for index in range(0, len(pixels), 3)}
    assert bytes.fromhex("C8102E") in colours
    rows = [pixels[row * width * 3 : (row + 1) * width * 3] for row in (0, height - 1)]
    assert all(row == b"\xff" * width * 3 for row in rows)


def test_the_same_stamp_gives_the_same_bytes() -> None:
    stamp = Stamp("課長", "R8.1.2", "山田")
    assert render_stamp(stamp) == render_stamp(stamp)


@pytest.mark.parametrize("name", ["辻\U000e0100", "😀", "吉\u200d"])
def test_a_name_the_fonts_lack_is_refused_by_name(name: str) -> None:
    with pytest.raises(MissingGlyphs) as refused:
        render_stamp(Stamp("課長", "R8.1.2", name))
    assert refused.value.code == "glyph.missing"
    assert f"U+{ord(name[-1]):04X}" in refused.value.params["characters"]


def test_missing_glyphs_are_named_once_in_order() -> None:
    assert missing_glyphs("髙😀𠮷😀") == "😀"
    assert missing_glyphs("普通の名前") == ""


def test_composition_joins_marks_and_keeps_compatibility_kanji() -> None:
    assert composed("か\u3099") == "が"
    assert composed("神﨑㈱") == "神﨑㈱"


def test_text_is_shrunk_to_fit_and_never_enlarged() -> None:
    assert fitting_size("山", 100, 9) == 9
    assert text_width("情報政策課長", fitting_size("情報政策課長", 20, 9)) <= 20.001


def test_lines_break_where_japanese_allows() -> None:
    lines = break_lines("これは長い文章です。次の文です。", 10 * 9, 10)
    assert lines == ["これは長い文章で", "す。次の文です。"] or all(
        line[0] not in "。、" for line in lines
    )
    assert "".join(lines) == "これは長い文章です。次の文です。"


def test_words_and_figures_stay_together_while_they_fit() -> None:
    assert break_lines("金額は 12000000 円", 10 * 7, 10)[0].rstrip() == "金額は"


def test_a_word_longer_than_the_line_is_broken_anyway() -> None:
    lines = break_lines("x" * 100, 100, 10)
    assert "".join(lines) == "x" * 100
    assert max(text_width(line, 10) for line in lines) <= 100


def test_empty_lines_stay() -> None:
    assert break_lines("一\n\n二", 100, 10) == ["一", "", "二"]
