# SPDX-License-Identifier: Apache-2.0
"""Spare fields: a slot added in flight is sealed on the same sheet, and reads like any other."""

import shutil
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from signing.approval_block import MOST_ROWS, arrange, spares_that_fit
from signing.document import open_document, signature_fields
from signing.increment import check_increment
from signing.pades import SignedAct, sign_increment
from signing.refusals import MissingGlyphs
from signing.sheet import render_sheet
from signing.stamp import BoxHead, Stamp, render_spare_box
from signing.verification import verify
from tests.signing.city import MORNING, STORY, City, Signer, sheet_content
from tests.signing.test_sheet import boxes_of, long_route, text_of

SPARES = ("r1s7", "r1s8", "r1s9", "r1s10")
ADDED = Signer("r1s7", "山田 花子", "会計室長", "会計室", "gogi", "R8.11.25")
SEAL = Stamp("会計室長", "R8.11.25", "山田", head=BoxHead("合議 会計室", "会計室長"))


def seal_added(city: City, base: bytes) -> bytes:
    """Sign a spare field as the one who was added in flight."""
    key = city.people["slot-jinji"]
    return sign_increment(
        base, "r1s7", key, SignedAct("approval", "会計室長（合議）"), SEAL, MORNING,
        certify=False, lock=False,
    )  # fmt: skip


def signed_with_one_added(city: City) -> bytes:
    """The story's sheet with four spare fields, one of them taken before the decider signs."""
    sheet = render_sheet(sheet_content(spares=SPARES))
    for who in STORY[:-1]:
        sheet += city.increment(sheet, who)
    sheet += seal_added(city, sheet)
    return sheet + city.increment(sheet, STORY[-1])


def test_a_slot_added_in_flight_breaks_no_seal_and_the_rest_stays_empty(
    city: City, tmp_path: Path
) -> None:
    sheet = signed_with_one_added(city)
    verdict = verify(sheet, city.roots, MORNING)
    assert (verdict.outcome, len(verdict.signatures)) == ("valid", 7)
    empty = [each.name for each in signature_fields(open_document(sheet)) if each.value is None]
    assert empty == list(SPARES[1:])
    file = tmp_path / "sheet.pdf"
    file.write_bytes(sheet)
    if shutil.which("pdfsig"):
        told = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, check=False).stdout
        assert told.count(b"Signature is Valid") == 7
    if shutil.which("pdftotext"):
        text = text_of(sheet, tmp_path)
        assert "合議 会計室" in text
        assert "会計室長" in text


def test_the_server_takes_the_seal_in_a_spare_field(city: City) -> None:
    base = render_sheet(sheet_content(spares=SPARES))
    base += city.increment(base, STORY[0])
    certificate = city.certificate("slot-jinji")
    made = seal_added(city, base)
    assert check_increment(base, made, "r1s7", certificate, city.roots, MORNING).outcome == "valid"
    other = check_increment(base, made, "r1s8", certificate, city.roots, MORNING)
    assert other.code == "increment.other_field"


def test_the_decider_comes_last_among_the_fields_and_only_he_closes() -> None:
    names = list(boxes_of(render_sheet(sheet_content(spares=SPARES))))
    assert names == [*(who.field for who in STORY[:-1]), *SPARES, STORY[-1].field]


@pytest.mark.parametrize("kind", ["kaigi", "gogi"])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 6, 20])
@pytest.mark.parametrize("spares", [1, 4, 8])
def test_no_spare_box_touches_another_or_leaves_the_page(
    count: int, kind: str, spares: int
) -> None:
    names = tuple(f"r1s{number}" for number in range(50, 50 + spares))
    boxes = boxes_of(render_sheet(sheet_content(slots=long_route(count, kind), spares=names)))
    assert len(boxes) == count + 2 + spares
    for one, other in combinations(boxes.values(), 2):
        apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
        assert apart
    assert all(box[0] >= 46 and box[2] <= 549.3 and box[1] >= 60 for box in boxes.values())


def test_a_route_that_fills_the_page_has_fewer_spare_boxes_or_none() -> None:
    assert spares_that_fit(long_route(4), 4) == 4
    assert spares_that_fit(long_route(MOST_ROWS * 8 - 5), 4) == 3
    full = long_route(MOST_ROWS * 8 - 2)
    assert (spares_that_fit(full, 4), arrange(full).rows) == (0, MOST_ROWS)
    assert len(boxes_of(render_sheet(sheet_content(slots=full)))) == MOST_ROWS * 8


def test_a_heading_that_cannot_be_drawn_is_refused_before_signing() -> None:
    with pytest.raises(MissingGlyphs):
        render_spare_box(Stamp("課長", "R8.11.25", "山", head=BoxHead("合議 \U0001f600", "課長")))
