# SPDX-License-Identifier: Apache-2.0
"""Another CA's lists and answers over real HTTP: asked only where the administrator allows."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.x509 import ocsp

from server.trust import fetched_revocations
from server.trust.fetched_revocations import FetchedRevocations, RevocationsInTurn
from signing.keys import create_request
from signing.office_ca import OfficeCa
from signing.revocation import NotProved, Proofs, Use
from tests.signing.city import LATER, MORNING
from tests.signing.fresh_revocations import FreshRevocations, answer_about, revocation_list

USE = Use(MORNING, now=LATER)


class ForeignCa:
    """A CA whose certificates name an address on loopback."""

    def __init__(self) -> None:
        self.answers = True
        self.redirects = False
        self.asked: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.ca = OfficeCa.create("認証局", MORNING, public_url=self.url)
        request = create_request("職員", "person").request_pem
        issued = self.ca.issue(request, "person", "職員", "課", MORNING)
        self.person = x509.load_pem_x509_certificate(issued.encode("ascii"))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def source(self, host: str = "127.0.0.1") -> FetchedRevocations:
        known = (self.ca.issuing.certificate, self.ca.root.certificate)
        return FetchedRevocations(hosts=(host,), issuers=known)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        foreign = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                serial_number = ocsp.load_der_ocsp_request(body).serial_number
                known = (foreign.person, foreign.ca.issuing.certificate)
                about = next(one for one in known if one.serial_number == serial_number)
                issuer = foreign.ca.issuing if about == foreign.person else foreign.ca.root
                self._tell(answer_about(about, issuer, {}, LATER) if foreign.answers else b"")

            def do_GET(self) -> None:
                root = foreign.ca.root
                issuer = root if self.path.endswith(root.key_name) else foreign.ca.issuing
                self._tell(revocation_list(issuer, {}, LATER))

            def _tell(self, body: bytes) -> None:
                foreign.asked.append(self.path)
                self.send_response(302 if foreign.redirects else 200 if body else 503)
                self.send_header("Location", f"{foreign.url}/elsewhere")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler


@contextmanager
def serving() -> Iterator[ForeignCa]:
    foreign = ForeignCa()
    thread = threading.Thread(target=foreign.server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield foreign
    finally:
        foreign.server.shutdown()
        thread.join()
        foreign.server.server_close()


def test_an_answer_proves_a_person_and_an_authority_over_http() -> None:
    with serving() as foreign:
        people = [foreign.person, foreign.ca.issuing.certificate, foreign.ca.root.certificate]
        data = foreign.source().revocation_data(people, LATER)
    assert data.missing == ()
    proofs = Proofs(data.crls, data.responses)
    issuing, root = foreign.ca.issuing.certificate, foreign.ca.root.certificate
    assert proofs.proof(foreign.person, issuing, USE)[0] in data.responses
    proofs.proof(issuing, root, Use(MORNING, made_after=False, now=LATER))


def test_without_an_answer_the_list_is_fetched_and_used_again_for_a_while() -> None:
    with serving() as foreign:
        foreign.answers = False
        source = foreign.source()
        for later in (timedelta(0), timedelta(minutes=5)):
            data = source.revocation_data([foreign.person], LATER + later)
            assert data.missing == ()
            assert Proofs(data.crls).proof(foreign.person, foreign.ca.issuing.certificate, USE)[1]
        assert [path.startswith("/crl/") for path in foreign.asked] == [False, True, False]


def test_a_host_that_nobody_allowed_is_never_asked() -> None:
    with serving() as foreign:
        data = foreign.source(host="crl.example.jp").revocation_data([foreign.person], LATER)
        assert data.missing == (foreign.person,)
        assert foreign.asked == []


def test_redirects_and_endless_lists_are_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as foreign:
        foreign.redirects = True
        assert foreign.source().revocation_data([foreign.person], LATER).missing
        foreign.redirects, foreign.answers = False, False
        monkeypatch.setattr(fetched_revocations, "LONGEST_ANSWER", 100)
        assert foreign.source().revocation_data([foreign.person], LATER).missing
    closed = foreign.source().revocation_data([foreign.person], LATER)
    assert closed.missing == (foreign.person,)


def test_the_office_answers_for_its_own_and_others_for_theirs() -> None:
    own = OfficeCa.create("あおぞら市", MORNING)
    with serving() as foreign:
        sources = RevocationsInTurn((FreshRevocations(own.issuing, own.root), foreign.source()))
        people = [own.issuing.certificate, foreign.person]
        data = sources.revocation_data(people, LATER)
    assert (len(data.crls), len(data.responses), data.missing) == (1, 1, ())
    with pytest.raises(NotProved, match="unreachable"):
        Proofs(data.crls).proof(foreign.person, foreign.ca.issuing.certificate, USE)
