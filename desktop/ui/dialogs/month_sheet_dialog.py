# SPDX-License-Identifier: Apache-2.0
"""月次確認書: the section's sheet as it is, to be read, saved and printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import announce, named
from desktop.ui.case_files import drawn, written
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.sheet_view import SheetView

Fetch = Callable[[], bytes | Trouble]
Fetched = tuple[bytes, bytes] | Trouble
"""The signed bytes and their copy for the eye."""


class MonthSheetDialog(QDialog):
    """A viewer in a window of its own."""

    def __init__(self, services: Services, parent: QWidget, heading: str, fetch: Fetch) -> None:
        super().__init__(parent)
        named(self, "month_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self._services = services
        self._heading = heading
        self._content = b""
        self._sheet = SheetView(self.tr("月次確認書"))
        self._sheet.show_words(self.tr("確認書を読み込んでいます…"))
        self._said = label("", "second")
        self._said.hide()
        self._save = button("month_sheet.save", self.tr("PDFを保存する(&S)…"))
        self._print = button("month_sheet.print", self.tr("印刷する(&P)…"))
        self._close = button("month_sheet.close", self.tr("閉じる(&C)"))
        self._save.clicked.connect(self._ask_target)
        self._print.clicked.connect(self._ask_printer)
        self._close.clicked.connect(self.close)
        self._offer(self._save, self._print, ready=False)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addStretch(0)
        for each in (self._save, self._print, self._close):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._sheet, 1)
        column.addLayout(row)
        FocusRing(self)
        self.resize(860, 560)
        self._close.setFocus()
        Task(self, partial(_with_picture, fetch)).on_done(self._came).start(services.lanes.network)

    def _came(self, answer: Fetched) -> None:
        if isinstance(answer, Trouble):
            self._sheet.show_words(explain(answer).whole())
            return
        self._content, picture = answer
        readable = self._sheet.show_pdf(picture)
        if not readable:
            self._sheet.show_words(self.tr("この確認書は、PDFとして表示できません。"))
        self._offer(self._save, ready=True)
        self._offer(self._print, ready=readable)

    def _offer(self, *acts: QPushButton, ready: bool) -> None:
        offer_outside(*acts, forgets=self._services.preferences.forgets(), ready=ready)

    def _ask_target(self) -> None:
        dialog = QFileDialog(self, self.tr("PDFを保存"), f"{self._heading}.pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, target: str) -> None:
        """Write the signed bytes as they are."""
        if isinstance(written(self._services, self._content, Path(target)), Trouble):
            self._tell(self.tr("{path} に書けませんでした。場所を変えてください。"), target)
            return
        self._tell(self.tr("{path} に保存しました。"), target)

    def _ask_printer(self) -> None:
        from desktop.ui.dialogs.print_sheet import ask_printer

        ask_printer(self, self._sheet.document(), self._printed)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self._tell(explain(Trouble(code=code)).whole(), "")
        else:
            self._tell(self.tr("{path}ページを印刷に送りました。"), str(pages))

    def _tell(self, pattern: str, value: str) -> None:
        said = pattern.format(path=value) if value else pattern
        self._said.setText(said)
        self._said.show()
        announce(self, said)


def _with_picture(fetch: Fetch) -> Fetched:
    answer = fetch()
    return answer if isinstance(answer, Trouble) else (answer, drawn(answer))


def show_sheet(services: Services, parent: QWidget, heading: str, fetch: Fetch) -> None:
    """Open the viewer for a sheet."""
    MonthSheetDialog(services, parent, heading, fetch).open()
