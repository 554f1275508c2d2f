# SPDX-License-Identifier: Apache-2.0
"""署名の鍵: what the screens ask of the client about the person's key, its PIN and its card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.facade import Trouble

DUE_DAYS = (7, 30, 90)
"""Days before the end at which a renewal is offered, more urgently each time (signing.md, 10)."""


class KeyKind(StrEnum):
    """How a key came here."""

    NONE = "none"
    MADE = "made"  # made on this device, under a PIN
    IMPORTED = "imported"  # from a PKCS#12 file, under a PIN
    CARD = "card"  # on a card or token, under the card's own PIN


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyState:
    """Which key is in use.

    Attributes:
        card: what its card calls itself; empty for a key on this device.
        module: path of the module that reads cards, as chosen here or by the administration.
        module_locked: whether the administration chose it.
        days_left: whole days until the certificate ends, negative when it has.
        due: the smallest of ``DUE_DAYS`` not below ``days_left``; None while there is time.
    """

    kind: KeyKind = KeyKind.NONE
    name: str = ""
    issuer: str = ""
    since: datetime | None = None
    until: datetime | None = None
    days_left: int | None = None
    due: int | None = None
    card: str = ""
    module: str = ""
    module_locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PinState:
    """Which PIN will be asked for, and how many tries there are.

    Attributes:
        tries_left: of the PIN of this device; None for a card, which does not tell a number.
        wear: of a card's PIN: ``fresh``, ``low``, ``final`` or ``locked``.
        pin_pad: whether it is typed on the reader.
        trouble: why nothing can be signed now, such as no card in the reader or a
            certificate that has ended.
    """

    kind: KeyKind
    card: str = ""
    tries_left: int | None = None
    wear: str = ""
    pin_pad: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardChoice:
    """A key on a card that is in the reader now.

    Attributes:
        why_not: why approvals cannot be signed with it; None when they can.
    """

    module: str
    card: str
    serial: str
    key_id: str
    name: str
    issuer: str
    until: datetime
    why_not: Trouble | None = None


class KeysRoom(Protocol):
    """The part of the desk that looks after the signing key."""

    def state(self) -> KeyState: ...  # local
    def pin(self) -> PinState: ...  # may wait for a card
    def held_seconds(self) -> int: ...  # local: how long an opened key is still held
    def forget(self) -> None: ...  # opened keys are let go of now
    def cards(self, module: str) -> tuple[CardChoice, ...] | Trouble: ...  # waits for the readers
    def use_card(self, choice: CardChoice, pin: str) -> Trouble | None: ...  # network
    def import_file(self, path: Path, password: str, pin: str) -> Trouble | None: ...  # network
    def renew(self, pin: str) -> Trouble | None: ...  # network: a new certificate
    def remove(self) -> None: ...  # local
