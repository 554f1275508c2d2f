# SPDX-License-Identifier: Apache-2.0
"""The client as a whole: opened, run and closed in the right order.

The window is painted from the plain side of the store; keyring, network and seals are
brought in after the first paint, on the lanes and in the sync worker.
"""

import getpass
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bootstrap import Surroundings, build
from desktop.crash import CrashFile, Report
from desktop.errors import Code, TroubleError
from desktop.policy import read_policy, settings_now
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.crash_bridge import CrashBridge
from desktop.qtbridge.garbage import GarbageCollector
from desktop.qtbridge.immortals import keep_alive
from desktop.qtbridge.languages import Languages
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.sync_worker import SyncWorker
from desktop.qtbridge.tasks import Lanes
from desktop.qtbridge.window_place import WindowPlace
from desktop.settings import ClientSettings, Profile
from desktop.ui.main_window import MainWindow
from desktop.ui.services import Services
from desktop.ui.theme import STYLE, dress, first_style

if TYPE_CHECKING:
    from desktop.desk import LocalDesk
    from desktop.qtbridge.proxies import Proxies
    from desktop.qtbridge.single_instance import SingleInstance
    from desktop.sync.transport import ProxyChoice

NAME = "Tsukue"

PAINTED_MS = 200
"""How long after the first rows the network begins to work."""

FIRST_MS = 3000
"""A client that holds the store and is still starting listens within this time."""


class Workshop(QObject):
    """The parts behind one window, from the store to the sync worker.

    Attributes:
        window: the main window.

    Signals:
        rows_shown: the first page has its rows; what may come later may begin.
    """

    rows_shown = Signal()

    def __init__(
        self, desk: "LocalDesk", preferences: Preferences, crashes: CrashFile, own: QSettings
    ) -> None:
        super().__init__()
        self._desk = desk
        self._crashes = crashes
        self._left_behind = crashes.left_behind()
        crashes.arm()
        self._lanes = Lanes(self)
        self._bus = Bus(desk, self)
        self._worker = SyncWorker(desk.runner, self)
        self._after_paint = QTimer(self)
        self._after_paint.setSingleShot(True)
        self._after_paint.setInterval(PAINTED_MS)
        self._after_paint.timeout.connect(self._worker.start)
        self._after_paint.timeout.connect(self.rows_shown)
        self._place = WindowPlace(own)
        self._bridge = CrashBridge(self)
        self._bridge.install()
        self._bridge.broke.connect(self._show_crash)
        self.services = Services(
            desk=desk,
            lanes=self._lanes,
            bus=self._bus,
            preferences=preferences,
            now=partial(datetime.now, UTC),
        )
        self.window = MainWindow(self.services)
        # Queued: the first paint is done before anything slow is begun.
        self.window.painted.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self.window.settled.connect(self._after_paint.start)
        self.window.leaving.connect(self._keep_place)
        self._place.restore(self.window)

    def close(self) -> None:
        """End the worker, then the lanes, then the store: each uses the one after it."""
        self.window.keeper.stop()
        self.window.hide()
        self._after_paint.stop()
        if not self._worker.stop():
            # Its call to the server has a limit of its own; killing it would kill the process.
            self._worker.wait()
        self._lanes.close()
        self._bus.close()
        self._bridge.remove()
        self._desk.close()
        self._crashes.disarm()

    def _begin(self) -> None:
        self.window.begin()
        if self._left_behind is not None:
            self._show_report(self._left_behind, before=True)

    def _keep_place(self) -> None:
        self._place.keep(self.window)

    def _show_crash(self, report: Report) -> None:
        self._show_report(report, before=False)

    def _show_report(self, report: Report, *, before: bool) -> None:
        from desktop.ui.dialogs.crash_dialog import CrashDialog

        forgets = self.services.preferences.forgets()
        now = datetime.now(UTC)
        CrashDialog(self.window, report, now, before=before, forgets=forgets).open()


