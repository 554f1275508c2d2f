# SPDX-License-Identifier: Apache-2.0
"""The days of a bureau, read section by section: the server narrows days to a section."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.facade import Trouble

if TYPE_CHECKING:
    from telework.counting.wire import CountedDays

Read = Callable[[dict[str, str], str], "CountedDays | Trouble"]
"""Reads the days of what narrows them, after a place."""

MOST_EMPTY = 12
"""Sections without a day that are passed in one go, so that an answer comes soon."""


def bureau_days(read: Read, sections: Sequence[str]) -> "Callable[[str], CountedDays | Trouble]":
    """Return what reads the days of these sections, one after the other."""

    def page(after: str) -> "CountedDays | Trouble":
        at, _bar, inner = after.partition("|")
        place = int(at or 0)
        for _ in range(MOST_EMPTY):
            found = read({"section": sections[place]}, inner)
            if isinstance(found, Trouble):
                break
            inner = found.next
            place += not inner
            more = f"{place}|{inner}" if place < len(sections) else ""
            found = replace(found, next=more)
            if found.items or not more:
                break
        return found

    return page
