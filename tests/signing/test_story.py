# SPDX-License-Identifier: Apache-2.0
"""Six people sign one sheet, and any reader can tell who decided."""

import io
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from signing.increment import check_increment
from signing.timestamp import insert_timestamp
from signing.verdicts import Outcome
from signing.verification import verify
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock


def test_six_people_sign_and_the_server_accepts_each_increment(city: City) -> None:
    sheet = city.sheet
    for who in STORY:
        increment = city.increment(sheet, who)
        certificate = city.certificate(who.field)
        verdict = check_increment(sheet, increment, who.field, certificate, city.roots, MORNING)
        assert verdict.outcome is Outcome.VALID, verdict
        assert verdict.role == f"{who.section} {who.post}"
        unstamped = sheet + increment
        sheet = insert_timestamp(unstamped, OfficeClock(city.tsa, MORNING), city.roots)
        assert len(sheet) == len(unstamped)
    assert verify(sheet, city.roots, LATER).outcome is Outcome.VALID


def test_the_decided_sheet_says_who_in_which_capacity_and_when(city: City) -> None:
    verdict = verify(city.decided, city.roots, LATER)
    assert [each.name for each in verdict.signatures] == [who.name for who in STORY]
    assert [each.act for each in verdict.signatures] == ["origin"] + ["approval"] * 5
    assert {each.timestamp_at for each in verdict.signatures} == {MORNING}
    assert [len(each.changed_since) for each in verdict.signatures] == [5, 4, 3, 2, 1, 0]
    assert [each.covers_whole_document for each in verdict.signatures] == [False] * 5 + [True]
    assert not verdict.problems


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_pdfsig_agrees_with_us_on_every_signature(city: City, tmp_path: Path) -> None:
    file = tmp_path / "decided.pdf"
    file.write_bytes(city.decided)
    told = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert len(re.findall(r"^Signature #\d+:", told, re.MULTILINE)) == 6
    assert told.count("Signature Validation: Signature is Valid.") == 6
    last = told[told.index("Signature #6:") :]
    assert "Total document signed" in last
    assert told.count("Not total document signed") == 5


def test_qpdf_finds_the_decided_sheet_sound(city: City) -> None:
    with pikepdf.open(io.BytesIO(city.decided)) as sheet:
        assert sheet.check_pdf_syntax() == []
