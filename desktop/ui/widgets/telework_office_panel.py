# SPDX-License-Identifier: Apache-2.0
"""人事: the work of the personnel office about remote work, one thing behind each tab."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.amendments_panel import AmendmentsPanel
from desktop.ui.widgets.calendar_panel import CalendarPanel
from desktop.ui.widgets.city_closing_panel import CityClosingPanel
from desktop.ui.widgets.count_panel import CountPanel
from desktop.ui.widgets.policies_panel import PoliciesPanel
from desktop.ui.widgets.telework_statistics_panel import TeleworkStatisticsPanel

Tab = (
    CityClosingPanel
    | AmendmentsPanel
    | CountPanel
    | TeleworkStatisticsPanel
    | PoliciesPanel
    | CalendarPanel
)
Maker = Callable[[], Tab]


class TeleworkOfficePanel(QWidget):
    """Tabs within the tab; each is made when first opened."""

    def __init__(self, services: Services, *, may_close: bool) -> None:
        super().__init__()
        makers: tuple[tuple[str, Maker], ...] = (
            (self.tr("締め"), partial(CityClosingPanel, services, may_close=may_close)),
            (self.tr("締め後訂正"), partial(AmendmentsPanel, services)),
            (self.tr("実施回数"), partial(CountPanel, services)),
            (self.tr("統計"), partial(TeleworkStatisticsPanel, services)),
            (self.tr("数え方"), partial(PoliciesPanel, services)),
            (self.tr("休日"), partial(CalendarPanel, services)),
        )
        self._makers = tuple(maker for _heading, maker in makers)
        self._made: dict[int, Tab] = {}
        self._tabs = named(QTabBar(), "telework_office.tabs", self.tr("人事の仕事"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for heading, _maker in makers:
            self._tabs.addTab(heading)
        self._tabs.currentChanged.connect(self._turn)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(8)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the open tab anew."""
        at = self._tabs.currentIndex()
        if at not in self._made:
            self._made[at] = self._makers[at]()
            self._stack.addWidget(self._made[at])
        shown = self._made[at]
        self._stack.setCurrentWidget(shown)
        shown.refresh()

    def turn_to(self, tab: int) -> None:
        """Open a tab."""
        self._tabs.setCurrentIndex(tab)

    def _turn(self, _at: int) -> None:
        self._tabs.setFocus()
        self.refresh()
