# SPDX-License-Identifier: Apache-2.0
"""電子署名使用簿: every use of the organisation's certificates, refused ones too; never changed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.register.outgoing import SealLedger, SealUse
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.case_files import written
from desktop.ui.dates import in_city
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import button, field_label, label, line_field
from desktop.ui.widgets.records_table import Line, RecordsTable


class SealLedgerPanel(QWidget):
    """The newest uses, searched by words, and all of them as CSV."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._words = line_field("ledger.words", self.tr("使用簿を検索する"))
        self._words.setPlaceholderText(self.tr("使用者・文書番号・文書・あて先・理由"))
        self._words.returnPressed.connect(self.refresh)
        self._find = button("ledger.find", self.tr("検索(&F)"))
        self._find.clicked.connect(self.refresh)
        self._keep = button("ledger.csv", self.tr("CSVで保存…(&E)"))
        self._keep.clicked.connect(self._ask_where)
        offer_outside(self._keep, forgets=services.preferences.forgets())
        self._said = label("", "second")
        headings = (
            *(self.tr("番号"), self.tr("使用日"), self.tr("使用者")),
            *(self.tr("あて先と文書"), self.tr("結果")),
        )
        self._table = RecordsTable("ledger.table", self.tr("電子署名使用簿"), headings, wide=3)
        self._table.hide()
        self._lay_out()

    def refresh(self) -> None:
        """Ask the server for the newest lines with these words."""
        self._said.setText(self.tr("読み込んでいます…"))
        call = partial(self._services.desk.proofs.ledger, self._words.text().strip(), "")
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: SealLedger | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._table.hide()
            self._said.setText(explain(answer).whole())
            return
        self._table.setVisible(bool(answer.items))
        self._table.show_lines(tuple(self._line(use) for use in answer.items))
        if not answer.items:
            self._said.setText(
                self.tr("職責証明書の使用はまだありません。使用と、断られた使用がここに並びます。")
            )
            return
        words = self.tr("{total}件のうち新しい{count}件です。行は変更も削除もできません。")
        self._said.setText(words.format(total=f"{answer.total:,}", count=len(answer.items)))

    def _line(self, use: SealUse) -> Line:
        at = in_city(use.at).strftime("%Y/%m/%d %H:%M")
        told = (use.addressee, use.number, use.document, use.post, use.reason, at)
        what = "  ".join(part for part in told if part)
        result = self.tr("拒否") if use.refused else self.tr("署名")
        cells = (str(use.use_no), at.partition(" ")[0], use.person, what, result)
        return Line(key=str(use.use_no), cells=cells)

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, self.tr("電子署名使用簿を保存する"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self.tr('電子署名使用簿')}.csv")
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: str) -> None:
        words = self._words.text().strip()
        call = partial(_saved, self._services, words, Path(path))
        Task(self, call).on_done(self._done).start(self._services.lanes.network)

    def _done(self, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
        else:
            self._said.setText(self.tr("「{path}」に保存しました。").format(path=answer))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("検索(&W)"), self._words))
        head.addWidget(self._words, 1)
        head.addWidget(self._find)
        head.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self._table, 1)
        column.addStretch(0)


def _saved(services: Services, words: str, path: Path) -> str | Trouble:
    answer = services.desk.proofs.ledger_csv(words)
    return written(services, answer, path)
