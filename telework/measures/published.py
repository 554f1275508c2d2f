# SPDX-License-Identifier: Apache-2.0
"""What a published month holds fast, and how a page shows it beside what is counted today.

A month is published as it was counted then, and stays so to the last digit. What is counted
differently later stands beside it, as restated and delta; it never takes its place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from approval import to_plain
from telework.measures.wire import (
    Dashboard,
    MeasureMonth,
    RateFigures,
    RemoteFigures,
    RoomFigures,
)

Figures = Mapping[str, Mapping[str, Any]]
"""Figures by their id, each as plain data; a month of a measure has a value and what it comes to
today."""

VALUE, TODAY = "value", "today"

_Figure = TypeVar("_Figure", RateFigures, RemoteFigures, RoomFigures)
_NAMES = frozenset({"figure_id", "key", "name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedMonth:
    """What stands of a published month, whatever versions came after the first.

    Attributes:
        published_at: when the first version was published.
        figures: as they were first published.
        newest: all figures as the newest version saw them.
    """

    published_at: datetime
    figures: Figures
    newest: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A published figure that would be another one today.

    Attributes:
        part: which number of the figure; ``value`` of a measure.
        published, restated: as written; ``restated`` less ``published`` is the delta.
    """

    figure_id: str
    part: str
    published: str
    restated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One version of a published month as the register of publications shows it.

    Attributes:
        sha256: of the published JSON file.
        rules: name and version of every rule that the figures rest on.
        differs: how many figures differ from those of the version before.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    version: int
    sha256: str
    rules: tuple[str, ...]
    published_at: datetime
    published_by: str
    differs: int


def figures_of(page: Dashboard) -> dict[str, dict[str, Any]]:
    """Return every figure of the page's own month: as it stands, and as it is counted today."""
    found: dict[str, dict[str, Any]] = {}
    for line in page.lines:
        for each in line.months:
            if each.month == page.month:
                found[each.figure_id] = {VALUE: each.actual, TODAY: value_today(each)}
    counted = (page.rate, *page.rate_bureaus, page.remote, *page.remote_bureaus)
    for figure in (*counted, *(() if page.rooms is None else (page.rooms,))):
        plain = to_plain(figure)
        found[figure.figure_id] = {k: v for k, v in plain.items() if k not in _NAMES}
    return found


def value_today(each: MeasureMonth) -> str | None:
    """Return what a month comes to with everything that was amended since."""
    return each.actual if each.restated is None else each.restated


def differing(earlier: Figures, later: Figures) -> frozenset[str]:
    """Return the ids of figures that differ, are new, or are gone."""
    names = earlier.keys() | later.keys()
    return frozenset(name for name in names if earlier.get(name) != later.get(name))


def merged(versions: Iterable[Figures]) -> dict[str, Mapping[str, Any]]:
    """Return what stands of all versions, the first one first: what it published is kept.

    A figure that had no value then is published by the first version that has one.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for figures in versions:
        for figure_id, held in figures.items():
            if found.get(figure_id, {}).get(VALUE, "") is None or figure_id not in found:
                found[figure_id] = held
    return found


def amendments_of(own: Figures, today: Figures) -> tuple[Amendment, ...]:
    """Return what differs today from what was published; new figures differ from nothing."""
    found = []
    for figure_id, held in sorted(own.items()):
        now = today.get(figure_id)
        if now is None:
            continue
        if VALUE in held:
            pairs = [(VALUE, held[VALUE], now[TODAY])]
        else:
            pairs = [(part, held[part], now.get(part)) for part in held]
        found += [
            Amendment(figure_id=figure_id, part=part, published=str(was), restated=str(is_now))
            for part, was, is_now in pairs
            if was is not None and is_now is not None and was != is_now
        ]
    return tuple(found)


def as_published(page: Dashboard, own: PublishedMonth) -> Dashboard:
    """Return the page with what was published of its month, whatever is counted today.

    The lines of measures show published months themselves, with what differs beside them.
    """
    return replace(
        page,
        published=own.published_at,
        rate=_held(page.rate, own.figures),
        rate_bureaus=tuple(_held(each, own.figures) for each in page.rate_bureaus),
        remote=_held(page.remote, own.figures),
        remote_bureaus=tuple(_held(each, own.figures) for each in page.remote_bureaus),
        rooms=None if page.rooms is None else _held(page.rooms, own.figures),
    )


def _held(figure: _Figure, figures: Figures) -> _Figure:
    held = figures.get(figure.figure_id)
    return figure if held is None else replace(figure, **held)
