# SPDX-License-Identifier: Apache-2.0
"""The organisation's certificates as the authority that issued them sees them."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from sqlalchemy import Connection

from server.store.seals import seals_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSeal:
    """A certificate of an office; ``revoked_at`` is None while it lives."""

    certificate: x509.Certificate
    revoked_at: datetime | None


def seals_by(tx: Connection, tenant: int, issuer: x509.Certificate) -> tuple[KnownSeal, ...]:
    """Return those this authority issued; an LGPKI certificate is none of its own."""
    known = (
        KnownSeal(
            certificate=x509.load_pem_x509_certificate(seal.pem.encode("ascii")),
            revoked_at=seal.revoked_at,
        )
        for seal in seals_of(tx, tenant).values()
    )
    return tuple(one for one in known if one.certificate.issuer == issuer.subject)
