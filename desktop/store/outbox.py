# SPDX-License-Identifier: Apache-2.0
"""The outbox: one row per act, written once at the click, sent as it stands.

The row carries the event's text, chained to the device's last event and keyed with the
device's key. A signature is kept beside it, because signing again on a sheet that has
moved on belongs to the same act.
"""

import json
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.clock import Reading
from desktop.facade import SendState
from desktop.loading import LOADING
from desktop.store import files, meta
from desktop.store.sealed import Place, Seal

if TYPE_CHECKING:
    from telework.wire import Anchor, DeviceEvent, SignedIncrement

DISMISSED = "dismissed"
"""State of a refused act whose refusal was read; the row stays for the chain."""

OPEN_STATES = (
    SendState.UNSENT,
    SendState.WAITING,
    SendState.SENDING,
    SendState.UNKNOWN,
    SendState.RESIGN,
    SendState.ATTENTION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAct:
    """An act as the person made it, before it has its place in the chain.

    Attributes:
        event_id: made at the click.
        base_rev: revision of the case row that was on screen.
        title: what the outbox page calls it.
        code: why it is not to be sent yet, empty when it may go.
    """

    event_id: str
    stream: str
    type: str
    command: dict[str, Any]
    base_rev: int = 0
    title: str = ""
    increment: "SignedIncrement | None" = None
    state: SendState = SendState.WAITING
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """What every event of this installation carries: who made it and the evidence key."""

    device_id: str
    mac_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingEvent:
    """One row of the outbox, opened.

    Attributes:
        text: the event's bytes as stored, hashed and sent.
        answered_at: when the server's last word came.
    """

    device_seq: int
    event_id: str
    stream: str
    command_type: str
    base_rev: int
    text: str
    mac: str
    title: str
    increment: "SignedIncrement | None"
    state: str
    tries: int
    next_at: datetime | None
    code: str
    params: dict[str, str] = field(default_factory=dict)
    request_id: str = ""
    made_at: datetime

    def command(self) -> dict[str, Any]:
        """Return the command's plain fields."""
        command: dict[str, Any] = json.loads(self.text)["command"]
        return command


def enqueue(
    tx: sqlite3.Connection,
    seal: Seal,
    act: NewAct,
    device: Device,
    reading: Reading,
    anchor: "Anchor | None",
) -> PendingEvent:
    """Write the one row of an act and move the chain's head, in the caller's transaction."""
    with LOADING:
        from telework.event_bytes import event_hash, event_mac, event_text
        from telework.wire import DeviceEvent

    head = meta.chain_head(tx)
    event = DeviceEvent(
        event_id=act.event_id,
        device_id=device.device_id,
        device_seq=head.seq + 1,
        prev_hash=head.hash,
        stream=act.stream,
        type=act.type,
        wall_time=reading.wall,
        boot_id=reading.boot_id,
        boot_ns=reading.boot_ns,
        anchor=anchor,
        command=act.command,
    )
    text = event_text(event)
    _insert(tx, seal, act, event, text, event_mac(device.mac_key, text))
    meta.move_chain_head(tx, meta.ChainHead(seq=event.device_seq, hash=event_hash(text)))
    kept = find(tx, seal, act.event_id)
    if kept is None:  # pragma: no cover - the row was written above
        raise LookupError(act.event_id)
    return kept


def _insert(
    tx: sqlite3.Connection, seal: Seal, act: NewAct, event: "DeviceEvent", text: str, mac: str
) -> None:
    place = Place(table="pending_events", id=event.event_id)
    content = json.dumps({"event": text, "mac": mac, "title": act.title}).encode()
    evidence = {"prev_hash": event.prev_hash, "boot_id": event.boot_id, "boot_ns": event.boot_ns}
    tx.execute(
        "INSERT INTO pending_events (device_seq, event_id, stream, type, base_rev, sealed,"
        " evidence, state, last_code, made_at) VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            event.device_seq,
            event.event_id,
            event.stream,
            str(act.command["type"]),
            act.base_rev,
            seal.close(place, content),
            json.dumps(evidence),
            act.state,
            act.code,
            event.wall_time.isoformat(),
        ),
    )
    if act.increment is not None:
        keep_increment(tx, seal, act.event_id, act.increment)


