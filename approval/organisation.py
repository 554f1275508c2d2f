# SPDX-License-Identifier: Apache-2.0
"""The date-effective organisation: sections, posts, people and who holds which post when."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Protocol, TypeVar

from approval.calendar import lies_within
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation_view import OrganisationView
from approval.people import Capacity

LEVELS = ("city", "bureau", "department", "section", "team")
"""Levels of sections, highest first; a section may skip levels below its parent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A unit (所属) of the city: bureau, department, section or team.

    Attributes:
        level: ``city``, ``bureau`` (局), ``department`` (部), ``section`` (課) or ``team`` (係).
        parent_id: empty for the city itself.
        mark: the mark used in document numbers, such as 情政.
        valid_to: first day on which it is no more; None while it lives.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: SectionId
    name: str
    level: str
    parent_id: SectionId
    mark: str
    valid_from: date
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post (職). Slots are addressed to posts.

    Attributes:
        title: such as 課長; with the section's name it names the office.
        rank: ``officer``, ``team_head`` (係長), ``section_head`` (課長),
            ``department_head`` (部長), ``bureau_head`` (局長), ``deputy_mayor``, ``mayor``.
        heads: True where the post heads its section (its line superior).
        examines: True for the document examiner (文書主任) of its section and those below.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    section_id: SectionId
    title: str
    rank: str
    heads: bool
    valid_from: date
    valid_to: date | None = None
    examines: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member of staff; ``name`` exactly as given, ``kana`` for sorting and search."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    name: str
    kana: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One person holds one post for a period, in a capacity."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    post_id: PostId
    capacity: Capacity
    valid_from: date
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """Who takes over the affairs (事務分掌) of an abolished post or section.

    Attributes:
        kind: ``post`` or ``section``; both ids are of this kind.
        valid_from: first day on which the successor answers for the predecessor.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    predecessor_id: str
    successor_id: str
    valid_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationData:
    """The whole organisation as loaded and as it travels to the client."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    version: str
    sections: tuple[Section, ...]
    posts: tuple[Post, ...]
    people: tuple[Person, ...]
    holdings: tuple[Holding, ...]
    successors: tuple[Successor, ...] = ()


class _Dated(Protocol):
    """Anything that is valid from one day until before another."""

    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


_D = TypeVar("_D", bound=_Dated)


class Organisation:
    """The organisation through time.

    Between two days on which something changes every day looks the same, so one view is
    made for each such period, when it is first asked for, and kept.
    """

    def __init__(self, data: OrganisationData) -> None:
        self.data = data
        dated: tuple[_Dated, ...] = (*data.sections, *data.posts, *data.holdings)
        self._changes = sorted(
            {item.valid_from for item in dated}
            | {item.valid_to for item in dated if item.valid_to is not None}
            | {successor.valid_from for successor in data.successors}
        )
        self._views: dict[int, OrganisationView] = {}

    def change_days(self) -> tuple[date, ...]:
        """Return the days on which anything changes, in order."""
        return tuple(self._changes)

    def on(self, day: date) -> OrganisationView:
        """Return the organisation as it stands on a civil date."""
        period = bisect_right(self._changes, day)
        view = self._views.get(period)
        if view is None:
            view = self._views[period] = OrganisationView(
                sections=_valid(self.data.sections, day),
                posts=_valid(self.data.posts, day),
                people=self.data.people,
                holdings=_valid(self.data.holdings, day),
                successors=[one for one in self.data.successors if one.valid_from <= day],
            )
        return view


def _valid(items: tuple[_D, ...], day: date) -> tuple[_D, ...]:
    return tuple(item for item in items if lies_within(day, item.valid_from, item.valid_to))
