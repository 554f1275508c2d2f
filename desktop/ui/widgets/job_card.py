# SPDX-License-Identifier: Apache-2.0
"""One piece of the server's work: what it is about, why it failed, what may be done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_jobs import DEAD, DONE, JobLine
from desktop.ui import account_words, audit_words, job_words
from desktop.ui.a11y import announce
from desktop.ui.widgets.facts import add_facts
from desktop.ui.widgets.parts import Card, button, label


class JobCard(QWidget):
    """What is known of it, and below it what may be done.

    Signals:
        retry_asked, aside_asked: that act is wanted.
    """

    retry_asked = Signal()
    aside_asked = Signal()

    def __init__(self, job: JobLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card()
        card.column.addWidget(label(job_words.kind(job.kind), bold=True))
        add_facts(card, ((name, audit_words.breakable(said)) for name, said in self._facts(job)))
        column.addWidget(card)
        if job.error:
            column.addWidget(self._failed(job))
        if job.state != DONE:
            self._acts(column, job)
        if job.request_id:
            # Last: what failed and what may be done about it stand before it.
            copy = button("job.copy", self.tr("問い合わせ番号をコピー(&C)"))
            copy.clicked.connect(partial(self._to_clipboard, job.request_id))
            column.addWidget(copy)

    def _facts(self, job: JobLine) -> list[tuple[str, str]]:
        facts = [(self.tr("状態"), job_words.state(job.state))]
        if job.person:
            facts.append((self.tr("だれへ"), job.person))
        facts += job_words.about(job)
        facts.append((self.tr("行う時刻"), account_words.moment(job.due_at)))
        facts.append((self.tr("試みた回数"), f"{job.attempts:,}"))
        if job.ended_at is not None:
            facts.append((self.tr("終わった時刻"), account_words.moment(job.ended_at)))
        facts.append((self.tr("仕事の番号"), str(job.job_id)))
        if job.request_id:
            facts.append((self.tr("問い合わせ番号"), job.request_id))
        return facts

    def _to_clipboard(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        announce(self, self.tr("番号をコピーしました"))

    def _failed(self, job: JobLine) -> Card:
        card = Card("refused" if job.state == DEAD else "waiting")
        card.column.addWidget(label(self.tr("最後の失敗（英語の記録）"), bold=True))
        card.column.addWidget(label(audit_words.breakable(job.error)))
        return card

    def _acts(self, column: QVBoxLayout, job: JobLine) -> None:
        warned = self.tr(
            "もう一度行うと、すぐに始まり、取り消せません。"
            "メールは、前の試みで届いていると、もう一度届くことがあります。"
        )
        column.addWidget(label(warned, "second"))
        retry = button("job.retry", self.tr("もう一度行う(&A)"))
        retry.clicked.connect(self.retry_asked)
        column.addWidget(retry)
        if job.state == DEAD:
            aside = button("job.aside", self.tr("片づける(&D)…"), "danger")
            aside.clicked.connect(self.aside_asked)
            column.addWidget(aside)
