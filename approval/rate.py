# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate (電子決裁率): three rates, always with their counts (approval.md 4.2).

Published figures cannot be compared, because each city counts another denominator. So
the rule is named and versioned here, and every figure carries it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from approval.register.paper import Carrier, PaperReason


class Medium(StrEnum):
    """How a decided case counts."""

    ELECTRONIC = "E"
    HYBRID = "H"
    PAPER = "P"
    EXEMPT = "X"  # on paper, and a rule excuses it


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRule:
    """How decisions are counted, by a name and version that every figure prints.

    Attributes:
        exempt: reasons that excuse paper; a case with another reason counts as ``P``.
        counts_rejections: whether 否決 by the decider is a decision (default yes, 12.1).
    """

    name: str
    version: str
    exempt: frozenset[PaperReason] = frozenset(PaperReason) - {PaperReason.OTHER}
    counts_rejections: bool = True

    def medium(self, carrier: Carrier, reason: str) -> Medium:
        """Return how a case counts."""
        if carrier is not Carrier.PAPER:
            return Medium(carrier.value)
        return Medium.EXEMPT if reason in self.exempt else Medium.PAPER


CURRENT_RULE = CountingRule(name="tsukue", version="2026-1")
"""The rule of approval.md 4.2 with the defaults of 12.1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Decided cases that are alike: one by itself, or a group that the database counted.

    Attributes:
        key: the part of the partition, such as a bureau's id; anything that is text.
        reason: code of a ``PaperReason``, empty for what was decided on screen.
        rejected: whether the decider rejected.
    """

    key: str
    carrier: Carrier
    reason: str = ""
    rejected: bool = False
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A rate as its two counts."""

    part: int
    whole: int

    def text(self) -> str:
        """Write a percentage with one decimal, halves up; ``-`` where nothing was decided.

        100.0% is said only of all and 0.0% only of none: 9,999 of 10,000 is 99.9%.
        """
        if self.whole == 0:
            return "-"
        tenths = (2000 * self.part + self.whole) // (2 * self.whole)
        if 0 < self.part < self.whole:
            tenths = min(max(tenths, 1), 999)
        return f"{tenths // 10}.{tenths % 10}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of one part of a partition, and the three rates they give.

    Attributes:
        reasons: how many of the cases on paper (``P`` and ``X``) have each reason.
    """

    electronic: int = 0
    hybrid: int = 0
    paper: int = 0
    exempt: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Return how many cases were decided."""
        return self.electronic + self.hybrid + self.paper + self.exempt

    @property
    def headline(self) -> Share:
        """Return (E+H) / (E+H+P+X): what is published."""
        return Share(part=self.electronic + self.hybrid, whole=self.total)

    @property
    def strict(self) -> Share:
        """Return E / (E+H+P+X): wholly digital."""
        return Share(part=self.electronic, whole=self.total)

    @property
    def government(self) -> Share:
        """Return (E+H) / (E+H+P): as ministries count, without what rules excuse."""
        return Share(part=self.electronic + self.hybrid, whole=self.total - self.exempt)

    def __add__(self, other: "Tally") -> "Tally":
        """Count two parts together."""
        names = dict.fromkeys((*self.reasons, *other.reasons))
        reasons = {n: self.reasons.get(n, 0) + other.reasons.get(n, 0) for n in names}
        return Tally(
            electronic=self.electronic + other.electronic,
            hybrid=self.hybrid + other.hybrid,
            paper=self.paper + other.paper,
            exempt=self.exempt + other.exempt,
            reasons=reasons,
        )


def count_decisions(
    decisions: Iterable[Decisions], rule: CountingRule = CURRENT_RULE
) -> dict[str, Tally]:
    """Return the tally of every part of the partition that has a counted decision."""
    tallies: dict[str, Tally] = {}
    for group in decisions:
        if group.rejected and not rule.counts_rejections:
            continue
        tallies[group.key] = tallies.get(group.key, Tally()) + _tally(group, rule)
    return tallies


def total_of(tallies: Iterable[Tally]) -> Tally:
    """Return the tally of all parts together."""
    return sum(tallies, start=Tally())


def _tally(group: Decisions, rule: CountingRule) -> Tally:
    medium = rule.medium(group.carrier, group.reason)
    on_paper = medium in (Medium.PAPER, Medium.EXEMPT)
    return Tally(
        electronic=group.count if medium is Medium.ELECTRONIC else 0,
        hybrid=group.count if medium is Medium.HYBRID else 0,
        paper=group.count if medium is Medium.PAPER else 0,
        exempt=group.count if medium is Medium.EXEMPT else 0,
        reasons={group.reason: group.count} if on_paper else {},
    )
