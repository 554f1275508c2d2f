# SPDX-License-Identifier: Apache-2.0
"""The part of the desk that knows the measures (``desktop.measures.MeasuresRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.measures import DashboardAnswer
    from telework.measures.entries import ActualEntry, ActualHistory, EnterActual
    from telework.measures.traced import TracedFigure


class MeasuresDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def new_id(self) -> str:
        """Make the id of an entry, at the click."""
        return self._place.new_id()

    def dashboard(self, month: str) -> DashboardAnswer | Trouble:
        """Return the figures of a month, fresh or as they were read last."""
        return told(acting.measures_reading.dashboard, self._place, month)

    def figure(self, figure_id: str) -> TracedFigure | Trouble:
        """Return a figure with its rule, and where its records are."""
        return told(acting.measures_reading.figure, self._place, figure_id)

    def actuals(self, measure_id: str) -> ActualHistory | Trouble:
        """Return what was entered for a measure."""
        return told(acting.measures_reading.actuals, self._place, measure_id)

    def enter_actual(self, measure_id: str, entry: EnterActual) -> ActualEntry | Trouble:
        """Enter an actual; the same again after a lost answer is answered again."""
        return told(acting.measures_reading.enter_actual, self._place, measure_id, entry)
