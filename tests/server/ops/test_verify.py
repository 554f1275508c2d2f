# SPDX-License-Identifier: Apache-2.0
"""A log that was changed, cut, reordered or added to does not verify (server.md, 6)."""

import pytest
from sqlalchemy import text

from server.usecases.verify_chains import verify_chains
from tests.server.owner_work import owner_work
from tests.server.town import TENANT, Town

_SPOIL = {
    "a word changed": (
        "UPDATE case_event SET body = replace(body, '2026', '2025') WHERE seq = 2",
        "event 2: changed",
    ),
    "an event dropped": ("DELETE FROM case_event WHERE seq = 2", "event 3: an event is missing"),
    "the tail cut": (
        "DELETE FROM case_event WHERE seq >= 4",
        "ends elsewhere than the register says",
    ),
    "a link changed": (
        "UPDATE case_event SET prev_hash = 'x' WHERE seq = 3",
        "event 3: does not continue",
    ),
}


def test_what_happened_verifies(town: Town) -> None:
    town.circulate()
    checked = verify_chains(town.database, TENANT)
    assert checked.faults == ()
    assert (checked.cases, checked.events > 4, checked.audit_entries > 0) == (1, True, True)


@pytest.mark.parametrize("what", _SPOIL)
def test_a_spoilt_case_is_named_with_its_first_bad_row(town: Town, what: str) -> None:
    town.circulate()
    statement, expected = _SPOIL[what]
    _behind_the_guards(town, statement)
    [fault] = verify_chains(town.database, TENANT).faults
    assert expected in fault


def test_a_spoilt_audit_entry_is_named(town: Town) -> None:
    town.circulate()
    with town.database.write_work() as tx:
        tx.execute(
            text(
                "INSERT INTO audit_log (tenant, at, tag, actor, device_id, subject, request_id,"
                " detail, entry_hash) SELECT tenant, at, tag, 'somebody', device_id, subject,"
                " request_id, detail, entry_hash FROM audit_log WHERE id = 1"
            )
        )
    [fault] = verify_chains(town.database, TENANT).faults
    assert fault.startswith("audit entry ")
    assert fault.endswith(": changed")


def _behind_the_guards(town: Town, statement: str) -> None:
    """Do what only somebody with the database's own rights can: the triggers come off."""
    on_table = " ON case_event" if town.database.engine.dialect.name == "postgresql" else ""
    with owner_work(town.database) as tx:
        for act in ("update", "delete"):
            tx.execute(text(f"DROP TRIGGER case_event_refuses_{act}{on_table}"))
        tx.execute(text(statement))
