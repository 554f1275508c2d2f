# SPDX-License-Identifier: Apache-2.0
"""What a lift embeds to prove that certificates were not revoked, and who gives it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cryptography import x509


@dataclass(frozen=True, slots=True, kw_only=True)
class RevocationData:
    """Proofs about certificates, to go into the DSS dictionary of a document.

    Attributes:
        crls: revocation lists (RFC 5280), DER.
        responses: OCSP responses (RFC 6960), DER, without a nonce.
        missing: certificates about which nothing was to be had; a lift with these is incomplete.
    """

    crls: tuple[bytes, ...] = ()
    responses: tuple[bytes, ...] = ()
    missing: tuple[x509.Certificate, ...] = ()


class RevocationSource(Protocol):
    """Somebody who knows what was revoked: the office CA, or a fetcher of others' lists."""

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for these certificates as of now; roots need none and are passed over."""
        ...
