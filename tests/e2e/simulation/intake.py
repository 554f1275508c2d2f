# SPDX-License-Identifier: Apache-2.0
"""Every try to send goes through the real intake; a sample of them over HTTP."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from starlette.testclient import TestClient

from server.auth.sealing import SecretBox
from server.auth.tokens import token_digest
from server.files.directory import Directory
from server.jobs.bell import Bell
from server.store.engine import open_database
from server.store.sessions import insert_session
from server.usecases.acts.take_batch import take_batch
from server.usecases.city import City
from server.usecases.identify import Identified, actor_of
from server.usecases.services import Services
from telework.codec import answer_from_json, batch_to_json
from telework.wire import BatchAnswer
from tests.e2e.simulation.city import TENANT, found, hire, session_of
from tests.e2e.simulation.laptop import Laptop, Sending
from tests.e2e.simulation.month import Truth
from tests.server.house import house_over
from tests.server.town import PaperChecker
from tests.support.clock import ManualClock

TOLD_EVERY = 5_000
"""Batches after which the run says how far it is."""


@dataclass(slots=True)
class Answered:
    """How often each answer was given, and what was not simply taken."""

    statuses: Counter[str] = field(default_factory=Counter)
    odd: list[str] = field(default_factory=list)
    over_http: int = 0

    def note(self, answer: BatchAnswer) -> None:
        """Take an answer in."""
        for each in answer.answers:
            self.statuses[str(each.status)] += 1
            if each.status not in {"accepted", "repeated"} or each.outcome != "accepted":
                self.odd.append(f"{each.event_id} {each.status} {each.code}")

    def add(self, other: "Answered") -> None:
        """Take the answers of another part of the city in."""
        self.statuses += other.statuses
        self.odd += other.odd
        self.over_http += other.over_http


@contextmanager
def city_hall(url: str, folder: Path, clock: ManualClock) -> Iterator[Services]:
    """Give the services of a server over a database."""
    database = open_database(url, connections=8)
    try:
        yield Services(
            database=database,
            city=City(),
            blobs=Directory(folder / "files"),
            checker=PaperChecker(),
            secrets=SecretBox(b"a passphrase for the simulation"),
            bell=Bell(),
            clock=clock,
        )
    finally:
        database.close()


def open_city(services: Services, truth: Truth) -> None:
    """Found the city of the simulation in an empty database."""
    now = services.clock()
    found(services.database, truth.staff, now)
    hire(services.database, services.secrets, truth.laptops, now)


def deliver(
    services: Services,
    clock: ManualClock,
    known: Sequence[Laptop],
    sendings: Sequence[Sending],
    folder: Path,
) -> Answered:
    """Let tries arrive, each at its time; every fiftieth over HTTP.

    Raises:
        AssertionError: the server refused a whole batch.
    """
    laptops = {laptop.device_id: laptop for laptop in known}
    answered = Answered()
    client = TestClient(house_over(services, folder))
    for number, sending in enumerate(sendings):
        clock.set(sending.at)
        if number and number % TOLD_EVERY == 0:
            print(f"{number:,} of {len(sendings):,} batches, {sending.at:%m-%d}", flush=True)
        laptop = laptops[sending.batch.device_id]
        if number % 50 == 0:
            answered.over_http += 1
            answered.note(_over_http(client, services, laptop, sending))
            continue
        identified = _identified(services, laptop)
        answer = take_batch(services, identified, sending.batch)
        assert isinstance(answer, BatchAnswer), answer
        answered.note(answer)
    return answered


def _identified(services: Services, laptop: Laptop) -> Identified:
    session = session_of(laptop)
    with services.database.read_work() as tx:
        city = services.city.today(tx, TENANT, services.clock())
    return Identified(actor=actor_of(session, city, "simulation"), city=city)


def _over_http(
    client: TestClient, services: Services, laptop: Laptop, sending: Sending
) -> BatchAnswer:
    token = f"{laptop.device_id} at {sending.at.isoformat()}"
    session = replace(session_of(laptop), session_id=f"session {token}"[:64])
    with services.database.write_work() as tx:
        insert_session(tx, session, token_digest(token), sending.at)
    response = client.post(
        "/v1/events",
        content=batch_to_json(sending.batch).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    assert response.status_code == 200, response.text
    return answer_from_json(response.content)
