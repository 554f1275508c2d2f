# SPDX-License-Identifier: Apache-2.0
"""The server's routes for keeping rooms, equipment and hosts."""

from collections.abc import Callable

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer
from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue

ROOMS = "/v1/administration/rooms"


class RoomRegisterApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def kept(self) -> KeptCatalogue:
        """Read the catalogue in force; thousands of rooms are more than other answers hold."""
        return read_plain(self._call("GET", ROOMS, limit=FILE_LIMIT), KeptCatalogue)

    def keep(self, wanted: WantedCatalogue) -> CatalogueOutcome:
        """Put tables in force, or learn what stands against it."""
        answer = self._call("PUT", ROOMS, json_body=to_plain(wanted))
        return read_plain(answer, CatalogueOutcome)
