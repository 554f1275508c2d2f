# SPDX-License-Identifier: Apache-2.0
"""When an archive timestamp must be renewed: before its certificate or its algorithms end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cryptography import x509

from signing.algorithm_lifetimes import STANDARD_TABLE, AlgorithmTable, key_strength

USUAL_MARGIN = timedelta(days=365)
"""How long before the end the renewal is due: a year in which it may fail and be seen."""


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
    certificate_ends_at: datetime, algorithms_end_at: datetime | None, margin: timedelta
) -> Renewal:
    """Return when the next timestamp is due.

    Args:
        certificate_ends_at: end of the unit's certificate.
        algorithms_end_at: of :func:`algorithms_end`; None while no end is announced.
        margin: how long before the nearer of the two.
    """
    if algorithms_end_at is not None and algorithms_end_at < certificate_ends_at:
        return Renewal(algorithms_end_at - margin, RenewalReason.ALGORITHM)
    return Renewal(certificate_ends_at - margin, RenewalReason.CERTIFICATE)


def algorithms_end(
    unit: x509.Certificate, digest_name: str, table: AlgorithmTable = STANDARD_TABLE
) -> datetime | None:
    """Return when the first of a timestamp's algorithms ends; None while none is announced.

    Raises:
        Untrusted: one of them is not believed at any time.
    """
    ends = (table.until(*key_strength(unit.public_key())), table.until(digest_name))
    return min((end for end in ends if end is not None), default=None)
