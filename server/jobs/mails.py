# SPDX-License-Identifier: Apache-2.0
"""The effects about mail: one letter to one person, and the morning's round."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.message import EmailMessage

from approval import Facts, OrganisationView, city_day, start_of_day
from approval.case import Case
from approval.engine.substituting import substitutable_slots
from approval.identifiers import PersonId, PostId
from server.jobs.smtp import MailServer, RefusedForGood, TryLater
from server.jobs.worker import (
    MOST_ATTEMPTS,
    Dead,
    Done,
    Handler,
    Later,
    Outcome,
    growing_pause,
)
from server.store.cases import load_by_job
from server.store.engine import Database
from server.store.mailing import MailPerson, mail_people, waits_here
from server.store.outbox import Job
from server.usecases.absences_today import absences_of_day
from server.usecases.city import City
from server.usecases.effects import MAIL_ROUND, MAIL_SEND
from server.usecases.letters import Letterhead, write_letter
from server.usecases.mail_round import put_round, wants
from telework.closing.cut_off import CutOff

LEAST_PAUSE = timedelta(minutes=1)
"""Greylisting wants minutes, not seconds."""


def mail_handlers(
    database: Database, city: City, server: MailServer, head: Letterhead, cut_off: CutOff
) -> Mapping[str, Handler]:
    """Return the handlers of this area by the kind of effect."""

    def send(job: Job, now: datetime) -> Outcome:
        with database.read_work() as tx:
            today = city.today(tx, job.tenant, now)
            view = today.view
            readers = mail_people(tx, job.tenant, [job.payload["person_id"]])
            found = (load_by_job(tx, job.tenant, each) for each in job.payload["case_ids"])
            cases = [each.case for each in found if each is not None]
            slot_id = job.payload["slot_id"]
            rows = waits_here(tx, job.tenant, cases[0].case_id, slot_id) if slot_id else ()
            facts = Facts(
                now=now,
                actor=PersonId(job.payload["person_id"]),
                view=view,
                rules=today.rules,
                absences=absences_of_day(tx, job.tenant, now),
            )
        if not readers or not cases or not wants(readers[0], job.payload["what"]):
            return Done()
        if job.payload["what"] == "daiketsu":
            wanted = any(each.slot_id == slot_id for each in substitutable_slots(cases[0], facts))
        else:
            wanted = not slot_id or any(_holds(view, row.post_id, readers[0]) for row in rows)
        if not wanted:
            return Done()
        return _handed_in(job, now, view, readers[0], cases)

    def _handed_in(
        job: Job, now: datetime, view: OrganisationView, reader: MailPerson, cases: list[Case]
    ) -> Outcome:
        name = name_of(view, reader)
        letter = write_letter(
            head, job.payload["what"], reader.address, name, cases, f"tsukue-{job.job_id}"
        )
        return hand_in(server, job, reader, letter, now)

    def round_of_the_day(job: Job, now: datetime) -> Outcome:
        with database.read_work() as tx:
            view = city.today(tx, job.tenant, now).view
        database.write(lambda tx: put_round(tx, job.tenant, view, cut_off, now))
        return Done()

    return {MAIL_SEND: send, MAIL_ROUND: round_of_the_day}


def name_of(view: OrganisationView, reader: MailPerson) -> str:
    """Return the name that a letter begins with."""
    person = view.person(PersonId(reader.person_id))
    return person.name if person else ""


def hand_in(
    server: MailServer, job: Job, reader: MailPerson, letter: EmailMessage, now: datetime
) -> Outcome:
    """Give a letter to the city's mail server outside its reader's quiet hours."""
    quiet = _quiet_for(reader, now)
    if quiet:
        return Later(pause=quiet, why="quiet hours")
    try:
        server.send(letter)
    except RefusedForGood as refused:
        return Dead(why=str(refused))
    except (TryLater, OSError) as problem:
        why = str(problem) or type(problem).__name__
        if job.attempts >= MOST_ATTEMPTS:
            return Dead(why=why)
        return Later(pause=max(LEAST_PAUSE, growing_pause(job.attempts)), why=why)
    return Done()


def _holds(view: OrganisationView, post_id: str, reader: MailPerson) -> bool:
    holders = view.holders(PostId(post_id))
    return any(person.person_id == reader.person_id for person, _capacity in holders)


def _quiet_for(reader: MailPerson, now: datetime) -> timedelta:
    """Return how long the reader's quiet hours still last; they may go past midnight."""
    if not (reader.quiet_from and reader.quiet_until):
        return timedelta()
    since_midnight = now - start_of_day(city_day(now))
    begin, end = _span(reader.quiet_from), _span(reader.quiet_until)
    if begin <= end:
        inside = begin <= since_midnight < end
    else:
        inside = since_midnight >= begin or since_midnight < end
    return (end - since_midnight) % timedelta(days=1) if inside else timedelta()


def _span(clock: str) -> timedelta:
    hours, _, minutes = clock.partition(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
