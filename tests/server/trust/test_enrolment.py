# SPDX-License-Identifier: Apache-2.0
"""Who gets a certificate, who approves it, when it is renewed, and when it ends early."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from fastapi.testclient import TestClient
from httpx2 import Response

from approval import Organisation, city_day
from server.app import create_app
from server.audit.tags import Tag
from server.auth.permissions import Role
from server.demo.people import DEMO_PASSWORD, OFFICER, TEAM_HEAD
from server.settings import SettingsProblem, load_settings
from server.store.tables import audit_log
from server.usecases.administer import AccountDesk
from server.usecases.enrol import CertificatePolicy
from server.usecases.office.expiry import endings
from server.usecases.office.revoking import RevokingDesk, TransferPolicy
from signing.keys import create_request
from tests.server.office import Office, demo_city, found_office
from tests.support.clock import ManualClock


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A city where certificates are approved, with an officer, his superior and an admin."""
    made = found_office(database_url, tmp_path, clock)
    made.clerk(OFFICER)
    made.clerk(TEAM_HEAD)
    desk = AccountDesk(made.parts.services.database, 1, "test", clock())
    password = made.parts.entrance.passwords.hash(DEMO_PASSWORD)
    desk.add("admin", "p-admin", "管理 太郎", password, frozenset({Role.ADMINISTRATOR}))
    clock.advance(seconds=1)
    yield made
    made.parts.close()


@dataclass(frozen=True)
class Counter:
    """Somebody at a terminal, speaking HTTP."""

    client: TestClient
    headers: dict[str, str]

    def ask(self, request_pem: str) -> Response:
        return self.client.post(
            "/v1/certificates", json={"request": request_pem}, headers=self.headers
        )

    def standing(self) -> dict[str, object]:
        told = self.client.get("/v1/certificates/mine", headers=self.headers)
        return dict(told.json())

    def desk(self) -> Response:
        return self.client.get("/v1/certificates/desk", headers=self.headers)

    def decide(self, key: str, *, approve: bool, reason: str = "") -> Response:
        return self.client.post(
            f"/v1/certificates/requests/{key}",
            json={"approve": approve, "reason": reason},
            headers=self.headers,
        )

    def revoke(self, serial: str, reason: str) -> Response:
        return self.client.post(
            f"/v1/certificates/{serial}/revocation",
            json={"reason": reason},
            headers=self.headers,
        )


def seated(office: Office, login: str, policy: str = "approval", device: str = "") -> Counter:
    enrolment = replace(office.parts.enrolment, policy=CertificatePolicy(policy))
    parts = replace(office.parts, enrolment=enrolment)
    client = TestClient(create_app(parts.settings, parts))
    asked = {
        "login": login,
        "password": DEMO_PASSWORD,
        "device_id": device or f"laptop-of-{login}",
        "device_name": "貸出ノートPC",
    }
    token = client.post("/v1/sessions", json=asked).json()["token"]
    return Counter(client, {"Authorization": f"Bearer {token}"})


def new_request() -> str:
    return create_request("x", "y").request_pem


def test_a_request_waits_is_approved_by_the_superior_and_then_gives_the_certificate(
    office: Office,
) -> None:
    officer, head = seated(office, OFFICER.login), seated(office, TEAM_HEAD.login)
    request = new_request()
    assert officer.standing()["state"] == "none"
    for _ in range(2):
        waiting = officer.ask(request)
        assert (waiting.status_code, waiting.json()["code"]) == (409, "certificate.waiting")
    assert officer.standing()["state"] == "waiting"
    (shown,) = head.desk().json()["requests"]
    assert (shown["name"], shown["device_name"]) == (OFFICER.name, "貸出ノートPC")
    assert officer.desk().json()["requests"] == [], "nobody decides on his own"
    assert head.decide(shown["key"], approve=True).json()["requests"] == []
    fetched = officer.ask(request)
    assert fetched.status_code == 201
    assert OFFICER.name in _subject(fetched)
    assert officer.standing()["state"] == "valid"
    again = head.decide(shown["key"], approve=True)
    assert (again.status_code, again.json()["code"]) == (409, "certificate.request_decided")


def _subject(enrolled: Response) -> str:
    pem = enrolled.json()["certificate"].encode()
    return x509.load_pem_x509_certificate(pem).subject.rfc4514_string()


def test_a_refusal_needs_a_reason_which_the_person_reads(office: Office) -> None:
    officer, admin = seated(office, OFFICER.login), seated(office, "admin")
    request = new_request()
    officer.ask(request)
    key = admin.desk().json()["requests"][0]["key"]
    assert admin.decide(key, approve=False).json()["code"] == "certificate.reason_missing"
    assert admin.decide(key, approve=False, reason="別の端末です").status_code == 200
    told = officer.ask(request)
    assert told.json()["code"] == "certificate.refused"
    assert "別の端末です" in told.json()["message"]
    standing = officer.standing()
    assert (standing["state"], standing["reason"]) == ("refused", "別の端末です")
    assert officer.ask(new_request()).json()["code"] == "certificate.waiting", "with a new key"


