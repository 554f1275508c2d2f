# SPDX-License-Identifier: Apache-2.0
"""The desk's part about amendments (``desktop.telework_amending.AmendmentRoom``)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.telework_amending import AmendmentWish, WaitingAmendment
    from telework.closing.amendment import Amendment
    from telework.closing.wire import AmendedDay


class AmendmentDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def mine(self) -> tuple[Amendment, ...] | Trouble:
        """Return one's own amendments that are not over, and what was decided lately."""
        return told(acting.telework_amending.mine, self._place)

    def waiting(self) -> tuple[WaitingAmendment, ...] | Trouble:
        """Return what waits for the reader's decision."""
        return told(acting.telework_amending.waiting, self._place)

    def day(self, amendment_id: str) -> AmendedDay | Trouble:
        """Return the day behind an amendment."""
        return told(acting.telework_amending.day, self._place, amendment_id)

    def propose(self, wish: AmendmentWish) -> str | Trouble:
        """Ask for an amendment, or complete a draft."""
        return told(acting.telework_amending.propose, self._place, wish)

    def decide(self, amendment: Amendment, comment: str, *, approve: bool) -> str | Trouble:
        """Decide somebody's amendment."""
        work = partial(acting.telework_amending.decide, approve=approve)
        return told(work, self._place, amendment, comment)

    def withdraw(self, amendment: Amendment) -> str | Trouble:
        """Take an amendment of one's own back."""
        return told(acting.telework_amending.withdraw, self._place, amendment)
