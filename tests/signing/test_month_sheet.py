# SPDX-License-Identifier: Apache-2.0
"""The monthly sheet of a section: what stands on it, its one signature, and its archive form."""

import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from signing.increment import check_increment
from signing.month_sheet import MonthSheetContent, SheetPerson, render_month_sheet
from signing.pades import SignedAct, sign_increment
from signing.refusals import MissingGlyphs
from signing.stamp import Stamp
from signing.verification import verify
from signing.verify_command import main as verify_main
from tests.signing.archival_rules import archival_faults
from tests.signing.archival_validator import needs_validator, validated
from tests.signing.city import MORNING, City
from tests.signing.test_sheet import needs_poppler, text_of

ROW = (
    "2（月）",
    "在宅",
    "在宅",
    "8:30",
    "17:15",
    "60",
    "",
    "A",
    "当日",
    "1",
    "1.0",
    "1",
    "1",
    "済",
)
LATE = (
    *("3（火）", "在宅", "庁舎・ｻﾃﾗｲﾄ", "8:30", "25:30", "60", "40", "D", "訂正"),
    *("1", "0.5", "1", "0", "未確認"),
)
TOTALS = (("A 人日", "2"), ("B 実施回数", "1.5"), ("未確認の日", "1日"))


def person(name: str = "髙﨑 𠮷子", days: int = 2, notes: tuple[str, ...] = ()) -> SheetPerson:
    return SheetPerson(
        name=name,
        person_id="p-0001",
        rows=(ROW, LATE, *(ROW for _ in range(days - 2))),
        marked=frozenset({1}),
        totals=TOTALS,
        notes=notes,
        summary=("2", "2", "1.5", "1.0", "0.5", "0.0", "1"),
    )


def content(*people: SheetPerson) -> MonthSheetContent:
    return MonthSheetContent(
        sheet_id="0193a5f2-7c1e-7b52-9d7a-2f6f0f7a1c11",
        field="month",
        month="令和8年11月",
        section="総務局 情報政策課",
        heads=(("集計方針", "standard 第1版"), ("規程", "標準"), ("用紙", "第1号")),
        totals=(("職員", "1人"), *TOTALS),
        sha256="ab" * 32,
        signer=("月次確認 情報政策課", "課長"),
        people=people or (person(),),
    )


def signed(city: City, sheet: bytes) -> bytes:
    """Sign as the head's client does: certified and closed by the one signature."""
    return sheet + sign_increment(
        sheet,
        "month",
        city.people["slot-kacho"],
        SignedAct("approval", "情報政策課長（月次確認）"),
        Stamp("情報政策課長", "R8.12.3", "𠮷田"),
        MORNING,
        certify=True,
        lock=True,
    )


def pages(sheet: bytes) -> int:
    with pikepdf.open(BytesIO(sheet)) as opened:
        return len(opened.pages)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_month_sheet(content()) == render_month_sheet(content())


@needs_poppler
def test_everything_of_the_month_stands_on_the_sheet(tmp_path: Path) -> None:
    note = "11月3日：PCの記録との差 45分。電話対応のため"
    text = text_of(render_month_sheet(content(person(notes=(note,)))), tmp_path)
    wanted = ["テレワーク月次確認書", "令和8年11月", "総務局 情報政策課", "髙﨑 𠮷子", "ab" * 32]
    wanted += ["standard 第1版", "25:30", "庁舎・ｻﾃﾗｲﾄ", "訂正", "未確認", note, "1 / 2", "2 / 2"]
    assert [each for each in wanted if each not in text] == []


def test_each_person_has_a_page_and_the_list_as_many_as_it_needs() -> None:
    assert pages(render_month_sheet(content(*(person() for _ in range(3))))) == 4
    assert pages(render_month_sheet(content(*(person(days=2) for _ in range(120))))) == 120 + 4


def test_many_reasons_go_on_to_another_page(tmp_path: Path) -> None:
    notes = tuple(f"11月{n}日：PCの記録との差があり、電話対応のため" for n in range(1, 60))
    sheet = render_month_sheet(content(person(days=31, notes=notes)))
    assert pages(sheet) == 3
    if shutil.which("pdftotext"):
        text = text_of(sheet, tmp_path)
        assert "（続き）" in text
        assert text.count("電話対応") == 59


def test_the_heads_signature_is_taken_found_valid_and_closes_the_sheet(
    city: City, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = render_month_sheet(content())
    whole = signed(city, sheet)
    pem = city.people["slot-kacho"].certificate.public_bytes(Encoding.PEM).decode()
    found = check_increment(sheet, whole[len(sheet) :], "month", pem, city.roots, MORNING)
    assert (found.outcome, found.role, found.act) == (
        "valid",
        "情報政策課長（月次確認）",
        "approval",
    )
    whole = city.stamped(whole)
    verdict = verify(whole, city.roots, MORNING + timedelta(days=30))
    assert (verdict.outcome, verdict.level) == ("valid", "B-T")
    file, roots = tmp_path / "sheet.pdf", tmp_path / "roots.pem"
    file.write_bytes(whole)
    roots.write_text(city.roots)
    assert verify_main(["--trust", str(roots), "--at", "2026-12-24", str(file)]) == 0
    assert "情報政策課長（月次確認）" in capsys.readouterr().out
    if shutil.which("pdfsig"):
        told = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, check=False).stdout
        assert told.count(b"Signature is Valid") == 1
        assert b"Total document signed" in told


def test_a_changed_page_breaks_the_signature(city: City) -> None:
    whole = bytearray(signed(city, render_month_sheet(content())))
    at = whole.index(b"stream") + 40
    whole[at] ^= 1
    assert verify(bytes(whole), city.roots, MORNING).outcome == "invalid"


def test_the_sheet_keeps_the_rules_of_the_archive_before_and_after(city: City) -> None:
    sheet = render_month_sheet(content())
    for age in (sheet, signed(city, sheet), city.stamped(signed(city, sheet))):
        assert archival_faults(age) == []


@needs_validator
@pytest.mark.timeout(600)
def test_a_validator_finds_no_fault(city: City) -> None:
    sheet = render_month_sheet(content())
    found = validated({"empty": sheet, "signed": signed(city, sheet)}, "2b")
    assert not any(found.values()), found


def test_what_cannot_be_drawn_or_is_not_whole_is_no_sheet() -> None:
    with pytest.raises(MissingGlyphs):
        render_month_sheet(content(person(name="森 \U0001f600")))
    broken = replace(person(), rows=(ROW[:-1],))
    for wrong in (replace(content(), people=()), replace(content(), field="a.b"), content(broken)):
        with pytest.raises(ValueError, match=r"monthly sheet|field name|one cell"):
            render_month_sheet(wrong)
