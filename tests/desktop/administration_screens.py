# SPDX-License-Identifier: Apache-2.0
"""The page 管理 as somebody sees it who may, and its dialogs."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QTableWidget, QWidget

from desktop.ui.dialogs.account_dialogs import (
    AddAccountDialog,
    DisableAccountDialog,
    EndSessionsDialog,
    ResetPasswordDialog,
    RolesDialog,
)
from desktop.ui.dialogs.device_dialogs import AdmitDialog, LostDialog, ReadmitDialog
from desktop.ui.dialogs.password_dialog import PasswordDialog
from desktop.ui.dialogs.passwords_dialog import PasswordsDialog
from desktop.ui.dialogs.put_aside_dialog import PutAsideDialog
from desktop.ui.pages.administration_page import AdministrationPage
from desktop.ui.services import Services
from tests.desktop.fake_administration import FakeAdministration, account, devices_shown, lines
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_overseeing import job
from tests.desktop.records_screens import as_officer
from tests.desktop.room_register_screens import CATALOGUE_DIALOGS

TABS = ("accounts", "devices", "jobs", "audit", "rules", "rooms", "measures")


def administration_page(tab: str) -> Callable[[Services], AdministrationPage]:
    """The page with this tab open."""

    def made(services: Services) -> AdministrationPage:
        as_officer(services.desk, "administrator")
        page = AdministrationPage(services)
        page.turn_to(tab)
        return page

    return made


def as_administrator() -> FakeDesk:
    """A desk of somebody who looks after accounts and devices."""
    return as_officer(FakeDesk(), "administrator")


def look_at(page: QWidget, tab: str, row: int) -> None:
    """Open a row of a tab's table."""
    table: QTableWidget = page.findChild(QTableWidget, f"{tab}.table")
    table.setCurrentCell(row, 0)
    table.cellClicked.emit(row, 0)


def _account(
    kind: Callable[[Services, QWidget, object], QDialog], person_id: str
) -> Callable[[Services, QWidget], QDialog]:
    def made(services: Services, parent: QWidget) -> QDialog:
        return kind(services, parent, account(person_id))

    return made


def _device(
    kind: Callable[[Services, QWidget, object], QDialog], row: int
) -> Callable[[Services, QWidget], QDialog]:
    def made(services: Services, parent: QWidget) -> QDialog:
        return kind(services, parent, devices_shown()[row])

    return made


def _password(_services: Services, parent: QWidget) -> QDialog:
    changed = FakeAdministration().reset_password("p0001", 3)
    assert not hasattr(changed, "code")
    return PasswordDialog(parent, changed, outside=True)  # type: ignore[arg-type]


def _passwords(services: Services, parent: QWidget) -> QDialog:
    """Asks for new passwords of all who have an account."""
    return PasswordsDialog(services, parent, tuple(each for each in lines() if each.login))


def passwords_given(services: Services, parent: QWidget) -> QDialog:
    """What became of them; it stays until they are on paper."""
    dialog = _passwords(services, parent)
    assert isinstance(dialog, PasswordsDialog)
    room = services.desk.administration
    assert isinstance(room, FakeAdministration)
    room.disable("p0004", 3)
    dialog.attempt()
    return dialog


def _put_aside(services: Services, parent: QWidget) -> QDialog:
    return PutAsideDialog(services, parent, job(912))


def _combined(services: Services, parent: QWidget) -> QDialog:
    """The roles of somebody who would be administrator and staff at once."""
    both = account("p0001")
    line = replace(both.line, roles=("administrator", "staff"))
    return RolesDialog(services, parent, replace(both, line=line))


JOB_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {"job_aside": _put_aside}
ADMINISTRATION_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "account_add": _account(AddAccountDialog, "p0003"),  # type: ignore[arg-type]
    "account_roles": _combined,
    "account_disable": _account(DisableAccountDialog, "p0001"),  # type: ignore[arg-type]
    "account_password": _account(ResetPasswordDialog, "p0001"),  # type: ignore[arg-type]
    "account_sessions": _account(EndSessionsDialog, "p0001"),  # type: ignore[arg-type]
    "password": _password,
    "passwords": _passwords,
    "device_admit": _device(AdmitDialog, 0),  # type: ignore[arg-type]
    "device_lost": _device(LostDialog, 2),  # type: ignore[arg-type]
    "device_readmit": _device(ReadmitDialog, 1),  # type: ignore[arg-type]
    **JOB_DIALOGS,
    **CATALOGUE_DIALOGS,
}
DEVICE_DIALOGS = ("device_admit", "device_lost", "device_readmit")
