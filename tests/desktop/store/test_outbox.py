# SPDX-License-Identifier: Apache-2.0
"""One row per act: chained, keyed, whole; and the chain outlives what is purged."""

from pathlib import Path

from desktop.clock import Reading
from desktop.store import meta, outbox
from desktop.store.database import Database
from desktop.store.outbox import Device, NewAct, Verdict
from desktop.store.sealed import Seal
from telework import event_hash, mac_matches, parse_event
from telework.wire import SignedIncrement
from tests.desktop.hand_clock import HandClock

DEVICE = Device(device_id="device-1", mac_key=b"k" * 32)
SEAL = Seal(bytes(32))


def enqueue(database: Database, event_id: str, reading: Reading, **fields: object) -> None:
    act = NewAct(
        event_id=event_id,
        stream="case:c1",
        type="approval",
        command={"type": "add_opinion", "text": "意見"},
        **fields,  # type: ignore[arg-type]
    )
    with database.write() as tx:
        outbox.enqueue(tx, SEAL, act, DEVICE, reading, None)


def test_acts_form_one_gapless_keyed_chain(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "store.sqlite3"), HandClock()
    for number in range(1, 6):
        enqueue(database, f"e{number}", clock.read())
        clock.pass_time(seconds=1)
    with database.read() as tx:
        events = outbox.in_states(tx, SEAL, outbox.OPEN_STATES)
    last = "0" * 64
    for number, event in enumerate(events, start=1):
        parsed = parse_event(event.text)
        assert (parsed.device_seq, parsed.prev_hash) == (number, last)
        assert mac_matches(DEVICE.mac_key, event.text, event.mac)
        last = event_hash(event.text)
    with database.read() as tx:
        assert meta.chain_head(tx) == meta.ChainHead(seq=5, hash=last)
    database.close()


def test_the_chain_goes_on_after_old_acts_are_purged(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "store.sqlite3"), HandClock()
    enqueue(database, "e1", clock.read())
    with database.write() as tx:
        outbox.settle(tx, SEAL, "e1", Verdict(state="sent"), clock.read().wall)
    clock.pass_time(days=31)
    with database.write() as tx:
        outbox.purge(tx, clock.read().wall)
        assert outbox.find(tx, SEAL, "e1") is None
    enqueue(database, "e2", clock.read())
    with database.read() as tx:
        event = outbox.find(tx, SEAL, "e2")
    assert event is not None
    assert event.device_seq == 2
    assert parse_event(event.text).prev_hash != "0" * 64
    database.close()


def test_what_is_not_settled_is_never_purged(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "store.sqlite3"), HandClock()
    enqueue(database, "e1", clock.read())
    clock.pass_time(days=400)
    with database.write() as tx:
        outbox.purge(tx, clock.read().wall)
        assert outbox.find(tx, SEAL, "e1") is not None
    database.close()


def test_signing_again_replaces_the_signature_and_not_the_act(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "store.sqlite3"), HandClock()
    first = SignedIncrement(base_sha256="a" * 64, data="b2xk")
    second = SignedIncrement(base_sha256="b" * 64, data="bmV3")
    enqueue(database, "e1", clock.read(), increment=first)
    with database.read() as tx:
        before = outbox.find(tx, SEAL, "e1")
    with database.write() as tx:
        outbox.keep_increment(tx, SEAL, "e1", second)
        after = outbox.find(tx, SEAL, "e1")
    assert before is not None
    assert after is not None
    assert (before.increment, after.increment) == (first, second)
    assert (before.text, before.mac) == (after.text, after.mac)
    database.close()


def test_what_a_dead_process_was_sending_is_unknown(tmp_path: Path) -> None:
    database, clock = Database(tmp_path / "store.sqlite3"), HandClock()
    enqueue(database, "e1", clock.read())
    with database.write() as tx:
        outbox.mark_sending(tx, ("e1",))
        outbox.doubt_sending(tx)
        event = outbox.find(tx, SEAL, "e1")
    assert event is not None
    assert (event.state, event.tries) == ("unknown", 1)
    database.close()