def keep_increment(
    tx: sqlite3.Connection, seal: Seal, event_id: str, increment: "SignedIncrement"
) -> None:
    """Keep the signature of an act beside it, in place of an earlier one."""
    content = json.dumps({"base_sha256": increment.base_sha256, "data": increment.data})
    sealed = seal.close(Place(table="increment", id=event_id), content.encode())
    tx.execute("UPDATE pending_events SET increment = ? WHERE event_id = ?", (sealed, event_id))


def find(tx: sqlite3.Connection, seal: Seal, event_id: str) -> PendingEvent | None:
    """Return the row of an act."""
    row = tx.execute("SELECT * FROM pending_events WHERE event_id = ?", (event_id,)).fetchone()
    return None if row is None else _opened(seal, row)


def newest_of(
    tx: sqlite3.Connection, seal: Seal, stream: str, command_type: str
) -> PendingEvent | None:
    """Return the newest act of a type on a stream."""
    row = tx.execute(
        "SELECT * FROM pending_events WHERE stream = ? AND type = ?"
        " ORDER BY device_seq DESC LIMIT 1",
        (stream, command_type),
    ).fetchone()
    return None if row is None else _opened(seal, row)


def in_states(
    tx: sqlite3.Connection, seal: Seal, states: tuple[str, ...]
) -> tuple[PendingEvent, ...]:
    """Return the acts in these states, in the device's order."""
    marks = ",".join("?" * len(states))
    rows = tx.execute(
        f"SELECT * FROM pending_events WHERE state IN ({marks}) ORDER BY device_seq",  # noqa: S608
        states,
    )
    return tuple(_opened(seal, row) for row in rows.fetchall())


def _opened(seal: Seal, row: sqlite3.Row) -> PendingEvent:
    event_id = str(row["event_id"])
    content = json.loads(seal.open(Place(table="pending_events", id=event_id), row["sealed"]))
    answer = _answer(seal, event_id, row["answer"])
    return PendingEvent(
        device_seq=row["device_seq"],
        event_id=event_id,
        stream=row["stream"],
        command_type=row["type"],
        base_rev=row["base_rev"],
        text=content["event"],
        mac=content["mac"],
        title=content["title"],
        increment=_increment(seal, event_id, row["increment"]),
        state=row["state"],
        tries=row["tries"],
        next_at=datetime.fromisoformat(row["next_at"]) if row["next_at"] else None,
        code=row["last_code"],
        params=answer.get("params", {}),
        request_id=answer.get("request_id", ""),
        made_at=datetime.fromisoformat(row["made_at"]),
    )


def _increment(seal: Seal, event_id: str, sealed: bytes | None) -> "SignedIncrement | None":
    if sealed is None:
        return None
    with LOADING:
        from telework.wire import SignedIncrement

    return SignedIncrement(**json.loads(seal.open(Place(table="increment", id=event_id), sealed)))


