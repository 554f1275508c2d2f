# SPDX-License-Identifier: Apache-2.0
"""The effect that publishes the figures of a month, each morning once it is due."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.worker import Done, Handler, Outcome
from server.store.outbox import Job
from server.usecases.effects import MEASURES_ROUND
from server.usecases.measures.publication_round import publish_due, schedule_publication_round
from server.usecases.services import Services


def publication_handlers(services: Services) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def go_round(job: Job, now: datetime) -> Outcome:
        # Planned first: a round that fails must not be the last one.
        services.database.write(lambda tx: schedule_publication_round(tx, job.tenant, now))
        publish_due(services, job.tenant)
        return Done()

    return {MEASURES_ROUND: go_round}
