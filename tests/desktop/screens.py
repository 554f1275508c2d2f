# SPDX-License-Identifier: Apache-2.0
"""Fixtures and windows for every test of the screens."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from approval.register.outgoing import OutgoingRoom
from approval.template import Template
from approval.wire import RoutePreview
from desktop.crash import Report
from desktop.draft import Draft
from desktop.facade import Desk, Trouble
from desktop.ownership import AskedActs
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.languages import Languages
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes, Task
from desktop.ui.dialogs.absence_dialog import AbsenceDialog, CancelAbsenceDialog
from desktop.ui.dialogs.approve_dialog import ApproveDialog
from desktop.ui.dialogs.asked_acts_dialog import AskedActsDialog
from desktop.ui.dialogs.begin_dialog import BeginDialog
from desktop.ui.dialogs.bulk_dialog import BulkDialog
from desktop.ui.dialogs.cases_behind_dialog import CasesBehindDialog
from desktop.ui.dialogs.change_pin_dialog import ChangePinDialog
from desktop.ui.dialogs.crash_dialog import CrashDialog
from desktop.ui.dialogs.execute_dialog import ExecuteDialog
from desktop.ui.dialogs.insert_dialog import InsertDialog
from desktop.ui.dialogs.licences_dialog import LicencesDialog
from desktop.ui.dialogs.outgoing_dialog import OutgoingDialog
from desktop.ui.dialogs.readers_dialog import ReadersDialog
from desktop.ui.dialogs.reason_dialog import WORDING, ReasonDialog
from desktop.ui.dialogs.revise_dialog import ReviseDialog
from desktop.ui.dialogs.sign_again_dialog import SignAgainDialog
from desktop.ui.dialogs.steer_dialog import SteerDialog
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.dialogs.template_dialogs import KeepTemplateDialog, RenameTemplateDialog
from desktop.ui.dialogs.verdict_dialog import VerdictDialog
from desktop.ui.pages.absences_page import AbsencesPage
from desktop.ui.pages.case_page import CasePage
from desktop.ui.pages.cases_page import CasesPage
from desktop.ui.pages.certificates_page import CertificatesPage
from desktop.ui.pages.draft_page import DraftPage
from desktop.ui.pages.outbox_page import OutboxPage
from desktop.ui.pages.page import Page
from desktop.ui.pages.room_use_page import RoomUsePage
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.pages.stalled_page import StalledPage
from desktop.ui.pages.statistics_page import StatisticsPage
from desktop.ui.pages.telework_apply_page import TeleworkApplyPage
from desktop.ui.pages.telework_page import TeleworkPage
from desktop.ui.pages.today_page import TodayPage
from desktop.ui.pages.who_page import WhoPage
from desktop.ui.services import Services
from desktop.ui.shortcuts_overlay import ShortcutsOverlay
from desktop.ui.theme import dress
from desktop.who import WhoQuestion
from tests.desktop import sample_case, sample_rates, sample_rows
from tests.desktop.administration_screens import ADMINISTRATION_DIALOGS, administration_page
from tests.desktop.administration_screens import TABS as ADMINISTRATION_TABS
from tests.desktop.fake_certificates import sample_desk
from tests.desktop.fake_desk import FakeDesk
from tests.desktop.fake_ownership import asked_rows
from tests.desktop.fake_proofs import SEAL, bad_verdict
from tests.desktop.key_screens import change_key, change_key_file, remove_key, renew_key
from tests.desktop.measure_screens import MEASURE_DIALOGS
from tests.desktop.meeting_screens import MEETING_DIALOGS
from tests.desktop.records_screens import TABS, close_dialog, gap_dialog, records_page
from tests.desktop.sample_case import CASE_ID, NOW
from tests.desktop.sample_stalled import stalled
from tests.desktop.sample_steering import steered
from tests.desktop.team_screens import TEAM_DIALOGS, TEAM_PAGES
from tests.desktop.telework_screens import TELEWORK_DIALOGS, filled


@pytest.fixture
def desk() -> FakeDesk:
    """A desk in memory, with the rows of a busy morning."""
    return FakeDesk()


@pytest.fixture
def services(qapp: QApplication, desk: FakeDesk, tmp_path: Path) -> Iterator[Services]:
    """What every page is given, made anew for this test."""
    dress(qapp, "light", 100)
    lanes = Lanes()
    bus = Bus(desk)
    settings = QSettings(str(tmp_path / "screens.ini"), QSettings.Format.IniFormat)
    yield Services(desk=desk, lanes=lanes, bus=bus, preferences=Preferences(settings), now=desk.now)
    bus.close()
    lanes.close()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The catalogues; Japanese again after the test."""
    spoken = Languages(qapp)
    yield spoken
    spoken.speak("ja")
    spoken.deleteLater()


