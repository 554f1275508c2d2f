# SPDX-License-Identifier: Apache-2.0
"""Looks at when certificates end: of TLS, of the authorities, of seals, of those elsewhere."""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.x509.oid import NameOID

from server.assembly import external_folder, passphrase_file
from server.ops.doctor.finding import Both, Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.ops.doctor.trust_check import open_authority
from server.ops.opening import TENANT
from server.store.seals import seals_of
from server.trust.external import read_trust
from server.trust.passphrase import PassphraseExposed
from signing.refusals import SigningRefused

SOON_DAYS = 30
_REACH_SECONDS = 5

_BY_NGINX = Both(
    "庁内の認証局から新しい証明書を受け取り、nginxを再読み込みする",
    "get a new one from the city's authority and reload nginx",
)
_BY_ROLL = Both("tsukue-server ca roll", "tsukue-server ca roll")
_BY_RENEWAL = Both("tsukue-server ca renew tsa", "tsukue-server ca renew tsa")
_BY_SEAL = Both(
    "tsukue-server seal-certificate request と add", "tsukue-server seal-certificate request, add"
)
_BY_FILE = Both("trust フォルダーのファイルを置き換える", "replace the file in the trust folder")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A certificate by what it is for, and how it is renewed."""

    name: str
    ends_at: datetime
    how: Both


def look_at_certificates(patient: Patient) -> Iterator[Finding]:
    """Look at every certificate that can be looked at without the database."""
    lasting = [*_of_authority(patient), *_of_others(patient)]
    for each in _of_tls(patient):
        if isinstance(each, Finding):
            yield each
        else:
            lasting.append(each)
    yield from judged(lasting, patient.now)


def look_at_seals(patient: Patient) -> Iterator[Finding]:
    """Look at the certificates of the organisation that are in use."""
    with patient.opened.read_work() as tx:
        kept = [one for one in seals_of(tx, TENANT).values() if one.revoked_at is None]
    lasting = [Lasting(name=one.post, ends_at=one.valid_until, how=_BY_SEAL) for one in kept]
    yield from judged(lasting, patient.now)


def judged(lasting: list[Lasting], now: datetime) -> Iterator[Finding]:
    """Say of each what ends soon or has ended, or of all that they are in time."""
    well = True
    for each in sorted(lasting, key=lambda one: one.ends_at):
        days = (each.ends_at - now).days
        about = {"name": each.name, "day": f"{each.ends_at:%Y-%m-%d}", "how": each.how}
        if each.ends_at <= now:
            well = False
            yield found("certificate.ended", **about)
        elif days <= SOON_DAYS:
            well = False
            yield found("certificate.ending", **about, days=days)
    if well and lasting:
        first = min(lasting, key=lambda one: one.ends_at)
        day, days = f"{first.ends_at:%Y-%m-%d}", (first.ends_at - now).days
        yield found("certificate.ok", count=len(lasting), name=first.name, day=day, days=days)


def _of_authority(patient: Patient) -> Iterator[Lasting]:
    if not passphrase_file(patient.settings.data_dir).exists():
        return
    try:
        office = open_authority(patient)
    except (SigningRefused, PassphraseExposed, OSError, ValueError, KeyError):
        return  # said where the authority is looked at
    living = office.ca.generations[0]
    for issuer in (living.root, living.issuing):
        yield _lasting(issuer.certificate, _BY_ROLL)
    yield _lasting(office.tsa.identity.certificate, _BY_RENEWAL)


def _of_others(patient: Patient) -> Iterator[Lasting]:
    for file in read_trust(external_folder(patient.settings.data_dir), patient.now).files:
        for each in file.certificates:
            yield _lasting(each, _BY_FILE)


def _of_tls(patient: Patient) -> Iterator[Lasting | Finding]:
    named = patient.settings.tls_certificate_file
    if named:
        yield from _of_file(Path(named))
    elif patient.settings.base_url.startswith("https://"):
        yield _of_address(patient.settings.base_url)


def _of_file(file: Path) -> Iterator[Lasting | Finding]:
    try:
        yield _lasting(x509.load_pem_x509_certificates(file.read_bytes())[0], _BY_NGINX)
    except OSError as problem:
        yield found("certificate.unreadable", file=file, why=problem.strerror)
    except ValueError as problem:
        yield found("certificate.unreadable", file=file, why=problem)


def _of_address(address: str) -> Lasting | Finding:
    parts = urlsplit(address)
    # Nothing is believed of what answers: only the end of its certificate is read.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        place = (parts.hostname or "", parts.port or 443)
        with (
            socket.create_connection(place, timeout=_REACH_SECONDS) as line,
            context.wrap_socket(line, server_hostname=parts.hostname) as tls,
        ):
            der = tls.getpeercert(binary_form=True) or b""
        return _lasting(x509.load_der_x509_certificate(der), _BY_NGINX)
    except (OSError, ValueError) as problem:
        return found("certificate.unchecked", address=address, why=problem)


def _lasting(certificate: x509.Certificate, how: Both) -> Lasting:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    name = str(names[0].value) if names else certificate.subject.rfc4514_string()
    return Lasting(name=name, ends_at=certificate.not_valid_after_utc, how=how)
