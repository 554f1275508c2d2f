# SPDX-License-Identifier: Apache-2.0
"""Buttons that keep the figures on screen as a CSV or Excel file, as the server writes it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce
from desktop.ui.case_files import written
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import button


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is on screen: the name of its file without ending, and what fetches it by form."""

    name: str
    fetch: Callable[[str], bytes | Trouble]


class FiguresFile(QWidget):
    """The buttons in a row.

    Signals:
        said: where it was saved, or why it was not.
    """

    said = Signal(str)

    def __init__(
        self,
        services: Services,
        prefix: str,
        wanted: Callable[[], Wanted],
        forms: Collection[str] = ("csv", "xlsx"),
    ) -> None:
        super().__init__()
        self._services = services
        self._wanted = wanted
        self._folder = ""
        self._open = button(f"{prefix}.open", self.tr("フォルダを開く(&O)"), "quiet")
        self._open.hide()
        self._csv = button(f"{prefix}.csv", self.tr("CSVで保存(&S)…"))
        self._excel = button(f"{prefix}.excel", self.tr("Excelで保存(&X)…"))
        self._open.clicked.connect(self._open_folder)
        self._csv.clicked.connect(partial(self._ask_where, "csv"))
        self._excel.clicked.connect(partial(self._ask_where, "xlsx"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._forms = [self._csv, self._excel] if "xlsx" in forms else [self._csv]
        for each in (self._open, *self._forms):
            row.addWidget(each)
        self.offer(ready=False)

    def offer(self, *, ready: bool) -> None:
        """Offer the files once there are figures, and the terminal may keep them."""
        forgets = self._services.preferences.forgets()
        offer_outside(*self._forms, forgets=forgets, ready=ready)

    def save_to(self, form: str, path: str) -> None:
        """Fetch the figures as a file and write it."""
        call = partial(_saved, self._services, self._wanted(), form, Path(path))
        Task(self, call).on_done(self._was_saved).start(self._services.lanes.network)

    def _ask_where(self, form: str) -> None:
        place = QStandardPaths.StandardLocation.DownloadLocation
        folder = QStandardPaths.writableLocation(place)
        name = self._wanted().name
        dialog = QFileDialog(self, self.tr("「{name}」を保存する").format(name=name), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{name}.{form}")
        dialog.fileSelected.connect(partial(self.save_to, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _was_saved(self, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            said = explain(answer).whole()
        else:
            said = self.tr("「{path}」に保存しました。").format(path=answer)
            self._folder = str(Path(answer).parent)
            self._open.show()
        self.said.emit(said)
        announce(self, said)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def _saved(services: Services, wanted: Wanted, form: str, path: Path) -> str | Trouble:
    return written(services, wanted.fetch(form), path)
