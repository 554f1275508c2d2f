# SPDX-License-Identifier: Apache-2.0
"""Amounts as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.money import LARGEST_AMOUNT, format_amount, parse_amount
from approval.refusal import Refusal


@pytest.mark.parametrize(
    "typed",
    [
        "12000000",
        "12,000,000",
        "１２，０００，０００円",
        "¥12,000,000",
        "￥１２００００００",
        " 12,000,000 円 ",
        "012000000",
        "12、000、000",
    ],
)
def test_the_same_amount_typed_in_many_ways(typed: str) -> None:
    assert parse_amount(typed) == 12_000_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount.empty"),
        ("　円", "amount.empty"),
        ("-5000", "amount.negative"),
        ("－５０００", "amount.negative"),
        ("▲5,000", "amount.negative"),
        ("¥-5,000", "amount.negative"),
        ("-¥5,000", "amount.negative"),
        ("千二百万", "amount.not_a_number"),
        ("1200万円", "amount.not_a_number"),
        ("12.5", "amount.not_a_number"),
        ("1,2", "amount.not_a_number"),
        ("1e9", "amount.not_a_number"),
        ("٣٤٥", "amount.not_a_number"),
        ("1000000000000001", "amount.too_large"),
        ("9" * 5000, "amount.too_large"),
    ],
)
def test_what_is_no_amount_is_refused_with_what_was_typed(typed: str, code: str) -> None:
    refusal = parse_amount(typed)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert refusal.params.get("amount", typed) == typed


@given(st.integers(min_value=0, max_value=LARGEST_AMOUNT))
def test_an_amount_as_written_is_read_back(amount: int) -> None:
    assert parse_amount(format_amount(amount)) == amount


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_a_refusal(typed: str) -> None:
    assert isinstance(parse_amount(typed), int | Refusal)
