# SPDX-License-Identifier: Apache-2.0
"""署名の検証: who signed, in which capacity, when, and whether it holds; with reports to keep."""

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.encoding import to_plain
from approval.register.verdict import CaseVerdict, FaultJudged, SealJudged, StampJudged
from desktop.case_detail import CaseDetail
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import verdict_words
from desktop.ui.a11y import announce, named
from desktop.ui.case_files import file_name, written
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import Card, button, label, title


class VerdictDialog(QDialog):
    """Shows the verdict on the current sheet; it changes nothing."""

    def __init__(self, services: Services, parent: QWidget, detail: CaseDetail) -> None:
        super().__init__(parent)
        named(self, "verdict", self.tr("署名の検証"))
        self.setWindowTitle(self.tr("署名の検証"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._services = services
        self._case = detail.projected
        self._verdict: CaseVerdict | None = None
        self._outcome = title(self.tr("署名を検証しています…"))
        self._said = label(self.tr("サーバーが、用紙のすべての署名を確かめています。"), "second")
        self._paper = QWidget()
        self._list = QVBoxLayout(self._paper)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._again = button("verdict.again", self.tr("もう一度検証する(&R)"))
        self._copy = button("verdict.copy", self.tr("JSONをコピー(&J)"))
        self._pdf = button("verdict.pdf", self.tr("署名付きPDFの報告…(&P)"))
        self._xml = button("verdict.xml", self.tr("ETSI形式の報告…(&X)"))
        self._close = button("verdict.close", self.tr("閉じる(&C)"), "primary")
        self._lay_out()
        self._connect()
        FocusRing(self)
        self._ask(anew=False)

    def _ask(self, *, anew: bool) -> None:
        self._outcome.setText(self.tr("署名を検証しています…"))
        self._busy(busy=True)
        call = partial(self._services.desk.proofs.verdict, self._case.case_id, anew=anew)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _busy(self, *, busy: bool) -> None:
        self._again.setEnabled(not busy)
        ready = not busy and self._verdict is not None
        forgets = self._services.preferences.forgets()
        offer_outside(self._copy, self._pdf, self._xml, forgets=forgets, ready=ready)

    def _came(self, answer: CaseVerdict | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._outcome.setText(self.tr("検証できませんでした"))
            self._said.setText(explain(answer).whole())
            self._busy(busy=False)
            return
        self._verdict = answer
        self._outcome.setText(verdict_words.headline(answer))
        self._said.setText(verdict_words.summary(answer))
        announce(self, self._outcome.text())
        self._show(answer)
        self._busy(busy=False)

    def _show(self, verdict: CaseVerdict) -> None:
        while (item := self._list.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        for fault in verdict.faults:
            self._list.addWidget(_fault_card(fault))
        for number, seal in enumerate(verdict.signatures, 1):
            self._list.addWidget(_seal_card(number, seal))
        for stamp in verdict.stamps:
            self._list.addWidget(_stamp_card(stamp))
        if not verdict.signatures:
            self._list.addWidget(label(self.tr("この用紙には、まだ署名がありません。")))
        self._list.addStretch(1)

    def _copied(self) -> None:
        if self._verdict is not None:
            text = json.dumps(to_plain(self._verdict), ensure_ascii=False, indent=2)
            QGuiApplication.clipboard().setText(text)
            self._said.setText(self.tr("検証の結果をJSONでコピーしました。"))

    def _ask_where(self, form: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, self.tr("検証の報告を保存する"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{file_name(self._case.number)}_{self.tr('検証の報告')}.{form}")
        dialog.fileSelected.connect(partial(self._save, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, form: str, path: str) -> None:
        self._said.setText(self.tr("報告を作っています…"))
        call = partial(saved_report, self._services, self._case.case_id, form, Path(path))
        Task(self, call).on_done(self._saved).start(self._services.lanes.network)

    def _saved(self, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
        else:
            self._said.setText(self.tr("「{path}」に保存しました。").format(path=answer))
        announce(self, self._said.text())

    def _connect(self) -> None:
        self._again.clicked.connect(lambda: self._ask(anew=True))
        self._copy.clicked.connect(self._copied)
        self._pdf.clicked.connect(lambda: self._ask_where("pdf"))
        self._xml.clicked.connect(lambda: self._ask_where("xml"))
        self._close.clicked.connect(self.close)

    def _lay_out(self) -> None:
        head = " ".join(part for part in (self._case.number, self._case.content.title) if part)
        first, second = QHBoxLayout(), QHBoxLayout()
        for each in (self._again, self._copy):
            first.addWidget(each)
        first.addStretch(1)
        for each in (self._pdf, self._xml):
            second.addWidget(each)
        second.addStretch(1)
        second.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(label(head, "second"))
        column.addWidget(self._outcome)
        column.addWidget(self._said)
        column.addWidget(scrolled(self._paper), 1)
        column.addLayout(first)
        column.addLayout(second)
        self._close.setDefault(True)
        self.resize(min(self.fontMetrics().averageCharWidth() * 80, 1000), 600)
        self._close.setFocus()


def saved_report(services: Services, case_id: str, form: str, path: Path) -> str | Trouble:
    """Fetch a report and write it."""
    language = "ja" if QLocale().language() == QLocale.Language.Japanese else "en"
    answer = services.desk.proofs.verdict_report(case_id, form, language)
    return written(services, answer, path)


def _seal_card(number: int, seal: SealJudged) -> Card:
    card = Card("paper" if seal.outcome == "valid" else "refused")
    card.column.addWidget(label(verdict_words.seal_head(number, seal), bold=True))
    for line in verdict_words.seal_lines(seal):
        card.column.addWidget(label(line))
    return card


def _stamp_card(stamp: StampJudged) -> Card:
    card = Card("paper" if stamp.outcome == "valid" else "refused")
    head, *lines = verdict_words.stamp_lines(stamp)
    card.column.addWidget(label(head, bold=True))
    for line in lines:
        card.column.addWidget(label(line))
    return card


def _fault_card(fault: FaultJudged) -> Card:
    card = Card("refused")
    head, *lines = verdict_words.fault_lines(fault)
    card.column.addWidget(label(head, bold=True))
    for line in lines:
        card.column.addWidget(label(line, "second"))
    return card
