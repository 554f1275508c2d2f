# SPDX-License-Identifier: Apache-2.0
"""The signing key's part of the desk (``desktop.signing_keys.KeysRoom``)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.facade import Trouble
from desktop.signing_keys import KeyKind, KeyState, PinState
from desktop.telling import told

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.signing_keys import CardChoice


class KeysDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def state(self) -> KeyState:
        """Return which key is in use; none while the store does not open."""
        found = told(acting.own_keys.state, self._place)
        return found if isinstance(found, KeyState) else KeyState()

    def pin(self) -> PinState:
        """Return which PIN opens the key, how it stands, and what is against signing at all."""
        found = told(acting.own_keys.pin_state, self._place)
        if isinstance(found, Trouble):
            return PinState(kind=KeyKind.NONE, trouble=found)
        if found.kind is KeyKind.NONE or found.trouble is not None:
            return found
        # Said before the PIN is typed, not only before it is used.
        return replace(found, trouble=told(acting.preflight.require_ready, self._place))

    def held_seconds(self) -> int:
        """Return for how many seconds an opened key is still held, 0 for none."""
        return self._place.tickets.held_seconds()

    def forget(self) -> None:
        """Let go of every opened key now."""
        self._place.tickets.drop_all()

    def cards(self, module: str) -> tuple[CardChoice, ...] | Trouble:
        """Return the keys on the cards that are in the readers."""
        return told(acting.own_keys.cards, self._place, module)

    def use_card(self, choice: CardChoice, pin: str) -> Trouble | None:
        """Use a key on a card from now on."""
        return told(acting.own_keys.use_card, self._place, choice, pin)

    def import_file(self, path: Path, password: str, pin: str) -> Trouble | None:
        """Take the key of a PKCS#12 file."""
        return told(acting.own_keys.import_file, self._place, path, password, pin)

    def renew(self, pin: str) -> Trouble | None:
        """Have a new certificate issued for the key in use."""
        return told(acting.own_keys.renew, self._place, pin)

    def remove(self) -> None:
        """Use the key no longer on this device."""
        acting.own_keys.remove(self._place)
