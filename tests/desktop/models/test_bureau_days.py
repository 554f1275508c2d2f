# SPDX-License-Identifier: Apache-2.0
"""The days of a bureau are those of its sections, each once, page by page."""

from dataclasses import replace

from desktop.facade import Trouble
from desktop.models.bureau_days import bureau_days
from desktop.telework_team import CountAsked
from telework.counting.wire import CountedDays
from tests.desktop import sample_office


def pages(*found: tuple[str, str, int, str]) -> dict[tuple[str, str], CountedDays]:
    """Pages by section and place: how many days, and the place after."""
    whole = sample_office.counted(CountAsked(month="2026-10"))
    day = whole.items[0]
    return {
        (section, after): replace(
            whole,
            items=tuple(replace(day, section_id=section) for _ in range(count)),
            next=following,
        )
        for section, after, count, following in found
    }


def read_all(known: dict[tuple[str, str], CountedDays], sections: tuple[str, ...]) -> list[str]:
    fetch = bureau_days(lambda keys, after: known[keys["section"], after], sections)
    days, after = [], ""
    while True:
        page = fetch(after)
        assert not isinstance(page, Trouble)
        days += [each.section_id for each in page.items]
        after = page.next
        if not after:
            return days


def test_every_section_is_read_to_its_end() -> None:
    known = pages(
        ("a", "", 2, "2"), ("a", "2", 1, ""), ("b", "", 0, ""), ("c", "", 3, ""), ("d", "", 0, "")
    )
    assert read_all(known, ("a", "b", "c", "d")) == ["a"] * 3 + ["c"] * 3


def test_a_bureau_without_days_is_one_empty_page() -> None:
    assert read_all(pages(("a", "", 0, ""), ("b", "", 0, "")), ("a", "b")) == []


def test_a_trouble_is_told_as_it_is() -> None:
    trouble = Trouble(code="network.disconnected")
    assert bureau_days(lambda _keys, _after: trouble, ("a",))("") is trouble
