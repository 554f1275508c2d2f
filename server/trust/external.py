# SPDX-License-Identifier: Apache-2.0
"""Authorities elsewhere, trusted by configuration: a folder of certificates (PEM).

``signers`` holds roots and intermediates whose people may sign here (LGPKI and others),
``timestamps`` the roots of time authorities. Beside ``name.pem`` a ``name.txt`` may say in a
line why it is trusted. Nothing is believed that :func:`read_trust` finds a fault in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes

from signing.keys import is_strong
from signing.office_ca_state import certificate_pem

SIGNERS = "signers"
TIMESTAMPS = "timestamps"
_SOON = timedelta(days=90)
_WEAK = (hashes.MD5, hashes.SHA1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedFile:
    """One file of the folder.

    Attributes:
        kind: ``signers`` or ``timestamps``.
        note: why it is trusted, in the administrator's words.
        faults: codes for which nothing in it is believed, such as ``trust.no_authority``.
        warnings: codes of what somebody should see to, such as ``trust.ends_soon``.
    """

    path: Path
    kind: str
    certificates: tuple[x509.Certificate, ...]
    note: str
    faults: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExternalTrust:
    """Everything in the folder, and what of it is believed."""

    files: tuple[TrustedFile, ...] = ()

    @property
    def signer_roots_pem(self) -> str:
        """Return the roots of signers that have no fault, as PEM."""
        return _pem(one for one in self._believed(SIGNERS) if one.issuer == one.subject)

    @property
    def intermediates(self) -> tuple[x509.Certificate, ...]:
        """Return what stands between signers and those roots."""
        return tuple(one for one in self._believed(SIGNERS) if one.issuer != one.subject)

    @property
    def certificates(self) -> tuple[x509.Certificate, ...]:
        """Return every certificate that is believed, of whatever kind."""
        return tuple(dict.fromkeys((*self._believed(SIGNERS), *self._believed(TIMESTAMPS))))

    @property
    def timestamp_roots_pem(self) -> str:
        """Return the roots of time authorities that have no fault, as PEM."""
        return _pem(self._believed(TIMESTAMPS))

    def _believed(self, kind: str) -> tuple[x509.Certificate, ...]:
        sound = (one for one in self.files if one.kind == kind and not one.faults)
        return tuple(dict.fromkeys(each for one in sound for each in one.certificates))


def read_trust(folder: Path, now: datetime) -> ExternalTrust:
    """Read the folder; a missing one trusts nobody else."""
    files = [
        _read(path, kind, now)
        for kind in (SIGNERS, TIMESTAMPS)
        for path in sorted((folder / kind).glob("*"))
        if path.suffix in {".pem", ".crt", ".cer"}
    ]
    every = (each for one in files for each in one.certificates)
    roots = {each.subject for each in every if each.issuer == each.subject}
    return ExternalTrust(tuple(_anchored(one, roots) for one in files))


def _read(path: Path, kind: str, now: datetime) -> TrustedFile:
    content = path.read_bytes()
    note = path.with_suffix(".txt")
    faults: list[str] = []
    certificates: tuple[x509.Certificate, ...] = ()
    if b"PRIVATE KEY" in content:
        faults.append("trust.private_key")
    try:
        certificates = tuple(x509.load_pem_x509_certificates(content))
    except ValueError:
        faults.append("trust.not_pem")
    faults += [code for each in certificates for code in _faults(each, now)]
    ending = any(each.not_valid_after_utc < now + _SOON for each in certificates)
    return TrustedFile(
        path=path,
        kind=kind,
        certificates=certificates,
        note=note.read_text(encoding="utf-8").strip() if note.exists() else "",
        faults=tuple(dict.fromkeys(faults)),
        warnings=("trust.ends_soon",) if ending else (),
    )


def _faults(certificate: x509.Certificate, now: datetime) -> list[str]:
    found = []
    if not _is_authority(certificate):
        found.append("trust.no_authority")
    if now > certificate.not_valid_after_utc:
        found.append("trust.ended")
    if now < certificate.not_valid_before_utc:
        found.append("trust.not_yet")
    if not is_strong(certificate.public_key()):
        found.append("trust.weak_key")
    self_signed = certificate.issuer == certificate.subject
    if not self_signed and isinstance(certificate.signature_hash_algorithm, _WEAK):
        # A root is believed because it lies here, not for its own signature.
        found.append("trust.weak_digest")
    if self_signed and not _signed_itself(certificate):
        found.append("trust.altered")
    return found


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        basic = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    except x509.ExtensionNotFound:
        return False
    return basic.value.ca and usage.value.key_cert_sign


def _signed_itself(certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(certificate)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _anchored(file: TrustedFile, roots: set[x509.Name]) -> TrustedFile:
    """Add the fault of an intermediate whose root is in no file."""
    subjects = roots | {each.subject for each in file.certificates}
    if all(each.issuer in subjects for each in file.certificates):
        return file
    return TrustedFile(
        path=file.path,
        kind=file.kind,
        certificates=file.certificates,
        note=file.note,
        faults=(*file.faults, "trust.no_root"),
        warnings=file.warnings,
    )


def _pem(certificates: Iterable[x509.Certificate]) -> str:
    return "".join(certificate_pem(each) for each in certificates)
