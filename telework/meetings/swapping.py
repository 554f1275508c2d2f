# SPDX-License-Identifier: Apache-2.0
"""会議室の入れ替えの申し出: one organiser offers, the other accepts or declines."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar


class OfferState(StrEnum):
    """How an offer stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    """Nobody answered in time; nothing was exchanged."""
    VOID = "void"
    """One of the dates changed meanwhile: what was offered is no longer there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSwap:
    """Offer another organiser to exchange the rooms of two dates, each at its own time.

    Attributes:
        offer_id: made by the client, a UUIDv7; the same again is answered again.
        one_id, one_version: the date of who offers, as it was seen.
        other_id, other_version: the date of the other organiser, as it was seen.
        message: to the other organiser, in the offerer's words.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    offer_id: str
    one_id: str
    one_version: int
    other_id: str
    other_version: int
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOffer:
    """Accept an offer or decline it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    change_id: str
    accepts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SwapSide:
    """One of the two dates, as the reader may know it.

    Attributes:
        title: empty where the reader may not know it (予定あり).
        room_id: the room that it has now, or had when the offer was settled.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    occurrence_id: str
    meeting_id: str
    room_id: str
    starts_at: datetime
    ends_at: datetime
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOffer:
    """An offer as one of its two sees it.

    Attributes:
        offered: the reader made it; otherwise he is asked.
        person_name: the other one.
        ends_at: until when it may be answered.
        own, other: the reader's date, and the other one's.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    offer_id: str
    state: OfferState
    offered: bool
    person_name: str
    message: str
    ends_at: datetime
    own: SwapSide
    other: SwapSide


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOffers:
    """Offers of the reader and to him, the newest first: what is open, and what was lately."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ShownOffer, ...]


def open_until(now: datetime, lasts: timedelta, *starts: datetime) -> datetime:
    """Return until when an offer may be answered: never past the start of what it is about."""
    return min(now + lasts, *starts)
