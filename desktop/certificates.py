# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about certificates: one's own, and those of others to look after."""

from typing import Protocol

from approval.wire_certificates import CertificateDesk, CertificateStanding, DecideRequest
from desktop.facade import Trouble


class CertificatesRoom(Protocol):
    """What the screens may ask about certificates."""

    def standing(self) -> CertificateStanding | Trouble: ...  # of one's own, from the server
    def waits(self) -> bool: ...  # local: a key was made here whose request waits for approval
    def fetch(self) -> Trouble | None: ...  # the certificate of that key, if it is approved
    def desk(self) -> CertificateDesk | Trouble: ...
    def decide(self, key: str, decision: DecideRequest) -> CertificateDesk | Trouble: ...
    def revoke(self, serial: str, reason: str) -> CertificateDesk | Trouble: ...
