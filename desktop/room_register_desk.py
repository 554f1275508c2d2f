# SPDX-License-Identifier: Apache-2.0
"""The part of the desk for who keeps the catalogue (``desktop.room_register.RoomRegister``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.acting.workplace import Workplace
    from desktop.facade import Trouble
    from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue


class RoomRegisterDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def kept(self) -> KeptCatalogue | Trouble:
        """Return the catalogue in force as tables."""
        return told(acting.room_registering.kept, self._place)

    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome | Trouble:
        """Put tables in force, or learn what stands against it."""
        return told(acting.room_registering.keep, self._place, wanted)
