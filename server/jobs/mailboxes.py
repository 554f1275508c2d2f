# SPDX-License-Identifier: Apache-2.0
"""Where mails to the house lie: a folder of this machine, or a mailbox over IMAP."""

import imaplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MOST_BYTES = 2 * 1024 * 1024
"""An answer is small; a larger mail is none."""

MOST_AT_A_TIME = 50
TIMEOUT_SECONDS = 20


class MailboxTrouble(Exception):
    """The mailbox cannot be read this time; the text says why, for the operator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """One mail by its name in the mailbox; ``data`` is None where it is too large to be read."""

    name: str
    data: bytes | None


class OpenMailbox(Protocol):
    """A mailbox while it is read."""

    def waiting(self) -> Iterator[Mail]:
        """Yield what was not looked at yet, at most ``MOST_AT_A_TIME``."""

    def put_away(self, mail: Mail) -> None:
        """Mark a mail as looked at, whatever it said."""


class Mailbox(Protocol):
    """A mailbox of the house."""

    def opened(self) -> AbstractContextManager[OpenMailbox]:
        """Open it for a while.

        Raises:
            MailboxTrouble: it cannot be reached or read.
        """


class Folder:
    """A Maildir, into whose ``new`` mails are delivered, or a folder of ``*.eml`` files.

    What was looked at goes to ``cur`` of the Maildir, or to ``read`` beside the files.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_maildir = (path / "new").is_dir()

    @contextmanager
    def opened(self) -> Iterator[OpenMailbox]:
        """Open it for a while."""
        try:
            yield self
        except OSError as problem:
            raise MailboxTrouble(str(problem)) from problem

    def waiting(self) -> Iterator[Mail]:
        """Yield what lies there; links lead elsewhere and are no mails."""
        pattern, folder = ("*", self._path / "new") if self._is_maildir else ("*.eml", self._path)
        files = [each for each in sorted(folder.glob(pattern)) if not each.is_symlink()]
        for file in [each for each in files if each.is_file()][:MOST_AT_A_TIME]:
            large = file.stat().st_size > MOST_BYTES
            yield Mail(name=file.name, data=None if large else file.read_bytes())

    def put_away(self, mail: Mail) -> None:
        """Move a mail to those that were looked at."""
        if self._is_maildir:
            seen = mail.name if ":2," in mail.name else f"{mail.name}:2,S"
            (self._path / "new" / mail.name).rename(self._path / "cur" / seen)
            return
        (self._path / "read").mkdir(exist_ok=True)
        (self._path / mail.name).rename(self._path / "read" / mail.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imap:
    """A mailbox over IMAP (RFC 3501), TLS from the first byte.

    Attributes:
        context: whose certificates are believed; those of the machine by default.
    """

    host: str
    port: int
    login: str
    password: str
    folder: str = "INBOX"
    context: ssl.SSLContext | None = None

    @contextmanager
    def opened(self) -> Iterator[OpenMailbox]:
        """Sign in and select the folder, for a while."""
        try:
            with self._connected() as connection:
                yield _Selected(connection)
        except (imaplib.IMAP4.error, OSError) as problem:
            raise MailboxTrouble(str(problem) or type(problem).__name__) from problem

    @contextmanager
    def _connected(self) -> Iterator[imaplib.IMAP4_SSL]:
        context = self.context or ssl.create_default_context()
        connection = imaplib.IMAP4_SSL(
            self.host, self.port, ssl_context=context, timeout=TIMEOUT_SECONDS
        )
        try:
            connection.login(self.login, self.password)
            _said(connection.select(_quoted(self.folder)))
            yield connection
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                connection.logout()


class _Selected:
    """A folder of a mailbox over IMAP; mails are named by their UID."""

    def __init__(self, connection: imaplib.IMAP4_SSL) -> None:
        self._connection = connection

    def waiting(self) -> Iterator[Mail]:
        """Yield what nobody has seen; fetching it does not mark it as seen."""
        found = _said(self._connection.uid("SEARCH", "UNSEEN"))
        names = b" ".join(each for each in found if isinstance(each, bytes)).split()
        for name in names[:MOST_AT_A_TIME]:
            uid = name.decode("ascii")
            yield Mail(name=uid, data=self._read(uid))

    def put_away(self, mail: Mail) -> None:
        """Mark a mail as seen."""
        _said(self._connection.uid("STORE", mail.name, "+FLAGS.SILENT", r"(\Seen)"))

    def _read(self, uid: str) -> bytes | None:
        # One octet more than is read tells a mail that is too large.
        wanted = f"(BODY.PEEK[]<0.{MOST_BYTES + 1}>)"
        parts = _said(self._connection.uid("FETCH", uid, wanted))
        data = next((each[1] for each in parts if isinstance(each, tuple)), None)
        return None if data is None or len(data) > MOST_BYTES else bytes(data)


def _said(answer: tuple[str, Sequence[object]]) -> Sequence[object]:
    status, data = answer
    if status != "OK":
        raise imaplib.IMAP4.error(f"{status} {data}")
    return data


def _quoted(folder: str) -> str:
    return '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
