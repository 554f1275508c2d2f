# SPDX-License-Identifier: Apache-2.0
"""The batches' part of the desk (``desktop.batches.BatchRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.batches import BatchLine
    from desktop.facade import Trouble
    from desktop.steering import BatchItem


class BatchesDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def review(self, items: tuple[BatchItem, ...]) -> dict[str, Trouble] | Trouble:
        """Begin a batch: say of each case why it cannot be signed now, or why none can."""
        return told(acting.batch.review, self._place, items)

    def left(self) -> tuple[BatchLine, ...]:
        """Return the lines of a batch that was cut off; none while the store does not open."""
        found = told(acting.batch.left, self._place)
        return found if isinstance(found, tuple) else ()

    def end(self) -> None:
        """Forget the batch."""
        told(acting.batch.end, self._place)
