# SPDX-License-Identifier: Apache-2.0
"""People × days of a month: one mark a day, exceptions first, each cell spoken as a sentence."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.telework_team import TeamDay, TeamMember
from desktop.ui import team_words
from desktop.ui.a11y import named
from desktop.ui.theme import tokens_of
from desktop.ui.widgets.records_table import AIR, RecordsDelegate

KEY = Qt.ItemDataRole.UserRole
NO_DAY = "・"
STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
LEAST_ROWS = 4


class TeamGrid(QTableWidget):
    """The whole team; arrows move from day to day, Enter opens one.

    Signals:
        opened: ``person|day`` of a cell with work in it.
        moved: what the current cell says.
    """

    opened = Signal(str)
    moved = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "team.grid", self.tr("全員の月"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setProperty("card", "list")
        self.setItemDelegate(RecordsDelegate(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(8)
        self.cellDoubleClicked.connect(self._open)
        self.currentCellChanged.connect(self._tell)

    def show_members(self, month: str, members: tuple[TeamMember, ...]) -> None:
        """Show these people; those with exceptions stand first."""
        days = month_days(month)
        heads = [self.tr("氏名"), *(str(day.day) for day in days), self.tr("実施回数")]
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(members))
        for row, member in enumerate(members):
            self._show_member(row, member, days)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the day, J and K move as in the lists; the rest is the table's own."""
        pressed = Qt.Key(event.key())
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentRow(), self.currentColumn())
        elif pressed in STEPS:
            row = self.currentRow() + STEPS[pressed]
            if 0 <= row < self.rowCount():
                self.setCurrentCell(row, self.currentColumn())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search by first letter."""

    def _show_member(self, row: int, member: TeamMember, days: tuple[date, ...]) -> None:
        known = {each.day: each for each in member.days}
        warned = " ".join(team_words.remark(each) for each in member.warnings)
        name = QTableWidgetItem(f"{member.name} ▲" if warned else member.name)
        month_state = team_words.word(team_words.MONTH_STATES, member.state)
        spoken = self.tr("{name}　{office}　{state}").format(
            name=member.name, office=member.office, state=month_state
        )
        overtime = self.tr("時間外 {time}").format(time=team_words.minutes(member.overtime))
        spoken = "　".join(part for part in (spoken, overtime, warned) if part)
        name.setToolTip(spoken)
        name.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.setItem(row, 0, name)
        for at, day in enumerate(days, start=1):
            self.setItem(row, at, self._cell(member, day, known.get(day)))
        total = QTableWidgetItem(team_words.times(member.half_units))
        total.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        total.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            self.tr("{name} 実施回数 {count}").format(
                name=member.name, count=team_words.halves(member.half_units)
            ),
        )
        self.setItem(row, len(days) + 1, total)

    def _cell(self, member: TeamMember, day: date, found: TeamDay | None) -> QTableWidgetItem:
        cell = QTableWidgetItem(NO_DAY if found is None else mark(found))
        cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        tokens = tokens_of(QApplication.palette())
        if found is None:
            cell.setForeground(QColor(tokens.ink_2))
            said = self.tr("記録なし")
        else:
            cell.setData(KEY, f"{member.person_id}|{day.isoformat()}")
            parts = (
                team_words.place(found),
                team_words.hours(found),
                team_words.state(found),
                team_words.remarks(found),
            )
            said = " ".join(part for part in parts if part)
            if found.open_remarks:
                cell.setForeground(QColor(tokens.vermilion))
        spoken = f"{member.name} {team_words.date_words(day)} {said}"
        cell.setToolTip(spoken)
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share()

    def _fit(self) -> None:
        height = self.fontMetrics().height() + AIR // 2
        self.verticalHeader().setDefaultSectionSize(height)
        rows = min(max(self.rowCount(), 1), LEAST_ROWS)
        self.setMinimumHeight(rows * height + self.horizontalHeader().sizeHint().height() + 20)
        self._share()

    def _share(self) -> None:
        """Names and sums get what they need, the days the rest, alike."""
        last = self.columnCount() - 1
        if last < 1:
            return
        for at in (0, last):
            self.resizeColumnToContents(at)
        rest = self.viewport().width() - self.columnWidth(0) - self.columnWidth(last)
        least = self.fontMetrics().horizontalAdvance("31") + AIR // 2
        for at in range(1, last):
            self.setColumnWidth(at, max(least, rest // (last - 1)))

    def _open(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is not None and item.data(KEY):
            self.opened.emit(str(item.data(KEY)))

    def _tell(self, row: int, column: int, _row: int, _column: int) -> None:
        item = self.item(row, column)
        if item is not None:
            self.moved.emit(str(item.data(Qt.ItemDataRole.AccessibleTextRole)))


def mark(day: TeamDay) -> str:
    """The one sign of a day: what asks for a look shows until the head has decided on the day."""
    decided = day.state in {"confirmed", "signed_off", "closed", "returned"}
    if day.open_remarks and not decided:
        return team_words.EXCEPTION
    return team_words.MARKS.get(day.state, "○")


def month_days(month: str) -> tuple[date, ...]:
    """The days of a month, ``YYYY-MM``."""
    first = date.fromisoformat(f"{month}-01")
    days = (first + timedelta(days=at) for at in range(31))
    return tuple(day for day in days if day.month == first.month)
