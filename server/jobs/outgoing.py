# SPDX-License-Identifier: Apache-2.0
"""The effect about outgoing documents: put in the time that no authority gave at once."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.worker import LONGEST_PAUSE, Done, Handler, Later, Outcome, growing_pause
from server.store.outbox import Job
from server.usecases.effects import OUTGOING_TIMESTAMP
from server.usecases.seals.stamping import stamp_outgoing
from server.usecases.stamp_time import Stamped, TimeStamping


def outgoing_handlers(stamping: TimeStamping) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def stamp(job: Job, now: datetime) -> Outcome:
        document_id, sha256 = job.payload["document_id"], job.payload["sha256"]
        became = stamp_outgoing(stamping, job.tenant, document_id, sha256, now)
        if became is Stamped.OWED:
            pause = min(growing_pause(job.attempts), LONGEST_PAUSE)
            return Later(pause=pause, why="no answer: owed")
        return Done()

    return {OUTGOING_TIMESTAMP: stamp}
