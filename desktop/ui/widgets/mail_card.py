# SPDX-License-Identifier: Apache-2.0
"""メール in the settings: which mails come, kept by the server as soon as it is chosen."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from approval.letters_wanted import LetterKind, LetterMode, LettersSent, LettersWanted
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui.a11y import named
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.parts import Card, field_label, label, retone, title

MODES = {
    LetterMode.IMMEDIATE: QT_TRANSLATE_NOOP("MailCard", "そのつど受け取る"),
    LetterMode.DIGEST: QT_TRANSLATE_NOOP("MailCard", "毎朝8時に1通にまとめて受け取る"),
    LetterMode.NONE: QT_TRANSLATE_NOOP("MailCard", "受け取らない"),
}
KINDS = {
    LetterKind.TURN: QT_TRANSLATE_NOOP("MailCard", "自分の番になったとき、差し戻されたとき"),
    LetterKind.OUTCOME: QT_TRANSLATE_NOOP("MailCard", "起案や同意した案件が終わったとき"),
    LetterKind.REMINDER: QT_TRANSLATE_NOOP("MailCard", "期限を過ぎたとき（毎朝）"),
    LetterKind.POSTVIEW: QT_TRANSLATE_NOOP("MailCard", "後閲することになったとき"),
}
QUIET = (("", ""), ("18:00", "08:00"), ("20:00", "08:00"), ("22:00", "07:00"))
"""Hours that suit most; others that the administrator set stay to be chosen."""
AT_ONCE = frozenset({LetterKind.TURN, LetterKind.OUTCOME, LetterKind.POSTVIEW})
"""Kinds that a daily digest takes the place of."""


class MailCard(Card):
    """Asks the server when its page comes; nothing can be chosen before it has answered."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._sent: LettersSent | None = None
        self._under_way = self._again = False
        self._address = label()
        self._state = label("", "second")
        self._fields = QWidget()
        self._lay_out()
        self._fields.hide()
        self.column.addWidget(title(self.tr("メール")))
        for part in (self._address, self._fields, self._state):
            self.column.addWidget(part)

    def ask(self) -> None:
        """Read what is chosen."""
        if self._sent is None:
            self._say(self.tr("メールの受け取り方を読み込んでいます…"))
        call = self._services.desk.letters
        Task(self, call).on_done(self._show).start(self._services.lanes.network)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        self._mode = named(Choice(), "settings.mail_mode", self.tr("メールの受け取り方"))
        for mode, words in MODES.items():
            self._mode.addItem(_say(words), mode.value)
        self._kinds = {
            kind: named(QCheckBox(_say(words)), f"settings.mail.{kind.value}")
            for kind, words in KINDS.items()
        }
        self._quiet = named(Choice(), "settings.mail_quiet", self.tr("送らない時間"))
        column.addWidget(field_label(self.tr("受け取り方(&M)"), self._mode))
        column.addWidget(self._mode)
        for box in self._kinds.values():
            column.addWidget(box)
            box.clicked.connect(self._keep)
        column.addWidget(field_label(self.tr("送らない時間(&Q)"), self._quiet))
        column.addWidget(self._quiet)
        self._mode.activated.connect(self._keep)
        self._quiet.activated.connect(self._keep)

    def _show(self, answer: LettersSent | Trouble) -> None:
        if isinstance(answer, Trouble):
            # The choice that holds is shown again, so that the boxes say what is true.
            if self._sent is not None:
                self._fill(self._sent.wanted)
            self._say(explain(answer).whole(), "refused")
            return
        self._sent = answer
        self._fill(answer.wanted)
        self._fields.setVisible(answer.sends and bool(answer.address))
        self._address.setText(answer.address if answer.sends else "")
        self._address.setVisible(bool(self._address.text()))
        if not answer.sends:
            self._say(self.tr("このサーバーはメールを送りません。"))
        elif not answer.address:
            self._say(self.tr("届け先が登録されていません。必要な方は管理者に依頼してください。"))
        else:
            self._say(self.tr("届け先は管理者が登録します。"))

    def _fill(self, wanted: LettersWanted) -> None:
        self._mode.setCurrentIndex(self._mode.findData(wanted.mode.value))
        for kind, box in self._kinds.items():
            box.setChecked(kind in wanted.kinds)
            replaced = wanted.mode is LetterMode.DIGEST and kind in AT_ONCE
            box.setEnabled(wanted.mode is not LetterMode.NONE and not replaced)
        self._quiet.setEnabled(wanted.mode is not LetterMode.NONE)
        mine = (wanted.quiet_from, wanted.quiet_until)
        self._quiet.clear()
        for begin, end in dict.fromkeys((*QUIET, mine)):
            words = self.tr("{begin}から{end}まで").format(begin=begin, end=end)
            self._quiet.addItem(words if begin else self.tr("なし"), f"{begin}-{end}")
        self._quiet.setCurrentIndex(self._quiet.findData("-".join(mine)))

    def _keep(self, _chosen: object = None) -> None:
        # One at a time: of two on their way at once, either could arrive last.
        self._again = self._under_way
        if self._under_way:
            return
        self._under_way = True
        begin, _, end = str(self._quiet.currentData()).partition("-")
        wanted = LettersWanted(
            mode=LetterMode(str(self._mode.currentData())),
            kinds=tuple(kind for kind, box in self._kinds.items() if box.isChecked()),
            quiet_from=begin,
            quiet_until=end,
        )
        self._say(self.tr("保存しています…"))
        call = partial(self._services.desk.want_letters, wanted)
        Task(self, call).on_done(self._kept).start(self._services.lanes.network)

    def _kept(self, answer: LettersSent | Trouble) -> None:
        self._under_way = False
        if self._again:
            self._keep()
            return
        self._show(answer)
        if not isinstance(answer, Trouble):
            self._say(self.tr("● 保存しました。"), "done")

    def _say(self, words: str, tone: str = "second") -> None:
        self._state.setText(words)
        retone(self._state, "tone", tone)


def _say(source: str) -> str:
    return QCoreApplication.translate("MailCard", source)
