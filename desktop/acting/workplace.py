# SPDX-License-Identifier: Apache-2.0
"""What every use case of the client works with, assembled once in ``bootstrap``."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from approval.identifiers import uuid7
from approval.people import Me
from desktop.acting.tickets import TicketBox
from desktop.announcer import Announcer, Topic
from desktop.clock import Clock, anchored_time
from desktop.errors import Code, TroubleError
from desktop.keys.keyring_access import SecretStore
from desktop.loading import LOADING
from desktop.settings import ClientSettings
from desktop.store import meta, person
from desktop.store.reference import Reference
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from approval.engine import Facts
    from desktop.sync.api import ServerApi
    from desktop.sync.transport import Transport
    from telework.wire import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The client's parts.

    Attributes:
        open_transport: opens a connection to the network; whoever opens it closes it.
        wake: asks the sync worker to look at once.
    """

    settings: ClientSettings
    clock: Clock
    vault: Vault
    secrets: SecretStore
    reference: Reference
    announcer: Announcer
    tickets: TicketBox
    open_transport: "Callable[[], Transport]"
    wake: Callable[[], None]

    def me(self) -> Me | None:
        """Return whose store this is, None before the first sign-in."""
        with self.vault.database.read() as tx:
            if not meta.get(tx, "person_id"):
                return None
            return person.me(tx, self.vault.seal())

    def whoever(self) -> Me:
        """Return whose store this is.

        Raises:
            TroubleError: nobody has signed in here yet.
        """
        known = self.me()
        if known is None:
            raise TroubleError(Code.SESSION_MISSING)
        return known

    def server_url(self) -> str:
        """Return the server's address: the locked setting, else the one of the sign-in."""
        if "server_url" in self.settings.locked:
            return self.settings.server_url
        with self.vault.database.read() as tx:
            return meta.get(tx, "server_url", self.settings.server_url)

    def trusted_now(self) -> datetime | None:
        """Return the server's time now as far as this boot can prove it."""
        with self.vault.database.read() as tx:
            anchor = person.anchor(tx)
        return anchored_time(anchor, self.clock.read())

    def now(self) -> datetime:
        """Return the best time there is, for what is only shown or forecast."""
        return self.trusted_now() or self.clock.read().wall

    def anchor(self, server_time: datetime) -> "Anchor":
        """Return a server time just received, tied to this boot's clock."""
        with LOADING:
            from telework.wire import Anchor

        reading = self.clock.read()
        return Anchor(server_time=server_time, boot_id=reading.boot_id, boot_ns=reading.boot_ns)

    def facts(self) -> "Facts | None":
        """Return what the engine forecasts by, None while it is not at hand."""
        person = self.whoever()
        return self.reference.facts(self.now(), person.person_id, person.roles)

    def api(self, transport: "Transport", url: str = "") -> "ServerApi":
        """Return the server in this session."""
        with LOADING:
            from desktop.sync.api import ServerApi

        with self.vault.database.read() as tx:
            token = person.token(tx, self.vault.seal())
        return ServerApi(transport, url or self.server_url(), token)

    def new_id(self) -> str:
        """Make an identifier now; for an act this is the moment of the click."""
        milliseconds = int(self.clock.read().wall.timestamp() * 1000)
        return uuid7(milliseconds, os.urandom(10))

    def announce(self, *topics: Topic) -> None:
        """Tell the screens that something changed."""
        self.announcer.announce(*topics)
