# SPDX-License-Identifier: Apache-2.0
"""Twenty seals, lifted and renewed twice: still valid after fifteen and thirty years."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from signing.verdicts import Level, Outcome
from signing.verification import verify
from tests.signing.authorities import YEAR, Archive, Authority
from tests.signing.city import LATER, MORNING, City
from tests.signing.crowd import APPROVERS, decided_by, fields
from tests.signing.fresh_revocations import FreshRevocations
from tests.signing.pyhanko_archive import lta_result

FIRST, SECOND = LATER + 11 * YEAR, LATER + 22 * YEAR


@pytest.fixture(scope="module")
def archive(city: City) -> Archive:
    names = (("甲", MORNING), ("乙", FIRST - YEAR), ("丙", SECOND - YEAR))
    return Archive(city, [Authority.founded(name, start) for name, start in names])


@pytest.fixture(scope="module")
def renewed(city: City, archive: Archive) -> bytes:
    """The sheet of twenty, lifted, and renewed after eleven years."""
    one, two, _three = archive.authorities
    return archive.renewed(archive.lifted(decided_by(city), one, LATER), two, FIRST)


@pytest.fixture(scope="module")
def kept(archive: Archive, renewed: bytes) -> bytes:
    """The same, renewed once more after twenty-two years."""
    return archive.renewed(renewed, archive.authorities[2], SECOND)


@pytest.mark.parametrize(("state", "years"), [("renewed", 15), ("kept", 23), ("kept", 30)])
def test_drafter_middle_and_decider_are_valid_with_the_clock_ahead(
    request: pytest.FixtureRequest, archive: Archive, state: str, years: int
) -> None:
    verdict = verify(request.getfixturevalue(state), archive.roots, LATER + years * YEAR)
    assert (verdict.outcome, verdict.level) == (Outcome.VALID, Level.B_LTA)
    judged = {each.field: each for each in verdict.signatures}
    assert tuple(judged) == fields()
    for field in (fields()[0], fields()[APPROVERS // 2], fields()[-1]):
        assert (judged[field].outcome, judged[field].proved_at) == (Outcome.VALID, MORNING)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is missing")
def test_another_program_finds_every_seal_valid(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept.pdf").write_bytes(kept)
    told = subprocess.run(
        ["pdfsig", "-nocert", "kept.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False
    ).stdout
    assert told.count("Signature is Valid") == APPROVERS


def test_pyhanko_finds_the_lifted_sheet_at_the_level_of_an_archive(
    city: City, archive: Archive
) -> None:
    one = archive.authorities[0]
    now = LATER + timedelta(days=1)
    archive.lists_only = True
    lifted = archive.lifted(city.decided, one, LATER)
    source = FreshRevocations(one.issuing, one.root, lists_only=True)
    of_the_day = source.revocation_data([one.unit, one.issuing.certificate], now)
    roots = (city.ca.root.certificate, one.root.certificate)
    result = lta_result(lifted, "slot-kian", roots, now, of_the_day)
    assert result.ades_subindic.name == "OK", result.failure_msg
