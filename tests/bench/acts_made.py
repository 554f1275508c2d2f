# SPDX-License-Identifier: Apache-2.0
"""Acts that clients send to a server, all made beforehand: that is the clients' work."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from server.store import migrate
from telework.codec import batch_to_json
from tests.server.town import CONSENTS, DECIDER, LINE, Desk, Town, numbered, opinion
from tests.support.clock import ManualClock

CASES = 12
"""Per client, so that no case grows longer than cases do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of a client: its number among all, its token, and the body it sends."""

    number: int
    token: str
    body: bytes

    def headers(self) -> dict[str, str]:
        """Return what is sent with it."""
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}

    def send(self, connection: HTTPConnection, path: str = "/v1/events") -> None:
        """Send it and wait for the answer.

        Raises:
            AssertionError: it was not accepted.
        """
        connection.request("POST", path, body=self.body, headers=self.headers())
        answer = connection.getresponse()
        accepted(answer.status, answer.read())


def opinions(url: str, folder: Path, clients: int, each: int) -> list[list[Act]]:
    """Fill an empty database with circulating cases, and make opinions on them for every client."""
    migrate(url)
    town = Town(url, folder, ManualClock())
    for index in range(clients * CASES):
        town.circulate(numbered(index))
    acts = [
        _opinions_of(town.desk(person), client, each)
        for client, person in enumerate(people(clients))
    ]
    town.close()
    return acts


def people(number: int) -> list[str]:
    """Return so many of the town who may act on its cases."""
    return [person for person, _post in (*LINE, *CONSENTS, DECIDER)][:number]


def accepted(status: int, body: bytes) -> None:
    """Stop the measuring at an answer that does not accept the act.

    Raises:
        AssertionError: the act was not accepted.
    """
    answers = json.loads(body).get("answers", [{}])
    if status != 200 or answers[0].get("status", "accepted") != "accepted":
        raise AssertionError(f"{status}: {body[:500]!r}")


def _opinions_of(desk: Desk, client: int, count: int) -> list[Act]:
    made = []
    for index in range(count):
        case_id = numbered(client * CASES + index % CASES)
        batch = desk.batch(desk.item(opinion(desk.person_id, case_id)))
        body = batch_to_json(batch).encode()
        made.append(Act(number=client * count + index, token=desk.token, body=body))
    return made
