# SPDX-License-Identifier: Apache-2.0
"""欠番を記録する: where a series goes on, and why the numbers before have no document."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QSpinBox, QWidget

from approval.register.numbers import DocumentNumber, NumberKind, Series
from approval.register.shelf import NumberGaps, PassNumbers, SeriesStanding
from desktop.ui import register_words
from desktop.ui.a11y import named
from desktop.ui.dialogs.act_dialog import ActDialog, Answer
from desktop.ui.services import Services
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label
from desktop.ui.widgets.prose_edit import text_field

MOST = 10_000
LEAST_HEIGHT = 32


class GapDialog(ActDialog):
    """Lets one series of a fiscal year go on later."""

    def __init__(self, services: Services, parent: QWidget, read: NumberGaps) -> None:
        super().__init__(services, parent, "gap", self.tr("記録する(&S)"))
        self._read = read
        self.head(self.tr("欠番を記録します"))
        self.form.addWidget(
            label(
                self.tr(
                    "紙の帳簿や停止の間に手で使った番号を、理由とともに欠番にします。"
                    "番号は戻せません。"
                ),
                "second",
            )
        )
        self._series = CalmBox("gap.series", self.tr("番号の系列"))
        self._series.setPlaceholderText(self.tr("選んでください"))
        for at, each in enumerate(read.series):
            self._series.addItem(register_words.series(each), at)
        self._series.setCurrentIndex(-1)
        self._next = named(QSpinBox(), "gap.next", self.tr("次に使う番号"))
        self._next.setRange(2, 2)
        self._next.setEnabled(False)
        self._next.setMinimumHeight(LEAST_HEIGHT)
        self._meaning = label()
        self._reason = text_field("gap.reason", self.tr("理由"), 3)
        for heading, field in (
            (self.tr("番号の系列(&K)"), self._series),
            (self.tr("次に使う番号(&B)"), self._next),
        ):
            self.form.addWidget(field_label(heading, field))
            self.form.addWidget(field)
        self.form.addWidget(self._meaning)
        self.form.addWidget(field_label(self.tr("理由(&R)"), self._reason))
        self.form.addWidget(self._reason)
        self.finish_form()
        self._series.currentIndexChanged.connect(self._chosen)
        self._next.valueChanged.connect(self._say)
        self._series.setFocus()

    def call(self) -> Callable[[], Answer] | None:
        """Return the passing over, once series and reason are there."""
        chosen = self._standing()
        if chosen is None:
            self.say_trouble(self.tr("番号の系列を選んでください。"))
            self._series.setFocus()
            return None
        if not self._reason.toPlainText().strip():
            self.say_trouble(self.tr("理由が空です。後から分かるように、理由を書いてください。"))
            self._reason.setFocus()
            return None
        wanted = PassNumbers(
            mark=chosen.mark,
            kind=chosen.kind,
            fiscal_year=self._read.fiscal_year,
            next=self._next.value(),
            reason=self._reason.toPlainText(),
        )
        return partial(self.services.desk.records.pass_numbers, wanted)

    def clean(self) -> bool:
        """Whether nothing was typed."""
        return not self._reason.toPlainText()

    def _standing(self) -> SeriesStanding | None:
        at = self._series.currentData()
        return None if at is None else self._read.series[at]

    def _chosen(self) -> None:
        chosen = self._standing()
        if chosen is not None:
            self._next.setRange(chosen.next + 1, chosen.next + MOST)
            self._next.setValue(chosen.next + 1)
            self._next.setEnabled(True)
        self._say()

    def _say(self) -> None:
        chosen = self._standing()
        if chosen is None:
            self._meaning.setText("")
            return
        first, last = chosen.next, self._next.value() - 1
        text = self.tr("{first}から{last}までの{count}の番号が欠番になります。")
        if first == last:
            text = self.tr("{first}が欠番になります。")
        self._meaning.setText(
            text.format(
                first=self._number(chosen, first),
                last=self.tr("第{number}号").format(number=last),
                count=f"{last - first + 1:,}",
            )
        )

    def _number(self, chosen: SeriesStanding, serial: int) -> str:
        series = Series(
            mark=chosen.mark, kind=NumberKind(chosen.kind), fiscal_year=self._read.fiscal_year
        )
        return DocumentNumber(series=series, serial=serial).text()
