# SPDX-License-Identifier: Apache-2.0
"""The effect that seals the audit log each minute and has its root timed each day."""

from collections.abc import Mapping
from datetime import datetime

import structlog

from approval import city_day
from server.jobs.worker import Done, Handler, Outcome
from server.store.engine import Database
from server.store.outbox import Job
from server.trust.authorities import Authorities
from server.usecases.audit_log.sealing import EVERY, schedule_audit_round, seal_entries
from server.usecases.audit_log.timing import time_newest
from server.usecases.effects import AUDIT_ROUND
from signing.timestamp import TimestampUnavailable

_log = structlog.get_logger(__name__)


def audit_handlers(database: Database, authorities: Authorities) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def go_round(job: Job, now: datetime) -> Outcome:
        # Planned first: a round that fails must not be the last one.
        database.write(lambda tx: schedule_audit_round(tx, job.tenant, now))
        first_of_the_day = city_day(now) != city_day(now - EVERY)
        seal_entries(database, job.tenant, now, all_of_them=first_of_the_day)
        try:
            time_newest(database, authorities, job.tenant, now)
        except TimestampUnavailable as fault:
            _log.warning("audit_root_not_timed", fault=str(fault))
        return Done()

    return {AUDIT_ROUND: go_round}
