# SPDX-License-Identifier: Apache-2.0
"""``reconnect_10000``: ten thousand laptops return; until the last one is current.

Each has a session and a device of its own and a cursor from some while ago, and pulls
``GET /v1/changes`` over HTTP until nothing is left, at a server of as many workers as the
package sets. The bare side runs, as often and on as many connections of the driver, the very
statements that our server runs for these cursors and that name the table of the feed, and
nothing else: no session, no HTTP, no JSON.

``reconnect_10000.with_content`` is told beside it and bound by nothing: the same time of ours
against those statements and the ones that read what the rows carry, as a server runs them that
has made no view of a case before. All in turns, on one database.
"""

import json
import socket
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from fastapi.testclient import TestClient
from sqlalchemy import make_url

from server.auth.tokens import token_digest
from server.store import migrate
from server.store.devices import insert_device
from server.store.sessions import insert_session
from server.usecases.reads.case_bodies import CaseBodies
from server.usecases.reads.read_changes import Cursor
from tests.bench.act_recorder import Statement, recording
from tests.bench.clients import seconds
from tests.bench.served import Served
from tests.bench.surroundings import cluster_and_folder
from tests.server.house import house_over
from tests.server.records import device_of
from tests.server.town import CONSENTS, DECIDER, LINE, MORI, TENANT, Town, numbered, opinion
from tests.support.clock import ManualClock
from tests.support.postgres import Cluster

LAPTOPS = 10_000
ROUNDS = 5
"""In each of them a fifth of all returns."""

LINES = 8
"""Connections to the server, and to the database on the bare side."""

CASES = 60
MOST_BEHIND = 12
"""Changes of the city since the laptop was seen last: those of an hour without a line."""

IDLE = 0.3
"""How many have missed nothing."""

AT_MOST = 8.0


@dataclass(frozen=True, slots=True)
class Laptop:
    """Who returns, and from where in the feed."""

    token: str
    person: str
    cursor: str


class AsInstalled(Served):
    """Our server with as many workers as the package sets."""

    MODULE = "tests.bench.reconnect_server"


Recorded = dict[tuple[str, str], list[Statement]]
"""What is run of the feed, by person and cursor."""


def measure() -> list[dict[str, Any]]:
    """Measure the sides in turns; a figure is the sum of ours over that of a bare side."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> list[dict[str, Any]]:
    cluster.create("reconnect")
    url = cluster.url("reconnect")
    laptops, content = _prepare(url, folder)
    feed = {key: [each for each in page if _is_feed(each)] for key, page in content.items()}
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)

    def bare(statements: Recorded, share: Iterator[Laptop]) -> None:
        # The driver alone: what SQLAlchemy adds is ours.
        with psycopg.connect(address, autocommit=True) as line:
            for laptop in share:
                for statement in statements[laptop.person, laptop.cursor]:
                    line.execute(statement.text, statement.parameters).fetchall()

    seconds: dict[str, list[float]] = {"ours": [], "feed": [], "content": []}
    with AsInstalled("ours", url, folder) as served:

        def pull(share: Iterator[Laptop]) -> None:
            with socket.create_connection(("127.0.0.1", served.port), timeout=60) as line:
                for laptop in share:
                    _pull(line, laptop)

        sides: dict[str, Callable[[Iterator[Laptop]], None]] = {
            "ours": pull,
            "feed": partial(bare, feed),
            "content": partial(bare, content),
        }
        for side in sides.values():
            _seconds(side, laptops[:200])
        for index in range(ROUNDS):
            part = laptops[index::ROUNDS]
            for name in sides if index % 2 else reversed(sides):
                seconds[name].append(_seconds(sides[name], part))
    return [
        {
            **_figure("reconnect_10000", seconds["ours"], seconds["feed"]),
            "at_most": AT_MOST,
            "against": "the bare statements that name the table of the feed, on the driver",
        },
        {
            **_figure("reconnect_10000.with_content", seconds["ours"], seconds["content"]),
            "against": "these and the statements for the content of the rows, on the driver",
        },
    ]


def _is_feed(statement: Statement) -> bool:
    return "change_feed" in statement.text


def _figure(name: str, ours: Sequence[float], plain: Sequence[float]) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(sum(ours) / sum(plain), 3),
        "seconds": round(sum(ours), 1),
        "bare_seconds": round(sum(plain), 1),
        "laptops": LAPTOPS,
        "idle": IDLE,
        "ratios": [round(our / bare, 3) for our, bare in zip(ours, plain, strict=True)],
        "median": round(statistics.median(o / b for o, b in zip(ours, plain, strict=True)), 3),
    }


def _prepare(url: str, folder: Path) -> tuple[list[Laptop], Recorded]:
    """Make cases, changes and laptops; record what our server reads of the feed for each cursor."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    people = [MORI, *(person for person, _post in (*LINE, *CONSENTS, DECIDER))]
    for index in range(CASES):
        town.circulate(numbered(index))
    for index in range(2 * MOST_BEHIND):
        desk = town.desk(people[1 + index % 4])
        desk.act(opinion(desk.person_id, numbered(index % CASES)))
    chance = Random(8)
    laptops = [
        Laptop(
            token=_return(town, people[number % len(people)], number),
            person=people[number % len(people)],
            cursor=_cursor(town, people[number % len(people)], chance),
        )
        for number in range(LAPTOPS)
    ]
    statements = _record(town, folder, laptops)
    town.close()
    return laptops, statements


