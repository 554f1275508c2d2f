# SPDX-License-Identifier: Apache-2.0
"""The calendar of rooms as a table: every booking a row, for who reads rather than looks."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt

from desktop.models.room_calendar import Entry
from desktop.models.room_scene import Shown
from desktop.ui import absence_words, room_words
from desktop.ui.widgets.records_table import Line, RecordsTable

WIDE = 3


class RoomList(RecordsTable):
    """Bookings, requests and closures by time and room.

    Signals:
        entry_opened: the Entry of a row.
        cancel_asked: the Entry of a row.
    """

    entry_opened = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self) -> None:
        headings = (
            self.tr("日"),
            self.tr("時刻"),
            self.tr("会議室"),
            self.tr("件名"),
            self.tr("主催"),
            self.tr("状態"),
        )
        super().__init__("rooms.list.table", self.tr("予約の一覧"), headings, WIDE)
        self._entries: dict[str, Entry] = {}
        self.opened.connect(self._open_entry)

    def show_rooms(self, shown: Shown) -> None:
        """Show what stands in these rooms over this time."""
        names = {each.room_id: each.name for each in shown.rooms}
        entries = [each for each in shown.entries if each.span.room_id in names]
        entries.sort(key=lambda each: (each.span.starts_at, names[each.span.room_id]))
        self._entries = {str(number): each for number, each in enumerate(entries)}
        lines = [
            (entry.span.starts_at, self._line(key, entry, names))
            for key, entry in self._entries.items()
        ]
        lines += [
            (
                each.starts_at,
                Line(
                    key=f"closure-{number}",
                    cells=(
                        absence_words.weekday(each.starts_at),
                        room_words.time_of(each.starts_at, each.ends_at),
                        names[each.room_id],
                        room_words.closed(each.reason),
                        "",
                        "",
                    ),
                ),
            )
            for number, each in enumerate(shown.blockings)
            if each.room_id in names
        ]
        self.show_lines(tuple(line for _at, line in sorted(lines, key=lambda each: each[0])))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to cancel."""
        entry = self.current()
        if event.key() == Qt.Key.Key_Delete and entry is not None:
            self.cancel_asked.emit(entry)
            return
        super().keyPressEvent(event)

    def current(self) -> Entry | None:
        """The chosen booking."""
        key = self.current_key()
        return self._entries.get(key)

    def _open_entry(self, key: str) -> None:
        if key in self._entries:
            self.entry_opened.emit(self._entries[key])

    def _line(self, key: str, entry: Entry, names: dict[str, str]) -> Line:
        there = entry.occurrence
        mine = self.tr("● {title}") if entry.is_mine else "{title}"
        return Line(
            key=key,
            cells=(
                absence_words.weekday(entry.span.starts_at),
                room_words.time_of(entry.span.starts_at, entry.span.ends_at),
                names[entry.span.room_id],
                mine.format(title=room_words.title(entry)),
                there.owner_name if there is not None else "",
                room_words.mark(entry) or room_words.booked(),
            ),
        )
