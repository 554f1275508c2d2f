# SPDX-License-Identifier: Apache-2.0
"""What decides who decides: the kind of matter, its amount, the reasons to go higher."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from approval.authority.flags import IMPORTANCES, RESERVING_FLAGS
from desktop.choices import MatterChoice
from desktop.ui import words
from desktop.ui.a11y import named
from desktop.ui.widgets.amount_field import AmountField
from desktop.ui.widgets.calm_box import CalmBox
from desktop.ui.widgets.parts import field_label, label


class MatterFields(QWidget):
    """Matter, amount and flags; ``prefix`` begins the ids of the fields.

    Signals:
        edited: something changed.
    """

    edited = Signal()

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._matters: dict[str, MatterChoice] = {}
        self._matter = CalmBox(f"{prefix}.matter", self.tr("事項"))
        self._matter.setPlaceholderText(self.tr("選んでください"))
        self._amount = AmountField(f"{prefix}.amount")
        self._contract = AmountField(f"{prefix}.contract", self.tr("変更前の契約額（円）(&J)"))
        self._flags = {
            code: named(QCheckBox(words.say(word)), f"{prefix}.flag.{code}")
            for code, word in words.FLAGS.items()
        }
        self._lay_out()
        self._matter.currentIndexChanged.connect(self._chosen)
        self._amount.edited.connect(self.edited)
        self._contract.edited.connect(self.edited)
        for code, box in self._flags.items():
            if code in IMPORTANCES:
                box.toggled.connect(partial(self._importance_chosen, code))
            box.toggled.connect(self.edited)

    def offer(self, matters: tuple[MatterChoice, ...]) -> None:
        """Fill the list that is chosen from."""
        self._matters = {matter.code: matter for matter in matters}
        self._matter.clear()
        for matter in matters:
            self._matter.addItem(matter.label, matter.code)

    def show_matter(
        self, matter: str, amount_text: str, flags: tuple[str, ...], contract: int | None = None
    ) -> None:
        """Show what was chosen and typed before."""
        self._matter.choose(matter)
        self._amount.show_text(amount_text)
        self._contract.show_text("" if contract is None else f"{contract:,}")
        for code, box in self._flags.items():
            box.setChecked(code in flags)
        self._show_fields()

    def matter(self) -> str:
        """The code of the chosen matter, empty for none."""
        chosen = self._matter.currentData()
        return "" if chosen is None else str(chosen)

    def amount(self) -> int | None:
        """The amount in yen, None where the matter has none or it cannot be read."""
        return self._amount.amount() if self._wants_amount() else None

    def amount_text(self) -> str:
        """The amount as typed, empty where the matter has none."""
        return self._amount.text() if self._wants_amount() else ""

    def contract_amount(self) -> int | None:
        """The contract before its change in yen, None where none is changed."""
        return self._contract.amount() if self._wants_contract() else None

    def flags(self) -> tuple[str, ...]:
        """The reasons to go higher, sorted."""
        offered = self._offered()
        return tuple(
            sorted(c for c, box in self._flags.items() if c in offered and box.isChecked())
        )

    def missing(self) -> str:
        """What is still needed before a route can be told, empty for nothing."""
        if self._matter.currentIndex() < 0:
            return self.tr("事項を選ぶと、決裁者と経路がここに出ます。")
        if self._amount.faulty():
            return self.tr("金額が読み取れると、決裁者と経路がここに出ます。")
        if self._wants_amount() and self._amount.amount() is None:
            return self.tr("金額を入れると、決裁者と経路がここに出ます。")
        if self._wants_contract() and self._contract.amount() is None:
            return self.tr("変更前の契約額を入れると、決裁者と経路がここに出ます。")
        return ""

    def focus_missing(self) -> None:
        """Lead to the field that :meth:`missing` speaks of."""
        if self._matter.currentIndex() < 0:
            self._matter.setFocus()
        elif self._wants_amount() and self._amount.amount() is None:
            self._amount.setFocus()
        else:
            self._contract.setFocus()

    def _wants_amount(self) -> bool:
        chosen = self._matters.get(self.matter())
        return chosen is None or chosen.needs_amount

    def _wants_contract(self) -> bool:
        chosen = self._matters.get(self.matter())
        return chosen is not None and chosen.needs_contract

    def _chosen(self) -> None:
        self._show_fields()
        self.edited.emit()

    def _offered(self) -> tuple[str, ...]:
        chosen = self._matters.get(self.matter())
        return chosen.flags if chosen is not None else RESERVING_FLAGS

    def _importance_chosen(self, chosen: str, checked: bool) -> None:
        """A case has one importance: choosing another takes the one before away."""
        for code in IMPORTANCES:
            if checked and code != chosen:
                self._flags[code].setChecked(False)

    def _show_flags(self) -> None:
        """Show the flags that are offered, in the words of the regulation where it has them."""
        matter = self._matters.get(self.matter())
        texts = {flag: (name, text) for flag, name, text in matter.flag_texts} if matter else {}
        offered = self._offered()
        for code, box in self._flags.items():
            name, text = texts.get(code, (words.say(words.FLAGS[code]), ""))
            box.setText(name)
            box.setToolTip(text)
            box.setAccessibleDescription(text)
            box.setVisible(code in offered)

    def _show_fields(self) -> None:
        self._amount.setVisible(self._wants_amount())
        self._contract.setVisible(self._wants_contract())
        self._show_flags()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(field_label(self.tr("事項(&K)"), self._matter))
        column.addWidget(self._matter)
        column.addWidget(self._amount)
        column.addWidget(self._contract)
        column.addWidget(label(self.tr("次に当たるときは、上の職が決裁します。"), "second"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        for at, box in enumerate(self._flags.values()):
            grid.addWidget(box, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        self._show_fields()
