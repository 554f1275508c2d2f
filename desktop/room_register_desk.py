# SPDX-License-Identifier: Apache-2.0
"""The part of the desk for who keeps the catalogue (``desktop.room_register.RoomRegister``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.absences import Colleague
    from desktop.acting.workplace import Workplace
    from desktop.catalogue_draft import CatalogueDraft
    from desktop.facade import Trouble
    from desktop.who import SectionChoice
    from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue


class RoomRegisterDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def typed(self) -> CatalogueDraft | None:
        """Return tables as they were left unregistered."""
        return acting.room_registering.typed(self._place)

    def keep_typed(self, draft: CatalogueDraft | None) -> None:
        """Keep tables as they are changed; None forgets them."""
        acting.room_registering.keep_typed(self._place, draft)

    def named_sections(self, section_ids: tuple[str, ...]) -> tuple[SectionChoice, ...]:
        """Return these sections with their names."""
        return acting.who_decides.named_sections(self._place, section_ids)

    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]:
        """Return these people with their names."""
        return acting.meetings_entry.named_people(self._place, person_ids)

    def kept(self) -> KeptCatalogue | Trouble:
        """Return the catalogue in force as tables."""
        return told(acting.room_registering.kept, self._place)

    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome | Trouble:
        """Put tables in force, or learn what stands against it."""
        return told(acting.room_registering.keep, self._place, wanted)
