# SPDX-License-Identifier: Apache-2.0
"""A fault of the program: what it means, the whole report to read, and saving it.

The report goes nowhere by itself; the reader sees every letter of it before saving.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.crash import Report
from desktop.ui.a11y import announce, named
from desktop.ui.dates import in_city
from desktop.ui.outside import offer_outside
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.prose_edit import text_field


class CrashDialog(QDialog):
    """Shows one report; Enter and Esc close it."""

    def __init__(
        self,
        parent: QWidget | None,
        report: Report,
        now: datetime,
        *,
        before: bool = False,
        forgets: bool = False,
    ) -> None:
        super().__init__(parent)
        named(self, "crash")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        self._now = now
        self._forgets = forgets
        heading = (
            self.tr("前回、机が途中で終わりました")
            if before
            else self.tr("処理の途中で問題が起きました")
        )
        self.setWindowTitle(heading)
        self._text = text_field("crash.text", self.tr("報告の内容"), 5)
        self._text.setReadOnly(True)
        self._text.setPlainText(report.text)
        self._saved = label("", "done")
        self._saved.hide()
        self._lay_out(heading)

    def save_to(self, path: str) -> None:
        """Write the report exactly as it is shown."""
        try:
            Path(path).write_text(self._report.text + "\n", encoding="utf-8")
        except OSError:
            self._saved.setText(self.tr("▲ 保存できませんでした。別の場所を選んでください。"))
        else:
            self._saved.setText(self.tr("✓ 保存しました。担当者に渡してください。"))
        self._saved.show()
        announce(self, self._saved.text())

    def _lay_out(self, heading: str) -> None:
        save = button("crash.save", self.tr("報告を保存する(&S)…"))
        save.clicked.connect(self._ask_where)
        offer_outside(save, forgets=self._forgets)
        close = button("crash.close", self.tr("閉じる(&C)"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self._saved, 1)
        row.addStretch(1)
        row.addWidget(save)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title(heading))
        column.addWidget(
            label(
                self.tr(
                    "この端末には何も残りません。送信待ちの操作があるときは、送り終わるまで待ってから、"
                    "机を起動し直してください。"
                )
                if self._forgets
                else self.tr(
                    "承認や打刻、書きかけの起案は、この端末に保存されています。"
                    "画面がおかしいときは、机を起動し直してください。"
                )
            )
        )
        column.addWidget(
            label(
                self.tr(
                    "下の報告には、氏名や件名は含まれていません。自動では送りません。"
                    "保存して担当者に渡すと、原因が分かります。"
                ),
                "second",
            )
        )
        column.addWidget(self._text, 1)
        column.addLayout(row)
        self.resize(min(self.fontMetrics().averageCharWidth() * 52, 920), 440)
        FocusRing(self)
        close.setFocus()

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("報告を保存する"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"tsukue-report-{in_city(self._now):%Y%m%d-%H%M}.txt")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
