# SPDX-License-Identifier: Apache-2.0
"""The fields of a draft in groups; each shows a content and writes itself onto one."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from approval.content import CaseContent
from approval.identifiers import PostId
from approval.people import HeldPost
from desktop.draft import Draft
from desktop.facade import MatterChoice
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.widgets.amount_field import AmountField
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import Card, field_label, label, line_field, text_field


class DecidingFields(Card):
    """What decides the route: post, matter, amount and the reasons to go higher.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._matters: dict[str, MatterChoice] = {}
        self._post = CalmBox("draft.post", self.tr("起案する立場"))
        self._post_label = field_label(self.tr("起案する立場(&W)"), self._post)
        self._matter = CalmBox("draft.matter", self.tr("事項"))
        self._matter.setPlaceholderText(self.tr("選んでください"))
        self.amount = AmountField()
        self._flags = {
            code: named(QCheckBox(words.say(word)), f"draft.flag.{code}")
            for code, word in words.FLAGS.items()
        }
        self._lay_out()
        self._post.currentIndexChanged.connect(self.edited)
        self._matter.currentIndexChanged.connect(self._matter_chosen)
        self.amount.edited.connect(self.edited)
        for box in self._flags.values():
            box.toggled.connect(self.edited)

    def offer(self, posts: tuple[HeldPost, ...], matters: tuple[MatterChoice, ...]) -> None:
        """Fill the lists that are chosen from."""
        self._post.clear()
        for post in posts:
            self._post.addItem(words.held_post(post.section_name, post.title), post.post_id)
        several = len(posts) > 1
        self._post.setVisible(several)
        self._post_label.setVisible(several)
        self._matters = {matter.code: matter for matter in matters}
        self._matter.clear()
        for matter in matters:
            self._matter.addItem(matter.label, matter.code)

    def show_draft(self, draft: Draft) -> None:
        """Show a draft as it was typed."""
        self._post.choose(draft.post_id)
        self._matter.choose(draft.content.matter)
        self.amount.show_text(draft.amount_text)
        for code, box in self._flags.items():
            box.setChecked(code in draft.content.flags)
        self._show_amount()

    def onto(self, draft: Draft) -> Draft:
        """Return ``draft`` with what stands here."""
        flags = tuple(sorted(code for code, box in self._flags.items() if box.isChecked()))
        matter = self._matter.currentData()
        wanted = self._wants_amount()
        content = replace(
            draft.content,
            matter=draft.content.matter if matter is None else matter,
            amount=self.amount.amount() if wanted else None,
            flags=flags,
        )
        post = self._post.currentData()
        return replace(
            draft,
            content=content,
            post_id=draft.post_id if post is None else PostId(post),
            amount_text=self.amount.text() if wanted else "",
        )

    def missing(self) -> str:
        """What is still needed before a route can be told, empty for nothing."""
        if self._matter.currentIndex() < 0:
            return self.tr("事項を選ぶと、決裁者と経路がここに出ます。")
        if self.amount.faulty():
            return self.tr("金額が読み取れると、決裁者と経路がここに出ます。")
        if self._wants_amount() and self.amount.amount() is None:
            return self.tr("金額を入れると、決裁者と経路がここに出ます。")
        return ""

    def focus_missing(self) -> None:
        """Lead to the field that :meth:`missing` speaks of."""
        (self._matter if self._matter.currentIndex() < 0 else self.amount).setFocus()

    def _wants_amount(self) -> bool:
        matter = self._matters.get(str(self._matter.currentData()))
        return matter is None or matter.needs_amount

    def _matter_chosen(self) -> None:
        self._show_amount()
        self.edited.emit()

    def _show_amount(self) -> None:
        self.amount.setVisible(self._wants_amount())

    def _lay_out(self) -> None:
        self.column.addWidget(self._post_label)
        self.column.addWidget(self._post)
        self.column.addWidget(field_label(self.tr("事項(&K)"), self._matter))
        self.column.addWidget(self._matter)
        self.column.addWidget(self.amount)
        self.column.addWidget(label(self.tr("次に当たるときは、上の職が決裁します。"), "second"))
        flags = QGridLayout()
        flags.setHorizontalSpacing(20)
        for at, box in enumerate(self._flags.values()):
            flags.addWidget(box, at // 2, at % 2)
        flags.setColumnStretch(2, 1)
        self.column.addLayout(flags)


class WritingFields(QWidget):
    """件名 and 伺い文.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = line_field("draft.title", self.tr("件名"))
        self._body = text_field("draft.body", self.tr("伺い文"), 9)
        # A file dropped here is an attachment, not its path in the text.
        self._title.setAcceptDrops(False)
        self._body.setAcceptDrops(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("件名(&T)"), self._title))
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(field_label(self.tr("伺い文(&B)"), self._body))
        column.addWidget(self._body, 1)
        self._title.textChanged.connect(self.edited)
        self._body.textChanged.connect(self.edited)

    def show_content(self, content: CaseContent) -> None:
        """Show a content."""
        self._title.setText(content.title)
        self._body.setPlainText(content.body)

    def onto(self, content: CaseContent) -> CaseContent:
        """Return ``content`` with what stands here."""
        return replace(content, title=self._title.text(), body=self._body.toPlainText())
