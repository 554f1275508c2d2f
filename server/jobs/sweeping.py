# SPDX-License-Identifier: Apache-2.0
"""The effect that keeps the outbox short."""

from collections.abc import Mapping
from datetime import datetime

import structlog

from server.jobs.worker import Done, Handler, Outcome
from server.store.engine import Database
from server.store.outbox import Job
from server.usecases.administration.sweeping import schedule_sweep, sweep
from server.usecases.effects import OUTBOX_SWEEP

_log = structlog.get_logger(__name__)


def sweeping_handlers(database: Database) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def go_round(job: Job, now: datetime) -> Outcome:
        # Planned first: a round that fails must not be the last one.
        database.write(lambda tx: schedule_sweep(tx, job.tenant, now))
        _log.info("outbox_swept", forgotten=sweep(database, job.tenant, now))
        return Done()

    return {OUTBOX_SWEEP: go_round}
