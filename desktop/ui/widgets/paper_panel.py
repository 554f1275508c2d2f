# SPDX-License-Identifier: Apache-2.0
"""紙の決裁を登録する: kept as typed, sent once, and the number that came back, large."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.choices import MatterChoice
from desktop.facade import Act, SendState, Trouble
from desktop.qtbridge.tasks import Task
from desktop.records import PaperEntry, PaperStanding
from desktop.ui.a11y import announce, named
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.theme import sized
from desktop.ui.widgets.columns import scrolled
from desktop.ui.widgets.paper_fields import PaperFields
from desktop.ui.widgets.parts import Card, button, label, retone

SAVE_MS = 300
WIDTH = 760
NUMBER_POINTS = 22

Read = tuple[PaperStanding, tuple[MatterChoice, ...]]


class PaperPanel(QWidget):
    """One decision on paper at a time.

    Signals:
        case_asked: the id of the case that was registered.
    """

    case_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._standing: PaperStanding | None = None
        self._matters: tuple[MatterChoice, ...] = ()
        self._unsaved = False
        today = in_city(services.now()).date()
        self._fields = PaperFields(services, QDate(today.year, today.month, today.day))
        self._foot = PaperFoot()
        self._result = NumberCard()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self.save_now)
        self._fields.edited.connect(self._edited)
        self._foot.register.clicked.connect(self._register)
        self._result.next_one.clicked.connect(self._next)
        self._result.open_case.clicked.connect(self._open)
        self._lay_out()
        self._result.hide()

    def refresh(self) -> None:
        """Read how far the entry has come; what is typed here stands."""
        call = partial(_read, self._services)
        Task(self, call).on_done(self._show).start(self._services.lanes.local)

    def save_now(self) -> None:
        """Keep what is typed before this returns; a local write of milliseconds."""
        self._pause.stop()
        if self._unsaved:
            self._services.desk.records.keep_paper(self._entry())
            self._unsaved = False
            self._foot.say(self.tr("入力を保存しました"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the page is left or its window closed."""
        self.save_now()
        super().hideEvent(event)

    def _show(self, read: Read) -> None:
        standing, matters = read
        if matters != self._matters:
            self._matters = matters
            entry = self._fields.entry() if self._standing is not None else standing.entry
            self._fields.offer(matters)
            self._fields.show_entry(entry)
        first, self._standing = self._standing is None, standing
        if first:
            self._fields.show_entry(standing.entry)
        self._show_standing(standing)

    def _show_standing(self, standing: PaperStanding) -> None:
        refused = standing.act is not None and standing.act.state is SendState.ATTENTION
        under_way = bool(standing.number or standing.act) and not refused
        self._body.setVisible(not under_way)
        self._foot.setVisible(not under_way)
        self._result.setVisible(under_way)
        if under_way:
            self._result.show_standing(standing)
        elif refused and standing.act is not None:
            act = standing.act
            self._foot.refuse(explain(Trouble(code=act.code, params=act.params)).whole())

    def _entry(self) -> PaperEntry:
        """What stands here, under the case as which it was refused before, if it was."""
        case_id = self._standing.entry.case_id if self._standing is not None else ""
        return replace(self._fields.entry(), case_id=case_id)

    def _edited(self) -> None:
        self._unsaved = True
        self._foot.say("")
        self._pause.start()

    def _register(self) -> None:
        missing = self._fields.missing()
        if missing:
            self._foot.refuse(missing)
            return
        self.save_now()
        self._foot.busy(busy=True)
        call = partial(self._services.desk.records.register_paper, self._fields.entry())
        Task(self, call).on_done(self._kept).start(self._services.lanes.network)

    def _kept(self, answer: Act | Trouble) -> None:
        self._foot.busy(busy=False)
        if isinstance(answer, Trouble):
            self._foot.refuse(explain(answer).whole())
            return
        self._foot.say("")
        self.refresh()

    def _next(self) -> None:
        """Begin the next entry; who drafted and where the paper lies are often the same."""
        before = self._standing.entry if self._standing is not None else PaperEntry()
        entry = PaperEntry(
            drafter_post_id=before.drafter_post_id,
            drafter_office=before.drafter_office,
            location=before.location,
            reason=before.reason,
        )
        self._services.desk.records.keep_paper(entry)
        self._fields.show_entry(entry)
        self.refresh()

    def _open(self) -> None:
        if self._standing is not None:
            self.case_asked.emit(self._standing.entry.case_id)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        form = QVBoxLayout(inner)
        form.setContentsMargins(0, 0, 8, 8)
        form.addWidget(
            label(
                self.tr("紙で決裁した案件も、同じ番号の系列に登録します。率の分母に入ります。"),
                "second",
            )
        )
        form.addWidget(self._fields)
        form.addStretch(1)
        self._body = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body, 1)
        column.addWidget(self._foot)
        column.addWidget(self._result)
        column.addStretch(0)


