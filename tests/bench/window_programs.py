# SPDX-License-Identifier: Apache-2.0
"""The two programs that ``window`` starts: an empty PySide6 window, and the client.

Each prints the reading of the machine's clock at its first paint and ends at once.
"""

import os
import sys
import time
from pathlib import Path

LATER = (
    "approval.refusal",
    "desktop.absences",
    "desktop.administration",
    "desktop.case_detail",
    "desktop.sync.faults",
    "desktop.telework",
    "desktop.ui.administration_tabs",
    "desktop.ui.widgets.prose_edit",
    "telework",
)
"""Of our own, what the first rows can do without: each dataclass costs about half a millisecond."""

COSTLY = ("QStyle", "QTextEdit")
"""Of Qt, what the binding takes milliseconds to build when it is first named or answered."""

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
    from desktop import bootstrap
    from desktop.__main__ import begin
    from tests.bench.file_secrets import FileSecrets

    os.environ["TSUKUE_STORE_FOLDER"] = os.environ["XDG_CONFIG_HOME"] = str(folder)
    bootstrap.SystemKeyring = lambda: FileSecrets(folder / "key.json")  # type: ignore[assignment,misc]
    opened = begin([])
    window = opened.window
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

    from desktop.ui.widgets.case_rows import CaseRows

    heavy: list[str] = []
    early = ["no rows were painted"]
    rows = window.findChild(CaseRows, "today.waiting")

    class Watch(QObject):
        """Ends the program once rows were painted: the paint is done when the timer comes."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and rows.rows_model.rowCount():
                QTimer.singleShot(0, painted_rows)
            return False

    def first_paint() -> None:
        heavy.extend(name for name in HEAVY if name in sys.modules)

    def first_rows() -> None:
        # At once: what comes soon after the rows may come before a timer on a busy machine.
        built = vars(sys.modules["PySide6.QtWidgets"])
        early[:] = [name for name in LATER if name in sys.modules]
        early.extend(name for name in COSTLY if name in built)

    def painted_rows() -> None:
        shown = rows.rows_model.rowCount()
        end({"heavy": " ".join(heavy), "early": " ".join(early), "rows": shown})

    watch = Watch()
    rows.viewport().installEventFilter(watch)
    window.painted.connect(first_paint)
    rows.painted.connect(first_rows, Qt.ConnectionType.SingleShotConnection)
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
