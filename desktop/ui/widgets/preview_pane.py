# SPDX-License-Identifier: Apache-2.0
"""The preview beside a list: enough of a case to decide whether to open it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.case_detail import CaseDetail
from desktop.ui import words
from desktop.ui.case_words import amount_words, shown_title
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import Card, label, title
from desktop.ui.widgets.route_view import RouteView, stops_of


class PreviewPane(QWidget):
    """Title, what is asked of me, text and route of one case."""

    def __init__(self) -> None:
        super().__init__()
        self._card = Card()
        self._title = title()
        self._asked = label(tone="action", bold=True)
        self._facts = label(tone="second")
        self._body = label()
        self._body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._body.setAccessibleName(self.tr("伺い文"))
        self._route = RouteView("preview.route")
        for widget in (self._title, self._asked, self._facts, self._body, self._route):
            self._card.column.addWidget(widget)
        self._card.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 0, 0, 0)
        outer.addWidget(scrolled(self._card))

    def show_missing(self) -> None:
        """Say that the case is not on this device."""
        for each in (self._asked, self._facts, self._body):
            each.setText("")
        self._route.show_stops(())
        self._title.setText(self.tr("この端末にない案件です"))
        self._facts.setText(self.tr("Enterで開くと、サーバーから読みます。"))

    def show_case(self, detail: CaseDetail, now: datetime) -> None:
        """Show one case as it stands now."""
        case = detail.projected
        self._title.setText(shown_title(case.content.title))
        self._asked.setText(words.asked_of_me(detail))
        facts = (
            amount_words(case.content),
            case.authority.article,
            case.authority.label,
            case.number,
        )
        self._facts.setText(" ・ ".join(fact for fact in facts if fact))
        self._body.setText(case.content.body)
        self._route.show_stops(stops_of(case, detail.view.holders, now))
