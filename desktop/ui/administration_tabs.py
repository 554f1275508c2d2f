# SPDX-License-Identifier: Apache-2.0
"""The tabs of 管理, in the order of the screen; whoever adds one adds it here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel

Maker = Callable[[Services], AdministrationPanel]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdministrationTab:
    """One tab.

    Attributes:
        key: its stable name, such as ``accounts``.
        heading: its words; asked for when the page is made, in the language spoken then.
        roles: to whom the server lets what it shows; the others are not given the tab.
        make: makes the panel when the tab is first opened; imports it there.
    """

    key: str
    heading: Callable[[], str]
    roles: frozenset[str]
    make: Maker


ADMINISTRATOR = frozenset({"administrator"})


def _accounts(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.accounts_panel import AccountsPanel

    return AccountsPanel(services)


def _devices(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.devices_panel import DevicesPanel

    return DevicesPanel(services)


def _jobs(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.jobs_panel import JobsPanel

    return JobsPanel(services)


def _audit(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.audit_panel import AuditPanel

    return AuditPanel(services)


def _rules(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.rules_panel import RulesPanel

    return RulesPanel(services)


def _rooms(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.room_register_panel import RoomRegisterPanel

    return RoomRegisterPanel(services)


def _measures(services: Services) -> AdministrationPanel:
    from desktop.ui.widgets.measures_keepers_panel import MeasuresKeepersPanel

    return MeasuresKeepersPanel(services)


def _say(words: str) -> Callable[[], str]:
    return partial(QCoreApplication.translate, "AdministrationPage", words)


TABS: tuple[AdministrationTab, ...] = (
    AdministrationTab(
        key="accounts",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "人とアカウント")),
        roles=ADMINISTRATOR,
        make=_accounts,
    ),
    AdministrationTab(
        key="devices",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "端末")),
        roles=ADMINISTRATOR,
        make=_devices,
    ),
    AdministrationTab(
        key="jobs",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "仕事と送信")),
        roles=ADMINISTRATOR,
        make=_jobs,
    ),
    AdministrationTab(
        key="audit",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "操作の記録")),
        roles=ADMINISTRATOR | {"auditor"},
        make=_audit,
    ),
    AdministrationTab(
        key="rules",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "規則")),
        roles=ADMINISTRATOR,
        make=_rules,
    ),
    AdministrationTab(
        key="rooms",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "会議室")),
        roles=ADMINISTRATOR | {"facilities"},
        make=_rooms,
    ),
    AdministrationTab(
        key="measures",
        heading=_say(QT_TRANSLATE_NOOP("AdministrationPage", "施策")),
        roles=ADMINISTRATOR,
        make=_measures,
    ),
)
