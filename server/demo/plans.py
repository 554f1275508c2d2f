# SPDX-License-Identifier: Apache-2.0
"""What happened in the demo city's month: who drafted what, and how far it came."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources

from approval.case import Slot, SlotKind
from approval.register.paper import PaperReason


class Course(StrEnum):
    """How far a case has come."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"  # waits for the first superior
    HALFWAY = "halfway"  # the first superior approved
    CONSENTING = "consenting"  # waits for other sections
    LAST = "last"  # waits for its decider only
    DECIDED = "decided"
    REMANDED = "remanded"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    ABANDONED = "abandoned"  # 廃案, after the consents


class Incident(StrEnum):
    """What else happens to a case on its way, or is special about it."""

    AWAY = "away"  # the 係長 is away for the day: 後閲 by itself
    CLOSED = "closed"  # 完結 into a 簿冊
    CONFIDENTIAL = "confidential"
    DAIKETSU = "daiketsu"  # the decider is away for the day
    HELD = "held"  # 保留
    HYBRID = "hybrid"  # 紙併用
    KYORAN = "kyoran"
    MATERIAL = "material"  # 要旨の変更: the consents are asked again
    PROVISIONAL = "provisional"  # 仮決裁・本決裁
    PULL_UP = "pull_up"
    REASSIGNED = "reassigned"  # 振替
    REDRAFT = "redraft"  # 再起案 of the office's case that ended before
    SERIAL = "serial"  # 直列合議
    TYPO = "typo"  # 字句修正


BEHIND = "kansa-head"
"""A reader who has not come to anything yet; all others give their receipts."""

READERS = ("somu-head", BEHIND)
"""The posts that a case with 供覧 is shown to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One case of the month.

    Attributes:
        days_ago: calendar days before today on which it was drafted.
        post: the drafting post.
        amount: yen.
        consents: posts asked for 合議; the own section's head and the decider left out.
        reason: of a remand, rejection or withdrawal; the decider's opinion otherwise.
    """

    days_ago: int
    post: str
    matter: str
    amount: int
    title: str
    course: Course
    consents: tuple[str, ...]
    urgent: bool
    reason: str
    incidents: tuple[Incident, ...]

    @property
    def section_head(self) -> str:
        """The 課長 above the drafter."""
        return f"{self.section}-head"

    @property
    def section(self) -> str:
        """The 課 that drafts."""
        return self.post.partition("-")[0]

    @property
    def team_head(self) -> str:
        """The 係長 above the drafter."""
        return f"{self.post.rpartition('-')[0]}-head"

    @property
    def readers(self) -> tuple[str, ...]:
        """Whom the drafter lets read."""
        return READERS if Incident.KYORAN in self.incidents else ()

    def acting_for(self, slot: Slot) -> str:
        """Return the post whose holder acts in a slot: the 課長 for an absent decider."""
        substituted = Incident.DAIKETSU in self.incidents and slot.kind is SlotKind.KESSAI
        return self.section_head if substituted else slot.post_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A decision on paper of the month, as the records officer registers it the next day."""

    days_ago: int
    post: str
    matter: str
    amount: int
    title: str
    reason: PaperReason
    remark: str
    location: str


def month() -> tuple[Plan, ...]:
    """Return the month's cases, the oldest first."""
    return tuple(_plan(row) for row in _rows("month.csv"))


def papers() -> tuple[Paper, ...]:
    """Return the month's decisions on paper, the oldest first."""
    return tuple(
        Paper(
            days_ago=int(row["days_ago"]),
            post=row["post"],
            matter=row["matter"],
            amount=int(row["amount"]),
            title=row["title"],
            reason=PaperReason(row["reason"]),
            remark=row["remark"],
            location=row["location"],
        )
        for row in _rows("papers.csv")
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = resources.files("server.demo").joinpath(name).read_text("utf-8")
    return csv.DictReader(text.splitlines())


def _plan(row: dict[str, str]) -> Plan:
    section = row["post"].partition("-")[0]
    return Plan(
        days_ago=int(row["days_ago"]),
        post=row["post"],
        matter=row["matter"],
        amount=int(row["amount"]),
        title=row["title"],
        course=Course(row["course"]),
        consents=tuple(post for post in row["consents"].split() if post != f"{section}-head"),
        urgent=bool(row["urgent"]),
        reason=row["reason"],
        incidents=tuple(Incident(incident) for incident in row["incidents"].split()),
    )
