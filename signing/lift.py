# SPDX-License-Identifier: Apache-2.0
"""Lifting a decided sheet to PAdES B-LTA, and renewing it (EN 319 142-1, 5.4 and 5.5).

One revision for all signatures: the validation data of every signer and of every time in
their signatures, and one timestamp over everything. Renewing adds the validation data of
the timestamp before and the next timestamp. Both stay allowed after the decider's lock,
and both refuse rather than archive a chain that cannot be proved.
"""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from pyhanko.pdf_utils.misc import PdfError

from signing.archive_calendar import algorithms_end
from signing.archive_increment import archive_increment
from signing.archive_material import Collector, Fault, Material, Trust
from signing.certificates import Untrusted
from signing.document import open_document
from signing.refusals import SigningRefused
from signing.signed_parts import SignedPart, Unreadable, signed_parts
from signing.timestamp import Timestamper, UnfitAuthority, fetch_token
from signing.timestamp_token import TimestampToken, read_token

__all__ = [
    "ArchiveRefused",
    "ArchiveStamp",
    "Archived",
    "Fault",
    "Trust",
    "archive_stamps",
    "certificates_end",
    "lift",
    "renew",
]

_USUAL_ROOM = 20_000
"""Hexadecimal digits for a token: enough for most authorities, a fifth of it used by ours."""

_TRIES = 3


