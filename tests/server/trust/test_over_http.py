# SPDX-License-Identifier: Apache-2.0
"""Signing in, enrolling and asking for times, as a client does it over HTTP."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import select
from structlog.testing import capture_logs

from approval.wire_devices import wipe_statement
from server.app import create_app
from server.audit.tags import Tag
from server.demo.people import DEMO_PASSWORD, OFFICER, TEAM_HEAD
from server.store.people_reading import listed_device
from server.store.tables import audit_log
from server.usecases.register_device import lose_device
from signing.keys import create_request
from signing.timestamp_token import timestamp_request
from telework.event_bytes import event_mac
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, with two people who have accounts."""
    made = found_office(database_url, tmp_path, clock)
    made.clerk(OFFICER)
    made.clerk(TEAM_HEAD)
    yield made
    made.parts.close()


@pytest.fixture
def client(office: Office) -> Iterator[TestClient]:
    """Speak to the application without its background work."""
    made = TestClient(create_app(office.parts.settings, office.parts))
    yield made
    made.close()


def sign_in(
    client: TestClient, login: str = OFFICER.login, password: str = DEMO_PASSWORD
) -> Response:
    asked = {
        "login": login,
        "password": password,
        "device_id": f"laptop-of-{login}",
        "device_name": "貸出ノートPC",
    }
    return client.post("/v1/sessions", json=asked)


def bearer(answer: Response) -> dict[str, str]:
    return {"Authorization": f"Bearer {answer.json()['token']}"}


def enrol(client: TestClient, session: Response, request_pem: str) -> Response:
    body = {"request": request_pem}
    return client.post("/v1/certificates", json=body, headers=bearer(session))


def test_the_answer_to_a_sign_in_says_who_and_with_which_posts(client: TestClient) -> None:
    answer = sign_in(client)
    assert answer.status_code == 201
    told = answer.json()
    assert told["me"]["name"] == OFFICER.name
    assert [post["post_id"] for post in told["me"]["posts"]] == [OFFICER.post_id]
    assert (told["certificate"], told["idle_minutes"]) == ("", 30)
    assert len(bytes.fromhex(told["device"]["mac_key"])) == 32
    assert client.get("/v1/me", headers=bearer(answer)).json() == told["me"]


def test_signing_out_ends_the_session(client: TestClient) -> None:
    headers = bearer(sign_in(client))
    assert client.delete("/v1/sessions/current", headers=headers).status_code == 204
    assert client.get("/v1/me", headers=headers).json()["code"] == "session.expired"


def test_a_wrong_password_is_refused_in_words_and_the_sixth_must_wait(client: TestClient) -> None:
    for _ in range(5):
        answer = sign_in(client, password="wrong")
        assert (answer.status_code, answer.json()["code"]) == (401, "session.wrong_credentials")
    answer = sign_in(client)
    assert (answer.status_code, answer.json()["code"]) == (429, "session.throttled")
    assert int(answer.headers["retry-after"]) > 0


def test_a_lost_device_is_told_to_wipe_itself(office: Office, client: TestClient) -> None:
    sign_in(client)
    lose_device(office.parts.services.database, 1, "laptop-of-sato", "test", office.clock())
    answer = sign_in(client)
    assert (answer.status_code, answer.json()["wipe"]) == (401, True)


def test_a_wiped_device_says_so_once_by_its_own_key(office: Office, client: TestClient) -> None:
    device = sign_in(client).json()["device"]
    key, own = bytes.fromhex(device["mac_key"]), device["device_id"]
    receipt = event_mac(key, wipe_statement(own))

    def said(device_id: str, mac: str) -> int:
        return client.post(f"/v1/devices/{device_id}/wiped", json={"receipt": mac}).status_code

    def noted() -> tuple[datetime | None, int]:
        with office.parts.services.database.read_work() as tx:
            shown = listed_device(tx, 1, own)
            tags = list(tx.execute(select(audit_log.c.tag)).scalars())
        assert shown is not None
        return shown.wiped_at, tags.count("auth:device:wiped")

    assert said(own, receipt) == 404, "nobody reported it lost"
    lose_device(office.parts.services.database, 1, own, "test", office.clock())
    assert said(own, event_mac(key, wipe_statement("laptop-of-other"))) == 404
    assert said("laptop-of-other", receipt) == 404
    assert said(own, "no digest") == 422
    assert noted() == (None, 0)
    at = office.clock()
    assert said(own, receipt) == 204
    office.clock.advance(minutes=5)
    assert said(own, receipt) == 204
    assert noted() == (at, 1)


