# SPDX-License-Identifier: Apache-2.0
"""The catalogue as the server has it, and as it is changed here until the server has taken it."""

from collections.abc import Callable
from typing import TypeVar

from desktop.acting.workplace import Workplace
from desktop.catalogue_draft import CatalogueDraft
from desktop.store import catalogue_entry
from desktop.sync.room_register_api import RoomRegisterApi
from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue

Answer = TypeVar("Answer")


def kept(place: Workplace) -> KeptCatalogue:
    """Return the catalogue in force as tables.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _asked(place, lambda api: api.kept())


def keep(place: Workplace, wanted: WantedCatalogue) -> CatalogueOutcome:
    """Put tables in force, or learn what stands against it.

    Raises:
        CallFailed: the server was not reached or refused, such as for another catalogue.
    """
    return _asked(place, lambda api: api.keep(wanted))


def typed(place: Workplace) -> CatalogueDraft | None:
    """Return tables as they were left unregistered, None where nothing was."""
    with place.vault.database.read() as tx:
        return catalogue_entry.kept(tx, place.vault.seal())


def keep_typed(place: Workplace, draft: CatalogueDraft | None) -> None:
    """Keep tables as they are changed; None forgets them."""
    with place.vault.database.write() as tx:
        catalogue_entry.keep(tx, place.vault.seal(), draft)


def _asked(place: Workplace, ask: Callable[[RoomRegisterApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).room_register)
    finally:
        transport.close()
