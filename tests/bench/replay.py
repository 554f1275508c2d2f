# SPDX-License-Identifier: Apache-2.0
"""``engine.replay_growth``: does a case that goes round and round replay at the same pace?

A route of 20 slots is walked to its last slot, sent back to the drafter and walked again.
The cost per event of ten such rounds is held against that of one; both are replayed in
turns in the same process, in processor time, and the quickest turn of each counts: a
neighbour can only add to it, and more to the longer one.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from approval.case import Authority, CaseState, Signatory, SlotKind
from approval.content import CaseContent
from approval.engine import replay
from approval.events import (
    Approved,
    CaseEvent,
    Decided,
    Drafted,
    Numbered,
    PlannedSlot,
    Remanded,
    RoutePlanned,
    SlotOpened,
    Submitted,
)
from approval.hashing import revision_hash
from approval.identifiers import CaseId, PersonId, PostId, SectionId, SlotId
from approval.people import Capacity

SLOTS = 20
ROUNDS = (1, 5, 10)
TURNS = 101
MORNING = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
CONTENT = CaseContent(matter="supply", amount=12_000_000, title="端末の購入について", body="伺い。")
AUTHORITY = Authority(
    rank="bureau_head",
    label="局長専決",
    article="第2条(5)",
    rule_set="kumamoto-fire-bureau",
    rule_version="1999-04-01",
)


def measure() -> dict[str, Any]:
    """Measure the growth of the cost per event from one round to ten."""
    histories = {rounds: tuple(history(rounds)) for rounds in ROUNDS}
    for events in histories.values():
        if replay(events).state is not CaseState.DECIDED:
            raise RuntimeError("the measured case is not decided")
    taken: dict[int, list[float]] = {rounds: [] for rounds in ROUNDS}
    for _ in range(TURNS):
        for rounds, events in histories.items():
            began = time.process_time()
            replay(events)
            taken[rounds].append((time.process_time() - began) / len(events))
    quickest = {rounds: min(turns) for rounds, turns in taken.items()}
    return {
        "name": "engine.replay_growth",
        "value": round(quickest[10] / quickest[1], 2),
        "at_most": 1.2,
        "against": "the cost per event of the same 20-slot case after one round, at ten",
        "five_rounds_milliseconds": round(quickest[5] * len(histories[5]) * 1000, 2),
        "events_at_ten": len(histories[10]),
    }


def history(rounds: int) -> Iterator[CaseEvent]:
    """Tell a case that goes back to its drafter from the last slot until the last round."""
    at = MORNING
    for number in range(1, rounds + 1):
        for event in _round(number, at, last=number == rounds):
            at = event.at
            yield event


def _round(number: int, at: datetime, *, last: bool) -> Iterator[CaseEvent]:
    digest = revision_hash(CONTENT)
    slots = [SlotId(f"r{number}s{place}") for place in range(1, SLOTS + 1)]
    times = (at + timedelta(minutes=minute) for minute in range(1, 4 * SLOTS))
    yield Drafted(
        at=next(times),
        case_id=CaseId("case-1"),
        by=_holder(1),
        content=CONTENT,
        revision_hash=digest,
        round=number,
    )
    yield RoutePlanned(
        at=next(times),
        authority=AUTHORITY,
        stages=tuple((_planned(slot, place),) for place, slot in enumerate(slots, 1)),
    )
    if number == 1:
        yield Numbered(at=next(times), number="情政第1号", fiscal_year=2026)
    yield Submitted(at=next(times), slot_id=slots[0], by=_holder(1), revision_hash=digest)
    for place, slot in enumerate(slots[1:], 2):
        yield SlotOpened(at=next(times), slot_id=slot)
        if place == SLOTS and not last:
            yield Remanded(
                at=next(times), slot_id=slot, by=_holder(place), reason="金額を確かめてください。"
            )
            return
        yield Approved(at=next(times), slot_id=slot, by=_holder(place), revision_hash=digest)
    yield Decided(at=next(times), kind="senketsu", article=AUTHORITY.article)


def _planned(slot: SlotId, place: int) -> PlannedSlot:
    kinds = {1: SlotKind.KIAN, SLOTS: SlotKind.KESSAI}
    return PlannedSlot(
        slot_id=slot,
        kind=kinds.get(place, SlotKind.KAIGI),
        post_id=PostId(f"post-{place}"),
        seal_title="課長",
        section_name="情報政策課",
    )


def _holder(place: int) -> Signatory:
    return Signatory(
        person_id=PersonId(f"p-{place}"),
        name="髙橋 美咲",
        post_id=PostId(f"post-{place}"),
        post_title="課長",
        section_id=SectionId("joho"),
        section_name="情報政策課",
        capacity=Capacity.REGULAR,
    )
