# SPDX-License-Identifier: Apache-2.0
"""The effect by which the office's authority does its daily work."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.worker import Done, Handler, Outcome
from server.store.outbox import Job
from server.usecases.office.daily import AUTHORITY_DAY, AuthorityDay


def authority_handlers(day: AuthorityDay) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def work(job: Job, now: datetime) -> Outcome:
        day.work(job.tenant, now)
        return Done()

    return {AUTHORITY_DAY: work}
