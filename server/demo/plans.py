# SPDX-License-Identifier: Apache-2.0
"""What happened in the demo city's month: who drafted what, and how far it came."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources


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


def month() -> tuple[Plan, ...]:
    """Return the month's cases, the oldest first."""
    text = resources.files("server.demo").joinpath("month.csv").read_text("utf-8")
    return tuple(_plan(row) for row in csv.DictReader(text.splitlines()))


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
    )
