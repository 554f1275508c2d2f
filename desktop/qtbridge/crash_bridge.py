# SPDX-License-Identifier: Apache-2.0
"""Faults that nothing caught, from any thread, as one signal on the main thread."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from desktop.crash import Report, report_of, say_on_console


class CrashBridge(QObject):
    """Replaces the hooks of the interpreter until :meth:`remove`.

    Signals:
        broke: a report that was not told before in this run.
    """

    broke = Signal(object)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._before = sys.excepthook
        self._before_threads = threading.excepthook
        self._caught.connect(self._tell_once, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the hooks."""
        sys.excepthook = self._main_hook
        threading.excepthook = self._thread_hook

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._before
        threading.excepthook = self._before_threads

    def _main_hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        self._catch(report_of(kind, trace, threading.current_thread().name))

    def _thread_hook(self, hooked: threading.ExceptHookArgs) -> None:
        if not issubclass(hooked.exc_type, Exception):
            self._before_threads(hooked)
            return
        name = hooked.thread.name if hooked.thread is not None else ""
        self._catch(report_of(hooked.exc_type, hooked.exc_traceback, name))

    def _catch(self, report: Report) -> None:
        say_on_console(report)
        self._caught.emit(report)

    def _tell_once(self, report: Report) -> None:
        if report.key not in self._told:
            self._told.add(report.key)
            self.broke.emit(report)
