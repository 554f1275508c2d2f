# SPDX-License-Identifier: Apache-2.0
"""One figure with everything it rests on: rule, time, what was amended, where its records are."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.measures.entries import ActualEntry
from telework.measures.wire import MonthState


class RecordKind(StrEnum):
    """What stands behind a figure."""

    CASES = "cases"  # 決裁
    DAYS = "days"  # 職員ごとの日
    MEETINGS = "meetings"  # 会議室ごとの利用
    FORMS = "forms"  # 様式
    ENTRIES = "entries"  # 入力


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePart:
    """A number that the figure is made of; ``name`` as in the answer of the page."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsBehind:
    """Where the records of a figure are read.

    Attributes:
        path: with its query, below the server's address.
        permitted: whether the reader may read there at all; what he sees are his own rights.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: RecordKind
    path: str
    permitted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedFigure:
    """A figure at its address.

    Attributes:
        value: None where there is none, ``-`` a rate of nothing.
        parts: the counts behind the value.
        restated, delta: what was amended since it was closed or published; None of nothing.
        rule: name and version, such as ``standard/1``; empty of what a person entered.
        words, words_en: the rule in words.
        as_of: when the records were asked.
        entries: of a figure that people enter, every entry of the month, corrected ones too.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    figure_id: str
    month: str
    name: str
    unit: str
    value: str | None
    parts: tuple[FigurePart, ...]
    state: MonthState
    restated: str | None
    delta: str | None
    rule: str
    words: str
    words_en: str
    as_of: datetime
    records: tuple[RecordsBehind, ...]
    entries: tuple[ActualEntry, ...]
