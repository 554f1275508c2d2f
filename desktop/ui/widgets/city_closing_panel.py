# SPDX-License-Identifier: Apache-2.0
"""締め: every section's month, what is missing, and closing it for the whole city."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import Remark
from desktop.ui import counting_words, team_words
from desktop.ui.dialogs.close_month_dialog import CloseMonthDialog
from desktop.ui.dialogs.section_month_dialog import SectionMonthDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.closing.wire import CityClosing, SectionStanding


class CityClosingPanel(QWidget):
    """The months of the sections, those that hold the closing up first."""

    def __init__(self, services: Services, *, may_close: bool) -> None:
        super().__init__()
        self._services = services
        self._may_close = may_close
        self._read: CityClosing | None = None
        self._month = month_box("closing_month.month", self.tr("月"), services)
        self._said = label("", "second")
        self._figures = label("")
        self._table = RecordsTable(
            "closing_month.table",
            self.tr("課ごとの月の状態"),
            (
                self.tr("課"),
                self.tr("状態"),
                self.tr("職員"),
                self.tr("未提出"),
                self.tr("提出済み"),
                self.tr("所属長確認"),
                self.tr("締め"),
                self.tr("未確認の日"),
            ),
            wide=0,
        )
        self._open = button("closing_month.open", self.tr("課の内訳を見る(&O)…"))
        self._close = button("closing_month.close", self.tr("月を締める(&S)…"), "primary")
        self._why = label("", "waiting")
        for each in (self._table, self._open, self._close, self._why):
            each.hide()
        self._month.currentIndexChanged.connect(self.refresh)
        self._table.opened.connect(self._open_section)
        self._open.clicked.connect(self._open_current)
        self._close.clicked.connect(self._ask)
        self._lay_out()

    def refresh(self) -> None:
        """Ask for the chosen month."""
        month = str(self._month.currentData())
        if self._read is None:
            self._said.setText(self.tr("読み込んでいます…"))
        call = partial(self._services.desk.telework_office.closing, month)
        done = partial(self._came, month)
        Task(self, call).on_done(done).start(self._services.lanes.network)

    def _came(self, month: str, answer: CityClosing | Trouble) -> None:
        if month != self._month.currentData():
            return
        if isinstance(answer, Trouble):
            self._said.setText(explain(answer).whole())
            return
        self._read = answer
        lines = sorted(answer.sections, key=_order)
        self._table.show_lines(tuple(self._line(each) for each in lines))
        for each in (self._table, self._open):
            each.setVisible(bool(lines))
        self._said.setText(self._words(answer))
        self._figures.setText(self._figure_words(answer))
        closed = bool(lines) and all(each.closed == each.people for each in lines)
        self._close.setVisible(self._may_close and bool(lines) and not closed)
        self._close.setEnabled(not answer.refused)
        self._why.setText(_refusal(answer))
        self._why.setVisible(bool(answer.refused) and not closed)

    def _line(self, section: SectionStanding) -> Line:
        counts = (
            *(section.people, section.open, section.submitted, section.head_confirmed),
            *(section.closed, section.unconfirmed_days),
        )
        state = _state(section)
        mark = "✓" if state in {"head_confirmed", "closed"} else "▲" if section.late else "◐"
        return Line(
            key=section.section_id,
            cells=(
                section.section_name,
                f"{mark} {team_words.word(team_words.MONTH_STATES, state)}",
                *(f"{count:,}" for count in counts),
            ),
        )

    def _words(self, read: CityClosing) -> str:
        if not read.sections:
            return self.tr(
                "この月に、テレワークの記録のある課はありません。記録ができると、課ごとにここに並びます。"
            )
        states = [_state(each) for each in read.sections]
        pattern = self.tr(
            "{count}課：未提出のある課 {open} ・ 提出済み {submitted} ・ "
            "所属長確認済み {signed} ・ 締め済み {closed}。Enterで課の内訳を開きます。"
        )
        said = pattern.format(
            count=len(states),
            open=states.count("open"),
            submitted=states.count("submitted"),
            signed=states.count("head_confirmed"),
            closed=states.count("closed"),
        )
        return " ".join((said, *self._due_words(read)))

    def _due_words(self, read: CityClosing) -> tuple[str, ...]:
        """Say until when people submit, and how many are late."""
        until = read.sections[0].until
        if until is None or "closed" in {_state(each) for each in read.sections}:
            return ()
        late = sum(each.late for each in read.sections)
        pattern = (
            self.tr("▲ 締切 {day} を過ぎて未提出 {late}人。")
            if late
            else self.tr("提出の締切 {day}。")
        )
        return (pattern.format(day=team_words.date_words(until), late=late),)

    def _figure_words(self, read: CityClosing) -> str:
        count = read.count
        pattern = self.tr("実施回数 {live}（打刻） ・ {confirmed}（所属長確認済み）")
        said = pattern.format(
            live=team_words.times(count.live.half_units),
            confirmed=team_words.times(count.confirmed.half_units),
        )
        policy = counting_words.policy_name(count.policy_id, count.policy_version)
        lines = [said + "　" + counting_words.basis(policy, count.as_of, count.state)]
        if read.restated is not None:
            lines.append(counting_words.restated(read.restated))
        return "\n".join(lines)

    def _open_current(self) -> None:
        if key := self._table.current_key():
            self._open_section(key)

    def _open_section(self, section_id: str) -> None:
        if self._read is not None:
            room = self._services.desk.telework_office
            fetch = partial(room.section, self._read.month, section_id)
            SectionMonthDialog(
                self._services, self, fetch, room.sheet, may_settle=self._may_close
            ).open()

    def _ask(self) -> None:
        if self._read is not None:
            dialog = CloseMonthDialog(self._services, self, self._read)
            dialog.changed.connect(self.refresh)
            dialog.open()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(field_label(self.tr("月(&G)"), self._month))
        head.addWidget(self._month)
        head.addSpacing(16)
        head.addWidget(self._said, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addWidget(self._why, 1)
        foot.addStretch(0)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._figures)
        column.addWidget(self._table, 1)
        column.addStretch(0)
        column.addLayout(foot)


def _state(section: SectionStanding) -> str:
    """The state of a section: that of whoever is furthest behind."""
    for state in ("open", "submitted", "head_confirmed"):
        if getattr(section, state):
            return state
    return "closed"


def _order(section: SectionStanding) -> tuple[int, str]:
    order = ("open", "submitted", "head_confirmed", "closed")
    return order.index(_state(section)), section.section_name


def _refusal(read: CityClosing) -> str:
    if not read.refused:
        return ""
    message = read.message or read.refused
    return team_words.remark(Remark(code=read.refused, params={**read.params, "message": message}))
