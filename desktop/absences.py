# SPDX-License-Identifier: Apache-2.0
"""不在 as the screens show it and as a person wants it registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from approval.identifiers import PersonId, PostId
    from desktop.facade import SendState, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRow:
    """An absence, with the reader's act on it that has not reached the server.

    Attributes:
        person_id: whose it is.
        name, office: of a colleague; both empty for the reader's own.
        changeable: whether the reader may change it and know its kind.
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
    person_id: PersonId | str = ""
    name: str = ""
    office: str = ""
    changeable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody for whom the reader may register an absence."""

    person_id: PersonId
    name: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsencesOfOthers:
    """Who else is away or will be, the earliest first.

    Attributes:
        may_register: whether the reader answers for anybody.
    """

    rows: tuple[AbsenceRow, ...]
    may_register: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceWish:
    """An absence as it is to be.

    Attributes:
        absence_id: empty for a new one.
        person_id: whose it is, empty for the reader's own.
    """

    absence_id: str = ""
    person_id: PersonId | str = ""
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
    """Who decides a case for a post whose holder is away, or why nobody may."""

    office: str
    stand_ins: tuple[StandIn, ...]
    nobody: Trouble | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanwhileStep:
    """One row of the order of substitution, and the cases in which it holds.

    Attributes:
        in_charge: rank or title of the post in charge (主管) of each case, such as
            ``section_head``; ``stand_ins`` are then those who may be that. Empty where the
            order names its posts.
        urgent_only: whether it holds in urgent cases only.
        settled_consent: whether consent (合議) must be settled.
        barred: flags with which nobody may decide.
        matters, excepted: names of the matters to which it is limited, or not extended.
    """

    stand_ins: tuple[StandIn, ...]
    article: str
    in_charge: str = ""
    urgent_only: bool = False
    settled_consent: bool = False
    barred: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanwhile:
    """Who decides for a post during an absence, in the order, or why nobody may."""

    office: str
    steps: tuple[MeanwhileStep, ...]
    nobody: Trouble | None
