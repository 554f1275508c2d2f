# SPDX-License-Identifier: Apache-2.0
"""The measures in memory: entries are taken as a server takes them, once for each id."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.facade import Trouble
from desktop.measures import DashboardAnswer
from telework.measures.entries import ActualEntry, ActualHistory, EnterActual
from telework.measures.traced import TracedFigure
from telework.measures.wire import Dashboard
from tests.desktop import sample_measures
from tests.desktop.sample_case import NOW

if TYPE_CHECKING:
    from tests.desktop.fake_desk import FakeDesk


@dataclass
class FakeMeasures:
    """Answers from samples.

    Attributes:
        shown: the page; None makes it for the month asked for.
        offline: the server is not reached; what was read last is there.
        forgotten: nothing was read before.
    """

    desk: FakeDesk
    shown: Dashboard | None = None
    offline: bool = False
    forgotten: bool = False
    lose_answers: int = 0
    asked: list[str] = field(default_factory=list)
    entered: list[tuple[str, EnterActual]] = field(default_factory=list)
    made: int = 0

    def new_id(self) -> str:
        self.made += 1
        return f"0193a2b4-0000-7000-8000-{self.made:012}"

    def dashboard(self, month: str) -> DashboardAnswer | Trouble:
        self.asked.append(month)
        trouble = self._trouble()
        if trouble is not None and self.forgotten:
            return DashboardAnswer(dashboard=None, read_at=None, trouble=trouble)
        found = self.shown or sample_measures.dashboard(month)
        read_at = NOW if trouble is None else NOW - timedelta(hours=20)
        return DashboardAnswer(
            dashboard=replace(found, month=month, as_of=read_at), read_at=read_at, trouble=trouble
        )

    def figure(self, figure_id: str) -> TracedFigure | Trouble:
        return self._trouble() or sample_measures.traced(figure_id)

    def actuals(self, measure_id: str) -> ActualHistory | Trouble:
        return self._trouble() or sample_measures.history(measure_id)

    def enter_actual(self, measure_id: str, entry: EnterActual) -> ActualEntry | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        if entry not in (each for _measure, each in self.entered):
            self.entered.append((measure_id, entry))
        if self.lose_answers:
            self.lose_answers -= 1
            return Trouble(code="network.disconnected")
        return replace(
            sample_measures.entry(9, entry.month, entry.value),
            entry_id=entry.event_id,
            measure_id=measure_id,
            from_what=entry.from_what,
            replaces=entry.replaces,
        )

    def _trouble(self) -> Trouble | None:
        if self.offline:
            return Trouble(code="network.disconnected")
        return self.desk.take_trouble()
