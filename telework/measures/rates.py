# SPDX-License-Identifier: Apache-2.0
"""The e-approval rates of a month, of the months before it and of its bureaus."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Protocol

from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.wire import RateFigures


class CountedRates(Protocol):
    """Counts with the three rates they give, as the report of the e-approval rate has them."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def electronic(self) -> int: ...
    @property
    def hybrid(self) -> int: ...
    @property
    def paper(self) -> int: ...
    @property
    def exempt(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def headline(self) -> str: ...
    @property
    def strict(self) -> str: ...
    @property
    def government(self) -> str: ...


def rate_figures(month: str, counted: CountedRates) -> RateFigures:
    """Write the rates of a month of the whole city."""
    return _figures(counted, month, key="", name="", bureau_id=None)


def rate_months(counted: Iterable[CountedRates]) -> tuple[RateFigures, ...]:
    """Write the rates of months, oldest first; the key of each is its month."""
    return tuple(
        _figures(each, each.key, key=each.key, name=each.name, bureau_id=None)
        for each in sorted(counted, key=lambda each: each.key)
    )


def rate_bureaus(month: str, counted: Sequence[CountedRates]) -> tuple[RateFigures, ...]:
    """Write the rates of bureaus, highest first; where nothing was decided there is no rank."""
    return tuple(
        _figures(each, month, key=each.key, name=each.name, bureau_id=each.key)
        for each in sorted(counted, key=_rank)
    )


def _rank(counted: CountedRates) -> tuple[bool, Fraction, int, str]:
    digital = counted.electronic + counted.hybrid
    # Of equal rates the one with more decisions: it says more.
    share = Fraction(digital, counted.total) if counted.total else Fraction(0)
    return (counted.total == 0, -share, -counted.total, counted.key)


def _figures(
    counted: CountedRates, month: str, *, key: str, name: str, bureau_id: str | None
) -> RateFigures:
    address = FigureAddress(subject=FigureSubject.E_APPROVAL_RATE, month=month, bureau_id=bureau_id)
    return RateFigures(
        figure_id=address.text(),
        key=key,
        name=name,
        electronic=counted.electronic,
        hybrid=counted.hybrid,
        paper=counted.paper,
        exempt=counted.exempt,
        total=counted.total,
        headline=counted.headline,
        strict=counted.strict,
        government=counted.government,
    )
