# SPDX-License-Identifier: Apache-2.0
"""The effects about sheets: freeze them, and put trusted times into their signatures."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from server.jobs.worker import LONGEST_PAUSE, Dead, Done, Handler, Later, Outcome, growing_pause
from server.store.outbox import Job
from server.usecases.freeze_sheet import Freezer, freeze_sheet
from server.usecases.stamp_time import Stamped, TimeStamping, stamp_time


def sheet_handlers(freezer: Freezer, stamping: TimeStamping) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def freeze(job: Job, now: datetime) -> Outcome:
        refusal = freeze_sheet(freezer, job.tenant, job.payload["case_id"], now)
        return Done() if refusal is None else Dead(why=f"{refusal.code} {refusal.params}")

    def stamp(job: Job, now: datetime) -> Outcome:
        payload = job.payload
        became = stamp_time(stamping, job.tenant, payload["case_id"], payload["sha256"], now)
        return _after_stamping(became, job.attempts)

    return {"sheet.freeze": freeze, "sheet.timestamp": stamp}


def _after_stamping(became: Stamped, attempts: int) -> Outcome:
    """Ask again for as long as the signature stands on top: a time is never given up."""
    if became is Stamped.WAITING:
        return Later(pause=min(growing_pause(attempts), timedelta(seconds=30)), why="no answer")
    if became is Stamped.OWED:
        return Later(pause=min(growing_pause(attempts), LONGEST_PAUSE), why="no answer: owed")
    return Done()
