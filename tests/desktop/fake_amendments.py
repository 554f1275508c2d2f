# SPDX-License-Identifier: Apache-2.0
"""The desk's part about amendments in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.facade import Trouble
from desktop.telework_amending import AmendmentWish, WaitingAmendment
from telework.closing.amendment import Amendment
from telework.closing.wire import AmendedDay
from tests.desktop import sample_amending

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeAmendments:
    """Nothing is amended unless a test says so; ``trouble`` is the answer to the next act."""

    desk: FakeDesk
    own: tuple[Amendment, ...] = ()
    others: tuple[WaitingAmendment, ...] = ()
    asked: list[object] = field(default_factory=list)

    def mine(self) -> tuple[Amendment, ...] | Trouble:
        return self.own

    def waiting(self) -> tuple[WaitingAmendment, ...] | Trouble:
        return self.others

    def day(self, amendment_id: str) -> AmendedDay | Trouble:
        every = (*self.own, *(each.amendment for each in self.others))
        found = [each for each in every if each.amendment_id == amendment_id]
        amendment = found[0] if found else sample_amending.draft()
        return sample_amending.amended_day(amendment)

    def propose(self, wish: AmendmentWish) -> str | Trouble:
        self.asked.append(wish)
        return self._done(wish.amendment_id or "am-new")

    def decide(self, amendment: Amendment, comment: str, *, approve: bool) -> str | Trouble:
        self.asked.append((amendment.amendment_id, comment, approve))
        return self._done(amendment.amendment_id)

    def withdraw(self, amendment: Amendment) -> str | Trouble:
        self.asked.append(("withdraw", amendment.amendment_id))
        return self._done(amendment.amendment_id)

    def _done(self, amendment_id: str) -> str | Trouble:
        trouble = self.desk.take_trouble()
        if trouble is not None:
            return trouble
        self.own = tuple(each for each in self.own if each.amendment_id != amendment_id)
        self.others = tuple(
            each for each in self.others if each.amendment.amendment_id != amendment_id
        )
        return amendment_id
