# SPDX-License-Identifier: Apache-2.0
"""テレワーク: one's own month as a list of days, with the day that is chosen beside it."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework import (
    DayDetail,
    DayRow,
    DayText,
    DifferenceRow,
    GrantRow,
    MonthOfDays,
    PunchRow,
)
from desktop.ui import telework_tables, telework_words, words
from desktop.ui.dates import in_city
from desktop.ui.dialogs.act_dialog import ActDialog
from desktop.ui.dialogs.amend_day_dialog import AmendDayDialog, lines_of
from desktop.ui.dialogs.enter_day_dialog import EnterDayDialog
from desktop.ui.dialogs.telework_dialogs import (
    ExplainDialog,
    SubmitMonthDialog,
    WithdrawGrantDialog,
)
from desktop.ui.dialogs.withdraw_amendment_dialog import WithdrawAmendmentDialog
from desktop.ui.pages.page import Page
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.day_panel import DayPanel
from desktop.ui.widgets.day_rows import DayRows
from desktop.ui.widgets.own_amendments import OwnAmendments
from desktop.ui.widgets.parts import button, label, retone, title
from telework.closing.amendment import Amendment

SAVE_MS = 300
EVEN = 500


class TeleworkPage(Page):
    """One's own days.

    Signals:
        kept: the Act of what was kept.
        troubled: why an act did not happen.
        application_asked: the page of applications and the registration.
    """

    kept = Signal(object)
    troubled = Signal(object)
    application_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._today = in_city(services.now()).date()
        self._month = self._today.strftime("%Y-%m")
        self._wanted = self._today
        self._submitted = ""
        self._shown: MonthOfDays | None = None
        self._away: Trouble | None = None
        self._typed: tuple[date, DayText] | None = None
        self._rows = DayRows("telework.days", self.tr("月の日々"))
        self._rows.moved.connect(self._day_moved)
        self._panel = DayPanel(forgets=services.preferences.forgets())
        self._amendments = OwnAmendments(services)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self._save_typed)
        self._lay_out()
        self._connect()

    def heading(self) -> str:
        return self.tr("テレワーク")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._rows, self._panel, self._bar)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+←", self.tr("前の月")),
            ("Alt+→", self.tr("次の月")),
            ("J / K", self.tr("日を移る")),
            ("Enter", self.tr("その日の入力に移る")),
            ("Alt+A", self.tr("打刻を追加する")),
            ("Alt+L", self.tr("計画を送る")),
            ("Alt+R", self.tr("報告を送る")),
            ("Alt+S", self.tr("この月を提出する")),
            ("Alt+N", self.tr("申請と登録")),
        )

    def refresh(self) -> None:
        """Read the month as it is known here, then the day that is chosen."""
        call = partial(self.services.desk.telework.month, self._month)
        Task(self, call).on_done(self._show).start(self.services.lanes.local)

    def arrive(self) -> None:
        """Ask the server too: submissions and gaps do not come by themselves."""
        super().arrive()
        self._fetch()
        self._amendments.refresh()

    def _fetch(self) -> None:
        call = partial(self.services.desk.telework.fetch, self._month)
        Task(self, call).on_done(self._fetched).start(self.services.lanes.network)

    def _fetched(self, trouble: Trouble | None) -> None:
        self._away = trouble
        self._say_away()

    def may_leave(self) -> bool:
        """Keep what was typed last; the page may always be left."""
        self._save_typed()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the window closes."""
        self._save_typed()
        super().hideEvent(event)

    def _show(self, month: MonthOfDays | Trouble) -> None:
        if isinstance(month, Trouble):
            self._away = month
            self._say_away()
            return
        if month.month != self._month:
            return
        if month.month == self._submitted and month.pending is None:
            self._submitted = ""
            self._fetch()  # what became of it is not in the feed
        self._shown = month
        self._heading.setText(telework_words.month_heading(month.month))
        self._rows.show_rows(month.rows, self._wanted)
        self._state.setText(self._state_words(month))
        waits = month.comment or month.pending or month.late
        retone(self._state, "tone", "waiting" if waits else "second")
        self._say_away()
        self._submit.setVisible(month.state == "open" and month.pending is None)
        self._ask_day()

    def _state_words(self, month: MonthOfDays) -> str:
        parts = [telework_words.say(telework_tables.MONTH_STATES, month.state)]
        if month.pending is not None:
            sent = words.say(words.SEND_STATES[month.pending])
            parts = [self.tr("◐ 月の提出（{state}）").format(state=sent)]
        if month.until is not None and month.state == "open" and month.pending is None:
            late = self.tr("▲ 締切 {day} を過ぎています。締めるまでは提出できます")
            due = late if month.late else self.tr("提出の締切 {day}")
            parts.append(due.format(day=telework_words.day_heading(month.until)))
        if month.comment:
            parts.append(self.tr("差戻しの理由：{reason}").format(reason=month.comment))
        if month.count is not None:
            parts.append(telework_words.count(month.count))
        if month.overtime is not None:
            parts.append(telework_words.overtime(month.overtime))
        return " ・ ".join(parts)

    def _say_away(self) -> None:
        """Say why it is not fresh, and of when it is; acts are kept all the same."""
        text = ""
        if self._away is not None:
            why = explain(self._away)
            text = f"{why.heading} {why.meaning}"
            if self._shown is not None and self._shown.read_at is not None:
                told = telework_words.read_at(self._shown.read_at, self.services.now())
                text = f"{why.heading} {told}"
            text = self.tr("{why} 打刻や入力は、このまま行えます。").format(why=text)
        self._offline.setText(text)
        self._offline.setVisible(bool(text))

    def _day_moved(self, row: DayRow | None) -> None:
        self._save_typed()
        if row is not None:
            self._wanted = row.day
        self._panel.show_row(row)
        self._ask_day()

    def _ask_day(self) -> None:
        row = self._rows.current()
        if row is None:
            return
        call = partial(self.services.desk.telework.day, row.day)
        Task(self, call).on_done(self._panel.show_detail).start(self.services.lanes.local)

    def _turn(self, by: int) -> None:
        first = date.fromisoformat(f"{self._month}-01")
        other = (first - timedelta(days=1)) if by < 0 else (first + timedelta(days=32))
        self._go(other.replace(day=1))

    def _go(self, day: date) -> None:
        self._save_typed()
        self._month = day.strftime("%Y-%m")
        same = self._month == self._today.strftime("%Y-%m")
        self._wanted = self._today if same else day
        self._heading.setText(telework_words.month_heading(self._month))
        # Until the other month is there, the button would submit the one that was left.
        self._submit.hide()
        self.refresh()
        self._fetch()

    def _go_today(self) -> None:
        self._go(self._today)

    def _type(self, day: date, text: DayText) -> None:
        self._typed = (day, text)
        self._pause.start()

    def _save_typed(self) -> None:
        self._pause.stop()
        if self._typed is not None:
            day, text = self._typed
            self._typed = None
            self.services.desk.telework.keep_typed(day, text)

    def _send_plan(self, day: date, text: DayText) -> None:
        self._save_typed()
        self._run(partial(self.services.desk.telework.plan, day, text))

    def _send_report(self, day: date, text: DayText) -> None:
        self._save_typed()
        self._run(partial(self.services.desk.telework.report, day, text))

    def _run(self, call: "partial[Act | Trouble]") -> None:
        Task(self, call).on_done(self._answered).start(self.services.lanes.local)

    def _answered(self, answer: Act | Trouble) -> None:
        if isinstance(answer, Trouble):
            self.troubled.emit(answer)
        else:
            self.kept.emit(answer)
        self.refresh()

    def _enter(self, detail: DayDetail, row: PunchRow | None) -> None:
        if detail.editable:
            self._open(EnterDayDialog(self.services, self, detail, row))
            return
        lines = lines_of(detail)
        self._open_amending(AmendDayDialog(self.services, self, detail.row.day, lines))

    def _complete(self, draft: Amendment) -> None:
        self._open_amending(AmendDayDialog(self.services, self, draft.day, amendment=draft))

    def _take_back(self, amendment: Amendment) -> None:
        self._open_amending(WithdrawAmendmentDialog(self.services, self, amendment))

    def _open_amending(self, dialog: ActDialog) -> None:
        dialog.kept.connect(self._amended)
        dialog.open()

    def _amended(self, _amendment_id: object) -> None:
        self._amendments.refresh()

    def _explain(self, row: DifferenceRow) -> None:
        self._open(ExplainDialog(self.services, self, row))

    def _withdraw(self, row: GrantRow) -> None:
        self._open(WithdrawGrantDialog(self.services, self, row))

    def _ask_submit(self) -> None:
        if self._shown is not None:
            dialog = SubmitMonthDialog(self.services, self, self._shown)
            dialog.kept.connect(partial(self._wait_for, self._shown.month))
            self._open(dialog)

    def _wait_for(self, month: str, _answer: object) -> None:
        self._submitted = month

    def _open(self, dialog: ActDialog) -> None:
        dialog.kept.connect(self.kept)
        dialog.kept.connect(self._kept)
        dialog.open()

    def _kept(self, _answer: object) -> None:
        self.refresh()

    def _connect(self) -> None:
        panel = self._panel
        panel.typed.connect(self._type)
        panel.plan_asked.connect(self._send_plan)
        panel.report_asked.connect(self._send_report)
        panel.entry_asked.connect(self._enter)
        panel.explain_asked.connect(self._explain)
        panel.withdraw_asked.connect(self._withdraw)
        self._rows.opened.connect(self._enter_panel)
        self._amendments.completion_asked.connect(self._complete)
        self._amendments.withdrawal_asked.connect(self._take_back)
        for sequence, act in (
            ("Alt+Left", partial(self._turn, -1)),
            ("Alt+Right", partial(self._turn, 1)),
        ):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _enter_panel(self, _row: object) -> None:
        self._panel.focus_enter()

    def _lay_out(self) -> None:
        self._state, self._offline = label(tone="second"), label(tone="waiting")
        self._offline.hide()
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._rows)
        splitter.addWidget(scrolled(self._panel))
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([EVEN, EVEN])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(6)
        column.addWidget(self._make_bar())
        column.addWidget(self._state)
        column.addWidget(self._offline)
        column.addWidget(self._amendments)
        column.addWidget(splitter, 1)

    def _make_bar(self) -> QWidget:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        self._heading = title(telework_words.month_heading(self._month))
        before = button("telework.before", self.tr("‹ 前の月"), "quiet")
        after = button("telework.after", self.tr("次の月 ›"), "quiet")
        now = button("telework.now", self.tr("今月"), "quiet")
        before.clicked.connect(partial(self._turn, -1))
        after.clicked.connect(partial(self._turn, 1))
        now.clicked.connect(self._go_today)
        apply = button("telework.apply", self.tr("申請と登録(&N)"))
        apply.clicked.connect(self.application_asked)
        self._submit = button("telework.submit", self.tr("この月を提出する(&S)"), "primary")
        self._submit.clicked.connect(self._ask_submit)
        self._submit.hide()
        for each in (before, self._heading, after, now):
            bar.addWidget(each)
        bar.addStretch(1)
        bar.addWidget(apply)
        bar.addWidget(self._submit)
        return self._bar
