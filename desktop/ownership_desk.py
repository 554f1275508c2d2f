# SPDX-License-Identifier: Apache-2.0
"""The part of the desk about acts of a lost time (``desktop.ownership.OwnershipRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.ownership import AskedActs
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.acting.workplace import Workplace
    from desktop.facade import Trouble


class OwnershipDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def asked(self) -> AskedActs:
        """Return what the owner is asked about; nothing while the store does not open."""
        found = told(acting.owning.asked, self._place)
        return found if isinstance(found, AskedActs) else AskedActs(rows=(), device_name="")

    def answer(self, event_ids: tuple[str, ...], own: bool) -> Trouble | None:
        """Say of acts that they are one's own, or not."""
        return told(acting.owning.answer, self._place, event_ids, own)
