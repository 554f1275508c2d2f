# SPDX-License-Identifier: Apache-2.0
"""Whether an act may be of a time in which its device was lost: what is not shown is possible."""

from datetime import UTC, datetime, timedelta

import pytest

from telework.evidence import Judgement, Trust

LOST = datetime(2026, 11, 20, 9, tzinfo=UTC)
FOUND = LOST + timedelta(hours=5)
NOW = FOUND + timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def judged(earliest: datetime | None, latest: datetime, *contradictions: str) -> Judgement:
    """What the evidence says of an act."""
    return Judgement(
        trust=Trust.C,
        est_time=None,
        earliest=earliest,
        latest=latest,
        contradictions=contradictions,
        provisional=False,
        skew=timedelta(),
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "possible"),
    [
        (None, LOST - MINUTE, False),
        (None, LOST, True),
        (None, NOW, True),
        (LOST - MINUTE, NOW, True),
        (LOST + MINUTE, FOUND - MINUTE, True),
        (FOUND - MINUTE, NOW, True),
        (FOUND, NOW, False),
        (NOW, NOW, False),
    ],
)
def test_only_an_act_shown_to_be_before_or_after_is_out_of_it(
    earliest: datetime | None, latest: datetime, possible: bool
) -> None:
    assert judged(earliest, latest).may_be_within(LOST, FOUND) is possible


@pytest.mark.parametrize("wrong", ["mac.wrong", "anchor.future", "boot.backwards"])
def test_what_an_act_says_wrongly_of_its_time_shows_nothing(wrong: str) -> None:
    assert judged(FOUND, NOW, wrong).may_be_within(LOST, FOUND)
    assert judged(None, LOST - MINUTE, wrong).may_be_within(LOST, FOUND)


def test_a_clock_that_is_off_or_a_gap_says_nothing_against_the_servers_own_times() -> None:
    assert not judged(FOUND, NOW, "sequence.gap", "clock.off").may_be_within(LOST, FOUND)
