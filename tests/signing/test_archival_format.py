# SPDX-License-Identifier: Apache-2.0
"""A sheet keeps to the rules of PDF/A-2b from the freezing to the renewal after the decision."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from signing.sheet import render_sheet
from tests.signing.archival_rules import archival_faults
from tests.signing.archival_validator import needs_validator, validated
from tests.signing.city import LATER, STORY, City, sheet_content
from tests.signing.test_sheet import long_route
from tests.signing.test_spare_fields import SPARES, signed_with_one_added


def frozen() -> bytes:
    slots = tuple(replace(slot, postview=True) for slot in long_route(20))
    body = "　𠮷田 髙﨑 ㈱ <&> \"'\n" * 200
    return render_sheet(
        sheet_content(slots=slots, spares=SPARES, body=body, title="<題> & 𠮷\n二行目", urgent=True)
    )


def every_age(city: City) -> dict[str, bytes]:
    """The sheet at each age that an archive may take it over at."""
    return {
        "frozen": frozen(),
        "certified": city.signed(1),
        "decided": city.decided,
        "taken in flight": signed_with_one_added(city),
        "lifted": city.lifted(),
        "renewed": city.renewed(city.lifted(), LATER + timedelta(days=8 * 365)),
    }


def test_a_sheet_breaks_no_rule_at_any_age(city: City) -> None:
    faults = {age: archival_faults(sheet) for age, sheet in every_age(city).items()}
    assert not any(faults.values()), faults


@needs_validator
@pytest.mark.timeout(600)
def test_a_validator_finds_no_fault_at_any_age(city: City) -> None:
    found = validated(every_age(city), "2b")
    assert not any(found.values()), found


@pytest.mark.parametrize(
    ("damage", "clause"),
    [
        ("metadata", "6.6.2.1"),
        ("intent", "6.2.3"),
        ("action", "6.5"),
        ("flags", "6.3.2"),
        ("font", "6.2.11.4.1"),
        ("title", "6.6.3"),
    ],
)
def test_the_rules_find_what_is_broken(damage: str, clause: str) -> None:
    broken = BytesIO()
    with pikepdf.open(BytesIO(render_sheet(sheet_content()))) as pdf:
        _break(pdf, damage)
        pdf.save(broken)
    assert any(fault.startswith(clause) for fault in archival_faults(broken.getvalue()))


def _break(pdf: pikepdf.Pdf, damage: str) -> None:
    if damage == "metadata":
        del pdf.Root.Metadata
    elif damage == "intent":
        del pdf.Root.OutputIntents
    elif damage == "action":
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))
    elif damage == "flags":
        pdf.pages[0].Annots[0].F = 2
    elif damage == "font":
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                del item.FontFile2
    else:
        pdf.docinfo["/Title"] = pikepdf.String("別の件名")


def test_the_file_says_the_same_of_itself_in_both_places_and_names_no_library() -> None:
    sheet = render_sheet(sheet_content())
    with pikepdf.open(BytesIO(sheet)) as pdf:
        said = {key: str(value) for key, value in pdf.docinfo.items()}
        assert said["/Title"] == sheet_content().title
        assert said["/Author"] == sheet_content().drafter
        assert (said["/Creator"], said["/Producer"]) == ("Tsukue", "Tsukue")
        assert not said.keys() & {"/CreationDate", "/ModDate"}
        metadata = pdf.Root.Metadata.read_bytes().decode("utf-8")
    assert sheet_content().title in metadata
    assert b"Helvetica" not in sheet


def test_a_stamp_brings_its_own_font_and_no_other(city: City) -> None:
    added = city.increment(city.sheet, STORY[0])
    assert b"Helvetica" not in added
    assert added.count(b"/FontFile2") == 1
