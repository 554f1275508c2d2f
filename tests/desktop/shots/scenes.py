# SPDX-License-Identifier: Apache-2.0
"""What each picture shows: the desk as it stands, and the page that is opened."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QPushButton

from approval.case import CaseState
from approval.register.bulk_verification import RunState
from approval.register.outgoing import OutgoingRoom
from desktop.facade import DayState
from desktop.telework_team import TeamMonth
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.statistics_page import MEASURES, RATE, REMOTE, ROOM_USE, SURVEYS
from desktop.ui.pages.telework_tabs import OFFICE, TEAM, TeleworkTabs
from desktop.ui.widgets.notices import Notices
from desktop.ui.widgets.telework_office_panel import TeleworkOfficePanel
from desktop.who import WhoQuestion
from tests.desktop import sample_amending, sample_records, sample_rows
from tests.desktop.administration_screens import (
    ADMINISTRATION_DIALOGS,
    DEVICE_DIALOGS,
    JOB_DIALOGS,
    as_administrator,
)
from tests.desktop.fake_certificates import sample_desk
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_ownership import asked_rows
from tests.desktop.fake_proofs import SEAL, made, run, use
from tests.desktop.measure_screens import MEASURE_DIALOGS
from tests.desktop.records_screens import TABS, as_officer, registered, turn_to
from tests.desktop.room_register_screens import CATALOGUE_DIALOGS
from tests.desktop.sample_case import CASE_ID, NOW
from tests.desktop.sample_stalled import stalled
from tests.desktop.screens import story_draft
from tests.desktop.shots import meeting_scenes, statistics_scenes
from tests.desktop.shots.administration_scenes import (
    calm,
    nobody,
    opened,
    reforming,
    rooms_changed,
)
from tests.desktop.shots.camera import settle
from tests.desktop.team_screens import OFFICE_TABS, TEAM_DIALOGS
from tests.desktop.telework_screens import filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One page: ``desk`` makes its desk, ``go`` leads the open window there."""

    desk: Callable[[], FakeDesk]
    go: Callable[[MainWindow, FakeDesk], None]


def _at_work() -> FakeDesk:
    since = NOW - timedelta(hours=9)
    steps = ("break", "pause", "switch", "end")
    return FakeDesk(
        day=DayState(state="working", since=since, place="home", next_kinds=steps, unsent=0)
    )


def _offered() -> FakeDesk:
    desk = _at_work()
    desk.newer_client = "99.0.0"
    return desk


def _asked() -> FakeDesk:
    desk = _at_work()
    desk.ownership.rows = asked_rows()
    return desk


def _outside() -> FakeDesk:
    return FakeDesk(signed_in=None, enrolled=False)


def _without_key() -> FakeDesk:
    return FakeDesk(enrolled=False)


def _nothing_to_do() -> FakeDesk:
    return FakeDesk(waiting_rows=())


def _busy() -> FakeDesk:
    desk = _at_work()
    desk.acts = list(sample_rows.outbox_rows())
    return desk


def _decided() -> FakeDesk:
    desk = _at_work()
    desk.acted = 6
    desk.case_state = CaseState.DECIDED
    desk.my_slot = ""
    desk.offers = frozenset({"execute", "quote"})
    desk.proofs.room = OutgoingRoom(documents=(made(), made(2, owed=True)), seals=(SEAL,))
    return desk


def _told(window: MainWindow, _desk: FakeDesk) -> None:
    """What is told comes a moment after the first rows."""
    deadline = time.monotonic() + 20
    while not window.findChild(Notices).standing() and time.monotonic() < deadline:
        settle()


def _stay(window: MainWindow, desk: FakeDesk) -> None:
    """The window opened there by itself."""


def _page(key: str) -> Callable[[MainWindow, FakeDesk], None]:
    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show(key)

    return go


def _case(window: MainWindow, desk: FakeDesk) -> None:
    window.navigation.open_case(CASE_ID)


def _draft(window: MainWindow, desk: FakeDesk) -> None:
    window.navigation.open_draft(story_draft(desk).draft_id)


def _keeping_records() -> FakeDesk:
    desk = as_officer(_at_work())
    desk.records.entry = sample_records.typed()
    desk.proofs.runs = (run(RunState.RUNNING, valid=801, invalid=1),)
    desk.proofs.uses = (use(2), use(1, "seal.not_allowed"))
    return desk


def _unproved() -> FakeDesk:
    return as_officer(_at_work())


def _stuck() -> FakeDesk:
    desk = as_officer(_at_work())
    desk.stuck = stalled()
    return desk


def _certifying() -> FakeDesk:
    desk = as_officer(_at_work())
    desk.certificates.kept = sample_desk()
    return desk


