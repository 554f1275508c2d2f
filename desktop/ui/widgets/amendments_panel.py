# SPDX-License-Identifier: Apache-2.0
"""締め後訂正: amendments of a month; the closed and the restated figure stay visible."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.ui import counting_words, team_words
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import Card, button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.closing.amendment import Amendment, Restated
from telework.closing.wire import AmendmentList, CityClosing

Read = tuple[CityClosing | Trouble, AmendmentList | Trouble, dict[str, str]]


class AmendmentsPanel(QWidget):
    """The figures above, one line for each amendment below."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._names: dict[str, str] = {}
        self._items: tuple[Amendment, ...] = ()
        self._next = ""
        self._month = month_box("amendments.month", self.tr("月"), services)
        self._said = label("", "second")
        self._figures = Card()
        self._lines = [label(""), label("")]
        for line in self._lines:
            self._figures.column.addWidget(line)
        self._table = RecordsTable(
            "amendments.table",
            self.tr("締め後訂正の一覧"),
            (
                self.tr("日"),
                self.tr("氏名"),
                self.tr("訂正前"),
                self.tr("訂正後"),
                self.tr("差"),
                self.tr("理由"),
                self.tr("様子"),
            ),
            wide=5,
        )
        # Reasons and names are longer than their columns: the current row is said in full.
        self._whole = label("", "second")
        self._table.currentCellChanged.connect(self._say_current)
        self._more = button("amendments.more", self.tr("続きを見る(&M)"))
        for each in (self._figures, self._table, self._whole, self._more):
            each.hide()
        self._month.currentIndexChanged.connect(self.refresh)
        self._more.clicked.connect(self._read_on)
        self._lay_out()

    def refresh(self) -> None:
        """Ask for the chosen month anew."""
        self._said.setText(self.tr("読み込んでいます…"))
        self._ask("")

    def _read_on(self) -> None:
        self._ask(self._next)

    def _ask(self, after: str) -> None:
        month = str(self._month.currentData())
        call = partial(_read, self._services, month, after)
        done = partial(self._came, month, after)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _came(self, month: str, after: str, read: Read) -> None:
        if month != self._month.currentData():
            return
        city, found, names = read
        if isinstance(found, Trouble):
            self._said.setText(explain(found).whole())
            return
        self._names |= names
        self._items = (*self._items, *found.items) if after else found.items
        self._next = found.next
        self._table.show_lines(tuple(map(self._line, self._items)))
        self._table.setVisible(bool(self._items))
        self._whole.setVisible(bool(self._items))
        self._more.setVisible(bool(self._next))
        self._show_figures(city)
        if self._items:
            said = self.tr(
                "{count}件の訂正があります。締めたときの記録は変わりません。訂正は、もとの月の数字を"
                "訂正後として並べ、決まった月にも差として現れます。"
            ).format(count=len(self._items))
        else:
            said = self.tr(
                "この月の日に、締め後の訂正はありません。締めた月に届いた打刻や、あとからの確認が"
                "ここに並びます。"
            )
        self._said.setText(said)

    def _show_figures(self, city: CityClosing | Trouble) -> None:
        restated = city.restated if isinstance(city, CityClosing) else None
        self._figures.setVisible(restated is not None)
        if restated is None or isinstance(city, Trouble):
            return
        self._lines[0].setText(self._sum_words(restated))
        count = city.count
        policy = counting_words.policy_name(count.policy_id, count.policy_version)
        self._lines[1].setText(counting_words.basis(policy, count.as_of, count.state))

    def _sum_words(self, restated: Restated) -> str:
        return counting_words.restated(restated)

    def _line(self, each: Amendment) -> Line:
        delta = counting_words.signed(each.live_delta().half_units)
        state = counting_words.word(counting_words.AMENDMENT_STATES, each.state)
        if each.decided_by:
            by = self._names.get(each.decided_by, each.decided_by)
            state = self.tr("{state}（{by} {month}）").format(
                state=state, by=by, month=team_words.month_words(each.decided_in)
            )
        return Line(
            key=each.amendment_id,
            cells=(
                team_words.date_words(each.day),
                self._names.get(each.person_id, each.person_id),
                counting_words.day_row(each.before),
                counting_words.day_row(each.after),
                delta,
                each.reason or self.tr("（理由はまだありません）"),
                state,
            ),
        )

    def _say_current(self, row: int) -> None:
        if 0 <= row < len(self._items):
            day, name, before, after, *rest = self._line(self._items[row]).cells
            self._whole.setText("  ".join((day, name, f"{before} → {after}", *rest)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("月(&G)"), self._month))
        head.addWidget(self._month)
        head.addSpacing(16)
        head.addWidget(self._said, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._figures)
        column.addWidget(self._table, 1)
        column.addWidget(self._whole)
        column.addStretch(0)
        column.addLayout(foot)


def _read(services: Services, month: str, after: str) -> Read:
    room = services.desk.telework_office
    city, found = room.closing(month), room.amendments(month, after)
    people: set[str] = set()
    if isinstance(found, AmendmentList):
        people = {each.person_id for each in found.items}
        people |= {each.decided_by for each in found.items if each.decided_by}
    return city, found, room.names(tuple(sorted(people)))
