# SPDX-License-Identifier: Apache-2.0
"""申請と登録: the yearly registration, an application for days, and the coming blocks."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework import ApplicationPreview, EnrolmentStanding, GrantRow
from desktop.ui import telework_tables, telework_words, words
from desktop.ui.a11y import announce
from desktop.ui.dates import in_city
from desktop.ui.dialogs.enrol_telework_dialog import EnrolTeleworkDialog
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.dialogs.telework_dialogs import WithdrawGrantDialog
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.telework_drafts import Begun, begun
from desktop.ui.texts import explain
from desktop.ui.widgets.apply_fields import ApplyFields
from desktop.ui.widgets.apply_lines import ApplyLines
from desktop.ui.widgets.columns import clear, scrolled, stacked
from desktop.ui.widgets.parts import Card, button, label, retone

WIDTH = 860
JUDGE_MS = 500
Read = tuple[EnrolmentStanding | Trouble, tuple[GrantRow, ...]]


class TeleworkApplyPage(Page):
    """Applies for remote work.

    Signals:
        back_asked: to the page before.
        kept: the Act of a submission or a withdrawal.
        troubled: why something did not happen.
    """

    back_asked = Signal()
    kept = Signal(object)
    troubled = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._standing: EnrolmentStanding | None = None
        self._owed = False
        self._enrolled = label()
        self._enrol = button("apply.enrol", self.tr("利用者登録を申請する(&G)"))
        self._enrol.clicked.connect(self._ask_enrolment)
        self._lines = ApplyLines(services, in_city(services.now()).date())
        self._fields = ApplyFields()
        self._verdict = label(tone="second")
        self._approvers = label(tone="second")
        self._send = button("apply.send", self.tr("申請する(&S)"), "primary")
        self._send.clicked.connect(self._apply)
        self._coming = QWidget()
        self._column = stacked(self._coming, spacing=4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(JUDGE_MS)
        self._pause.timeout.connect(self._judge)
        self._lines.edited.connect(self._pause.start)
        self._fields.edited.connect(self._pause.start)
        self._lay_out()

    def heading(self) -> str:
        return self.tr("テレワークの申請と登録")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._lines, self._fields, self._coming)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+A", self.tr("選んだ日を加える")),
            ("Alt+K", self.tr("持ち出すものに加える")),
            ("Alt+S", self.tr("申請する")),
            ("Alt+G", self.tr("利用者登録を申請する")),
            ("Esc", self.tr("前のページに戻る")),
        )

    def refresh(self) -> None:
        """Read registration and coming blocks; a verdict that is owed is asked for again."""
        if self._owed:
            self._pause.start()
        Task(self, self._read).on_done(self._show).start(self.services.lanes.local)

    def _read(self) -> Read:
        room = self.services.desk.telework
        return room.enrolment(), room.grants()

    def _show(self, read: Read) -> None:
        standing, coming = read
        if isinstance(standing, EnrolmentStanding):
            self._standing = standing
            self._enrolled.setText(telework_words.enrolment(standing))
            retone(self._enrolled, "tone", "done" if standing.state == "enrolled" else "waiting")
            self._enrol.setVisible(standing.state not in {"enrolled", "coming"})
        clear(self._column)
        if not coming:
            nothing = self.tr("これからのテレワークはありません。承認された日がここに並びます。")
            self._column.addWidget(label(nothing, "second"))
        for each in coming:
            self._column.addWidget(self._grant_line(each))

    def _grant_line(self, row: GrantRow) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        source = telework_words.say(telework_tables.GRANT_SOURCES, row.source)
        across.addWidget(label(f"{telework_words.block(row)}  {source}"), 1)
        if row.pending is not None:
            state = words.say(words.SEND_STATES[row.pending])
            said = self.tr("取下げ（{state}）").format(state=state)
            across.addWidget(label(said, words.SEND_TONES[row.pending]))
        elif row.withdrawable:
            take = button(f"apply.withdraw.{row.grant_id}", self.tr("取り下げる"))
            take.setAccessibleName(f"{self.tr('取り下げる')} {telework_words.block(row)}")
            take.setProperty("row", row)
            take.clicked.connect(self._withdraw)
            across.addWidget(take)
        return line

    def _judge(self) -> None:
        """Have the server say beside each line whether it may be applied for."""
        wish = self._fields.wish(self._lines.lines())
        if not wish.lines:
            self._verdict.setText("")
            self._approvers.setText("")
            return
        call = partial(self.services.desk.telework.judge, wish)
        Task(self, call).on_done(self._judged).start(self.services.lanes.network)

    def _judged(self, answer: ApplicationPreview | Trouble) -> None:
        self._owed = isinstance(answer, Trouble)
        if isinstance(answer, Trouble):
            why = explain(answer)
            self._say(
                self.tr("申請できるかどうかは、まだ確かめられていません。{why}").format(
                    why=why.meaning
                ),
                "waiting",
            )
            return
        self._lines.show_verdicts(answer.verdicts)
        against = [explain(each).meaning for each in answer.against]
        refused = self._lines.refused()
        if refused:
            count = self.tr("申請できない日が{count}件あります。除くか、変えてください。")
            against.append(count.format(count=refused))
        self._say("\n".join(f"▲ {each}" for each in against), "refused")
        self._approvers.setText(telework_words.approvers(answer))

    def _say(self, text: str, tone: str) -> None:
        self._verdict.setText(text)
        self._verdict.setVisible(bool(text))
        retone(self._verdict, "tone", tone)
        announce(self, text)

    def _apply(self) -> None:
        wish = self._fields.wish(self._lines.lines())
        missing = self._missing()
        if missing:
            self._say(missing, "refused")
            return
        self._send.setEnabled(False)
        self._say(self.tr("申請書を作っています…"), "second")
        desk = self.services.desk
        call = partial(begun, desk, partial(desk.telework.draft_application, wish))
        Task(self, call).on_done(self._begun).start(self.services.lanes.network)

    def _missing(self) -> str:
        if not self._lines.lines():
            return self.tr("実施する日を加えてください。")
        if not self._fields.contact.text().strip():
            self._fields.contact.setFocus()
            return self.tr("連絡先を書いてください。勤務中に連絡が取れることが条件です。")
        return ""

    def _begun(self, answer: Begun | Trouble) -> None:
        self._send.setEnabled(True)
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        self._say("", "second")
        draft, preview = answer
        dialog = SubmitDialog(self.services, self, draft, preview)
        dialog.kept.connect(self._submitted)
        dialog.open()

    def _submitted(self, answer: object) -> None:
        self._lines.forget()
        self._fields.forget()
        self.kept.emit(answer)

    def _ask_enrolment(self) -> None:
        if self._standing is None:
            return
        dialog = EnrolTeleworkDialog(self.services, self, self._standing)
        dialog.kept.connect(self._enrolment_begun)
        dialog.open()

    def _enrolment_begun(self, made: Begun) -> None:
        dialog = SubmitDialog(self.services, self, *made)
        dialog.kept.connect(self.kept)
        dialog.open()

    def _withdraw(self) -> None:
        dialog = WithdrawGrantDialog(self.services, self, self.sender().property("row"))
        dialog.kept.connect(self.kept)
        dialog.open()

    def _lay_out(self) -> None:
        back = button("apply.back", self.tr("‹ 戻る"), "quiet")
        back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        enrolled = Card()
        line = QHBoxLayout()
        line.addWidget(self._enrolled, 1)
        line.addWidget(self._enrol)
        enrolled.column.addLayout(line)
        coming = Card()
        coming.column.addWidget(label(self.tr("これからのテレワーク"), bold=True))
        coming.column.addWidget(self._coming)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._verdict)
        told.addWidget(self._approvers)
        foot = QHBoxLayout()
        foot.addLayout(told, 1)
        foot.addWidget(self._send)
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(12)
        column.addLayout(head)
        for part in (enrolled, self._lines, self._fields, coming):
            column.addWidget(part)
        column.addStretch(1)
        bottom = QWidget()
        bottom.setMaximumWidth(WIDTH)
        bottom.setLayout(foot)
        foot.setContentsMargins(24, 4, 24, 8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(bottom)
