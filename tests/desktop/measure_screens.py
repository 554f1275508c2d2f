# SPDX-License-Identifier: Apache-2.0
"""The dialogs of 統計, for the tests of every screen and for the pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.dialogs.enter_actual_dialog import EnterActualDialog
from desktop.ui.dialogs.figure_dialog import FigureDialog
from desktop.ui.dialogs.measure_dialog import MeasureDialog
from desktop.ui.figure_words import figure_words
from desktop.ui.services import Services
from telework.measures.wire import MeasureLine
from tests.desktop import sample_measures


def line_of(measure_id: str) -> MeasureLine:
    """Return a measure of the sample city as a line of the page."""
    lines = sample_measures.lines()
    return next(each for each in lines if each.measure.measure_id == measure_id)


def measure(measure_id: str) -> Callable[[Services, QWidget], QDialog]:
    """Return what shows a measure whole."""

    def made(services: Services, parent: QWidget) -> QDialog:
        return MeasureDialog(services, parent, line_of(measure_id), course_rule=1)

    return made


def entry(month: str) -> Callable[[Services, QWidget], QDialog]:
    """Return what enters the waiting time of a month."""

    def made(services: Services, parent: QWidget) -> QDialog:
        history = sample_measures.history("waiting_time")
        waiting = line_of("waiting_time").measure
        return EnterActualDialog(services, parent, waiting, history, month)

    return made


def figure(services: Services, parent: QWidget) -> QDialog:
    """A figure for whoever may not open its records."""
    found = sample_measures.dashboard()
    part = found.remote_bureaus[0]
    words = figure_words(found, part.figure_id)
    return FigureDialog(services, parent, f"{part.name}　2026年10月", part.figure_id, words)


MEASURE_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "measure": measure("remote_work"),
    "measure_entered": measure("waiting_time"),
    "measure_without": measure("analysis"),
    "enter_actual": entry("2026-10"),
    "correct_actual": entry("2026-09"),
    "figure": figure,
}
