# SPDX-License-Identifier: Apache-2.0
"""証明書: requests that wait for approval, the expiry calendar, and what needs to be seen to."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from approval.wire_certificates import CertificateDesk, KnownCertificate, WaitingRequest
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import certificate_words, dates
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.certificate_dialogs import (
    ApproveRequestDialog,
    RefuseRequestDialog,
    RevokeDialog,
)
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable


class CertificatesPage(Page):
    """What an administrator looks after of the office's certificates."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._desk = CertificateDesk(requests=())
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._alarm = label("", "second")
        self._requests = RecordsTable(
            "certificates.requests",
            self.tr("承認を待つ申請"),
            (self.tr("氏名"), self.tr("所属"), self.tr("端末"), self.tr("申請日")),
            wide=1,
        )
        self._known = RecordsTable(
            "certificates.known",
            self.tr("有効な証明書"),
            (self.tr("種類"), self.tr("名前"), self.tr("有効期限"), self.tr("残り")),
            wide=1,
        )
        self._approve = button("certificates.approve", self.tr("承認(&A)…"))
        self._refuse = button("certificates.refuse", self.tr("却下(&X)…"))
        self._revoke = button("certificates.revoke", self.tr("失効(&V)…"))
        self._requests.opened.connect(self._ask_approval)
        self._requests.itemSelectionChanged.connect(self._chosen)
        self._known.itemSelectionChanged.connect(self._chosen)
        self._approve.clicked.connect(self._ask_approval)
        self._refuse.clicked.connect(self._ask_refusal)
        self._revoke.clicked.connect(self._ask_revocation)
        self._lay_out()
        self._chosen()

    def heading(self) -> str:
        return self.tr("証明書")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._requests, self._known)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (("Enter", self.tr("申請を承認する")),)

    def refresh(self) -> None:
        """Ask the server; what was shown stays until it has answered."""
        Task(self, self.services.desk.certificates.desk).on_done(self._came).start(
            self.services.lanes.network
        )

    def _came(self, answer: CertificateDesk | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._desk = answer
        self._requests.show_lines(
            tuple(
                Line(
                    key=each.key,
                    cells=(
                        each.name,
                        each.section,
                        each.device_name,
                        dates.day_and_clock(each.asked_at),
                    ),
                )
                for each in answer.requests
            )
        )
        self._known.show_lines(tuple(_line(each) for each in answer.certificates))
        self._requests.setVisible(bool(answer.requests))
        self._known.setVisible(bool(answer.certificates))
        self._said.setText(self._words(answer))
        self._alarm.setText(self._alarms(answer))
        self._chosen()

    def _words(self, desk: CertificateDesk) -> str:
        if not desk.requests:
            return self.tr("承認を待つ証明書の申請はありません。")
        return self.tr("証明書の申請が{count}件、承認を待っています。").format(
            count=len(desk.requests)
        )

    def _alarms(self, desk: CertificateDesk) -> str:
        said = []
        if desk.late_lists:
            said.append(
                self.tr("失効リストの発行が遅れています。サーバーの記録を確かめてください。")
            )
        if desk.backed_up_at is None:
            said.append(
                self.tr(
                    "認証局のバックアップがまだありません。サーバーで tsukue-server ca backup を"
                    "実行してください。"
                )
            )
        elif desk.rehearsed_at is None:
            said.append(
                self.tr(
                    "バックアップからの復元訓練がまだです。サーバーで tsukue-server ca rehearse を"
                    "実行してください。"
                )
            )
        else:
            said.append(
                self.tr("バックアップ {backup}、復元訓練 {rehearsal}").format(
                    backup=certificate_words.full_day(desk.backed_up_at),
                    rehearsal=certificate_words.full_day(desk.rehearsed_at),
                )
            )
        return "\n".join(said)

    def _asked(self) -> WaitingRequest | None:
        at = self._requests.currentRow()
        return self._desk.requests[at] if 0 <= at < len(self._desk.requests) else None

    def _certificate(self) -> KnownCertificate | None:
        at = self._known.currentRow()
        found = self._desk.certificates[at] if 0 <= at < len(self._desk.certificates) else None
        return found if found is not None and found.kind == "staff" else None

    def _chosen(self) -> None:
        for each in (self._approve, self._refuse):
            each.setEnabled(self._asked() is not None)
        self._revoke.setEnabled(self._certificate() is not None)
        self._revoke.setVisible(self._desk.revokes)

    def _ask_approval(self) -> None:
        asked = self._asked()
        if asked is not None:
            self._open(ApproveRequestDialog(self.services, self, asked))

    def _ask_refusal(self) -> None:
        asked = self._asked()
        if asked is not None:
            self._open(RefuseRequestDialog(self.services, self, asked))

    def _ask_revocation(self) -> None:
        known = self._certificate()
        if known is not None:
            self._open(RevokeDialog(self.services, self, known))

    def _open(self, dialog: ActDialog) -> QDialog:
        dialog.kept.connect(self._done)
        dialog.open()
        return dialog

    def _done(self, answer: object) -> None:
        if isinstance(answer, CertificateDesk):
            self._came(answer)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._approve)
        row.addWidget(self._refuse)
        row.addStretch(1)
        row.addWidget(self._revoke)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._requests, 1)
        column.addLayout(row)
        column.addWidget(self._known, 2)
        column.addWidget(self._alarm)
        column.addStretch(0)


def _line(known: KnownCertificate) -> Line:
    return Line(
        key=known.serial,
        cells=(
            certificate_words.kind(known.kind),
            known.name,
            certificate_words.full_day(known.ends_at),
            certificate_words.remaining(known.days),
        ),
    )
