# SPDX-License-Identifier: Apache-2.0
"""Identifiers made from a time and randomness (RFC 9562)."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval.identifiers import uuid7

_TIMES = st.integers(min_value=0, max_value=(1 << 48) - 1)
_RANDOM = st.binary(min_size=10, max_size=10)


@given(_TIMES, _RANDOM)
def test_an_identifier_is_a_uuid_of_version_seven(time: int, random: bytes) -> None:
    read = uuid.UUID(uuid7(time, random))
    assert (read.version, read.variant) == (7, uuid.RFC_4122)
    assert read.int >> 80 == time


@given(_TIMES, _TIMES, _RANDOM, _RANDOM)
def test_identifiers_sort_by_their_time(one: int, other: int, a: bytes, b: bytes) -> None:
    if one < other:
        assert uuid7(one, a) < uuid7(other, b)


def test_times_and_randomness_that_do_not_fit_are_errors() -> None:
    with pytest.raises(ValueError, match="48 bits"):
        uuid7(1 << 48, bytes(10))
    with pytest.raises(ValueError, match="ten random"):
        uuid7(0, bytes(9))
