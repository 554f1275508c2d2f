# SPDX-License-Identifier: Apache-2.0
"""What who keeps rooms asks of the client: closing them (利用停止).

The server decides; what is said here of who may is for what is offered on the screens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.meetings import NothingTaken
    from telework.meetings.booking import BlockRoom, RoomBlocked
    from telework.meetings.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """What the reader keeps.

    Attributes:
        room_ids: rooms that he may close.
    """

    room_ids: tuple[str, ...] = ()


KEEPS_NONE = Keeping()
"""What is shown to who keeps no room, and while it is not known whether one does."""


class MeetingsKeeping(Protocol):
    """The part of the desk for who keeps rooms."""

    # local
    def keeping(self, catalogue: Catalogue) -> Keeping: ...  # nothing where it is not known

    # network: nothing is kept; the same id may be sent again after a lost answer
    def close_room(self, wanted: BlockRoom) -> RoomBlocked | NothingTaken | Trouble: ...
    def reopen_room(self, blocking_id: str) -> Trouble | None: ...
