# SPDX-License-Identifier: Apache-2.0
"""The effect that lets time do what is due in rooms, each minute."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.worker import Done, Handler, Outcome
from server.store.outbox import Job
from server.usecases.effects import MEETING_ROUND
from server.usecases.meetings.releasing import release_due, schedule_meeting_round
from server.usecases.services import Services


def meeting_round_handlers(services: Services) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def go_round(job: Job, now: datetime) -> Outcome:
        # Planned first: a round that fails must not be the last one.
        services.database.write(lambda tx: schedule_meeting_round(tx, job.tenant, now))
        release_due(services, job.tenant)
        return Done()

    return {MEETING_ROUND: go_round}
