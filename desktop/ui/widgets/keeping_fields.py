# SPDX-License-Identifier: Apache-2.0
"""How long a case is kept, who may read it later, until when it is wanted."""

from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout

from approval.content import CaseContent
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import Card, field_label

DAY = "yyyy-MM-dd"


class KeepingFields(Card):
    """How long it is kept, who may read it later, until when it is wanted.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._years = CalmBox("draft.retention", self.tr("保存期間"))
        for years, word in words.RETENTIONS.items():
            self._years.addItem(words.say(word), years)
        self._publication = CalmBox("draft.publication", self.tr("公開区分"))
        for code, word in words.PUBLICATIONS.items():
            self._publication.addItem(words.say(word), code)
        self._wanted = named(QCheckBox(self.tr("期限を付ける(&E)")), "draft.due.wanted")
        self._due = named(QDateEdit(), "draft.due", self.tr("期限"))
        self._due.setCalendarPopup(True)
        self._due.setDisplayFormat("yyyy/MM/dd")
        self._urgent = named(QCheckBox(self.tr("至急(&U)")), "draft.urgent")
        self._lay_out()
        self._years.currentIndexChanged.connect(self.edited)
        self._publication.currentIndexChanged.connect(self.edited)
        self._wanted.toggled.connect(self._due.setEnabled)
        self._wanted.toggled.connect(self.edited)
        self._due.dateChanged.connect(self.edited)
        self._urgent.toggled.connect(self.edited)

    def show_content(self, content: CaseContent, today: QDate) -> None:
        """Show a content; a wish without a day begins with ``today``."""
        self._years.choose(content.retention_years)
        self._publication.choose(content.publication)
        day = QDate.fromString(content.due, DAY)
        self._due.setDate(day if day.isValid() else today)
        self._wanted.setChecked(day.isValid())
        self._due.setEnabled(day.isValid())
        self._urgent.setChecked(content.urgent)

    def onto(self, content: CaseContent) -> CaseContent:
        """Return ``content`` with what stands here."""
        return replace(
            content,
            retention_years=self._years.currentData(),
            publication=self._publication.currentData(),
            due=self._due.date().toString(DAY) if self._wanted.isChecked() else "",
            urgent=self._urgent.isChecked(),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(field_label(self.tr("保存期間(&Y)"), self._years), 0, 0)
        grid.addWidget(self._years, 1, 0)
        grid.addWidget(field_label(self.tr("公開区分(&L)"), self._publication), 0, 1)
        grid.addWidget(self._publication, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        row = QHBoxLayout()
        row.addWidget(self._wanted)
        row.addWidget(self._due)
        row.addSpacing(20)
        row.addWidget(self._urgent)
        row.addStretch(1)
        self.column.addLayout(row)
