# SPDX-License-Identifier: Apache-2.0
"""Authorities age: the next generation issues while the one before is still believed."""

from datetime import datetime, timedelta

import pytest
from cryptography import x509

from signing.certificates import Untrusted, require_signer
from signing.keys import create_request
from signing.office_ca import OfficeCa
from tests.signing.city import MORNING, City

YEAR = timedelta(days=365)


def issued(ca: OfficeCa, now: datetime) -> x509.Certificate:
    pem = ca.issue(create_request("名", "p").request_pem, "p", "髙﨑 吉子", "情報政策課", now)
    return x509.load_pem_x509_certificate(pem.encode())


def believed(ca: OfficeCa, certificate: x509.Certificate, at: datetime) -> bool:
    issuers = [one.certificate for one in ca.issuing_authorities]
    try:
        require_signer(
            certificate, issuers, x509.load_pem_x509_certificates(ca.roots_pem.encode()), at
        )
    except Untrusted:
        return False
    return True


def test_both_generations_are_believed_while_they_overlap(city: City) -> None:
    before = issued(city.ca, MORNING)
    later = MORNING + 6 * YEAR
    rolled = city.ca.roll(later)
    after = issued(rolled, later)
    assert believed(rolled, before, MORNING + YEAR)
    assert believed(rolled, after, later)
    assert not believed(city.ca, after, later), "the old root alone knows nothing of the new one"
    assert rolled.chain_pem != city.ca.chain_pem
    assert rolled.root.certificate.subject != city.ca.root.certificate.subject


def test_an_issuing_ca_is_renewed_under_the_same_root(city: City) -> None:
    rolled = city.ca.roll(MORNING + 7 * YEAR, with_root=False)
    assert rolled.roots_pem == city.ca.roots_pem
    assert believed(city.ca.roll(MORNING, with_root=False), issued(city.ca, MORNING), MORNING)
    assert rolled.issuing.certificate.subject != city.ca.issuing.certificate.subject


def test_authorities_live_on_for_thirty_years(city: City) -> None:
    ca, now = city.ca, MORNING
    for _ in range(5):
        now += 6 * YEAR
        ca = ca.roll(now)
        assert believed(ca, issued(ca, now), now)
    assert len(ca.generations) == 6
    assert ca.root.certificate.not_valid_after_utc > MORNING + 30 * YEAR


def test_a_restore_knows_every_generation(city: City) -> None:
    rolled = city.ca.roll(MORNING + 6 * YEAR).roll(MORNING + 7 * YEAR, with_root=False)
    restored = OfficeCa.load(rolled.export("合言葉"), "合言葉")
    assert restored.roots_pem == rolled.roots_pem
    assert [one.key_name for one in restored.issuing_authorities] == [
        one.key_name for one in rolled.issuing_authorities
    ]
    assert restored.authority(rolled.earlier[-1].issuing.key_name) is not None
    assert restored.authority("00") is None


@pytest.mark.parametrize("url", ["", "https://ca.example.lg.jp"])
def test_certificates_name_where_lists_are_published_only_where_there_is_a_place(url: str) -> None:
    ca = OfficeCa.create("あおぞら市", MORNING, public_url=url)
    certificate = issued(ca, MORNING)
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess)
    except x509.ExtensionNotFound:
        assert url == ""
        return
    assert points[0].full_name is not None
    assert points[0].full_name[0].value == f"{url}/crl/{ca.issuing.key_name}"
    assert [one.access_location.value for one in access.value] == [
        f"{url}/ocsp",
        f"{url}/ca/{ca.issuing.key_name}",
    ]


def test_the_address_may_be_given_later(city: City) -> None:
    published = city.ca.published_at("https://ca.example.lg.jp/")
    certificate = issued(published, MORNING)
    access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess)
    assert access.value[0].access_location.value == "https://ca.example.lg.jp/ocsp"
