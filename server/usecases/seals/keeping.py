# SPDX-License-Identifier: Apache-2.0
"""Keeping the organisation's certificates: entered, allowed to posts and roles, revoked."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from sqlalchemy import Connection

from approval.calendar import city_day
from approval.refusal import Refusal
from approval.register.outgoing import SealCertificate
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.seals import (
    Allowance,
    KeptSeal,
    add_seal,
    allow_seal,
    allowances,
    deny_seal,
    revoke_seal,
    seals_of,
)
from server.trust.office import OfficeTrust
from server.trust.seal_keys import SealKeys, new_key, seal_request
from signing.keys import WrongPin
from signing.pkcs12 import read_pkcs12
from signing.preflight import require_usable
from signing.refusals import SigningRefused

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,38}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealDesk:
    """What keeping the certificates needs, and who does it."""

    database: Database
    tenant: int
    keys: SealKeys
    office: OfficeTrust
    operator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """What the rules on the custody of a certificate ask to be written down."""

    post: str
    custodian: str
    storage: str
    purpose: str


def request_certificate(desk: SealDesk, certificate_id: str, post: str, kind: str) -> str | Refusal:
    """Make a key and the request that an outer authority (LGPKI) answers; PEM."""
    refusal = _refuse_name(desk, certificate_id)
    if refusal is not None:
        return refusal
    key = new_key(kind)
    desk.keys.keep(certificate_id, key)
    return seal_request(key, desk.office.ca.city_name, post)


def add_from_office(
    desk: SealDesk, certificate_id: str, custody: Custody, now: datetime
) -> KeptSeal | Refusal:
    """Have the office's own CA issue the certificate of a post."""
    refusal = _refuse_name(desk, certificate_id)
    if refusal is not None:
        return refusal
    key = new_key("ec")
    request = seal_request(key, desk.office.ca.city_name, custody.post)
    pem = desk.office.ca.issue_seal(request, custody.post, now)
    desk.keys.keep(certificate_id, key)
    return _enter(desk, certificate_id, custody, pem + desk.office.chain_pem, now)


def add_from_pkcs12(
    desk: SealDesk, certificate_id: str, custody: Custody, file: tuple[Path, str], now: datetime
) -> KeptSeal | Refusal:
    """Take key and certificate from a PKCS #12 file with its password."""
    refusal = _refuse_name(desk, certificate_id)
    if refusal is not None:
        return refusal
    path, password = file
    try:
        imported = read_pkcs12(path.read_bytes(), password, now)
    except WrongPin:
        return Refusal(code="pkcs12.wrong_password")
    except SigningRefused as refused:
        return Refusal(code=refused.code, params=refused.params)
    desk.keys.keep(certificate_id, imported.private_key)
    pem = _pem(imported.certificate) + "".join(_pem(each) for each in imported.chain)
    return _enter(desk, certificate_id, custody, pem, now)


def add_answer(
    desk: SealDesk, certificate_id: str, custody: Custody, pem: str, now: datetime
) -> KeptSeal | Refusal:
    """Take the certificate that an authority issued for :func:`request_certificate`."""
    if certificate_id in list_kept(desk.database, desk.tenant):
        return Refusal(code="seal.exists", params={"certificate": certificate_id})
    try:
        identity = desk.keys.identity(certificate_id, pem)
        require_usable(identity.certificate, now)
    except SigningRefused as refused:
        return Refusal(code=refused.code, params=refused.params)
    except ValueError:
        return Refusal(code="certificate.unreadable")
    return _enter(desk, certificate_id, custody, pem, now)


def allow(
    desk: SealDesk, allowed: Allowance, now: datetime, *, take_back: bool = False
) -> Refusal | None:
    """Let the holders of a post, or a role, use a certificate; or not any more."""
    if allowed.certificate_id not in list_kept(desk.database, desk.tenant):
        return Refusal(code="seal.unknown", params={"certificate": allowed.certificate_id})
    tag = Tag.SEAL_CERTIFICATE_DENIED if take_back else Tag.SEAL_CERTIFICATE_ALLOWED
    with desk.database.write_work() as tx:
        if take_back:
            deny_seal(tx, desk.tenant, allowed)
        else:
            allow_seal(tx, desk.tenant, allowed, desk.operator, now)
        _audit(tx, desk, tag, allowed.certificate_id, f"{allowed.kind}={allowed.holder}", now)
    return None


