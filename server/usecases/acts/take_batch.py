# SPDX-License-Identifier: Apache-2.0
"""A device's events in its order; each stands or falls by itself, but order is kept."""

from collections.abc import Iterator, Sequence

import structlog

from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.devices import device_by_id
from server.usecases.acts.answers import answer
from server.usecases.acts.owner import ASKED
from server.usecases.acts.reading import ReadItem, Unreadable, read_item
from server.usecases.acts.take_event import take_event
from server.usecases.acts.take_run import runs_on, take_run
from server.usecases.acts.taking import Taken, Taking
from server.usecases.identify import Identified
from server.usecases.services import Services
from telework import Head, TryClock
from telework.wire import AnswerStatus, BatchAnswer, BatchItem, EventAnswer, EventBatch

_log = structlog.get_logger(__name__)

MOST_EVENTS = 100
"""Events of one batch; a client with more sends several."""


def take_batch(
    services: Services, identified: Identified, batch: EventBatch
) -> BatchAnswer | Refusal:
    """Take a batch in: one transaction per event, and one for a run of acts on days.

    Raises:
        DatabaseBusy: ask again later; the events before are stored and will be repeated.
    """
    actor = identified.actor
    if batch.device_id != actor.device_id:
        return Refusal(code="device.mismatch")
    if len(batch.items) > MOST_EVENTS:
        return Refusal(code="batch.too_large", params={"limit": str(MOST_EVENTS)})
    taker = _Taker(services, identified, batch)
    answers = taker.take_all()
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
        self._items = [_read(item) for item in batch.items]
        self._clock = TryClock(batch.boot_id, batch.boot_ns, batch.wall_time)
        self._stopped: set[str] = set()
        self._asking: set[str] = set()
        self.head: Head | None = None

    def take_all(self) -> tuple[EventAnswer, ...]:
        """Take the items in their order, runs of acts on days together."""
        given: list[EventAnswer] = []
        for part in _parts(self._items, self._taking()):
            together = self._together(part)
            given += together if together is not None else map(self._take, part)
        self._tell(given)
        return tuple(given)

    def _tell(self, given: Sequence[EventAnswer]) -> None:
        """Write what became of each act in one line, by which a help desk finds it."""
        told = [
            (each.event_id, _kind(item), each.status.value, each.code)
            for item, each in zip(self._items, given, strict=True)
        ]
        _log.info("acts.judged", acts=told)
        if self._services.judged is not None:
            for _event_id, kind, status, _code in told:
                self._services.judged(kind, status)

    def _together(self, part: Sequence[ReadItem | Unreadable]) -> list[EventAnswer] | None:
        items = [item for item in part if isinstance(item, ReadItem)]
        if len(items) < 2 or items[0].event.stream in self._stopped:
            return None
        run = take_run(self._taking(), items)
        return None if run is None else [self._noted(taken) for taken in run]

    def _take(self, read: ReadItem | Unreadable) -> EventAnswer:
        if isinstance(read, Unreadable):
            refusal = Refusal(code="event.unreadable")
            return answer(read.event_id, AnswerStatus.REFUSED, refusal)
        event = read.event
        asks = event.stream in self._asking
        if event.stream in self._stopped and not asks:
            refusal = Refusal(code="event.not_judged")
            return answer(event.event_id, AnswerStatus.NOT_JUDGED, refusal)
        given = self._noted(take_event(self._taking(), read, only_ask=asks))
        if given.outcome is not AnswerStatus.ACCEPTED:
            self._stopped.add(event.stream)
        if given.code == ASKED:
            self._asking.add(event.stream)
        return given

    def _noted(self, taken: EventAnswer | Taken) -> EventAnswer:
        if isinstance(taken, EventAnswer):
            return taken
        self.head = taken.head or self.head
        return taken.answer

    def _taking(self) -> Taking:
        return Taking(
            services=self._services,
            actor=self._identified.actor,
            city=self._identified.city,
            clock=self._clock,
            now=self._services.clock(),
        )


def _kind(item: ReadItem | Unreadable) -> str:
    return type(item.command).__name__ if isinstance(item, ReadItem) else "unreadable"


def _read(item: BatchItem) -> ReadItem | Unreadable:
    try:
        return read_item(item)
    except Unreadable as problem:
        return problem


def _parts(
    items: Sequence[ReadItem | Unreadable], taking: Taking
) -> Iterator[list[ReadItem | Unreadable]]:
    """Part the items into runs, no id twice in any, and single ones."""
    run: dict[str, ReadItem | Unreadable] = {}
    for item in items:
        joins = isinstance(item, ReadItem) and runs_on(item, taking)
        name = item.event.event_id if isinstance(item, ReadItem) else item.event_id
        if run and (not joins or name in run):
            yield [*run.values()]
            run = {}
        if joins:
            run[name] = item
        else:
            yield [item]
    if run:
        yield [*run.values()]


def _acknowledged(services: Services, actor: Actor) -> Head:
    with services.database.read_work() as tx:
        device = device_by_id(tx, actor.tenant, actor.device_id)
    if device is None:
        return Head(0, "0" * 64)
    return Head(device.acknowledged_seq, device.acknowledged_hash)
