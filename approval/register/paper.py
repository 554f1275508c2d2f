# SPDX-License-Identifier: Apache-2.0
"""What a decision stands on: the screen, the screen with paper beside it, or paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Literal


class Carrier(StrEnum):
    """What a case was decided on, as a fact; how it counts is a rule's matter."""

    ELECTRONIC = "E"
    HYBRID = "H"  # 紙併用: decided on screen, an attachment travels on paper
    PAPER = "P"


class PaperReason(StrEnum):
    """Why a case was decided on paper (approval.md 4.2, "X")."""

    NO_ACCOUNT = "no_account"
    NO_TERMINAL = "no_terminal"
    LAW_REQUIRES_SEAL = "law_requires_seal"  # 自署・押印を法令が求める
    CONFIDENTIAL = "confidential"
    SIZE = "size"
    DRAWING_OR_BOOK = "drawing_or_book"
    SYSTEM_OUTAGE = "system_outage"
    RULE_KEEPS_PAPER = "rule_keeps_paper"  # an article of eligibility.csv says so
    OTHER = "other"  # no rule excuses it


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAttachment:
    """An attachment that exists on paper only and travels beside the case.

    Attributes:
        name: what it is, such as 図面一式.
        location: where it is to be found, such as 土木課 書庫A-3.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDecision:
    """A decision made on paper, as it is stated when it is registered.

    Attributes:
        decided_on: the declared day of the decision; when it was registered is the
            event's own time, which is never back-dated (approval.md 1.7).
        decider: office and name as on the paper.
        reason: why on paper; ``remark`` explains it, and must where it is ``other``.
        location: where the record copy (原議) is kept.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    decided_on: date
    outcome: Literal["decided", "rejected"] = "decided"
    decider: str
    reason: PaperReason
    remark: str = ""
    location: str
