# SPDX-License-Identifier: Apache-2.0
"""The effects about meetings: who hears of a change, and one letter to one of them."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.mails import hand_in
from server.jobs.smtp import MailServer
from server.jobs.worker import Done, Handler, Outcome
from server.store.outbox import Job
from server.usecases.effects import MEETING_LETTER, MEETING_TELL
from server.usecases.letters import Letterhead
from server.usecases.meetings.letters import write_meeting_letter
from server.usecases.meetings.spreading import Changed, spread_news
from server.usecases.meetings.tidings import read_tidings
from server.usecases.meetings.written import Correspondence
from server.usecases.services import Services


def meeting_mail_handlers(
    services: Services, server: MailServer, head: Letterhead, office: Correspondence
) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def tell(job: Job, now: datetime) -> Outcome:
        change = Changed(tenant=job.tenant, **job.payload)
        services.database.write(lambda tx: spread_news(tx, services, change, now))
        services.bell.ring()
        return Done()

    def send(job: Job, now: datetime) -> Outcome:
        with services.database.read_work() as tx:
            found = read_tidings(tx, services, job.tenant, job.payload, now)
        if found is None:
            return Done()
        whole, reader, tidings = found
        letter = write_meeting_letter(head, office, whole, tidings, f"tsukue-{job.job_id}")
        return hand_in(server, job, reader, letter, now)

    return {MEETING_TELL: tell, MEETING_LETTER: send}