def settled(qtbot: QtBot, services: Services) -> None:
    """Wait until both lanes have answered what was asked of them before."""
    for lane, workers in ((services.lanes.local, 1), (services.lanes.network, 2)):
        # Met only once every worker of the lane is free.
        meeting = threading.Barrier(workers)
        answers: list[int] = []
        for _ in range(workers):
            Task(lane, meeting.wait).on_done(answers.append).start(lane)
        qtbot.waitUntil(partial(_all_answered, answers, workers))


def _all_answered(answers: list[int], workers: int) -> bool:
    return len(answers) == workers


def said(widget: QWidget) -> str:
    """What the visible labels of a window say, one a line."""
    labels = [each for each in widget.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in labels)


def case_page(services: Services) -> CasePage:
    """The page of the story's case."""
    page = CasePage(services)
    page.open_case(CASE_ID)
    return page


def outbox_page(services: Services) -> OutboxPage:
    """The outbox with one act in every state."""
    services.desk.acts = list(sample_rows.outbox_rows())  # type: ignore[attr-defined]
    return OutboxPage(services)


def draft_page(services: Services) -> DraftPage:
    """The page of a draft that quotes the story's case."""
    page = DraftPage(services)
    page.open_draft(story_draft(services.desk).draft_id)
    return page


def story_draft(desk: Desk) -> Draft:
    """A draft with the content of the story's case."""
    begun = desk.new_draft()
    content = sample_case.content()
    return desk.save_draft(replace(begun, content=content, amount_text="12,000,000"))


def who_page(services: Services) -> WhoPage:
    """The question of the story's draft."""
    page = WhoPage(services)
    page.ask(WhoQuestion(matter="supply", amount=12_000_000))
    return page


def stalled_page(services: Services) -> StalledPage:
    """The queue with a row of every sort."""
    services.desk.stuck = stalled()  # type: ignore[attr-defined]
    return StalledPage(services)


def certificates_page(services: Services) -> CertificatesPage:
    """Two requests and a calendar with every kind of certificate."""
    services.desk.certificates.kept = sample_desk()  # type: ignore[attr-defined]
    return CertificatesPage(services)


def telework_apply_page(services: Services) -> TeleworkApplyPage:
    """An application with three days of which one may not be applied for."""
    return filled(TeleworkApplyPage(services))


PAGES: dict[str, Callable[[Services], Page]] = {
    "today": TodayPage,
    "cases": CasesPage,
    "case": case_page,
    "draft": draft_page,
    "who": who_page,
    "absences": AbsencesPage,
    "telework": TeleworkPage,
    "telework_apply": telework_apply_page,
    **{f"records_{tab}": records_page(tab) for tab in TABS},
    **TEAM_PAGES,
    "stalled": stalled_page,
    "certificates": certificates_page,
    **{f"administration_{tab}": administration_page(tab) for tab in ADMINISTRATION_TABS},
    "statistics": StatisticsPage,
    "room_use": RoomUsePage,
    "outbox": outbox_page,
    "settings": SettingsPage,
}


def _reason(kind: str) -> Callable[[Services, QWidget], QDialog]:
    def made(services: Services, parent: QWidget) -> QDialog:
        detail = services.desk.detail(CASE_ID)
        assert detail is not None
        return ReasonDialog(services, parent, kind, detail)

    return made


