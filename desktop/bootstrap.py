# SPDX-License-Identifier: Apache-2.0
"""Building the client: every part is made here once and passed in."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from approval.identifiers import uuid7
from desktop import acting
from desktop.acting.tickets import TicketBox
from desktop.acting.workplace import Workplace
from desktop.announcer import Announcer
from desktop.clock import Clock, SystemClock
from desktop.desk import LocalDesk
from desktop.keys import data_key
from desktop.keys.data_key import KeptNowhere
from desktop.keys.keyring_access import SecretStore, SystemKeyring
from desktop.loading import LOADING
from desktop.settings import ClientSettings, Profile
from desktop.store.reference import Reference
from desktop.store.vault import Vault
from desktop.sync.connection import Connection
from desktop.sync.runner import Bell, SyncRunner

if TYPE_CHECKING:
    from desktop.sync.engine import SyncEngine
    from desktop.sync.transport import ProxyChoice, Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the platform offers and tests replace.

    Attributes:
        secrets: where the data key is kept; None takes the system's keyring.
        proxies: asks the system which proxy leads to an address.
    """

    clock: Clock = field(default_factory=SystemClock)
    secrets: SecretStore | None = None
    random: Random = field(default_factory=SystemRandom)
    proxies: "ProxyChoice | None" = None


def build(settings: ClientSettings, surroundings: Surroundings | None = None) -> LocalDesk:
    """Assemble the client; its sync does not run until ``desk.runner`` is started.

    Raises:
        TroubleError: the store is open elsewhere, newer than the program, or cannot be kept.
    """
    around = surroundings or Surroundings()
    secrets = _secrets(settings, around)
    vault = _vault(settings, around, secrets)
    bell = Bell()

    def open_transport() -> "Transport":
        from desktop.sync.transport import Transport

        return Transport(settings.authority_file, around.proxies)

    place = Workplace(
        settings=settings,
        clock=around.clock,
        vault=vault,
        secrets=secrets,
        reference=Reference(vault),
        announcer=Announcer(),
        tickets=TicketBox(around.clock, timedelta(minutes=settings.pin_minutes)),
        open_transport=open_transport,
        wake=bell.ring,
    )
    acting.settling.purge(place)
    with vault.database.read() as tx:
        connection = Connection(tx)

    def make_engine() -> "SyncEngine":
        with LOADING:
            from desktop.sync.engine import SyncEngine

        return SyncEngine(place, connection, around.random)

    return LocalDesk(place, connection, SyncRunner(make_engine, bell))


def _secrets(settings: ClientSettings, around: Surroundings) -> SecretStore:
    if settings.profile is Profile.THIN:
        return KeptNowhere()
    return around.secrets if around.secrets is not None else SystemKeyring()


def _vault(settings: ClientSettings, around: Surroundings, secrets: SecretStore) -> Vault:
    def device_id() -> str:
        milliseconds = int(around.clock.read().wall.timestamp() * 1000)
        return uuid7(milliseconds, around.random.randbytes(10))

    def key(device: str, is_new: bool) -> bytes:
        return data_key.make(secrets, device) if is_new else data_key.load(secrets, device)

    thin = settings.profile is Profile.THIN
    folder: Path | None = None if thin else settings.store_folder
    vault = Vault(folder, device_id, key)
    if thin:
        # One connection serves the store in memory, so the key may not be fetched within a unit.
        vault.seal()
    return vault
