# SPDX-License-Identifier: Apache-2.0
"""No attack is accepted, each fails for a reason of its class, and what it began as is valid.

A usual run tries every trick on one of its base files; ``make fuzz`` tries everything on every
base.
"""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from signing.expected_signers import Expected, ExpectedSigner, KnownRevision, compared
from signing.file_verdict import Standing, standing
from signing.verdicts import DocumentVerdict, Outcome
from signing.verification import verify
from tests.signing.attacks.__main__ import main
from tests.signing.attacks.corpus import TRICKS
from tests.signing.attacks.trick import NOT_VALID, OF_TRUST, VALID, Trick
from tests.signing.attacks.workshop import BASES, Workshop
from tests.signing.city import LATER, City

_ALL = [(trick, base) for trick in TRICKS for base in trick.bases]
_USUAL = [(trick, trick.bases[number % len(trick.bases)]) for number, trick in enumerate(TRICKS)]


_STRIPPED = [each for each in TRICKS if each.kind == "stripped" and each.verdicts == VALID]


@pytest.fixture(scope="module")
def work(city: City) -> Workshop:
    return Workshop(city)


def codes_of(verdict: DocumentVerdict) -> set[str]:
    found = {problem.code for problem in verdict.problems}
    for signature in verdict.signatures:
        found |= {signature.code, *signature.reasons}
    return (found | {stamp.code for stamp in verdict.stamps}) - {""}


def _name(value: object) -> str:
    return f"{value.kind}/{value.name}" if isinstance(value, Trick) else str(value)


@pytest.mark.parametrize("name", BASES)
def test_what_is_attacked_is_valid_itself(work: Workshop, name: str) -> None:
    base = work.base(name)
    verdict = verify(base.pdf, work.city.roots, LATER)
    assert standing(verdict) is Standing.VALID, verdict
    assert [signature.field for signature in verdict.signatures] == list(base.signed)
    assert standing(verify(base.pdf, "", LATER, integrity_only=True)) is Standing.VALID


def _require_refused(work: Workshop, trick: Trick, base: str) -> None:
    pdf = trick.make(work, work.base(base))
    assert pdf != work.base(base).pdf
    verdict = verify(pdf, work.city.roots, LATER)
    assert standing(verdict) in trick.verdicts, verdict
    codes = codes_of(verdict)
    assert not trick.reasons or any(code.startswith(trick.reasons) for code in codes), codes


@pytest.mark.parametrize(("trick", "base"), _USUAL, ids=_name)
def test_an_attack_is_refused_for_a_reason_of_its_class(
    work: Workshop, trick: Trick, base: str
) -> None:
    _require_refused(work, trick, base)


@pytest.mark.thorough
@pytest.mark.parametrize(("trick", "base"), _ALL, ids=_name)
def test_an_attack_on_any_file_is_refused(work: Workshop, trick: Trick, base: str) -> None:
    _require_refused(work, trick, base)
    if trick.verdicts == NOT_VALID and trick.kind not in OF_TRUST:
        pdf = trick.make(work, work.base(base))
        aside = verify(pdf, "", LATER, integrity_only=True)
        assert standing(aside) is not Standing.VALID, aside


@pytest.mark.parametrize("trick", _STRIPPED, ids=_name)
def test_who_knows_the_signers_misses_whoever_was_stripped(work: Workshop, trick: Trick) -> None:
    base = work.base(next(name for name in trick.bases if name.startswith("own")))
    signers = verify(base.pdf, work.city.roots, LATER).signatures
    digest = sha256(base.pdf).hexdigest()
    expected = Expected(
        signers=tuple(ExpectedSigner(field=each.field, name=each.name) for each in signers),
        revisions=(KnownRevision(size=len(base.pdf), sha256=digest),),
    )
    pdf = trick.make(work, base)
    verdict = compared(verify(pdf, work.city.roots, LATER), expected, pdf)
    assert verdict.outcome is Outcome.INVALID
    assert any(code.startswith("expected.") for code in codes_of(verdict))
    whole = verify(base.pdf, work.city.roots, LATER)
    assert compared(whole, expected, base.pdf) == whole


def test_no_two_tricks_share_a_name_and_each_is_told(work: Workshop) -> None:
    names = [(trick.kind, trick.name) for trick in TRICKS]
    assert len(set(names)) == len(names)
    assert [trick.name for trick in TRICKS if not trick.words.endswith(".")] == []
    assert [trick.name for trick in TRICKS if not set(trick.bases) <= set(BASES)] == []


def test_the_corpus_can_be_written_for_other_validators(tmp_path: Path) -> None:
    assert main([str(tmp_path), "--only", "hide_and_replace"]) == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf")}
    assert {entry["file"] for entry in manifest["files"]} == written
    assert {entry["class"] for entry in manifest["files"]} == {"bases", "hide_and_replace"}
    assert (tmp_path / manifest["roots"]).read_text().startswith("-----BEGIN CERTIFICATE")
