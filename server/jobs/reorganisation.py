# SPDX-License-Identifier: Apache-2.0
"""The effect that moves open cases on the first day of a new organisation."""

from collections.abc import Callable, Mapping
from datetime import datetime

import structlog

from server.jobs.worker import Done, Handler, Outcome
from server.store.engine import Database
from server.store.outbox import Job, enqueue
from server.usecases.city import City
from server.usecases.readdress_cases import Readdressing, Tally
from server.usecases.schedule_readdressing import READDRESS

PAGES_A_JOB = 10
"""So that the effect ends long before its lease, and sheets and times go on in between."""

_log = structlog.get_logger(__name__)


def reorganisation_handlers(
    database: Database, city: City, clock: Callable[[], datetime]
) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def readdress(job: Job, now: datetime) -> Outcome:
        work = Readdressing(database=database, city=city, tenant=job.tenant, clock=clock)
        tally = Tally(after=job.payload["after"], ended=bool(job.payload.get("ended")))
        more = True
        for _ in range(PAGES_A_JOB):
            more = work.page(tally)
            if not more:
                break
        work.finish(tally)
        _log.info("cases_readdressed", seen=tally.seen, cases=tally.moved, slots=tally.slots)
        if more:
            place = {"after": tally.after, "ended": "yes" if tally.ended else ""}
            database.write(lambda tx: enqueue(tx, job.tenant, READDRESS, place, now))
        return Done()

    return {READDRESS: readdress}
