# SPDX-License-Identifier: Apache-2.0
"""利用停止: the closures of the rooms that one keeps; closing another room, opening one again."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import DaysAsked
from desktop.qtbridge.tasks import Task
from desktop.ui import absence_words, meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import CITY_TIME
from desktop.ui.dialogs.close_room_dialog import CloseRoomDialog
from desktop.ui.dialogs.displaced_dialog import DisplacedDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, retone, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import RoomBlocked
from telework.meetings.catalogue import Catalogue
from telework.meetings.views import RoomDays, ShownBlocking

T = TypeVar("T")
AHEAD = timedelta(days=41)
"""How far from the day of the calendar closures are listed; below what is answered at once."""


class ClosuresDialog(QDialog):
    """Closures from a day on, of rooms that the reader keeps.

    Signals:
        changed: a room is closed or open again.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        catalogue: Catalogue,
        room_ids: tuple[str, ...],
        day: date,
    ) -> None:
        super().__init__(parent)
        named(self, "closures")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("会議室の利用停止"))
        self._services, self._catalogue = services, catalogue
        self._room_ids, self._day = room_ids, day
        self._begin = datetime.combine(day, time(0), tzinfo=CITY_TIME)
        columns = (self.tr("会議室"), self.tr("いつ"), self.tr("理由"))
        self._table = RecordsTable("closures.rows", self.tr("会議室の利用停止"), columns, wide=2)
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._add = button("closures.add", self.tr("部屋を止める(&S)…"), "primary")
        self._end = button("closures.end", self.tr("再開する(&R)"))
        self._close = button("closures.close", self.tr("閉じる(&C)"))
        self._add.clicked.connect(self._ask)
        self._end.clicked.connect(self._reopen)
        self._close.clicked.connect(self.close)
        self._end.setEnabled(False)
        self._lay_out()
        self._read(then="")

    def _lay_out(self) -> None:
        period = self.tr("{first}から{last}までの、あなたが受け持つ会議室の利用停止です。").format(
            first=absence_words.weekday(self._begin),
            last=absence_words.weekday(self._begin + AHEAD),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(title(self.tr("会議室の利用停止")))
        column.addWidget(label(period, "second"))
        column.addWidget(self._table, 1)
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addWidget(self._end)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._add)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(780, 460)
        self._table.setFocus()

    def _read(self, *, then: str) -> None:
        """Read the closures, and say ``then`` once they are there."""
        asked = DaysAsked(first=self._begin, last=self._begin + AHEAD)
        self._run(partial(self._services.desk.meetings.days, asked), partial(self._came, then))

    def _came(self, then: str, answer: RoomDays | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        own = [each for each in answer.blockings if each.room_id in self._room_ids]
        self._table.show_lines(tuple(map(self._line, own)))
        self._end.setEnabled(bool(own))
        nothing = "" if own else self.tr("利用停止はありません。")
        self._say(then or nothing, "done" if then else "second")

    def _line(self, each: ShownBlocking) -> Line:
        room = meeting_words.room_name(self._catalogue, each.room_id)
        when = meeting_words.period(each.starts_at, each.ends_at)
        return Line(key=each.blocking_id, cells=(room, when, each.reason))

    def _ask(self) -> None:
        rooms = tuple(each for each in self._catalogue.rooms if each.room_id in self._room_ids)
        dialog = CloseRoomDialog(self._services, self, rooms, self._day)
        dialog.kept.connect(self._closed)
        dialog.open()

    def _closed(self, answer: object) -> None:
        if not isinstance(answer, RoomBlocked):
            return
        self.changed.emit()
        said = self.tr("利用を止めました。")
        if answer.in_the_way:
            said += self.tr("例外の課の予約{count}件は、そのまま残ります。").format(
                count=len(answer.in_the_way)
            )
        self._read(then=said)
        if answer.displaced:
            DisplacedDialog(self, self._catalogue, answer.displaced).open()

    def _reopen(self) -> None:
        blocking_id = self._table.current_key()
        if blocking_id:
            self._end.setEnabled(False)
            call = partial(self._services.desk.meetings.reopen_room, blocking_id)
            self._run(call, self._reopened)

    def _reopened(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._end.setEnabled(True)
            self._say(explain(trouble).whole(), "refused")
            return
        self.changed.emit()
        self._read(then=self.tr("再開しました。会議室はすぐに予約できます。"))

    def _run(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        announce(self, text)
