# SPDX-License-Identifier: Apache-2.0
"""会議室の利用: a month of rooms and web conferences, each figure with what it is a part of."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import room_use_words as words
from desktop.ui.a11y import announce
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.columns import WrappingColumns, scrolled
from desktop.ui.widgets.figures_file import FiguresFile, Wanted
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import Card, field_label, label, title
from desktop.ui.widgets.records_table import EDGE, RIGHT, Line, RecordsTable
from telework.meetings.statistics_wire import HourUse, MeetingStatistics

MOST_ROWS = 14
CARD_CHARACTERS = 19
FIRST_ROW = 4
Heads = tuple[tuple[str, str], ...]


class RoomUsePage(Page):
    """Figures of one month; nothing of it is kept here."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._month = month_box("room_use.month", self.tr("月"), services)
        self._said = label("", "second")
        self.file = FiguresFile(services, "room_use", self._wanted)
        self._cards = tuple((title(), label("", "second")) for _ in words.FIGURES)
        self._chart = BarChart("room_use.hours", self.tr("時間帯ごとの利用率のグラフ"))
        self._hour = label("", "second")
        self._rooms = _table("rooms", self.tr("会議室ごと"), words.ROOM_HEADS)
        self._seats = _table("seats", self.tr("会議室ごとの席と予約"), words.SEAT_HEADS)
        self._by_hour = _table("by_hour", self.tr("時間帯ごとの利用率の表"), words.HOUR_HEADS)
        self._hosts = _table("hosts", self.tr("Web会議のホスト"), words.HOST_HEADS)
        self._hosted = QWidget()
        self._shown = QWidget()
        self._shown.hide()
        self._hours: tuple[HourUse, ...] = ()
        self._showing = ""
        self._lay_out()
        self._month.currentIndexChanged.connect(self.refresh)
        self._chart.opened.connect(self._say_hour)
        self.file.said.connect(self._said.setText)

    def heading(self) -> str:
        return self.tr("会議室の利用")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._choices, self._rooms, self._seats, self._chart, self._by_hour, self._hosts)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+G", self.tr("月を選ぶ")),
            ("Enter", self.tr("グラフの時間帯の、もとの時間を見る")),
            ("Alt+S / Alt+X", self.tr("CSV / Excelで保存する")),
        )

    def arrive(self) -> None:
        """Ask anew each time: rooms are used meanwhile."""
        self.refresh()

    def refresh(self) -> None:
        """Ask the server for the month chosen."""
        month = self._asked()
        if month != self._showing:
            self._said.setText(self.tr("読み込んでいます…"))
        call = partial(self.services.desk.meetings.statistics, month)
        done = partial(self._came, month)
        Task(self, call).on_done(done).start(self.services.lanes.network)

    def read_again(self) -> None:
        """Stand as it is when the store changes: the figures are not from there."""

    def _asked(self) -> str:
        return str(self._month.currentData())

    def _wanted(self) -> Wanted:
        month = self._asked()
        name = self.tr("会議室の利用_{month}").format(month=month)
        fetch = partial(self.services.desk.meetings.statistics_file, month)
        return Wanted(name=name, fetch=fetch)

    def _came(self, month: str, answer: MeetingStatistics | Trouble) -> None:
        if month != self._asked():
            return
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
        elif words.is_empty(answer):
            self._showing = ""
            self._said.setText(self._nothing(answer))
        else:
            self._showing = month
            self._said.setText(words.basis(answer))
            self._show(answer)
        # What was read of another month must not stand under the name of this one.
        there = self._showing == month
        self._shown.setVisible(there)
        self.file.offer(ready=there)

    def _nothing(self, answer: MeetingStatistics) -> str:
        if not answer.rooms:
            return self.tr(
                "会議室がまだ登録されていません。登録すると、利用した月から数字が出ます。"
            )
        return self.tr("この月に使われた会議室はありません。ほかの月を選んでください。")

    def _show(self, found: MeetingStatistics) -> None:
        for (figure, made_of), texts in zip(self._cards, words.headline(found), strict=True):
            figure.setText(texts[0])
            made_of.setText(texts[1])
        self._hours = found.hours
        self._chart.show_bars(tuple(map(_bar, found.hours)))
        self._hour.setText(
            self.tr("時間帯を選んでEnterを押すかクリックすると、もとの時間が出ます。")
        )
        _fill(self._rooms, tuple(map(words.room_cells, found.rooms)))
        for at, each in enumerate(found.rooms):
            cell = self._rooms.item(at, self._rooms.columnCount() - 1)
            if cell is not None:
                counts = words.no_shows(each.released, each.due)
                cell.setToolTip(counts)
                cell.setData(Qt.ItemDataRole.AccessibleDescriptionRole, counts)
        _fill(self._seats, tuple(map(words.seat_cells, found.rooms)))
        _fill(self._by_hour, tuple(map(words.hour_cells, found.hours)))
        _fill(self._hosts, tuple(map(words.host_cells, found.peaks)))
        self._hosted.setVisible(bool(found.peaks))

    def _say_hour(self, at: int) -> None:
        said = words.hour_words(self._hours[at])
        self._hour.setText(said)
        announce(self._chart, said)

    def _lay_out(self) -> None:
        self._choices = QWidget()
        head = QHBoxLayout(self._choices)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(field_label(self.tr("月(&G)"), self._month))
        head.addWidget(self._month)
        head.addStretch(1)
        head.addWidget(self.file)
        cards = [
            _card(words.say(name), words.say(meaning), lines)
            for (name, meaning), lines in zip(words.FIGURES, self._cards, strict=True)
        ]
        drawn = Card()
        drawn.column.addWidget(label(self.tr("時間帯ごとの利用率（全会議室）"), bold=True))
        drawn.column.addWidget(self._chart)
        drawn.column.addWidget(self._hour)
        drawn.column.addStretch(1)
        hours = WrappingColumns(34)
        hours.add(drawn)
        hours.add(self._by_hour)
        hosted = QVBoxLayout(self._hosted)
        hosted.setContentsMargins(0, 0, 0, 0)
        hosted.addWidget(label(self.tr("Web会議のホスト"), bold=True))
        hosted.addWidget(self._hosts)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(12)
        for part in (
            _pairs(cards[:FIRST_ROW]),
            _pairs(cards[FIRST_ROW:]),
            label(self.tr("会議室ごと"), bold=True),
            self._rooms,
            label(self.tr("会議室ごとの席と予約"), bold=True),
            self._seats,
            hours,
            self._hosted,
            label(self.tr("数字のもと"), bold=True),
            label(words.legend(), "second"),
        ):
            shown.addWidget(part)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(12)
        for place in (self._choices, self._said, self._shown):
            column.addWidget(place)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))


