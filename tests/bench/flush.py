# SPDX-License-Identifier: Apache-2.0
"""``flush.vs_bare_transactions``: a thousand laptops come back at once (reconnect storm).

Each brings the check-ins of two days that it kept while it was away, in one batch over HTTP.
Against it, psycopg inserts the very rows that ours has stored for an event, one transaction
per event, from as many connections as there are clients. Both work on a copy of the same
PostgreSQL database, in turns.
"""

import json
import statistics
from collections.abc import Callable, Sequence
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psycopg

from server.auth.sealing import SecretBox
from server.auth.tokens import token_digest
from server.store import migrate
from server.store.engine import Database, open_database
from server.store.sessions import insert_session
from telework.codec import batch_to_json
from tests.bench.clients import seconds
from tests.bench.flush_rows import BareEvent, bare_events
from tests.bench.served import Served
from tests.bench.surroundings import cluster_and_folder
from tests.e2e.simulation.chance import Chance
from tests.e2e.simulation.city import Staff, found, hire, section_ids, session_of
from tests.e2e.simulation.days import DAYS
from tests.e2e.simulation.laptop import Laptop
from tests.support.clock import MORNING
from tests.support.postgres import ROLE, Cluster

LAPTOPS = 1_000
DAYS_AWAY = 2
LEFT = MORNING - timedelta(days=DAYS_AWAY, hours=1)
ROUNDS = 6
"""The first, of fewer laptops, warms both up and is not counted."""

WARMING = 50
CLIENTS = 4
AT_LEAST = 0.3
PASSPHRASE = b"a passphrase for tests"
Body = tuple[str, bytes]
"""Whose laptop it is, and what it sends."""


def measure() -> dict[str, Any]:
    """Measure both in turns and return the ratio of the check-ins a second."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("flush_base")
    laptops = _prepare(cluster.url("flush_base"))
    bodies = [_returning(laptop) for laptop in laptops]
    for copy in ("flush_ours", "flush_bare"):
        cluster.create(copy, "flush_base")
    rates = []
    with Served("ours", cluster.url("flush_ours"), folder) as ours:
        for chosen in _rounds(bodies):
            accepted, seconds = _flush(ours.port, chosen)
            events = bare_events(_address(cluster, "flush_ours"), [person for person, _ in chosen])
            if len(events) != accepted:
                raise AssertionError(f"{accepted} check-ins were accepted, {len(events)} stored")
            bare = _insert(_address(cluster, "flush_bare"), events)
            rates.append((accepted / seconds, accepted / bare))
    ratios = [our_rate / bare_rate for our_rate, bare_rate in rates[1:]]
    return {
        "name": "flush.vs_bare_transactions",
        "value": round(statistics.median(ratios), 3),
        "at_least": AT_LEAST,
        "against": "psycopg inserting the same rows, one transaction per event, on PostgreSQL",
        "check_ins_per_second": round(statistics.median(rate for rate, _ in rates[1:]), 1),
        "bare_per_second": round(statistics.median(rate for _, rate in rates[1:]), 1),
        "laptops": LAPTOPS,
        "clients": CLIENTS,
        "ratios": [round(ratio, 3) for ratio in ratios],
    }


def _prepare(url: str) -> list[Laptop]:
    """Found the city and sign everybody in, a minute ago."""
    migrate(url)
    database = open_database(url, connections=2)
    secrets = SecretBox(PASSPHRASE)
    sections = section_ids(LAPTOPS)
    staff = [
        Staff(person_id=f"p-{number:04}", section_id=sections[number % len(sections)])
        for number in range(LAPTOPS)
    ]
    laptops = [Laptop(each.person_id, 1, LEFT, Chance(1, each.person_id)) for each in staff]
    found(database, staff, MORNING)
    hire(database, secrets, laptops, MORNING)
    _sign_in(database, laptops)
    database.close()
    return laptops


def _sign_in(database: Database, laptops: Sequence[Laptop]) -> None:
    with database.write_work() as tx:
        for laptop in laptops:
            token = token_digest(_token(laptop.person_id))
            insert_session(tx, session_of(laptop), token, MORNING)


def _token(person_id: str) -> str:
    return f"token-of-{person_id}"


def _returning(laptop: Laptop) -> Body:
    """Let a laptop be away and make the one batch it comes back with."""
    laptop.send(LEFT, [], answered=True)
    for day in range(DAYS_AWAY, 0, -1):
        midnight = MORNING.replace(hour=15, minute=0) - timedelta(days=day)
        for step in DAYS[0].clicks:
            laptop.click(
                midnight + timedelta(minutes=step.minute),
                {"type": "punch", "kind": str(step.kind), "place": str(step.place or "")},
            )
    sending = laptop.send(MORNING, laptop.waiting, answered=True)
    return laptop.person_id, batch_to_json(sending.batch).encode()


def _rounds(bodies: Sequence[Body]) -> list[Sequence[Body]]:
    share = (len(bodies) - WARMING) // (ROUNDS - 1)
    starts = range(WARMING, len(bodies) - share + 1, share)
    return [bodies[:WARMING], *(bodies[start : start + share] for start in starts)]


def _flush(port: int, bodies: Sequence[Body]) -> tuple[int, float]:
    """Let the clients bring these batches; return how many were accepted, and the seconds."""
    accepted: list[int] = []

    def client(share: Sequence[Body]) -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        for person_id, body in share:
            headers = _headers(person_id)
            connection.request("POST", "/v1/events", body=body, headers=headers)
            answer = connection.getresponse()
            said = answer.read()
            if answer.status != 200:
                raise AssertionError(f"{answer.status}: {said[:300]!r}")
            answers = json.loads(said)["answers"]
            accepted.append(sum(each["status"] == "accepted" for each in answers))
        connection.close()

    seconds = _in_turns(client, bodies)
    return sum(accepted), seconds


def _insert(address: str, events: Sequence[BareEvent]) -> float:
    """Insert the rows of every event in a transaction of its own; return the seconds."""

    def client(share: Sequence[BareEvent]) -> None:
        with psycopg.connect(address) as connection, connection.cursor() as cursor:
            for event in share:
                for statement, values in event:
                    cursor.execute(statement, values)
                connection.commit()

    return _in_turns(client, events)


def _headers(person_id: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {_token(person_id)}", "Content-Type": "application/json"}


def _in_turns(client: Callable[[Sequence[Any]], None], work: Sequence[Any]) -> float:
    """Let all clients work off their shares at once; return the seconds until the last ends."""
    return seconds([work[number::CLIENTS] for number in range(CLIENTS)], client)


def _address(cluster: Cluster, database: str) -> str:
    return f"host={cluster.socket_folder} user={ROLE} dbname={database}"


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
