# SPDX-License-Identifier: Apache-2.0
"""A little of what ``make fuzz`` does, and whether it would notice."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from signing.verdicts import DocumentVerdict, Level, Outcome
from signing.verification import verify
from tests.signing.attacks.workshop import Workshop
from tests.signing.attacks.writing import section
from tests.signing.city import LATER, City
from tests.signing.fuzz.oracle import complaint
from tests.signing.fuzz.positions import mapped
from tests.signing.fuzz.run import fuzz, write_corpus


def test_damaged_files_break_nothing_and_are_never_valid(city: City, tmp_path: Path) -> None:
    write_corpus(Workshop(city), tmp_path, ("own_one", "foreign_one"))
    found = fuzz(tmp_path, tmp_path / "finds", seed="2026", seconds=6, count=60)
    assert found.faults == []
    assert found.files > 0
    assert found.kilobytes < 1024 * 1024


@pytest.fixture(scope="module")
def judged(city: City) -> tuple[bytes, DocumentVerdict]:
    whole = city.signed(2, timestamps=True)
    return whole, verify(whole, city.roots, LATER)


def test_a_changed_byte_called_valid_would_be_noticed(
    judged: tuple[bytes, DocumentVerdict],
) -> None:
    whole, verdict = judged
    assert complaint(whole, whole.replace(b"ja-JP", b"en-US"), verdict, verdict)
    assert complaint(whole, whole + b"\n", verdict, verdict)
    assert complaint(whole, whole[:-30], verdict, verdict)
    refused = replace(verdict, outcome=Outcome.INVALID)
    assert not complaint(whole, whole.replace(b"ja-JP", b"en-US"), verdict, refused)


def test_another_signer_in_the_newest_gap_would_be_noticed(
    judged: tuple[bytes, DocumentVerdict],
) -> None:
    whole, verdict = judged
    begin, _ = mapped(whole).gaps[-1]
    touched = whole[: begin + 90] + b"x" + whole[begin + 91 :]
    last = verdict.signatures[-1]
    renamed = replace(verdict, signatures=(verdict.signatures[0], replace(last, name="市長")))
    assert complaint(whole, touched, verdict, renamed)
    untimed = replace(last, timestamp_at=None, timestamp_by="", level=Level.B_B)
    assert not complaint(
        whole, touched, verdict, replace(verdict, signatures=(verdict.signatures[0], untimed))
    )


FOREIGN = "foreign_one"


@pytest.fixture(scope="module")
def foreign(city: City) -> tuple[bytes, DocumentVerdict]:
    whole = Workshop(city).base(FOREIGN).pdf
    return whole, verify(whole, city.roots, LATER)


def replaced(whole: bytes, number: int, old: bytes, new: bytes) -> bytes:
    """Append the object once more, changed."""
    body = re.findall(rb"\n%d 0 obj\n(.+?)\nendobj" % number, whole, re.DOTALL)[-1]
    assert old in body
    return whole + section(whole, {number: body.replace(old, new)}).whole


@pytest.mark.parametrize(
    ("number", "old", "new", "noticed"),
    [
        (1, b"/ESIC", b"/Kids", False),
        (1, b"/UseNone", b"/UseThumbs", True),
        (2, b"/Producer", b"/Profucer", False),
        # No reader finds an object in it, and what is appended so says nothing.
        (2, b">>", b"><", False),
    ],
)
def test_what_is_appended_to_a_file_of_others_may_change_two_notes_alone(
    foreign: tuple[bytes, DocumentVerdict], number: int, old: bytes, new: bytes, *, noticed: bool
) -> None:
    whole, verdict = foreign
    found = complaint(whole, replaced(whole, number, old, new), verdict, verdict)
    assert bool(found) is noticed


def test_a_blank_behind_a_file_of_others_hides_no_change_of_a_signature(
    foreign: tuple[bytes, DocumentVerdict],
) -> None:
    whole, verdict = foreign
    begin, end = mapped(whole).gaps[-1]
    touched = whole[:begin] + whole[begin:end].lower() + whole[end:] + b"\n"
    assert touched[: len(whole)] != whole
    told = replace(verdict.signatures[-1], covers_whole_document=False)
    assert not complaint(whole, touched, verdict, replace(verdict, signatures=(told,)))
    renamed = replace(verdict, signatures=(replace(told, name="市長"),))
    assert complaint(whole, touched, verdict, renamed)


def test_a_file_cut_back_may_lose_signers_and_not_gain_any(
    judged: tuple[bytes, DocumentVerdict],
) -> None:
    whole, verdict = judged
    earlier = whole[: mapped(whole).ends[-2]]
    first = replace(verdict, signatures=verdict.signatures[:1])
    assert not complaint(whole, earlier, verdict, first)
    assert complaint(whole, earlier, verdict, replace(verdict, signatures=verdict.signatures[1:]))
    assert complaint(whole, earlier, verdict, replace(verdict, signatures=()))
