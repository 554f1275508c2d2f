# SPDX-License-Identifier: Apache-2.0
"""Visible correction (見え消し) in two weights: 字句修正 and 要旨の変更.

A correction of wording leaves every act as it was given and tells those who acted. A change
of substance voids the consents: they are asked again (大江町), and whatever was approved
after them is asked again too, because it was approved on the strength of those consents.
Approvals below them stay: a superior corrects what his line brought to him.
"""

from dataclasses import replace

from approval.authority.lookup import authority_of, find_rule
from approval.calendar import city_day
from approval.case import Case, Slot, SlotKind, Weight
from approval.commands import Revise
from approval.content import CaseContent
from approval.content_checks import check_content
from approval.engine.facts import Facts
from approval.engine.guards import (
    Outcome,
    Turn,
    check_reason,
    open_revision,
    refuse_case,
    refuse_slot,
)
from approval.engine.notices import acted_posts
from approval.engine.opening import open_stage
from approval.engine.slots import first_consented
from approval.events import Revised
from approval.hashing import revision_hash
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def revise(case: Case, command: Revise, facts: Facts) -> Outcome:
    """Correct the text in one's open slot; the slot stays open or waits for the consents."""
    turn = open_revision(case, command, facts)
    if isinstance(turn, Refusal):
        return turn
    content = replace(case.content, title=command.title, body=command.body, amount=command.amount)
    refusal = (
        _may_not(command, turn.slot)
        or check_reason(command.reason)
        or check_content(content)
        or _unlike_weight(case, command)
        or _moves_authority(case, content, facts)
    )
    return refusal or _revised(case, command, turn, content)


def _may_not(command: Revise, slot: Slot) -> Refusal | None:
    """The line and the decider correct; the examiner wording only; a consent never does."""
    if slot.kind is SlotKind.GOGI:
        return refuse_slot(RefusalCode.SLOT_MAY_NOT_REVISE, slot)
    if slot.kind is SlotKind.SHINSA and command.weight is Weight.MATERIAL:
        return refuse_slot(RefusalCode.SLOT_EXAMINES_FORM, slot)
    return None


def _unlike_weight(case: Case, command: Revise) -> Refusal | None:
    old = case.content
    if (command.title, command.body, command.amount) == (old.title, old.body, old.amount):
        return refuse_case(RefusalCode.REVISION_UNCHANGED, case)
    if command.weight is Weight.TYPO and command.amount != old.amount:
        return refuse_case(RefusalCode.REVISION_NOT_WORDING, case)
    return None


def _moves_authority(case: Case, content: CaseContent, facts: Facts) -> Refusal | None:
    """Refuse an amount by which somebody else would decide: then the route is another."""
    if content.amount == case.content.amount:
        return None
    day = case.rerouted_on or city_day(case.submitted_at or facts.now)
    rule = find_rule(
        facts.rules, content.matter, content.amount, content.flags, day, content.contract_amount
    )
    if isinstance(rule, Refusal):
        return rule
    found = authority_of(facts.rules, rule, day)
    if (found.rank, found.article) == (case.authority.rank, case.authority.article):
        return None
    return refuse(
        RefusalCode.REVISION_MOVES_AUTHORITY,
        label=found.label,
        now=case.authority.label,
        article=found.article,
    )


def _revised(case: Case, command: Revise, turn: Turn, content: CaseContent) -> Outcome:
    voided = first_consented(case.stages) if command.weight is Weight.MATERIAL else None
    later = case.stages[voided:] if voided is not None else ()
    asked = {slot.post_id for stage in later for slot in stage.slots}
    revised = Revised(
        at=turn.at,
        slot_id=command.slot_id,
        by=turn.by,
        weight=command.weight,
        reason=command.reason,
        content=content,
        revision_hash=revision_hash(content),
        notify=acted_posts(case, without={*asked, turn.slot.post_id}),
    )
    if voided is None:
        return (revised,)
    return revised, *open_stage(case.stages[voided], turn.at, "revised")
