# SPDX-License-Identifier: Apache-2.0
"""What was sealed is missed when it goes, and nothing is put in behind the seals."""

import base64
import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from server.audit.merkle import leaf_hash, root_by_path
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit, entry_hash
from server.store.audit_seals import SealTime, put_time
from server.store.verification import snapshot
from server.usecases.audit_log import sealing
from server.usecases.audit_log.proving import proved_entries
from server.usecases.audit_log.reading import newest_root
from server.usecases.audit_log.sealing import seal_entries
from server.usecases.verify_chains import verify_chains
from tests.server.owner_work import owner_work
from tests.server.town import CASE, TENANT, Town

_SPOIL = {
    "an entry taken away": ("DELETE FROM audit_log WHERE id = 2", "audit entry 2: taken away"),
    "a leaf taken away with its entry": (
        "DELETE FROM audit_leaf WHERE entry_id = 2",
        "seal 1: its root is another",
    ),
    "a seal taken away": ("DELETE FROM audit_seal WHERE number = 1", "seal 1: missing"),
    "a root changed": (
        "UPDATE audit_seal SET root = previous_root WHERE number = 1",
        "seal 1: its root is another",
    ),
    "everything under a seal gone": ("DELETE FROM audit_leaf WHERE number = 1", "seal 1: what it"),
    "a case begun anew": ("DELETE FROM case_event", f"case {CASE}, event "),
}


def _seal(town: Town) -> int:
    return seal_entries(town.database, TENANT, town.clock(), all_of_them=False)


def _faults(town: Town) -> tuple[str, ...]:
    return verify_chains(town.database, TENANT).faults


def _entry(town: Town, subject: str = "account:p-mori") -> AuditEntry:
    return AuditEntry(
        tenant=TENANT, at=town.clock(), tag=Tag.OPS_ACCOUNT_ADDED, actor="test", subject=subject
    )


def test_every_entry_is_sealed_once_and_all_verifies(town: Town) -> None:
    town.circulate()
    assert _seal(town) == 1
    assert _seal(town) == 0
    with town.database.write_work() as tx:
        append_audit(tx, _entry(town))
    assert _seal(town) == 1
    checked = verify_chains(town.database, TENANT)
    assert (checked.faults, checked.seals) == ((), 2)


def test_many_entries_get_several_seals(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MOST", 1)
    town.circulate()
    assert _seal(town) > 1
    assert _faults(town) == ()


@pytest.mark.parametrize("what", _SPOIL)
def test_what_was_sealed_is_missed(town: Town, what: str) -> None:
    town.circulate()
    _seal(town)
    statement, expected = _SPOIL[what]
    _behind_the_guards(town, statement)
    assert any(fault.startswith(expected) for fault in _faults(town))


def test_an_entry_put_in_with_an_old_time_is_told(town: Town) -> None:
    town.circulate()
    _seal(town)
    forged = _entry(town)
    town.clock.advance(hours=3)
    with town.database.write_work() as tx:
        append_audit(tx, _entry(town))
    _seal(town)
    with town.database.write_work() as tx:
        append_audit(tx, forged)
    [fault] = _faults(town)
    assert fault.endswith("put in behind the seals")


def test_the_database_refuses_to_change_or_drop_seals(town: Town) -> None:
    town.circulate()
    _seal(town)
    for table in ("audit_seal", "audit_leaf"):
        for act in (f"DELETE FROM {table}", f"UPDATE {table} SET tenant = 2"):
            with (
                pytest.raises(Exception, match="append-only"),
                owner_work(town.database) as tx,
            ):
                tx.execute(text(act))


def test_an_act_that_ends_late_is_sealed_by_the_next_round(town: Town) -> None:
    if town.database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer: no act is under way while another ends")
    town.circulate()
    with town.database.write_work() as slow:
        append_audit(slow, _entry(town, "slow"))
        with town.database.write_work() as quick:
            append_audit(quick, _entry(town, "quick"))
        assert _seal(town) == 1
    town.clock.advance(minutes=1)
    assert _seal(town) == 1
    town.clock.advance(hours=2)
    assert _seal(town) == 0
    assert _faults(town) == ()


def test_what_ended_an_hour_late_is_found_by_the_round_of_the_day(town: Town) -> None:
    if town.database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer: no act is under way while another ends")
    with town.database.write_work() as slow:
        append_audit(slow, _entry(town, "slow"))
        town.circulate()
        _seal(town)
        town.clock.advance(hours=2)
    assert _seal(town) == 0
    assert seal_entries(town.database, TENANT, town.clock(), all_of_them=True) == 1
    assert _faults(town) == ()


def test_two_sealers_at_once_make_one_line(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MOST", 2)
    town.circulate()
    together = threading.Barrier(4)

    def work() -> None:
        together.wait()
        _seal(town)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    checked = verify_chains(town.database, TENANT)
    assert checked.faults == ()
    assert checked.seals == -(-checked.audit_entries // 2)


def test_a_token_that_does_not_fit_and_a_seal_that_is_gone_are_told(town: Town) -> None:
    town.circulate()
    _seal(town)
    with town.database.write_work() as tx:
        put_time(tx, TENANT, SealTime(number=1, at=town.clock(), token=b"no token"))
        put_time(tx, TENANT, SealTime(number=2, at=town.clock(), token=b"no token"))
    faults = sorted(_faults(town))
    assert faults[0] == "seal 1: its time does not fit (token.unreadable)"
    assert faults[1] == "seal 2: missing, although a time authority saw it"


def test_an_exported_entry_is_proved_without_the_database(town: Town) -> None:
    town.circulate()
    _seal(town)
    day = timedelta(days=1)
    with snapshot(town.database) as tx:
        lines = list(proved_entries(tx, TENANT, town.clock() - day, town.clock() + day))
    *entries, seal = lines
    assert len(entries) == verify_chains(town.database, TENANT).audit_entries
    for line in entries:
        told = {**line["entry"], "at": datetime.fromisoformat(line["entry"]["at"])}
        digest = bytes.fromhex(entry_hash(AuditEntry(**told)))
        leaf = leaf_hash(b"entry" + line["id"].to_bytes(8, "big") + digest)
        path = [bytes.fromhex(each) for each in line["path"]]
        root = root_by_path(leaf, line["position"], line["size"], path)
        assert root.hex() == seal["root"]
    assert base64.b64decode(seal["token"]) == b""


def test_the_newest_root_is_there_to_be_printed(town: Town) -> None:
    assert newest_root(town.database, TENANT) is None
    town.circulate()
    _seal(town)
    newest = newest_root(town.database, TENANT)
    assert newest is not None
    assert (newest.number, newest.sealed_at) == (1, town.clock())


def _behind_the_guards(town: Town, statement: str) -> None:
    """Do what only somebody with the database's own rights can: the triggers come off."""
    table = next(
        name
        for name in ("audit_log", "audit_leaf", "audit_seal", "case_event")
        if name in statement
    )
    on_table = f" ON {table}" if town.database.engine.dialect.name == "postgresql" else ""
    with owner_work(town.database) as tx:
        for act in ("update", "delete"):
            tx.execute(text(f"DROP TRIGGER {table}_refuses_{act}{on_table}"))
        tx.execute(text(statement))
