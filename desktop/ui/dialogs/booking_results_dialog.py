# SPDX-License-Identifier: Apache-2.0
"""予約の結果: what became of each date, and what can still be done about those not had."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import NothingTaken, Wait
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dialogs.submit_dialog import SubmitDialog
from desktop.ui.services import Services
from desktop.ui.telework_drafts import Begun, begun
from desktop.ui.texts import explain
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, retone, title
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.meetings.booking import BookingAnswer, DateResult, Outcome
from telework.meetings.catalogue import Catalogue

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What became of a request.

    Attributes:
        meeting_id: empty where nothing was booked.
        room_id: the room that was asked for.
        held: the room needs approval, and the application is not submitted yet.
    """

    meeting_id: str
    room_id: str
    dates: tuple[DateResult, ...]
    held: bool = False


class BookingResultsDialog(QDialog):
    """A line for each date; for one that was not had: wait for it, or ask again.

    Signals:
        changed: a date was had after all.
        submitted: the Act of the application of a room that needs approval.
    """

    changed = Signal()
    submitted = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, catalogue: Catalogue, results: Results
    ) -> None:
        super().__init__(parent)
        named(self, "booking_results")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("予約の結果"))
        self._services, self._catalogue, self._results = services, catalogue, results
        self._waiting: set[int] = set()
        self._summary = label()
        self._table = RecordsTable(
            "booking_results.dates",
            self.tr("日ごとの結果"),
            (
                self.tr("日"),
                self.tr("時間"),
                self.tr("結果"),
                self.tr("会議室"),
                self.tr("理由"),
            ),
            wide=4,
        )
        self._table.currentCellChanged.connect(self._row_changed)
        self._reason = label()
        self._said = label(tone="done")
        self._wait = button("booking_results.wait", self.tr("空いたら知らせる(&W)"))
        self._again = button("booking_results.again", self.tr("もう一度申し込む(&A)"))
        self._apply = button("booking_results.apply", self.tr("申請へ進む(&S)"), "primary")
        self._close = button("booking_results.close", self.tr("閉じる(&C)"))
        self._wait.clicked.connect(self._wait_for_current)
        self._again.clicked.connect(self._ask_again)
        self._apply.clicked.connect(self._begin_application)
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for each in (self._wait, self._again):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._apply)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        heading = title(self.tr("予約の結果"))
        for said in (heading, self._summary):
            column.addWidget(said)
        column.addWidget(self._table, 1)
        for said in (self._reason, self._said):
            column.addWidget(said)
        column.addLayout(foot)
        FocusRing(self)
        self.resize(900, 520)
        self._table.setFocus()

    def _show(self) -> None:
        dates = self._results.dates
        taken = sum(each.outcome.is_taken for each in dates)
        self._summary.setText(self._summed(taken, len(dates) - taken))
        self._table.show_lines(tuple(self._line(at, each) for at, each in enumerate(dates)))
        self._apply.setVisible(self._results.held)
        self._row_changed()
        announce(self, self._summary.text())

    def _summed(self, taken: int, missed: int) -> str:
        if not self._results.meeting_id:
            text = self.tr(
                "何も予約していません。取れない日は{missed}日です。日を除くか、"
                "取れない日の扱いを変えて、もう一度予約してください。"
            )
            return text.format(missed=missed)
        text = self.tr("{taken}日を予約しました。").format(taken=taken)
        if self._results.held:
            text = self.tr(
                "{taken}日を30分だけ確保しました。申請を出すと仮予約になります。"
            ).format(taken=taken)
        if missed:
            text += self.tr("{missed}日は取れませんでした。").format(missed=missed)
        return text

    def _line(self, at: int, date: DateResult) -> Line:
        room = meeting_words.room_name(self._catalogue, date.room_id or self._results.room_id)
        waits = self.tr("空き待ち中") if at in self._waiting else ""
        held = self._results.held and date.outcome.is_taken
        became = self.tr("✓ 確保しました") if held else meeting_words.outcome(date.outcome)
        outcome = " ・ ".join(each for each in (became, waits) if each)
        when = meeting_words.day_and_hours(date.starts_at, date.ends_at)
        cells = (*when, outcome, room, meeting_words.reason(date))
        return Line(key=str(at), cells=cells)

    def _current(self) -> tuple[int, DateResult] | None:
        key = self._table.current_key()
        return (int(key), self._results.dates[int(key)]) if key else None

    def _row_changed(self) -> None:
        found = self._current()
        reason = meeting_words.reason(found[1]) if found is not None else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        missed = found is not None and not found[1].outcome.is_taken
        conflict = found is not None and found[1].outcome is Outcome.SKIPPED
        waits = found is not None and found[0] in self._waiting
        self._wait.setVisible(conflict and bool(self._results.room_id) and not waits)
        self._again.setVisible(missed and bool(self._results.meeting_id))
        self._column.activate()

    def _wait_for_current(self) -> None:
        found = self._current()
        if found is None:
            return
        at, date = found
        room = date.room_id or self._results.room_id
        wanted = Wait(room_id=room, starts_at=date.starts_at, ends_at=date.ends_at)
        call = partial(self._services.desk.meetings.wait_for, wanted)
        self._run(self._wait, call, partial(self._waits, at))

    def _waits(self, at: int, answer: Wait | Trouble) -> None:
        self._wait.setEnabled(True)
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        self._waiting.add(at)
        self._show()
        self._say(self.tr("空いたときに知らせます。予約は自分で申し込んでください。"), "done")

    def _ask_again(self) -> None:
        found = self._current()
        if found is None:
            return
        at, date = found
        room = self._services.desk.meetings
        meeting_id = self._results.meeting_id
        call = partial(room.again, meeting_id, room.new_id(), date.recurrence_id)
        self._run(self._again, call, partial(self._asked_again, at))

    def _asked_again(self, at: int, answer: BookingAnswer | NothingTaken | Trouble) -> None:
        self._again.setEnabled(True)
        if isinstance(answer, BookingAnswer) and answer.dates:
            dates = self._results.dates
            self._results = Results(
                meeting_id=self._results.meeting_id,
                room_id=self._results.room_id,
                dates=(*dates[:at], answer.dates[0], *dates[at + 1 :]),
                held=self._results.held,
            )
            self._show()
            self._say(self.tr("取れました。"), "done")
            self.changed.emit()
            return
        trouble = answer.trouble if isinstance(answer, NothingTaken) else answer
        if isinstance(trouble, Trouble):
            self._say(explain(trouble).whole(), "refused")

    def _begin_application(self) -> None:
        desk = self._services.desk
        make = partial(desk.meetings.draft_application, self._results.meeting_id)
        self._say(self.tr("申請書を作っています…"), "second")
        self._run(self._apply, partial(begun, desk, make), self._application_made)

    def _application_made(self, answer: Begun | Trouble) -> None:
        self._apply.setEnabled(True)
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        self._say("", "second")
        dialog = SubmitDialog(self._services, self, *answer)
        dialog.kept.connect(self._application_kept)
        dialog.open()

    def _application_kept(self, act: object) -> None:
        self.submitted.emit(act)
        self.close()

    def _run(self, pressed: QWidget, call: Callable[[], T], done: Callable[[T], None]) -> None:
        pressed.setEnabled(False)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        self._column.activate()
        announce(self, text)
