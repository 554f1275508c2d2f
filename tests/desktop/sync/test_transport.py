# SPDX-License-Identifier: Apache-2.0
"""A server of the city speaks TLS under the city's authority, and nobody else is believed."""

import ipaddress
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from desktop.sync.faults import CallFailed, FaultKind
from desktop.sync.transport import Call, Transport
from desktop.sync.trust import trusted


class _Greeting(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


class _Server(HTTPServer):
    def handle_error(self, *_request: object) -> None:
        """Say nothing of callers who do not believe it."""


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    """Certificate and key of a server that only the city answers for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tsukue.city.example.jp")])
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    dated = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(
        now + timedelta(days=1)
    )
    named = dated.add_extension(x509.SubjectAlternativeName([address]), critical=False)
    rooted = named.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    file = tmp_path / "city.pem"
    file.write_bytes(
        rooted.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return file


@pytest.fixture
def address(authority: Path) -> Iterator[str]:
    """A server that answers over TLS only."""
    server = _Server(("127.0.0.1", 0), _Greeting)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def asked(transport: Transport, address: str) -> int:
    """Ask once; gives the status."""
    try:
        return transport.call(Call(method="GET", url=address, request_id="r-1")).status
    finally:
        transport.close()


def test_the_citys_authority_is_believed(address: str, authority: Path) -> None:
    assert asked(Transport(str(authority)), address) == 200


def test_a_server_that_nobody_answers_for_is_not(address: str) -> None:
    with pytest.raises(CallFailed):
        asked(Transport(), address)


def test_a_call_without_tls_before_leaves_nobody_else_believed(
    address: str, authority: Path
) -> None:
    transport = Transport(str(authority))
    plain = address.replace("https:", "http:")
    with pytest.raises(CallFailed):
        transport.call(Call(method="GET", url=plain, request_id="r-1"))
    assert asked(transport, address) == 200


def test_the_environment_adds_nobody(
    address: str, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with pytest.raises(CallFailed) as caught:
        asked(Transport(), address)
    assert caught.value.fault.kind is FaultKind.TLS


def test_what_the_system_believes_is_believed() -> None:
    own, python = trusted(""), ssl.create_default_context()
    assert own.cert_store_stats() == python.cert_store_stats()
    assert own.verify_mode is ssl.CERT_REQUIRED
    assert own.check_hostname
    assert own.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_an_authority_that_cannot_be_read_is_told_and_stops_nothing(
    address: str, tmp_path: Path
) -> None:
    none = tmp_path / "none.pem"
    none.write_text("no certificate", encoding="utf-8")
    for file in (tmp_path / "absent.pem", none):
        with pytest.raises(CallFailed) as caught:
            asked(Transport(str(file)), address)
        assert caught.value.fault.kind is FaultKind.TLS
