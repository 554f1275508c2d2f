# SPDX-License-Identifier: Apache-2.0
"""Which mails a person wants, as the person says and the server answers."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


class LetterMode(StrEnum):
    """How what waits is told."""

    IMMEDIATE = "immediate"
    DIGEST = "digest"  # 毎朝1通
    NONE = "none"


class LetterKind(StrEnum):
    """What a mail is about."""

    TURN = "turn"  # my turn, a case that came back to me
    OUTCOME = "outcome"  # how my draft, or what I consented to, ended
    REMINDER = "reminder"  # past its date, hanging after a remand
    POSTVIEW = "postview"  # 後閲: to be read afterwards


_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
USUAL_KINDS = (LetterKind.TURN, LetterKind.OUTCOME, LetterKind.REMINDER)
"""What is sent to somebody who has not chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersWanted:
    """The choice of one person.

    Attributes:
        kinds: what is sent at once, each once; a digest names everything that waits.
        quiet_from, quiet_until: HH:MM of the city between which nothing is sent; both
            empty for none. They may go past midnight.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    mode: LetterMode
    kinds: tuple[LetterKind, ...]
    quiet_from: str = ""
    quiet_until: str = ""

    def __post_init__(self) -> None:
        """Refuse quiet hours that begin or end at no time, or have one side only."""
        hours = (self.quiet_from, self.quiet_until)
        if any(hours) and not all(_CLOCK.fullmatch(each) for each in hours):
            raise ValueError("quiet hours are two times HH:MM, or none")


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersSent:
    """What is sent to a person, and where.

    Attributes:
        sends: whether this server sends mail at all.
        address: kept by the administrator; empty where there is none, and nothing is sent.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    sends: bool
    address: str
    wanted: LettersWanted
