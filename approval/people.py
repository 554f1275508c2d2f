# SPDX-License-Identifier: Apache-2.0
"""Who is signed in and which posts that person holds; all that a first page needs to know."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from approval.identifiers import PersonId, PostId, SectionId


class Capacity(StrEnum):
    """In which capacity a person held the post at the instant of the act."""

    REGULAR = "regular"  # 本務
    CONCURRENT = "concurrent"  # 兼務
    ACTING_HEAD = "acting_head"  # 事務取扱: a superior or peer has the post's affairs
    KOKOROE = "kokoroe"  # 心得: of a lower rank, put in charge of the post
    STATUTORY_SUBSTITUTE = "statutory_substitute"  # 職務代理者: by law, in his own title
    SUBSTITUTE = "substitute"  # 代決: decides this once for the absent holder


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post that the signed-in person holds today."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    title: str
    section_id: SectionId
    section_name: str
    capacity: Capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The signed-in person."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    login: str
    name: str
    posts: tuple[HeldPost, ...]
    roles: tuple[str, ...]
