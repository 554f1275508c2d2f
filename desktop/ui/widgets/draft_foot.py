# SPDX-License-Identifier: Apache-2.0
"""Where a draft stands: saved when, on its way, or waiting for its seal; and 提出."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import announce
from desktop.ui.dates import clock
from desktop.ui.widgets.parts import Card, button, label, retone


class DraftFoot(QWidget):
    """The bar under a draft.

    Signals:
        submit_asked, discard_asked, seal_asked, template_asked: what was pressed.
    """

    submit_asked = Signal()
    discard_asked = Signal()
    seal_asked = Signal()
    template_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._phase = ""
        self._card = Card("waiting")
        self._words = label()
        self._seal = button("draft.seal", self.tr("PINを入れて署名する(&G)"), "primary")
        self._saved = label("", "second", wrap=False)
        self._discard = button("draft.discard", self.tr("破棄(&D)"), "quiet")
        self._template = button("draft.template", self.tr("ひな形として保存…(&L)"), "quiet")
        self._submit = button("draft.submit", self.tr("提出(&S)"), "primary")
        self._seal.clicked.connect(self.seal_asked)
        self._discard.clicked.connect(self.discard_asked)
        self._template.clicked.connect(self.template_asked)
        self._submit.clicked.connect(self.submit_asked)
        self._lay_out()
        self.show_phase("editing")

    def show_saved(self, at: datetime) -> None:
        """Say when the draft was last kept."""
        retone(self._saved, "tone", "second")
        self._saved.setText(self.tr("保存済み {clock}").format(clock=clock(at)))

    def show_unsaved(self) -> None:
        """Say that what is typed is not kept yet."""
        retone(self._saved, "tone", "waiting")
        self._saved.setText(self.tr("◐ まだ保存できていません"))

    def say(self, sentence: str, tone: str = "waiting") -> None:
        """Say above the buttons what stands in the way, empty for nothing."""
        retone(self._card, "card", tone)
        self._words.setText(sentence)
        self._card.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def show_phase(self, phase: str) -> None:
        """Say in plain words how far the draft has come."""
        if phase == self._phase:
            return
        self._phase = phase
        editing = phase == "editing"
        self._submit.setVisible(editing)
        self._discard.setVisible(editing)
        self._template.setVisible(editing)
        self._seal.setVisible(phase == "sealing")
        sentence = {
            "freezing": self.tr(
                "起案用紙を作成しています…\n"
                "できあがると署名して自動で提出します。この画面を離れてもかまいません。"
            ),
            "sealing": self.tr(
                "起案用紙ができました。まだ提出されていません。\n"
                "時間がたったため、もう一度PINを入れて署名してください。"
            ),
            "submitted": self.tr("提出しました。承認が進むと「起案済み」で分かります。"),
        }.get(phase, "")
        self.say(sentence, "done" if phase == "submitted" else "waiting")

    def _lay_out(self) -> None:
        inside = QHBoxLayout()
        inside.addWidget(self._words, 1)
        inside.addWidget(self._seal)
        self._card.column.addLayout(inside)
        self._card.column.setContentsMargins(12, 8, 12, 8)
        row = QHBoxLayout()
        row.addWidget(self._submit)
        row.addWidget(self._discard)
        row.addWidget(self._template)
        row.addStretch(1)
        row.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._card)
        column.addLayout(row)
