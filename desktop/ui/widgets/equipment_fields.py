# SPDX-License-Identifier: Apache-2.0
"""備品: how many of each kind a meeting borrows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.moments import LEAST_HEIGHT
from desktop.ui.widgets.parts import label
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import UnitsWanted


class EquipmentFields(QWidget):
    """A number for every kind that the city lends.

    Signals:
        edited: another number is wanted.
    """

    edited = Signal()

    def __init__(self, prefix: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._units: dict[str, QSpinBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for row, each in enumerate(catalogue.equipment):
            text = self.tr("{name}（{units}台まで）").format(name=each.name, units=each.units)
            units = named(QSpinBox(), f"{prefix}.units.{each.equipment_id}", text)
            units.setRange(0, each.units)
            units.setMinimumHeight(LEAST_HEIGHT)
            units.valueChanged.connect(self.edited)
            self._units[each.equipment_id] = units
            grid.addWidget(label(text), row, 0)
            grid.addWidget(units, row, 1)

    def show_wanted(self, wanted: tuple[UnitsWanted, ...]) -> None:
        """Show what is borrowed already."""
        for each in wanted:
            if each.equipment_id in self._units:
                self._units[each.equipment_id].setValue(each.units)

    def wanted(self) -> tuple[UnitsWanted, ...]:
        """What is borrowed, kinds of which none is wanted left out."""
        return tuple(
            UnitsWanted(equipment_id=key, units=units.value())
            for key, units in self._units.items()
            if units.value()
        )
