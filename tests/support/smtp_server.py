# SPDX-License-Identifier: Apache-2.0
"""A mail server on loopback that speaks SMTP (RFC 5321), and misbehaves when told to."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast


class MailBox(socketserver.ThreadingTCPServer):
    """Keeps what it took; ``faults`` are played to the next conversations, one each.

    A fault is an answer to RCPT such as ``450 greylisted``, or ``drop`` for a line that
    breaks after DATA. ``sign_in``, where set, is what everybody's password is answered with.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.taken: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.faults: list[str] = []
        self.sign_in = ""

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        box = cast("MailBox", self.server)
        fault = box.faults.pop(0) if box.faults else ""
        self._say("220 loopback")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"RCPT") and fault and fault != "drop":
                self._say(fault)
            elif line.startswith(b"EHLO") and box.sign_in:
                self._say("250-loopback\r\n250 AUTH PLAIN")
            elif line.startswith(b"AUTH"):
                self._say(box.sign_in)
            elif line == b"DATA":
                self._say("354 go on")
                if fault == "drop":
                    return
                box.raw.append(self._data())
                box.taken.append(message_from_bytes(box.raw[-1], policy=default))
                self._say("250 taken")
            elif line == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 loopback")

    def _data(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return b"".join(lines)

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode("ascii"))


@contextmanager
def mail_box() -> Iterator[MailBox]:
    """Run a mail server for a while."""
    with MailBox() as box:
        thread = threading.Thread(target=box.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield box
        finally:
            box.shutdown()
            thread.join()
