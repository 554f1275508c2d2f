# SPDX-License-Identifier: Apache-2.0
"""Judging a fault run by the server's own records: once each, in order, and seen by all.

Kept acts are those whose keeping a client had answered. Of the acts under way when a
client was killed nobody knows; each may have happened, but then once, like the others.
"""

import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import create_engine, text

from approval.encoding import event_from_plain, to_plain
from approval.engine import replay
from approval.events import CaseEvent
from signing.verification import verify
from tests.e2e.client_process import ClientProcess
from tests.e2e.fault_client import DRAFTER
from tests.e2e.real_server import RealServer
from tests.e2e.wire_client import WireClient

PRINCIPAL = {
    "add_opinion": "opinion_added",
    "approve": "approved",
    "draft": "drafted",
    "hold": "held",
    "release": "released",
    "retract": "retracted",
    "withdraw": "withdrawn",
}
"""The one event that each act must have caused exactly once."""

SEEN_SECONDS = 120
"""How long a client may take to show what the server holds: only a fault gets there."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """An act that a client had kept; ``device_seq`` is the order of the clicks."""

    login: str
    event_id: str
    device_seq: int
    stream: str
    type: str


@dataclass(frozen=True)
class Records:
    """What the server's tables hold."""

    events: tuple[Mapping[str, Any], ...]
    answers: dict[str, str]
    punches: Counter[str]


def read_records(database: str) -> Records:
    """Read the tables directly, as no client can."""
    engine = create_engine(database)
    try:
        with engine.connect() as tx:
            events = tx.execute(
                text("SELECT case_id, seq, type, event_id, body FROM case_event ORDER BY 1, 2")
            )
            answers = tx.execute(text("SELECT event_id, status FROM idempotency"))
            punches = tx.execute(text("SELECT event_id FROM telework_punch"))
            return Records(
                tuple(row._asdict() for row in events),
                {row.event_id: row.status for row in answers},
                Counter(row.event_id for row in punches),
            )
    finally:
        engine.dispose()


def judge_run(
    server: RealServer,
    clients: Mapping[str, ClientProcess],
    kept: Sequence[Kept],
    killed_clicks: int,
) -> None:
    """Raise an ``AssertionError`` that names the first promise that was broken."""
    records = read_records(server.database)
    exactly_once(records, kept)
    nothing_unasked(records, kept, killed_clicks)
    in_order(records, kept)
    for client in clients.values():
        comes_to_see_it(server, client, records)
    signatures_stand(server, records)


def exactly_once(records: Records, kept: Sequence[Kept]) -> None:
    """Every kept act has one answer, and one effect when that says accepted."""
    caused = Counter((row["event_id"], row["type"]) for row in records.events)
    for act in kept:
        status = records.answers.get(act.event_id)
        assert status is not None, f"{act} never reached the server"
        wanted = 1 if status == "accepted" else 0
        found = (
            caused[act.event_id, PRINCIPAL[act.type]]
            if act.type in PRINCIPAL
            else records.punches[act.event_id]
        )
        assert found == wanted, f"{act} is {status} and happened {found} times"


def nothing_unasked(records: Records, kept: Sequence[Kept], killed_clicks: int) -> None:
    """Beyond the kept acts only those cut short by a kill may have happened, each once."""
    known = {act.event_id for act in kept}
    principal = {*PRINCIPAL.values()}
    others = Counter(
        row["event_id"]
        for row in records.events
        if row["type"] in principal and row["event_id"] not in known
    )
    others.update({key: n for key, n in records.punches.items() if key not in known})
    assert all(count == 1 for count in others.values()), f"happened twice: {others}"
    assert len(others) <= killed_clicks, f"nobody asked for {others.keys()}"


def in_order(records: Records, kept: Sequence[Kept]) -> None:
    """Each person's acts on a case stand in the order of the clicks."""
    clicks = {act.event_id: (act.login, act.device_seq) for act in kept}
    last: dict[tuple[str, str], int] = {}
    for row in records.events:
        login, device_seq = clicks.get(row["event_id"], ("", 0))
        if not login:
            continue
        before = last.get((row["case_id"], login), 0)
        assert before <= device_seq, f"{login}: {device_seq} after {before} in {row['case_id']}"
        last[row["case_id"], login] = device_seq


def comes_to_see_it(server: RealServer, client: ClientProcess, records: Records) -> None:
    """A client soon shows the server's state.

    One that has nothing left to send may have looked at the server before the last acts of the
    others came there. It looks again; what never reaches it is the fault.
    """
    deadline = time.monotonic() + SEEN_SECONDS
    while True:
        try:
            sees_the_servers_state(server, client, records)
        except AssertionError:
            if time.monotonic() > deadline:
                raise
        else:
            return
        client.ask(do="settle")
        time.sleep(0.1)


def sees_the_servers_state(server: RealServer, client: ClientProcess, records: Records) -> None:
    """What a client shows is what the server says, and what the events alone give."""
    shown = {one["case"]["case_id"]: one for one in client.ask(do="report")["cases"]}
    logs = _logs(records)
    assert shown.keys() == logs.keys()
    with server.laptop(client.login) as laptop:
        for case_id, view in shown.items():
            said = to_plain(laptop.case(case_id))
            assert view == said, f"{client.login} shows another state of {case_id}"
            assert view["case"] == to_plain(replay(logs[case_id]))


def signatures_stand(server: RealServer, records: Records) -> None:
    """Each case was submitted, and its sheet carries a valid signature for each act that stands."""
    with server.laptop(DRAFTER) as laptop:
        for case_id, log in _logs(records).items():
            slots = replay(log).slots()
            assert slots[0].acted is not None, f"{case_id} was never submitted"
            standing = sum(slot.acted is not None for slot in slots)
            _signatures_of(laptop, case_id, standing)


def _signatures_of(laptop: WireClient, case_id: str, count: int) -> None:
    roots = laptop.ask("GET", "/v1/trust")["roots"]
    verdict = verify(laptop.document(case_id), roots, datetime.now(UTC))
    assert verdict.outcome == "valid", verdict
    assert len(verdict.signatures) == count, f"{len(verdict.signatures)} instead of {count}"


def _logs(records: Records) -> dict[str, list[CaseEvent]]:
    logs: dict[str, list[CaseEvent]] = {}
    for row in records.events:
        logs.setdefault(row["case_id"], []).append(event_from_plain(json.loads(row["body"])))
    return logs
