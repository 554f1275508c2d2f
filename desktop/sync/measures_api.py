# SPDX-License-Identifier: Apache-2.0
"""The server's routes about the measures (docs/contracts.md)."""

from collections.abc import Callable
from urllib.parse import quote

from approval.encoding import to_plain
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import Answer
from telework.measures.entries import ActualEntry, ActualHistory, EnterActual
from telework.measures.traced import TracedFigure
from telework.measures.wire import Dashboard

ROOT = "/v1/measures"


class MeasuresApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    def dashboard(self, month: str) -> Dashboard:
        """Read every measure and the figures beside them."""
        answer = self._call("GET", f"{ROOT}/dashboard", query={"month": month})
        return read_plain(answer, Dashboard)

    def figure(self, figure_id: str) -> TracedFigure:
        """Read a figure with its rule, and where its records are."""
        answer = self._call("GET", f"{ROOT}/figures/{quote(figure_id, safe='')}")
        return read_plain(answer, TracedFigure)

    def actuals(self, measure_id: str) -> ActualHistory:
        """Read what was entered for a measure."""
        return read_plain(self._call("GET", f"{ROOT}/{measure_id}/actuals"), ActualHistory)

    def enter_actual(self, measure_id: str, entry: EnterActual) -> ActualEntry:
        """Enter an actual; the same again is answered again."""
        path = f"{ROOT}/{measure_id}/actuals"
        answer = self._call("POST", path, json_body=to_plain(entry))
        return read_plain(answer, ActualEntry)
