# SPDX-License-Identifier: Apache-2.0
"""A little of what ``make fuzz`` does, and whether it would notice."""

from dataclasses import replace
from pathlib import Path

import pytest

from signing.verdicts import DocumentVerdict, Level, Outcome
from signing.verification import verify
from tests.signing.attacks.workshop import Workshop
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


def test_a_file_cut_back_may_lose_signers_and_not_gain_any(
    judged: tuple[bytes, DocumentVerdict],
) -> None:
    whole, verdict = judged
    earlier = whole[: mapped(whole).ends[-2]]
    first = replace(verdict, signatures=verdict.signatures[:1])
    assert not complaint(whole, earlier, verdict, first)
    assert complaint(whole, earlier, verdict, replace(verdict, signatures=verdict.signatures[1:]))
    assert complaint(whole, earlier, verdict, replace(verdict, signatures=()))
