# SPDX-License-Identifier: Apache-2.0
"""The keys of the open page and of every page; ``?`` opens and closes the sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.a11y import named
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.parts import Card, button, label, title

Keys = tuple[tuple[str, str], ...]


class ShortcutsOverlay(QDialog):
    """A sheet over the window; each key with what it does.

    ``pages`` is how many pages the reader has on the rail: it differs by role.
    """

    def __init__(self, parent: QWidget, page: str, page_keys: Keys, pages: int) -> None:
        super().__init__(parent)
        self._pages = pages
        named(self, "shortcuts", self.tr("キーボードの操作"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("キーボードの操作"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(12)
        column.addWidget(title(self.tr("キーボードの操作")))
        if page_keys:
            column.addWidget(_keys_card(page, page_keys))
        column.addWidget(_keys_card(self.tr("どの画面でも"), self._everywhere()))
        column.addStretch(1)
        close = button("shortcuts.close", self.tr("閉じる(&C)"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scrolled(inner), 1)
        outer.addLayout(row)
        self.resize(min(self.fontMetrics().averageCharWidth() * 46, 760), 500)
        close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it."""
        if event.text() in {"?", "？"}:
            self.close()
            return
        super().keyPressEvent(event)

    def _everywhere(self) -> Keys:
        return (
            ("Ctrl+" + ", ".join(map(str, range(1, self._pages + 1))), self.tr("画面を切り替える")),
            ("Ctrl+F", self.tr("案件を検索する")),
            ("Ctrl+Shift+W", self.tr("勤務の次の一歩（開始・休憩・再開）")),
            ("Ctrl+Shift+N", self.tr("中抜けする")),
            ("Ctrl+Shift+E", self.tr("勤務を終了する")),
            ("F5", self.tr("いま送受信する")),
            ("F6", self.tr("次の区画へ移る")),
            ("Tab / Shift+Tab", self.tr("次の項目 / 前の項目")),
            ("Ctrl+Enter", self.tr("開いている画面の主な操作を行う")),
            ("Esc", self.tr("閉じる、または戻る")),
            ("?", self.tr("この一覧を開く")),
        )


def _keys_card(heading: str, keys: Keys) -> Card:
    card = Card()
    card.column.addWidget(label(heading, "second", bold=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(keys):
        grid.addWidget(label(key, bold=True, wrap=False), row, 0)
        grid.addWidget(label(meaning), row, 1)
    card.column.addLayout(grid)
    return card
