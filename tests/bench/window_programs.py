# SPDX-License-Identifier: Apache-2.0
"""The two programs that ``window`` starts: an empty PySide6 window, and the client.

Each prints the reading of the machine's clock at its first paint and ends at once.
"""

import os
import sys
import time
from pathlib import Path

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
    """Open the client as ``python -m desktop`` does, up to the first painted rows.

    The store and the preferences are those of ``folder``, and the data key comes from a
    file there instead of the system's keyring. Nothing else differs from a start by hand.
    """
    from PySide6.QtCore import QCoreApplication, QTimer

    from desktop import bootstrap
    from desktop.qtbridge.app import open_client
    from tests.bench.file_secrets import FileSecrets

    os.environ["TSUKUE_STORE_FOLDER"] = os.environ["XDG_CONFIG_HOME"] = str(folder)
    bootstrap.SystemKeyring = lambda: FileSecrets(folder / "key.json")  # type: ignore[assignment,misc]
    opened = open_client([])
    window = opened.window
    heavy: list[str] = []

    def first_paint() -> None:
        heavy.extend(name for name in HEAVY if name in sys.modules)

    def look() -> None:
        from desktop.ui.widgets.case_rows import CaseRows

        rows = window.findChild(CaseRows, "today.waiting")
        if rows is not None and rows.isVisible() and rows.rows_model.rowCount():
            # Before its own turn to paint comes, what stands there is painted here and now.
            rows.viewport().repaint()
            end({"heavy": " ".join(heavy), "rows": rows.rows_model.rowCount()})

    window.painted.connect(first_paint)
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    window.show()
    QCoreApplication.exec()


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
