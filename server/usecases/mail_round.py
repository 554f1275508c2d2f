# SPDX-License-Identifier: Apache-2.0
"""The morning's mail: digests, what is overdue, what hangs after a remand, and escalation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from approval import OrganisationView, city_day, start_of_day
from approval.identifiers import PostId
from server.store.mailing import (
    MailPerson,
    Waits,
    begin_round,
    everything_waiting,
    mail_people,
)
from server.store.outbox import enqueue, is_waiting
from server.usecases.effects import MAIL_ROUND, MAIL_SEND
from server.usecases.letters import KINDS
from server.usecases.telework.month_reminders import remind_of_month
from telework.closing.cut_off import CutOff

MORNING = time(8, 0)
HANGS_AFTER = timedelta(hours=48)
ESCALATES_AFTER = timedelta(days=3)
"""Days past the due date after which the next superior is told too."""

_ONE_DAY = timedelta(days=1)


def schedule_round(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next morning's round, unless it is planned already."""
    morning = _morning(city_day(now))
    at = morning if now < morning else _morning(city_day(now) + _ONE_DAY)
    if not is_waiting(tx, tenant, MAIL_ROUND, at):
        enqueue(tx, tenant, MAIL_ROUND, {}, at)


def put_round(
    tx: Connection, tenant: int, view: OrganisationView, cut_off: CutOff, now: datetime
) -> int:
    """Put the day's reminders and digests into the outbox, once a day; return how many cases'."""
    schedule_round(tx, tenant, now)
    if not begin_round(tx, tenant, city_day(now)):
        return 0
    remind_of_month(tx, tenant, view, cut_off, now)
    people = {each.person_id: each for each in mail_people(tx, tenant)}
    waiting = everything_waiting(tx, tenant)
    letters: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person_id, what, case_id in _letters(view, waiting, now):
        if person_id not in people or not wants(people[person_id], what):
            continue
        if case_id not in letters[person_id, what]:
            letters[person_id, what].append(case_id)
    for (person_id, what), case_ids in letters.items():
        payload = {"person_id": person_id, "what": what, "case_ids": case_ids, "slot_id": ""}
        enqueue(tx, tenant, MAIL_SEND, payload, now)
    return len(letters)


def wants(person: MailPerson, what: str) -> bool:
    """Say whether a person wants a kind of mail; the digest goes by the mode alone."""
    if what == "digest":
        return person.mode == "digest"
    return person.mode != "none" and KINDS[what] in person.kinds


def _letters(
    view: OrganisationView, waiting: Sequence[Waits], now: datetime
) -> Iterator[tuple[str, str, str]]:
    """Yield person, kind of mail and case."""
    today = city_day(now)
    for row in waiting:
        holders = [row.only_for] if row.only_for else _holders(view, row.post_id)
        late = today - date.fromisoformat(row.due) if row.due else timedelta()
        for person_id in holders:
            yield person_id, "digest", row.case_id
            if late > timedelta():
                yield person_id, "overdue", row.case_id
            if row.why == "remanded" and now - row.since >= HANGS_AFTER:
                yield person_id, "hanging", row.case_id
        if late >= ESCALATES_AFTER and not row.only_for:
            above = view.line_above(PostId(row.post_id))
            for person_id in _holders(view, above[0].post_id) if above else ():
                yield person_id, "escalated", row.case_id


def _holders(view: OrganisationView, post_id: str) -> list[str]:
    return [person.person_id for person, _capacity in view.holders(PostId(post_id))]


def _morning(day: date) -> datetime:
    return start_of_day(day) + timedelta(hours=MORNING.hour, minutes=MORNING.minute)
