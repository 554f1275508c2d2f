# SPDX-License-Identifier: Apache-2.0
"""Whether a certificate was revoked when it was used, proved by a CRL or an OCSP answer.

RFC 5280 (5, 6.3) and RFC 6960. What proves nothing is refused with its reason; that no proof
could be had is never taken for "not revoked".
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from cryptography import x509

from signing.crl_evidence import require_not_listed
from signing.ocsp_evidence import answers_about, require_good_answer
from signing.revocation_dates import NotProved, Use

__all__ = ["NotProved", "Proofs", "Use", "is_authority"]


class Proofs:
    """A pile of lists and answers (DER), from a source or from a document, not believed yet."""

    def __init__(self, lists: Iterable[bytes] = (), answers: Iterable[bytes] = ()) -> None:
        self._lists: dict[bytes, list[tuple[bytes, x509.CertificateRevocationList]]] = {}
        self._answers: dict[int, list[bytes]] = {}
        for der in lists:
            self.add_list(der)
        for der in answers:
            self.add_answer(der)

    def add_list(self, der: bytes) -> None:
        """Put a list on the pile; what is none proves nothing and is left out."""
        try:
            found = x509.load_der_x509_crl(der)
            name = found.issuer.public_bytes()
        except (ValueError, TypeError):
            return
        self._lists.setdefault(name, []).append((der, found))

    def add_answer(self, der: bytes) -> None:
        """Put an answer on the pile; what is none proves nothing and is left out."""
        for serial_number in answers_about(der):
            self._answers.setdefault(serial_number, []).append(der)

    def proof(
        self, certificate: x509.Certificate, issuer: x509.Certificate, use: Use
    ) -> tuple[bytes, bool]:
        """Find what proves that a certificate stood at its use.

        Args:
            certificate: whose standing is asked.
            issuer: who issued it.
            use: when it was used, and how strictly the evidence is dated.

        Returns:
            The answer or list (DER), and whether it is a list.

        Raises:
            NotProved: it was revoked, or nothing on the pile proves anything.
        """
        fault = NotProved("revocation.unreachable", certificate.subject.rfc4514_string())
        for answer in self._answers.get(certificate.serial_number, ()):
            try:
                require_good_answer(certificate, issuer, answer, use)
            except NotProved as found:
                fault = _worse(fault, found)
            else:
                return answer, False
        for der, revoked in self._lists.get(issuer.subject.public_bytes(), ()):
            try:
                require_not_listed(certificate, issuer, revoked, use)
            except NotProved as found:
                fault = _worse(fault, found)
            else:
                return der, True
        raise fault

    def require_not_revoked(
        self, certificate: x509.Certificate, issuer: x509.Certificate, use: Use
    ) -> None:
        """Require that nothing on the pile says that a certificate was revoked by its use.

        What was published later may tell of an earlier time, so that one proof that it stood
        does not outweigh another that it did not.

        Raises:
            NotProved: ``revocation.revoked``.
        """
        for answer in self._answers.get(certificate.serial_number, ()):
            with _only_revocation():
                require_good_answer(certificate, issuer, answer, use)
        for _, revoked in self._lists.get(issuer.subject.public_bytes(), ()):
            with _only_revocation():
                require_not_listed(certificate, issuer, revoked, use)


@contextmanager
def _only_revocation() -> Iterator[None]:
    try:
        yield
    except NotProved as found:
        if found.code == "revocation.revoked":
            raise


def _worse(known: NotProved, found: NotProved) -> NotProved:
    """A revocation says more than evidence that proves nothing."""
    return known if known.code == "revocation.revoked" else found


def is_authority(certificate: x509.Certificate) -> bool:
    """Say whether a certificate is a CA's."""
    try:
        found = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    except x509.ExtensionNotFound:
        return False
    return found.value.ca
