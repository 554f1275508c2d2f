# SPDX-License-Identifier: Apache-2.0
"""The authority's day: lists on schedule, those who left, and a word on what ends soon."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from approval import city_day, start_of_day
from server.store.engine import Database
from server.store.outbox import enqueue, is_waiting
from server.trust.office import OfficeTrust
from server.usecases.city import City
from server.usecases.office.expiry import STAGES, endings
from server.usecases.office.publishing import RevocationDesk
from server.usecases.office.revoking import RevokingDesk, TransferPolicy

AUTHORITY_DAY = "authority.day"
"""The outbox effect; its payload is empty."""

_BY = "system:authority"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityDay:
    """Everything the authority does once a day, and after each new organisation."""

    database: Database
    city: City
    office: OfficeTrust
    revocations: RevocationDesk
    transfer: TransferPolicy

    def work(self, tenant: int, now: datetime) -> None:
        """Revoke for those who left, publish what is due, and warn of what ends or is late."""
        with self.database.read_work() as tx:
            view = self.city.today(tx, tenant, now).view
        desk = RevokingDesk(database=self.database, tenant=tenant, by=_BY, now=now)
        for revoked in desk.review(view, self.transfer):
            _log.info("certificate_revoked", serial=revoked.serial, person=revoked.person_id)
        self.revocations.publish_all()
        for key_name in self.revocations.late():
            _log.error("revocation_list_late", authority=key_name)
        for ending in endings(self.database, self.office, tenant, max(STAGES), now):
            if ending.days in STAGES or ending.days < min(STAGES):
                _log.warning(
                    "certificate_ends_soon",
                    kind=ending.kind,
                    serial=ending.serial,
                    days=ending.days,
                )
        self.database.write(lambda tx: schedule_day(tx, tenant, now))


def schedule_day(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the work for the first second of tomorrow."""
    tomorrow = start_of_day(city_day(now) + timedelta(days=1))
    if not is_waiting(tx, tenant, AUTHORITY_DAY, tomorrow):
        enqueue(tx, tenant, AUTHORITY_DAY, {}, tomorrow)


def schedule_now(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the work for now: when the server starts, and when the organisation changed."""
    if not is_waiting(tx, tenant, AUTHORITY_DAY, now):
        enqueue(tx, tenant, AUTHORITY_DAY, {}, now)