def _answer(seal: Seal, event_id: str, sealed: bytes | None) -> dict[str, Any]:
    if sealed is None:
        return {}
    answer: dict[str, Any] = json.loads(seal.open(Place(table="answer", id=event_id), sealed))
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of a row after a try: its new state and why."""

    state: str
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    request_id: str = ""
    next_at: datetime | None = None


def settle(
    tx: sqlite3.Connection, seal: Seal, event_id: str, verdict: Verdict, at: datetime
) -> None:
    """Keep what became of one act after a try."""
    answer = json.dumps({"params": verdict.params, "request_id": verdict.request_id})
    tx.execute(
        "UPDATE pending_events SET state = ?, last_code = ?, answer = ?, next_at = ?,"
        " answered_at = ? WHERE event_id = ?",
        (
            verdict.state,
            verdict.code,
            seal.close(Place(table="answer", id=event_id), answer.encode()),
            verdict.next_at.isoformat() if verdict.next_at else "",
            at.isoformat(),
            event_id,
        ),
    )


def acknowledge(tx: sqlite3.Connection, seq: int) -> int:
    """Keep how far the server has this device's chain; what it has no more goes again.

    A server that was restored from a backup stands earlier than it once did. What was accepted
    since and is still kept here is sent once more, with the files it names; a server that has
    some of it says so, and nothing happens twice. Refused acts stay refused.

    Returns:
        how many acts go again.
    """
    known = int(meta.get(tx, "acknowledged_seq", "0"))
    meta.put(tx, "acknowledged_seq", str(seq))
    if seq >= known:
        return 0
    files.doubt_sent(tx)
    found = tx.execute(
        "UPDATE pending_events SET state = ?, next_at = '', last_code = ''"
        " WHERE state = ? AND device_seq > ?",
        (SendState.WAITING, SendState.SENT, seq),
    )
    return found.rowcount


def mark_sending(tx: sqlite3.Connection, event_ids: tuple[str, ...]) -> None:
    """Keep, before the bytes leave, that they are on their way."""
    tx.executemany(
        "UPDATE pending_events SET state = ?, tries = tries + 1 WHERE event_id = ?",
        [(SendState.SENDING, event_id) for event_id in event_ids],
    )


def doubt_sending(tx: sqlite3.Connection) -> None:
    """Turn what a dead process left as sending into unknown: no answer was seen."""
    tx.execute(
        "UPDATE pending_events SET state = ? WHERE state = ?",
        (SendState.UNKNOWN, SendState.SENDING),
    )


def has_next_try(tx: sqlite3.Connection) -> bool:
    """Tell whether an act is to be tried again soon, or sealed anew on a newer sheet."""
    row = tx.execute(
        "SELECT count(*) AS n FROM pending_events WHERE state = ? OR (state = ? AND next_at <> '')",
        (SendState.RESIGN, SendState.WAITING),
    ).fetchone()
    return bool(row["n"])


def purge(tx: sqlite3.Connection, before: datetime) -> None:
    """Forget acts that were settled before a moment; the chain's head is kept apart."""
    tx.execute(
        "DELETE FROM pending_events WHERE state IN (?, ?) AND answered_at < ?",
        (SendState.SENT, DISMISSED, before.astimezone(UTC).isoformat()),
    )


def sent_since(tx: sqlite3.Connection, seal: Seal, moment: str) -> tuple[PendingEvent, ...]:
    """Return acts accepted since a moment: the server's rows do not show them yet."""
    found = tx.execute(
        "SELECT * FROM pending_events WHERE state = ? AND answered_at >= ?",
        (SendState.SENT, moment),
    )
    return tuple(_opened(seal, row) for row in found.fetchall())


def recent(tx: sqlite3.Connection, seal: Seal, limit: int) -> tuple[PendingEvent, ...]:
    """Return the acts for the outbox page, newest first, without dismissed ones."""
    found = tx.execute(
        "SELECT * FROM pending_events WHERE state <> ? ORDER BY device_seq DESC LIMIT ?",
        (DISMISSED, limit),
    )
    return tuple(_opened(seal, row) for row in found.fetchall())


def count_slot_acts(tx: sqlite3.Connection, types: tuple[str, ...]) -> int:
    """Count cases in the waiting list on which an act of mine is on its way, without a key."""
    row = tx.execute(
        "SELECT count(DISTINCT stream) AS n FROM pending_events"  # noqa: S608 - marks only
        f" WHERE state NOT IN (?, ?, ?) AND type IN ({','.join('?' * len(types))})"
        " AND substr(stream, 6) IN"
        " (SELECT id FROM server_rows WHERE kind = 'case' AND waits = 1)",
        (SendState.SENT, SendState.ATTENTION, DISMISSED, *types),
    ).fetchone()
    return int(row["n"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The outbox in figures, from plain columns."""

    waiting: int
    attention: int
    oldest: datetime | None


def tally(tx: sqlite3.Connection) -> Tally:
    """Count what is not sent yet and what needs the person, and tell since when."""
    unsent = (SendState.UNSENT, SendState.WAITING, SendState.SENDING, SendState.UNKNOWN)
    row = tx.execute(
        "SELECT sum(state IN (?,?,?,?)) AS waiting, sum(state IN (?,?)) AS attention,"
        " min(CASE WHEN state IN (?,?,?,?,?,?) THEN made_at END) AS oldest FROM pending_events",
        (*unsent, SendState.RESIGN, SendState.ATTENTION, *OPEN_STATES),
    ).fetchone()
    return Tally(
        waiting=int(row["waiting"] or 0),
        attention=int(row["attention"] or 0),
        oldest=datetime.fromisoformat(row["oldest"]) if row["oldest"] else None,
    )
