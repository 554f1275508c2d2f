# SPDX-License-Identifier: Apache-2.0
"""The month of a small city: every click is there once, and the count is the true one."""

from tests.e2e.simulation.days import DAYS
from tests.e2e.simulation.month import truth_of
from tests.e2e.simulation.run import run_month

SEED = 1


def test_a_month_of_two_hundred_people_counts_as_it_truly_was() -> None:
    run = run_month(200, SEED, "sqlite")
    assert run.faults == ()
    assert run.verdict.clicks > 1_000
    assert run.answered.statuses["repeated"] > 0
    assert run.answered.over_http > 0
    assert {"A", "B", "D"} <= run.verdict.trust.keys()


def test_a_seed_repeats_the_month_to_the_byte() -> None:
    one, other = truth_of(60, SEED), truth_of(60, SEED)
    assert one.sendings == other.sendings
    assert [sending.at for sending in one.sendings] == sorted(each.at for each in one.sendings)
    assert truth_of(60, SEED + 1).sendings != one.sendings


def test_a_year_of_days_knows_every_kind() -> None:
    assert sum(each.weight for each in DAYS) == 100
    truth = truth_of(2_000, SEED)
    assert {each.kind.name for each in truth.days} == {each.name for each in DAYS}
    # Whoever was transferred has leave, hours of his own, orders and entries like the others.
    moved = {each.person_id for each in truth.staff if each.moves_on is not None}
    kinds = [each.kind for each in truth.days if each.person_id in moved]
    assert any(kind.leave for kind in kinds)
    assert any(kind.pattern for kind in kinds)
    assert any(kind.typed for kind in kinds)
    assert any(block.ordered for kind in kinds for block in kind.permitted)
