# SPDX-License-Identifier: Apache-2.0
"""Rule by rule why it decides or does not; those that stop at the matter are not listed."""

from PySide6.QtWidgets import QVBoxLayout

from desktop.ui import why_words
from desktop.ui.widgets.columns import clear
from desktop.ui.widgets.parts import Card, label
from desktop.who import RuleLine


class RuleLines(Card):
    """The rules of the matter in the order in which they are read; hidden without any."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(label(self.tr("なぜそうなるか（上から順に当てはめます）"), bold=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.column.addLayout(self._lines)

    def show_rules(self, rules: tuple[RuleLine, ...]) -> None:
        """Show these rules."""
        clear(self._lines)
        for rule in rules:
            mark = "●" if rule.decides else "○"
            heading = label(
                f"{mark} {rule.article}  {rule.label}",
                "action" if rule.decides else "",
                bold=rule.decides,
            )
            reasons = "\n".join(why_words.reason(code, params) for code, params in rule.reasons)
            self._lines.addWidget(heading)
            self._lines.addWidget(label(reasons, "second"))
        self.setVisible(bool(rules))
