# SPDX-License-Identifier: Apache-2.0
"""紙の添付 of a draft (紙併用): what travels on paper beside the case, and where it lies."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from approval.register.paper import PaperAttachment
from desktop.ui.widgets.columns import clear
from desktop.ui.widgets.parts import Card, button, field_label, label, line_field


class PaperEditor(Card):
    """Names paper one by one; each needs its place, so that it can be found.

    Signals:
        edited: a paper came or went.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._papers: tuple[PaperAttachment, ...] = ()
        self._name = line_field("draft.paper.name", self.tr("紙の名前"))
        self._name.setPlaceholderText(self.tr("例 図面一式"))
        self._location = line_field("draft.paper.location", self.tr("紙の所在"))
        self._location.setPlaceholderText(self.tr("例 土木課 書庫A-3"))
        self._add = button("draft.paper.add", self.tr("紙を加える"))
        self._add.clicked.connect(self._take)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        for line in (self._name, self._location):
            line.textChanged.connect(self._judge)
            line.returnPressed.connect(self._take)
        self._lay_out()
        self._judge()

    def show_papers(self, papers: tuple[PaperAttachment, ...]) -> None:
        """Show the papers of a draft, telling nobody."""
        self._papers = papers
        clear(self._list)
        for at, each in enumerate(papers):
            self._list.addWidget(self._row(at, each))

    def papers(self) -> tuple[PaperAttachment, ...]:
        """What travels on paper, in order."""
        return self._papers

    def _take(self) -> None:
        if not self._add.isEnabled():
            return
        paper = PaperAttachment(
            name=self._name.text().strip(), location=self._location.text().strip()
        )
        self._name.clear()
        self._location.clear()
        self._name.setFocus()
        if paper not in self._papers:
            self.show_papers((*self._papers, paper))
            self.edited.emit()

    def _drop(self, at: int) -> None:
        self.show_papers(self._papers[:at] + self._papers[at + 1 :])
        self._name.setFocus()
        self.edited.emit()

    def _judge(self) -> None:
        both = bool(self._name.text().strip() and self._location.text().strip())
        self._add.setEnabled(both)

    def _row(self, at: int, paper: PaperAttachment) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = self.tr("{name}　所在 {location}")
        row.addWidget(label(words.format(name=paper.name, location=paper.location)), 1)
        off = button("draft.paper.remove", self.tr("外す"), "quiet")
        off.setAccessibleName(self.tr("{name} を外す").format(name=paper.name))
        off.clicked.connect(partial(self._drop, at))
        row.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _lay_out(self) -> None:
        hint = self.tr("紙で回す資料があるときに書きます。各欄の方が確認するまで、承認できません。")
        self.column.addWidget(label(hint, "second"))
        self.column.addLayout(self._list)
        fields = QHBoxLayout()
        for heading, line in ((self.tr("名前"), self._name), (self.tr("所在"), self._location)):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(field_label(heading, line))
            part.addWidget(line)
            fields.addLayout(part, 1)
        fields.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(fields)
