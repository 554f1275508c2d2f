# SPDX-License-Identifier: Apache-2.0
"""The report of ETSI TS 119 102-2 that other makers' programs read."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from signing.etsi_report import etsi_report
from signing.refusals import SigningRefused
from tests.signing.authorities import Archive, Authority
from tests.signing.city import LATER, MORNING, City


def test_the_newest_signature_or_one_that_is_named_is_described(city: City) -> None:
    archive = Archive(city, [Authority.founded("甲", MORNING)])
    archive.lists_only = True
    lifted = archive.lifted(city.decided, archive.authorities[0], LATER)
    told = etsi_report(lifted, archive.roots, LATER + timedelta(minutes=1))
    assert ElementTree.fromstring(told).tag.endswith("}ValidationReport")  # noqa: S314 - our own
    assert "mainindication" in told
    named = etsi_report(lifted, archive.roots, LATER + timedelta(minutes=1), "slot-kian")
    assert named != told


def test_what_could_not_be_judged_is_described_as_such(city: City) -> None:
    told = etsi_report(city.decided, city.roots, LATER)
    assert "indeterminate" in told


@pytest.mark.parametrize("what", ["sheet", "nothing"])
def test_what_cannot_be_described_is_refused_with_its_reason(city: City, what: str) -> None:
    pdf = city.sheet if what == "sheet" else b"no document"
    with pytest.raises(SigningRefused) as refused:
        etsi_report(pdf, city.roots, LATER)
    unsigned = what == "sheet"
    assert refused.value.code == ("document.not_signed" if unsigned else "report.not_made")
