# SPDX-License-Identifier: Apache-2.0
"""会議の履歴: who did what and when, from where to where; folded away until it is wanted."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import stacked
from desktop.ui.widgets.parts import button, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.catalogue import Catalogue
from telework.meetings.history import HistoryLine, MeetingHistory
from telework.meetings.meeting import OccurrenceState

HEIGHT = 170
ACTS = {
    "moved": QT_TRANSLATE_NOOP("MeetingHistory", "日時か会議室を変更"),
    "changed": QT_TRANSLATE_NOOP("MeetingHistory", "内容を変更"),
    "swap_offered": QT_TRANSLATE_NOOP("MeetingHistory", "入れ替えの申し出"),
    "swap_accepted": QT_TRANSLATE_NOOP("MeetingHistory", "入れ替えの成立"),
    "swap_declined": QT_TRANSLATE_NOOP("MeetingHistory", "入れ替えの見送り"),
    "swap_withdrawn": QT_TRANSLATE_NOOP("MeetingHistory", "申し出の取下げ"),
}
AGAIN = QT_TRANSLATE_NOOP("MeetingHistory", "もう一度予約")
ROUND = QT_TRANSLATE_NOOP("MeetingHistory", "自動")
DOOR = QT_TRANSLATE_NOOP("MeetingHistory", "会議室の入口（{room}）")
FROM_TO = QT_TRANSLATE_NOOP("MeetingHistory", "{was} → {now}")


class MeetingHistoryFold(QWidget):
    """A button that unfolds the log of a meeting; it is read when it is opened first."""

    def __init__(self, services: Services, catalogue: Catalogue) -> None:
        super().__init__()
        self._services, self._catalogue = services, catalogue
        self._meeting_id = ""
        self._fold = button("meeting.history", self.tr("履歴を開く(&H)"), "quiet")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._toggled)
        self._said = label(tone="second")
        headings = (self.tr("いつ"), self.tr("だれが"), self.tr("何を"), self.tr("どう変わったか"))
        self._table = RecordsTable("meeting.log", self.tr("会議の履歴"), headings, wide=3)
        self._table.setFixedHeight(HEIGHT)
        column = stacked(self)
        column.addWidget(self._fold)
        column.addWidget(self._said)
        column.addWidget(self._table)
        for widget in (self._said, self._table):
            widget.hide()

    def show_meeting(self, meeting_id: str) -> None:
        """Let it be about a meeting; what is open is read anew."""
        self._meeting_id = meeting_id
        if self._fold.isChecked():
            self._read()

    def _toggled(self, opened: bool) -> None:
        self._fold.setText(self.tr("履歴を閉じる(&H)") if opened else self.tr("履歴を開く(&H)"))
        self._table.setVisible(opened)
        self._said.setVisible(False)
        if opened:
            self._read()

    def _read(self) -> None:
        call = partial(self._services.desk.meetings.history, self._meeting_id)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: MeetingHistory | Trouble) -> None:
        trouble = answer if isinstance(answer, Trouble) else None
        self._said.setText(explain(trouble).whole() if trouble is not None else "")
        self._said.setVisible(trouble is not None)
        self._table.setVisible(trouble is None and self._fold.isChecked())
        if isinstance(answer, MeetingHistory):
            lines = [self._line(number, each) for number, each in enumerate(answer.items)]
            self._table.show_lines(tuple(lines))

    def _line(self, number: int, each: HistoryLine) -> Line:
        date = meeting_words.day_and_hours(each.date, each.date)[0] if each.date else ""
        how = " ・ ".join(part for part in (date, *self._changes(each.detail)) if part)
        cells = (day_and_clock(each.at), who_words(each.who), act_words(each.act), how)
        return Line(key=str(number), cells=cells)

    def _changes(self, detail: Mapping[str, str]) -> tuple[str, ...]:
        rooms = self._from_to(detail, "room", self._room)
        begins = self._from_to(detail, "starts", _moment)
        ends = "" if begins else self._from_to(detail, "ends", _moment)
        state = detail.get("was", "")
        was = meeting_words.state(OccurrenceState(state)) if state in {*OccurrenceState} else ""
        return rooms, begins, ends, was

    def _from_to(self, detail: Mapping[str, str], name: str, words: object) -> str:
        was, now = detail.get(f"was_{name}", ""), detail.get(name, "")
        if not callable(words) or not was or not now:
            return ""
        return _say(FROM_TO).format(was=words(was), now=words(now))

    def _room(self, room_id: str) -> str:
        return meeting_words.room_name(self._catalogue, room_id)


def act_words(act: str) -> str:
    """Return an act of the log in words."""
    if act in {*OccurrenceState}:
        return meeting_words.state(OccurrenceState(act))
    return _say(ACTS[act]) if act in ACTS else _say(AGAIN)


def who_words(who: str) -> str:
    """Return who did it: a person by name, the house itself, or a door."""
    if who == "round":
        return _say(ROUND)
    if who.startswith("door:"):
        return _say(DOOR).format(room=who.removeprefix("door:"))
    return who


def _moment(text: str) -> str:
    return day_and_clock(datetime.fromisoformat(text))


def _say(source: str) -> str:
    return QCoreApplication.translate("MeetingHistory", source)