def _pairs(cards: list[Card]) -> WrappingColumns:
    """Lay cards out four, two or one in a row, as many as there is room for."""
    row = WrappingColumns(2 * CARD_CHARACTERS)
    for first in range(0, len(cards), 2):
        pair = WrappingColumns(CARD_CHARACTERS)
        for each in cards[first : first + 2]:
            pair.add(each)
        row.add(pair, len(cards[first : first + 2]))
    return row


def _table(name: str, spoken: str, heads: Heads) -> RecordsTable:
    said = tuple(words.say(each) for each, _ in heads)
    made = RecordsTable(f"room_use.{name}", spoken, said, wide=0)
    for column, (_, meaning) in enumerate(heads):
        heading = made.horizontalHeaderItem(column)
        if heading is not None and meaning:
            heading.setText(said[column] + EDGE)
            heading.setTextAlignment(RIGHT)
            heading.setToolTip(words.say(meaning))
            heading.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.say(meaning))
    return made


def _fill(table: RecordsTable, rows: tuple[tuple[str, ...], ...]) -> None:
    table.show_lines(tuple(Line(key=str(at), cells=cells) for at, cells in enumerate(rows)))
    for at in range(table.rowCount()):
        for column in range(1, table.columnCount()):
            item = table.item(at, column)
            if item is not None:
                item.setTextAlignment(RIGHT)
    height = table.fontMetrics().height() + 16
    table.setFixedHeight((min(len(rows), MOST_ROWS) + 1) * height + 6)


def _card(name: str, meaning: str, lines: tuple[QWidget, ...]) -> Card:
    made = Card()
    made.setToolTip(meaning)
    for line in (label(name, bold=True), *lines):
        line.setToolTip(meaning)
        line.setAccessibleDescription(meaning)
        made.column.addWidget(line)
    made.column.addStretch(1)
    return made


def _bar(each: HourUse) -> Bar:
    part, base = each.used_minutes, each.bookable_minutes
    share = part / base if base else None
    return Bar(name=words.hour_name(each), share=share, text=words.percent(part, base))
