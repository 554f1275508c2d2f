# SPDX-License-Identifier: Apache-2.0
"""What a notice says of cases that are newly my turn."""

from PySide6.QtCore import QCoreApplication

from desktop.facade import CaseRow
from desktop.ui import words
from desktop.ui.case_words import title

SHOWN = 3
"""Titles in one notice; the list has the rest."""


def heading(rows: tuple[CaseRow, ...]) -> str:
    """``3件の案件があなたの番になりました``."""
    return QCoreApplication.translate(
        "TurnWords", "{count}件の案件があなたの番になりました"
    ).format(count=len(rows))


def lines(rows: tuple[CaseRow, ...], *, titles: bool) -> str:
    """The titles with why each waits; nothing where titles are not to be shown."""
    if not titles:
        return ""
    told = [f"{words.why(row.why)}: {title(row)}" for row in rows[:SHOWN]]
    rest = len(rows) - SHOWN
    if rest > 0:
        told.append(QCoreApplication.translate("TurnWords", "ほか{count}件").format(count=rest))
    return "\n".join(told)
