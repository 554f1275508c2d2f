# SPDX-License-Identifier: Apache-2.0
"""締め後訂正: what one's own screen and the head's ask about days of closed months.

All of it asks the server: an amendment is decided on what stands there now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from desktop.facade import Trouble
    from telework.closing.amendment import Amendment
    from telework.closing.wire import AmendedDay, AmendedPunch


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentWish:
    """A day of one's own as it shall be.

    Attributes:
        amendment_id: the draft that is completed; empty for a new amendment.
        seen: version of the draft, 0 for a new one.
        lines: the whole day; empty leaves the record and asks for the later sign-off alone.
    """

    day: date
    reason: str
    lines: tuple[AmendedPunch, ...] = ()
    amendment_id: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingAmendment:
    """An amendment that somebody else asks for, with the name of whose day it is."""

    name: str
    amendment: Amendment


class AmendmentRoom(Protocol):
    """The part of the desk for amendments; ids are answered by whatever changes one."""

    def mine(self) -> tuple[Amendment, ...] | Trouble: ...
    def waiting(self) -> tuple[WaitingAmendment, ...] | Trouble: ...
    def day(self, amendment_id: str) -> AmendedDay | Trouble: ...
    def propose(self, wish: AmendmentWish) -> str | Trouble: ...
    def decide(self, amendment: Amendment, comment: str, *, approve: bool) -> str | Trouble: ...
    def withdraw(self, amendment: Amendment) -> str | Trouble: ...
