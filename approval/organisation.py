# SPDX-License-Identifier: Apache-2.0
"""The date-effective organisation: sections, posts, people and who holds which post when."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval.case import Capacity
from approval.identifiers import PersonId, PostId, SectionId


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
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    section_id: SectionId
    title: str
    rank: str
    heads: bool
    valid_from: date
    valid_to: date | None = None


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
class OrganisationData:
    """The whole organisation as loaded and as it travels to the client."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    version: str
    sections: tuple[Section, ...]
    posts: tuple[Post, ...]
    people: tuple[Person, ...]
    holdings: tuple[Holding, ...]
