# SPDX-License-Identifier: Apache-2.0
"""What stands in place of the calendar while there is no room to show, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.parts import Card, button, label, title
from telework.meetings.catalogue import Catalogue


class MeetingsEmpty(QWidget):
    """Says why nothing is shown.

    Signals:
        all_asked: every room is wanted again.
    """

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card()
        self._heading, self._text = title(), label()
        self._all = button("rooms.all", self.tr("絞り込みを解除する"))
        self._all.clicked.connect(self.all_asked)
        for each in (self._heading, self._text, self._all):
            card.column.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def explain(self, catalogue: Catalogue, *, known: bool) -> None:
        """Say it: nothing was read yet, no room is there, or none fits what is asked."""
        self._all.setVisible(bool(catalogue.rooms))
        if catalogue.rooms:
            self._heading.setText(self.tr("条件に合う会議室がありません"))
            self._text.setText(self.tr("人数や設備の条件をゆるめるか、別の時刻を選んでください。"))
        elif known:
            self._heading.setText(self.tr("会議室がまだ登録されていません"))
            self._text.setText(
                self.tr(
                    "会議室の一覧を管財課が登録すると、ここに予定表が表示されます。"
                    "Web会議だけの予約は「予約する」からできます。"
                )
            )
        else:
            self._heading.setText(self.tr("会議室の一覧をまだ受け取っていません"))
            self._text.setText(
                self.tr(
                    "サーバーにつながると表示します。この端末で一度表示した会議室は、"
                    "つながらないときも見られます。"
                )
            )
