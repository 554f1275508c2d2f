# SPDX-License-Identifier: Apache-2.0
"""Archive authorities that come and go over thirty years, and the sheets they stamp."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from signing import certificate_profiles as profiles
from signing.certificate_profiles import Issuer, distinguished_name
from signing.keys import SigningIdentity, SoftwareKey
from signing.lift import Trust, lift, renew
from signing.office_tsa import OfficeTsa
from tests.signing.city import City, OfficeClock
from tests.signing.fresh_revocations import FreshRevocations

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Authority:
    """A root, a CA below it, and a time-stamping unit whose certificate holds for twelve years."""

    root: Issuer
    issuing: Issuer
    tsa: OfficeTsa

    @classmethod
    def founded(
        cls, name: str, now: datetime, curve: ec.EllipticCurve | None = None
    ) -> "Authority":
        curve = curve or ec.SECP256R1()
        root_key, key = ec.generate_private_key(curve), ec.generate_private_key(curve)
        subject = distinguished_name(organisation=name, common=f"{name} root")
        certificate = profiles.authority(
            subject, root_key.public_key(), None, root_key, (now, now + 15 * YEAR)
        )
        root = Issuer(certificate, root_key)
        subject = distinguished_name(organisation=name, common=f"{name} issuing")
        certificate = profiles.authority(
            subject, key.public_key(), root, root_key, (now, now + 14 * YEAR)
        )
        issuing = Issuer(certificate, key)
        unit_key = ec.generate_private_key(curve)
        subject = distinguished_name(organisation=name, common=f"{name} unit")
        unit = profiles.timestamp_unit(
            subject, unit_key.public_key(), issuing, (now, now + 12 * YEAR)
        )
        identity = SigningIdentity(SoftwareKey(unit_key), unit, (issuing.certificate,))
        return cls(root, issuing, OfficeTsa(identity))

    @property
    def unit(self) -> x509.Certificate:
        return self.tsa.identity.certificate


class Archive:
    """A city's archive: it lifts and renews with whichever authority is asked."""

    def __init__(self, city: City, authorities: Sequence[Authority]) -> None:
        self.city = city
        self.authorities = tuple(authorities)
        self.revoked: dict[int, datetime] = {}
        self.lists_only = False

    @property
    def roots(self) -> str:
        own = (authority.root.certificate for authority in self.authorities)
        return self.city.roots + "".join(each.public_bytes(Encoding.PEM).decode() for each in own)

    def lifted(self, sheet: bytes, authority: Authority, now: datetime) -> bytes:
        return sheet + lift(sheet, OfficeClock(authority.tsa, now), self._trust(), now).increment

    def renewed(self, sheet: bytes, authority: Authority, now: datetime) -> bytes:
        return sheet + renew(sheet, OfficeClock(authority.tsa, now), self._trust(), now).increment

    def _trust(self) -> Trust:
        roots = tuple(x509.load_pem_x509_certificates(self.roots.encode("ascii")))
        issuers = [self.city.ca.issuing, self.city.ca.root]
        for authority in self.authorities:
            issuers += [authority.issuing, authority.root]
        source = FreshRevocations(*issuers, revoked=self.revoked, lists_only=self.lists_only)
        return replace(self.city.trust, roots=roots, archive_roots=roots, revocation=source)
