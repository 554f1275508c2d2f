# SPDX-License-Identifier: Apache-2.0
"""What the office says of its certificates: revocation lists, OCSP answers, proofs for a lift."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog
from cryptography import x509
from cryptography.x509 import ReasonFlags
from sqlalchemy import Connection

from server.store.certificates import (
    Certificate,
    certificate_by_serial,
    revoked_certificates,
)
from server.store.engine import Database
from server.store.published_lists import PublishedList, newest_list, put_list
from server.trust.office import OfficeTrust
from server.usecases.office.known_seals import KnownSeal, seals_by
from signing.certificate_profiles import Issuer
from signing.office_ca_state import certificate_pem
from signing.office_crl import Revocation
from signing.office_ocsp import GOOD, UNKNOWN, CertificateStatus, OfficeOcsp
from signing.office_revocations import OfficeRevocations
from signing.revocation_data import RevocationData

LIST_PERIOD = timedelta(days=1)
"""How often a list is made anew; each is good for eight days, so that seven overlap."""

ROOT_LIST_PERIOD = timedelta(days=200)
LATE = timedelta(days=5)
"""Less than this before its end, a list is late: something kept the next from being made."""

REASONS = {
    "affiliation_changed": ReasonFlags.affiliation_changed,
    "cessation_of_operation": ReasonFlags.cessation_of_operation,
    "key_compromise": ReasonFlags.key_compromise,
    "privilege_withdrawn": ReasonFlags.privilege_withdrawn,
    "superseded": ReasonFlags.superseded,
    "unspecified": ReasonFlags.unspecified,
}
"""The reasons of RFC 5280, 5.3.1 that apply to people's certificates."""

_log = structlog.get_logger(__name__)


