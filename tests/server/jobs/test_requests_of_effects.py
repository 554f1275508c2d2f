# SPDX-License-Identifier: Apache-2.0
"""A mail that was not sent is found by the number that the person's complaint names."""

from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.jobs.worker import Dead, Done, Handler, Later, Outcome, Worker
from server.ops.log_reading import matching
from server.store.job_reading import jobs_in_state
from server.store.mailing import MailPerson, put_person
from server.store.outbox import Job, enqueue
from server.usecases.administration.jobs import read_jobs
from server.usecases.effects import MAIL_SEND
from tests.server.house import house_of
from tests.server.town import LINE, MORI, TENANT, Town, as_json, draft, submission
from tests.support.logs import logs_of_level

REQUEST = "7c41d0b2-complaint"
REFUSED = Dead(why="550 no such user")


def _submit(town: Town, tmp_path: Path) -> None:
    """Have a case circulate over HTTP; the first of its line is to get a mail."""
    town.services = replace(town.services, sends_mail=True)
    with town.database.write_work() as tx:
        for person_id, _post in LINE:
            put_person(
                tx, TENANT, MailPerson(person_id=person_id, address=f"{person_id}@c.example")
            )
    desk = town.desk(MORI)
    assert desk.act(draft()).status == "accepted"
    town.freeze()
    case = town.case()
    body = as_json(desk.batch(desk.item(submission(case), desk.sign(case.slots()[0].slot_id))))
    headers = {"Authorization": f"Bearer {desk.token}", "X-Request-ID": REQUEST}
    client = TestClient(house_of(town, tmp_path))
    answer = client.post("/v1/events", json=body, headers=headers)
    client.close()
    assert [each["status"] for each in answer.json()["answers"]] == ["accepted"]


def _work(town: Town, outcome: Outcome, kind: str = MAIL_SEND) -> list[str]:
    """Work off what is due and return the lines of the log."""
    handlers: dict[str, Handler] = {kind: lambda _job, _now: outcome}
    with StringIO() as stream, logs_of_level("info", stream):
        Worker(town.database, handlers, town.services.bell, town.clock).work_off()
        return stream.getvalue().splitlines()


def test_a_mail_that_was_refused_is_found_by_the_request_that_caused_it(
    town: Town, tmp_path: Path
) -> None:
    _submit(town, tmp_path)
    lines = _work(town, REFUSED)
    [found] = [each for each in matching(lines, REQUEST) if each["kind"] == MAIL_SEND]
    assert (found["event"], found["why"]) == ("job_given_up", "550 no such user")
    identified = town.desk("p-kera", roles=("administrator",)).identified
    page = read_jobs(town.services, identified, "dead", MAIL_SEND, 0, 9)
    assert {each.request_id for each in page.lines} == {REQUEST}


@pytest.mark.parametrize(
    ("outcome", "event"),
    [(Later(pause=timedelta(minutes=1), why="away"), "job_postponed"), (Done(), "job_done")],
)
def test_what_became_of_a_mail_otherwise_is_told_too(
    town: Town, tmp_path: Path, outcome: Outcome, event: str
) -> None:
    _submit(town, tmp_path)
    lines = _work(town, outcome)
    told = [each["event"] for each in matching(lines, REQUEST) if each["kind"] == MAIL_SEND]
    assert told == [event]


def test_what_an_effect_causes_belongs_to_the_same_request(town: Town, tmp_path: Path) -> None:
    _submit(town, tmp_path)

    def cause(job: Job, now: datetime) -> Outcome:
        with town.database.write_work() as tx:
            enqueue(tx, job.tenant, "mail.second", {}, now + timedelta(hours=1))
        return Done()

    handlers = {MAIL_SEND: cause}
    Worker(town.database, handlers, town.services.bell, town.clock).work_off()
    with town.database.read_work() as tx:
        [second] = jobs_in_state(tx, TENANT, "", "mail.second", 0, 9, town.clock())
    assert second.request_id == REQUEST


def test_what_nobody_asked_for_bears_no_number_and_fills_no_log(town: Town) -> None:
    with town.database.write_work() as tx:
        enqueue(tx, TENANT, MAIL_SEND, {}, town.clock())
    with town.database.read_work() as tx:
        [kept] = jobs_in_state(tx, TENANT, "", MAIL_SEND, 0, 9, town.clock())
    assert kept.request_id == ""
    assert _work(town, Done()) == []


def test_a_worker_forgets_a_request_before_the_next_effect(town: Town, tmp_path: Path) -> None:
    _submit(town, tmp_path)
    with town.database.write_work() as tx:
        enqueue(tx, TENANT, "mail.round", {}, town.clock())
    lines = _work(town, REFUSED, "mail.round")
    rounds = [each for each in lines if '"kind": "mail.round"' in each]
    assert len(rounds) == 1
    assert "request_id" not in rounds[0]
