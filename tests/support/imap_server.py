# SPDX-License-Identifier: Apache-2.0
"""A mailbox on loopback that speaks IMAP (RFC 3501) over TLS, as little of it as is asked."""

import ipaddress
import re
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

LOGIN, PASSWORD = "answers", 'pass "word"'


class ImapBox(socketserver.ThreadingTCPServer):
    """Keeps mails by their UID, and which were seen."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, certificate: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.mails: dict[int, bytes] = {}
        self.seen: set[int] = set()
        self.said: list[str] = []

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def handle_error(self, *_request: object) -> None:
        """Say nothing of callers who do not believe it."""


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self._box = cast("ImapBox", self.server)
        self._say("* OK loopback")
        while line := self.rfile.readline().decode("ascii").strip():
            tag, _, command = line.partition(" ")
            name = " ".join(command.split()[: 2 if command.startswith("UID") else 1])
            self._box.said.append(name)
            answer = self._answers().get(name)
            done = "BAD unknown" if answer is None else answer(command)
            self._say(f"{tag} {done} .")
            if name == "LOGOUT":
                return

    def _answers(self) -> dict[str, Callable[[str], str]]:
        return {
            "CAPABILITY": lambda _: self._and("* CAPABILITY IMAP4rev1"),
            "LOGIN": self._login,
            "SELECT": lambda _: self._and(f"* {len(self._box.mails)} EXISTS"),
            "UID SEARCH": self._search,
            "UID FETCH": self._fetch,
            "UID STORE": self._store,
            "LOGOUT": lambda _: self._and("* BYE"),
        }

    def _login(self, command: str) -> str:
        login, _, quoted = command.removeprefix("LOGIN ").partition(" ")
        password = quoted[1:-1].replace('\\"', '"')
        return "OK" if (login, password) == (LOGIN, PASSWORD) else "NO wrong"

    def _search(self, _command: str) -> str:
        unseen = " ".join(str(uid) for uid in self._box.mails if uid not in self._box.seen)
        return self._and(f"* SEARCH {unseen}".strip())

    def _fetch(self, command: str) -> str:
        found = re.fullmatch(r"UID FETCH ([0-9]+) \(BODY\.PEEK\[\]<0\.([0-9]+)>\)", command)
        if found is None:
            return "BAD what"
        data = self._box.mails[int(found[1])][: int(found[2])]
        self.wfile.write(f"* 1 FETCH (UID {found[1]} BODY[]<0> {{{len(data)}}}\r\n".encode("ascii"))
        self.wfile.write(data + b")\r\n")
        return "OK"

    def _store(self, command: str) -> str:
        found = re.fullmatch(r"UID STORE ([0-9]+) \+FLAGS\.SILENT \(\\Seen\)", command)
        if found is None:
            return "BAD what"
        self._box.seen.add(int(found[1]))
        return "OK"

    def _and(self, line: str) -> str:
        self._say(line)
        return "OK"

    def _say(self, words: str) -> None:
        with suppress(OSError):
            self.wfile.write(f"{words}\r\n".encode("ascii"))


@contextmanager
def imap_box(folder: Path) -> Iterator[tuple[ImapBox, ssl.SSLContext]]:
    """Run a mailbox for a while; with what believes its certificate."""
    certificate = own_certificate(folder / "imap.pem")
    with ImapBox(certificate) as box:
        thread = threading.Thread(target=box.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield box, ssl.create_default_context(cafile=str(certificate))
        finally:
            box.shutdown()
            thread.join()


def own_certificate(file: Path) -> Path:
    """Write key and certificate of 127.0.0.1, which vouches for itself, for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.city.example")])
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(made.public_bytes(Encoding.PEM) + secret)
    return file
