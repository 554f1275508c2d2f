# SPDX-License-Identifier: Apache-2.0
"""Figures as people type them."""

import pytest

from desktop.models.typed_value import one_line, typed_value
from tests.desktop.sample_measures import measure


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("8.9", "8.9"),
        (" ８．９ ", "8.9"),
        ("8.9分", "8.9"),
        ("1,234.5", "1234.5"),
        ("−3", "-3"),
        ("10.0", "10.0"),
        ("8.95", None),
        ("", None),
        ("-", None),
        ("約9", None),
        ("1e3", None),
        ("1234567890123456", None),
        ("9..1", None),
    ],
)
def test_a_figure_is_read_as_it_was_meant_or_not_at_all(typed: str, value: str | None) -> None:
    assert typed_value(typed, measure("waiting_time")) == value


def test_a_unit_in_full_width_is_taken_off() -> None:
    assert typed_value("92.4％", measure("e_approval_rate")) == "92.4"


def test_words_of_several_lines_become_one_that_can_be_seen() -> None:
    assert (
        one_line(" 番号発券機の集計\n（市民課　窓口）\x07 ") == "番号発券機の集計 （市民課 窓口）"
    )
