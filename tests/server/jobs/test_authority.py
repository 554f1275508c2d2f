# SPDX-License-Identifier: Apache-2.0
"""The authority's day: who left loses the certificate, lists go on, somebody is warned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from structlog.testing import capture_logs

from approval import OrganisationData
from server.store.certificate_requests import CertificateRequest
from server.store.certificates import insert_certificate, live_certificate
from server.usecases.load_city import replace_organisation
from server.usecases.office.issued import certificate_row
from signing.keys import create_request
from tests.server.office import Office, demo_city, found_office
from tests.support.clock import ManualClock


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server of the demo city."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


def certify(office: Office, person_id: str) -> int:
    """Give somebody a certificate and return its number."""
    now, request = office.clock(), create_request("x", "y").request_pem
    trust = office.parts.office
    pem = trust.issue(request, person_id, "名", "課", now)
    asked = CertificateRequest(
        public_key_sha256="0" * 64,
        person_id=person_id,
        device_id="d",
        name="名",
        section="課",
        request=request,
        asked_at=now,
    )
    row = certificate_row(pem, trust.chain_pem, asked, now)
    office.parts.services.database.write(lambda tx: insert_certificate(tx, 1, row))
    return int(row.serial, 16)


def without(city: OrganisationData, person_id: str) -> OrganisationData:
    holdings = tuple(one for one in city.holdings if one.person_id != person_id)
    return replace(city, holdings=holdings, version="later")


def test_who_left_with_the_new_organisation_is_revoked_by_its_job(office: Office) -> None:
    city = demo_city()
    gone, stays = city.holdings[0].person_id, city.holdings[-1].person_id
    number = certify(office, gone)
    certify(office, stays)
    database = office.parts.services.database
    replace_organisation(database, 1, without(city, gone), "test", office.clock())
    office.parts.worker.work_off()
    with database.read_work() as tx:
        assert live_certificate(tx, 1, gone) is None
        assert live_certificate(tx, 1, stays) is not None
    issuing = office.parts.office.ca.issuing
    listed = x509.load_der_x509_crl(office.parts.revocations.current_list(issuing).list)
    entry = listed.get_revoked_certificate_by_serial_number(number)
    assert entry is not None
    reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    assert reason is x509.ReasonFlags.cessation_of_operation


def test_the_day_plans_the_next_one_and_warns_of_what_ends_soon(office: Office) -> None:
    city = demo_city()
    database = office.parts.services.database
    certify(office, city.holdings[-1].person_id)
    replace_organisation(database, 1, replace(city, version="later"), "test", office.clock())
    office.parts.worker.work_off()
    office.clock.advance(days=1)
    assert office.parts.worker.work_off() > 0, "the next day was planned"
    office.clock.advance(days=3 * 365 - 8)
    with capture_logs() as logs:
        office.parts.worker.work_off()
    warned = [one for one in logs if one["event"] == "certificate_ends_soon"]
    assert [one["kind"] for one in warned] == ["staff"]
    assert warned[0]["days"] < timedelta(days=8).days
