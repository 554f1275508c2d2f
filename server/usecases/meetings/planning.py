# SPDX-License-Identifier: Apache-2.0
"""What becomes of every requested date: taken, substituted, skipped, or against a rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from server.store.meetings.claims import conflicts
from server.usecases.meetings.judging import Judge
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.circumstances import Verdict
from telework.meetings.claims import (
    WIDEST_BUFFER,
    NotFree,
    PlannedDate,
    Planner,
    Taken,
    resources_wanted,
)
from telework.meetings.meeting import Wanted
from telework.meetings.requested import RequestedDate

Refused = NotFree | Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """One requested date: planned, or why not.

    Attributes:
        substituted: it is planned in another room than the wished one.
        refused: why it cannot be had as wished, None where it is planned.
        remark: what is to be said of it though it is had.
        admitted: closures of the room in which it may stand.
    """

    asked: RequestedDate
    planned: PlannedDate | None = None
    substituted: bool = False
    refused: Refused | None = None
    remark: Verdict | None = None
    admitted: tuple[str, ...] = ()


def look(
    tx: Connection,
    tenant: int,
    wanted: Wanted,
    catalogue: Catalogue,
    rooms: Sequence[Room],
    dates: Sequence[RequestedDate],
) -> Taken:
    """Return what is taken of all that comes into question, in one statement."""
    resources = resources_wanted(wanted, rooms, catalogue)
    spans = [(each.starts_at - WIDEST_BUFFER, each.ends_at + WIDEST_BUFFER) for each in dates]
    return Taken(conflicts(tx, tenant, resources, spans))


def find_dates(
    judge: Judge,
    planner: Planner,
    rooms: Sequence[Room | None],
    dates: Sequence[RequestedDate],
) -> list[DateFound]:
    """Plan every date in the first of the rooms in which it can be had.

    ``rooms`` begins with the wished one; why a date cannot be had is said of that.
    """
    return [_find(judge, planner, rooms, each) for each in dates]


def _find(
    judge: Judge, planner: Planner, rooms: Sequence[Room | None], asked: RequestedDate
) -> DateFound:
    refused: Refused | None = None
    for place, room in enumerate(rooms):
        against = judge.against(asked, room) or planner.plan(asked, room)
        if isinstance(against, PlannedDate):
            judge.count(asked, room)
            return DateFound(
                asked=asked,
                planned=against,
                substituted=place > 0,
                remark=judge.remark(room),
                admitted=judge.admitted(asked, room),
            )
        refused = refused or against
    return DateFound(asked=asked, refused=refused)
