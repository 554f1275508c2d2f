# SPDX-License-Identifier: Apache-2.0
"""月の確認: which section's month waits for the head's signature, and the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui import team_words
from desktop.ui.dialogs.sign_off_dialog import SignOffDialog
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, label
from telework.closing.wire import SectionStanding


class SignOffBar(QWidget):
    """The sections that the reader signs off, one chosen, and a button.

    Signals:
        changed: a month was signed off or sent back.
    """

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._month = ""
        self._sections: tuple[SectionStanding, ...] = ()
        self._said = label("", "second")
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._section = CalmBox("team.section", self.tr("月の確認をする課"))
        self._section.currentIndexChanged.connect(self._tell)
        self._sign = button("team.sign_off", self.tr("月の確認(&M)…"))
        self._sign.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._section)
        row.addWidget(self._sign)
        for each in (self._said, self._section, self._sign):
            each.hide()

    def show_month(self, month: str, sections: tuple[SectionStanding, ...]) -> None:
        """Show the sections of a month."""
        self._month, chosen = month, self._section.currentData()
        self._sections = sections
        self._section.blockSignals(True)
        self._section.clear()
        for each in sections:
            self._section.addItem(each.section_name, each.section_id)
        self._section.choose(chosen if self._section.findData(chosen) >= 0 else self._first())
        self._section.blockSignals(False)
        self._section.setVisible(len(sections) > 1)
        self._sign.setVisible(bool(sections))
        self._tell()

    def _first(self) -> str:
        """The first section with something to sign, else the first of all."""
        waiting = [each for each in self._sections if each.submitted]
        every = waiting or list(self._sections)
        return every[0].section_id if every else ""

    def _tell(self) -> None:
        found = self._current()
        self._said.setVisible(found is not None)
        if found is not None:
            pattern = self.tr("{section}：提出 {submitted}人 ・ 未提出 {open}人 ・ 確認 {signed}人")
            said = pattern.format(
                section=found.section_name,
                submitted=found.submitted,
                open=found.open,
                signed=found.head_confirmed + found.closed,
            )
            if found.late and found.until is not None:
                late = self.tr("▲ 締切 {day} を過ぎて未提出 {late}人")
                day = team_words.date_words(found.until)
                said = f"{said} ・ {late.format(day=day, late=found.late)}"
            self._said.setText(said)

    def _current(self) -> SectionStanding | None:
        chosen = self._section.currentData()
        return next((each for each in self._sections if each.section_id == chosen), None)

    def _begin(self) -> None:
        found = self._current()
        if found is not None:
            dialog = SignOffDialog(self._services, self, self._month, found)
            dialog.changed.connect(self.changed)
            dialog.open()