def _approve(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return ApproveDialog(services, parent, detail)


def _bulk(services: Services, parent: QWidget) -> QDialog:
    rows = sample_rows.waiting_rows()
    return BulkDialog(
        services, parent, (replace(rows[0], look_first=("important", "changed")), *rows[1:5])
    )


def bulk_results(services: Services, parent: QWidget) -> QDialog:
    """A dialog that has gone through its cases; it cannot be closed before that."""
    dialog = _bulk(services, parent)
    services.desk.refusals = {  # type: ignore[attr-defined]
        "case-1": Trouble(code="case.withdrawn", params={"title": "…", "number": "情政第131号"}),
        "case-2": Trouble(code="network.disconnected"),
    }
    assert isinstance(dialog, BulkDialog)
    dialog.answered("batch-1")
    return dialog


def _sign_again(services: Services, parent: QWidget) -> QDialog:
    resign = sample_rows.outbox_rows()[2]
    return SignAgainDialog(services, parent, resign, services.desk.detail(CASE_ID))


def _change_pin(services: Services, parent: QWidget) -> QDialog:
    return ChangePinDialog(services, parent)


def _licences(_services: Services, parent: QWidget) -> QDialog:
    return LicencesDialog(parent)


def _template(services: Services, parent: QWidget) -> QDialog:
    return KeepTemplateDialog(services, parent, sample_case.content())


def _begin(services: Services, parent: QWidget) -> QDialog:
    return BeginDialog(services, parent, templates(services.desk))


def templates(desk: Desk) -> tuple[Template, ...]:
    """Two templates that somebody keeps."""
    desk.templates.save("消耗品の購入", sample_case.content())
    desk.templates.save("端末の購入（年度当初）", sample_case.content())
    return desk.templates.every()


def _rename_template(services: Services, parent: QWidget) -> QDialog:
    return RenameTemplateDialog(services, parent, templates(services.desk)[0])


def _shortcuts(services: Services, parent: QWidget) -> QDialog:
    page = CasesPage(services)
    page.setParent(parent)
    return ShortcutsOverlay(parent, page.heading(), page.shortcuts(), 3)


def _crash(_services: Services, parent: QWidget) -> QDialog:
    return CrashDialog(
        parent, Report(key="k", text="builtins.ValueError\n  desktop/ui/x.py:1 f"), NOW
    )


def _submit(services: Services, parent: QWidget) -> QDialog:
    draft = story_draft(services.desk)
    preview = services.desk.preview(draft.post_id, draft.content)
    assert isinstance(preview, RoutePreview)
    return SubmitDialog(services, parent, draft, preview)


def _steer(kind: str) -> Callable[[Services, QWidget], QDialog]:
    def made(services: Services, parent: QWidget) -> QDialog:
        return SteerDialog(services, parent, kind, steered(services.desk))

    return made


def _insert(services: Services, parent: QWidget) -> QDialog:
    return InsertDialog(services, parent, steered(services.desk))


def _revise(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return ReviseDialog(services, parent, detail)


def _execute(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return ExecuteDialog(services, parent, detail)


def _verdict(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return VerdictDialog(services, parent, detail)


def _verdict_bad(services: Services, parent: QWidget) -> QDialog:
    services.desk.proofs.found = bad_verdict(CASE_ID)  # type: ignore[attr-defined]
    return _verdict(services, parent)


def _outgoing(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return OutgoingDialog(services, parent, detail, OutgoingRoom(documents=(), seals=(SEAL,)))


def _add_readers(services: Services, parent: QWidget) -> QDialog:
    detail = services.desk.detail(CASE_ID)
    assert detail is not None
    return ReadersDialog(services, parent, detail)


def _cases_behind(services: Services, parent: QWidget) -> QDialog:
    return CasesBehindDialog(services, parent, "総務局", sample_rates.behind)


def _absence(services: Services, parent: QWidget) -> QDialog:
    return AbsenceDialog(services, parent, None)


def _absence_other(services: Services, parent: QWidget) -> QDialog:
    return AbsenceDialog(services, parent, None, for_other=True)


def _absence_cancel(services: Services, parent: QWidget) -> QDialog:
    return CancelAbsenceDialog(services, parent, services.desk.absences()[0])


def _asked_acts(services: Services, parent: QWidget) -> QDialog:
    asked = AskedActs(rows=asked_rows(), device_name="貸出ノートPC 3号")
    return AskedActsDialog(services, parent, asked)


DIALOGS: dict[str, Callable[[Services, QWidget], QDialog]] = {
    "approve": _approve,
    "bulk": _bulk,
    **{kind: _reason(kind) for kind in WORDING},
    "submit": _submit,
    "revise": _revise,
    "execute": _execute,
    "verdict": _verdict,
    "verdict_bad": _verdict_bad,
    "outgoing": _outgoing,
    "reassign": _steer("reassign"),
    "skip": _steer("skip"),
    "insert_slot": _insert,
    "add_readers": _add_readers,
    "cases_behind": _cases_behind,
    "close": close_dialog,
    "gap": gap_dialog,
    "absence": _absence,
    "absence_other": _absence_other,
    "absence_cancel": _absence_cancel,
    **TELEWORK_DIALOGS,
    "asked_acts": _asked_acts,
    "sign_again": _sign_again,
    "change_pin": _change_pin,
    "change_key": change_key,
    "change_key_file": change_key_file,
    "renew_key": renew_key,
    "remove_key": remove_key,
    "licences": _licences,
    **TEAM_DIALOGS,
    **MEASURE_DIALOGS,
    **ADMINISTRATION_DIALOGS,
    **MEETING_DIALOGS,
    "begin": _begin,
    "template": _template,
    "template_rename": _rename_template,
    "shortcuts": _shortcuts,
    "crash": _crash,
}
