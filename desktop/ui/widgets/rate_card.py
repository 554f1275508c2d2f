# SPDX-License-Identifier: Apache-2.0
"""One of the three rates, large, with what is divided by what; each count opens its cases."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from approval.register.report import RateRow
from desktop.reports import FigureAsked
from desktop.ui import rate_words
from desktop.ui.widgets.parts import Card, button, label, title


class RateCard(Card):
    """A rate of everything that was decided.

    Signals:
        opened: the FigureAsked, and what it is called.
    """

    opened = Signal(object, str)

    def __init__(self, rate: str) -> None:
        super().__init__()
        self._rate = rate
        self._name = rate_words.say(rate_words.RATES[rate])
        self._value = title()
        self._counts = [
            button(f"statistics.{rate}.{which}", "", "quiet") for which in ("part", "whole")
        ]
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for at, count in enumerate(self._counts):
            count.setAutoDefault(True)  # Enter opens it as it opens a figure of the table
            count.clicked.connect(partial(self._open, at))
            if at:
                row.addWidget(label("÷", "second", wrap=False))
            row.addWidget(count)
        row.addStretch(1)
        self.column.addWidget(label(self._name, bold=True))
        self.column.addWidget(self._value)
        self.column.addWidget(label(rate_words.say(rate_words.DEFINITIONS[rate]), "second"))
        self.column.addLayout(row)

    def show_row(self, row: RateRow) -> None:
        """Show the rate of a row."""
        rates = {"headline": row.headline, "strict": row.strict, "government": row.government}
        self._value.setText(rates[self._rate])
        for button_, count in zip(self._counts, rate_words.counts(self._rate, row), strict=True):
            button_.setText(self.tr("{count}件").format(count=f"{count:,}"))
            spoken = self.tr("{rate} {count}件の一覧を開く")
            button_.setAccessibleName(spoken.format(rate=self._name, count=f"{count:,}"))

    def _open(self, at: int, _checked: bool = False) -> None:
        media = rate_words.MEDIA_OF[self._rate][at]
        words = rate_words.figure(self.tr("すべての決裁"), media)
        self.opened.emit(FigureAsked(media=media), words)
