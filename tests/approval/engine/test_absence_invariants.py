# SPDX-License-Identifier: Apache-2.0
"""I5 to I7 under random histories with absences, and that they notice seeded mistakes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis.stateful import run_state_machine_as_test

from approval.absence import Absences
from approval.authority import SubstitutionOrders
from approval.authority.substituting import who_may_substitute
from approval.authority.substitution import Substitute
from approval.case import Case, Slot, SlotKind, SlotStatus
from approval.engine import Facts, evolving, guards, opening, pulling_up, substituting
from approval.engine.substituting import StandIn
from approval.events import CaseEvent
from approval.identifiers import PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from tests.approval.engine.absence_machine import AbsenceMachine
from tests.approval.engine.test_invariants import HISTORIES, HUNT

Patch = pytest.MonkeyPatch


@pytest.mark.slow
def test_the_invariants_hold_while_people_are_away() -> None:
    run_state_machine_as_test(AbsenceMachine, settings=HISTORIES)


def pulling_up_over_a_consent(patch: Patch) -> None:
    """Take an open consent for a lower slot of the line."""
    kept = pulling_up.passed_over

    def lax(case: Case, slot: Slot, facts: Facts) -> tuple[Slot, ...] | Refusal:
        lower = case.slots()[: case.slots().index(slot)]
        if any(each.kind is SlotKind.GOGI for each in lower) and slot.kind is SlotKind.KESSAI:
            return tuple(each for each in lower if each.status in guards.UNACTED)
        return kept(case, slot, facts)

    patch.setattr(pulling_up, "passed_over", lax)


def a_consent_pulling_up(patch: Patch) -> None:
    """Forget that a section asked for consent is no superior of the line."""

    def lax(case: Case, slot: Slot, _facts: Facts) -> tuple[Slot, ...]:
        lower = case.slots()[: case.slots().index(slot)]
        waited_for = tuple(each for each in lower if each.status in guards.UNACTED)
        return tuple(each for each in waited_for if each.kind is not SlotKind.GOGI)

    patch.setattr(pulling_up, "passed_over", lax)


def deciding_for_an_intermediate(patch: Patch) -> None:
    """Ask the orders about every slot as if it were the decision, and of every post."""

    def lax(
        post_id: PostId,
        view: OrganisationView,
        orders: SubstitutionOrders,
        absences: Absences,
        now: datetime,
        **asked: Any,
    ) -> tuple[Substitute, ...] | Refusal:
        rows = tuple(replace(row, post=post_id) for row in orders.rules[:2])
        order = replace(orders, rules=rows)
        return who_may_substitute(post_id, view, order, absences, now, **asked | {"kind": "kessai"})

    patch.setattr(substituting, "who_may_substitute", lax)


def deciding_out_of_turn(patch: Patch) -> None:
    """Forget to ask whether the decision is open."""
    kept = substituting.stand_in

    def hasty(
        case: Case, slot: Slot, facts: Facts, status: SlotStatus = SlotStatus.OPEN
    ) -> StandIn | Refusal | None:
        return kept(case, replace(slot, status=status), facts, status)

    patch.setattr(substituting, "stand_in", hasty)


def deciding_out_of_order(patch: Patch) -> None:
    """Let anybody of the order decide, not only the first who is there."""
    kept = substituting.substitutes

    def anybody(case: Case, slot: Slot, facts: Facts) -> tuple[Substitute, ...] | Refusal:
        found = kept(case, slot, facts)
        return tuple(replace(e, order=1) for e in found) if isinstance(found, tuple) else found

    patch.setattr(substituting, "substitutes", anybody)


def not_telling_the_decider(patch: Patch) -> None:
    """Forget the 後閲 of whoever was passed over."""
    patch.setattr(opening, "open_postview", lambda *_about: ())


def losing_what_is_owed_on_the_way_back(patch: Patch) -> None:
    """Begin a new round with a clean slate."""
    kept = evolving._FOLDS[evolving.Remanded]

    def forgetful(case: Case, event: CaseEvent) -> dict[str, object]:
        return {**kept(case, event), "postviews": ()}

    patch.setitem(evolving._FOLDS, evolving.Remanded, forgetful)


def passing_over_a_section(patch: Patch) -> None:
    """Pass over whoever is away, a section asked for consent as well."""

    def lax(slot: Slot, _at: datetime, facts: Facts) -> bool:
        holders = facts.view.holders(slot.post_id)
        return slot.kind is not SlotKind.KESSAI and any(
            facts.absences.is_absent(person.person_id, facts.now) for person, _capacity in holders
        )

    patch.setattr(opening, "_is_absent", lax)


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param(pulling_up_over_a_consent, marks=pytest.mark.hunt),
        pytest.param(a_consent_pulling_up, marks=pytest.mark.hunt),
        deciding_for_an_intermediate,
        deciding_out_of_turn,
        deciding_out_of_order,
        not_telling_the_decider,
        pytest.param(losing_what_is_owed_on_the_way_back, marks=pytest.mark.hunt),
        pytest.param(passing_over_a_section, marks=pytest.mark.hunt),
    ],
)
# How long the search takes depends on what else is loaded: values of it are tried as examples.
@pytest.mark.timeout(360)
def test_the_invariants_notice_a_seeded_mistake(
    mistake: Callable[[Patch], None], monkeypatch: Patch
) -> None:
    mistake(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(AbsenceMachine, settings=HUNT)
