# SPDX-License-Identifier: Apache-2.0
"""A device's events in its order; each stands or falls by itself, but order is kept."""

from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.devices import device_by_id
from server.usecases.acts.answers import answer
from server.usecases.acts.reading import Unreadable, read_item
from server.usecases.acts.take_event import Taken, Taking, take_event
from server.usecases.identify import Identified
from server.usecases.services import Services
from telework import Head, TryClock
from telework.wire import AnswerStatus, BatchAnswer, BatchItem, EventAnswer, EventBatch

MOST_EVENTS = 100
"""Events of one batch; a client with more sends several."""


def take_batch(
    services: Services, identified: Identified, batch: EventBatch
) -> BatchAnswer | Refusal:
    """Take a batch in, one transaction per event.

    Raises:
        DatabaseBusy: ask again later; the events before are stored and will be repeated.
    """
    actor = identified.actor
    if batch.device_id != actor.device_id:
        return Refusal(code="device.mismatch")
    if len(batch.items) > MOST_EVENTS:
        return Refusal(code="batch.too_large", params={"limit": str(MOST_EVENTS)})
    taker = _Taker(services, identified, batch)
    answers = tuple(taker.take(item) for item in batch.items)
    head = taker.head or _acknowledged(services, actor)
    return BatchAnswer(
        server_time=services.clock(),
        answers=answers,
        acknowledged_seq=head.seq,
        acknowledged_hash=head.hash,
    )


class _Taker:
    """Takes the events one after the other, and holds back what must not overtake."""

    def __init__(self, services: Services, identified: Identified, batch: EventBatch) -> None:
        self._services = services
        self._identified = identified
        self._clock = TryClock(batch.boot_id, batch.boot_ns, batch.wall_time)
        self._stopped: set[str] = set()
        self.head: Head | None = None

    def take(self, item: BatchItem) -> EventAnswer:
        try:
            read = read_item(item)
        except Unreadable as problem:
            refusal = Refusal(code="event.unreadable")
            return answer(problem.event_id, AnswerStatus.REFUSED, refusal)
        event = read.event
        if event.stream in self._stopped:
            refusal = Refusal(code="event.not_judged")
            return answer(event.event_id, AnswerStatus.NOT_JUDGED, refusal)
        taken = take_event(self._taking(), read)
        given = taken.answer if isinstance(taken, Taken) else taken
        if isinstance(taken, Taken) and taken.head is not None:
            self.head = taken.head
        if given.outcome is not AnswerStatus.ACCEPTED:
            self._stopped.add(event.stream)
        return given

    def _taking(self) -> Taking:
        return Taking(
            services=self._services,
            actor=self._identified.actor,
            city=self._identified.city,
            clock=self._clock,
            now=self._services.clock(),
        )


def _acknowledged(services: Services, actor: Actor) -> Head:
    with services.database.read_work() as tx:
        device = device_by_id(tx, actor.tenant, actor.device_id)
    if device is None:
        return Head(0, "0" * 64)
    return Head(device.acknowledged_seq, device.acknowledged_hash)
