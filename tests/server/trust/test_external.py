# SPDX-License-Identifier: Apache-2.0
"""Authorities elsewhere: a folder explained file by file, and revocation from allowed addresses."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from cryptography import x509

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.permissions import Role
from server.ops import console
from server.ops.main import main
from server.store.certificates import live_certificate
from server.store.engine import open_database
from server.trust.external import read_trust
from server.trust.fetched_revocations import KEPT_FOR, FetchedRevocations, RevocationsInTurn
from server.usecases.administer import AccountDesk
from server.usecases.office.external import ExternalCertificate, enrol_external
from signing.keys import NewKey, create_request
from signing.office_ca import OfficeCa
from signing.office_ocsp import GOOD, OfficeOcsp
from signing.office_revocations import OfficeRevocations

NOW = datetime.now(UTC)
"""The commands ask the real clock, and so do the certificates of this test."""


@pytest.fixture(scope="module")
def lgpki() -> OfficeCa:
    """An authority elsewhere that publishes where nothing answers yet."""
    return OfficeCa.create("よその認証局", NOW, public_url="http://127.0.0.1:1")


def put(folder: Path, kind: str, name: str, content: str) -> Path:
    (folder / kind).mkdir(parents=True, exist_ok=True)
    file = folder / kind / name
    file.write_text(content, encoding="utf-8")
    return file


def test_a_root_with_its_intermediate_is_believed_and_its_note_kept(
    lgpki: OfficeCa, tmp_path: Path
) -> None:
    put(tmp_path, "signers", "lgpki.pem", lgpki.roots_pem + lgpki.chain_pem)
    put(tmp_path, "signers", "lgpki.txt", "職責証明書のため。令和8年11月 情報政策課")
    put(tmp_path, "timestamps", "time.pem", lgpki.roots_pem)
    trust = read_trust(tmp_path, NOW)
    assert [one.faults for one in trust.files] == [(), ()]
    assert trust.files[0].note.startswith("職責証明書")
    assert trust.signer_roots_pem == lgpki.roots_pem
    assert trust.intermediates == (lgpki.issuing.certificate,)
    assert trust.timestamp_roots_pem == lgpki.roots_pem


def test_a_folder_that_is_not_there_trusts_nobody(tmp_path: Path) -> None:
    assert read_trust(tmp_path / "none", NOW).signer_roots_pem == ""


def test_each_fault_of_a_file_is_named_and_nothing_in_it_believed(
    lgpki: OfficeCa, tmp_path: Path
) -> None:
    made = create_request("x", "y")
    person = lgpki.issue(made.request_pem, "p", "名", "課", NOW)
    short = OfficeCa.create("短命", NOW - timedelta(days=9000)).roots_pem
    later = OfficeCa.create("来年", NOW + timedelta(days=365)).roots_pem
    for name, content, fault in (
        ("person.pem", person + lgpki.roots_pem, "trust.no_authority"),
        ("der.cer", "0\x82\x01\x01", "trust.not_pem"),
        ("old.pem", short, "trust.ended"),
        ("early.pem", later, "trust.not_yet"),
        ("alone.pem", lgpki.chain_pem, "trust.no_root"),
        ("key.pem", "-----BEGIN PRIVATE KEY-----\n" + lgpki.roots_pem, "trust.private_key"),
    ):
        folder = tmp_path / name
        put(folder, "signers", name, content)
        trust = read_trust(folder, NOW)
        assert fault in trust.files[0].faults, name
        assert trust.signer_roots_pem == ""


def test_what_ends_soon_is_believed_but_warned_of(lgpki: OfficeCa, tmp_path: Path) -> None:
    put(tmp_path, "signers", "a.pem", lgpki.roots_pem)
    late = lgpki.root.certificate.not_valid_after_utc - timedelta(days=30)
    (file,) = read_trust(tmp_path, late).files
    assert (file.faults, file.warnings) == ((), ("trust.ends_soon",))


def test_the_commands_explain_the_folder_and_enrol_a_card(
    lgpki: OfficeCa,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    config = tmp_path / "tsukue.toml"
    config.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")

    def run(*words: str) -> int:
        return main([*words, "--config", str(config)])

    assert run("init") == console.OK
    folder = tmp_path / "data" / "trust"
    put(folder, "signers", "lgpki.pem", lgpki.roots_pem)
    assert run("trust", "check") == console.OK
    assert run("trust", "list") == console.OK
    assert "よその認証局" in capsys.readouterr().out
    key, pem = card(lgpki, "p-1")
    paths = {
        "certificate": put(tmp_path, "card", "c.pem", pem),
        "chain": put(tmp_path, "card", "chain.pem", lgpki.chain_pem),
        "request": put(tmp_path, "card", "r.pem", key.request_pem),
    }
    given = [word for name, path in paths.items() for word in (f"--{name}", str(path))]
    assert run("trust", "enrol", "--person", "p-1", *given) == console.REFUSED
    assert "no account" in capsys.readouterr().err
    database = open_database(f"sqlite:///{tmp_path / 'data' / 'tsukue.sqlite'}")
    desk = AccountDesk(database, 1, "test", NOW)
    desk.add("one", PersonId("p-1"), "一", "hash", frozenset({Role.STAFF}))
    assert run("trust", "enrol", "--person", "p-1", *given) == console.OK
    with database.read_work() as tx:
        live = live_certificate(tx, 1, "p-1")
    assert live is not None
    assert live.pem == pem
    assert run("trust", "enrol", "--person", "p-1", *given) == console.REFUSED, "known already"
    database.close()
    put(folder, "signers", "broken.pem", "nothing")
    assert run("trust", "check") == console.REFUSED
    assert "no certificate in PEM" in capsys.readouterr().out


def card(ca: OfficeCa, person_id: str) -> tuple[NewKey, str]:
    """A key as on a card, with the certificate its authority gave."""
    made = create_request("髙﨑", person_id)
    return made, ca.issue(made.request_pem, person_id, "髙﨑 吉子", "課", NOW)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("other key", "certificate.not_proved"),
        ("other person", "certificate.not_proved"),
        ("no trust", "certificate.not_trusted"),
        ("garbage", "certificate.unreadable"),
    ],
)
def test_a_certificate_without_proof_or_trust_is_refused(
    lgpki: OfficeCa, tmp_path: Path, fault: str, code: str
) -> None:
    key, pem = card(lgpki, "p-2" if fault == "other person" else "p-1")
    request = create_request("x", "p-1").request_pem if fault == "other key" else key.request_pem
    given = ExternalCertificate(
        person_id="p-1",
        certificate="garbage" if fault == "garbage" else pem,
        chain=lgpki.chain_pem,
        request=request,
    )
    roots = "" if fault == "no trust" else lgpki.roots_pem
    database = open_database(f"sqlite:///{tmp_path / 'none.sqlite'}")
    refused = enrol_external(database, 1, given, roots, "test", NOW)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    database.close()


class _Publisher(BaseHTTPRequestHandler):
    """Answers as an authority elsewhere does; ``answers`` maps a path to bytes."""

    answers: ClassVar[dict[str, bytes]] = {}

    def do_GET(self) -> None:
        content = self.answers.get(self.path.split("/")[1], b"")
        self.send_response(200 if content else 404)
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def publishing(answers: dict[str, bytes]) -> Iterator[str]:
    handler = type("Handler", (_Publisher,), {"answers": answers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_lists_and_answers_are_fetched_from_allowed_addresses_only() -> None:
    answers: dict[str, bytes] = {}
    with publishing(answers) as url:
        ca = OfficeCa.create("よその認証局", NOW, public_url=url)
        _key, pem = card(ca, "p-1")
        certificate = x509.load_pem_x509_certificate(pem.encode())
        issuers = (ca.issuing.certificate, ca.root.certificate)
        wanted = (certificate, ca.root.certificate)
        allowed = FetchedRevocations(hosts=("127.0.0.1",), issuers=issuers)
        barred = FetchedRevocations(hosts=("elsewhere.example",), issuers=issuers)

        assert allowed.revocation_data(wanted, NOW).missing == (certificate,), "nothing answers"
        answers["crl"] = ca.revocation_list((), 1, NOW)
        assert allowed.revocation_data(wanted, NOW).crls == (answers["crl"],)
        responder = OfficeOcsp.create((ca.issuing,), ca.city_name, NOW).responders[0]
        answers["ocsp"] = responder.state(certificate.serial_number, GOOD, NOW)
        assert allowed.revocation_data(wanted, NOW).responses == (answers["ocsp"],)
        assert barred.revocation_data(wanted, NOW).missing == (certificate,)
        answers["ocsp"], answers["crl"] = b"<html>", b"<html>"
        assert allowed.revocation_data(wanted, NOW).crls, "the list is kept for a while"
        later = NOW + KEPT_FOR
        assert allowed.revocation_data(wanted, later).missing == (certificate,)


def test_the_next_source_is_asked_for_what_the_first_does_not_know(lgpki: OfficeCa) -> None:
    own = OfficeCa.create("あおぞら市", NOW)
    ours, theirs = card(own, "p-1")[1], card(lgpki, "p-2")[1]
    wanted = tuple(x509.load_pem_x509_certificate(pem.encode()) for pem in (ours, theirs))
    sources = tuple(OfficeRevocations.without_register(ca, NOW) for ca in (own, lgpki))
    assert RevocationsInTurn(sources[:1]).revocation_data(wanted, NOW).missing == wanted[1:]
    both = RevocationsInTurn(sources).revocation_data(wanted, NOW)
    assert (len(both.responses), both.missing) == (2, ())
