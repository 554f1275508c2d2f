# SPDX-License-Identifier: Apache-2.0
"""The line above every page: its title, and the search over the cases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.widgets.parts import label, line_field, title_font


class TitleLine(QWidget):
    """Title at the left, search at the right.

    Signals:
        searched: the words as they are typed; empty when the search ends.
        entered: Enter was pressed in the search: on to the list.
    """

    searched = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(wrap=False)
        self._title.setFont(title_font(self._title.font()))
        self._heading = ""
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._search = line_field("window.search", self.tr("案件を検索する"))
        self._search.setPlaceholderText(self.tr("検索  Ctrl+F"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        self._search.textChanged.connect(self.searched)
        self._search.returnPressed.connect(self.entered)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 8)
        row.setSpacing(16)
        row.addWidget(self._title, 1)
        row.addWidget(self._search)

    def show_heading(self, text: str) -> None:
        """Show the title of the open page."""
        self._heading = text
        self._title.setAccessibleName(text)
        self._title.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the title anew."""
        super().resizeEvent(event)
        self._fit()

    def focus_search(self) -> None:
        """Put the keyboard into the search, ready to type anew."""
        self._search.setFocus()
        self._search.selectAll()

    def _fit(self) -> None:
        # A long title stays on its one line: the page below begins at the same height.
        self._row.activate()
        self._title.setText(
            self._title.fontMetrics().elidedText(
                self._heading, Qt.TextElideMode.ElideRight, self._title.width()
            )
        )

    def leave_search(self) -> bool:
        """End the search if the keyboard is there; tells whether it was."""
        if not self._search.hasFocus():
            return False
        self._search.clear()
        return True
