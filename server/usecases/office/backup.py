# SPDX-License-Identifier: Apache-2.0
"""Backup of the office's authorities, its restore, and the rehearsal that proves it.

One file holds all that cannot be made anew: every generation's keys (or their labels in the
token), the time-stamping units, every certificate with its revocation, and the numbers of the
lists. Responders for OCSP are made anew at each start and need no backup.
"""

import base64
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval import to_plain
from approval.encoding import PlainError, from_plain
from server.store.certificates import (
    Certificate,
    all_certificates,
    certificate_by_serial,
    insert_certificate,
    revoke_certificates,
)
from server.store.published_lists import PublishedList, all_lists, newest_list, put_list
from server.trust.office import OfficeTrust
from signing.certificates import Untrusted, require_signer
from signing.keys import create_request, read_certificates
from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.refusals import SigningRefused
from signing.sealed_backup import open_backup, seal_backup
from signing.token_key import KeyStore

_FORMAT = "tsukue-ca-backup-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptList:
    """A published list; its bytes matter only where it was the last."""

    key_name: str
    number: int
    made_at: datetime
    next_at: datetime
    last: bool
    list: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a backup holds; the keys in it are under its own passphrase once more."""

    format: str
    made_at: datetime
    ca: str
    tsa: str
    former_tsas: tuple[str, ...]
    certificates: tuple[Certificate, ...]
    lists: tuple[KeptList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBackup:
    """A backup whose keys are open: the office as it was."""

    backup: Backup
    office: OfficeTrust
    former_tsas: tuple[OfficeTsa, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did to the register, or would do."""

    certificates: int
    revocations: int
    lists: int


def make_backup(
    tx: Connection,
    tenant: int,
    office: OfficeTrust,
    former_tsas: tuple[OfficeTsa, ...],
    passphrase: str,
    now: datetime,
) -> bytes:
    """Return the backup, sealed.

    Raises:
        SigningRefused: ``passphrase.too_short``.
    """
    content = Backup(
        format=_FORMAT,
        made_at=now,
        ca=office.ca.export(passphrase).decode("utf-8"),
        tsa=office.tsa.export(passphrase).decode("ascii"),
        former_tsas=tuple(one.export(passphrase).decode("ascii") for one in former_tsas),
        certificates=all_certificates(tx, tenant),
        lists=tuple(_kept(one) for one in all_lists(tx, tenant)),
    )
    return seal_backup(json.dumps(to_plain(content), ensure_ascii=False).encode(), passphrase)


def read_backup(sealed: bytes, passphrase: str, keys: KeyStore | None = None) -> OpenedBackup:
    """Open a backup and every key in it.

    Raises:
        SigningRefused: ``backup.unreadable``, ``backup.wrong_passphrase``, or what a token says
            of a key that is not in it.
    """
    try:
        backup = from_plain(Backup, json.loads(open_backup(sealed, passphrase)))
    except (ValueError, PlainError) as error:
        raise SigningRefused("backup.unreadable") from error
    if backup.format != _FORMAT:
        raise SigningRefused("backup.unreadable")
    former = tuple(OfficeTsa.load(one.encode(), passphrase) for one in backup.former_tsas)
    office = OfficeTrust(
        OfficeCa.load(backup.ca.encode(), passphrase, keys),
        OfficeTsa.load(backup.tsa.encode(), passphrase),
        tuple(one.identity.certificate for one in former),
    )
    return OpenedBackup(backup=backup, office=office, former_tsas=former)


def rehearse(opened: OpenedBackup, living: OfficeTrust, now: datetime) -> None:
    """Prove that this backup would do: issue with it and check against the living roots.

    Raises:
        SigningRefused: ``backup.older_than_office``: what it would issue does not lead to the
            roots of today; or whatever keeps it from issuing.
    """
    ca = opened.office.ca
    request = create_request("復元訓練", "rehearsal").request_pem
    issued = ca.issue(request, "rehearsal", "復元訓練", "", now)
    certificate, chain = read_certificates(issued, ca.chain_pem)
    roots = [one.certificate for one in living.ca.roots]
    behind = {one.key_name for one in living.ca.issuing_authorities} - {
        one.key_name for one in ca.issuing_authorities
    }
    try:
        require_signer(certificate, chain, roots, now)
    except Untrusted as error:
        raise SigningRefused("backup.older_than_office") from error
    if behind or living.units[0] not in opened.office.units:
        raise SigningRefused("backup.older_than_office")


def restore_register(tx: Connection, tenant: int, backup: Backup) -> Restored:
    """Bring certificates, revocations and list numbers back; nothing newer is taken away."""
    missing = revoked = 0
    for one in backup.certificates:
        known = certificate_by_serial(tx, tenant, one.serial)
        if known is None:
            insert_certificate(tx, tenant, one)
            missing += 1
        elif known.revoked_at is None and one.revoked_at is not None:
            revoke_certificates(
                tx, tenant, one.revoked_at, one.revocation_reason, serial=one.serial
            )
            revoked += 1
    put = 0
    for kept in backup.lists:
        newest = newest_list(tx, tenant, kept.key_name)
        if newest is None or newest.number < kept.number:
            put_list(tx, tenant, _published(kept))
            put += 1
    return Restored(certificates=missing, revocations=revoked, lists=put)


def _kept(published: PublishedList) -> KeptList:
    return KeptList(
        key_name=published.key_name,
        number=published.number,
        made_at=published.made_at,
        next_at=published.next_at,
        last=published.last,
        list=base64.b64encode(published.list).decode("ascii"),
    )


def _published(kept: KeptList) -> PublishedList:
    return PublishedList(
        key_name=kept.key_name,
        number=kept.number,
        made_at=kept.made_at,
        next_at=kept.next_at,
        last=kept.last,
        list=base64.b64decode(kept.list),
    )
