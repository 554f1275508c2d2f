# SPDX-License-Identifier: Apache-2.0
"""The measures as the server counts them; the page that was read last is kept, sealed.

An actual goes straight to the server and waits in no outbox: somebody else may have entered
the month meanwhile, and a figure that is published must not change by itself days later.
"""

from collections.abc import Callable
from typing import TypeVar

from desktop.acting import telework_kept
from desktop.acting.workplace import Workplace
from desktop.measures import DashboardAnswer
from desktop.sync.faults import CallFailed, trouble_of
from desktop.sync.measures_api import MeasuresApi
from telework.measures.entries import ActualEntry, ActualHistory, EnterActual
from telework.measures.traced import TracedFigure
from telework.measures.wire import Dashboard

Answer = TypeVar("Answer")
_DASHBOARD = "measures|dashboard"


def dashboard(place: Workplace, month: str) -> DashboardAnswer:
    """Return the figures of a month; without the server those that were read last."""
    try:
        found = _asked(place, lambda api: api.dashboard(month))
    except CallFailed as problem:
        trouble = trouble_of(problem.fault)
        kept = telework_kept.kept(place, Dashboard, _DASHBOARD)
        if kept is None or kept[0].month != month:
            return DashboardAnswer(dashboard=None, read_at=None, trouble=trouble)
        return DashboardAnswer(dashboard=kept[0], read_at=kept[1], trouble=trouble)
    telework_kept.keep(place, _DASHBOARD, found)
    return DashboardAnswer(dashboard=found, read_at=place.now())


def figure(place: Workplace, figure_id: str) -> TracedFigure:
    """Return a figure with its rule, and where its records are.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _asked(place, lambda api: api.figure(figure_id))


def actuals(place: Workplace, measure_id: str) -> ActualHistory:
    """Return what was entered for a measure.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _asked(place, lambda api: api.actuals(measure_id))


def enter_actual(place: Workplace, measure_id: str, entry: EnterActual) -> ActualEntry:
    """Enter an actual.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _asked(place, lambda api: api.enter_actual(measure_id, entry))


def _asked(place: Workplace, ask: Callable[[MeasuresApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).measures)
    finally:
        transport.close()
