# SPDX-License-Identifier: Apache-2.0
"""The effect about letters of remote work: one decision told to one person."""

from collections.abc import Mapping
from datetime import datetime

from server.jobs.mails import hand_in, name_of
from server.jobs.smtp import MailServer
from server.jobs.worker import Done, Handler, Outcome
from server.store.engine import Database
from server.store.mailing import mail_people
from server.store.outbox import Job
from server.usecases.city import City
from server.usecases.effects import TELEWORK_LETTER
from server.usecases.letters import Letterhead
from server.usecases.telework.letters import write_telework_letter


def telework_mail_handlers(
    database: Database, city: City, server: MailServer, head: Letterhead
) -> Mapping[str, Handler]:
    """Return the handler by the kind of effect."""

    def send(job: Job, now: datetime) -> Outcome:
        with database.read_work() as tx:
            view = city.today(tx, job.tenant, now).view
            readers = mail_people(tx, job.tenant, [job.payload["person_id"]])
        if not readers:
            return Done()
        reader = readers[0]
        letter = write_telework_letter(
            head,
            job.payload["what"],
            job.payload["about"],
            reader.address,
            name_of(view, reader),
            f"tsukue-{job.job_id}",
        )
        return hand_in(server, job, reader, letter, now)

    return {TELEWORK_LETTER: send}
