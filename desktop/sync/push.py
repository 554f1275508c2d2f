# SPDX-License-Identifier: Apache-2.0
"""Pushing: acts in the device's order, each document's order held, answers applied.

What leaves is marked as leaving before it does. A lost answer makes it unknown; the same
bytes go again, and the server says that it has them already.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from desktop.acting.workplace import Workplace
from desktop.errors import TroubleError
from desktop.facade import SendState
from desktop.store import asked, outbox, person
from desktop.store.outbox import PendingEvent, Verdict
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, Fault, FaultKind, trouble_of
from desktop.sync.retry import delay
from desktop.sync.uploads import send_files
from telework.wire import AnswerStatus, BatchAnswer, BatchItem, EventAnswer, EventBatch

BATCH_EVENTS = 50
BATCH_BYTES = 4 << 20
_SENDABLE = (SendState.WAITING, SendState.UNKNOWN, SendState.SENDING)
_STEP_BACK = frozenset({FaultKind.TOO_LARGE, FaultKind.REFUSED})
_AWAITING_SECONDS = 2.0
_INDEPENDENT = ("day:", "team:")
_ABOUT_THE_SEAL = ("certificate.", "increment.")
_ASKED_AGAIN = timedelta(minutes=10)
"""An act about which its owner is asked goes at once with his word; this is for lost answers."""


def sendable(events: tuple[PendingEvent, ...], now: datetime) -> tuple[PendingEvent, ...]:
    """Return the acts that may go now: a held one holds its younger siblings only.

    Acts of remote work stand each for itself: days are made from everything known of them, and
    a head names the people and the versions he saw. A refused one is read when there is time;
    it holds neither later clicks nor what the head does about other people.
    """
    held: set[str] = set()
    chosen: list[PendingEvent] = []
    size = 0
    for event in events:
        if event.stream in held or event.state == outbox.DISMISSED or _stands_alone(event):
            continue
        waits = event.next_at is not None and event.next_at > now
        size += _size(event)
        full = len(chosen) >= BATCH_EVENTS or (chosen and size > BATCH_BYTES)
        if event.state not in _SENDABLE or waits or full:
            held.add(event.stream)
            continue
        chosen.append(event)
    return tuple(chosen)


def _stands_alone(event: PendingEvent) -> bool:
    """Say whether an act was refused and nothing that comes after it rests on it."""
    return event.state == SendState.ATTENTION and event.stream.startswith(_INDEPENDENT)


def _size(event: PendingEvent) -> int:
    return len(event.text) + (len(event.increment.data) if event.increment else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """What a push did: how many acts were answered, and whether to push again at once."""

    answered: int
    again: bool


class Push:
    """Sends the outbox through one server session."""

    def __init__(self, place: Workplace, random: Random) -> None:
        self._place = place
        self._random = random
        self._one_by_one = False

    def once(self, api: ServerApi) -> Pushed:
        """Send one batch and apply its answers.

        Raises:
            CallFailed: no answer was seen; the acts are waiting again, or unknown.
        """
        chosen = self._choose()
        if self._one_by_one:
            chosen = chosen[:1]
        ready = self._with_files(api, chosen)
        if not ready:
            return Pushed(answered=0, again=bool(chosen))
        self._mark(ready)
        try:
            answer = api.send(self._batch(ready))
        except CallFailed as problem:
            return self._failed(ready, problem)
        self._apply(ready, answer)
        self._one_by_one = False
        return Pushed(answered=len(answer.answers), again=bool(self._choose()))

    def _choose(self) -> tuple[PendingEvent, ...]:
        place = self._place
        with place.vault.database.read() as tx:
            events = outbox.in_states(tx, place.vault.seal(), outbox.OPEN_STATES)
        return sendable(events, place.clock.read().wall)

    def _with_files(
        self, api: ServerApi, chosen: tuple[PendingEvent, ...]
    ) -> tuple[PendingEvent, ...]:
        """Send the files first; an act whose file is refused needs the person."""
        ready: list[PendingEvent] = []
        held: set[str] = set()
        for event in chosen:
            if event.stream in held:
                continue
            try:
                send_files(self._place, api, event)
            except CallFailed as problem:
                if problem.fault.kind not in _STEP_BACK:
                    raise
                held.add(event.stream)
                self._settle(event, _attention(problem.fault))
                continue
            except TroubleError as problem:
                held.add(event.stream)
                self._settle(event, Verdict(state=SendState.ATTENTION, code=problem.trouble.code))
                continue
            ready.append(event)
        return tuple(ready)

    def _mark(self, events: tuple[PendingEvent, ...]) -> None:
        with self._place.vault.database.write() as tx:
            outbox.mark_sending(tx, tuple(event.event_id for event in events))

    def _batch(self, events: tuple[PendingEvent, ...]) -> EventBatch:
        reading = self._place.clock.read()
        return EventBatch(
            device_id=self._place.vault.device_id,
            boot_id=reading.boot_id,
            boot_ns=reading.boot_ns,
            wall_time=reading.wall,
            items=tuple(
                BatchItem(event=event.text, mac=event.mac, increment=event.increment)
                for event in events
            ),
        )

    def _failed(self, events: tuple[PendingEvent, ...], problem: CallFailed) -> Pushed:
        fault = problem.fault
        if fault.kind not in _STEP_BACK:
            self._put_back(events, fault)
            raise problem
        if len(events) == 1:
            self._settle(events[0], _attention(fault))
        else:
            # The refusal is about one of them: send singly to find which.
            self._one_by_one = True
            self._put_back(events, fault)
        return Pushed(answered=0, again=True)

    def _put_back(self, events: tuple[PendingEvent, ...], fault: Fault) -> None:
        reached = fault.kind in {FaultKind.LOST, FaultKind.BROKEN, FaultKind.REPLY}
        for event in events:
            # What was unknown stays so until the server says what became of it.
            unknown = reached or event.state != SendState.WAITING
            state = SendState.UNKNOWN if unknown else SendState.WAITING
            verdict = Verdict(state=state, code=fault.code, request_id=fault.request_id)
            self._settle(event, verdict)

    def _apply(self, events: tuple[PendingEvent, ...], answer: BatchAnswer) -> None:
        place, seal = self._place, self._place.vault.seal()
        now = place.clock.read().wall
        answers = {one.event_id: one for one in answer.answers}
        with place.vault.database.write() as tx:
            outbox.acknowledge(tx, answer.acknowledged_seq)
            for event in events:
                verdict = self._verdict(event, answers.get(event.event_id), now)
                outbox.settle(tx, seal, event.event_id, verdict, now)
            person.keep_anchor(tx, place.anchor(answer.server_time))
        self._drop_tickets(events)

    def _verdict(self, event: PendingEvent, answer: EventAnswer | None, now: datetime) -> Verdict:
        if answer is None:
            return Verdict(state=SendState.UNKNOWN)
        state = _STATES[answer.outcome if answer.status in _REPEATED else answer.status]
        if answer.status is AnswerStatus.REFUSED and answer.code.startswith(_ABOUT_THE_SEAL):
            state = SendState.RESIGN
        next_at = None
        if answer.status is AnswerStatus.RETRY:
            seconds = delay(event.tries + 1, self._random)
            next_at = now + timedelta(seconds=min(seconds, _AWAITING_SECONDS + event.tries))
        if answer.code == asked.ASKED:
            next_at = now + _ASKED_AGAIN
        if answer.code == asked.DISOWNED:
            # Its owner has said so himself: there is nothing for him to read, and nothing to hold.
            return Verdict(state=outbox.DISMISSED, code=answer.code)
        return Verdict(state=state, code=answer.code, params=answer.params, next_at=next_at)

    def _drop_tickets(self, events: tuple[PendingEvent, ...]) -> None:
        place = self._place
        with place.vault.database.read() as tx:
            for event in events:
                settled = outbox.find(tx, place.vault.seal(), event.event_id)
                if settled is None or _is_over(settled):
                    place.tickets.drop(event.event_id)

    def _settle(self, event: PendingEvent, verdict: Verdict) -> None:
        place = self._place
        with place.vault.database.write() as tx:
            outbox.settle(tx, place.vault.seal(), event.event_id, verdict, place.clock.read().wall)


def _is_over(event: PendingEvent) -> bool:
    """Tell whether the held key is of no more use.

    A seal that the server called bad would be as bad again: made by itself over and over, it
    would keep the server busy with nothing, so the person is asked.
    """
    settled = event.state in {SendState.SENT, SendState.ATTENTION}
    bad = event.state == SendState.RESIGN and event.code.startswith(_ABOUT_THE_SEAL)
    return settled or bad


_REPEATED = frozenset({AnswerStatus.REPEATED})

_STATES = {
    AnswerStatus.ACCEPTED: SendState.SENT,
    AnswerStatus.REPEATED: SendState.SENT,
    AnswerStatus.REFUSED: SendState.ATTENTION,
    AnswerStatus.CONFLICT: SendState.ATTENTION,
    AnswerStatus.STALE_BASE: SendState.RESIGN,
    AnswerStatus.NOT_JUDGED: SendState.WAITING,
    AnswerStatus.RETRY: SendState.WAITING,
}


def _attention(fault: Fault) -> Verdict:
    trouble = trouble_of(fault)
    return Verdict(
        state=SendState.ATTENTION,
        code=trouble.code,
        params=trouble.params,
        request_id=trouble.request_id,
    )
