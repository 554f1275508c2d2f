# SPDX-License-Identifier: Apache-2.0
"""The effect that goes on with a bulk verification, a slice at a time, between other work."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from server.jobs.worker import Done, Handler, Later, Outcome
from server.store.outbox import Job
from server.usecases.bulk_verification.asking import advance_run
from server.usecases.bulk_verification.running import BulkVerifier
from server.usecases.effects import VERIFICATION_ADVANCE


def verification_handlers(bulk: BulkVerifier) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def go_on(job: Job, _now: datetime) -> Outcome:
        if advance_run(bulk, job.tenant, job.payload["run_id"]):
            return Later(pause=timedelta(0), why="more documents")
        return Done()

    return {VERIFICATION_ADVANCE: go_on}