def test_a_certificate_names_the_person_of_the_session_and_not_of_the_request(
    client: TestClient,
) -> None:
    request = create_request("市長", "p9999").request_pem
    answer = enrol(client, sign_in(client), request)
    assert answer.status_code == 201
    certificate = x509.load_pem_x509_certificate(answer.json()["certificate"].encode())
    assert OFFICER.name in certificate.subject.rfc4514_string()
    assert "市長" not in certificate.subject.rfc4514_string()
    assert sign_in(client).json()["certificate"] == answer.json()["certificate"]


def test_asking_again_with_the_same_key_gives_the_same_certificate(client: TestClient) -> None:
    request = create_request("x", "y").request_pem
    session = sign_in(client)
    first, second = (enrol(client, session, request) for _ in range(2))
    assert first.json() == second.json()


def test_a_new_key_supersedes_the_old_certificate(office: Office, client: TestClient) -> None:
    session = sign_in(client)
    old = enrol(client, session, create_request("x", "y").request_pem)
    office.clock.advance(seconds=1)
    enrol(client, session, create_request("x", "y").request_pem)
    crl = x509.load_der_x509_crl(client.get("/crl").content)
    serial = x509.load_pem_x509_certificate(old.json()["certificate"].encode()).serial_number
    revoked = crl.get_revoked_certificate_by_serial_number(serial)
    assert revoked is not None
    reason = revoked.extensions.get_extension_for_class(x509.CRLReason).value.reason
    assert reason is x509.ReasonFlags.superseded


def test_nobody_enrols_anothers_key(client: TestClient) -> None:
    request = create_request("x", "y").request_pem
    enrol(client, sign_in(client), request)
    answer = enrol(client, sign_in(client, TEAM_HEAD.login), request)
    assert answer.json()["code"] == "certificate.key_of_another"


def test_a_key_from_a_lost_device_is_not_enrolled_again(office: Office, client: TestClient) -> None:
    request = create_request("x", "y").request_pem
    enrol(client, sign_in(client), request)
    lose_device(office.parts.services.database, 1, "laptop-of-sato", "test", office.clock())
    asked = {
        "login": OFFICER.login,
        "password": DEMO_PASSWORD,
        "device_id": "another",
        "device_name": "",
    }
    answer = enrol(client, client.post("/v1/sessions", json=asked), request)
    assert answer.json()["code"] == "certificate.key_revoked"


def _weak_request() -> str:
    key = rsa.generate_private_key(65537, 1024)  # noqa: S505 - refused for it
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    return builder.sign(key, SHA256()).public_bytes(Encoding.PEM).decode()


@pytest.mark.parametrize(
    ("request_pem", "code"),
    [
        ("", "certificate.request_invalid"),
        ("nonsense", "certificate.request_invalid"),
        (_weak_request(), "certificate.request_weak_key"),
    ],
)
def test_a_request_that_is_none_of_ours_is_refused(
    client: TestClient, request_pem: str, code: str
) -> None:
    answer = enrol(client, sign_in(client), request_pem)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_the_hosted_authority_answers_and_rejects_as_the_rfc_says(client: TestClient) -> None:
    good = client.post("/tsa", content=timestamp_request(b"signature", 7))
    assert good.headers["content-type"] == "application/timestamp-reply"
    assert len(good.content) > 500
    bad = client.post("/tsa", content=b"nonsense")
    assert bad.status_code == 200
    assert len(bad.content) < 200
    assert client.post("/tsa", content=bytes(20_000)).status_code == 413


def test_the_roots_are_public(office: Office, client: TestClient) -> None:
    assert client.get("/v1/trust").json()["roots"] == office.parts.office.roots_pem


def test_no_secret_stands_in_any_log(office: Office, client: TestClient) -> None:
    with capture_logs() as logs:
        session = sign_in(client)
        sign_in(client, password="canary-of-a-wrong-password")
        enrol(client, session, create_request("x", "y").request_pem)
    assert len(logs) == 3
    with office.parts.services.database.read_work() as tx:
        rows = tx.execute(audit_log.select()).all()
    assert {Tag.AUTH_SESSION_BEGUN, Tag.AUTH_SESSION_REFUSED} <= {row.tag for row in rows}
    written = repr(rows) + repr(logs)
    for secret in (
        session.json()["token"],
        session.json()["device"]["mac_key"],
        DEMO_PASSWORD,
        "canary",
        "BEGIN CERTIFICATE",
    ):
        assert secret not in written