def test_nobody_approves_his_own_or_for_people_he_does_not_stand_above(office: Office) -> None:
    officer, head = seated(office, OFFICER.login), seated(office, TEAM_HEAD.login)
    head.ask(new_request())
    admin = seated(office, "admin")
    (shown,) = admin.desk().json()["requests"]
    for other in (officer, head):
        assert other.decide(shown["key"], approve=True).status_code == 404
        assert other.desk().json()["certificates"] == []
    assert officer.revoke("00", "superseded").status_code == 403


def test_a_renewal_keeps_the_old_certificate_until_its_end(office: Office) -> None:
    officer = seated(office, OFFICER.login, "auto")
    first = officer.ask(new_request()).json()["certificate"]
    ends = x509.load_pem_x509_certificate(first.encode()).not_valid_after_utc
    assert officer.standing()["renewable"] is False
    office.clock.set(ends - timedelta(days=91))
    assert seated(office, OFFICER.login).standing()["renewable"] is False
    office.clock.set(ends - timedelta(days=90))
    later = seated(office, OFFICER.login)
    standing = later.standing()
    assert (standing["renewable"], standing["days"]) == (True, 90)
    renewed = later.ask(new_request())
    assert renewed.status_code == 201, "who was approved once needs no approval again"
    assert later.standing()["renewable"] is False
    issuing = office.parts.office.ca.issuing
    listed = x509.load_der_x509_crl(office.parts.revocations.current_list(issuing).list)
    assert len(list(listed)) == 0


def test_another_device_supersedes_and_needs_approval(office: Office) -> None:
    officer = seated(office, OFFICER.login, "auto")
    officer.ask(new_request())
    elsewhere = seated(office, OFFICER.login, "approval", device="another")
    assert elsewhere.ask(new_request()).json()["code"] == "certificate.waiting"


def test_an_administrator_sees_what_ends_and_revokes_with_a_reason(office: Office) -> None:
    officer, admin = seated(office, OFFICER.login, "auto"), seated(office, "admin")
    serial = _serial(officer.ask(new_request()))
    known = admin.desk().json()["certificates"]
    assert [each["kind"] for each in known] == ["staff", "timestamp", "issuing", "root"]
    assert admin.revoke(serial, "boredom").json()["code"] == "certificate.reason_unknown"
    told = admin.revoke(serial, "privilege_withdrawn").json()
    assert "staff" not in {each["kind"] for each in told["certificates"]}
    standing = officer.standing()
    assert (standing["state"], standing["reason"]) == ("revoked", "privilege_withdrawn")
    assert admin.revoke(serial, "superseded").json()["code"] == "certificate.none_living"
    with office.parts.services.database.read_work() as tx:
        tags = {row.tag for row in tx.execute(audit_log.select())}
    assert Tag.SIGNING_CERTIFICATE_REVOKED in tags


def _serial(enrolled: Response) -> str:
    pem = enrolled.json()["certificate"].encode()
    return f"{x509.load_pem_x509_certificate(pem).serial_number:x}"


@pytest.mark.parametrize("policy", list(TransferPolicy))
def test_leaving_ends_a_certificate_and_moving_only_where_the_city_wants_it(
    office: Office, policy: TransferPolicy
) -> None:
    seated(office, OFFICER.login, "auto").ask(new_request())
    seated(office, TEAM_HEAD.login, "auto").ask(new_request())
    city, day = demo_city(), city_day(office.clock())
    desk = RevokingDesk(
        database=office.parts.services.database, tenant=1, by="test", now=office.clock()
    )
    assert desk.review(Organisation(city).on(day), policy) == ()
    gone, moved = _ids(office)
    own = {one.post_id for one in city.holdings if one.person_id == moved}
    sections = {post.section_id for post in city.posts if post.post_id in own}
    elsewhere = next(post for post in city.posts if post.section_id not in sections)
    holdings = tuple(
        replace(one, post_id=elsewhere.post_id) if one.person_id == moved else one
        for one in city.holdings
        if one.person_id != gone
    )
    view = Organisation(replace(city, holdings=holdings)).on(day)
    ended = {one.person_id for one in desk.review(view, policy)}
    assert gone in ended
    assert (moved in ended) == (policy is TransferPolicy.REVOKE)


def _ids(office: Office) -> tuple[str, str]:
    with office.parts.services.database.read_work() as tx:
        people = {
            row.login: row.person_id
            for row in tx.exec_driver_sql("SELECT login, person_id FROM person_account")
        }
    return people[OFFICER.login], people[TEAM_HEAD.login]


def test_the_calendar_names_what_ends_within_so_many_days(office: Office) -> None:
    seated(office, OFFICER.login, "auto").ask(new_request())
    parts = office.parts
    database, now = parts.services.database, office.clock()
    assert endings(database, parts.office, 1, 90, now) == ()
    soon = endings(database, parts.office, 1, 3 * 365, now)
    assert [each.kind for each in soon] == ["staff"]
    assert soon[0].name == OFFICER.name


@pytest.mark.parametrize(
    "line",
    ['certificate_policy="perhaps"', 'certificate_at_transfer="x"', 'certificate_url="ca.lg.jp"'],
)
def test_settings_that_make_no_sense_are_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "tsukue.toml"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(SettingsProblem, match=line.partition("=")[0]):
        load_settings(file, {})
