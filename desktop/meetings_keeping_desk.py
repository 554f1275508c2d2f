# SPDX-License-Identifier: Apache-2.0
"""The desk of who keeps rooms (``desktop.meetings_keeping.MeetingsKeeping``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.meetings_entry_desk import MeetingsEntryDesk
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.meetings import NothingTaken
    from desktop.meetings_keeping import Keeping
    from telework.meetings.booking import BlockRoom, RoomBlocked
    from telework.meetings.catalogue import Catalogue


class MeetingsKeepingDesk(MeetingsEntryDesk):
    """Thin as the desk is: everything is done in ``acting``."""

    def keeping(self, catalogue: Catalogue) -> Keeping:
        """Return what the reader keeps of these rooms."""
        return acting.meetings_keeping.keeping(self._place, catalogue)

    def close_room(self, wanted: BlockRoom) -> RoomBlocked | NothingTaken | Trouble:
        """Close a room."""
        return told(acting.meetings_keeping.close_room, self._place, wanted)

    def reopen_room(self, blocking_id: str) -> Trouble | None:
        """Open a room again."""
        return told(acting.meetings_keeping.reopen_room, self._place, blocking_id)
