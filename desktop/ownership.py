# SPDX-License-Identifier: Apache-2.0
"""The part of the facade about acts that may be of a time in which this device was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import OutboxRow, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedActs:
    """What the server asks the owner about: acts, the first made first, and where.

    Attributes:
        device_name: the name of this device, on which all of them were made.
    """

    rows: tuple[OutboxRow, ...]
    device_name: str


class OwnershipRoom(Protocol):
    """What was asked lies here; the answer goes to the server at once."""

    def asked(self) -> AskedActs: ...  # local
    def answer(self, event_ids: tuple[str, ...], own: bool) -> Trouble | None: ...  # network
