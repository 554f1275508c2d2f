# SPDX-License-Identifier: Apache-2.0
"""The whole table: every state of a case × every command by the right person."""

from collections.abc import Callable

import pytest

from approval.commands import CaseCommand
from approval.refusal import Refusal
from tests.approval.city import attachment, away, tablets
from tests.approval.story import (
    HOLDERS,
    Story,
    addition,
    before_decision,
    circulating,
    drafting,
    remark,
    retraction,
    withdrawal,
)


def absent() -> Story:
    """Return a story that has not begun."""
    return Story()


def drafted() -> Story:
    """Return a frozen draft."""
    story = Story()
    story.draft()
    return story


def line() -> Story:
    """Return a case that waits for the 係長."""
    return circulating()


def consenting() -> Story:
    """Return a case that waits for both consents."""
    return circulating("r1s2", "r1s3")


def parked() -> Story:
    """Return a case that the 係長 has parked."""
    story = circulating()
    story.happens("p-takahashi", story.hold("r1s2"))
    return story


def remanded() -> Story:
    """Return a case that the 係長 sent back."""
    story = circulating()
    story.happens("p-takahashi", story.remand("r1s2"))
    return story


def decided() -> Story:
    """Return a decided case."""
    story = before_decision()
    story.approve("r1s6")
    return story


def rejected() -> Story:
    """Return a rejected case."""
    story = before_decision()
    story.happens("p-otomo", story.reject("r1s6"))
    return story


def withdrawn() -> Story:
    """Return a withdrawn case."""
    story = circulating()
    story.happens("p-yamazaki", withdrawal())
    return story


STATES: dict[str, Callable[[], Story]] = {
    "absent": absent,
    "drafted": drafted,
    "line": line,
    "consenting": consenting,
    "deciding": before_decision,
    "parked": parked,
    "remanded": remanded,
    "decided": decided,
    "rejected": rejected,
    "withdrawn": withdrawn,
}
ENDED = {"decided": "case.decided", "rejected": "case.rejected", "withdrawn": "case.withdrawn"}
OUTSIDE = {"absent": "case.missing", "drafted": "case.draft", "remanded": "case.remanded", **ENDED}
MOVING = ("line", "consenting", "deciding", "parked")

# Every command by the person whose act it is; the slot is the one whose turn it is in the
# state ``line`` for the 係長, ``consenting`` for 人事課長 and ``deciding`` for the 局長.
EXPECTED: dict[str, dict[str, str]] = {
    "draft": {
        **dict.fromkeys(MOVING, "case.circulating"),
        **ENDED,
        "absent": "drafted route_planned numbered",
        "drafted": "drafted route_planned",
        "remanded": "drafted route_planned",
    },
    "submit": {
        **OUTSIDE,
        **dict.fromkeys(MOVING, "case.circulating"),
        "drafted": "submitted slot_opened",
    },
    "approve_line": {
        **OUTSIDE,
        "line": "approved slot_opened",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "slot.held",
    },
    "approve_consent": {
        **OUTSIDE,
        "line": "slot.not_open",
        "consenting": "consented",
        "deciding": "slot.already_acted",
        "parked": "slot.not_open",
    },
    "approve_decision": {
        **OUTSIDE,
        "line": "slot.not_open",
        "consenting": "slot.not_open",
        "deciding": "approved decided",
        "parked": "slot.not_open",
    },
    "refuse_consent": {
        **OUTSIDE,
        "line": "slot.not_open",
        "consenting": "consent_refused",
        "deciding": "slot.already_acted",
        "parked": "slot.not_open",
    },
    "remand": {
        **OUTSIDE,
        "line": "remanded",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "slot.held",
    },
    "reject": {
        **OUTSIDE,
        "line": "slot.not_open",
        "consenting": "slot.not_open",
        "deciding": "rejected",
        "parked": "slot.not_open",
    },
    "retract_submission": {
        **OUTSIDE,
        "line": "retracted",
        "consenting": "slot.later_acted",
        "deciding": "slot.later_acted",
        "parked": "retracted",
    },
    "withdraw": {
        **ENDED,
        **dict.fromkeys((*MOVING, "drafted", "remanded"), "withdrawn"),
        "absent": "case.missing",
    },
    "hold": {
        **OUTSIDE,
        "line": "held",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "slot.held",
    },
    "release": {
        **OUTSIDE,
        "line": "slot.not_held",
        "consenting": "slot.not_held",
        "deciding": "slot.not_held",
        "parked": "released",
    },
    "add_opinion": {
        **ENDED,
        **dict.fromkeys((*MOVING, "drafted", "remanded"), "opinion_added"),
        "absent": "case.missing",
    },
    "add_attachment": {**OUTSIDE, **dict.fromkeys(MOVING, "attachment_added")},
    "pull_up": {
        **OUTSIDE,
        "line": "bypassed postview_opened approved slot_opened slot_opened",
        "consenting": "slot.already_acted",
        "deciding": "slot.already_acted",
        "parked": "bypassed postview_opened approved slot_opened slot_opened",
    },
    "pull_up_over_consent": {
        **OUTSIDE,
        **dict.fromkeys(("line", "consenting", "parked"), "pull_up.over_consent"),
        "deciding": "approved decided",
    },
    "daiketsu": {
        **OUTSIDE,
        **dict.fromkeys(MOVING, "post.not_held"),
        "deciding": "approved decided postview_opened",
    },
    "postview": {
        **dict.fromkeys((*MOVING, *ENDED, "remanded"), "postview.unknown"),
        "absent": "case.missing",
        "drafted": "case.draft",
    },
}


