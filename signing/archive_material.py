# SPDX-License-Identifier: Apache-2.0
"""The validation data of signatures and timestamps: paths, and proof that each stood.

Complete or not at all: a certificate whose standing is not proved is a fault of its field,
and a document store that leaves it out would look like an archive and be none.
"""

from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from signing.certificates import Untrusted, require_signer, require_timestamp_unit
from signing.cms_reading import BadCms
from signing.revocation import NotProved, Proofs, Use, is_authority
from signing.revocation_data import RevocationSource
from signing.signed_parts import SignedPart
from signing.timestamp_token import BadToken, TimestampToken, require_token

Path = tuple[x509.Certificate, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a signature cannot be archived: its field, a stable code, and what was found."""

    field: str
    code: str
    detail: str = ""


@dataclass(slots=True)
class Material:
    """What the document's store gains, each piece once and in the order of need (DER)."""

    certificates: dict[bytes, None] = field(default_factory=dict)
    lists: dict[bytes, None] = field(default_factory=dict)
    answers: dict[bytes, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whom to believe, and who says what was revoked.

    Attributes:
        roots: for signers and for the time in their signatures.
        archive_roots: for archive timestamps.
        revocation: where proof comes from.
    """

    roots: tuple[x509.Certificate, ...]
    archive_roots: tuple[x509.Certificate, ...]
    revocation: RevocationSource


@dataclass(frozen=True, slots=True)
class _Claim:
    """A path of a field whose every certificate but the root must be proved."""

    field: str
    path: Path
    use: Use


class Collector:
    """Gathers the material of one document; asks the source once for all of it."""

    def __init__(self, trust: Trust, now: datetime) -> None:
        self.now = now
        self.faults: list[Fault] = []
        self._trust = trust
        self._claims: list[_Claim] = []

    def add_signature(self, part: SignedPart, trusted_at: datetime | None) -> None:
        """Add a person's signature and the time inside it.

        Args:
            part: the signature.
            trusted_at: its time; None when no timestamp covers it.
        """
        name, roots = part.field.name, self._trust.roots
        if trusted_at is None:
            self._fault(name, "archive.no_time", "no timestamp covers the signature")
            return
        try:
            part.require_intact()
            if part.token is not None:
                require_token(part.token, part.cms.signature, roots)
                self._add_unit(name, part.token, roots, part.token.gen_time)
            path = require_signer(part.cms.certificate, part.cms.others, roots, trusted_at)
        except (BadCms, BadToken, Untrusted) as fault:
            self._fault(name, fault.code, fault.detail)
        else:
            self._claims.append(_Claim(name, path, Use(trusted_at, now=self.now)))

    def add_archive_stamp(self, part: SignedPart, token: TimestampToken) -> None:
        """Add the newest archive timestamp, whose unit must still stand now."""
        roots = self._trust.archive_roots
        try:
            require_token(token, b"".join(part.covered), roots)
            self._add_unit(part.field.name, token, roots, self.now)
        except (BadToken, Untrusted) as fault:
            self._fault(part.field.name, fault.code, fault.detail)

    def add_coming_unit(self, field: str, token: TimestampToken) -> None:
        """Add the unit that is about to stamp, as far as it can be known before it has."""
        unit, roots = token.signature, self._trust.archive_roots
        try:
            path = require_timestamp_unit(unit.certificate, unit.others, roots, self.now)
        except Untrusted as fault:
            self._fault(field, fault.code, fault.detail)
        else:
            use = Use(self.now, made_after=False, now=self.now)
            self._claims.append(_Claim(field, path, use))

    def knows(self, certificate: x509.Certificate) -> bool:
        """Say whether the standing of a certificate is among what is proved."""
        return any(claim.path[0] == certificate for claim in self._claims)

    def proved(self) -> Material:
        """Return the material; what cannot be proved is added to the faults."""
        material, proofs = Material(), self._fetched()
        for claim in self._claims:
            try:
                _prove(claim, proofs, material)
            except NotProved as fault:
                self._fault(claim.field, fault.code, fault.detail)
        return material

    def _fetched(self) -> Proofs:
        wanted = dict.fromkeys(each for claim in self._claims for each in claim.path[:-1])
        try:
            data = self._trust.revocation.revocation_data(tuple(wanted), self.now)
        except Exception as error:  # noqa: BLE001 - a source fails in every way a network does
            # Nothing is proved then; each field says so, and this says why.
            self._fault("", "revocation.unreachable", f"{type(error).__name__}: {error}")
            return Proofs()
        return Proofs(data.crls, data.responses)

    def _add_unit(self, field: str, token: TimestampToken, roots: Path, at: datetime) -> None:
        unit = token.signature
        path = require_timestamp_unit(unit.certificate, unit.others, roots, at)
        self._claims.append(_Claim(field, path, Use(token.gen_time, now=self.now)))

    def _fault(self, name: str, code: str, detail: str) -> None:
        self.faults.append(Fault(name, code, detail))


def _prove(claim: _Claim, proofs: Proofs, material: Material) -> None:
    for certificate, issuer in zip(claim.path, claim.path[1:], strict=False):
        made_after = claim.use.made_after and not is_authority(certificate)
        use = Use(claim.use.at, made_after=made_after, now=claim.use.now)
        proof, is_list = proofs.proof(certificate, issuer, use)
        (material.lists if is_list else material.answers)[proof] = None
    for certificate in claim.path:
        material.certificates[certificate.public_bytes(Encoding.DER)] = None
