# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about what can be booked: rooms, equipment and hosts as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue


class RoomRegister(Protocol):
    """Everything straight from the server: what is typed is kept by the screen until then."""

    def kept(self) -> KeptCatalogue | Trouble: ...
    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome | Trouble: ...
