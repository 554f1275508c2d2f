# SPDX-License-Identifier: Apache-2.0
"""An administrator's client and the real server: a dead letter, and what was done about it."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed
from desktop.sync.transport import Transport
from server.store.outbox import bury, claim, enqueue
from tests.server.house import house_of
from tests.server.town import MORI, TENANT, Town
from tests.support.clock import ManualClock
from tests.support.served import served

LETTER = {"person_id": MORI, "what": "turn", "case_ids": ["c1"]}


def test_dead_letters_are_tried_again_or_put_aside_and_the_log_says_who_did(
    database_url: str, tmp_path: Path, clock: ManualClock
) -> None:
    town = Town(database_url, tmp_path, clock)
    with served(house_of(town, tmp_path)) as url:
        token = town.desk("p-kera", roles=("administrator",)).token
        transport = Transport()
        room = ServerApi(transport, url, token).overseeing
        _die(town)
        first, second = room.jobs({"state": "dead", "kind": "mail.send"}).lines
        assert (first.person, first.error) == ("森 林", "550 no such user")

        assert room.decide_job(first.job_id, "retry", first.attempts).state == "waiting"
        assert room.decide_job(second.job_id, "put-aside", second.attempts).state == "done"
        with pytest.raises(CallFailed) as late:
            room.decide_job(second.job_id, "put-aside", second.attempts)
        assert late.value.fault.code == "job.moved_on"

        today = town.clock().date()
        span = {
            "first": (today - timedelta(days=1)).isoformat(),
            "last": (today + timedelta(days=1)).isoformat(),
        }
        lines = room.entries({**span, "subject": f"job:{second.job_id}"}).lines
        assert [(each.tag, each.actor) for each in lines] == [
            ("administration:act:refused", "p-kera"),
            ("administration:job:put_aside", "p-kera"),
        ]
        assert any(each.in_force for each in room.rules_in_force().generations)
        transport.close()
    town.close()


def _die(town: Town) -> None:
    """Leave two letters behind that were given up."""
    with town.database.write_work() as tx:
        for _ in range(2):
            enqueue(tx, TENANT, "mail.send", LETTER, town.clock())
    with town.database.write_work() as tx:
        for job in claim(tx, town.clock(), timedelta(minutes=2), 100):
            if job.kind == "mail.send":
                bury(tx, job.job_id, town.clock(), "550 no such user")
