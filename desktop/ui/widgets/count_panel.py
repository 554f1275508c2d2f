# SPDX-License-Identifier: Apache-2.0
"""実施回数: a month's count by one policy, another beside it, and the days behind each figure."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.facade import Trouble
from desktop.qtbridge.tasks import Task
from desktop.telework_team import CountAsked
from desktop.ui import counting_words, team_words
from desktop.ui.dialogs.counted_days_dialog import CountedDaysDialog
from desktop.ui.services import Services
from desktop.ui.texts import explain
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.office_parts import month_box
from desktop.ui.widgets.parts import Card, button, field_label, label
from desktop.ui.widgets.records_table import Line, RecordsTable
from telework.counting.wire import Counters, CountReport, CountRow, PolicyList

TOTAL = "total"
Read = tuple[CountReport | Trouble, CountReport | Trouble | None]


class CountPanel(QWidget):
    """Choices, what the figures rest on, the breakdown."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._report: CountReport | None = None
        self._rows: dict[str, CountRow] = {}
        self._month = month_box("count.month", self.tr("月"), services)
        self._policy = CalmBox("count.policy", self.tr("数え方"))
        self._other = CalmBox("count.other", self.tr("並べる数え方"))
        self._by = CalmBox("count.by", self.tr("分け方"))
        for code in counting_words.BREAKDOWNS:
            self._by.addItem(counting_words.word(counting_words.BREAKDOWNS, code), code)
        self._said = label("", "second")
        self._sums = Card()
        self._sum_lines = [label("", bold=True), label("", "second"), label("", "second")]
        self._amended = label("")
        for line in (*self._sum_lines, self._amended):
            self._sums.column.addWidget(line)
        self._holder = QVBoxLayout()
        self._table = self._new_table(other="")
        self._open = button("count.open", self.tr("この数字の日を見る(&O)…"))
        for each in (self._sums, self._open):
            each.hide()
        self._lay_out()
        self._offer_policies(tuple(counting_words.POLICIES))
        self._shown, _other = self._asked()
        for box in (self._month, self._policy, self._other, self._by):
            box.currentIndexChanged.connect(self.refresh)
        self._open.clicked.connect(self._open_current)

    def refresh(self) -> None:
        """Ask for the count, and for the other one where two stand side by side."""
        if self._report is None:
            self._said.setText(self.tr("読み込んでいます…"))
            call = self._services.desk.telework_office.policies
            Task(self, call).on_done(self._policies_came).start(self._services.lanes.network)
        asked, other = self._asked()
        read = partial(_read, self._services, asked, other)
        Task(self, read).on_done(partial(self._came, asked, other)).start(
            self._services.lanes.network
        )

    def _asked(self) -> tuple[CountAsked, CountAsked | None]:
        month, by = str(self._month.currentData()), str(self._by.currentData())
        policy, other = str(self._policy.currentData()), str(self._other.currentData() or "")
        asked = CountAsked(month=month, policy=policy, by=by)
        second = CountAsked(month=month, policy=other, by=by) if other not in {"", policy} else None
        return asked, second

    def _policies_came(self, answer: PolicyList | Trouble) -> None:
        if not isinstance(answer, PolicyList):
            return
        before = self._asked()
        self._offer_policies(tuple(dict.fromkeys(each.policy_id for each in answer.items)))
        if self._asked() != before:
            # The rule that was asked for is not the city's: its answer is not shown any more.
            self.refresh()

    def _offer_policies(self, names: tuple[str, ...]) -> None:
        for box, first in ((self._policy, ()), (self._other, ((self.tr("並べない"), ""),))):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            for word, code in first:
                box.addItem(word, code)
            for name in names:
                box.addItem(counting_words.policy_name(name), name)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.blockSignals(False)

    def _came(self, asked: CountAsked, other: CountAsked | None, read: Read) -> None:
        if (asked, other) != self._asked():
            return
        report, second = read
        trouble = next((each for each in read if isinstance(each, Trouble)), None)
        if trouble is not None or isinstance(report, Trouble) or isinstance(second, Trouble):
            self._said.setText(explain(trouble).whole() if trouble is not None else "")
            return
        self._report, self._shown = report, asked
        self._show_sums(report, second)
        self._show_rows(report, second)
        self._said.setText(
            self.tr("Enterで、その数字に入った日と、一日ごとに使った規則を開きます。")
            if report.rows
            else self.tr(
                "この月に数えるものはまだありません。テレワークの打刻と許可がそろうと数えます。"
            )
        )

    def _show_sums(self, report: CountReport, other: CountReport | None) -> None:
        self._sums.show()
        texts = [_sum_words(self.tr("実施回数 {live}（打刻） ・ {confirmed}（確認済み）"), report)]
        texts.append(_basis(report))
        if other is not None:
            pattern = self.tr("並べた数え方では {live}（打刻） ・ {confirmed}（確認済み） ・ ")
            texts.append(_sum_words(pattern, other) + _basis(other))
        else:
            left = self.tr("未確認 {unconfirmed}人日 ・ 許可のないテレワーク {exceptions}人日")
            texts.append(left.format(unconfirmed=report.unconfirmed, exceptions=report.exceptions))
        for line, text in zip(self._sum_lines, texts, strict=True):
            line.setText(text)
        amended = counting_words.amended(report)
        self._amended.setText("\n".join(amended))
        self._amended.setVisible(bool(amended))

    def _show_rows(self, report: CountReport, other: CountReport | None) -> None:
        name = counting_words.policy_name(other.policy_id) if other is not None else ""
        old, self._table = self._table, self._new_table(name)
        old.hide()
        old.deleteLater()
        beside = {_key(each): each for each in other.rows} if other is not None else {}
        self._rows = {_key(each): each for each in report.rows}
        lines = [
            self._line(key, row, report, beside.get(key), other) for key, row in self._rows.items()
        ]
        total = other.total if other is not None else None
        lines.append(self._line(TOTAL, report.total, report, total, other))
        self._rows[TOTAL] = report.total
        self._table.show_lines(tuple(lines) if report.rows else ())
        self._table.setVisible(bool(report.rows))
        self._open.setVisible(bool(report.rows))

    def _line(
        self,
        key: str,
        row: CountRow,
        report: CountReport,
        beside: CountRow | None,
        other: CountReport | None,
    ) -> Line:
        name = " ・ ".join(each.name or each.value for each in row.keys) or self.tr("合計")
        live = counting_words.amount(row.live.count, report.measure)
        confirmed = counting_words.amount(row.confirmed.count, report.measure)
        cells = [name, live, confirmed]
        if other is None:
            cells += _counters(row.live)
        else:
            second = beside.live if beside is not None else Counters()
            cells.append(counting_words.amount(second.count, other.measure))
            approved = beside.confirmed if beside is not None else Counters()
            cells.append(counting_words.amount(approved.count, other.measure))
        return Line(key=key, cells=tuple(cells))

    def _new_table(self, other: str) -> RecordsTable:
        heads = [self.tr("区分"), self.tr("打刻"), self.tr("確認済み")]
        if other:
            heads += [
                self.tr("{policy}（打刻）").format(policy=other),
                self.tr("{policy}（確認済み）").format(policy=other),
            ]
        else:
            heads += [
                *(counting_words.word(counting_words.COUNTERS, each) for each in _SHOWN),
                self.tr("実人数"),
            ]
        made = RecordsTable("count.table", self.tr("実施回数の内訳"), heads, wide=0)
        made.opened.connect(self._open_days)
        self._holder.addWidget(made, 1)
        return made

    def _open_current(self) -> None:
        if key := self._table.current_key():
            self._open_days(key)

    def _open_days(self, key: str) -> None:
        # What stands in the table, not what is chosen by now: its answer may be on the way.
        row, asked = self._rows[key], self._shown
        keys = {str(each.dimension): each.value for each in row.keys}
        name = " ・ ".join(each.name or each.value for each in row.keys) or self.tr("合計")
        heading = f"{name}　{team_words.month_words(asked.month)}"
        fetch = partial(self._services.desk.telework_office.counted, asked, keys)
        CountedDaysDialog(self._services, self, heading, fetch).open()

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setVerticalSpacing(2)
        for at, (heading, box) in enumerate(
            (
                (self.tr("月(&G)"), self._month),
                (self.tr("数え方(&P)"), self._policy),
                (self.tr("並べる数え方(&W)"), self._other),
                (self.tr("分け方(&B)"), self._by),
            )
        ):
            head.addWidget(field_label(heading, box), 0, at)
            head.addWidget(box, 1, at)
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._sums)
        column.addLayout(self._holder, 1)
        column.addStretch(0)
        column.addLayout(foot)


_SHOWN = ("person_days", "half_units", "events", "allowance_days")


def _counters(live: Counters) -> list[str]:
    halves = team_words.times(live.half_units)
    counts = (live.person_days, live.events, live.allowance_days, live.people)
    days, events, allowance, people = (f"{each:,}" for each in counts)
    return [days, halves, events, allowance, people]


def _key(row: CountRow) -> str:
    return "|".join(f"{each.dimension}={each.value}" for each in row.keys)


def _sum_words(pattern: str, report: CountReport) -> str:
    return pattern.format(
        live=counting_words.amount(report.total.live.count, report.measure),
        confirmed=counting_words.amount(report.total.confirmed.count, report.measure),
    )


def _basis(report: CountReport) -> str:
    policy = counting_words.policy_name(report.policy_id, report.policy_version)
    return counting_words.basis(policy, report.as_of, report.state)


def _read(services: Services, asked: CountAsked, other: CountAsked | None) -> Read:
    room = services.desk.telework_office
    return room.count(asked), room.count(other) if other is not None else None