def revoke(desk: SealDesk, certificate_id: str, reason: str, now: datetime) -> Refusal | None:
    """End the use of a certificate here; the issuer's own revocation is asked for elsewhere."""
    kept = list_kept(desk.database, desk.tenant).get(certificate_id)
    if kept is None:
        return Refusal(code="seal.unknown", params={"certificate": certificate_id})
    if kept.revoked_at is not None:
        day = city_day(kept.revoked_at).isoformat()
        return Refusal(code="seal.revoked", params={"post": kept.post, "day": day})
    with desk.database.write_work() as tx:
        revoke_seal(tx, desk.tenant, certificate_id, reason, now)
        _audit(tx, desk, Tag.SEAL_CERTIFICATE_REVOKED, certificate_id, reason, now)
    return None


def list_kept(database: Database, tenant: int) -> dict[str, KeptSeal]:
    """Return every certificate by its short name."""
    with database.read_work() as tx:
        return seals_of(tx, tenant)


def list_certificates(database: Database, tenant: int) -> tuple[SealCertificate, ...]:
    """Return every certificate with who may use it."""
    with database.read_work() as tx:
        kept, allowed = seals_of(tx, tenant), allowances(tx, tenant)
    return tuple(_listed(seal, allowed) for seal in kept.values())


def _listed(seal: KeptSeal, allowed: list[Allowance]) -> SealCertificate:
    mine = [each for each in allowed if each.certificate_id == seal.certificate_id]
    return SealCertificate(
        certificate_id=seal.certificate_id,
        post=seal.post,
        custodian=seal.custodian,
        storage=seal.storage,
        purpose=seal.purpose,
        issuer=seal.issuer,
        valid_from=seal.valid_from,
        valid_until=seal.valid_until,
        posts=tuple(each.holder for each in mine if each.kind == "post"),
        roles=tuple(each.holder for each in mine if each.kind == "role"),
        revoked_on=city_day(seal.revoked_at) if seal.revoked_at else None,
    )


def _refuse_name(desk: SealDesk, certificate_id: str) -> Refusal | None:
    if not _NAME.match(certificate_id):
        return Refusal(code="seal.name", params={"certificate": certificate_id})
    known = certificate_id in list_kept(desk.database, desk.tenant)
    if known or desk.keys.exists(certificate_id):
        return Refusal(code="seal.exists", params={"certificate": certificate_id})
    return None


def _enter(
    desk: SealDesk, certificate_id: str, custody: Custody, pem: str, now: datetime
) -> KeptSeal:
    own = x509.load_pem_x509_certificates(pem.encode("ascii"))[0]
    seal = KeptSeal(
        certificate_id=certificate_id,
        post=custody.post,
        custodian=custody.custodian,
        storage=custody.storage,
        purpose=custody.purpose,
        pem=pem,
        issuer=_issuer(own),
        valid_from=own.not_valid_before_utc,
        valid_until=own.not_valid_after_utc,
        added_by=desk.operator,
        added_at=now,
    )
    with desk.database.write_work() as tx:
        add_seal(tx, desk.tenant, seal)
        _audit(tx, desk, Tag.SEAL_CERTIFICATE_ADDED, certificate_id, seal.issuer, now)
    return seal


def _issuer(certificate: x509.Certificate) -> str:
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME):
        found = certificate.issuer.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return certificate.issuer.rfc4514_string()


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def _audit(
    tx: Connection, desk: SealDesk, tag: Tag, certificate_id: str, detail: str, now: datetime
) -> None:
    entry = AuditEntry(
        tenant=desk.tenant,
        at=now,
        tag=tag,
        actor=desk.operator,
        subject=f"seal:{certificate_id}",
        detail=detail,
    )
    append_audit(tx, entry)
