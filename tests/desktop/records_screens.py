# SPDX-License-Identifier: Apache-2.0
"""The windows of the records office, for the tests of every screen and for the pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QTabBar, QWidget

from approval.register.shelf import UnclosedCases
from desktop.facade import Desk
from desktop.ui.dialogs.close_dialog import CloseDialog
from desktop.ui.dialogs.gap_dialog import GapDialog
from desktop.ui.pages.records_page import RecordsPage
from desktop.ui.services import Services
from tests.desktop import sample_records
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.fake_records import FakeRecords

TABS = ("paper", "closing", "shelf", "gaps", "verification", "ledger")
OFFICER = ("staff", "records")


def as_officer(desk: Desk, *roles: str) -> FakeDesk:
    """Give the reader these roles, a records officer's by themselves."""
    assert isinstance(desk, FakeDesk)
    desk.signed_in = replace(person(), roles=roles or OFFICER)
    return desk


def turn_to(page: QWidget, tab: str) -> None:
    """Open a tab of the page."""
    bar = page.findChild(QTabBar, "records.tabs")
    assert bar is not None
    bar.setCurrentIndex(TABS.index(tab))


def records_page(tab: str) -> Callable[[Services], RecordsPage]:
    """Return what makes the page with one of its tabs open."""

    def made(services: Services) -> RecordsPage:
        desk = as_officer(services.desk)
        if tab == "paper":
            desk.records.entry = sample_records.typed()
        page = RecordsPage(services)
        turn_to(page, tab)
        return page

    return made


def registered(desk: FakeDesk) -> None:
    """Let the decision on paper have its number."""
    desk.records.entry = replace(sample_records.typed(), case_id="case-paper")
    desk.records.number = "令8情政第13号"


def close_dialog(services: Services, parent: QWidget) -> QDialog:
    """Two cases to be closed into one file."""
    found = _records(services).unclosed("")
    assert isinstance(found, UnclosedCases)
    return CloseDialog(services, parent, tuple(each for each in found.items if each.mine))


def gap_dialog(services: Services, parent: QWidget) -> QDialog:
    """Numbers about to be passed over."""
    return GapDialog(services, parent, sample_records.gaps(2026))


def _records(services: Services) -> FakeRecords:
    assert isinstance(services.desk, FakeDesk)
    return services.desk.records
