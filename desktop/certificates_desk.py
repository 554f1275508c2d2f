# SPDX-License-Identifier: Apache-2.0
"""The part of the desk about certificates (``desktop.certificates.CertificatesRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.telling import told

if TYPE_CHECKING:
    from approval.wire_certificates import CertificateDesk, CertificateStanding, DecideRequest
    from desktop.acting.workplace import Workplace
    from desktop.facade import Trouble


class CertificatesDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def standing(self) -> CertificateStanding | Trouble:
        """Return how it stands with one's own certificate."""
        return told(acting.certifying.standing, self._place)

    def waits(self) -> bool:
        """Tell whether the request of a key made here waits for approval."""
        return acting.enrolment.waits(self._place)

    def fetch(self) -> Trouble | None:
        """Fetch the certificate of that key, if it is approved."""
        return told(acting.enrolment.fetch, self._place)

    def desk(self) -> CertificateDesk | Trouble:
        """Return what waits for whoever looks after certificates."""
        return told(acting.certifying.desk, self._place)

    def decide(self, key: str, decision: DecideRequest) -> CertificateDesk | Trouble:
        """Approve or refuse a request."""
        return told(acting.certifying.decide, self._place, key, decision)

    def revoke(self, serial: str, reason: str) -> CertificateDesk | Trouble:
        """Revoke a certificate."""
        return told(acting.certifying.revoke, self._place, serial, reason)
