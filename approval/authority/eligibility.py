# SPDX-License-Identifier: Apache-2.0
"""Whether a case may be decided on screen (電子決裁), or a rule keeps it on paper.

The rows of ``eligibility.csv`` are read from the top and the first that applies answers, as
in ``rules.csv``. Where no row applies the case is electronic, and no article says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal, Self

from approval.authority.reach import concerns
from approval.calendar import lies_within
from approval.content import CaseContent
from approval.organisation_view import RANKS
from approval.register.paper import PaperReason

Medium = Literal["electronic", "electronic_only", "either", "paper"]
ELECTRONIC: Medium = "electronic"
ELECTRONIC_ONLY: Medium = "electronic_only"
EITHER: Medium = "either"
PAPER: Medium = "paper"
MEDIA: tuple[Medium, ...] = (ELECTRONIC, ELECTRONIC_ONLY, EITHER, PAPER)
"""On screen; on screen with every attachment; on screen or paper; on paper only."""

MEGABYTE = 1024 * 1024
"""Bytes of one megabyte in the column ``scan_mb``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paperwork:
    """What is asked of the rows: a case as far as its medium turns on it.

    Attributes:
        rank: rank of the deciding post.
        retention_years: 0 is 永年.
        secret: whether the case is confidential, in whichever degree (秘密区分).
        scan_bytes: size of the largest scan.
    """

    matter: str
    rank: str
    retention_years: int
    flags: tuple[str, ...] = ()
    secret: bool = False
    scan_bytes: int = 0

    @classmethod
    def of(cls, content: CaseContent, rank: str) -> Self:
        """Return what is asked of a case that a rank decides."""
        return cls(
            matter=content.matter,
            rank=rank,
            retention_years=content.retention_years,
            flags=content.flags,
            secret=bool(content.secrecy),
            scan_bytes=max((each.size for each in content.attachments), default=0),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibilityRule:
    """One row; it applies where everything that it asks holds, and always if it asks nothing.

    Attributes:
        article: as cited.
        matter: code of the matter, ``*`` for every matter.
        rank: this rank or a higher one decides; empty for all.
        retention_from: kept for so many years or longer, 永年 being the longest.
        condition: flags of which at least one must be set; empty for none needed.
        secret: only of a confidential case.
        scan_mb: only where a scan is larger than so many megabytes.
        medium: one of ``MEDIA``.
        reason: why it is on paper, as it is registered; None where the row keeps nothing.
        date_stamp: False where the record itself stands for the stamp of the day (決裁日付印).
        valid_from, valid_to: days in force; ``valid_to`` is the first day after.
        source_title: title of the regulation that the row is taken from.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    article: str
    matter: str
    rank: str = ""
    retention_from: int | None = None
    condition: tuple[str, ...] = ()
    secret: bool = False
    scan_mb: int | None = None
    medium: Medium
    reason: PaperReason | None = None
    date_stamp: bool = True
    valid_from: date
    valid_to: date | None = None
    source_title: str = ""

    def in_force(self, day: date) -> bool:
        """Say whether the row is in force on a day."""
        return lies_within(day, self.valid_from, self.valid_to)

    def asks_nothing(self) -> bool:
        """Say whether the row holds for every case of its matter."""
        asked = (self.rank, self.retention_from is not None, self.condition, self.secret)
        return not any(asked) and self.scan_mb is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """The answer.

    Attributes:
        medium: one of ``MEDIA``.
        reason: why on paper, None where no row keeps the case on paper.
        article: the article that says so, empty where no row applies.
        source_title: title of its regulation.
        date_stamp: False where the record itself stands for the stamp of the day.
    """

    medium: Medium = ELECTRONIC
    reason: PaperReason | None = None
    article: str = ""
    source_title: str = ""
    date_stamp: bool = True

    def on_screen(self) -> bool:
        """Say whether the case may be decided on screen."""
        return self.medium != PAPER

    def takes_paper(self) -> bool:
        """Say whether a rule lets the case be decided on paper."""
        return self.reason is not None


def may_be_electronic(rules: Iterable[EligibilityRule], asked: Paperwork, day: date) -> Eligibility:
    """Return whether a case may be decided on screen, by which article if one says so."""
    rule = next((each for each in rules if _applies(each, asked, day)), None)
    if rule is None:
        return Eligibility()
    return Eligibility(
        medium=rule.medium,
        reason=rule.reason,
        article=rule.article,
        source_title=rule.source_title,
        date_stamp=rule.date_stamp,
    )


def _applies(rule: EligibilityRule, asked: Paperwork, day: date) -> bool:
    return (
        rule.in_force(day)
        and concerns(rule.matter, asked.matter)
        and (not rule.rank or RANKS.index(asked.rank) >= RANKS.index(rule.rank))
        and (rule.retention_from is None or _as_long(asked.retention_years, rule.retention_from))
        and (not rule.condition or any(flag in asked.flags for flag in rule.condition))
        and (not rule.secret or asked.secret)
        and (rule.scan_mb is None or asked.scan_bytes > rule.scan_mb * MEGABYTE)
    )


def _as_long(years: int, at_least: int) -> bool:
    """Say whether a retention is as long as another; 0 is 永年, the longest."""
    return years == 0 or 0 < at_least <= years
