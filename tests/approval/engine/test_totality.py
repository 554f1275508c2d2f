# SPDX-License-Identifier: Apache-2.0
"""Whatever is asked, the engine answers: events or a refusal, never an exception."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approval.commands import CaseCommand
from approval.encoding import command_from_plain, to_plain
from approval.engine import decide
from approval.refusal import Refusal
from tests.approval.city import city, facts
from tests.approval.engine.test_transitions import STATES
from tests.approval.story import CASE

STORIES = {name: make() for name, make in STATES.items()}
POSTS = [post.post_id for post in city().data.posts]
PEOPLE = [*(person.person_id for person in city().data.people), "p-nobody"]
SLOTS = ["r1s1", "r1s2", "r1s3", "r1s4", "r1s5", "r1s6", "r2s1", ""]


@st.composite
def asked(draw: st.DrawFn) -> CaseCommand:
    """Draw a command with wild values, most of its names pointing at real things."""
    command: Any = draw(st.from_type(CaseCommand))  # type: ignore[arg-type]
    real = {"case_id": st.just(CASE), "post_id": st.sampled_from(POSTS)}
    real |= {"slot_id": st.sampled_from(SLOTS), "to_slot": st.sampled_from([*SLOTS, None])}
    hashes = {story.case.revision_hash for story in STORIES.values() if story.maybe}
    real |= {"revision_hash": st.sampled_from(sorted(hashes))}
    named = {name: draw(drawn) for name, drawn in real.items() if hasattr(command, name)}
    return replace(command, **named)  # type: ignore[no-any-return]


@pytest.mark.slow
@settings(max_examples=6 * settings.default.max_examples)
@given(command=asked(), state=st.sampled_from(sorted(STORIES)), actor=st.sampled_from(PEOPLE))
def test_every_command_has_an_answer(command: CaseCommand, state: str, actor: str) -> None:
    outcome = decide(STORIES[state].maybe, command, facts(actor, 600))
    assert isinstance(outcome, Refusal) or (outcome and outcome[0].at.tzinfo)
    if isinstance(outcome, Refusal):
        assert all(isinstance(value, str) for value in outcome.params.values())


@given(command=asked())
def test_every_command_travels(command: CaseCommand) -> None:
    plain = to_plain(command)
    if "\x00" not in repr(plain) and "\\x00" not in repr(plain):
        assert command_from_plain(plain) == command
