# SPDX-License-Identifier: Apache-2.0
"""The records office at work: a real server, and the window of a records officer."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from approval.calendar import city_day, fiscal_year
from approval.register.records_file import COLUMNS
from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes
from desktop.settings import ClientSettings
from desktop.ui.dates import utc_now
from desktop.ui.dialogs.close_dialog import CloseDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.statistics_page import RATE
from desktop.ui.services import Services
from desktop.ui.widgets.matter_fields import MatterFields
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.prose_edit import ProseEdit
from desktop.ui.widgets.rate_table import RateTable
from desktop.ui.widgets.records_table import RecordsTable
from server.ops.main import main
from tests.approval.city import RULES, city_files
from tests.desktop.records_screens import turn_to
from tests.desktop.screens import said
from tests.e2e.real_server import PASSWORD, RealServer, database_for

THIS_YEAR = fiscal_year(city_day(datetime.now(UTC)))
FILES = f"""{",".join(COLUMNS)}
now,{THIS_YEAR},fiscal,庶務,庶務,庶務 今年度,joho,5,dispose
old,{THIS_YEAR - 8},fiscal,後援,情報化の推進,後援名義 満了,joho,5,dispose
"""
DISPOSAL = f"{RULES.name},第9条,records_disposal,文書の廃棄・移管,bureau_head,,,,,,,2026-04-01,,"
TITLE = "サーバー室の鍵の貸出しについて"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealServer]:
    """The real server with a records officer, two record files and a rule for their end."""
    city, rules = tmp_path / "city", tmp_path / RULES.name
    city.mkdir()
    for name, content in city_files().items():
        (city / name).write_text(content, "utf-8")
    shutil.copytree(RULES, rules)
    header, *rows = (rules / "rules.csv").read_text("utf-8").splitlines()
    (rules / "rules.csv").write_text("\n".join([header, DISPOSAL, *rows, ""]), "utf-8")
    files = tmp_path / "records.csv"
    files.write_text(FILES, "utf-8")
    with (
        database_for("sqlite", tmp_path) as database,
        RealServer(tmp_path, database) as running,
    ):
        monkeypatch.setenv("TSUKUE_SERVER_DATA_DIR", str(tmp_path / "data"))
        monkeypatch.setenv("TSUKUE_SERVER_DATABASE_URL", database)
        monkeypatch.setattr("sys.stdin", StringIO(PASSWORD + "\n"))
        for command in (
            ["init"],
            ["org", "load", str(city), "--date", "2026-04-01"],
            ["rules", "load", str(rules)],
            ["user", "add", "yamazaki", "p-yamazaki"],
            ["user", "role", "yamazaki", "staff", "records"],
            ["records", "load", str(files)],
        ):
            assert main(command) == 0, command
        running.start()
        running.wait_until_ready()
        yield running


@pytest.fixture
def desk(server: RealServer, tmp_path: Path) -> Iterator[LocalDesk]:
    """The officer's client, signed in, its sync running."""
    settings = ClientSettings(store_folder=tmp_path / "client", poll_seconds=1)
    made = bootstrap.build(settings, Surroundings(secrets=KeptNowhere()))
    made.runner.start()
    entered = made.sign_in(f"http://127.0.0.1:{server.port}", "yamazaki", PASSWORD)
    assert not isinstance(entered, Trouble), entered
    assert made.enrol("482915") is None
    yield made
    made.runner.join()
    made.close()


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, desk: LocalDesk, tmp_path: Path
) -> Iterator[MainWindow]:
    """The officer's window."""
    lanes, bus = Lanes(), Bus(desk)
    settings = QSettings(str(tmp_path / "screens.ini"), QSettings.Format.IniFormat)
    services = Services(
        desk=desk, lanes=lanes, bus=bus, preferences=Preferences(settings), now=utc_now
    )
    made = MainWindow(services)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(desk.matters()), timeout=20_000)
    yield made
    made.keeper.stop()
    made.close()
    lanes.close()
    bus.close()
    made.deleteLater()