class RevocationDesk:
    """Publishes for every authority of the office; several threads may ask at once."""

    def __init__(
        self, database: Database, office: OfficeTrust, tenant: int, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._office = office
        self._tenant = tenant
        self._clock = clock
        self._lock = threading.Lock()
        self._responders: OfficeOcsp | None = None

    def current_list(self, issuer: Issuer) -> PublishedList:
        """Return the list of an authority, made anew when a day old or after a revocation."""
        now = self._clock()
        with self._database.read_work() as tx:
            newest = newest_list(tx, self._tenant, issuer.key_name)
            revoked = self._revoked_by(tx, issuer)
        if newest is not None and not self._is_due(newest, issuer, revoked, now):
            return newest
        try:
            return self._publish(issuer, now, last=False)
        except Exception:
            # A token out of reach must not take away a list that is still good.
            _log.exception("revocation_list_not_made", authority=issuer.key_name)
            if newest is None:
                raise
            return newest

    def publish_all(self) -> None:
        """Make every list anew that is due: the daily round."""
        for issuer in self._authorities():
            self.current_list(issuer)

    def close(self) -> tuple[PublishedList, ...]:
        """Publish the last list of every authority; nothing is issued afterwards."""
        now = self._clock()
        return tuple(self._publish(issuer, now, last=True) for issuer in self._authorities())

    def is_closed(self) -> bool:
        """Say whether the living issuing CA has published its last list."""
        with self._database.read_work() as tx:
            return is_closed(tx, self._tenant, self._office)

    def late(self) -> tuple[str, ...]:
        """Name the authorities whose list is late, for the alarm."""
        now = self._clock()
        with self._database.read_work() as tx:
            newest = [newest_list(tx, self._tenant, one.key_name) for one in self._authorities()]
        return tuple(one.key_name for one in newest if one is not None and is_late(one, now))

    def answer(self, request_der: bytes) -> bytes:
        """Answer an OCSP request (RFC 6960)."""
        with self._database.read_work() as tx:
            return self._ocsp().answer(
                request_der,
                lambda issuer, serial_number: self._status(tx, issuer, serial_number),
                self._whole_second(),
            )

    def revocation_data(
        self, certificates: Sequence[x509.Certificate], now: datetime
    ) -> RevocationData:
        """Return proofs for a lift; see :class:`signing.revocation_data.RevocationSource`."""

        def look_up(issuer: x509.Certificate, serial_number: int) -> CertificateStatus:
            with self._database.read_work() as tx:
                return self._status(tx, issuer, serial_number)

        source = OfficeRevocations(
            self._office.ca,
            self._ocsp(),
            look_up,
            lambda issuer: self.current_list(issuer).list,
        )
        return source.revocation_data(certificates, now)

    def _is_due(
        self,
        newest: PublishedList,
        issuer: Issuer,
        revoked: tuple[Revocation, ...],
        now: datetime,
    ) -> bool:
        if newest.last or now > issuer.certificate.not_valid_after_utc:
            return False
        since = max((one.revoked_at for one in revoked), default=None)
        if since is not None and since >= newest.made_at:
            return True
        period = ROOT_LIST_PERIOD if self._is_root(issuer) else LIST_PERIOD
        # A list made while the clock was ahead is good for nobody until then.
        return not newest.made_at <= now < newest.made_at + period

    def _publish(self, issuer: Issuer, now: datetime, *, last: bool) -> PublishedList:
        def publish(tx: Connection) -> PublishedList:
            before = newest_list(tx, self._tenant, issuer.key_name)
            if before is not None and before.last:
                return before
            number = max(int(now.timestamp()), before.number + 1 if before else 0)
            revoked = self._revoked_by(tx, issuer)
            made = self._office.ca.revocation_list(revoked, number, now, issuer=issuer, last=last)
            published = PublishedList(
                key_name=issuer.key_name,
                number=number,
                made_at=now,
                next_at=_next_update(made),
                last=last,
                list=made,
            )
            put_list(tx, self._tenant, published)
            return published

        return self._database.write(publish)

    def _ocsp(self) -> OfficeOcsp:
        now = self._clock()
        with self._lock:
            if self._responders is None or not self._responders.is_fresh(now):
                ca = self._office.ca
                self._responders = OfficeOcsp.create(ca.issuing_authorities, ca.city_name, now)
            return self._responders

    def _status(
        self, tx: Connection, issuer: x509.Certificate, serial_number: int
    ) -> CertificateStatus:
        found = certificate_by_serial(tx, self._tenant, f"{serial_number:x}")
        if found is not None and found.chain_pem == certificate_pem(issuer):
            if found.revoked_at is None:
                return GOOD
            return _revoked(_revocation(found))
        for seal in seals_by(tx, self._tenant, issuer):
            if seal.certificate.serial_number == serial_number:
                return GOOD if seal.revoked_at is None else _revoked(_seal_revocation(seal))
        known = self._office.units
        return GOOD if any(serial_number == one.serial_number for one in known) else UNKNOWN

    def _revoked_by(self, tx: Connection, issuer: Issuer) -> tuple[Revocation, ...]:
        pem = certificate_pem(issuer.certificate)
        people = revoked_certificates(tx, self._tenant)
        seals = seals_by(tx, self._tenant, issuer.certificate)
        return (
            *(_revocation(one) for one in people if one.chain_pem == pem),
            *(_seal_revocation(one) for one in seals if one.revoked_at is not None),
        )

    def _authorities(self) -> tuple[Issuer, ...]:
        return (*self._office.ca.issuing_authorities, *self._office.ca.roots)

    def _is_root(self, issuer: Issuer) -> bool:
        return issuer.certificate.issuer == issuer.certificate.subject

    def _whole_second(self) -> datetime:
        return self._clock().replace(microsecond=0)


def is_late(newest: PublishedList, now: datetime) -> bool:
    """Say whether the next list should have been there already."""
    return not newest.last and newest.next_at < now + LATE


def is_closed(tx: Connection, tenant: int, office: OfficeTrust) -> bool:
    """Say whether the living issuing CA has published its last list."""
    newest = newest_list(tx, tenant, office.ca.issuing.key_name)
    return newest is not None and newest.last


def _revocation(certificate: Certificate) -> Revocation:
    assert certificate.revoked_at is not None  # noqa: S101 - the statement asked for it
    reason = REASONS.get(certificate.revocation_reason, ReasonFlags.unspecified)
    return Revocation(int(certificate.serial, 16), certificate.revoked_at, reason)


def _seal_revocation(seal: KnownSeal) -> Revocation:
    assert seal.revoked_at is not None  # noqa: S101 - the caller has looked
    # What was written as its reason is in the custodian's words, none of RFC 5280's.
    return Revocation(seal.certificate.serial_number, seal.revoked_at, ReasonFlags.unspecified)


def _revoked(revocation: Revocation) -> CertificateStatus:
    at = revocation.revoked_at.replace(microsecond=0)
    return CertificateStatus(state="revoked", revoked_at=at, reason=revocation.reason)


def _next_update(made: bytes) -> datetime:
    next_update = x509.load_der_x509_crl(made).next_update_utc
    assert next_update is not None  # noqa: S101 - every list of ours has one
    return next_update
