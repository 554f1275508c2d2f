# SPDX-License-Identifier: Apache-2.0
"""Plain data: what travels comes back equal, and nothing else comes in."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.case import Case
from approval.commands import DraftCase
from approval.encoding import (
    PlainError,
    case_from_plain,
    command_from_plain,
    event_from_plain,
    from_plain,
    to_plain,
)
from approval.events import Numbered
from approval.organisation import OrganisationData
from approval.refusal import Refusal
from approval.wire import CaseView, DocumentState, TimestampState
from tests.approval.city import city, tablets
from tests.approval.story import before_decision, drafting


def test_a_command_survives_json() -> None:
    command = drafting(tablets())
    assert command_from_plain(json.loads(json.dumps(to_plain(command)))) == command


def test_a_case_with_history_survives_json() -> None:
    case = before_decision().case
    assert case_from_plain(json.loads(json.dumps(to_plain(case)))) == case


def test_the_organisation_survives_json() -> None:
    data = city().data
    assert from_plain(OrganisationData, json.loads(json.dumps(to_plain(data)))) == data


def test_optional_parts_are_kept_and_left_out() -> None:
    document = DocumentState(
        sha256="0" * 64, size=1, signatures=0, timestamp=TimestampState.NONE, held_until=None
    )
    for part in (document, None):
        view = CaseView(case=before_decision().case, document=part, history=(), holders=())
        assert from_plain(CaseView, to_plain(view)) == view


def test_refusals_travel_with_their_parameters() -> None:
    refusal = Refusal(code="post.not_held", params={"post": "情報政策課長"})
    assert from_plain(Refusal, to_plain(refusal)) == refusal
    with pytest.raises(PlainError):
        from_plain(Refusal, {"code": "x", "params": {"post": 3}})
    with pytest.raises(PlainError):
        from_plain(Refusal, {"code": "x", "params": []})


def test_times_travel_in_utc_and_mean_the_same_instant() -> None:
    there = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=9)))
    plain = to_plain(Numbered(at=there, number="1", fiscal_year=2026))
    assert plain["at"] == "2026-11-24T00:30:00+00:00"
    back = event_from_plain({**plain, "at": "2026-11-24T09:30:00+09:00"})
    assert back.at == there
    assert back.at.tzinfo is UTC


@pytest.mark.parametrize(
    "spoil",
    [
        {"type": "approve"},
        {"type": "nothing"},
        {"type": None},
        {"extra": 1},
        {"case_id": 7},
        {"case_id": "nul\x00"},
        {"case_id": "\ud800"},
        {"content": None},
        {"content": []},
    ],
)
def test_a_command_of_the_wrong_shape_is_refused(spoil: dict[str, Any]) -> None:
    plain = {**to_plain(drafting(tablets())), **spoil}
    with pytest.raises(PlainError):
        command_from_plain(plain)


@pytest.mark.parametrize(
    "spoil",
    [
        {"amount": True},
        {"amount": "12000000"},
        {"amount": 12.0},
        {"urgent": 1},
        {"flags": "important"},
        {"consents": [1]},
        {"attachments": [{}]},
    ],
)
def test_a_content_of_the_wrong_types_is_refused(spoil: dict[str, Any]) -> None:
    plain = to_plain(drafting(tablets()))
    plain["content"] |= spoil
    with pytest.raises(PlainError):
        command_from_plain(plain)


@pytest.mark.parametrize("spoil", [{"state": "sleeping"}, {"state": 1}, {"submitted_at": "x"}])
def test_a_case_of_the_wrong_values_is_refused(spoil: dict[str, Any]) -> None:
    with pytest.raises(PlainError):
        from_plain(Case, {**to_plain(before_decision().case), **spoil})


@pytest.mark.parametrize("at", ["2026-11-24T09:30:00", "yesterday", 5, None])
def test_an_event_needs_an_instant_with_a_zone(at: object) -> None:
    with pytest.raises(PlainError):
        event_from_plain({"type": "numbered", "at": at, "number": "1", "fiscal_year": 2026})


def test_a_discriminator_must_be_the_classs_own() -> None:
    with pytest.raises(PlainError):
        from_plain(DraftCase, {**to_plain(drafting(tablets())), "type": "submit"})


def test_dates_must_be_dates() -> None:
    plain = to_plain(city().data)
    plain["sections"][0]["valid_from"] = "2026-02-30"
    with pytest.raises(PlainError):
        from_plain(OrganisationData, plain)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(_JSON, st.sampled_from(["draft", "approve", "remand", "withdraw", "add_attachment"]))
def test_any_json_is_a_command_or_a_plain_error(value: object, kind: str) -> None:
    tried = {**value, "type": kind} if isinstance(value, dict) else value
    try:
        command = command_from_plain(tried)
    except PlainError:
        return
    assert to_plain(command) == tried or len(to_plain(command)) > len(tried)  # type: ignore[arg-type]


class Sort(StrEnum):
    """Words of one sort."""

    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """Fields that hold a word of a sort, nothing, or any other word."""

    sort: Sort | Literal[""]
    free: Sort | str


def test_words_of_several_sorts_come_back_as_what_they_were() -> None:
    for worded in (Worded(sort=Sort.KNOWN, free=Sort.KNOWN), Worded(sort="", free="自由")):
        back = from_plain(Worded, json.loads(json.dumps(to_plain(worded))))
        assert back == worded
        assert type(back.free) is type(worded.free)
    with pytest.raises(PlainError):
        from_plain(Worded, {"sort": "unknown", "free": ""})