class PaperFoot(QWidget):
    """What stands in the way, whether it is kept, and the one action."""

    def __init__(self) -> None:
        super().__init__()
        self._card = Card("refused")
        self._words = label()
        self._card.column.addWidget(self._words)
        self._card.hide()
        self.register = button("paper.register", self.tr("登録する(&S)"), "primary")
        self._saved = label("", "second", wrap=False)
        row = QHBoxLayout()
        row.addWidget(self.register)
        row.addStretch(1)
        row.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._card)
        column.addLayout(row)

    def refuse(self, sentence: str) -> None:
        """Say above the button why it was not registered."""
        self._words.setText(sentence)
        self._card.show()
        announce(self, sentence)

    def say(self, words: str) -> None:
        """Say beside the button that it is kept; what stood in the way was read."""
        self._saved.setText(words)
        if not words:
            self._card.hide()

    def busy(self, *, busy: bool) -> None:
        """Take no second press while the first is under way."""
        self.register.setEnabled(not busy)


class NumberCard(Card):
    """The number, large and to be copied; before it is there, how far it has come."""

    def __init__(self) -> None:
        super().__init__()
        self._number = named(label(), "paper.number")
        self._number.setFont(sized(self._number.font(), NUMBER_POINTS, bold=True))
        self._words = label()
        self._title = label("", "second")
        self._copy = button("paper.copy", self.tr("番号をコピー(&C)"))
        self.open_case = button("paper.open", self.tr("案件を開く(&O)"))
        self.next_one = button("paper.next", self.tr("続けて登録する(&N)"), "primary")
        self._copy.clicked.connect(self._to_clipboard)
        row = QHBoxLayout()
        for each in (self.next_one, self._copy, self.open_case):
            row.addWidget(each)
        row.addStretch(1)
        for part in (self._words, self._number, self._title):
            self.column.addWidget(part)
        self.column.addLayout(row)

    def show_standing(self, standing: PaperStanding) -> None:
        """Show the number, or that it is on its way."""
        there = bool(standing.number)
        retone(self, "card", "done" if there else "waiting")
        self._number.setText(standing.number)
        self._number.setVisible(there)
        self._title.setText(standing.entry.content.title)
        for each in (self._copy, self.open_case, self.next_one):
            each.setVisible(there)
        said = self.tr("登録しました。この番号を紙に書いてください。")
        if not there:
            said = self.tr(
                "登録をこの端末に保存しました。番号は、サーバーに届くとここに出ます。\n"
                "この画面を離れてもかまいません。"
            )
        if said != self._words.text():
            self._words.setText(said)
            announce(self, f"{said} {standing.number}")
            if there:
                self.next_one.setFocus()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._number.text())
        announce(self, self.tr("番号をコピーしました"))


def _read(services: Services) -> Read:
    return services.desk.records.paper(), services.desk.matters()
