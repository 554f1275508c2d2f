# SPDX-License-Identifier: Apache-2.0
"""会議: everything that one may see of it, its dates with their states, and what can be done."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.facade import Trouble
from desktop.meetings import NothingTaken
from desktop.models.room_calendar import GONE
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.booking_results_dialog import BookingResultsDialog, Results
from desktop.ui.dialogs.change_meeting_dialogs import (
    OPEN,
    CancelMeetingDialog,
    ChangeMeetingDialog,
)
from desktop.ui.dialogs.offer_swap_dialog import offer_swap
from desktop.ui.meeting_elsewhere import Elsewhere
from desktop.ui.meeting_facts import fact_lines
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.meeting_history import MeetingHistoryFold
from desktop.ui.widgets.parts import Card, button, label, retone, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import BookingAnswer
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState, Wanted
from telework.meetings.views import MeetingShown, OccurrenceLine, SkippedLine

T = TypeVar("T")
TABLE_HEIGHT = 190
ACROSS = 3


class MeetingDialog(QDialog):
    """A meeting as of one of its dates; the table says which date an act is about.

    Signals:
        changed: something of it is different now.
    """

    changed = Signal()

    def __init__(
        self, services: Services, parent: QWidget, meeting_id: str, occurrence_id: str = ""
    ) -> None:
        super().__init__(parent)
        named(self, "meeting")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("会議"))
        self._services, self._meeting_id = services, meeting_id
        self._wanted = occurrence_id
        self._shown: MeetingShown | None = None
        self._catalogue = services.desk.meetings.kept_catalogue() or Catalogue()
        self._heading = title(self.tr("会議"))
        self._said = label(self.tr("読み込んでいます…"), "second")
        self._facts = Card()
        self._fact_words = label()
        self._facts.column.addWidget(self._fact_words)
        self._facts.hide()
        self._table = RecordsTable(
            "meeting.dates",
            self.tr("開催日"),
            (
                self.tr("日"),
                self.tr("時間"),
                self.tr("状態"),
                self.tr("会議室"),
                self.tr("備考"),
            ),
            wide=4,
        )
        self._table.setFixedHeight(TABLE_HEIGHT)
        self._table.currentCellChanged.connect(self._offer)
        self._history = MeetingHistoryFold(services, self._catalogue)
        self._acts = self._make_acts()
        self._close = button("meeting.close", self.tr("閉じる(&C)"))
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._read()

    def _make_acts(self) -> dict[str, QPushButton]:
        words: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("join", self.tr("参加する(&J)"), self._join),
            ("copy", self.tr("リンクをコピー(&L)"), self._copy),
            ("check_in", self.tr("入室する(&I)"), self._check_in),
            ("finish", self.tr("早く終わる(&F)"), self._finish),
            ("change", self.tr("変更・移動する(&E)"), self._change),
            ("cancel", self.tr("取り消す(&D)"), self._cancel),
            ("again", self.tr("もう一度申し込む(&A)"), self._again),
            ("elsewhere", self.tr("代わりを探す(&S)"), self._seek_elsewhere),
            ("swap", self.tr("入れ替えを申し出る(&W)"), self._offer_swap),
            ("calendar", self.tr("カレンダーに入れる(&K)"), self._save),
        )
        made = {}
        for name, text, do in words:
            made[name] = button(f"meeting.{name}", text)
            made[name].clicked.connect(do)
        return made

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 8)
        column.addWidget(self._heading)
        column.addWidget(self._facts)
        column.addWidget(self._table)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        column.addWidget(self._history)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 0)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._close)
        self._column = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scrolled(inner), 1)
        outer.addLayout(foot)
        FocusRing(self)
        for each in self._acts.values():
            each.hide()
        self.resize(860, 560)
        self._close.setFocus()

    def _read(self) -> None:
        call = partial(self._services.desk.meetings.meeting, self._meeting_id, self._wanted)
        Task(self, call).on_done(self._came).start(self._services.lanes.network)

    def _came(self, answer: MeetingShown | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        first = self._shown is None
        self._shown = answer
        self._history.show_meeting(answer.meeting_id)
        self._history.setVisible(bool(answer.content.title))
        heading = answer.content.title or self.tr("予定あり")
        self._heading.setText(heading)
        self.setWindowTitle(heading)
        self._fact_words.setText("\n".join(fact_lines(answer, self._catalogue)))
        self._facts.show()
        self._table.show_lines(self._lines(answer))
        if first:
            self._say("", "second")
            self._go_to(self._wanted)
            self._table.setFocus()
        self._offer()

    def _lines(self, shown: MeetingShown) -> tuple[Line, ...]:
        dated = [(each.starts_at, self._date_line(each)) for each in shown.occurrences]
        dated += [(each.starts_at, self._skipped_line(each)) for each in shown.skipped]
        return tuple(line for _at, line in sorted(dated, key=_at))

    def _date_line(self, each: OccurrenceLine) -> Line:
        changed = self.tr("この回だけ変更") if each.changed else ""
        notes = " ・ ".join(word for word in (changed, each.reason) if word)
        room = meeting_words.room_name(self._catalogue, each.room_id)
        when = meeting_words.day_and_hours(each.starts_at, each.ends_at)
        state = meeting_words.state(each.state)
        return Line(key=each.occurrence_id, cells=(*when, state, room, notes))

    def _skipped_line(self, each: SkippedLine) -> Line:
        when = meeting_words.day_and_hours(each.starts_at, each.ends_at)
        why = explain(Trouble(code=each.code)).meaning if each.code else ""
        missed = self.tr("▲ 取れませんでした")
        return Line(key=each.recurrence_id.isoformat(), cells=(*when, missed, "", why))

    def _go_to(self, occurrence_id: str) -> None:
        shown = self._shown
        if shown is None:
            return
        keys = [line.key for line in self._lines(shown)]
        now = self._services.now()
        coming = [each.occurrence_id for each in shown.occurrences if each.ends_at > now]
        wanted = occurrence_id or next(iter(coming), "")
        if wanted in keys:
            self._table.setCurrentCell(keys.index(wanted), 0)

    def _line(self) -> OccurrenceLine | None:
        key = self._table.current_key()
        found = self._shown.occurrences if self._shown is not None else ()
        return next((each for each in found if each.occurrence_id == key), None)

    def _skipped(self) -> SkippedLine | None:
        key = self._table.current_key()
        found = self._shown.skipped if self._shown is not None else ()
        return next((each for each in found if each.recurrence_id.isoformat() == key), None)

    def _missed(self) -> OccurrenceLine | SkippedLine | None:
        """Return the current date where it can be asked for again, None where it cannot."""
        line = self._line()
        gone = line is not None and line.state in GONE and line.ends_at > self._services.now()
        return line if gone else self._skipped()

    def _offer(self) -> None:
        shown, line = self._shown, self._line()
        if shown is None:
            return
        now = self._services.now()
        mine, manages = shown.mine, shown.manages or shown.mine
        ahead = line is not None and line.state in OPEN and line.ends_at > now
        in_use = line is not None and line.state is OccurrenceState.CHECKED_IN
        soon = self._may_check_in(line, now)
        offered = {
            "join": self._url() != "",
            "copy": self._url() != "",
            "check_in": soon and manages,
            "finish": in_use and manages,
            "change": manages and (ahead or in_use),
            "cancel": manages and (ahead or in_use),
            "again": mine and self._missed() is not None,
            "elsewhere": mine and self._missed() is not None,
            "swap": ahead and not manages and line is not None and line.room_id != "",
            "calendar": bool(shown.content.title),
        }
        for each in self._acts.values():
            self._grid.removeWidget(each)
        shown_acts = [self._acts[name] for name, there in offered.items() if there]
        for at, each in enumerate(shown_acts):
            self._grid.addWidget(each, at // ACROSS, at % ACROSS)
        for name, each in self._acts.items():
            each.setVisible(offered[name])
        forgets = self._services.preferences.forgets()
        offer_outside(self._acts["calendar"], self._acts["copy"], forgets=forgets)
        self._column.activate()

    def _may_check_in(self, line: OccurrenceLine | None, now: datetime) -> bool:
        if line is None or line.state is not OccurrenceState.ACCEPTED:
            return False
        room = self._catalogue.room(line.room_id)
        if room is None:
            return False
        early = (line.starts_at - now).total_seconds() / 60
        return early <= room.check_in_early and now < line.ends_at

    def _url(self) -> str:
        link = self._shown.content.link if self._shown is not None else None
        return link.join_url if link is not None else ""

    def _join(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._url())
        self._say(self.tr("リンクをコピーしました。"), "done")

    def _check_in(self) -> None:
        self._step(self._services.desk.meetings.check_in, self.tr("入室を記録しました。"))

    def _finish(self) -> None:
        self._step(
            self._services.desk.meetings.finish,
            self.tr("終了しました。残りの時間は空きになります。"),
        )

    def _step(self, do: Callable[[str, int], OccurrenceLine | Trouble], said: str) -> None:
        line = self._line()
        if line is not None:
            self._run(partial(do, line.occurrence_id, line.version), partial(self._stepped, said))

    def _stepped(self, said: str, answer: OccurrenceLine | Trouble) -> None:
        self._told(said, answer if isinstance(answer, Trouble) else None)

    def _change(self) -> None:
        line = self._line()
        if self._shown is not None and line is not None:
            dialog = ChangeMeetingDialog(self._services, self, self._shown, line)
            dialog.kept.connect(self._after_change)
            dialog.open()

    def _cancel(self) -> None:
        line = self._line()
        if self._shown is not None and line is not None:
            dialog = CancelMeetingDialog(self._services, self, self._shown, line)
            dialog.kept.connect(self._after_cancel)
            dialog.open()

    def _after_change(self, answer: object) -> None:
        # "This and following" makes the tail a meeting of its own.
        if isinstance(answer, BookingAnswer):
            self._meeting_id = answer.meeting_id
            if len(answer.dates) > 1:
                room = answer.dates[0].room_id
                results = Results(meeting_id=answer.meeting_id, room_id=room, dates=answer.dates)
                BookingResultsDialog(self._services, self, self._catalogue, results).open()
        self._told(self.tr("変更しました。"), None)

    def _after_cancel(self, _answer: object) -> None:
        self._told(self.tr("取り消しました。"), None)

    def _again(self) -> None:
        missed = self._missed()
        if missed is not None:
            self._ask_again(missed.recurrence_id, None)

    def _ask_again(self, moment: datetime, wanted: Wanted | None) -> None:
        room = self._services.desk.meetings
        ask = partial(room.again, self._meeting_id, room.new_id(), moment, wanted)
        self._run(ask, self._asked_again)

    def _seek_elsewhere(self) -> None:
        missed = self._missed()
        if self._shown is not None and missed is not None:
            span = missed.starts_at, missed.ends_at
            elsewhere = Elsewhere(self._services, self, self._shown, span)
            elsewhere.asked.connect(partial(self._ask_again, missed.recurrence_id))
            elsewhere.settled.connect(self.changed)
            elsewhere.open()

    def _asked_again(self, answer: BookingAnswer | NothingTaken | Trouble) -> None:
        if isinstance(answer, BookingAnswer):
            self._told(self.tr("取れました。"), None)
        else:
            self._told("", answer.trouble if isinstance(answer, NothingTaken) else answer)

    def _offer_swap(self) -> None:
        line = self._line()
        if line is not None:
            said = self.tr("申し出ました。答えは「自分の会議」で見られます。")
            offer_swap(self._services, self, line, partial(self._told, said))

    def _save(self) -> None:
        self._run(partial(self._services.desk.meetings.invitation, self._meeting_id), self._save_as)

    def _save_as(self, answer: bytes | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._told("", answer)
            return
        kind = self.tr("カレンダー (*.ics)")
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("カレンダーに入れる"), "meeting.ics", kind
        )
        if not name:
            return
        try:
            Path(name).write_bytes(answer)
        except OSError as problem:
            text = self.tr("ファイルに保存できません（{why}）。別の場所を選んでください。")
            self._say(text.format(why=problem.strerror or ""), "refused")
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(name))
        self._say(self.tr("保存して、カレンダーで開きました。"), "done")

    def _told(self, said: str, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._say(explain(trouble).whole(), "refused")
        else:
            self._say(said, "done")
            self.changed.emit()
        self._read()

    def _run(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        self._column.activate()
        announce(self, text)


def _at(dated: tuple[datetime, Line]) -> datetime:
    return dated[0]


def open_meeting(
    services: Services, parent: QWidget, meeting_id: str, occurrence_id: str = ""
) -> MeetingDialog:
    """Open a meeting, as of one of its dates."""
    dialog = MeetingDialog(services, parent, meeting_id, occurrence_id)
    dialog.open()
    return dialog
