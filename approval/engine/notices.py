# SPDX-License-Identifier: Apache-2.0
"""Who is told of an ending or a correction: a notice (通知) that stays until it is read."""

from collections.abc import Collection, Iterable
from datetime import datetime

from approval.case import Case, Slot, SlotKind, SlotStatus
from approval.engine.guards import ACTED
from approval.identifiers import PostId, SlotId


def consented_posts(case: Case) -> tuple[PostId, ...]:
    """Return the posts that consented in any round, each once (大江町: 合議先 are told)."""
    slots = (slot for slot in _every_slot(case) if slot.kind is SlotKind.GOGI)
    return _each_once(slot.post_id for slot in slots if slot.status is SlotStatus.CONSENTED)


def acted_posts(case: Case, without: Collection[PostId]) -> tuple[PostId, ...]:
    """Return the posts whose act in this round stands, the drafter's among them."""
    posts = (slot.post_id for slot in case.slots() if slot.status in ACTED)
    return _each_once(post for post in posts if post not in without)


def told(case: Case, posts: Iterable[PostId], at: datetime) -> tuple[Slot, ...]:
    """Return the readings of a case after these posts were told.

    A post that has a notice unread needs no second one: reading the case shows all of it.
    """
    unread = {
        each.post_id
        for each in case.readings
        if each.kind is SlotKind.NOTICE and each.status is SlotStatus.OPEN
    }
    number = sum(each.kind is SlotKind.NOTICE for each in case.readings)
    added = []
    for post_id in posts:
        like = next((slot for slot in _every_slot(case) if slot.post_id == post_id), None)
        if like is None or post_id in unread:
            continue
        number += 1
        added.append(
            Slot(
                slot_id=SlotId(f"n{number}"),
                kind=SlotKind.NOTICE,
                post_id=post_id,
                seal_title=like.seal_title,
                section_name=like.section_name,
                status=SlotStatus.OPEN,
                opened_at=at,
            )
        )
    return (*case.readings, *added)


def _every_slot(case: Case) -> Iterable[Slot]:
    rounds = (*(past.stages for past in case.past_rounds), case.stages)
    return (slot for stages in rounds for stage in stages for slot in stage.slots)


def _each_once(posts: Iterable[PostId]) -> tuple[PostId, ...]:
    return tuple(dict.fromkeys(posts))
