# SPDX-License-Identifier: Apache-2.0
"""The decision sheet: what stands on it, and that nothing overlaps."""

import re
import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pikepdf
import pytest

from signing.increment import check_increment
from signing.line_breaking import break_lines
from signing.pades import is_unsigned, sign_increment
from signing.refusals import MissingGlyphs
from signing.sheet import SheetCorrection, SheetSlot, render_sheet
from signing.verification import verify
from tests.signing.city import MORNING, STORY, City, Signer, sheet_content

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


def text_of(pdf: bytes, folder: Path) -> str:
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def boxes_of(pdf: bytes) -> dict[str, list[float]]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        fields = opened.Root.AcroForm.Fields
        return {str(field.T): [float(value) for value in field.Rect] for field in fields}


def long_route(count: int, kind: str = "kaigi") -> tuple[SheetSlot, ...]:
    first = SheetSlot("first", "主事", "情報政策課", "kian")
    last = SheetSlot("last", "市長", "", "kessai")
    middle = [SheetSlot(f"slot-{index}", "課長", "企画調整課", kind) for index in range(count)]
    return (first, *middle, last)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_sheet(sheet_content()) == render_sheet(sheet_content())


@needs_poppler
def test_everything_asked_stands_on_the_sheet(tmp_path: Path) -> None:
    old = sha256(b"old").hexdigest()
    text = text_of(render_sheet(sheet_content(urgent=True, quoted_sha256=old)), tmp_path)
    digest = sha256(b"quote").hexdigest()
    for wanted in ("情政第123号", "令和8年11月24日", "局長専決（第2条(5)）", "12,000,000円", "5年"):
        assert wanted in text
    for wanted in ("公開", "至 急", "髙﨑", "見積書.pdf（1.2MB）", digest, old, "1 / 1"):
        assert wanted in text
    assert "0193a5f2-7c1e-7b52-9d7a-2f6f0f7a1c11" in text


@needs_poppler
def test_a_change_of_contract_shows_the_contract_before_it(tmp_path: Path) -> None:
    text = text_of(render_sheet(sheet_content(contract="130,000,000円")), tmp_path)
    assert "変更前の契約額" in text
    assert "130,000,000円" in text
    assert "変更前の契約額" not in text_of(render_sheet(sheet_content()), tmp_path)


@needs_poppler
def test_the_body_keeps_its_line_breaks_and_flows_over_pages(tmp_path: Path) -> None:
    body = "\n".join(f"{number} 行目の文です。" for number in range(1, 101))
    text = text_of(render_sheet(sheet_content(body=body)), tmp_path)
    lines = [line.strip() for line in text.splitlines()]
    assert [line for line in lines if re.fullmatch(r"\d+ 行目の文です。", line)] == [
        f"{number} 行目の文です。" for number in range(2, 101)
    ]
    assert "1 / 4" in text or "1 / 3" in text
    assert text.count("0193a5f2-7c1e-7b52-9d7a-2f6f0f7a1c11") == text.count("\f")


def test_a_line_longer_than_the_page_is_broken_and_nothing_is_lost(tmp_path: Path) -> None:
    body = "あ" * 300 + "、" + "https://example.jp/" + "x" * 200
    with pikepdf.open(BytesIO(render_sheet(sheet_content(body=body)))) as opened:
        assert len(opened.pages) == 1


@needs_poppler
def test_rare_kanji_can_be_searched(tmp_path: Path) -> None:
    text = text_of(render_sheet(sheet_content(drafter="𠮷田 髙﨑 神")), tmp_path)
    assert "𠮷田 髙﨑 神" in text


@pytest.mark.parametrize("kind", ["kaigi", "gogi"])
@pytest.mark.parametrize("count", [0, 1, 4, 5, 6, 7, 20])
def test_no_box_overlaps_another_or_leaves_the_page(count: int, kind: str) -> None:
    boxes = boxes_of(render_sheet(sheet_content(slots=long_route(count, kind))))
    assert len(boxes) == count + 2
    for one, other in combinations(boxes.values(), 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1]
        assert apart or other[3] <= one[1]
    for left, bottom, right, top in boxes.values():
        assert 46 <= left < right <= 549.3
        assert 60 <= bottom < top <= 780


def test_the_decider_stands_left_and_the_drafter_right_of_the_line() -> None:
    boxes = boxes_of(render_sheet(sheet_content(slots=long_route(3))))
    order = sorted(boxes, key=lambda name: boxes[name][0])
    assert order == ["last", "slot-2", "slot-1", "slot-0", "first"]


def test_only_the_deciders_field_closes_the_document() -> None:
    with pikepdf.open(BytesIO(render_sheet(sheet_content()))) as opened:
        locked = {str(field.T) for field in opened.Root.AcroForm.Fields if "/Lock" in field}
    assert locked == {"slot-kyoku"}


