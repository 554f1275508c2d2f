# SPDX-License-Identifier: Apache-2.0
"""Planning the rest of a route anew by the rules in force now (approval.md, 5 rule 5).

The rules in force at submission decide, also when a new regulation moves the decider. The
records office (文書主管課) may re-route such a case with a reason, one case at a time. Who
decides follows from the rules and from nobody's choice; the drafter, for whom the choice
between two deciders would be one, does not re-route his own case.
"""

from approval.calendar import city_day
from approval.case import Authority, Case, CaseState, SlotStatus
from approval.commands import Reroute
from approval.engine.evolving import evolve
from approval.engine.facts import Facts
from approval.engine.guards import (
    Outcome,
    check_reason,
    moment,
    signatory,
    wrong_state,
)
from approval.engine.opening import opened_from
from approval.engine.outdating import decides_now
from approval.engine.rerouting_plan import merged_later, plan_rest
from approval.engine.steering import keeps_records
from approval.events import CaseEvent, Rerouted, SlotSkipped
from approval.identifiers import PostId
from approval.merging import SAME_PERSON
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

_TURNS = (SlotStatus.OPEN, SlotStatus.HELD)


def reroute(case: Case, command: Reroute, facts: Facts) -> Outcome:
    """Plan what is left anew; acts stay, and who had the turn keeps it if his slot stays."""
    refusal = wrong_state(case, CaseState.CIRCULATING)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    refusal = _may_not(case, facts) or check_reason(command.reason) or _unmoved(case, facts)
    if refusal:
        return refusal
    plan = plan_rest(case, facts)
    if isinstance(plan, Refusal):
        return plan
    rerouted = Rerouted(
        at=moment(case, facts),
        by=by,
        reason=command.reason,
        as_of=city_day(facts.now),
        authority=plan.authority,
        before=case.authority,
        dropped=plan.dropped,
        added=plan.added,
    )
    return _followed(case, rerouted, facts)


def rerouting_post(case: Case, facts: Facts) -> PostId | None:
    """Return the post in which the actor may re-route a case whose decider the rules moved."""
    if case.state is not CaseState.CIRCULATING or _may_not(case, facts):
        return None
    if not isinstance(decides_now(case, facts.rules, city_day(facts.now)), Authority):
        return None
    held = facts.view.held_posts(facts.actor)
    return held[0].post_id if held else None


def _may_not(case: Case, facts: Facts) -> Refusal | None:
    if not keeps_records(facts):
        return refuse(RefusalCode.REROUTE_NOT_RECORDS)
    if facts.actor == case.drafter.person_id:
        return refuse(RefusalCode.REROUTE_OWN_DRAFT, drafter=case.drafter.name)
    return None


def _unmoved(case: Case, facts: Facts) -> Refusal | None:
    """Refuse where the rules in force name the same decider, or name nobody."""
    found = decides_now(case, facts.rules, city_day(facts.now))
    if isinstance(found, Refusal):
        return found
    if found is not None:
        return None
    label, article = case.authority.label, case.authority.article
    return refuse(RefusalCode.REROUTE_UNCHANGED, label=label, article=article)


def _followed(case: Case, rerouted: Rerouted, facts: Facts) -> tuple[CaseEvent, ...]:
    """Add what follows by itself: one person acts once, and a turn that was lost is passed on."""
    events: tuple[CaseEvent, ...] = (rerouted,)
    after = evolve(case, rerouted)
    for slot_id in merged_later(after, facts.view):
        skipped = SlotSkipped(at=rerouted.at, slot_id=slot_id, by=None, reason=SAME_PERSON)
        events, after = (*events, skipped), evolve(after, skipped)
    if any(slot.status in _TURNS for slot in after.slots()):
        return events
    return events + opened_from(after, 0, rerouted.at, facts)