def _registered() -> FakeDesk:
    desk = as_officer(_at_work())
    registered(desk)
    return desk


def _records(tab: str) -> Callable[[MainWindow, FakeDesk], None]:
    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show("records")
        settle()
        turn_to(window, tab)

    return go


def _who(window: MainWindow, desk: FakeDesk) -> None:
    window.navigation.open_who(WhoQuestion(matter="supply", amount=12_000_000))


def _heading() -> FakeDesk:
    desk = as_officer(_at_work(), "staff")
    desk.heads = True
    return desk


def _amending() -> FakeDesk:
    desk = _at_work()
    drafted, asked = sample_amending.draft(), sample_amending.proposed()
    desk.amendments.own = (drafted, asked, sample_amending.refused())
    return desk


def _deciding() -> FakeDesk:
    desk = _heading()
    desk.amendments.others = sample_amending.waiting()
    return desk


def _heading_nobody() -> FakeDesk:
    desk = _heading()
    desk.team.kept = TeamMonth(month=desk.team.kept.month, members=())
    return desk


def _in_office() -> FakeDesk:
    return as_officer(_at_work(), "hr")


def _telework(tab: int) -> Callable[[MainWindow, FakeDesk], None]:
    def go(window: MainWindow, desk: FakeDesk) -> None:
        window.navigation.show("telework")
        settle()
        page = window.navigation.page("telework")
        assert isinstance(page, TeleworkTabs)
        page.turn_to(tab)

    return go


def _office(tab: str) -> Callable[[MainWindow, FakeDesk], None]:
    def go(window: MainWindow, desk: FakeDesk) -> None:
        _telework(OFFICE)(window, desk)
        settle()
        panel = window.findChild(TeleworkOfficePanel)
        assert panel is not None
        panel.turn_to(OFFICE_TABS.index(tab))

    return go


def _whole_team(window: MainWindow, desk: FakeDesk) -> None:
    _telework(TEAM)(window, desk)
    settle()
    fold = window.findChild(QPushButton, "team.fold")
    assert fold is not None
    fold.click()


def _applying(window: MainWindow, desk: FakeDesk) -> None:
    window.navigation.show("telework_apply")
    settle()
    filled(window)
    settle()


