# SPDX-License-Identifier: Apache-2.0
"""The windows of one's own remote work, for the tests of every screen and for the pictures."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QLineEdit, QPushButton, QWidget

from desktop.ui.dialogs.checklist_dialog import ChecklistDialog
from desktop.ui.dialogs.enrol_telework_dialog import EnrolTeleworkDialog
from desktop.ui.dialogs.enter_day_dialog import EnterDayDialog
from desktop.ui.dialogs.telework_dialogs import (
    ExplainDialog,
    SubmitMonthDialog,
    WithdrawGrantDialog,
)
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from tests.desktop import sample_telework
from tests.desktop.sample_telework import FORGOTTEN, OFFLINE

Shown = TypeVar("Shown", bound=QWidget)


def filled(page: Shown) -> Shown:
    """Fill the page of an application: every Tuesday and Thursday until the middle of December."""
    how = page.findChild(CalmBox, "apply.how")
    first, last = (page.findChild(QDateEdit, f"apply.{name}") for name in ("first", "last"))
    contact = page.findChild(QLineEdit, "apply.contact")
    carried = page.findChild(QLineEdit, "apply.carried_name")
    add, carry = (page.findChild(QPushButton, f"apply.{name}") for name in ("add", "carry"))
    how.choose("span")
    first.setDate(QDate(2026, 12, 1))
    last.setDate(QDate(2026, 12, 11))
    add.click()
    contact.setText("090-0000-0000")
    carried.setText("端末更新の仕様書（案）")
    carry.click()
    return page


def _enter(services: Services, parent: QWidget) -> QDialog:
    return EnterDayDialog(services, parent, sample_telework.detail(FORGOTTEN), None)


def _correct(services: Services, parent: QWidget) -> QDialog:
    detail = sample_telework.detail(OFFLINE)
    return EnterDayDialog(services, parent, detail, detail.punches[-1])


def _explain(services: Services, parent: QWidget) -> QDialog:
    return ExplainDialog(services, parent, sample_telework.detail(OFFLINE).differences[0])


def _submit_month(services: Services, parent: QWidget) -> QDialog:
    return SubmitMonthDialog(services, parent, sample_telework.month_of_days())


def _withdraw(services: Services, parent: QWidget) -> QDialog:
    return WithdrawGrantDialog(services, parent, sample_telework.grants()[0])


def _checklist(services: Services, parent: QWidget) -> QDialog:
    return ChecklistDialog(services, parent, "start", "home", sample_telework.needs())


def _enrol(services: Services, parent: QWidget) -> QDialog:
    return EnrolTeleworkDialog(services, parent, sample_telework.enrolment("none"))


TELEWORK_DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "enter_day": _enter,
    "correct_day": _correct,
    "explain": _explain,
    "submit_month": _submit_month,
    "withdraw_grant": _withdraw,
    "checklist": _checklist,
    "enrol_telework": _enrol,
}
