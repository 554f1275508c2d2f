# SPDX-License-Identifier: Apache-2.0
"""Parking an open slot (保留) and taking it up again."""

from approval.case import Case, SlotStatus
from approval.commands import Hold, Release
from approval.content_checks import REMARK_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, held_slot, open_slot, refuse_slot
from approval.engine.substituting import standing_in
from approval.events import Held, Released
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode


def hold(case: Case, command: Hold, facts: Facts) -> Outcome:
    """Park a slot; until it is released nobody acts in it."""
    turn = open_slot(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    refusal = check_length("reason", command.reason, REMARK_LIMIT)
    if refusal:
        return refusal
    return (Held(at=turn.at, slot_id=command.slot_id, by=turn.by, reason=command.reason),)


def release(case: Case, command: Release, facts: Facts) -> Outcome:
    """Take up a parked slot; whoever holds the post now may, also a successor.

    While its holder is away, his substitute may: who parked it meant to decide himself, but
    a case must not lie until he is back where the order lets another decide.
    """
    stands_in = standing_in(case, command, facts, SlotStatus.HELD)
    if isinstance(stands_in, Refusal):
        return stands_in
    if stands_in is not None:
        by, article = stands_in.turn.by, stands_in.article
        at = stands_in.turn.at
        return (Released(at=at, slot_id=command.slot_id, by=by, article=article),)
    turn = held_slot(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    if turn.slot.status is not SlotStatus.HELD:
        return refuse_slot(RefusalCode.SLOT_NOT_HELD, turn.slot)
    return (Released(at=turn.at, slot_id=command.slot_id, by=turn.by),)
