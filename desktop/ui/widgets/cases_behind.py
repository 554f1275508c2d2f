# SPDX-License-Identifier: Apache-2.0
"""The cases behind a figure or in a record file, read page by page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.register.report import CountedCase, CountedCases
from approval.register.shelf import FiledCase, FiledCases
from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import rate_words
from desktop.ui.dates import short_due
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.office_list import OfficeList
from desktop.ui.widgets.parts import button, label

MOST_ROWS = 10
Ask = Callable[[str], CountedCases | FiledCases | Trouble]
"""Returns the page that begins after a place, the first for an empty one."""


class CasesBehind(QWidget):
    """A list with how many there are.

    Signals:
        opened: the id of a case to open.
    """

    opened = Signal(str)

    def __init__(self, services: Services, ask: Ask) -> None:
        super().__init__()
        self._services = services
        self._ask = ask
        self._items: tuple[CountedCase | FiledCase, ...] = ()
        self._next = ""
        self._words = label(self.tr("読み込んでいます…"), "second")
        self._list = OfficeList("cases_behind.list", self.tr("案件の一覧"), MOST_ROWS)
        self._list.chosen.connect(self._open)
        self._list.hide()
        self._more = button("cases_behind.more", self.tr("続きを見る(&M)"))
        self._more.clicked.connect(self._read)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._read()

    def _read(self) -> None:
        self._more.setEnabled(False)
        call = partial(self._ask, self._next)
        Task(self, call).on_done(self._take).start(self._services.lanes.network)

    def _take(self, answer: CountedCases | FiledCases | Trouble) -> None:
        self._more.setEnabled(True)
        if isinstance(answer, Trouble):
            self._words.setText(explain(answer).whole())
            return
        self._items = (*self._items, *answer.items)
        self._next = answer.next
        self._more.setVisible(bool(answer.next))
        self._words.setText(self._count_words(answer))
        self._list.show_offices(tuple((each.case_id, _line(each)) for each in self._items))
        if self._items:
            self._list.setFocus()

    def _count_words(self, answer: CountedCases | FiledCases) -> str:
        if not answer.total:
            return self.tr("ここに入る案件はありません。")
        shown = self.tr("{total}件のうち{shown}件を表示しています。Enterで開きます。").format(
            total=f"{answer.total:,}", shown=f"{len(self._items):,}"
        )
        if answer.next or len(self._items) >= answer.total:
            return shown
        return shown + self.tr("残りは、あなたには見えない案件です。")

    def _open(self, row: int) -> None:
        self.opened.emit(self._items[row].case_id)


def _line(case: CountedCase | FiledCase) -> str:
    if isinstance(case, FiledCase):
        return "  ".join((short_due(case.closed_on.isoformat()), case.number, case.title))
    medium = rate_words.say(rate_words.MEDIA.get(case.medium, case.medium))
    parts = (short_due(case.decided_on.isoformat()), case.number, case.title, case.section, medium)
    return "  ".join(part for part in parts if part)
