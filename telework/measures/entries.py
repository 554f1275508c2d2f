# SPDX-License-Identifier: Apache-2.0
"""Actuals that people enter: one figure a month, corrected openly, never overwritten."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from approval import Refusal
from telework.measures.measure import Measure, Source, is_figure, month_number

MOST_OF_FROM_WHAT = 400
"""Characters of the words that say from what a figure comes."""

_MOST_OF_A_WORD = 40
_UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterActual:
    """What somebody enters for a month of a measure.

    Attributes:
        event_id: made at the click; the same one again changes nothing.
        month: ``YYYY-MM``.
        value: a decimal in words, in the unit of the measure.
        from_what: such as the report or the system it was read from.
        replaces: the entry that this one corrects; empty for the first of a month.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_id: str
    month: str
    value: str
    from_what: str
    replaces: str = ""

    def __post_init__(self) -> None:
        if not _UUID7.fullmatch(self.event_id):
            raise ValueError("event_id: not a UUIDv7")
        if self.replaces and not _UUID7.fullmatch(self.replaces):
            raise ValueError("replaces: not the id of an entry")
        if max(len(self.month), len(self.value)) > _MOST_OF_A_WORD:
            raise ValueError("month, value: too long")
        if len(self.from_what) > MOST_OF_FROM_WHAT or any(map(_is_unfit, self.from_what)):
            raise ValueError("from_what: one line of 400 characters at most")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualEntry:
    """One entry as it was made; later ones correct it and leave it visible.

    Attributes:
        entry_id: the event of the click.
        entered_by, section_id: the person and the owner section it was entered for; the
            section is empty where the reform office or an administrator entered it.
        entered_name: the name as it was then.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    entry_id: str
    measure_id: str
    month: str
    value: str
    from_what: str
    replaces: str
    entered_by: str
    entered_name: str
    section_id: str
    entered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualHistory:
    """Every entry of a measure, by month and then in the order in which they were made.

    Attributes:
        in_force: ids of the entries that nothing corrected.
        entered_until: of a measure fed by the suite, the first month that takes no entry.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    measure_id: str
    items: tuple[ActualEntry, ...]
    in_force: tuple[str, ...]
    may_enter: bool
    entered_until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFacts:
    """What an entry is judged by.

    Attributes:
        this_month: the city's month, ``YYYY-MM``.
        fed_from: the first month that the suite counts itself; None where it feeds nothing.
        entries: those of the month that was asked for.
    """

    this_month: str
    fed_from: str | None
    entries: Sequence[ActualEntry]


def judge_entry(measure: Measure, asked: EnterActual, facts: EntryFacts) -> Refusal | None:
    """Say why an entry cannot be taken; who may enter is judged before."""
    return _month_refusal(asked, facts) or _value_refusal(measure, asked) or _chain(asked, facts)


def in_force(entries: Iterable[ActualEntry]) -> Mapping[str, ActualEntry]:
    """Return the entry of each month that nothing corrected."""
    given = [*entries]
    corrected = {each.replaces for each in given}
    return {each.month: each for each in given if each.entry_id not in corrected}


def in_order(entries: Iterable[ActualEntry]) -> tuple[ActualEntry, ...]:
    """Return entries by month, each followed by what corrects it."""
    given = [*entries]
    follows = {(each.month, each.replaces): each for each in given}
    found: list[ActualEntry] = []
    for month in sorted({each.month for each in given}):
        following = follows.get((month, ""))
        while following is not None:
            found.append(following)
            following = follows.get((month, following.entry_id))
    return tuple(found)


def is_fed(measure: Measure) -> bool:
    """Say whether the suite counts the figure itself."""
    return measure.source is not Source.ENTERED


def _month_refusal(asked: EnterActual, facts: EntryFacts) -> Refusal | None:
    try:
        place = month_number(asked.month)
    except ValueError:
        return Refusal(code="actual.month_wrong", params={"month": asked.month[:10]})
    if place > month_number(facts.this_month):
        return Refusal(code="actual.month_future", params={"month": asked.month})
    if facts.fed_from is not None and place >= month_number(facts.fed_from):
        return Refusal(code="actual.fed", params={"month": asked.month, "since": facts.fed_from})
    return None


def _value_refusal(measure: Measure, asked: EnterActual) -> Refusal | None:
    said = {"value": asked.value[:20], "decimals": str(measure.decimals), "unit": measure.unit}
    if not is_figure(asked.value, measure.decimals):
        return Refusal(code="actual.value_wrong", params=said)
    if not asked.from_what.strip():
        return Refusal(code="actual.from_what_missing")
    return None


def _chain(asked: EnterActual, facts: EntryFacts) -> Refusal | None:
    """Compare and set: whoever corrects says what he saw."""
    newest = in_force(facts.entries).get(asked.month)
    said = {"month": asked.month}
    if newest is None:
        return Refusal(code="actual.nothing_there", params=said) if asked.replaces else None
    said |= {"value": newest.value, "name": newest.entered_name, "entry_id": newest.entry_id}
    if not asked.replaces:
        return Refusal(code="actual.entered_already", params=said)
    if asked.replaces != newest.entry_id:
        return Refusal(code="actual.moved_on", params=said)
    return None


def _is_unfit(character: str) -> bool:
    """Say whether a character ends a line, commands a terminal, or is half of one."""
    return character < " " or character == "\x7f" or "\ud800" <= character <= "\udfff"