def press(within: QWidget, identifier: str) -> None:
    """Press a button."""
    button = within.findChild(QPushButton, identifier)
    assert button.isEnabled(), identifier
    button.click()


def register(qtbot: QtBot, page: QWidget) -> None:
    """Fill the form in and register the paper."""
    qtbot.waitUntil(lambda: page.findChild(QComboBox, "paper.matter").count() > 0)
    page.findChild(QLineEdit, "paper.drafter_post").setText("山﨑")
    offices = page.findChild(OfficeList, "paper.drafter_posts")
    qtbot.waitUntil(offices.isVisible)
    offices.chosen.emit(0)
    matter = page.findChild(QComboBox, "paper.matter")
    matter.setCurrentIndex(matter.findData("supply"))
    page.findChild(MatterFields).findChild(QLineEdit, "paper.amount").setText("120,000")
    for name, words in (
        ("paper.drafter_name", "山﨑 豊"),
        ("paper.title", TITLE),
        ("paper.decider", "総務局長 大友 宗介"),
        ("paper.location", "総務課 書庫A-3"),
    ):
        page.findChild(QLineEdit, name).setText(words)
    page.findChild(ProseEdit, "paper.body").setPlainText("停電のため、紙で決裁を受けた。")
    reason = page.findChild(QComboBox, "paper.reason")
    reason.setCurrentIndex(reason.findData("system_outage"))
    press(page, "paper.register")


@pytest.mark.slow
def test_paper_is_registered_counted_closed_and_an_old_file_is_proposed(
    qtbot: QtBot, window: MainWindow, desk: LocalDesk
) -> None:
    navigation = window.navigation
    navigation.show("records")
    page = navigation.page("records")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "paper.register").isVisible())
    register(qtbot, page)
    qtbot.waitUntil(lambda: "情政第1号" in said(page), timeout=20_000)

    # Its reason excuses it: one decision on paper by rule, among those of this month.
    navigation.show("statistics")
    figures = navigation.page("statistics")
    figures.turn_to(RATE)
    # The page opens on the last whole month.
    figures.findChild(QComboBox, "statistics.period").setCurrentIndex(0)
    rates = figures.findChild(RateTable)
    qtbot.waitUntil(lambda: rates.rowCount() == 2, timeout=20_000)
    assert [rates.item(0, column).text() for column in range(6)] == [
        *("総務局", "0", "0", "0", "1", "1")
    ]

    navigation.show("records")
    turn_to(page, "closing")
    table = page.findChild(RecordsTable, "closing.table")
    qtbot.waitUntil(lambda: table.rowCount() == 1, timeout=20_000)
    press(page, "closing.all")
    press(page, "closing.close")
    dialog = page.findChild(CloseDialog)
    files = dialog.findChild(QComboBox, "close.file")
    qtbot.waitUntil(lambda: files.currentData() == "now", timeout=20_000)
    press(dialog, "close.do")
    qtbot.waitUntil(lambda: "完結していない案件はありません" in said(page), timeout=20_000)

    turn_to(page, "shelf")
    shelf: QTableWidget = page.findChild(RecordsTable, "shelf.table")
    qtbot.waitUntil(lambda: shelf.rowCount() == 2, timeout=20_000)
    assert [shelf.item(row, 4).text() for row in range(2)] == ["1", "0"]
    page.findChild(RecordsTable, "shelf.table").tick_all(ticked=True)
    press(page, "shelf.propose")
    qtbot.waitUntil(lambda: navigation.key() == "draft", timeout=20_000)
    (draft,) = desk.drafts()
    assert [each.file_id for each in draft.content.record_files] == ["old"]
    route = navigation.page("draft")
    # The ordinary route decides it, by the article of the rule for the end of record files.
    qtbot.waitUntil(lambda: "第9条" in said(route), timeout=20_000)
