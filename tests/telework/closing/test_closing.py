# SPDX-License-Identifier: Apache-2.0
"""Months that stay closed: states, snapshots, and amendments beside them (telework.md, 8)."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval import PlainError, Refusal
from telework.closing.amendment import AmendmentState, decide_amendment, restate
from telework.closing.commands import ReturnMonth, SubmitMonth, month_command_from_plain
from telework.closing.cut_off import CutOff, cut_off_date
from telework.closing.figures import Figures, add_figures
from telework.closing.snapshot import PersonMonth, snapshot_bytes, snapshot_sha256
from telework.closing.states import (
    MonthPart,
    MonthState,
    days_of,
    send_back,
    sign_off,
    submit,
)
from tests.telework.closing.months import FULL, MORNING, amended, person, row, snapshot_of

FIGURES = st.builds(
    Figures,
    person_days=st.integers(0, 1),
    home=st.integers(0, 2),
    satellite=st.integers(0, 2),
    mobile=st.integers(0, 2),
    events=st.integers(0, 3),
    allowance_days=st.integers(0, 1),
)
ROWS = st.builds(row, st.integers(1, 30), FIGURES, confirmed=st.booleans())
PEOPLE = st.lists(st.lists(ROWS, max_size=6), min_size=1, max_size=5)
AMENDMENTS = st.lists(
    st.builds(
        amended,
        st.none() | ROWS,
        st.none() | ROWS,
        state=st.sampled_from(list(AmendmentState)),
        decided_in=st.sampled_from(["2026-11", "2026-12"]),
    ),
    max_size=5,
)


def part(state: MonthState, **changes: str) -> MonthPart:
    return MonthPart(
        person_id="yoshida", section_id="jyosei", month="2026-11", state=state, **changes
    )


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("state", "submitted", "returned", "signed"),
    [
        (MonthState.OPEN, "", "month.not_submitted", "month.not_submitted"),
        (MonthState.SUBMITTED, "", "", ""),
        (MonthState.HEAD_CONFIRMED, "month.signed_off", "", ""),
        (MonthState.CLOSED, "month.signed_off", "month.closed", "month.closed"),
    ],
)
def test_a_month_goes_forward_and_back_until_it_is_closed(
    state: MonthState, submitted: str, returned: str, signed: str
) -> None:
    assert code(submit(part(state))) == submitted
    assert code(send_back(part(state), "内訳を直してください")) == returned
    assert code(sign_off(part(state))) == signed


def test_a_return_needs_a_reason_and_keeps_the_month_from_being_signed() -> None:
    assert code(send_back(part(MonthState.SUBMITTED), " ")) == "month.reason_missing"
    returned = part(MonthState.OPEN, returned="5日の場所が違います")
    assert code(sign_off(returned)) == "month.returned"


def test_each_act_on_a_month_is_read_strictly() -> None:
    assert month_command_from_plain({"type": "submit_month", "month": "2026-11"}) == SubmitMonth(
        month="2026-11"
    )
    back = {"month": "2026-11", "section_id": "jyosei", "person_id": "p", "reason": "r"}
    assert isinstance(month_command_from_plain({"type": "return_month", **back}), ReturnMonth)
    for wrong in (
        {"type": "submit_month", "month": "2026-13"},
        {"type": "submit_month", "month": "2026-11", "more": "x"},
        {"type": "close_month", "month": "2026-11"},
        {"type": "return_month", **back, "reason": "あ" * 501},
    ):
        with pytest.raises(PlainError):
            month_command_from_plain(wrong)


def test_the_cut_off_lies_in_the_following_month_and_december_ends_in_january() -> None:
    assert cut_off_date(CutOff(), "2026-11") == date(2026, 12, 10)
    assert cut_off_date(CutOff(day="5"), "2026-12") == date(2027, 1, 5)


@pytest.mark.parametrize("value", ["", "0", "29", "31", "-1", "１０", "tenth", "9" * 5000, "5.0"])
def test_a_cut_off_that_makes_no_sense_says_so(value: str) -> None:
    refusal = cut_off_date(CutOff(day=value), "2026-11")
    assert isinstance(refusal, Refusal)
    assert code(refusal) == "closing.misconfigured"


def test_the_days_of_a_month_are_those_of_its_calendar() -> None:
    assert len(days_of("2028-02")) == 29
    for wrong in ("2026-00", "2026-1", "0000-01", "202611"):
        with pytest.raises(ValueError, match="no month"):
            days_of(wrong)


def test_unconfirmed_days_are_listed_and_stay_out_of_the_confirmed_count() -> None:  # G8
    month = person("a", row(2), row(3, confirmed=False), row(4, Figures(), confirmed=False))
    assert month.live() == FULL + FULL
    assert month.confirmed() == FULL
    assert month.unconfirmed() == (date(2026, 11, 3),)


def test_a_correction_after_closing_restates_one_month_and_shows_in_the_other() -> None:  # G12
    closed = FULL + FULL
    correction = amended(row(2), row(2, MORNING))
    november = restate("2026-11", closed, [correction], confirmed=True)
    december = restate("2026-12", FULL, [correction], confirmed=True)
    assert (november.closed.half_units, november.restated.half_units) == (4, 3)
    assert (december.closed.half_units, december.received.half_units) == (2, -1)
    assert december.restated == FULL


def test_a_later_sign_off_adds_the_day_to_the_confirmed_count_alone() -> None:  # G8
    late = amended(row(3, confirmed=False), row(3))
    assert late.confirmed_delta() == FULL
    assert late.live_delta() == Figures()


@given(PEOPLE, AMENDMENTS)
def test_amendments_never_reach_into_a_snapshot(people: list, amendments: list) -> None:
    snapshot = snapshot_of(*(person(str(n), *rows) for n, rows in enumerate(people)))
    before, closed = snapshot_sha256(snapshot), snapshot.confirmed()
    for confirmed in (True, False):
        base = closed if confirmed else snapshot.live()
        found = restate("2026-11", base, amendments, confirmed=confirmed)
        assert found.restated == found.closed + found.deltas
        assert found.closed == base
    assert snapshot_sha256(snapshot) == before


@given(PEOPLE)
def test_counts_add_up_over_people_and_days_in_any_order(people: list) -> None:
    made = [person(str(n), *rows) for n, rows in enumerate(people)]
    whole = snapshot_of(*made)
    assert whole.live() == add_figures(each.live() for each in reversed(made))
    assert whole.live() == add_figures(r.counted for rows in people for r in reversed(rows))
    assert whole.live() - whole.confirmed() == add_figures(
        r.counted for rows in people for r in rows if not r.confirmed
    )


def test_the_digest_stands_for_every_field_and_is_the_same_for_ever() -> None:
    snapshot = snapshot_of(person("a", row(2)))
    assert snapshot_sha256(snapshot) == SHA256
    plain = json.loads(snapshot_bytes(snapshot))
    assert plain["people"][0]["rows"][0]["counted"]["home"] == 2
    others = (
        snapshot_of(person("a", row(2, confirmed=False))),
        snapshot_of(PersonMonth(person_id="a", name="吉田 a", rows=(row(2),))),
        snapshot_of(),
    )
    assert len({snapshot_sha256(each) for each in (snapshot, *others)}) == 4


SHA256 = "5c75e87a88572d61ccbd2ae27e9d644e65196331fad484ee1ebd91d1f8691389"
"""As the first release wrote it; a closed month must come out the same ever after."""


@pytest.mark.parametrize(
    ("changes", "by", "given", "expected"),
    [
        ({}, "sato", {}, ""),
        ({"state": AmendmentState.APPROVED}, "sato", {}, "amendment.decided"),
        ({"version": 2}, "sato", {}, "amendment.moved_on"),
        ({}, "yoshida", {}, "amendment.own"),
        ({"requested_by": "sato"}, "sato", {}, "amendment.own"),
        ({"reason": " "}, "sato", {}, "amendment.reason_missing"),
        ({"after": None}, "sato", {}, "amendment.after_missing"),
        ({}, "sato", {"approve": False}, "amendment.comment_missing"),
        ({"after": None}, "sato", {"approve": False, "comment": "事実と違います"}, ""),
    ],
)
def test_who_may_decide_an_amendment(changes: dict, by: str, given: dict, expected: str) -> None:
    made = amended(row(2), row(2, MORNING), state=AmendmentState.PROPOSED)
    proposed = replace(made, **changes)
    asked = {"seen": 1, "decided_by": by, "comment": "", "approve": True, **given}
    assert code(decide_amendment(proposed, **asked)) == expected
