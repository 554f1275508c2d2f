# SPDX-License-Identifier: Apache-2.0
"""Approving chosen cases one after the other, each with an outcome of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from approval.identifiers import SlotId
from desktop.batches import stops
from desktop.facade import Act, CaseRow, Trouble
from desktop.steering import BatchItem
from desktop.ui.one_by_one import OneByOne
from desktop.ui.services import Services

Outcome = Act | Trouble | None
"""Kept, refused here with its reason, or not begun because the run was stopped."""


def item_of(row: CaseRow) -> BatchItem:
    """The case of a row, as the row showed it."""
    return BatchItem(case_id=row.case_id, slot_id=SlotId(row.my_slot), face=row.face)


class BulkRun(OneByOne[CaseRow, Act]):
    """Approves each under a key that is open while it runs, and put away whenever it rests."""

    def __init__(
        self, services: Services, parent: QObject, batch: str, rows: tuple[CaseRow, ...]
    ) -> None:
        super().__init__(services, parent, rows)
        self._batch = batch

    def carry_on(self, batch: str) -> None:
        """Go on with the case that was not begun, under a key just opened."""
        self._batch = batch
        self.begin()

    def call(self, item: CaseRow) -> Callable[[], Act | Trouble]:
        """Approve one case."""
        return partial(self.services.desk.approve_in_batch, self._batch, item_of(item))

    def halts(self, answer: Act | Trouble) -> bool:
        """Tell whether no further case can be signed under this key."""
        return isinstance(answer, Trouble) and stops(answer)

    def close(self) -> None:
        """Put the key away; what was kept stays kept."""
        self.services.desk.close_batch(self._batch)
