# SPDX-License-Identifier: Apache-2.0
"""Entries of actuals: one chain a month, whatever the order in which it is looked at."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework.measures.entries import (
    ActualEntry,
    EnterActual,
    EntryFacts,
    in_force,
    in_order,
    judge_entry,
)
from telework.measures.measure import Direction, Measure, MonthValue

MEASURE = Measure(
    measure_id="waiting_time",
    number=3,
    name="窓口の待ち時間",
    owners=("joho",),
    definition="平均",
    unit="分",
    direction=Direction.DOWN,
    decimals=1,
    baseline=MonthValue(month="2020-09", value="12"),
    target=MonthValue(month="2022-03", value="9"),
)


def an_id(number: int) -> str:
    """Return a UUIDv7 of a number."""
    return f"019abc00-0000-7000-8000-{number:012}"


ASKED = EnterActual(event_id=an_id(999), month="2026-10", value="10.5", from_what="窓口システム")


def entry(number: int, month: str = "2026-10", replaces: str = "") -> ActualEntry:
    """Return an entry."""
    return ActualEntry(
        entry_id=an_id(number),
        measure_id="waiting_time",
        month=month,
        value=str(number),
        from_what="窓口システム",
        replaces=replaces,
        entered_by="p-mori",
        entered_name="森",
        section_id="joho",
        entered_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_chains_read_in_any_order_give_their_last_entry(lengths: list[int], chance: object) -> None:
    entries: list[ActualEntry] = []
    for place, length in enumerate(lengths):
        before = ""
        for _ in range(length):
            made = entry(len(entries) + 1, f"2026-{place + 1:02}", before)
            entries.append(made)
            before = made.entry_id
    shuffled = [*entries]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    last = {each.month: each for each in entries}
    assert dict(in_force(shuffled)) == last
    assert list(in_order(shuffled)) == entries


FACTS = EntryFacts(this_month="2026-11", fed_from=None, entries=[])


@pytest.mark.parametrize(
    ("change", "facts", "code"),
    [
        ({"month": "2026-12"}, {}, "actual.month_future"),
        ({"month": "2026-13"}, {}, "actual.month_wrong"),
        ({"month": "令和8年"}, {}, "actual.month_wrong"),
        ({}, {"fed_from": "2026-10"}, "actual.fed"),
        ({"value": "10.55"}, {}, "actual.value_wrong"),
        ({"value": ""}, {}, "actual.value_wrong"),
        ({"value": "-"}, {}, "actual.value_wrong"),
        ({"value": "NaN"}, {}, "actual.value_wrong"),
        ({"value": "10分"}, {}, "actual.value_wrong"),
        ({"from_what": "　 "}, {}, "actual.from_what_missing"),
        ({}, {"entries": [entry(1)]}, "actual.entered_already"),
        ({"replaces": an_id(1)}, {}, "actual.nothing_there"),
        (
            {"replaces": an_id(1)},
            {"entries": [entry(1), entry(2, replaces=an_id(1))]},
            "actual.moved_on",
        ),
    ],
)
def test_what_is_refused(change: dict[str, str], facts: dict[str, object], code: str) -> None:
    refusal = judge_entry(MEASURE, replace(ASKED, **change), replace(FACTS, **facts))  # type: ignore[arg-type]
    assert refusal is not None
    assert refusal.code == code


def test_what_is_taken() -> None:
    assert judge_entry(MEASURE, ASKED, FACTS) is None
    assert judge_entry(MEASURE, replace(ASKED, month="2026-11"), FACTS) is None, "this month"
    before = replace(FACTS, fed_from="2026-11")
    assert judge_entry(MEASURE, ASKED, before) is None, "the past of what the suite counts now"
    corrects = replace(ASKED, replaces=an_id(1))
    assert judge_entry(MEASURE, corrects, replace(FACTS, entries=[entry(1)])) is None


@pytest.mark.parametrize(
    "change",
    [
        {"event_id": "1"},
        {"replaces": "x"},
        {"value": "1" * 41},
        {"from_what": "二行\n目"},
        {"from_what": "\ud800"},
        {"from_what": "長" * 401},
    ],
)
def test_what_has_the_wrong_shape(change: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"event_id|replaces|value|from_what"):
        replace(ASKED, **change)
