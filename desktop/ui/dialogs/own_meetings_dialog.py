# SPDX-License-Identifier: Apache-2.0
"""自分の会議: what one organises or is asked to, what one waits for, calendar addresses."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.meetings import KnownMeetings, Wait
from desktop.qtbridge.tasks import Task
from desktop.ui import meeting_words
from desktop.ui.a11y import announce, named
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.outside import offer_outside
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.columns import stacked
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.parts import button, label, line_field, retone
from desktop.ui.widgets.records_table import Line, RecordsTable
from desktop.ui.widgets.swap_offers import SwapOffersPanel
from telework.meetings.catalogue import Catalogue
from telework.meetings.keys import ShownKeys

AHEAD = timedelta(days=41)
BACK = timedelta(days=3)
"""Together they stay below what the server answers at once, 45 days."""

CHARACTERS, LEAST_WIDTH, MARGIN = 76, 900, 64
"""How wide the dialog would be, must be, and what it leaves of the window."""


class OwnMeetingsDialog(QDialog):
    """One's own meetings of the coming weeks, waits and calendar addresses, in tabs.

    Signals:
        opened: the ids of a meeting and of one of its occurrences.
    """

    opened = Signal(str, str)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "own_meetings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("自分の会議"))
        self._services = services
        self._catalogue = services.desk.meetings.kept_catalogue() or Catalogue()
        self._of: dict[str, str] = {}
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._tabs = named(QTabBar(), "own_meetings.tabs", self.tr("自分の会議の種類"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._said = label(tone="second")
        self._close = button("own_meetings.close", self.tr("閉じる(&C)"))
        self._close.clicked.connect(self.close)
        self._print = button("own_meetings.print", self.tr("印刷(&P)…"))
        self._print.clicked.connect(self._ask_printer)
        self._meetings = self._meetings_table()
        self._waits = self._waits_table()
        self._keys = self._keys_table()
        self._offers = SwapOffersPanel(services, self._catalogue)
        self._offers.said.connect(self._say)
        self._offers.exchanged.connect(self._read)
        self._offers.waiting.connect(self._count_offers)
        self._stop = button("own_meetings.stop_waiting", self.tr("空き待ちをやめる(&W)"))
        self._stop.clicked.connect(self._stop_waiting)
        self._name = line_field("own_meetings.feed_name", self.tr("どこで使うアドレスか"))
        self._name.setPlaceholderText(self.tr("例：スマートフォン"))
        self._make = button("own_meetings.make_feed", self.tr("アドレスを作る(&K)"))
        self._make.clicked.connect(self._make_feed)
        self._end = button("own_meetings.end_feed", self.tr("使えなくする(&D)"))
        self._end.clicked.connect(self._end_feed)
        self._address = line_field("own_meetings.address", self.tr("できたアドレス"))
        self._address.setReadOnly(True)
        self._copy = button("own_meetings.copy", self.tr("コピー(&Y)"))
        self._copy.clicked.connect(self._copy_address)
        self._lay_out(parent)
        self._read()

    def _meetings_table(self) -> RecordsTable:
        headings = (
            self.tr("日"),
            self.tr("時間"),
            self.tr("件名"),
            self.tr("会議室"),
            self.tr("状態か主催者"),
        )
        made = RecordsTable("own_meetings.rows", self.tr("自分の会議"), headings, wide=2)
        made.opened.connect(self._open)
        return made

    def _waits_table(self) -> RecordsTable:
        headings = (self.tr("会議室"), self.tr("日"), self.tr("時間"))
        return RecordsTable("own_meetings.waits", self.tr("空き待ち"), headings, wide=0)

    def _keys_table(self) -> RecordsTable:
        headings = (self.tr("どこで使うか"), self.tr("作った日時"))
        return RecordsTable("own_meetings.feeds", self.tr("アドレス"), headings, wide=0)

    def _read(self) -> None:
        room, now = self._services.desk.meetings, self._services.now()
        lane = self._services.lanes.network
        mine = partial(room.mine, now - BACK, now + AHEAD)
        Task(self, mine).on_done(self._meetings_came).start(lane)
        Task(self, room.waits).on_done(self._waits_came).start(lane)
        Task(self, room.feeds).on_done(self._keys_came).start(lane)
        self._offers.read()

    def _count_offers(self, count: int) -> None:
        words = self.tr("入れ替えの申し出")
        counted = self.tr("{words}（{count}件）").format(words=words, count=count)
        self._tabs.setTabText(self._stack.indexOf(self._offers), counted if count else words)

    def _meetings_came(self, answer: KnownMeetings | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        items = answer.meetings.items
        self._of = {each.occurrence_id: each.meeting_id for each in items}
        lines = tuple(
            Line(
                key=each.occurrence_id,
                cells=(
                    *meeting_words.day_and_hours(each.starts_at, each.ends_at),
                    each.title,
                    each.room_name or meeting_words.room_name(self._catalogue, each.room_id),
                    meeting_words.state(each.state) if each.mine else each.owner_name,
                ),
            )
            for each in items
        )
        self._meetings.show_lines(lines)
        self._rows = tuple(each.cells for each in lines)
        self._print.setEnabled(bool(lines))
        empty = self.tr("これからの会議はありません。主催する会議と出席する会議がここに並びます。")
        if not lines:
            self._say(empty, "second")
        if answer.trouble is not None:
            why = explain(answer.trouble).meaning
            as_of = day_and_clock(answer.as_of) if answer.as_of is not None else ""
            text = self.tr("{as_of} に読んだものです。{why}")
            self._say(text.format(as_of=as_of, why=why), "waiting")

    def _waits_came(self, answer: tuple[Wait, ...] | Trouble) -> None:
        if isinstance(answer, Trouble):
            return
        self._waits.show_lines(
            tuple(
                Line(
                    key=each.wait_id,
                    cells=(
                        meeting_words.room_name(self._catalogue, each.room_id),
                        *meeting_words.day_and_hours(each.starts_at, each.ends_at),
                    ),
                )
                for each in answer
            )
        )
        self._stop.setEnabled(bool(answer))

    def _keys_came(self, answer: ShownKeys | Trouble) -> None:
        if isinstance(answer, Trouble):
            return
        self._keys.show_lines(
            tuple(
                Line(key=each.key_id, cells=(each.name, day_and_clock(each.made_at)))
                for each in answer.items
            )
        )
        self._end.setEnabled(bool(answer.items))

    def _open(self, occurrence_id: str) -> None:
        self.opened.emit(self._of[occurrence_id], occurrence_id)

    def _ask_printer(self) -> None:
        from PySide6.QtPdf import QPdfDocument

        from desktop.ui.dialogs.print_sheet import ask_printer
        from desktop.ui.room_sheet import own_printed, own_sheet_html

        now, me = self._services.now(), self._services.desk.me()
        days = (in_city(now - BACK).date(), in_city(now + AHEAD).date())
        printed = own_printed(me.name if me is not None else "", now)
        html = own_sheet_html(self._rows, days, printed)
        ask_printer(self, QPdfDocument(self), self._printed, html)

    def _printed(self, code: str, pages: int) -> None:
        if code:
            self._say(explain(Trouble(code=code)).whole(), "refused")
            return
        text = self.tr("自分の会議を印刷に送りました（{count}ページ）。")
        self._say(text.format(count=pages), "done")

    def _stop_waiting(self) -> None:
        wait_id = self._waits.current_key()
        if wait_id:
            call = partial(self._services.desk.meetings.stop_waiting, wait_id)
            said = self.tr("空き待ちをやめました。")
            self._run(call, said)

    def _make_feed(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._say(self.tr("どこで使うアドレスかを書いてください。"), "refused")
            self._name.setFocus()
            return
        call = partial(self._services.desk.meetings.make_feed, name)
        Task(self, call).on_done(self._made).start(self._services.lanes.network)

    def _made(self, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._say(explain(answer).whole(), "refused")
            return
        self._name.clear()
        self._address.setText(answer)
        for widget in (self._address, self._copy):
            widget.show()
        text = self.tr("アドレスは今だけ見られます。知る人はだれでも会議を読めます。")
        self._say(text, "waiting")
        self._address.setFocus()
        self._read_keys()

    def _end_feed(self) -> None:
        key_id = self._keys.current_key()
        if key_id:
            call = partial(self._services.desk.meetings.end_feed, key_id)
            self._run(call, self.tr("アドレスを使えなくしました。"))

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address.text())
        self._say(self.tr("アドレスをコピーしました。"), "done")

    def _run(self, call: "partial[Trouble | None]", said: str) -> None:
        done = partial(self._ran, said)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _ran(self, said: str, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._say(explain(trouble).whole(), "refused")
            return
        self._say(said, "done")
        room, lane = self._services.desk.meetings, self._services.lanes.network
        Task(self, room.waits).on_done(self._waits_came).start(lane)
        self._read_keys()

    def _read_keys(self) -> None:
        feeds = self._services.desk.meetings.feeds
        Task(self, feeds).on_done(self._keys_came).start(self._services.lanes.network)

    def _say(self, text: str, tone: str) -> None:
        self._said.setText(text)
        retone(self._said, "tone", tone)
        self._column.activate()
        announce(self, text)

    def _lay_out(self, parent: QWidget) -> None:
        meetings = QWidget()
        column = stacked(meetings)
        column.addWidget(self._meetings, 1)
        column.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        self._print.setEnabled(False)
        waits = QWidget()
        column = stacked(waits)
        column.addWidget(self._waits, 1)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        feeds = QWidget()
        column = stacked(feeds)
        about = self.tr(
            "カレンダーのアプリに入れると、自分の会議を読めるアドレスです。"
            "見るだけで、予約や変更はできません。"
        )
        column.addWidget(label(about, "second"))
        column.addWidget(self._keys, 1)
        for row in ((self._name, self._make, self._end), (self._address, self._copy)):
            line = QHBoxLayout()
            for at, widget in enumerate(row):
                line.addWidget(widget, 0 if at else 1)
            column.addLayout(line)
        for widget in (self._address, self._copy):
            widget.hide()
        pages = (
            (self.tr("会議"), meetings),
            (self.tr("空き待ち"), waits),
            (self.tr("カレンダーのアドレス"), feeds),
            (self.tr("入れ替えの申し出"), self._offers),
        )
        for words, page in pages:
            self._tabs.addTab(words)
            self._stack.addWidget(page)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._close)
        self._column = outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.addWidget(self._tabs)
        outer.addWidget(self._stack, 1)
        outer.addLayout(foot)
        offer_outside(self._copy, forgets=self._services.preferences.forgets())
        FocusRing(self)
        wanted = self.fontMetrics().averageCharWidth() * CHARACTERS
        self.resize(max(LEAST_WIDTH, min(wanted, parent.width() - MARGIN)), 520)
        self._tabs.setFocus()
