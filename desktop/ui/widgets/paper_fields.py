# SPDX-License-Identifier: Apache-2.0
"""The fields of a decision on paper: who drafted, what was decided, where the paper is."""

from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QVBoxLayout, QWidget

from approval.content import CaseContent
from desktop.choices import MatterChoice
from desktop.records import PaperEntry
from desktop.ui import register_words, words
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.drafter_picker import DrafterPicker
from desktop.ui.widgets.matter_fields import MatterFields
from desktop.ui.widgets.parts import Card, field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field

DAY = "yyyy-MM-dd"
LEAST_HEIGHT = 32


class PaperFields(QWidget):
    """Everything that is registered of a decision on paper.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self, services: Services, today: QDate) -> None:
        super().__init__()
        self._today = today
        self._showing = False
        self._drafter = DrafterPicker(services)
        self._name = line_field("paper.drafter_name", self.tr("起案した人の氏名"))
        self._title = line_field("paper.title", self.tr("件名"))
        self._body = text_field("paper.body", self.tr("内容"), 4)
        self._matter = MatterFields("paper")
        self._day = named(QDateEdit(today), "paper.decided_on", self.tr("決裁した日"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy/MM/dd")
        self._day.setMaximumDate(today)
        self._day.setMinimumHeight(LEAST_HEIGHT)
        self._outcome = _box("paper.outcome", self.tr("結果"), register_words.OUTCOMES)
        self._decider = line_field("paper.decider", self.tr("決裁者"))
        self._decider.setPlaceholderText(self.tr("例 総務局長 大友 宗介"))
        self._reason = _box("paper.reason", self.tr("紙にした理由"), register_words.REASONS)
        self._reason.setPlaceholderText(self.tr("選んでください"))
        self._remark = line_field("paper.remark", self.tr("説明"))
        self._location = line_field("paper.location", self.tr("紙の所在"))
        self._location.setPlaceholderText(self.tr("例 総務課 書庫A-3"))
        self._keeping = KeptFields()
        self._lay_out()
        self._connect()

    def offer(self, matters: tuple[MatterChoice, ...]) -> None:
        """Fill the list of matters."""
        self._showing = True
        self._matter.offer(matters)
        self._showing = False

    def show_entry(self, entry: PaperEntry) -> None:
        """Show an entry as it was typed, telling nobody."""
        self._showing = True
        content = entry.content
        self._drafter.show_office(entry.drafter_post_id, entry.drafter_office)
        self._name.setText(entry.drafter_name)
        self._title.setText(content.title)
        self._body.setPlainText(content.body)
        self._matter.show_matter(
            content.matter, entry.amount_text, content.flags, content.contract_amount
        )
        day = QDate.fromString(entry.decided_on, DAY)
        self._day.setDate(day if day.isValid() else self._today)
        self._outcome.choose(entry.outcome)
        self._decider.setText(entry.decider)
        self._reason.choose(entry.reason)
        self._remark.setText(entry.remark)
        self._location.setText(entry.location)
        self._keeping.show_content(content)
        self._showing = False

    def entry(self) -> PaperEntry:
        """What stands here."""
        content = CaseContent(
            matter=self._matter.matter(),
            amount=self._matter.amount(),
            contract_amount=self._matter.contract_amount(),
            flags=self._matter.flags(),
            title=self._title.text(),
            body=self._body.toPlainText(),
        )
        return PaperEntry(
            drafter_post_id=self._drafter.post_id(),
            drafter_office=self._drafter.office(),
            drafter_name=self._name.text(),
            content=self._keeping.onto(content),
            amount_text=self._matter.amount_text(),
            decided_on=self._day.date().toString(DAY),
            outcome=str(self._outcome.currentData()),
            decider=self._decider.text(),
            reason=str(self._reason.currentData() or ""),
            remark=self._remark.text(),
            location=self._location.text(),
        )

    def missing(self) -> str:
        """Say what is needed still, empty for nothing, and lead to the first such field."""
        needs: tuple[tuple[bool, QWidget, str], ...] = (
            (bool(self._drafter.post_id()), self._drafter, self.tr("起案した職を選んでください。")),
            (bool(self._name.text().strip()), self._name, self.tr("起案した人の氏名が空です。")),
            (bool(self._title.text().strip()), self._title, self.tr("件名が空です。")),
            (bool(self._body.toPlainText().strip()), self._body, self.tr("内容が空です。")),
            (bool(self._decider.text().strip()), self._decider, self.tr("決裁者が空です。")),
            (
                self._reason.currentIndex() >= 0,
                self._reason,
                self.tr("紙にした理由を選んでください。"),
            ),
            (
                bool(self._remark.text().strip()) or not self._must_explain(),
                self._remark,
                self.tr("この理由や否決には、説明が必要です。"),
            ),
            (
                bool(self._location.text().strip()),
                self._location,
                self.tr("紙の所在が空です。後から原議を探せるように書いてください。"),
            ),
        )
        if self._matter.missing():
            self._matter.focus_missing()
            return self.tr("事項を選び、金額のある事項では金額を入れてください。")
        for there, field, sentence in needs:
            if not there:
                field.setFocus()
                return sentence
        return ""

    def _must_explain(self) -> bool:
        chosen = (self._reason.currentData(), self._outcome.currentData())
        return "other" in chosen or "rejected" in chosen

    def _told(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _connect(self) -> None:
        for line in (self._name, self._title, self._decider, self._remark, self._location):
            line.textChanged.connect(self._told)
        for box in (self._outcome, self._reason):
            box.currentIndexChanged.connect(self._told)
        self._body.textChanged.connect(self._told)
        self._day.dateChanged.connect(self._told)
        for part in (self._drafter, self._matter, self._keeping):
            part.edited.connect(self._told)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for heading, card in (
            (self.tr("起案"), self._drafted()),
            (self.tr("決裁"), self._decided()),
            (self.tr("紙"), self._paper()),
            (self.tr("保存と公開"), self._keeping),
        ):
            column.addWidget(label(heading, bold=True))
            column.addWidget(card)
            column.addSpacing(4)

    def _drafted(self) -> Card:
        card = Card()
        card.column.addWidget(self._drafter)
        for heading, field in (
            (self.tr("起案した人の氏名（紙のとおり）(&A)"), self._name),
            (self.tr("件名(&T)"), self._title),
            (self.tr("内容(&B)"), self._body),
        ):
            card.column.addWidget(field_label(heading, field))
            card.column.addWidget(field)
        return card

    def _decided(self) -> Card:
        card = Card()
        card.column.addWidget(self._matter)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(field_label(self.tr("決裁した日(&E)"), self._day), 0, 0)
        grid.addWidget(self._day, 1, 0)
        grid.addWidget(field_label(self.tr("結果(&O)"), self._outcome), 0, 1)
        grid.addWidget(self._outcome, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.column.addLayout(grid)
        card.column.addWidget(field_label(self.tr("決裁者の職と氏名(&I)"), self._decider))
        card.column.addWidget(self._decider)
        return card

    def _paper(self) -> Card:
        card = Card()
        for heading, field in (
            (self.tr("紙にした理由(&R)"), self._reason),
            (self.tr("説明（理由がその他のときと否決のときは必ず）(&X)"), self._remark),
            (self.tr("紙の所在(&P)"), self._location),
        ):
            card.column.addWidget(field_label(heading, field))
            card.column.addWidget(field)
        return card


class KeptFields(Card):
    """How long the paper is kept and who may read it.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._years = CalmBox("paper.retention", self.tr("保存期間"))
        for years, word in words.RETENTIONS.items():
            self._years.addItem(words.say(word), years)
        self._publication = _box("paper.publication", self.tr("公開区分"), {})
        for code, word in words.PUBLICATIONS.items():
            self._publication.addItem(words.say(word), code)
        self._secrecy = _box("paper.secrecy", self.tr("秘密区分"), {})
        for code, word in words.SECRECIES.items():
            self._secrecy.addItem(words.say(word), code)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, (heading, box) in enumerate(
            (
                (self.tr("保存期間(&Y)"), self._years),
                (self.tr("公開区分(&L)"), self._publication),
                (self.tr("秘密区分(&C)"), self._secrecy),
            )
        ):
            grid.addWidget(field_label(heading, box), 0, at)
            grid.addWidget(box, 1, at)
            grid.setColumnStretch(at, 1)
            box.currentIndexChanged.connect(self.edited)
        self.column.addLayout(grid)

    def show_content(self, content: CaseContent) -> None:
        """Show a content."""
        self._years.choose(content.retention_years)
        self._publication.choose(content.publication)
        self._secrecy.choose(content.secrecy)

    def onto(self, content: CaseContent) -> CaseContent:
        """Return ``content`` with what stands here."""
        return replace(
            content,
            retention_years=self._years.currentData(),
            publication=self._publication.currentData(),
            secrecy=self._secrecy.currentData(),
        )


def _box(identifier: str, name: str, choices: dict[str, str]) -> CalmBox:
    box = CalmBox(identifier, name)
    for code, word in choices.items():
        box.addItem(register_words.say(word), code)
    return box
