# SPDX-License-Identifier: Apache-2.0
"""The invariants of the engine under random histories, and that they notice mistakes."""

from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from approval.case import Case, Signatory, Slot
from approval.engine import Facts, approving, evolving, guards, pulling_up, returning
from approval.engine.opening import open_stage, stage_index
from approval.events import CaseEvent
from approval.identifiers import PostId
from tests.approval.engine.machine import CaseMachine

HISTORIES = settings(
    stateful_step_count=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
HUNT = settings(
    HISTORIES,
    max_examples=1500,  # ends with the first mistake found, most often before the hundredth
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    report_multiple_bugs=False,
)


@pytest.mark.slow
def test_the_invariants_hold_in_every_history() -> None:
    run_state_machine_as_test(CaseMachine, settings=HISTORIES)


def acting_out_of_turn(patch: pytest.MonkeyPatch) -> None:
    """Forget to ask whose turn it is."""
    patch.setattr(pulling_up, "open_revision", guards.held_slot)


def approving_unread_revisions(patch: pytest.MonkeyPatch) -> None:
    """Forget to compare the revision."""
    patch.setattr(pulling_up, "open_revision", guards.open_slot)


def not_waiting_for_the_other_section(patch: pytest.MonkeyPatch) -> None:
    """Open the next stage after the first consent."""

    def hasty(case: Case, slot: Slot, at: datetime, _facts: Facts) -> tuple[CaseEvent, ...]:
        index = stage_index(case, slot)
        return open_stage(case.stages[index + 1], at)

    patch.setattr(approving, "opened_by", hasty)


def taking_back_under_later_acts(patch: pytest.MonkeyPatch) -> None:
    """Forget that a later slot has acted."""
    patch.setattr(returning, "later_act", lambda _case, _slot: None)


def losing_a_consent_on_the_way_back(patch: pytest.MonkeyPatch) -> None:
    """Clear one stage too few when a case goes back to an earlier slot."""
    kept = evolving.cleared_from
    patch.setattr(evolving, "cleared_from", lambda stages, index: kept(stages, index + 1))


def acting_for_a_post_of_somebody_else(patch: pytest.MonkeyPatch) -> None:
    """Record whoever holds the post instead of asking whether the actor does."""

    def lax(facts: Facts, post_id: PostId) -> Signatory | None:
        ((person, _capacity), *_others) = facts.view.holders(post_id)
        return facts.view.signatory(person.person_id, post_id)

    patch.setattr(guards, "signatory", lax)


@pytest.mark.parametrize(
    "mistake",
    [
        acting_out_of_turn,
        approving_unread_revisions,
        not_waiting_for_the_other_section,
        taking_back_under_later_acts,
        losing_a_consent_on_the_way_back,
        acting_for_a_post_of_somebody_else,
    ],
)
def test_the_invariants_notice_a_seeded_mistake(
    mistake: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mistake(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(CaseMachine, settings=HUNT)
