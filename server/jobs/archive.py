# SPDX-License-Identifier: Apache-2.0
"""The effects about archives: lift a sheet, renew it, and the nightly round."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from server.jobs.worker import Done, Handler, Later, Outcome
from server.store.outbox import Job
from server.usecases.archive_round import overdue, put_archive_round
from server.usecases.archive_sheet import Archivist, Became, lift_sheet, renew_sheet

_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=6)

_log = structlog.get_logger(__name__)


def archive_handlers(archivist: Archivist) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def lift(job: Job, now: datetime) -> Outcome:
        became = lift_sheet(archivist, job.tenant, job.payload["case_id"], now)
        return _after(became, job.attempts)

    def renew(job: Job, now: datetime) -> Outcome:
        became = renew_sheet(archivist, job.tenant, job.payload["case_id"], now, now)
        return _after(became, job.attempts)

    def walk(job: Job, now: datetime) -> Outcome:
        with archivist.database.write_work() as tx:
            put_archive_round(tx, job.tenant, now)
        with archivist.database.read_work() as tx:
            late = overdue(tx, job.tenant, now)
        if late.lifts or late.renewals:
            _log.error("archive_overdue", lifts=len(late.lifts), renewals=len(late.renewals))
        return Done()

    return {"archive.lift": lift, "archive.renew": renew, "archive.round": walk}


def _after(became: Became, attempts: int) -> Outcome:
    """Ask again for as long as it takes: an archive is never given up, and its fault is seen."""
    if became is Became.LATER:
        pause = _FIRST_PAUSE * (1 << min(attempts - 1, 12))
        return Later(pause=min(pause, _LONGEST_PAUSE), why="see archive status")
    return Done()
