# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about what can be booked: rooms, equipment and hosts as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.absences import Colleague
    from desktop.catalogue_draft import CatalogueDraft
    from desktop.facade import Trouble
    from desktop.who import SectionChoice
    from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue


class RoomRegister(Protocol):
    """What is in force is straight from the server; what is typed is kept here until then."""

    # local
    def typed(self) -> CatalogueDraft | None: ...  # as it was left
    def keep_typed(self, draft: CatalogueDraft | None) -> None: ...  # None: forget it
    def named_sections(self, section_ids: tuple[str, ...]) -> tuple[SectionChoice, ...]: ...
    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]: ...

    # network
    def kept(self) -> KeptCatalogue | Trouble: ...
    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome | Trouble: ...