def test_the_sheet_holds_no_script_and_one_plain_cross_reference_table() -> None:
    sheet = render_sheet(sheet_content())
    assert not any(each in sheet for each in (b"/JavaScript", b"/JS", b"/ObjStm", b"/XRef"))
    assert sheet.count(b"startxref") == 1


def test_a_missing_glyph_is_named_and_nothing_is_drawn() -> None:
    with pytest.raises(MissingGlyphs) as refused:
        render_sheet(sheet_content(body="辻\U000e0100さんの件"))
    assert refused.value.params == {"characters": "\U000e0100(U+E0100)", "where": "body"}
    assert "U+E0100" in str(refused.value)


@pytest.mark.parametrize(
    "slots",
    [
        (),
        (SheetSlot("a", "主事", "課", "kian"), SheetSlot("a", "課長", "課", "kaigi")),
        (SheetSlot("a.b", "主事", "課", "kian"),),
        (SheetSlot("a", "主事", "課", "memo"),),
        (SheetSlot("a", "局長", "局", "kessai"), SheetSlot("b", "市長", "", "kessai")),
        long_route(90),
    ],
)
def test_slots_that_are_no_block_are_refused(slots: tuple[SheetSlot, ...]) -> None:
    with pytest.raises(ValueError, match=r"field|slot|decider|block"):
        render_sheet(sheet_content(slots=slots))


def test_a_sheet_without_number_money_or_attachments_can_be_drawn() -> None:
    assert render_sheet(sheet_content(number="", amount="", attachments=(), article=""))


def test_consents_alone_begin_at_the_left() -> None:
    slots = tuple(SheetSlot(f"g-{index}", "課長", "課", "gogi") for index in range(3))
    boxes = boxes_of(render_sheet(sheet_content(slots=slots)))
    assert min(box[0] for box in boxes.values()) < 70


@needs_poppler
def test_a_corrected_sheet_shows_the_old_text_and_where_the_seals_stand(tmp_path: Path) -> None:
    slots = sheet_content().slots
    sealed = tuple(replace(slot, sealed_before=("R8.11.24", "髙﨑 吉子")) for slot in slots[:2])
    note = SheetCorrection(
        "R8.11.25　情報政策課長 𠮷田 茂子　字句修正　誤記のため",
        (("-", "五十台を購入する。"), ("+", "五十五台を購入する。")),
    )
    pdf = render_sheet(
        sheet_content(slots=(*sealed, *slots[2:]), corrections=(note,), supersedes="令8情政第1号")
    )
    assert boxes_of(pdf).keys() == {slot.field for slot in slots[2:]}
    text = text_of(pdf, tmp_path)
    for wanted in (
        "前の用紙に押印",
        "五十台を購入する",
        "五十五台を購入する",
        "令8情政第1号 を引用",
    ):
        assert wanted in text


@pytest.mark.parametrize("signer", [STORY[1], STORY[-1]], ids=["line", "decider"])
def test_the_first_signature_on_a_corrected_sheet_certifies_it(city: City, signer: Signer) -> None:
    slots = sheet_content().slots
    sealed = tuple(replace(slot, sealed_before=("R8.11.24", "髙﨑")) for slot in slots[:1])
    base = render_sheet(sheet_content(slots=(*sealed, *slots[1:])))
    made = sign_increment(
        base,
        signer.field,
        city.people[signer.field],
        signer.act,
        signer.stamp,
        MORNING,
        certify=is_unsigned(base),
        lock=signer.kind == "kessai",
    )
    assert not is_unsigned(base + made)
    verdict = check_increment(
        base, made, signer.field, city.certificate(signer.field), city.roots, MORNING
    )
    assert (verdict.outcome, verdict.code) == ("valid", "")
    assert verify(base + made, city.roots, MORNING).outcome == "valid"


def test_a_thousand_pages_are_drawn_and_sealed(city: City) -> None:
    sheet = render_sheet(sheet_content(body="行\n" * 42_000))
    signed = sheet + city.increment(sheet, STORY[0])
    with pikepdf.open(BytesIO(signed)) as opened:
        assert len(opened.pages) > 1000
    made = signed[len(sheet) :]
    certificate = city.certificate(STORY[0].field)
    found = check_increment(sheet, made, STORY[0].field, certificate, city.roots, MORNING)
    assert (found.outcome, found.act) == ("valid", "origin")


def test_one_endless_paragraph_is_broken_without_losing_a_character() -> None:
    paragraph = "令和の机、紙のない決裁。" * 20_000
    lines = break_lines(paragraph, 455.0, 10.5)
    assert "".join(lines) == paragraph
    assert not any(line.startswith(("、", "。")) for line in lines)
