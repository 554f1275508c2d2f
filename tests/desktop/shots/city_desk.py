# SPDX-License-Identifier: Apache-2.0
"""The real client at a real server, for pictures: somebody of the reform office reads 統計."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog

from desktop import bootstrap
from desktop.bootstrap import Surroundings
from desktop.desk import LocalDesk
from desktop.facade import Trouble
from desktop.keys.data_key import KeptNowhere
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes
from desktop.settings import ClientSettings
from desktop.ui.dialogs.measure_dialog import MeasureDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.statistics_page import MEASURES, REMOTE, StatisticsPage
from desktop.ui.services import Services
from desktop.ui.widgets.figure_table import FigureTable
from desktop.ui.widgets.measure_table import MeasureTable
from server.demo.people import DEMO_PASSWORD, DEMO_PIN, REFORM
from tests.desktop.shots.camera import settle, take

SIZE = (1280, 800)
SECONDS = 30.0
"""An answer of the server has come within this."""


@contextmanager
def reform_office(url: str, folder: Path) -> Iterator[LocalDesk]:
    """Sign somebody of the reform office in at a laptop of her own, with a key."""
    settings = replace(ClientSettings(), store_folder=folder / "store", poll_seconds=2)
    desk = bootstrap.build(settings, Surroundings(secrets=KeptNowhere()))
    desk.runner.start()
    try:
        entered = desk.sign_in(url, REFORM.login, DEMO_PASSWORD)
        assert not isinstance(entered, Trouble), entered
        assert desk.enrol(DEMO_PIN) is None
        yield desk
    finally:
        desk.runner.join()
        desk.close()


def take_statistics(desk: LocalDesk, own: Path, folder: Path, view: str) -> None:
    """Take the measures, remote work, and the measure of remote work."""
    services = Services(
        desk=desk,
        lanes=Lanes(),
        bus=Bus(desk),
        preferences=Preferences(QSettings(str(own / "shots.ini"), QSettings.Format.IniFormat)),
        now=partial(datetime.now, UTC),
    )
    window = MainWindow(services)
    window.resize(*SIZE)
    window.show()
    window.begin()
    settle()
    window.navigation.show("statistics")
    page = window.navigation.page("statistics")
    assert isinstance(page, StatisticsPage)
    table = page.findChild(MeasureTable)
    assert table is not None
    _come(lambda: bool(table.lines))
    take(window, None, folder / f"figures_measures-{view}.png")
    page.turn_to(REMOTE)
    settle()
    take(window, None, folder / f"figures_remote-{view}.png")
    page.turn_to(MEASURES)
    take(window, _remote_work(page, table), folder / f"figures_curve-{view}.png")
    window.keeper.stop()
    window.close()
    services.lanes.close()
    services.bus.close()


def _remote_work(page: StatisticsPage, table: MeasureTable) -> QDialog:
    """Open the curve from the programme's first month on."""
    table.opened.emit("remote_work")
    dialog = page.findChild(MeasureDialog)
    assert dialog is not None
    entries = dialog.findChild(FigureTable, "measure.entries")
    assert entries is not None
    _come(lambda: entries.rowCount() > 0)
    return dialog


def _come(there: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not there():
        assert time.monotonic() < end, "the server gave no figures"
        settle()
    settle()
