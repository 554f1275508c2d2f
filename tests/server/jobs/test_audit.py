# SPDX-License-Identifier: Apache-2.0
"""Each minute a seal, each day a trusted time over the newest root."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.audit.tags import Tag
from server.jobs.audit import audit_handlers
from server.jobs.worker import Done
from server.store.audit import AuditEntry, append_audit
from server.store.audit_seals import every_time
from server.store.outbox import Job
from server.trust.authorities import Authorities
from server.usecases.effects import AUDIT_ROUND
from server.usecases.verify_chains import verify_chains
from tests.server.office import TENANT, Office, found_office
from tests.support.clock import ManualClock

ROUND = Job(job_id=1, tenant=TENANT, kind=AUDIT_ROUND, payload={}, attempts=1)


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, with its own time authority."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


def _minute(office: Office, authorities: Authorities) -> None:
    database = office.parts.services.database
    office.clock.advance(minutes=1)
    with database.write_work() as tx:
        entry = AuditEntry(
            tenant=TENANT, at=office.clock(), tag=Tag.OPS_ACCOUNT_ADDED, actor="test"
        )
        append_audit(tx, entry)
    round_of = audit_handlers(database, authorities)[AUDIT_ROUND]
    assert round_of(ROUND, office.clock()) == Done()


def _tokens(office: Office) -> list[int]:
    with office.parts.services.database.read_work() as tx:
        return [time.number for time in every_time(tx, TENANT)]


def test_the_newest_root_of_a_day_is_timed_once_and_verifies(office: Office) -> None:
    authorities = office.parts.months.authorities
    for _ in range(3):
        _minute(office, authorities)
    assert _tokens(office) == [1]
    office.clock.advance(days=1)
    _minute(office, authorities)
    assert _tokens(office) == [4, 1]
    roots = office.parts.timestamp_roots_pem
    checked = verify_chains(office.parts.services.database, TENANT, roots)
    assert (checked.faults, checked.seals) == ((), 4)


def test_without_a_time_authority_the_log_is_sealed_all_the_same(office: Office) -> None:
    _minute(office, Authorities([], office.parts.office.roots_pem))
    assert _tokens(office) == []
    assert verify_chains(office.parts.services.database, TENANT).seals == 1
