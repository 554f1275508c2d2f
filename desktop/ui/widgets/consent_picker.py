# SPDX-License-Identifier: Apache-2.0
"""合議: offices found by name, put in order, asked at once or one after the other."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton

from approval.identifiers import PostId
from desktop.ui.a11y import named
from desktop.ui.services import Services
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.office_search import OfficeSearch, name_posts, posts_like
from desktop.ui.widgets.parts import Card, button, label, line_field


class ConsentPicker(Card):
    """Chooses whom to ask for consent.

    Signals:
        edited: an office came, went or moved, or the way of asking changed.
    """

    edited = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._chosen: tuple[PostId, ...] = ()
        self._names: dict[PostId, str] = {}
        field = line_field("draft.consent_search", self.tr("合議先を探す"))
        field.setPlaceholderText(self.tr("課の名前か氏名で探して、Enterで加える"))
        choices = OfficeList("draft.consent_choices", self.tr("見つかった合議先"))
        self._search = OfficeSearch(services, field, choices, partial(posts_like, services))
        self._list = OfficeList("draft.consents", self.tr("合議先"))
        at_once, in_turn = self.tr("並列（同時に合議）"), self.tr("直列（順に合議）")
        self._parallel = named(QRadioButton(at_once), "draft.consent_parallel")
        self._serial = named(QRadioButton(in_turn), "draft.consent_serial")
        self._none = label(self.tr("合議先はありません。"), "second")
        self._lay_out()
        self._search.chosen.connect(self._add)
        self._parallel.toggled.connect(self.edited)

    def show_consents(self, posts: tuple[PostId, ...], *, parallel: bool) -> None:
        """Show whom a draft asks."""
        self._chosen = posts
        (self._parallel if parallel else self._serial).setChecked(True)
        self._search.clear()
        self._show_chosen(0)
        name_posts(self._services, self, posts, self._learn)

    def consents(self) -> tuple[PostId, ...]:
        """Whom to ask, in order."""
        return self._chosen

    def parallel(self) -> bool:
        """Whether all are asked at once."""
        return self._parallel.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a chosen one off."""
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _learn(self, names: dict[PostId, str]) -> None:
        self._names.update(names)
        self._show_chosen(self._list.currentIndex().row())

    def _add(self, post_id: str, words: str) -> None:
        self._names[PostId(post_id)] = words
        self._put((*self._chosen, PostId(post_id)), len(self._chosen))

    def _remove(self) -> None:
        at = self._list.currentIndex().row()
        if at >= 0:
            self._put(self._chosen[:at] + self._chosen[at + 1 :], max(0, at - 1))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        at = self._list.currentIndex().row()
        to = at + by
        if at >= 0 and 0 <= to < len(self._chosen):
            order = list(self._chosen)
            order[at], order[to] = order[to], order[at]
            self._put(tuple(order), to)

    def _put(self, chosen: tuple[PostId, ...], current: int) -> None:
        self._chosen = chosen
        self._show_chosen(current)
        self.edited.emit()

    def _show_chosen(self, current: int) -> None:
        self._search.leave_out(self._chosen)
        unnamed = self.tr("（名前を確かめています）")
        self._list.show_offices(tuple((p, self._names.get(p, unnamed)) for p in self._chosen))
        self._list.setCurrentIndex(self._list.offices.index(max(current, 0), 0))
        self._none.setVisible(not self._chosen)
        for part in (self._up_button, self._down_button, self._parallel, self._serial):
            part.setVisible(len(self._chosen) > 1)
        self._off_button.setVisible(bool(self._chosen))

    def _lay_out(self) -> None:
        self._up_button = button("draft.consent.up", self.tr("上へ"), "quiet")
        self._down_button = button("draft.consent.down", self.tr("下へ"), "quiet")
        self._off_button = button("draft.consent.remove", self.tr("外す"), "quiet")
        self._up_button.clicked.connect(self._up)
        self._down_button.clicked.connect(self._down)
        self._off_button.clicked.connect(self._remove)
        tools = QHBoxLayout()
        tools.addWidget(self._parallel)
        tools.addWidget(self._serial)
        tools.addStretch(1)
        for made in (self._up_button, self._down_button, self._off_button):
            tools.addWidget(made)
        for part in (self._search, self._none, self._list):
            self.column.addWidget(part)
        self.column.addLayout(tools)
