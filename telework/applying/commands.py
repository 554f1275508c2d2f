# SPDX-License-Identifier: Apache-2.0
"""Acts on permitted blocks: taking one's own back, and ordering others to work remotely."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from approval import from_plain
from telework.applying.application import ApplicationLine

MOST_ORDERED = 1_000
"""People in one order: a bureau sent home at once takes some seconds; a city is several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawGrant:
    """Take back (取下げ) a permitted block of one's own, in the stream ``day:<person>``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["withdraw_grant"] = "withdraw_grant"
    grant_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderTelework:
    """Order people to work remotely (実施命令), in the stream ``team:<who orders>``.

    The blocks permitted by it are named ``<event_id>:<number>``, from 0, person by person.

    Attributes:
        people: person ids; the actor must be a superior of each, or have the role ``hr``.
        lines: the same blocks for each of them.
        reason: told to the ordered people.
        bcp: ordered to keep the office's work going (業務継続). Registration, deadlines and
            limits stand against no order; a block permitted already gives way to it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["order_telework"] = "order_telework"
    people: tuple[str, ...]
    lines: tuple[ApplicationLine, ...]
    reason: str
    bcp: bool = False


def withdraw_grant_from_plain(plain: object) -> WithdrawGrant:
    """Read a withdrawal strictly.

    Raises:
        ValueError: it is another thing.
    """
    return from_plain(WithdrawGrant, plain)


def order_telework_from_plain(plain: object) -> OrderTelework:
    """Read an order strictly.

    Raises:
        ValueError: it is another thing.
    """
    return from_plain(OrderTelework, plain)
