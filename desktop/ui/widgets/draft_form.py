# SPDX-License-Identifier: Apache-2.0
"""The form of a draft: one column in the order of thinking, the route beside its head."""

from dataclasses import replace

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from approval.people import HeldPost
from approval.wire import RoutePreview
from desktop.choices import MatterChoice
from desktop.draft import Draft
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.widgets.attachment_editor import AttachmentEditor
from desktop.ui.widgets.branch_field import BranchField
from desktop.ui.widgets.carry_field import CarryField
from desktop.ui.widgets.consent_picker import ConsentPicker
from desktop.ui.widgets.draft_fields import DecidingFields, WritingFields
from desktop.ui.widgets.keeping_fields import KeepingFields
from desktop.ui.widgets.paper_editor import PaperEditor
from desktop.ui.widgets.parts import Card, label
from desktop.ui.widgets.post_picker import PostPicker
from desktop.ui.widgets.postview_field import PostviewField
from desktop.ui.widgets.provisional_field import ProvisionalField
from desktop.ui.widgets.route_preview import RouteCard
from desktop.ui.widgets.secrecy_field import SecrecyField

LEAST_CHARACTERS = 56
"""Narrower than this, the route stands under the fields that decide it."""


class DraftForm(QWidget):
    """All fields of a draft.

    Signals:
        edited: the reader changed something.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._now = services.now
        self._showing = False
        self._formed = False
        self.deciding = DecidingFields()
        self.route = RouteCard(services)
        self.writing = WritingFields()
        self.files = AttachmentEditor(services)
        self.carry = CarryField()
        self.files.column.addWidget(self.carry)
        self.papers = PaperEditor()
        self.consents = ConsentPicker(services)
        self.provisional = ProvisionalField()
        self.consents.column.addWidget(self.provisional)
        self.postviews = PostviewField(services)
        self.kyoran = PostPicker(services, "draft.kyoran", self.tr("読んでもらう職(&N)"))
        self.keeping = KeepingFields()
        self.secrecy = SecrecyField(services)
        self.branch = BranchField(services)
        self._from_form = label(
            self.tr(
                "この起案はテレワークの申請から作られています。内容を変えるときは、"
                "この起案を破棄して、「テレワーク」の申請からもう一度作ってください。"
            ),
            "waiting",
        )
        self._from_form.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._rest = self._column()
        self._beside: bool | None = None
        self._place(beside=True)
        route = (self.deciding, self.consents, self.provisional, self.postviews)
        content = (self.writing, self.files, self.carry, self.papers, self.kyoran)
        kept = (self.keeping, self.secrecy, self.branch)
        for part in (*route, *content, *kept):
            part.edited.connect(self._told)
        self.route.shown.connect(self._learn)

    def offer(self, posts: tuple[HeldPost, ...], matters: tuple[MatterChoice, ...]) -> None:
        """Fill the lists that are chosen from."""
        self._showing = True
        self.deciding.offer(posts, matters)
        self._showing = False

    def show_draft(self, draft: Draft) -> None:
        """Show a draft as it was typed, telling nobody."""
        self._showing = True
        content = draft.content
        today = in_city(self._now()).date()
        self.deciding.show_draft(draft)
        self.writing.show_content(content)
        # What was made from a form says what the form says: nothing of it can be typed over.
        self._formed = bool(content.form)
        for part in (self.deciding, self.writing, self.consents):
            part.setEnabled(not self._formed)
        self._from_form.setVisible(self._formed)
        self.files.show_files(content.attachments)
        self.carry.show_choice(carries=content.carry_attachments)
        self.papers.show_papers(content.paper_attachments)
        self.consents.show_consents(content.consents, parallel=content.parallel_consent)
        self.provisional.show_choice(provisional=content.provisional)
        self.postviews.show_content(content)
        self.kyoran.show_posts(content.kyoran)
        self.branch.show_draft(draft)
        self.keeping.show_content(content, QDate(today.year, today.month, today.day))
        self.secrecy.show_content(content)
        self._showing = False

    def onto(self, draft: Draft) -> Draft:
        """Return ``draft`` with everything that stands here."""
        if draft.content.form:
            return self._kept_onto(draft)
        decided = self.deciding.onto(draft)
        content = self.secrecy.onto(self.keeping.onto(self.writing.onto(decided.content)))
        return replace(
            decided,
            branch_of=self.branch.branch_of(),
            content=replace(
                content,
                attachments=self.files.attachments(),
                carry_attachments=self.carry.carries(),
                paper_attachments=self.papers.papers(),
                consents=self.consents.consents(),
                parallel_consent=self.consents.parallel(),
                provisional=self.provisional.provisional(),
                postviews=self.postviews.posts(),
                kyoran=self.kyoran.posts(),
            ),
        )

    def missing(self) -> str:
        """What keeps the route from being known, in a sentence; empty where nothing does."""
        return "" if self._formed else self.deciding.missing()

    def _kept_onto(self, draft: Draft) -> Draft:
        """Return a draft that was made from a form with what may yet be chosen about it."""
        content = self.secrecy.onto(self.keeping.onto(draft.content))
        attached = replace(
            content, attachments=self.files.attachments(), kyoran=self.kyoran.posts()
        )
        return replace(draft, content=attached)

    def preview(self, draft: Draft) -> None:
        """Have the route of this draft shown, or what is missing for it."""
        missing = self.missing()
        if missing:
            self.route.wait_for(missing)
        else:
            self.route.preview(draft.post_id, draft.content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the route beside or below, by what fits."""
        super().resizeEvent(event)
        need = LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        self._place(beside=event.size().width() >= need)

    def _told(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _learn(self, route: RoutePreview) -> None:
        self.provisional.learn(route)
        self.postviews.learn(route)

    def _place(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for part in (self.deciding, self.route, self._rest):
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.deciding, 0, 0)
        if beside:
            self._grid.addWidget(self.route, 0, 1, 2, 1, top)
            self._grid.addWidget(self._rest, 1, 0)
        else:
            self._grid.addWidget(self.route, 1, 0)
            self._grid.addWidget(self._rest, 2, 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if beside else 0)
        self._grid.setRowStretch(1, 1 if beside else 0)
        self._grid.setRowStretch(2, 0 if beside else 1)

    def _column(self) -> QWidget:
        rest = QWidget()
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._from_form)
        written = Card()
        written.column.addWidget(self.writing)
        column.addWidget(written)
        read = Card()
        read.column.addWidget(self.kyoran)
        told = self.tr("提出すると読めるようになります。承認や決裁は、読まれるのを待ちません。")
        read.column.addWidget(label(told, "second"))
        for heading, part in (
            (self.tr("添付"), self.files),
            (self.tr("紙の添付"), self.papers),
            (self.tr("合議"), self.consents),
            (self.tr("後閲"), self.postviews),
            (self.tr("供覧"), read),
            (self.tr("保存と公開"), self.keeping),
            (self.tr("秘密区分"), self.secrecy),
            (self.tr("文書番号"), self.branch),
        ):
            column.addSpacing(4)
            column.addWidget(label(heading, bold=True))
            column.addWidget(part)
        column.addStretch(1)
        return rest
