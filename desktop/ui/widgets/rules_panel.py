# SPDX-License-Identifier: Apache-2.0
"""規則: by which generations routes are decided, what was loaded before, how to load anew."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from approval.wire_rules_in_force import LoadedRules, RuleGeneration, RulesInForce
from desktop.ui import account_words
from desktop.ui.dates import in_city
from desktop.ui.services import Services
from desktop.ui.widgets.administration_panel import AdministrationPanel
from desktop.ui.widgets.command_card import CommandCard
from desktop.ui.widgets.records_table import Line, RecordsTable

COMMAND = "sudo tsukue-server rules load FILE_OR_DIR"


class RulesPanel(AdministrationPanel):
    """Generations above, loads below; rules are changed on the server alone."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        names = (self.tr("効力"), self.tr("最初の日"), self.tr("最後の日"), self.tr("専決の行数"))
        self._generations = RecordsTable("rules.generations", self.tr("世代"), names, wide=2)
        loads = (self.tr("回"), self.tr("名前"), self.tr("読み込んだ時刻"))
        self._loads = RecordsTable("rules.loads", self.tr("読み込んだ規則"), loads, wide=1)
        self._how = CommandCard(
            "rules.copy",
            self.tr(
                "規則はサーバーで読み込みます。先に tsukue-server rules check で誤りがないことを"
                "確かめ、次のコマンドで読み込んでください。誤りが1つでもあれば、何も変わりません。"
            ),
            COMMAND,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self._generations, 2)
        column.addWidget(self._loads, 3)
        column.addWidget(self._how)
        column.addStretch(0)

    def refresh(self) -> None:
        """Ask for the rules in force."""
        if not self._loads.rowCount():
            self.said.setText(self.tr("読み込んでいます…"))
        self.ask(self.services.desk.overseeing.rules_in_force, self._show)

    def panes(self) -> tuple[QWidget, ...]:
        return (self._generations, self._loads, self._how.copy)

    def _show(self, rules: RulesInForce) -> None:
        today = in_city(self.services.now()).date()
        self._generations.show_lines(tuple(self._line(each, today) for each in rules.generations))
        self._loads.show_lines(tuple(map(_load, rules.loads)))
        for table in (self._generations, self._loads):
            table.setVisible(table.rowCount() > 0)
        self.said.setText(self._words(rules))

    def _words(self, rules: RulesInForce) -> str:
        if not rules.generations:
            return self.tr(
                "規則がまだ読み込まれていません。読み込むまで、起案しても経路が決まりません。"
            )
        force = [each for each in rules.generations if each.in_force]
        if not force:
            return self.tr("いま効いている規則がありません。世代の日付を確かめてください。")
        return self.tr("いま効いている規則: {name}、専決{rows}行").format(
            name=force[0].name, rows=f"{sum(each.rows for each in force):,}"
        )

    def _line(self, generation: RuleGeneration, today: date) -> Line:
        ends = generation.ends
        # The server names the first day after; people read the last day.
        last = _day(ends - timedelta(days=1)) if ends else self.tr("期限なし")
        cells = (
            self._force(generation, today),
            _day(generation.begins),
            last,
            f"{generation.rows:,}",
        )
        return Line(key=f"{generation.begins}/{ends}", cells=cells)

    def _force(self, generation: RuleGeneration, today: date) -> str:
        if generation.in_force:
            return self.tr("いま効いている")
        return self.tr("これから効く") if generation.begins > today else self.tr("もう効かない")


def _load(load: LoadedRules) -> Line:
    cells = (f"{load.rev:,}", load.name, account_words.moment(load.loaded_at))
    return Line(key=str(load.rev), cells=cells)


def _day(day: date) -> str:
    return day.strftime("%Y/%m/%d")
