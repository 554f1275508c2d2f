# SPDX-License-Identifier: Apache-2.0
"""No row of anybody stands in what is logged of a fault of PostgreSQL."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
import structlog
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from server.jobs.bell import Bell
from server.jobs.worker import Outcome, Worker
from server.store.engine import Database, open_database, run_by_driver
from server.store.job_reading import jobs_in_state
from server.store.mailing import MailPerson, put_person
from server.store.outbox import Job, enqueue
from server.store.tables import mail_person
from tests.server.owner_work import owner_work
from tests.support.clock import ManualClock
from tests.support.logs import logs_of_level

CANARY = "kanariya@city.example"
BROKEN = {
    "a key that is there already": (
        "INSERT INTO mail_person SELECT * FROM mail_person",
        'duplicate key value violates unique constraint "pk_mail_person"',
    ),
    "a row without what it needs": (
        "UPDATE mail_person SET mode = NULL",
        'null value in column "mode" of relation "mail_person"',
    ),
    "a text for a number": (
        "SELECT CAST(address AS integer) FROM mail_person",
        "invalid input syntax for type integer",
    ),
    "a text for a time, said in a function of its own": (
        "DO $$ BEGIN PERFORM CAST(address AS timestamptz) FROM mail_person; END $$",
        "invalid input syntax for type timestamp with time zone",
    ),
    "no JSON": (
        "SELECT CAST(address AS json) FROM mail_person",
        "invalid input syntax for type json",
    ),
}


@pytest.fixture
def database(postgresql_url: str) -> Iterator[Database]:
    """A database in which one person gets mail."""
    opened = open_database(postgresql_url)
    with opened.write_work() as tx:
        put_person(tx, 1, MailPerson(person_id=CANARY, address=CANARY))
    yield opened
    opened.close()


def logged(problem: DBAPIError) -> str:
    """Return what the log says of a fault, with all that caused it."""
    with StringIO() as stream, logs_of_level("info", stream):
        try:
            raise problem
        except DBAPIError:
            structlog.get_logger("test").exception("request.failed")
        return stream.getvalue()


@pytest.mark.parametrize("statement", BROKEN.values(), ids=BROKEN)
def test_a_fault_says_the_rule_and_not_the_row(
    database: Database, statement: tuple[str, str]
) -> None:
    broken, rule = statement
    with pytest.raises(DBAPIError) as caught, owner_work(database) as tx:
        tx.execute(text(broken))
    told = logged(caught.value)
    assert rule in told.replace('\\"', '"')
    assert CANARY not in told
    assert CANARY not in str(caught.value)


def test_what_the_driver_runs_by_itself_is_no_different(database: Database) -> None:
    again = "INSERT INTO mail_person SELECT * FROM mail_person WHERE address = %(address)s"
    with pytest.raises(DBAPIError) as caught, database.write_work() as tx:
        run_by_driver(tx, again, {"address": CANARY})
    told = logged(caught.value)
    assert "pk_mail_person" in told
    assert CANARY not in told


def test_what_an_effect_failed_of_keeps_nobodys_data(database: Database) -> None:
    clock = ManualClock()

    def fail(_job: Job, _now: datetime) -> Outcome:
        row = {"tenant": 1, "person_id": CANARY, "address": CANARY}
        with database.write_work() as tx:
            tx.execute(insert(mail_person), row)
        raise AssertionError

    with database.write_work() as tx:
        enqueue(tx, 1, "mail.send", {}, clock())
    with StringIO() as stream, logs_of_level("info", stream):
        Worker(database, {"mail.send": fail}, Bell(), clock).work_off()
        told = stream.getvalue()
    with database.read_work() as tx:
        [job] = jobs_in_state(tx, 1, "", "", 0, 9, datetime.now(UTC))
    assert "mail_person" in told
    assert "mail_person" in job.last_error
    assert CANARY not in told + job.last_error
