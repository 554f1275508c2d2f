# SPDX-License-Identifier: Apache-2.0
"""The windows of heads and HR about remote work, for the tests of every screen and pictures."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.telework_team import CountAsked, DaysOf
from desktop.ui.dialogs.amend_day_dialog import AmendDayDialog
from desktop.ui.dialogs.close_month_dialog import CloseMonthDialog
from desktop.ui.dialogs.confirm_days_dialog import ConfirmDaysDialog
from desktop.ui.dialogs.counted_days_dialog import CountedDaysDialog
from desktop.ui.dialogs.decide_amendment_dialog import DecideAmendmentDialog
from desktop.ui.dialogs.exceptions_dialog import ExceptionsDialog
from desktop.ui.dialogs.month_sheet_dialog import MonthSheetDialog
from desktop.ui.dialogs.order_dialog import OrderDialog
from desktop.ui.dialogs.overtime_dialog import OvertimeDialog
from desktop.ui.dialogs.return_month_dialog import ReturnMonthDialog
from desktop.ui.dialogs.section_month_dialog import SectionMonthDialog
from desktop.ui.dialogs.settle_dialog import SettleDialog
from desktop.ui.dialogs.sign_off_dialog import SignOffDialog
from desktop.ui.dialogs.team_day_dialog import TeamDayDialog
from desktop.ui.dialogs.withdraw_amendment_dialog import WithdrawAmendmentDialog
from desktop.ui.pages.page import Page
from desktop.ui.pages.telework_page import TeleworkPage
from desktop.ui.pages.telework_tabs import OFFICE, TEAM, TeleworkTabs
from desktop.ui.services import Services
from desktop.ui.widgets.telework_office_panel import TeleworkOfficePanel
from tests.desktop import sample_amending, sample_office, sample_team
from tests.desktop.fake_desk import FakeDesk, person
from tests.desktop.sample_month_sheet import month_sheet

Made = Callable[[Services, QWidget], QDialog]


OFFICE_TABS = ("closing", "amendments", "count", "statistics", "policies", "calendar")


def telework_page(tab: int, *roles: str) -> Callable[[Services], TeleworkTabs]:
    """Return what makes the page with one of its tabs open."""

    def made(services: Services) -> TeleworkTabs:
        assert isinstance(services.desk, FakeDesk)
        services.desk.signed_in = replace(person(), roles=roles or ("staff",))
        services.desk.heads = True
        page = TeleworkTabs(services, partial(TeleworkPage, services))
        page.turn_to(tab)
        return page

    return made


def office_page(tab: str) -> Callable[[Services], Page]:
    """Return what makes one tab of the personnel office."""

    def made(services: Services) -> Page:
        page = OfficePage(services)
        page.panel.turn_to(OFFICE_TABS.index(tab))
        return page

    return made


class OfficePage(Page):
    """The personnel office's panel by itself."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.panel = TeleworkOfficePanel(services, may_close=True)
        QVBoxLayout(self).addWidget(self.panel)

    def heading(self) -> str:
        return "人事"

    def refresh(self) -> None:
        self.panel.refresh()


def _team_day(services: Services, parent: QWidget) -> QDialog:
    member = sample_team.team_month().members[1]
    return TeamDayDialog(services, parent, member, sample_team.gap())


def _days() -> tuple[DaysOf, ...]:
    days = tuple((day.day, day.version) for day in sample_team.team_month().members[3].days)
    return (
        DaysOf(person_id=sample_team.TAKUMI, name="渡邉 匠", days=days),
        DaysOf(person_id=sample_team.AOI, name="佐藤 葵", days=days[:2]),
    )


def _confirm(act: str) -> Made:
    def made(services: Services, parent: QWidget) -> QDialog:
        return ConfirmDaysDialog(services, parent, act, _days())

    return made


def _overtime(services: Services, parent: QWidget) -> QDialog:
    return OvertimeDialog(services, parent, sample_team.team_month().members)


def _order(services: Services, parent: QWidget) -> QDialog:
    return OrderDialog(services, parent, sample_team.team_month().members)


def _sign_off(services: Services, parent: QWidget) -> QDialog:
    section = sample_team.team_month().sections[0]
    return SignOffDialog(services, parent, sample_team.MONTH, section)


def _return_month(services: Services, parent: QWidget) -> QDialog:
    return ReturnMonthDialog(services, parent, sample_team.section_month().people[1])


def _month_sheet(services: Services, parent: QWidget) -> QDialog:
    return MonthSheetDialog(services, parent, "情報政策課 2026年11月", month_sheet)


def _section_month(services: Services, parent: QWidget) -> QDialog:
    room = services.desk.telework_office
    fetch = partial(room.section, sample_team.MONTH, sample_team.SECTION)
    return SectionMonthDialog(services, parent, fetch, room.sheet, may_settle=True)


def _exceptions(services: Services, parent: QWidget) -> QDialog:
    room = services.desk.telework_office
    fetch = partial(room.exceptions, sample_team.MONTH, sample_team.SECTION)
    heading = "情報政策課　2026年11月"
    return ExceptionsDialog(services, parent, heading, fetch, may_settle=True)


def _settle(services: Services, parent: QWidget) -> QDialog:
    one = sample_team.exceptions()[0]
    return SettleDialog(services, parent, one, services.desk.team.settle)


def _close_month(services: Services, parent: QWidget) -> QDialog:
    return CloseMonthDialog(services, parent, sample_office.city())


def _counted_days(services: Services, parent: QWidget) -> QDialog:
    asked = CountAsked(month=sample_team.MONTH)
    fetch = partial(services.desk.telework_office.counted, asked, {"section": sample_team.SECTION})
    return CountedDaysDialog(services, parent, "情報政策課　2026年11月", fetch)


def _amend_day(services: Services, parent: QWidget) -> QDialog:
    draft = sample_amending.draft()
    return AmendDayDialog(services, parent, draft.day, amendment=draft)


def _decide_amendment(services: Services, parent: QWidget) -> QDialog:
    assert isinstance(services.desk, FakeDesk)
    services.desk.amendments.others = sample_amending.waiting()
    return DecideAmendmentDialog(services, parent, sample_amending.waiting()[0])


def _withdraw_amendment(services: Services, parent: QWidget) -> QDialog:
    return WithdrawAmendmentDialog(services, parent, sample_amending.draft())


TEAM_PAGES: dict[str, Callable[[Services], Page]] = {
    "telework_team": telework_page(TEAM),
    "telework_office": telework_page(OFFICE, "hr"),
    **{f"telework_office_{tab}": office_page(tab) for tab in OFFICE_TABS[1:]},
}
TEAM_DIALOGS: dict[str, Made] = {
    "team_day": _team_day,
    "confirm_days": _confirm("confirm"),
    "return_days": _confirm("return"),
    "overtime": _overtime,
    "order": _order,
    "sign_off": _sign_off,
    "return_month": _return_month,
    "month_sheet": _month_sheet,
    "section_month": _section_month,
    "exceptions": _exceptions,
    "settle_exception": _settle,
    "close_month": _close_month,
    "counted_days": _counted_days,
    "amend_day": _amend_day,
    "decide_amendment": _decide_amendment,
    "withdraw_amendment": _withdraw_amendment,
}