def _return(town: Town, person: str, number: int) -> str:
    desk, device_id = town.desk(person), f"returning-{number}"
    session = replace(desk.identity, session_id=device_id, device_id=device_id)
    token, now = f"token-of-returning-{number}", town.clock()
    with town.database.write_work() as tx:
        insert_device(tx, TENANT, device_of(device_id, person, b"sealed"), now)
        insert_session(tx, session, token_digest(token), now)
    return token


def _cursor(town: Town, person: str, chance: Random) -> str:
    identified = town.desk(person).identified
    behind = 0 if chance.random() < IDLE else chance.randint(1, MOST_BEHIND)
    number = identified.city.state.feed_number - behind
    return Cursor(number=number, scope=identified.actor.scope()).text()


def _record(town: Town, folder: Path, laptops: Sequence[Laptop]) -> Recorded:
    found: Recorded = {}
    remembering_nothing = replace(town.services, case_bodies=CaseBodies(most=0))
    client = TestClient(house_over(remembering_nothing, folder))
    newest = town.desk(MORI).identified.city.state.feed_number
    with recording(town.database.engine) as recorder:
        for laptop in laptops:
            key = (laptop.person, laptop.cursor)
            if key in found:
                continue
            # Where nothing was missed ours reads nothing of the feed, but the bare side does: it
            # is recorded one change earlier, and then told that there is nothing new.
            behind = laptop.cursor.replace(f"1.{newest}.", f"1.{newest - 1}.")
            idle = behind != laptop.cursor
            recorder.begin()
            answer = client.get(
                f"/v1/changes?cursor={behind}", headers={"Authorization": f"Bearer {laptop.token}"}
            )
            assert answer.status_code == 200, answer.text
            # Who calls is not the feed's; what its rows carry is.
            page = recorder.taken()[_first_of_feed(recorder.taken()) :]
            feed = [_from(each, newest) for each in page if _is_feed(each)]
            found[key] = feed if idle else page
            assert found[key]
    return found


def _first_of_feed(statements: Sequence[Statement]) -> int:
    return next(at for at, each in enumerate(statements) if _is_feed(each))


def _from(statement: Statement, number: int) -> Statement:
    """Return a statement of the feed that begins after this number."""
    assert "after" in statement.parameters
    return statement._replace(parameters={**statement.parameters, "after": number})


def _seconds(side: Callable[[Iterator[Laptop]], None], laptops: Sequence[Laptop]) -> float:
    """Let all of these return on so many lines at once, and say until when the last is current."""
    # Who is free takes the next one: no line is left with more than another.
    return seconds([iter(laptops)] * LINES, side)


def _pull(line: socket.socket, laptop: Laptop) -> None:
    """Pull until nothing is left, with as little work on this side as may be."""
    cursor, more = laptop.cursor, True
    while more:
        line.sendall(
            f"GET /v1/changes?cursor={cursor} HTTP/1.1\r\nHost: city\r\n"
            f"Authorization: Bearer {laptop.token}\r\n\r\n".encode()
        )
        head, _, body = _read(line).partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        more = b'"more":true' in body
        if more:
            cursor = json.loads(body)["cursor"]


def _read(line: socket.socket) -> bytes:
    received = b""
    while b"\r\n\r\n" not in received:
        received += _more(line)
    head, _, body = received.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
    while len(body) < length:
        body += _more(line)
    return head + b"\r\n\r\n" + body


def _more(line: socket.socket) -> bytes:
    received = line.recv(65_536)
    if not received:
        raise ConnectionError("the server closed the line in the middle of an answer")
    return received


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
