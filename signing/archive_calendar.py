# SPDX-License-Identifier: Apache-2.0
"""When an archive timestamp must be renewed: before its certificate or its algorithms age.

The sunsets are those of the Japanese government's schedule for 暗号強度要件 (CRYPTREC
LS-0003-2022, 2022): strength of 112 bits until the end of 2030, of 128 bits until the end
of 2050, of 192 bits and more until the end of 2070.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

USUAL_MARGIN = timedelta(days=365)
"""How long before the end the renewal is due: a year in which it may fail and be seen."""

_SUNSETS = (
    (192, datetime(2071, 1, 1, tzinfo=UTC)),
    (128, datetime(2051, 1, 1, tzinfo=UTC)),
    (112, datetime(2031, 1, 1, tzinfo=UTC)),
)
_DIGEST_STRENGTH = {"sha256": 128, "sha384": 192, "sha512": 256}
_RSA_STRENGTH = ((7680, 192), (3072, 128), (2048, 112))
_BROKEN_ALREADY = datetime(2014, 1, 1, tzinfo=UTC)


class RenewalReason(StrEnum):
    """What ends first."""

    CERTIFICATE = "certificate"
    ALGORITHM = "algorithm"


@dataclass(frozen=True, slots=True)
class Renewal:
    """When a timestamp must be renewed, and because of what."""

    due_at: datetime
    reason: RenewalReason


def renewal_of(
    certificate_ends_at: datetime, strength: int, margin: timedelta = USUAL_MARGIN
) -> Renewal:
    """Return when the next timestamp is due.

    Args:
        certificate_ends_at: end of the unit's certificate.
        strength: in bits, of :func:`strength_of`.
        margin: how long before the nearer of the two ends.
    """
    sunset = sunset_of(strength)
    if sunset < certificate_ends_at:
        return Renewal(sunset - margin, RenewalReason.ALGORITHM)
    return Renewal(certificate_ends_at - margin, RenewalReason.CERTIFICATE)


def sunset_of(strength: int) -> datetime:
    """Return when a strength of so many bits is no longer to be used."""
    return next((end for bits, end in _SUNSETS if strength >= bits), _BROKEN_ALREADY)


def strength_of(unit: x509.Certificate, digest_name: str) -> int:
    """Return the strength in bits of a timestamp: the weaker of its key and its digest."""
    return min(_key_strength(unit), _DIGEST_STRENGTH.get(digest_name, 0))


def _key_strength(certificate: x509.Certificate) -> int:
    key = certificate.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        return key.key_size // 2
    if isinstance(key, rsa.RSAPublicKey):
        return next((bits for size, bits in _RSA_STRENGTH if key.key_size >= size), 0)
    return 0
