# SPDX-License-Identifier: Apache-2.0
"""不在 as the screens show it and as a person wants it registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from approval.identifiers import PostId
    from desktop.facade import SendState, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRow:
    """One of the reader's own absences, with the act on it that has not reached the server.

    Attributes:
        kind: ``trip``, ``leave``, ``training``, ``illness`` or ``other``.
        starts_at: first instant away.
        ends_at: first instant back.
        pending: how far that act has come, None when none is on its way.
        pending_type: its command type.
    """

    absence_id: str
    kind: str
    starts_at: datetime
    ends_at: datetime
    pending: SendState | None
    pending_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceWish:
    """An absence as it is to be; ``absence_id`` is empty for a new one."""

    absence_id: str = ""
    kind: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """Somebody who may decide meanwhile, in the regulation's order, with its article."""

    post_id: PostId
    office: str
    name: str
    order: int
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who decides for one of the reader's posts while he is away, or why nobody may."""

    office: str
    stand_ins: tuple[StandIn, ...]
    nobody: Trouble | None
