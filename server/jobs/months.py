# SPDX-License-Identifier: Apache-2.0
"""The effect about monthly sheets: put in the time that no authority gave at once."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.worker import LONGEST_PAUSE, Done, Handler, Later, Outcome, growing_pause
from server.store.outbox import Job
from server.usecases.effects import MONTH_SHEET_TIMESTAMP
from server.usecases.stamp_time import Stamped, TimeStamping
from server.usecases.telework.month_stamping import stamp_month_sheet


def month_handlers(stamping: TimeStamping) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def stamp(job: Job, now: datetime) -> Outcome:
        sheet_id, sha256 = job.payload["sheet_id"], job.payload["sha256"]
        became = stamp_month_sheet(stamping, job.tenant, sheet_id, sha256, now)
        if became is Stamped.OWED:
            pause = min(growing_pause(job.attempts), LONGEST_PAUSE)
            return Later(pause=pause, why="no answer: owed")
        return Done()

    return {MONTH_SHEET_TIMESTAMP: stamp}
