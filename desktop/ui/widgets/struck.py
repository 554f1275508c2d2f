# SPDX-License-Identifier: Apache-2.0
"""Old text struck through beside the new one (見え消し), the part that differs only."""

import itertools

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.a11y import named
from desktop.ui.theme import tokens_of
from desktop.ui.widgets.prose import PERCENT, escaped

AROUND = 12
"""Characters shown before and after what differs."""


class StruckText(QLabel):
    """Lists changes, one a line; what is struck through is also said in words."""

    def __init__(self, identifier: str, name: str) -> None:
        super().__init__()
        named(self, identifier, name)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self._changes: tuple[tuple[str, str, str], ...] = ()

    def changes(self) -> tuple[tuple[str, str, str], ...]:
        """The fields that differ: heading, old and new."""
        return self._changes

    def show_changes(self, *fields: tuple[str, str, str]) -> None:
        """Show those of these fields (heading, old, new) that differ; hidden without any."""
        self._changes = tuple(each for each in fields if each[1] != each[2])
        lines = [_line(*each, tokens_of(self.palette()).vermilion) for each in self._changes]
        self.setText(f'<div style="line-height:{PERCENT}%">{"<br>".join(lines)}</div>')
        self.setAccessibleDescription("。".join(spoken(*each) for each in self._changes))
        self.setVisible(bool(self._changes))


def spoken(heading: str, old: str, new: str) -> str:
    """``伺い文 訂正前「80台」訂正後「60台」`` for screen readers."""
    pattern = QCoreApplication.translate("StruckText", "{field} 訂正前「{old}」訂正後「{new}」")
    before, gone, came, _after = parted(old, new)
    return pattern.format(field=heading, old=before + gone, new=before + came)


def parted(old: str, new: str) -> tuple[str, str, str, str]:
    """Part two texts into what is before the difference, old, new, and what is after it."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    end_old, end_new = len(old) - tail, len(new) - tail
    before = old[max(0, head - AROUND) : head]
    return before, old[head:end_old], new[head:end_new], old[end_old : end_old + AROUND]


def _alike(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _line(heading: str, old: str, new: str, colour: str) -> str:
    before, gone, came, after = (escaped(part) for part in parted(old, new))
    struck = f'<s style="color:{colour}">{gone}</s>' if gone else ""
    return f"<b>{escaped(heading)}</b>　…{before}{struck}<b>{came}</b>{after}…"
