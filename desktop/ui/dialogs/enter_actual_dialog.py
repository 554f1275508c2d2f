# SPDX-License-Identifier: Apache-2.0
"""実績を入力する: the month, its figure and what it is from; a correction stays beside it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.facade import Trouble
from desktop.models.typed_value import one_line, typed_value
from desktop.ui import measure_words, rate_words, team_words
from desktop.ui.dates import day_and_clock, in_city
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label, line_field
from desktop.ui.widgets.prose_edit import text_field
from telework.measures.entries import MOST_OF_FROM_WHAT, ActualEntry, ActualHistory, EnterActual
from telework.measures.measure import Measure

MONTHS = 60
OVERTAKEN = frozenset({"actual.entered_already", "actual.moved_on"})


class EnterActualDialog(ActDialog):
    """Enters the figure of a month, or corrects the one that is there."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        measure: Measure,
        history: ActualHistory,
        month: str = "",
    ) -> None:
        super().__init__(services, parent, "enter_actual", self.tr("入力する(&S)"))
        self._measure = measure
        there = set(history.in_force)
        self._there = {each.month: each for each in history.items if each.entry_id in there}
        self._sent: EnterActual | None = None
        self._event_id = services.desk.measures.new_id()
        self.head(self.tr("{name}の実績を入力します").format(name=measure_words.name(measure)))
        self.form.addWidget(label(measure.definition, "second"))
        self._month = CalmBox("enter_actual.month", self.tr("実績の月"))
        for code, words in self._months(history.entered_until):
            self._month.addItem(words, code)
        self._value = line_field(
            "enter_actual.value", self.tr("実績（{unit}）").format(unit=measure.unit)
        )
        self._from = text_field("enter_actual.from_what", self.tr("何から読み取ったか"), 2)
        self._standing = label()
        self._lay_out()
        self._month.choose(month or self._first_month())
        self._month.currentIndexChanged.connect(self._say_standing)
        self._say_standing()
        self.finish_form()
        self._value.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the entry, once it can be read; the same again goes under the same id."""
        value = typed_value(self._value.text(), self._measure)
        if value is None:
            self._complain_value()
            return None
        origin = one_line(self._from.toPlainText())
        if not origin or len(origin) > MOST_OF_FROM_WHAT:
            self._complain_origin(origin)
            return None
        before = self._there.get(self._asked_month())
        wanted = EnterActual(
            event_id=self._event_id,
            month=self._asked_month(),
            value=value,
            from_what=origin,
            replaces=before.entry_id if before is not None else "",
        )
        if wanted != self._sent:
            # Something else than what may have arrived: an act of its own.
            self._event_id = self.services.desk.measures.new_id()
            wanted = replace(wanted, event_id=self._event_id)
        self._sent = wanted
        return partial(self.services.desk.measures.enter_actual, self._measure.measure_id, wanted)

    def clean(self) -> bool:
        """Whether nothing was typed."""
        return not (self._value.text().strip() or self._from.toPlainText().strip())

    def retry_ready(self, trouble: Trouble) -> None:
        """Show what somebody else entered meanwhile; another try corrects it."""
        if trouble.code not in OVERTAKEN or "entry_id" not in trouble.params or self._sent is None:
            return
        self._there[self._sent.month] = ActualEntry(
            entry_id=trouble.params["entry_id"],
            measure_id=self._measure.measure_id,
            month=self._sent.month,
            value=trouble.params.get("value", "0"),
            from_what="",
            replaces="",
            entered_by="",
            entered_name=trouble.params.get("name", ""),
            section_id="",
            entered_at=self.services.now(),
        )
        self._say_standing()

    def _months(self, entered_until: str) -> list[tuple[str, str]]:
        today = in_city(self.services.now()).date()
        months = rate_words.months(today, MONTHS)
        return [each for each in months if not entered_until or each[0] < entered_until]

    def _first_month(self) -> str:
        """The month before this one: the newest that is whole."""
        return str(self._month.itemData(min(1, self._month.count() - 1)) or "")

    def _asked_month(self) -> str:
        return str(self._month.currentData())

    def _say_standing(self) -> None:
        before = self._there.get(self._asked_month())
        month = team_words.month_words(self._asked_month())
        if before is None:
            text = self.tr("{month}の実績は、まだ入力されていません。").format(month=month)
        else:
            text = self.tr(
                "{month}には {value} が入っています（{name}さん、{time}）。新しい入力は訂正になり、"
                "前の入力も履歴に残ります。"
            ).format(
                month=month,
                value=measure_words.value(self._measure, before.value),
                name=before.entered_name,
                time=day_and_clock(before.entered_at),
            )
        self._standing.setText(text)
        self.fit()

    def _complain_value(self) -> None:
        pattern = self.tr(
            "実績を数字で入力してください。小数は{decimals}桁まで、単位は{unit}です。例: {example}"
        )
        example = measure_words.number(self._measure.target.value)
        self.say_trouble(
            pattern.format(
                decimals=self._measure.decimals, unit=self._measure.unit, example=example
            )
        )
        self._value.setFocus()

    def _complain_origin(self, origin: str) -> None:
        if origin:
            pattern = self.tr("「何から読み取ったか」は{most}文字までです。いまは{count}文字です。")
            self.say_trouble(pattern.format(most=MOST_OF_FROM_WHAT, count=len(origin)))
        else:
            self.say_trouble(
                self.tr(
                    "何から読み取った実績かを書いてください。あとから数字をたどれるように、資料やシステムの名前を"
                    "残します。"
                )
            )
        self._from.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        value = self.tr("実績（{unit}）(&V)").format(unit=self._measure.unit)
        pairs = (
            (field_label(self.tr("月(&G)"), self._month), self._month),
            (field_label(value, self._value), self._value),
        )
        for column, (heading, field) in enumerate(pairs):
            grid.addWidget(heading, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        self.form.addLayout(grid)
        self.form.addWidget(self._standing)
        origin = self.tr("何から読み取ったか（必須。資料やシステムの名前）(&F)")
        self.form.addWidget(field_label(origin, self._from))
        self.form.addWidget(self._from)
        self.form.addWidget(
            label(
                self.tr(
                    "入力はサーバーに届いてから数えます。つながらないときは入力できません。書いた内容はこの窓に残ります。"
                ),
                "second",
            )
        )
