# SPDX-License-Identifier: Apache-2.0
"""What is behind a figure: its cases, its days, its rooms, as far as the reader may see them."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.models.bureau_days import bureau_days
from desktop.reports import FigureAsked, RateAsked
from desktop.telework_team import CountAsked
from desktop.ui import team_words
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.dialogs.counted_days_dialog import CountedDaysDialog
from desktop.ui.dialogs.figure_dialog import FigureDialog
from desktop.ui.figure_words import (
    FigureWords,
    counted_as,
    counted_on,
    figure_words,
    is_published,
    policy_of,
)
from desktop.ui.services import Services
from telework.measures.figure import FigureAddress, FigureSubject, figure_address
from telework.measures.wire import Dashboard

REPORTS = frozenset({"records", "auditor", "reform"})
"""Roles that the server lets read the cases behind the e-approval rate."""

DAYS = frozenset({"hr", "auditor"})
"""Roles that read the remote days of the whole city."""

ROOMS = frozenset({"facilities", "auditor", "hr", "reform"})
POLICY = "standard"


class FigureRecords(QObject):
    """Opens what is behind a figure over a window.

    Signals:
        case_asked: the id of a case to open.
        rooms_asked: the page of rooms and hours is wanted.
    """

    case_asked = Signal(str)
    rooms_asked = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._found: Dashboard | None = None
        self._roles: frozenset[str] = frozenset()

    def know(self, roles: Iterable[str]) -> None:
        """Learn who reads."""
        self._roles = frozenset(roles)

    def may(self, roles: frozenset[str]) -> bool:
        """Whether the reader has one of these roles."""
        return bool(self._roles & roles)

    def take(self, found: Dashboard) -> None:
        """Learn which page the figures are of."""
        self._found = found

    def open(self, over: QWidget, figure_id: str, name: str) -> None:
        """Open the records of a figure; the figure and its rule where they may not be seen."""
        if self._found is None:
            return
        address = counted_as(self._found, figure_address(figure_id))
        heading = f"{name}　{team_words.month_words(address.month)}"
        if address.subject is FigureSubject.E_APPROVAL_RATE and self.may(REPORTS):
            self._open_cases(over, address, heading)
        elif address.subject is FigureSubject.REMOTE_WORK and self.may(DAYS):
            self._open_days(over, address, heading)
        elif (on := counted_on(self._found, address)) is not None:
            self._open_forms(over, on)
        elif address.subject is FigureSubject.ROOMS and self.may(ROOMS):
            self.rooms_asked.emit()
        else:
            words = figure_words(self._found, figure_id)
            FigureDialog(self._services, over, heading, figure_id, words).open()

    def _open_cases(self, over: QWidget, address: FigureAddress, heading: str) -> None:
        asked = RateAsked(by="bureau", month=address.month)
        figure = FigureAsked(key=address.bureau_id)
        ask = partial(self._services.desk.rate_cases, asked, figure)
        dialog = CasesBehindDialog(self._services, over, heading, ask, self._note(address))
        dialog.opened.connect(self.case_asked)
        dialog.open()

    def _note(self, address: FigureAddress) -> str:
        """Say of a published rate that its cases are listed as they are counted today."""
        if self._found is None or not is_published(self._found, address.month):
            return ""
        return self.tr(
            "数字は公表したときのままです。一覧は、いま登録簿にあるこの月の案件です。公表のあとに登録や"
            "訂正があると、件数が違います。"
        )

    def _open_forms(self, over: QWidget, on: date) -> None:
        from desktop.ui.dialogs.forms_dialog import FormsDialog

        FormsDialog(self._services, over, on).open()

    def _open_days(self, over: QWidget, address: FigureAddress, heading: str) -> None:
        found = self._found
        policy = policy_of(found).partition("/")[0] if found is not None else ""
        asked = CountAsked(month=address.month, policy=policy or POLICY)
        read = partial(self._services.desk.telework_office.counted, asked)
        fetch = partial(read, {})
        if address.bureau_id is not None:
            sections = self._sections_of(address.bureau_id)
            if not sections:
                words = figure_words(found, address.text()) if found else FigureWords()
                FigureDialog(self._services, over, heading, address.text(), words).open()
                return
            fetch = bureau_days(read, sections)  # type: ignore[assignment]
        CountedDaysDialog(self._services, over, heading, fetch).open()

    def _sections_of(self, bureau_id: str) -> tuple[str, ...]:
        parts = self._found.remote_bureaus if self._found is not None else ()
        name = next((each.name for each in parts if each.key == bureau_id), "")
        bureaus = self._services.desk.bureaus()
        return tuple(section for section, bureau in bureaus.items() if bureau == name)
