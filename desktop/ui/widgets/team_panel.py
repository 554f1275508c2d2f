# SPDX-License-Identifier: Apache-2.0
"""部下: the month of those for whom one answers, exceptions first, the rest folded away."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Act, Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_amending import WaitingAmendment
from desktop.telework_team import DaysOf, TeamDay, TeamMember, TeamMonth
from desktop.ui import amendment_words, counting_words, rate_words, team_words
from desktop.ui.a11y import announce
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.dialogs.confirm_days_dialog import ConfirmDaysDialog
from desktop.ui.dialogs.decide_amendment_dialog import DecideAmendmentDialog
from desktop.ui.dialogs.order_dialog import OrderDialog
from desktop.ui.dialogs.overtime_dialog import OvertimeDialog
from desktop.ui.dialogs.team_day_dialog import TeamDayDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.records_table import Line
from desktop.ui.widgets.sign_off_bar import SignOffBar
from desktop.ui.widgets.team_grid import TeamGrid
from desktop.ui.widgets.team_table import TeamTable

MONTHS = 14
Read = tuple[TeamMonth | Trouble, tuple[WaitingAmendment, ...] | Trouble]
OPEN_STATES = {"open", "reported"}
"""A day in one of these waits for its head."""


class TeamPanel(QWidget):
    """The head's tab.

    Signals:
        kept: the Act of a confirmation, a return, a permission or an order.
        case_asked: the id of the application behind a day.
    """

    kept = Signal(object)
    case_asked = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._read: TeamMonth | None = None
        self._unsent = 0
        self._days: dict[str, tuple[TeamMember, TeamDay]] = {}
        self._amendments: dict[str, WaitingAmendment] = {}
        self._month = CalmBox("team.month", self.tr("月"))
        today = in_city(services.now()).date()
        for code, said in rate_words.months(today, MONTHS):
            self._month.addItem(said, code)
        self._said = label("", "second")
        self._table = TeamTable(
            "team.exceptions",
            self.tr("見るところのある日"),
            (
                self.tr("日"),
                self.tr("氏名"),
                self.tr("勤務"),
                self.tr("見るところ"),
                self.tr("様子"),
            ),
            wide=3,
        )
        self._fold = button("team.fold", "", "quiet")
        self._grid = TeamGrid()
        self._cell = label("", "second")
        self._open = button("team.open", self.tr("開く(&O)"))
        self._confirm = button("team.confirm", "", "primary")
        self._return = button("team.return", self.tr("差し戻す(&R)…"))
        self._calm = button("team.calm", "")
        for unknown in (self._grid, self._fold, self._calm):
            unknown.hide()  # until the month has been read
        self._overtime = button("team.overtime", self.tr("時間外の許可(&T)…"))
        self._order = button("team.order", self.tr("実施命令(&D)…"))
        self._bar = SignOffBar(services)
        self._lay_out()
        self._connect()
        self._follow()

    def refresh(self) -> None:
        """Read the chosen month; what is shown stays until it has come."""
        month = str(self._month.currentData())
        if self._read is None:
            self._said.setText(self.tr("読み込んでいます…"))
        call = partial(_read, self._services, month)
        done = partial(self._came, month)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def follow(self) -> None:
        """Read anew once an act of mine has gone, or another was kept."""
        call = self._services.desk.team.unsent
        Task(self, call).on_done(self._count_unsent).start(self._services.lanes.local)

    def _count_unsent(self, count: int) -> None:
        if count != self._unsent:
            self._unsent = count
            self.refresh()

    def _came(self, month: str, read: Read) -> None:
        if month != self._month.currentData():
            return
        answer, waiting = read
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        if not isinstance(waiting, Trouble):
            self._amendments = {each.amendment.amendment_id: each for each in waiting}
        self._read = answer
        self._show(answer)
        if isinstance(waiting, Trouble):
            self._said.setText(explain(waiting).whole())

    def _show(self, read: TeamMonth) -> None:
        self._days = {
            f"{member.person_id}|{day.day.isoformat()}": (member, day)
            for member in read.members
            for day in member.days
        }
        ordered = sorted(read.members, key=lambda one: (not _has_exception(one), one.name))
        self._bar.show_month(read.month, read.sections)
        self._grid.show_members(read.month, tuple(ordered))
        days = tuple(self._lines(read))
        lines = (*map(_amendment_line, self._amendments.values()), *days)
        self._table.show_lines(lines)
        self._table.setVisible(bool(lines))
        calm = [one for one in read.members if not _has_exception(one)]
        waiting = sum(len(one.days) for one in self._calm_days())
        fold = self.tr("問題なし {people}人 ・ 確認を待つ{days}日")
        self._fold.setText(
            f"{'▾' if self._grid.isVisibleTo(self) else '▸'} "
            + fold.format(people=len(calm), days=waiting)
        )
        self._fold.setVisible(bool(read.members))
        self._calm.setText(self.tr("問題のない{days}日をまとめて確認(&B)…").format(days=waiting))
        self._calm.setVisible(waiting > 0)
        self._said.setText(self._words(read, len(days)))
        self._follow()

    def _words(self, read: TeamMonth, count: int) -> str:
        asked = len(self._amendments)
        head = (
            self.tr("締め後訂正の申し出が{count}件あります。").format(count=asked) if asked else ""
        )
        return head + self._words_of_days(read, count)

    def _words_of_days(self, read: TeamMonth, count: int) -> str:
        if not read.members:
            return self.tr(
                "この月に、あなたが確認する職員の勤務はありません。部下がテレワークを始めると、"
                "確かめる必要のある日からここに並びます。"
            )
        if count:
            said = self.tr("見るところのある日が{count}件あります。").format(count=count)
        else:
            said = self.tr("見るところのある日はありません。")
        if read.as_of is None:
            return said
        return said + self.tr("{time} 時点です。").format(time=day_and_clock(read.as_of))

    def _lines(self, read: TeamMonth) -> Iterator[Line]:
        found = [pair for pair in self._days.items() if _is_exception(pair[1][1])]
        for key, (member, day) in sorted(found, key=lambda pair: (pair[1][1].day, pair[0])):
            worked = " ".join((team_words.place(day), team_words.hours(day))).strip()
            yield Line(
                key=key,
                cells=(
                    team_words.date_words(day.day),
                    member.name,
                    worked,
                    team_words.remarks(day),
                    team_words.state(day),
                ),
                tickable=_decidable(day),
            )

    def _calm_days(self) -> tuple[DaysOf, ...]:
        """The days of everybody that wait and ask for no look."""
        members = self._read.members if self._read is not None else ()
        found = []
        for member in members:
            days = tuple(
                (day.day, day.version)
                for day in member.days
                if day.state == "reported" and not day.open_remarks and not day.pending
            )
            if days:
                found.append(DaysOf(person_id=member.person_id, name=member.name, days=days))
        return tuple(found)

    def _chosen(self) -> tuple[DaysOf, ...]:
        """The ticked days by person, the current one where none is ticked."""
        keys = self._table.chosen() or tuple(filter(None, (self._table.current_key(),)))
        by_person: dict[str, list[tuple[date, int]]] = {}
        names = {}
        for key in keys:
            if key not in self._days:
                continue  # an amendment is decided by itself
            member, day = self._days[key]
            if _decidable(day):
                by_person.setdefault(member.person_id, []).append((day.day, day.version))
                names[member.person_id] = member.name
        return tuple(
            DaysOf(person_id=person, name=names[person], days=tuple(days))
            for person, days in by_person.items()
        )

    def _tell_row(self) -> None:
        """Say all of the current row: its sentences may be longer than their column."""
        key = self._table.current_key()
        if key in self._amendments:
            self._cell.setText("　".join(_amendment_line(self._amendments[key]).cells))
            return
        found = self._days.get(key)
        if found is None:
            self._cell.setText("")
            return
        member, day = found
        head = f"{team_words.date_words(day.day)}　{member.name}"
        self._cell.setText(f"{head}　{team_words.remarks(day)}")

    def _follow(self) -> None:
        ticked = len(self._table.chosen())
        there = self._table.isVisibleTo(self) and bool(self._table.rowCount())
        for each in (self._open, self._confirm, self._return):
            each.setVisible(there)
        text = self.tr("確認する(&A)…")
        if ticked:
            text = self.tr("{count}日を確認する(&A)…").format(count=ticked)
        self._confirm.setText(text)
        members = self._read is not None and bool(self._read.members)
        self._overtime.setVisible(members)
        self._order.setVisible(members)

    def _act(self, act: str) -> None:
        if not self._table.chosen() and self._table.current_key() in self._amendments:
            self._open_current()
            return
        days = self._chosen()
        if not days:
            said = self.tr("この日は、もう確認か差戻しが済んでいます。")
            self._said.setText(said)
            announce(self, said)
            return
        self._ask(act, days)

    def _ask(self, act: str, days: tuple[DaysOf, ...]) -> None:
        dialog = ConfirmDaysDialog(self._services, self, act, days)
        dialog.kept.connect(self._done)
        dialog.open()

    def _confirm_calm(self) -> None:
        if days := self._calm_days():
            self._ask("confirm", days)

    def _open_row(self, key: str) -> None:
        if key not in self._amendments:
            self._open_day(key)
            return
        dialog = DecideAmendmentDialog(self._services, self, self._amendments[key])
        dialog.kept.connect(self.refresh)
        dialog.open()

    def _open_day(self, key: str) -> None:
        member, day = self._days[key]
        dialog = TeamDayDialog(self._services, self, member, day)
        dialog.kept.connect(self._done)
        dialog.settled.connect(self._settled)
        dialog.case_asked.connect(self.case_asked)
        dialog.open()

    def _open_current(self) -> None:
        if key := self._table.current_key():
            self._open_row(key)

    def _begin_overtime(self) -> None:
        if self._read is not None:
            dialog = OvertimeDialog(self._services, self, self._read.members)
            dialog.kept.connect(self._done)
            dialog.open()

    def _begin_order(self) -> None:
        if self._read is not None:
            dialog = OrderDialog(self._services, self, self._read.members)
            dialog.kept.connect(self._done)
            dialog.open()

    def _done(self, answer: object) -> None:
        if isinstance(answer, Act):
            self.kept.emit(answer)
        self.follow()

    def _settled(self, answer: object) -> None:
        """An exception is none any more, whether its act has gone already or waits."""
        self.kept.emit(answer)
        self.refresh()

    def _turn_fold(self) -> None:
        shown = not self._grid.isVisibleTo(self)
        self._grid.setVisible(shown)
        text = self._fold.text()
        self._fold.setText(("▾" if shown else "▸") + text[1:])
        if shown:
            self._grid.setFocus()

    def _connect(self) -> None:
        self._month.currentIndexChanged.connect(self.refresh)
        self._table.opened.connect(self._open_row)
        self._table.ticked.connect(self._follow)
        self._table.act_asked.connect(self._act)
        self._table.currentCellChanged.connect(self._tell_row)
        self._fold.clicked.connect(self._turn_fold)
        self._grid.opened.connect(self._open_day)
        self._grid.moved.connect(self._cell.setText)
        self._open.clicked.connect(self._open_current)
        self._confirm.clicked.connect(partial(self._act, "confirm"))
        self._return.clicked.connect(partial(self._act, "return"))
        self._calm.clicked.connect(self._confirm_calm)
        self._overtime.clicked.connect(self._begin_overtime)
        self._order.clicked.connect(self._begin_order)
        self._bar.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("月(&G)"), self._month))
        head.addWidget(self._month)
        head.addSpacing(16)
        head.addWidget(self._said, 1)
        acts = QHBoxLayout()
        for each in (self._open, self._return):
            acts.addWidget(each)
        acts.addWidget(self._cell, 1)
        acts.addWidget(self._confirm)
        folded = QHBoxLayout()
        folded.addWidget(self._fold)
        folded.addStretch(1)
        folded.addWidget(self._calm)
        foot = QHBoxLayout()
        for each in (self._overtime, self._order):
            foot.addWidget(each)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addLayout(acts)
        column.addLayout(folded)
        column.addWidget(self._grid, 1)
        column.addStretch(0)
        column.addLayout(foot)
        column.addWidget(self._bar)


def _decidable(day: TeamDay) -> bool:
    """Say whether a head may confirm or return a day: one without any record holds nothing."""
    return day.state in OPEN_STATES and not day.pending and day.version > 0


def _read(services: Services, month: str) -> Read:
    """The month, and what waits in whatever month, so that none is overlooked."""
    return services.desk.team.month(month), services.desk.amendments.waiting()


def _amendment_line(waiting: WaitingAmendment) -> Line:
    amendment = waiting.amendment
    return Line(
        key=amendment.amendment_id,
        cells=(
            team_words.date_words(amendment.day),
            waiting.name,
            amendment_words.change(amendment),
            amendment_words.exception(amendment),
            counting_words.word(counting_words.AMENDMENT_STATES, amendment.state),
        ),
    )


def _is_exception(day: TeamDay) -> bool:
    return bool(day.open_remarks) and day.state in OPEN_STATES


def _has_exception(member: TeamMember) -> bool:
    return any(_is_exception(day) for day in member.days)
