# SPDX-License-Identifier: Apache-2.0
"""会議室・Web会議 of a month: four figures, each with what it is a part of."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import room_use_words
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.columns import WrappingColumns, topped
from desktop.ui.widgets.figure_table import FigureTable
from desktop.ui.widgets.parts import Card, button, label
from desktop.ui.widgets.records_table import Line
from telework.measures.wire import Dashboard, RoomFigures


class RoomsPanel(QWidget):
    """Rooms and web conferences.

    Signals:
        opened: the figure_id of the month, and what it is called.
        use_asked: the page of rooms and hours is wanted.
    """

    opened = Signal(str, str)
    use_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._figure_id = ""
        self.bars = BarChart("statistics.rooms.bars", self.tr("会議室とWeb会議のグラフ"))
        heads = (self.tr("数字"), self.tr("割合"), self.tr("うち"), self.tr("全体"))
        self._table = FigureTable("statistics.rooms.table", self.tr("会議室とWeb会議"), heads, 8)
        self._saved = label("", "second")
        self._whole = button("statistics.rooms.use", self.tr("会議室ごと、時間帯ごとに見る(&W)"))
        self._whole.hide()
        self._drawn = Card()
        self._empty = label(
            self.tr("会議室がまだ登録されていません。登録すると、利用した月から数字が出ます。")
        )
        self._lay_out()
        self._whole.clicked.connect(self.use_asked)
        self.bars.opened.connect(self._open)
        self._table.opened.connect(self._open)

    def offer_use(self, *, offered: bool) -> None:
        """Offer the page of rooms and hours to whom it is given."""
        self._whole.setVisible(offered)

    def show_figures(self, found: Dashboard) -> None:
        """Show a month."""
        rooms = found.rooms
        self._drawn.setVisible(rooms is not None)
        self._empty.setVisible(rooms is None)
        if rooms is None:
            return
        self._figure_id = rooms.figure_id
        rows = self._rows(rooms)
        self.bars.show_bars(
            tuple(
                Bar(
                    name=name,
                    share=part / base if base else None,
                    text=room_use_words.percent(part, base),
                )
                for name, part, base, _part, _base in rows
            )
        )
        self._table.show_figures(
            tuple(
                Line(key=str(at), cells=(name, room_use_words.percent(part, base), said, whole))
                for at, (name, part, base, said, whole) in enumerate(rows)
            )
        )
        hours = f"{rooms.trips_minutes_saved // 60:,}"
        self._saved.setText(
            self.tr("Web会議で減った移動は、多くても{hours}時間です（推計の上限）。").format(
                hours=hours
            )
        )

    def _rows(self, rooms: RoomFigures) -> tuple[tuple[str, int, int, str, str], ...]:
        hours, times = self.tr("{count}時間"), self.tr("{count}件")
        slots = self.tr("{count}枠")
        return tuple(
            (
                name,
                part,
                base,
                pattern.format(count=f"{part // unit:,}"),
                pattern.format(count=f"{base // unit:,}"),
            )
            for name, part, base, pattern, unit in (
                (self.tr("会議室の利用率"), rooms.used_minutes, rooms.bookable_minutes, hours, 60),
                (self.tr("Web会議の割合"), rooms.web_meetings, rooms.meetings, times, 1),
                (self.tr("無断不使用の率"), rooms.released, rooms.due, times, 1),
                (self.tr("ホストの同時の最多"), rooms.host_peak, rooms.host_slots, slots, 1),
            )
        )

    def _open(self, _at: object) -> None:
        self.opened.emit(self._figure_id, self.tr("会議室・Web会議"))

    def _lay_out(self) -> None:
        self._drawn.column.addWidget(label(self.tr("会議室とWeb会議の割合"), bold=True))
        pair = WrappingColumns(34)
        pair.add(topped(self.bars))
        pair.add(self._table)
        self._drawn.column.addWidget(pair)
        self._drawn.column.addWidget(self._saved)
        self._drawn.column.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self._drawn, self._empty):
            column.addWidget(each)
