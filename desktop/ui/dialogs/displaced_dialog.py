# SPDX-License-Identifier: Apache-2.0
"""移ってもらった予約: each date that gave way, and the rooms that were free instead."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import DisplacedDate
from telework.meetings.catalogue import Catalogue


class DisplacedDialog(QDialog):
    """A line for each date that gave way; its people have been told the same."""

    def __init__(
        self, parent: QWidget, catalogue: Catalogue, displaced: Sequence[DisplacedDate]
    ) -> None:
        super().__init__(parent)
        named(self, "displaced")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = self.tr("移ってもらった予約")
        self.setWindowTitle(heading)
        self._catalogue = catalogue
        said = label(
            self.tr("{count}件の予約の人に、理由と代わりの部屋を知らせました。").format(
                count=len(displaced)
            )
        )
        columns = (
            self.tr("日"),
            self.tr("時間"),
            self.tr("会議室"),
            self.tr("代わりに示したもの"),
        )
        self._table = RecordsTable("displaced.dates", heading, columns, wide=3)
        self._table.show_lines(tuple(map(self._line, displaced)))
        close = button("displaced.close", self.tr("閉じる(&C)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(title(heading))
        column.addWidget(said)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(820, 420)
        self._table.setFocus()
        announce(self, said.text())

    def _line(self, date: DisplacedDate) -> Line:
        found = [
            f"{meeting_words.room_name(self._catalogue, each.room_id)} "
            f"{meeting_words.period(each.starts_at, each.ends_at)}"
            for each in date.alternatives
        ]
        room = meeting_words.room_name(self._catalogue, date.room_id)
        when = meeting_words.day_and_hours(date.starts_at, date.ends_at)
        instead = " ・ ".join(found) or self.tr("空いている部屋はありませんでした")
        return Line(key=date.occurrence_id, cells=(*when, room, instead))
