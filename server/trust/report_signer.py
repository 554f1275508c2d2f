# SPDX-License-Identifier: Apache-2.0
"""The key with which the server signs its own reports; it signs nothing else."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from server.trust.authorities import Authorities
from server.trust.office import OfficeTrust
from server.trust.seal_keys import SealKeys, new_key, seal_request
from signing.keys import SigningIdentity
from signing.outgoing import prepare_outgoing, seal_prepared
from signing.timestamp import TimestampUnavailable

_NAME = "verification-report"
POST = "電子署名検証サーバー"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSigner:
    """Signs reports with a certificate that the office's CA issues when it is first needed."""

    folder: Path
    keys: SealKeys
    office: OfficeTrust
    authorities: Authorities

    def sign(self, pdf: bytes, reason: str, now: datetime) -> bytes:
        """Sign a report drawn here, with a trusted time where an authority gives one.

        Raises:
            SigningRefused: the key cannot be opened.
        """
        prepared = prepare_outgoing(pdf, POST, reason, now)
        signed = seal_prepared(prepared, self._identity(now), POST, now)
        try:
            return self.authorities.stamp(signed, now)
        except TimestampUnavailable:
            return signed

    def _identity(self, now: datetime) -> SigningIdentity:
        name = f"{_NAME}-{now.year}"
        certificate = self.folder / f"{name}.crt"
        if not certificate.exists():
            self._make(name, certificate, now)
        return self.keys.identity(name, certificate.read_text(encoding="ascii"))

    def _make(self, name: str, certificate: Path, now: datetime) -> None:
        """Make this year's key; whoever comes at the same moment takes the one that is there."""
        if not self.keys.exists(name):
            self.keys.keep(name, new_key("ec"))
        request = seal_request(self.keys.key(name), self.office.ca.city_name, POST)
        pem = self.office.ca.issue_seal(request, POST, now) + self.office.chain_pem
        temporary = certificate.with_suffix(".new")
        temporary.write_text(pem, encoding="ascii")
        temporary.replace(certificate)
