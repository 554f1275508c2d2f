# SPDX-License-Identifier: Apache-2.0
"""Attachments within the sheet: PDF/A-3b, found again by name and digest, sealed with it."""

from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from signing.carried_files import carried_files
from signing.document import open_document
from signing.originals import Original
from signing.sheet import render_sheet
from signing.verdicts import CarriedFile, from_plain, to_plain
from signing.verification import verify
from signing.verify_json import as_json
from signing.verify_report import report
from tests.signing.archival_rules import archival_faults
from tests.signing.archival_validator import needs_validator, validated
from tests.signing.city import MORNING, STORY, City, sheet_content

TABLE = Original("見積書（𠮷田商店）.xlsx", "application/octet-stream", b"PK\x03\x04" * 500)
LETTER = Original("見積書（𠮷田商店）.xlsx", "text/plain", "同じ名前の別の文書".encode())
BOTH = (TABLE, LETTER)
CARRYING = sheet_content(
    attachments=tuple((each.name, "2KB", sha256(each.data).hexdigest()) for each in BOTH),
    carried=("この用紙に収録", "収録せず（暗号化されているため）"),
)


def carrying(city: City) -> bytes:
    sheet = render_sheet(CARRYING, BOTH)
    for who in STORY:
        sheet += city.increment(sheet, who)
    return sheet


def test_a_sheet_that_carries_files_is_sealed_and_verified_like_any_other(city: City) -> None:
    sheet = carrying(city)
    verdict = verify(sheet, city.roots, MORNING)
    assert verdict.outcome == "valid"
    assert from_plain(to_plain(verdict)) == verdict
    digest = sha256(TABLE.data).hexdigest()
    named = as_json("a.pdf", verdict, "ja")["files"]
    assert named[0] == {"name": TABLE.name, "size": len(TABLE.data), "sha256": digest}
    assert f"収録されたファイル: {TABLE.name}  sha256 {digest}" in report("a.pdf", verdict, "ja")
    assert archival_faults(sheet) == []
    assert b"<pdfaid:part>3<" in sheet
    assert b"<pdfaid:part>2<" in render_sheet(sheet_content())


def test_the_files_come_out_as_they_went_in(city: City) -> None:
    sheet = carrying(city)
    named = [CarriedFile(each.name, len(each.data), sha256(each.data).hexdigest()) for each in BOTH]
    assert list(carried_files(open_document(sheet))) == named
    with pikepdf.open(BytesIO(sheet)) as pdf:
        found = [pdf.attachments[name].get_file().read_bytes() for name in sorted(pdf.attachments)]
        assert found == [TABLE.data, LETTER.data]
        assert {str(each.AFRelationship) for each in pdf.Root.AF} == {"/Supplement"}
    assert carried_files(open_document(city.sheet)) == ()


def test_the_same_files_give_the_same_sheet() -> None:
    assert render_sheet(CARRYING, (TABLE,)) == render_sheet(CARRYING, (TABLE,))


@needs_validator
@pytest.mark.timeout(600)
def test_a_validator_finds_no_fault_in_a_sheet_that_carries_files(city: City) -> None:
    assert validated({"carrying": carrying(city)}, "3b") == {"carrying": []}
