# SPDX-License-Identifier: Apache-2.0
"""送信トレイ: every act of this device, where it stands, and what the reader can do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.case_detail import CaseDetail
from desktop.facade import OutboxRow, Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.dialogs.sign_again_dialog import SignAgainDialog
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.widgets.outbox_detail import OutboxDetail
from desktop.ui.widgets.outbox_rows import OutboxRows
from desktop.ui.widgets.parts import button, label


class OutboxPage(Page):
    """The acts that were kept here, newest first.

    Signals:
        case_asked: the id of a case to open.
        troubled: an act could not be given up.
    """

    case_asked = Signal(str)
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._rows = OutboxRows(services.now)
        self._rows.setProperty("card", "list")
        self._detail = OutboxDetail()
        self._empty = label(
            self.tr(
                "送信トレイは空です。承認や打刻はまずこの端末に保存され、送られるまでここに並びます。"
            ),
            "second",
        )
        self._empty.hide()
        self._lay_out()
        self._rows.moved.connect(self._explain)
        self._detail.sign_asked.connect(self._read_for_signing)
        self._detail.dismiss_asked.connect(self._dismiss)
        self._detail.give_up_asked.connect(self._give_up)
        self._detail.case_asked.connect(self.case_asked)

    def heading(self) -> str:
        return self.tr("送信トレイ")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._rows, self._detail)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("J / K", self.tr("次の操作 / 前の操作")),
            ("Alt+S", self.tr("署名し直す")),
            ("Alt+D", self.tr("理由を確認した")),
            ("Alt+G", self.tr("署名を待つ承認を取りやめる")),
            ("Alt+K", self.tr("書いた内容をコピーする")),
            ("Alt+O", self.tr("案件を開く")),
            ("F5", self.tr("いま送受信する")),
        )

    def refresh(self) -> None:
        """Read the outbox."""
        Task(self, self.services.desk.outbox).on_done(self._show).start(self.services.lanes.local)

    def _show(self, rows: tuple[OutboxRow, ...]) -> None:
        self._rows.show_rows(rows)
        self._split.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._rest.setVisible(not rows)

    def _explain(self, row: OutboxRow | None) -> None:
        self._detail.show_act(row, self.services.now())

    def _sync(self) -> None:
        self.services.desk.sync_now()

    def _dismiss(self, row: OutboxRow) -> None:
        call = partial(self.services.desk.dismiss, row.event_id)
        Task(self, call).start(self.services.lanes.local)

    def _give_up(self, row: OutboxRow) -> None:
        call = partial(self.services.desk.give_up, row.event_id)
        Task(self, call).on_done(self._given_up).start(self.services.lanes.local)

    def _given_up(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self.troubled.emit(trouble)

    def _read_for_signing(self, row: OutboxRow) -> None:
        call = partial(_with_case, self.services, row)
        Task(self, call).on_done(self._open_signing).start(self.services.lanes.local)

    def _open_signing(self, read: tuple[OutboxRow, CaseDetail | None]) -> None:
        row, detail = read
        SignAgainDialog(self.services, self, row, detail).open()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(
            label(
                self.tr("あなたの操作は、押した時にこの端末に保存されています。"),
                "second",
            ),
            1,
        )
        sync = button("outbox.sync", self.tr("いま送受信する(&Y)"))
        sync.clicked.connect(self._sync)
        head.addWidget(sync)
        self._split = QSplitter()
        self._split.addWidget(self._rows)
        self._split.addWidget(self._detail)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setChildrenCollapsible(False)
        self._rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._split, 1)
        column.addWidget(self._rest, 1)


def _with_case(services: Services, row: OutboxRow) -> tuple[OutboxRow, CaseDetail | None]:
    return row, services.desk.detail(row.case_id)
