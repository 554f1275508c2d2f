# SPDX-License-Identifier: Apache-2.0
"""The office CA as a source of revocation data: it answers for its own, without a network."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from signing.certificate_profiles import Issuer
from signing.office_ca import OfficeCa
from signing.office_ocsp import GOOD, OfficeOcsp, StatusLookUp
from signing.revocation_data import RevocationData


@dataclass(frozen=True, slots=True)
class OfficeRevocations:
    """Says of each certificate of the office whether it was revoked.

    A person's or unit's certificate gets an OCSP response, an authority's the list of its
    root; so does everything of an issuing CA that is over, which no longer answers.

    Attributes:
        look_up: what the register knows of a serial number.
        published_list: the newest list (DER) of an authority of the office.
    """

    ca: OfficeCa
    ocsp: OfficeOcsp
    look_up: StatusLookUp
    published_list: Callable[[Issuer], bytes]

    @classmethod
    def without_register(cls, ca: OfficeCa, now: datetime) -> "OfficeRevocations":
        """An office in which nothing was ever revoked, for a demo or a test."""
        ocsp = OfficeOcsp.create(ca.issuing_authorities, ca.city_name, now)
        return cls(
            ca,
            ocsp,
            lambda _issuer, _serial_number: GOOD,
            lambda issuer: ca.revocation_list((), int(now.timestamp()), now, issuer=issuer),
        )

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for these certificates as of now; roots need none and are passed over."""
        crls: dict[bytes, None] = {}
        responses: list[bytes] = []
        missing: list[x509.Certificate] = []
        for certificate in dict.fromkeys(certificates):
            if certificate.issuer == certificate.subject:
                continue
            issuer = self._issuer(certificate)
            if issuer is None:
                missing.append(certificate)
                continue
            responder = self.ocsp.responder_for(issuer.certificate)
            if responder is None:
                crls[self.published_list(issuer)] = None
                continue
            serial_number = certificate.serial_number
            status = self.look_up(issuer.certificate, serial_number)
            responses.append(responder.state(serial_number, status, now))
        return RevocationData(crls=tuple(crls), responses=tuple(responses), missing=tuple(missing))

    def _issuer(self, certificate: x509.Certificate) -> Issuer | None:
        every = (*self.ca.issuing_authorities, *self.ca.roots)
        return next((one for one in every if _issued(one.certificate, certificate)), None)


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except Exception:  # noqa: BLE001 - whatever a foreign certificate breaks on, it is not ours
        return False
    return True
