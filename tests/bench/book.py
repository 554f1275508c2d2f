# SPDX-License-Identifier: Apache-2.0
"""``book.vs_bare_endpoint``: bookings a second against a bare endpoint that inserts one claim.

Ours is the whole server: who it is, the rules of the city, the meeting with its date, claims,
log and answer. Both insert under the same exclusion constraint of PostgreSQL, for the same
clients in turns, each on a copy of the same database.
"""

import json
import statistics
from dataclasses import replace
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from approval import to_plain
from approval.identifiers import uuid7
from server.store import migrate
from telework.meetings.booking import BookMeeting
from telework.meetings.catalogue import Catalogue, Purpose, Window
from telework.meetings.claims import room_span
from telework.meetings.requested import asked_dates
from tests.bench.acts_made import Act, people
from tests.bench.served import Served, rates_in_turns
from tests.bench.surroundings import cluster_and_folder
from tests.server.meetings.rooms import ROOM, TEN, open_rooms, wish
from tests.server.town import Town
from tests.support.clock import ManualClock
from tests.support.postgres import Cluster

CLIENTS = 4
ROUNDS = 6
BOOKINGS_A_ROUND = 100
"""Per client; the first round warms both servers up and is not counted."""

AT_LEAST = 0.5
ROOMS = tuple(
    replace(
        ROOM,
        room_id=f"room-{client}",
        parts=(f"room-{client}",),
        on_closed_days=True,
        windows=(Window(purpose=Purpose.OFFICIAL, days=400),),
    )
    for client in range(CLIENTS)
)


class Booking(Served):
    """One of the two servers; both are asked by the same method at the same address."""

    MODULE = "tests.bench.book_server"

    def send(self, connection: HTTPConnection, act: Act) -> None:
        """Put one meeting."""
        address = f"/v1/meetings/{uuid7(act.number, b'tsukuebook')}"
        connection.request("PUT", address, body=act.body, headers=act.headers())
        answer = connection.getresponse()
        _booked(answer.status, answer.read())


def measure() -> dict[str, Any]:
    """Measure both servers in turns and return the median ratio of the rounds."""
    with cluster_and_folder() as (cluster, folder):
        return _measure(cluster, folder)


def _measure(cluster: Cluster, folder: Path) -> dict[str, Any]:
    cluster.create("book_base")
    tokens = _prepare(cluster.url("book_base"), folder)
    for copy in ("book_ours", "book_bare"):
        cluster.create(copy, "book_base")
    with (
        Booking("ours", cluster.url("book_ours"), folder) as ours,
        Booking("bare", cluster.url("book_bare"), folder) as bare,
    ):
        rates = [_round(ours, bare, tokens, index) for index in range(ROUNDS)][1:]
    ratios = [our_rate / bare_rate for our_rate, bare_rate in rates]
    return {
        "name": "book.vs_bare_endpoint",
        "value": round(statistics.median(ratios), 3),
        "at_least": AT_LEAST,
        "against": "a bare FastAPI endpoint that INSERTs one claim under the same constraint",
        "bookings_per_second": round(statistics.median(rate for rate, _ in rates), 1),
        "bare_per_second": round(statistics.median(rate for _, rate in rates), 1),
        "clients": CLIENTS,
        "ratios": [round(ratio, 3) for ratio in ratios],
    }


def _prepare(url: str, folder: Path) -> list[str]:
    """Open rooms in a town, and sign the clients in; return their tokens."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    open_rooms(town, Catalogue(rooms=ROOMS))
    tokens = [town.desk(person).token for person in people(CLIENTS)]
    town.close()
    return tokens


def _round(ours: Served, bare: Served, tokens: list[str], index: int) -> tuple[float, float]:
    wanted = [_acts(client, token, index, ours=True) for client, token in enumerate(tokens)]
    plain = [_acts(client, token, index, ours=False) for client, token in enumerate(tokens)]
    return rates_in_turns((ours, wanted), (bare, plain), index)


def _acts(client: int, token: str, index: int, *, ours: bool) -> list[Act]:
    """Return a client's requests of a round: half hours in a room of its own, none taken."""
    made = []
    for place in range(index * BOOKINGS_A_ROUND, (index + 1) * BOOKINGS_A_ROUND):
        day, slot = divmod(place, 20)
        starts = TEN + timedelta(days=day, minutes=30 * slot)
        asked = wish(f"room-{client}", starts, 30)
        number = client * 1_000_000 + place
        body = to_plain(asked) if ours else _claim(client, number, asked)
        made.append(Act(number=number, token=token, body=json.dumps(body).encode()))
    return made


def _claim(client: int, number: int, asked: BookMeeting) -> dict[str, Any]:
    """Return the one claim of a request, worked out beforehand."""
    dates = asked_dates(asked.when)
    assert isinstance(dates, tuple)
    begins, ends = room_span(dates[0], ROOMS[client])
    return {
        "claim_id": f"claim-{number}",
        "resource_id": f"room:room-{client}",
        "starts_at": begins.isoformat(),
        "ends_at": ends.isoformat(),
    }


def _booked(status: int, body: bytes) -> None:
    if status != 201:
        raise AssertionError(f"{status}: {body[:500]!r}")


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False))
