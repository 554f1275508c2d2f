# SPDX-License-Identifier: Apache-2.0
"""秘密のアドレス: calendar feeds of a person or a room, and door pages, on the wire."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

_UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_LONGEST_ID, _LONGEST_NAME = 64, 120


class KeyKind(StrEnum):
    """What a secret address shows."""

    PERSON = "person"
    """One's own meetings, for a calendar program."""
    ROOM = "room"
    """What stands in a room, for a calendar program."""
    DOOR = "door"
    """The page at the door of a room, for a tablet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeKey:
    """Make a secret address; whoever knows it sees what it shows.

    Attributes:
        key_id: UUIDv7 of the client.
        of: the room; empty for oneself.
        name: for whom or what it is, such as スマートフォン.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key_id: str
    kind: KeyKind
    of: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        """Refuse an id that is no UUIDv7, and texts longer than a line or with controls."""
        if _UUID7.fullmatch(self.key_id) is None:
            raise ValueError("key_id is no UUIDv7")
        if len(self.of) > _LONGEST_ID or len(self.name) > _LONGEST_NAME:
            raise ValueError("a text is too long")
        if not (self.of + self.name).isprintable():
            raise ValueError("a text has signs that cannot be shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownKey:
    """A secret address as it is listed: without its secret."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key_id: str
    kind: KeyKind
    of: str
    name: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """A secret address that was just made; ``path`` is told this once and never again."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key: ShownKey
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownKeys:
    """Addresses of oneself and of the rooms that one keeps."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ShownKey, ...]
