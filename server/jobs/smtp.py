# SPDX-License-Identifier: Apache-2.0
"""One letter over SMTP: sent, asked for later, or refused for good."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage

TIMEOUT_SECONDS = 20
_TEMPORARY = range(400, 500)


class TryLater(Exception):
    """The mail server asks for another try (4xx), such as greylisting."""


class RefusedForGood(Exception):
    """The mail server will never take this letter (5xx)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where letters are handed in.

    Attributes:
        security: ``starttls``, ``tls`` from the first byte, or ``none`` inside a machine room.
        login: empty where the server asks for none.
    """

    host: str
    port: int
    security: str
    login: str
    password: str

    def send(self, letter: EmailMessage) -> None:
        """Hand a letter in.

        Raises:
            TryLater: the server said so.
            RefusedForGood: the server refused the letter or its reader.
            OSError: it was not reached, or the line broke; nothing is known.
        """
        try:
            with self._opened() as connection:
                connection.send_message(letter)
        except smtplib.SMTPRecipientsRefused as refused:
            code, words = next(iter(refused.recipients.values()))
            raise _judged(code, words) from refused
        except smtplib.SMTPAuthenticationError as refused:
            # The operator will put the password right: no letter is lost by it.
            raise TryLater(f"{refused.smtp_code} sign-in refused") from refused
        except smtplib.SMTPResponseException as refused:
            raise _judged(refused.smtp_code, refused.smtp_error) from refused

    def sign_in(self) -> None:
        """Connect as for a letter, and hand none in.

        Raises:
            smtplib.SMTPException: the server refuses us, or speaks no TLS.
            OSError: it was not reached, or its certificate is not believed.
        """
        with self._opened() as connection:
            connection.noop()

    def _opened(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.security == "tls":
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, timeout=TIMEOUT_SECONDS, context=context
            )
        else:
            connection = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_SECONDS)
        try:
            if self.security == "starttls":
                connection.starttls(context=context)
            if self.login:
                connection.login(self.login, self.password)
        except BaseException:
            connection.close()
            raise
        return connection


def _judged(code: int, words: bytes | str) -> Exception:
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    answer = f"{code} {said}"
    return TryLater(answer) if code in _TEMPORARY else RefusedForGood(answer)