SCENES: dict[str, Scene] = {
    "sign_in": Scene(desk=_outside, go=_stay),
    "enrol": Scene(desk=_without_key, go=_stay),
    "today": Scene(desk=_at_work, go=_stay),
    "today_empty": Scene(desk=_nothing_to_do, go=_stay),
    "cases": Scene(desk=_at_work, go=_page("cases")),
    "case": Scene(desk=_at_work, go=_case),
    "case_decided": Scene(desk=_decided, go=_case),
    "draft": Scene(desk=_at_work, go=_draft),
    "who": Scene(desk=_at_work, go=_who),
    "absences": Scene(desk=_at_work, go=_page("absences")),
    "telework_apply": Scene(desk=_at_work, go=_applying),
    "telework": Scene(desk=_at_work, go=_page("telework")),
    "telework_team": Scene(desk=_heading, go=_telework(TEAM)),
    "telework_amending": Scene(desk=_amending, go=_page("telework")),
    "telework_team_amending": Scene(desk=_deciding, go=_telework(TEAM)),
    "telework_team_all": Scene(desk=_heading, go=_whole_team),
    "telework_team_empty": Scene(desk=_heading_nobody, go=_telework(TEAM)),
    "telework_office": Scene(desk=_in_office, go=_telework(OFFICE)),
    **{
        f"telework_office_{tab}": Scene(desk=_in_office, go=_office(tab)) for tab in OFFICE_TABS[1:]
    },
    **{f"records_{tab}": Scene(desk=_keeping_records, go=_records(tab)) for tab in TABS},
    "records_verification_empty": Scene(desk=_unproved, go=_records("verification")),
    "records_ledger_empty": Scene(desk=_unproved, go=_records("ledger")),
    "records_number": Scene(desk=_registered, go=_records("paper")),
    "stalled": Scene(desk=_stuck, go=_page("stalled")),
    "certificates": Scene(desk=_certifying, go=_page("certificates")),
    "administration_accounts": Scene(desk=as_administrator, go=opened("accounts", 0)),
    "administration_empty": Scene(desk=nobody, go=opened("accounts")),
    "administration_devices": Scene(desk=as_administrator, go=opened("devices", 0)),
    "administration_lost": Scene(desk=as_administrator, go=opened("devices", 1)),
    "administration_jobs": Scene(desk=as_administrator, go=opened("jobs", 0)),
    "administration_audit": Scene(desk=as_administrator, go=opened("audit", 2)),
    "administration_rules": Scene(desk=as_administrator, go=opened("rules")),
    "administration_measures": Scene(desk=reforming, go=opened("measures")),
    "administration_calm": Scene(desk=calm, go=opened("jobs")),
    "administration_rooms": Scene(desk=as_administrator, go=rooms_changed()),
    "administration_rooms_faults": Scene(desk=as_administrator, go=rooms_changed("たくさん")),
    "statistics": Scene(desk=statistics_scenes.as_staff, go=statistics_scenes.turned_to(MEASURES)),
    "statistics_remote": Scene(
        desk=statistics_scenes.reading, go=statistics_scenes.turned_to(REMOTE)
    ),
    "statistics_rate": Scene(desk=statistics_scenes.reading, go=statistics_scenes.turned_to(RATE)),
    "statistics_rate_staff": Scene(
        desk=statistics_scenes.as_staff, go=statistics_scenes.turned_to(RATE)
    ),
    "statistics_rooms": Scene(
        desk=statistics_scenes.reading, go=statistics_scenes.turned_to(ROOM_USE)
    ),
    "statistics_surveys": Scene(
        desk=statistics_scenes.as_staff, go=statistics_scenes.turned_to(SURVEYS)
    ),
    "statistics_empty": Scene(
        desk=statistics_scenes.nothing, go=statistics_scenes.turned_to(MEASURES)
    ),
    "statistics_offline": Scene(
        desk=statistics_scenes.offline, go=statistics_scenes.turned_to(MEASURES)
    ),
    "outbox": Scene(desk=_busy, go=_page("outbox")),
    "settings": Scene(desk=_at_work, go=_page("settings")),
    "today_asked": Scene(desk=_asked, go=_told),
    "settings_newer": Scene(desk=_offered, go=_page("settings")),
    "meetings_day": Scene(desk=meeting_scenes.booking, go=meeting_scenes.seen("rooms.day")),
    "meetings_week": Scene(desk=meeting_scenes.booking, go=meeting_scenes.seen("rooms.week")),
    "meetings_room": Scene(desk=meeting_scenes.booking, go=meeting_scenes.one_room),
    "meetings_month": Scene(desk=meeting_scenes.booking, go=meeting_scenes.seen("rooms.month")),
    "meetings_list": Scene(desk=meeting_scenes.booking, go=meeting_scenes.seen("rooms.list")),
    "meetings_empty": Scene(desk=meeting_scenes.without_rooms, go=meeting_scenes.seen("rooms.day")),
    "meetings_statistics": Scene(desk=meeting_scenes.keeping_rooms, go=_page("room_use")),
    "today_meetings": Scene(desk=meeting_scenes.booking, go=_stay),
    "meetings_offline": Scene(
        desk=meeting_scenes.without_server, go=meeting_scenes.seen("rooms.day")
    ),
    "meetings_refused": Scene(desk=meeting_scenes.booking, go=meeting_scenes.refused),
}

PLACE_OF = {
    "asked_acts": "today_asked",
    "bulk": "cases",
    "bulk_results": "cases",
    "bulk_stopped": "cases",
    "submit": "draft",
    "execute": "case_decided",
    "verdict": "case_decided",
    "verdict_bad": "case_decided",
    "outgoing": "case_decided",
    "absence": "absences",
    "cases_behind": "statistics",
    **dict.fromkeys(MEASURE_DIALOGS, "statistics"),
    **dict.fromkeys(TEAM_DIALOGS, "telework_team"),
    **dict.fromkeys((*ADMINISTRATION_DIALOGS, "passwords_given"), "administration_accounts"),
    **dict.fromkeys(DEVICE_DIALOGS, "administration_devices"),
    **dict.fromkeys(JOB_DIALOGS, "administration_jobs"),
    **dict.fromkeys(CATALOGUE_DIALOGS, "administration_rooms"),
    "section_month": "telework_office",
    "exceptions": "telework_office",
    "close_month": "telework_office",
    "counted_days": "telework_office_count",
    "close": "records_closing",
    "gap": "records_gaps",
    "absence_other": "absences",
    "absence_cancel": "absences",
    "amend_day": "telework",
    "withdraw_amendment": "telework",
    "enter_day": "telework",
    "correct_day": "telework",
    "explain": "telework",
    "submit_month": "telework",
    "withdraw_grant": "telework_apply",
    "checklist": "today",
    "enrol_telework": "telework_apply",
    "sign_again": "outbox",
    "change_pin": "settings",
    "change_key": "settings",
    "change_key_file": "settings",
    "renew_key": "settings",
    "remove_key": "settings",
    "licences": "settings",
    "shortcuts": "cases",
    "crash": "today",
}
"""The page under a dialog; every other dialog belongs to the case."""
