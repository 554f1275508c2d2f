# SPDX-License-Identifier: Apache-2.0
"""Corrections, readers and other addresses under random histories, and seeded mistakes."""

from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from approval.engine import evolving, evolving_acts, revising
from tests.approval.engine.rerouting_machine import ReroutingMachine
from tests.approval.engine.steering_machine import SteeringMachine
from tests.approval.engine.test_invariants import HISTORIES, HUNT


@pytest.mark.slow
def test_the_invariants_hold_beside_the_line() -> None:
    run_state_machine_as_test(ReroutingMachine, settings=settings(HISTORIES, max_examples=25))


def keeping_consents_to_another_text(patch: pytest.MonkeyPatch) -> None:
    """Forget that a change of substance voids the consents."""
    for module in (revising, evolving_acts):
        patch.setattr(module, "first_consented", lambda _stages: None)


def keeping_a_sheet_that_quotes_a_seal_taken_back(patch: pytest.MonkeyPatch) -> None:
    """Forget that a sheet cannot outlive the seals it quotes."""
    patch.setattr(evolving, "_sheet_at", lambda case, _reopened, _at: case.sheet_at)


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param(keeping_consents_to_another_text, marks=pytest.mark.hunt),
        keeping_a_sheet_that_quotes_a_seal_taken_back,
    ],
)
def test_the_invariants_notice_a_mistake_beside_the_line(
    mistake: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mistake(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(SteeringMachine, settings=HUNT)
