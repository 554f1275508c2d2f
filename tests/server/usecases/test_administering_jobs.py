# SPDX-License-Identifier: Apache-2.0
"""What was given up stands in sight, is tried again once, and says nothing that people wrote."""

from datetime import datetime, timedelta

import pytest

from approval.refusal import Refusal
from approval.wire_jobs import JobLine
from server.audit.tags import Tag
from server.store.audit_reading import Sought, search_entries
from server.store.job_reading import kept_job
from server.store.outbox import bury, claim, enqueue, finish
from server.usecases.administration.jobs import put_job_aside, read_jobs, try_job_again
from server.usecases.administration.sweeping import KEPT, sweep
from server.usecases.identify import Identified
from tests.server.town import MORI, TENANT, Town

LETTER = {"person_id": MORI, "what": "turn", "case_ids": ["c1", "c2"], "title": "秘密の件名"}


@pytest.fixture
def administrator(town: Town) -> Identified:
    """Sign somebody in who looks after the server."""
    return town.desk("p-kera", roles=("administrator",)).identified


def _kept(town: Town, kind: str = "mail.send", due: timedelta = timedelta()) -> int:
    with town.database.write_work() as tx:
        enqueue(tx, TENANT, kind, LETTER, town.clock() + due)
    with town.database.read_work() as tx:
        rows = tx.exec_driver_sql("SELECT max(id) FROM outbox")
        return int(rows.scalar_one())


def _given_up(town: Town) -> JobLine:
    job_id = _kept(town)
    with town.database.write_work() as tx:
        claim(tx, town.clock(), timedelta(minutes=2), 100)
        bury(tx, job_id, town.clock(), "SMTPRecipientsRefused: 550 no such user")
    return next(each for each in _page(town, "dead") if each.job_id == job_id)


def _page(town: Town, state: str = "") -> tuple[JobLine, ...]:
    identified = town.desk("p-kera", roles=("administrator",)).identified
    return read_jobs(town.services, identified, state, "", 0, 100).lines


def test_a_dead_letter_shows_whom_it_was_for_and_nothing_that_was_written(
    town: Town, administrator: Identified
) -> None:
    line = _given_up(town)
    assert (line.state, line.kind, line.person) == ("dead", "mail.send", "森 林")
    assert line.about == ("case_ids c1 c2", "what turn")
    assert "550" in line.error
    assert "秘密" not in repr(line)


def test_work_is_late_after_a_quarter_of_an_hour(town: Town, administrator: Identified) -> None:
    _kept(town)
    _kept(town, "sheet.freeze", timedelta(hours=1))
    assert {each.state for each in _page(town)} == {"waiting"}
    town.clock.advance(minutes=16)
    assert [each.kind for each in _page(town, "late")] == ["mail.send"]
    page = read_jobs(town.services, administrator, "", "", 0, 100)
    counts = {each.kind: (each.waiting, each.late, each.dead) for each in page.kinds}
    assert counts["mail.send"] == (1, 1, 0)
    assert counts["sheet.freeze"] == (1, 0, 0)


def test_what_was_given_up_is_tried_again_once_and_it_is_logged(
    town: Town, administrator: Identified
) -> None:
    line = _given_up(town)
    again = try_job_again(town.services, administrator, line.job_id, line.attempts)
    assert isinstance(again, JobLine)
    assert (again.state, again.attempts) == ("waiting", 0)
    with town.database.write_work() as tx:
        [job] = claim(tx, town.clock(), timedelta(minutes=2), 100)
    assert (job.job_id, job.attempts) == (line.job_id, 1)
    late = try_job_again(town.services, administrator, line.job_id, line.attempts + 7)
    assert late == Refusal(code="job.moved_on")
    with town.database.read_work() as tx:
        [kept] = search_entries(tx, TENANT, Sought(tag=Tag.ADMINISTRATION_JOB_RETRIED), 0, 9)
    assert (kept.entry.actor, kept.entry.subject) == ("p-kera", f"job:{line.job_id}")


def test_what_a_worker_holds_is_not_given_to_a_second_one(
    town: Town, administrator: Identified
) -> None:
    held = _kept(town)
    with town.database.write_work() as tx:
        claim(tx, town.clock(), timedelta(minutes=2), 100)
    assert try_job_again(town.services, administrator, held, 1) == Refusal(code="job.moved_on")
    with town.database.read_work() as tx:
        [kept] = search_entries(tx, TENANT, Sought(tag=Tag.ADMINISTRATION_ACT_REFUSED), 0, 9)
    assert (kept.entry.subject, kept.entry.detail) == (f"job:{held}", "job.moved_on")
    # The worker died: its lease is over, and nobody holds it any more.
    town.clock.advance(minutes=3)
    assert isinstance(try_job_again(town.services, administrator, held, 1), JobLine)


def test_only_what_was_given_up_is_put_aside(town: Town, administrator: Identified) -> None:
    waits = _kept(town)
    assert put_job_aside(town.services, administrator, waits, 0) == Refusal(code="job.moved_on")
    line = _given_up(town)
    ended = put_job_aside(town.services, administrator, line.job_id, line.attempts)
    assert isinstance(ended, JobLine)
    assert ended.state == "done"
    assert _page(town, "dead") == ()
    unknown = put_job_aside(town.services, administrator, 999_999, 0)
    assert unknown == Refusal(code="job.unknown")


def test_pages_follow_each_other(town: Town, administrator: Identified) -> None:
    ids = [_kept(town) for _ in range(5)]
    first = read_jobs(town.services, administrator, "waiting", "mail.send", 0, 3)
    second = read_jobs(town.services, administrator, "waiting", "mail.send", first.next, 3)
    assert [each.job_id for each in (*first.lines, *second.lines)] == ids[::-1]
    assert second.next == 0


def test_a_sweep_forgets_what_was_done_a_month_ago_and_keeps_the_dead(
    town: Town, administrator: Identified
) -> None:
    done, dead = _kept(town), _given_up(town)
    with town.database.write_work() as tx:
        finish(tx, done, town.clock())
    town.clock.advance(days=KEPT.days, seconds=-1)
    assert _swept(town, town.clock()) == 0
    town.clock.advance(seconds=2)
    assert _swept(town, town.clock()) == 1
    with town.database.read_work() as tx:
        assert kept_job(tx, TENANT, done) is None
        assert kept_job(tx, TENANT, dead.job_id) is not None


def _swept(town: Town, now: datetime) -> int:
    return sweep(town.database, TENANT, now)
