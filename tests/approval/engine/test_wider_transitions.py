# SPDX-License-Identifier: Apache-2.0
"""The table of transitions for the acts beside the line, and for the state 廃案."""

from dataclasses import replace

import pytest

from approval.case import Weight
from approval.commands import CaseCommand
from approval.identifiers import PostId
from approval.refusal import Refusal
from tests.approval.engine.test_executing import recording
from tests.approval.engine.test_inserting import insertion
from tests.approval.engine.test_reading import AIDA, abandonment, readers, receipt
from tests.approval.engine.test_rerouting import rerouting
from tests.approval.engine.test_revising import correction
from tests.approval.engine.test_steering import reassignment, skipping
from tests.approval.engine.test_transitions import ENDED, EXPECTED, MOVING, OUTSIDE, STATES
from tests.approval.engine.test_transitions import command as line_command
from tests.approval.story import Story, circulating

DRAFTER = "post-joho-shunin"


def abandoned() -> Story:
    """Return an abandoned case."""
    story = circulating()
    story.happens("p-yamazaki", abandonment(DRAFTER))
    return story


ALL_STATES = {**STATES, "abandoned": abandoned}
AFTER = {**OUTSIDE, "abandoned": "case.abandoned"}
OVER = {**ENDED, "abandoned": "case.abandoned"}
LIVING = (*MOVING, "remanded", *OVER)

# The slot of ``revise`` and ``reassign`` is the one whose turn it is in the state ``line``.
WIDER: dict[str, dict[str, str]] = {
    "abandon": {
        **AFTER,
        **dict.fromkeys((*MOVING, "remanded"), "abandoned"),
    },
    "revise_wording": {
        **AFTER,
        "line": "revised",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "slot.held",
    },
    "revise_substance": {
        **AFTER,
        "line": "slot.not_open",
        "consenting": "slot.not_open",
        "deciding": "revised slot_opened slot_opened",
        "parked": "slot.not_open",
    },
    "reassign": {
        **AFTER,
        "line": "reassigned",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "reassigned",
    },
    "skip": {
        **AFTER,
        "line": "slot.not_vacant",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "slot.not_vacant",
    },
    "insert_slot": {
        **AFTER,
        **dict.fromkeys(("line", "consenting", "parked"), "slot_inserted"),
        "deciding": "slot.insert_others",
    },
    "reroute": {**AFTER, **dict.fromkeys(MOVING, "reroute.not_records")},
    "add_readers": {
        **AFTER,
        **dict.fromkeys((*MOVING, "decided"), "reader_added"),
    },
    "execute": {**AFTER, **dict.fromkeys(MOVING, "case.circulating"), "decided": "executed"},
    "read_case": {
        **dict.fromkeys(LIVING, "slot.unknown"),
        "absent": "case.missing",
        "drafted": "case.draft",
    },
}


def wider_command(name: str, story: Story) -> tuple[str, CaseCommand]:
    """Return who acts and the command, made on the case as it stands."""
    known = story if story.maybe else STATES["drafted"]()
    head = ("p-otomo", "post-somu-kyokucho")
    made: dict[str, tuple[str, CaseCommand]] = {
        "abandon": ("p-yamazaki", abandonment(DRAFTER)),
        "revise_wording": ("p-takahashi", correction(known, "r1s2")),
        "revise_substance": ("p-otomo", correction(known, "r1s6", weight=Weight.MATERIAL)),
        "reassign": (head[0], reassignment("r1s2", "post-joho-shuji", head[1])),
        "skip": (head[0], skipping("r1s2", head[1])),
        "insert_slot": ("p-yamazaki", insertion(DRAFTER)),
        "reroute": ("p-kera", rerouting()),
        "add_readers": ("p-yamazaki", readers(DRAFTER, AIDA)),
        "execute": ("p-yamazaki", recording()),
        "read_case": ("p-aida", receipt("k1", PostId("post-kaikei-shitsucho"))),
    }
    return made[name]


def found(story: Story, actor: str, asked: CaseCommand) -> str:
    """Return the refusal's code, or the types of the events."""
    outcome = story.attempt(actor, asked)
    if isinstance(outcome, Refusal):
        return outcome.code
    return " ".join(event.type for event in outcome)


@pytest.mark.parametrize("state", ALL_STATES)
@pytest.mark.parametrize("name", WIDER)
def test_every_wider_command_in_every_state(name: str, state: str) -> None:
    story = ALL_STATES[state]()
    assert found(story, *wider_command(name, story)) == WIDER[name][state]


@pytest.mark.parametrize("name", sorted(EXPECTED.keys() - {"postview"}))
def test_nothing_of_the_line_happens_to_an_abandoned_case(name: str) -> None:
    story = abandoned()
    assert found(story, *line_command(name, story)) == "case.abandoned"


def test_a_receipt_of_a_circulating_case_is_given() -> None:
    story = circulating()
    story.happens("p-yamazaki", readers(DRAFTER, AIDA))
    assert found(story, "p-aida", receipt("k1", AIDA)) == "case_read"
    stranger = replace(receipt("k1", AIDA), post_id=PostId("post-kaikei-shuji"))
    assert found(story, "p-kera", stranger) == "slot.other_post"
