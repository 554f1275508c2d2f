# SPDX-License-Identifier: Apache-2.0
"""What the page 統計 asks of this device: the measures, their figures, actuals to enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.facade import Trouble
    from telework.measures.entries import ActualEntry, ActualHistory, EnterActual
    from telework.measures.traced import TracedFigure
    from telework.measures.wire import Dashboard


READERS = frozenset({"staff", "auditor", "hr", "reform"})
"""Roles that the server lets read the measures."""

KEEPERS = "reform"
"""The role that the server lets keep the measures of the city."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DashboardAnswer:
    """The newest figures there are of a month.

    Attributes:
        dashboard: None where none of this month are at hand.
        read_at: when the server gave them.
        trouble: why these are the ones kept from before, None where they are fresh.
    """

    dashboard: Dashboard | None
    read_at: datetime | None
    trouble: Trouble | None = None


class MeasuresRoom(Protocol):
    """The part of the desk that knows the measures (施策)."""

    # local
    def new_id(self) -> str: ...  # of an entry, made once at the click

    # network; the last answer is kept
    def dashboard(self, month: str) -> DashboardAnswer | Trouble: ...

    # network; nothing is kept
    def figure(self, figure_id: str) -> TracedFigure | Trouble: ...
    def actuals(self, measure_id: str) -> ActualHistory | Trouble: ...
    def enter_actual(self, measure_id: str, entry: EnterActual) -> ActualEntry | Trouble: ...