class Client:
    """The running client.

    Attributes:
        window: what is on screen; None when another client was called to the front instead.
    """

    def __init__(
        self,
        application: QApplication,
        settings: ClientSettings,
        policy: Mapping[str, str] | None = None,
        refused: TroubleError | None = None,
    ) -> None:
        self._application = application
        self._policy = policy or {}
        self._settings = settings
        self._instance: SingleInstance | None = None
        self._workshop: Workshop | None = None
        self._running = False
        self._garbage = GarbageCollector()
        self.window: QWidget | None = None
        if refused is not None:
            _dress(application, Preferences(QSettings(NAME, NAME), parent=application))
            self.window = _shut_window(refused)
            return
        # A store on disk has a lock, so asking for another client waits until it is taken;
        # one in memory has none.
        if settings.profile is not Profile.THIN or self._claim():
            self._open(settings)

    def run(self) -> int:
        """Show the window and live until it is closed; returns the exit code."""
        if self.window is None:
            return 0
        self.window.show()
        self._running = True
        code = self._application.exec()
        self._running = False
        self.close()
        return code

    def close(self) -> None:
        """Close the window and end; within ``run`` the end comes once it has returned."""
        if self._running:
            if self.window is not None:
                self.window.close()
            QTimer.singleShot(0, self._application.quit)
            return
        if self._workshop is not None:
            self._workshop.close()
            self._workshop = None
        if self._instance is not None:
            self._instance.leave()
        self._garbage.stop()

    def _claim(self, wait_ms: int = 0) -> bool:
        from desktop.qtbridge.single_instance import SingleInstance, name_of

        name = name_of(getpass.getuser(), self._settings.store_folder)
        self._instance = SingleInstance(name)
        return self._instance.claim(wait_ms)

    def _open(self, settings: ClientSettings) -> None:
        own = QSettings(NAME, NAME)
        thin = settings.profile is Profile.THIN
        preferences = Preferences(
            own,
            self._policy,
            self._application,
            forgets=thin,
        )
        Languages(self._application).speak(preferences.language())
        _dress(self._application, preferences)
        preferences.changed.connect(partial(_redress, self._application, preferences))
        try:
            desk = build(settings, Surroundings(proxies=_proxies_of(settings.proxy)))
        except TroubleError as problem:
            elsewhere = problem.trouble.code == Code.STORE_OPEN_ELSEWHERE
            if not elsewhere or self._claim(FIRST_MS):
                self.window = _shut_window(problem)
            return
        crashes = CrashFile(None if thin else settings.store_folder)
        self._workshop = Workshop(desk, preferences, crashes, own)
        self.window = self._workshop.window
        self._workshop.rows_shown.connect(self._listen)

    def _listen(self) -> None:
        if self._instance is None:
            self._claim()
        if self._instance is not None and self._workshop is not None:
            self._instance.raise_asked.connect(self._workshop.window.come_forward)


def open_client(arguments: list[str]) -> Client:
    """Open the client on the store and server that policy and environment name.

    Raises:
        ValueError: a setting of the environment is not of its kind.
    """
    keep_alive()
    found = QCoreApplication.instance()
    application = found if isinstance(found, QApplication) else _application(arguments)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("")
    application.setDesktopFileName("tsukue")
    try:
        policy = read_policy()
    except TroubleError as problem:
        return Client(application, ClientSettings(), refused=problem)
    return Client(application, settings_now(os.environ, policy), policy)


def _proxies_of(setting: str) -> "ProxyChoice":
    def choose(url: str) -> "Mapping[str, str]":
        # Qt's network is brought in by the worker that calls first, after the first paint.
        from desktop.qtbridge.proxies import Proxies

        if not made:
            made.append(Proxies(setting))
        return made[0](url)

    made: list[Proxies] = []
    return choose


def _application(arguments: list[str]) -> QApplication:
    style = first_style()
    application = QApplication([NAME, *(["-style", style] if style else []), *arguments])
    application.setProperty(STYLE, style)
    return application


def _dress(application: QApplication, preferences: Preferences) -> None:
    dress(application, preferences.appearance(), preferences.size_percent())


def _redress(application: QApplication, preferences: Preferences, key: str) -> None:
    if key == "appearance":
        _dress(application, preferences)


def _shut_window(problem: TroubleError) -> QWidget:
    from desktop.ui.pages.trouble_page import TroubleView

    window = TroubleView(may_retry=False)
    window.setWindowTitle("机")
    window.resize(900, 520)
    window.tell(problem.trouble)
    return window
