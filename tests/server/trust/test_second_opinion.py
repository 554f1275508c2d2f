# SPDX-License-Identifier: Apache-2.0
"""OpenSSL asks our responder over real HTTP and reads our lists: a second opinion."""

import base64
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from server.app import create_app
from server.demo.people import DEMO_PASSWORD, OFFICER
from server.store.seals import KeptSeal, add_seal, revoke_seal
from server.usecases.register_device import lose_device
from signing.keys import create_request
from signing.ocsp_request import make_request
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock
from tests.support.served import served


@dataclass(frozen=True)
class Counter:
    """A served office, a person's certificate, and the files that OpenSSL reads."""

    office: Office
    url: str
    certificate: x509.Certificate
    folder: Path

    def lose(self) -> None:
        """The laptop is lost: its certificate is revoked."""
        database = self.office.parts.services.database
        assert lose_device(database, 1, "laptop", "test", self.office.clock()) == 1
        self.office.clock.advance(minutes=1)

    def openssl(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run it in the folder, at the time of the office."""
        at = str(int(self.office.clock().timestamp()) + 60)
        return subprocess.run(
            ["openssl", *command.replace("AT", at).split()],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )

    def fetch_list(self, path: str, name: str) -> None:
        """Fetch a list and keep it as PEM."""
        der = httpx2.get(self.url + path).content
        pem = x509.load_der_x509_crl(der).public_bytes(Encoding.PEM)
        (self.folder / name).write_bytes(pem)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, str]]:
    """One server for all of these tests."""
    folder = tmp_path_factory.mktemp("office")
    office = found_office(f"sqlite:///{folder / 'office.sqlite'}", folder, ManualClock())
    with served(create_app(office.parts.settings, office.parts)) as url:
        yield office, url


@pytest.fixture(scope="module")
def counter(started: tuple[Office, str], tmp_path_factory: pytest.TempPathFactory) -> Counter:
    """The files that OpenSSL needs, and the officer's certificate."""
    office, url = started
    folder = tmp_path_factory.mktemp("openssl")
    office.clerk(OFFICER)
    asked = {
        "login": OFFICER.login,
        "password": DEMO_PASSWORD,
        "device_id": "laptop",
        "device_name": "貸出ノートPC",
    }
    token = httpx2.post(f"{url}/v1/sessions", json=asked).json()["token"]
    enrolled = httpx2.post(
        f"{url}/v1/certificates",
        json={"request": create_request("x", "y").request_pem},
        headers={"Authorization": f"Bearer {token}"},
    )
    pem = enrolled.json()["certificate"].encode()
    (folder / "person.pem").write_bytes(pem)
    (folder / "root.pem").write_text(office.parts.office.roots_pem, encoding="ascii")
    (folder / "issuer.pem").write_text(office.parts.office.chain_pem, encoding="ascii")
    return Counter(office, url, x509.load_pem_x509_certificate(pem), folder)


ASK = (
    "ocsp -attime AT -validity_period 99999999 "
    "-issuer issuer.pem -cert person.pem -CAfile root.pem -url "
)
VERIFY = (
    "verify -attime AT -CAfile root.pem -untrusted issuer.pem "
    "-CRLfile crl.pem -CRLfile root-crl.pem"
)


def test_openssl_gets_good_then_revoked_from_responder_and_list(counter: Counter) -> None:
    ca = counter.office.parts.office.ca
    counter.fetch_list("/crl", "crl.pem")
    counter.fetch_list(f"/crl/{ca.root.key_name}", "root-crl.pem")
    asked = counter.openssl(ASK + f"{counter.url}/ocsp")
    assert "person.pem: good" in asked.stdout, asked.stderr
    assert "Response verify OK" in asked.stderr
    assert "nonce" not in asked.stderr, "the nonce came back"
    read = counter.openssl(VERIFY + " -crl_check_all person.pem")
    assert read.stdout == "person.pem: OK\n", read.stderr

    counter.lose()
    counter.fetch_list("/crl", "crl.pem")
    asked = counter.openssl(ASK + f"{counter.url}/ocsp")
    assert "person.pem: revoked" in asked.stdout
    assert "Reason: keyCompromise" in asked.stdout
    read = counter.openssl(VERIFY + " -crl_check_all person.pem")
    assert "certificate revoked" in read.stderr


def test_a_question_in_the_address_may_be_kept_and_a_posted_one_may_not(counter: Counter) -> None:
    issuer = counter.office.parts.office.ca.issuing.certificate
    builder = ocsp.OCSPRequestBuilder().add_certificate(
        counter.certificate, issuer, hashes.SHA256()
    )
    request = builder.build().public_bytes(Encoding.DER)
    named = quote(base64.b64encode(request).decode(), safe="")
    got = httpx2.get(f"{counter.url}/ocsp/{named}")
    assert got.headers["content-type"] == "application/ocsp-response"
    assert "max-age=3600" in got.headers["cache-control"]
    assert got.headers["etag"]
    answer = ocsp.load_der_ocsp_response(got.content)
    assert answer.serial_number == counter.certificate.serial_number
    posted = httpx2.post(f"{counter.url}/ocsp", content=request)
    assert posted.headers["cache-control"] == "no-store"
    nonsense = httpx2.get(f"{counter.url}/ocsp/@@@")
    status = ocsp.load_der_ocsp_response(nonsense.content).response_status
    assert status is ocsp.OCSPResponseStatus.MALFORMED_REQUEST
    assert httpx2.post(f"{counter.url}/ocsp", content=bytes(20_001)).status_code == 413


def test_the_time_unit_is_good_and_a_number_never_given_is_unknown(counter: Counter) -> None:
    office = counter.office.parts.office
    issuer = office.ca.issuing.certificate
    for serial, state in (
        (office.tsa.identity.certificate.serial_number, ocsp.OCSPCertStatus.GOOD),
        (4711, ocsp.OCSPCertStatus.UNKNOWN),
    ):
        request = make_request(issuer, serial)
        told = ocsp.load_der_ocsp_response(counter.office.parts.revocations.answer(request))
        assert told.certificate_status is state


def test_issuers_and_lists_are_found_by_the_name_of_their_key(counter: Counter) -> None:
    ca = counter.office.parts.office.ca
    got = httpx2.get(f"{counter.url}/ca/{ca.issuing.key_name}").content
    assert x509.load_der_x509_certificate(got) == ca.issuing.certificate
    assert httpx2.get(f"{counter.url}/ca/ffff").status_code == 404
    assert httpx2.get(f"{counter.url}/crl/ffff").status_code == 404


def test_lists_come_on_schedule_overlap_and_never_count_back(counter: Counter) -> None:
    desk, clock = counter.office.parts.revocations, counter.office.clock
    issuing = counter.office.parts.office.ca.issuing
    first = desk.current_list(issuing)
    clock.advance(hours=23)
    assert desk.current_list(issuing) == first
    clock.advance(hours=1)
    second = desk.current_list(issuing)
    assert second.number > first.number
    assert first.next_at > second.made_at, "seven lists are good at a time"
    assert desk.late() == ()
    clock.advance(days=4)
    assert desk.late() == (issuing.key_name,)
    desk.publish_all()
    assert desk.late() == ()

    ahead = desk.current_list(issuing)
    clock.advance(days=-3)
    right = desk.current_list(issuing)
    assert right.made_at < ahead.made_at, "made while the clock was ahead, good for nobody yet"
    assert right.number > ahead.number
    assert desk.current_list(issuing) == right


def test_the_last_list_stays_for_ever(started: tuple[Office, str], tmp_path: Path) -> None:
    office = found_office(f"sqlite:///{tmp_path / 'o.sqlite'}", tmp_path, ManualClock())
    desk, issuing = office.parts.revocations, office.parts.office.ca.issuing
    assert not desk.is_closed()
    closed = desk.close()
    assert {each.next_at.year for each in closed} == {9999}
    assert desk.is_closed()
    office.clock.advance(days=4000)
    assert desk.current_list(issuing) in closed
    assert desk.close() == closed, "closing twice changes nothing"
    office.parts.close()


def test_an_offices_certificate_is_known_and_its_revocation_published(tmp_path: Path) -> None:
    office = found_office(f"sqlite:///{tmp_path / 'o.sqlite'}", tmp_path, ManualClock())
    trust, database = office.parts.office, office.parts.services.database
    pem = trust.ca.issue_seal(create_request("x", "y").request_pem, "市長", office.clock())
    certificate = x509.load_pem_x509_certificate(pem.encode())
    seal = KeptSeal(
        certificate_id="mayor",
        post="市長",
        custodian="総務課長",
        storage="金庫",
        purpose="施行文書",
        pem=pem,
        issuer="庁内認証局",
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        added_by="test",
        added_at=office.clock(),
    )
    database.write(lambda tx: add_seal(tx, 1, seal))
    request = make_request(trust.ca.issuing.certificate, certificate.serial_number)

    def told() -> ocsp.OCSPCertStatus:
        return ocsp.load_der_ocsp_response(
            office.parts.revocations.answer(request)
        ).certificate_status

    assert told() is ocsp.OCSPCertStatus.GOOD
    database.write(lambda tx: revoke_seal(tx, 1, "mayor", "職の廃止", office.clock()))
    assert told() is ocsp.OCSPCertStatus.REVOKED
    office.clock.advance(seconds=1)
    listed = office.parts.revocations.current_list(trust.ca.issuing).list
    numbers = [one.serial_number for one in x509.load_der_x509_crl(listed)]
    assert numbers == [certificate.serial_number]
    office.parts.close()
