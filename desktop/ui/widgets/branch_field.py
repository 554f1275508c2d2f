# SPDX-License-Identifier: Apache-2.0
"""枝番: the case that this one follows up, whose number it takes with a branch."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from approval.secrecy import MASKED_TITLE
from desktop.draft import Draft
from desktop.facade import CaseList
from desktop.qtbridge.tasks import Task
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import Office, OfficeSearch
from desktop.ui.widgets.parts import Card, button, field_label, label, line_field


class BranchField(Card):
    """Finds a numbered case, and says what becomes of the number.

    Signals:
        edited: a case was chosen, or given back.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._chosen = ""
        field = line_field("draft.branch.search", self.tr("続きのもとになる案件を探す"))
        field.setPlaceholderText(self.tr("文書番号か件名で探して、Enterで選ぶ"))
        choices = OfficeList("draft.branch.choices", self.tr("見つかった案件"))
        self._search = OfficeSearch(services, field, choices, self._cases_like)
        self._search.chosen.connect(self._take)
        self._caption = field_label(self.tr("この案件が続くもとの案件(&J)"), field)
        self._case = label("", bold=True)
        self._meaning = label("", "second")
        self._off_button = button("draft.branch.remove", self.tr("枝番にしない"), "quiet")
        self._off_button.clicked.connect(self._give_back)
        for part in (self._caption, self._search, self._case, self._meaning):
            self.column.addWidget(part)
        self.column.addWidget(self._off_button, 0, Qt.AlignmentFlag.AlignRight)

    def show_draft(self, draft: Draft) -> None:
        """Show what a draft follows up, or that its case has its number already."""
        self._chosen = draft.branch_of
        self._search.clear()
        self._show(self.tr("（名前を確かめています）"))
        if draft.number:
            self._caption.hide()
            self._search.hide()
            self._meaning.setText(
                self.tr("文書番号は{number}のままです。").format(number=draft.number)
            )
        elif draft.branch_of:
            call = partial(_case_words, self._services, draft.branch_of)
            Task(self, call).on_done(self._learn).start(self._services.lanes.local)

    def branch_of(self) -> str:
        """The case that is followed up, empty for none."""
        return self._chosen

    def _cases_like(self, query: str) -> tuple[Office, ...]:
        found = self._services.desk.rows(CaseList.ALL, query)
        return tuple(
            (row.case_id, f"{row.number}　{row.title}")
            for row in found
            if row.number and row.title != MASKED_TITLE
        )

    def _take(self, case_id: str, words: str) -> None:
        self._chosen = case_id
        self._show(words)
        self.edited.emit()

    def _give_back(self) -> None:
        self._chosen = ""
        self._show("")
        self._search.setFocus()
        self.edited.emit()

    def _learn(self, words: str) -> None:
        self._show(words or self.tr("（この端末にない案件）"))

    def _show(self, words: str) -> None:
        follows = bool(self._chosen)
        self._caption.setVisible(not follows)
        self._search.setVisible(not follows)
        self._case.setVisible(follows)
        self._case.setText(words)
        self._off_button.setVisible(follows)
        self._meaning.setText(
            self.tr("文書番号は、もとの番号に枝番が付きます（第12号の続きなら、第12号の2）。")
            if follows
            else self.tr("選ばなければ、新しい文書番号になります。")
        )


def _case_words(services: Services, case_id: str) -> str:
    detail = services.desk.detail(case_id)
    if detail is None:
        return ""
    return f"{detail.projected.number}　{detail.projected.content.title}"
