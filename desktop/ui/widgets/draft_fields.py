# SPDX-License-Identifier: Apache-2.0
"""The fields of a draft in groups; each shows a content and writes itself onto one."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.content import CaseContent
from approval.identifiers import PostId
from approval.people import HeldPost
from desktop.choices import MatterChoice
from desktop.draft import Draft
from desktop.ui import words
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.matter_fields import MatterFields
from desktop.ui.widgets.parts import Card, field_label, line_field
from desktop.ui.widgets.prose_edit import text_field


class DecidingFields(Card):
    """What decides the route: post, matter, amount and the reasons to go higher.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._post = CalmBox("draft.post", self.tr("起案する立場"))
        self._post_label = field_label(self.tr("起案する立場(&W)"), self._post)
        self._posts: tuple[HeldPost, ...] = ()
        self._matter = MatterFields("draft")
        for part in (self._post_label, self._post, self._matter):
            self.column.addWidget(part)
        self._post.currentIndexChanged.connect(self.edited)
        self._matter.edited.connect(self.edited)

    def offer(self, posts: tuple[HeldPost, ...], matters: tuple[MatterChoice, ...]) -> None:
        """Fill the lists that are chosen from."""
        self._posts = posts
        self._post.clear()
        for post in posts:
            self._post.addItem(words.held_post(post.section_name, post.title), post.post_id)
        several = len(posts) > 1
        self._post.setVisible(several)
        self._post_label.setVisible(several)
        self._matter.offer(matters)

    def show_draft(self, draft: Draft) -> None:
        """Show a draft as it was typed."""
        self._post.choose(draft.post_id)
        content = draft.content
        self._matter.show_matter(
            content.matter, draft.amount_text, content.flags, content.contract_amount
        )

    def onto(self, draft: Draft) -> Draft:
        """Return ``draft`` with what stands here."""
        content = replace(
            draft.content,
            matter=self._matter.matter() or draft.content.matter,
            amount=self._matter.amount(),
            contract_amount=self._matter.contract_amount(),
            flags=self._matter.flags(),
        )
        post = self._post.currentData()
        return replace(
            draft,
            content=content,
            post_id=draft.post_id if post is None else PostId(post),
            amount_text=self._matter.amount_text(),
        )

    def section_id(self) -> str:
        """The section of the post in which it is drafted, empty before the posts are known."""
        chosen = self._post.currentData()
        return next((each.section_id for each in self._posts if each.post_id == chosen), "")

    def missing(self) -> str:
        """What is still needed before a route can be told, empty for nothing."""
        return self._matter.missing()

    def focus_missing(self) -> None:
        """Lead to the field that :meth:`missing` speaks of."""
        self._matter.focus_missing()


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