def command(name: str, story: Story) -> tuple[str, CaseCommand]:
    """Return who acts and the command, made on the case as it stands."""
    known = story if story.maybe else drafted()
    made: dict[str, tuple[str, CaseCommand]] = {
        "draft": ("p-yamazaki", drafting(tablets())),
        "submit": ("p-yamazaki", known.submission()),
        "approve_line": (HOLDERS["r1s2"], known.approval("r1s2")),
        "approve_consent": (HOLDERS["r1s4"], known.approval("r1s4")),
        "approve_decision": (HOLDERS["r1s6"], known.approval("r1s6")),
        "refuse_consent": (HOLDERS["r1s4"], known.refuse_consent("r1s4")),
        "remand": (HOLDERS["r1s2"], known.remand("r1s2")),
        "reject": (HOLDERS["r1s6"], known.reject("r1s6")),
        "retract_submission": ("p-yamazaki", retraction("r1s1")),
        "withdraw": ("p-yamazaki", withdrawal()),
        "hold": (HOLDERS["r1s2"], known.hold("r1s2")),
        "release": (HOLDERS["r1s2"], known.release("r1s2")),
        "add_opinion": ("p-yamazaki", remark("post-joho-shunin")),
        "add_attachment": ("p-yamazaki", addition("post-joho-shunin", attachment("追加.pdf"))),
        "pull_up": (HOLDERS["r1s3"], known.approval("r1s3", pull_up=True)),
        "pull_up_over_consent": (HOLDERS["r1s6"], known.approval("r1s6", pull_up=True)),
        "daiketsu": ("p-zaizen", known.approval("r1s6")),
        "postview": (HOLDERS["r1s2"], known.reading("r1s2", "post-joho-kakaricho")),
    }
    return made[name]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", EXPECTED)
def test_every_command_in_every_state(name: str, state: str) -> None:
    story = STATES[state]()
    if name == "daiketsu":
        story.absences = away("p-otomo")
    outcome = story.attempt(*command(name, story))
    if isinstance(outcome, Refusal):
        assert outcome.code == EXPECTED[name][state]
    else:
        assert " ".join(event.type for event in outcome) == EXPECTED[name][state]


def test_a_history_that_begins_in_the_middle_is_an_error() -> None:
    from approval.engine import evolve, replay

    events = drafted().events
    with pytest.raises(ValueError, match="begins with Drafted"):
        evolve(None, events[1])
    with pytest.raises(ValueError, match="begins with Drafted"):
        replay([])
