# SPDX-License-Identifier: Apache-2.0
"""The two programs that ``window`` starts: an empty PySide6 window, and the client.

Each prints the reading of the machine's clock at its first paint and ends at once.
"""

import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

HEAVY = ("keyring", "pydantic", "pyhanko", "reportlab", "requests", "sqlalchemy")


def empty() -> None:
    """Paint an empty window."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            end({})

    application = QApplication([])
    window = Window()
    window.resize(1280, 800)
    window.show()
    application.exec()


def client(folder: Path) -> None:
    """Paint the client on a filled store, up to the first painted rows of the inbox."""
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.bootstrap import Surroundings, build
    from desktop.crash import CrashFile
    from desktop.qtbridge.app import Workshop
    from desktop.qtbridge.preferences import Preferences
    from desktop.settings import ClientSettings
    from desktop.ui.theme import dress
    from desktop.ui.widgets.case_rows import CaseRows
    from tests.bench.window_store import FileSecrets

    application = QApplication([])
    dress(application, "light", 100)
    settings = ClientSettings(store_folder=folder)
    desk = build(settings, Surroundings(secrets=FileSecrets(folder / "key.json")))
    own = QSettings(str(folder / "screens.ini"), QSettings.Format.IniFormat)
    workshop = Workshop(desk, Preferences(own), CrashFile(folder), own)
    seen = SimpleNamespace(heavy="")

    def first_paint() -> None:
        seen.heavy = " ".join(name for name in HEAVY if name in sys.modules)

    def look() -> None:
        rows = workshop.window.findChild(CaseRows, "today.waiting")
        if rows is not None and rows.rows_model.rowCount():
            rows.viewport().repaint()
            end({"heavy": seen.heavy, "rows": rows.rows_model.rowCount()})

    workshop.window.painted.connect(first_paint)
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    workshop.window.show()
    application.exec()


def end(found: dict[str, object]) -> None:
    """Print the clock and what was found, and leave without tidying up."""
    import json

    print(json.dumps({"at": time.monotonic(), **found}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        client(Path(sys.argv[2]))