class ArchiveRefused(Exception):
    """The document cannot be archived as it is; nothing was written.

    Attributes:
        faults: why, one for each signature concerned.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(f"{each.field}: {each.code} {each.detail}".strip() for each in self.faults)


@dataclass(frozen=True, slots=True)
class ArchiveStamp:
    """An archive timestamp.

    Attributes:
        field: name of its field.
        at: the time it states.
        authority: common name of the unit.
        ends_at: when the certificate of the unit ends; it must be renewed before.
        algorithms_end_at: when the first of its algorithms ends; None while none is announced.
    """

    field: str
    at: datetime
    authority: str
    ends_at: datetime
    algorithms_end_at: datetime | None


@dataclass(frozen=True, slots=True)
class Archived:
    """The bytes to append, and the timestamp in them."""

    increment: bytes
    stamp: ArchiveStamp


def lift(pdf: bytes, timestamper: Timestamper, trust: Trust, now: datetime) -> Archived:
    """Make the revision that lifts a sheet to B-LTA.

    Args:
        pdf: the signed sheet; stays untouched whatever happens.
        timestamper: the authority for archive timestamps.
        trust: whom to believe, and where evidence comes from.
        now: the server's clock.

    Raises:
        ArchiveRefused: a chain cannot be proved, or the document is archived already.
        TimestampUnavailable: the authority gave no token to be believed, or one whose unit
            cannot be proved to stand (:class:`signing.timestamp.UnfitAuthority`).
        SigningRefused: ``document.unreadable``.
    """
    parts = _read(pdf)
    stamped = [part for part in parts if part.is_archive_stamp]
    if stamped:
        raise ArchiveRefused((Fault(stamped[0].field.name, "archive.present"),))
    if not parts:
        raise ArchiveRefused((Fault("", "archive.not_signed"),))
    collector = Collector(trust, now)
    trusted_at: datetime | None = None
    for part in reversed(parts):
        # Without a time of its own, a signature was there when the next one was timed.
        trusted_at = part.token.gen_time if part.token is not None else trusted_at
        collector.add_signature(part, trusted_at)
    return _stamped(pdf, timestamper, trust, collector, "archive-1")


def renew(pdf: bytes, timestamper: Timestamper, trust: Trust, now: datetime) -> Archived:
    """Make the revision that carries a lifted sheet past the life of its newest timestamp.

    Raises:
        ArchiveRefused: the newest timestamp can no longer be proved, or there is none.
        TimestampUnavailable: as :func:`lift`; or the authority's next timestamp would end no
            later (``archive.no_gain``).
        SigningRefused: as :func:`lift`.
    """
    parts = _read(pdf)
    stamps = [part for part in parts if part.is_archive_stamp]
    if not stamps or stamps[-1] is not parts[-1] or stamps[-1].token is None:
        raise ArchiveRefused((Fault("", "archive.not_lifted"),))
    collector = Collector(trust, now)
    collector.add_archive_stamp(stamps[-1], stamps[-1].token)
    archived = _stamped(pdf, timestamper, trust, collector, f"archive-{len(stamps) + 1}")
    if _lasts(archived.stamp) <= _lasts(_described("", stamps[-1].token)):
        # The same unit again would be renewed every night and carry nothing further.
        raise UnfitAuthority("archive.no_gain", archived.stamp.authority)
    return archived


def archive_stamps(pdf: bytes) -> tuple[ArchiveStamp, ...]:
    """The archive timestamps of a document, oldest first, without believing them.

    Raises:
        SigningRefused: ``document.unreadable``.
        ArchiveRefused: a signature cannot be read.
    """
    parts = _read(pdf)
    return tuple(
        _described(part.field.name, part.token)
        for part in parts
        if part.is_archive_stamp and part.token is not None
    )


def _lasts(stamp: ArchiveStamp) -> datetime:
    return min(stamp.ends_at, stamp.algorithms_end_at or stamp.ends_at)


def certificates_end(pdf: bytes) -> tuple[datetime, ...]:
    """When the certificates of the signers of a document end, in the order of signing.

    Raises:
        SigningRefused: ``document.unreadable``.
        ArchiveRefused: a signature cannot be read.
    """
    return tuple(
        part.cms.certificate.not_valid_after_utc for part in _read(pdf) if not part.is_archive_stamp
    )


def _read(pdf: bytes) -> tuple[SignedPart, ...]:
    try:
        return signed_parts(pdf, open_document(pdf))
    except Unreadable as fault:
        raise ArchiveRefused((Fault(fault.field, "archive.unreadable", fault.cause),)) from fault
    except (PdfError, ValueError, TypeError, KeyError, IndexError) as error:
        raise SigningRefused("document.unreadable", cause=str(error)) from error


def _stamped(
    pdf: bytes, timestamper: Timestamper, trust: Trust, collector: Collector, field: str
) -> Archived:
    """Stamp, and once more where the unit that answered was not foreseen.

    The unit's own validation data stand before its timestamp, so it must be known before it
    is asked; usually it is the one that timed the signatures.
    """
    room = _USUAL_ROOM
    material = _material(collector)
    for _ in range(_TRIES):
        asked = _Asked(timestamper, trust.archive_roots, collector.now, room)
        try:
            increment = archive_increment(pdf, material, field, room, asked.token_for)
        except _NoRoom as larger:
            room = larger.needed
            continue
        if collector.knows(asked.token.signature.certificate):
            return Archived(increment, _described(field, asked.token))
        collector.add_coming_unit(field, asked.token)
        material = _material_with_unit(collector, field)
    raise UnfitAuthority("archive.unit_changes", "each answer came from another unit")


class _NoRoom(Exception):
    """The token is larger than what was kept free for it."""

    def __init__(self, needed: int) -> None:
        super().__init__(needed)
        self.needed = needed


class _Asked:
    """One question to the authority, and the token that came."""

    token: TimestampToken

    def __init__(
        self,
        timestamper: Timestamper,
        roots: tuple[x509.Certificate, ...],
        now: datetime,
        room: int,
    ) -> None:
        self._timestamper = timestamper
        self._roots = roots
        self._now = now
        self._room = room

    def token_for(self, digest: bytes) -> bytes:
        token = fetch_token(self._timestamper, digest, self._roots, self._now)
        self.token = read_token(token)
        if 2 * len(token) > self._room:
            raise _NoRoom(2 * len(token) + _USUAL_ROOM)
        return token


def _material(collector: Collector) -> Material:
    material = collector.proved()
    if collector.faults:
        raise ArchiveRefused(tuple(collector.faults))
    return material


def _material_with_unit(collector: Collector, field: str) -> Material:
    """The material with the coming unit's; what cannot be proved of it, another may prove."""
    material = collector.proved()
    refused = ArchiveRefused(tuple(collector.faults))
    if any(fault.field != field for fault in refused.faults):
        raise refused
    if refused.faults:
        raise UnfitAuthority(refused.faults[0].code, str(refused))
    return material


def _described(field: str, token: TimestampToken) -> ArchiveStamp:
    unit, digest_name = token.signature.certificate, token.signature.digest_name
    try:
        ends_at = algorithms_end(unit, digest_name)
    except Untrusted as fault:
        raise ArchiveRefused((Fault(field, fault.code, fault.detail),)) from fault
    return ArchiveStamp(field, token.gen_time, token.authority, unit.not_valid_after_utc, ends_at)
