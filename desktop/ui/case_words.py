# SPDX-License-Identifier: Apache-2.0
"""Sentences about a case row: amount, article, who is next, how long it has waited."""

from PySide6.QtCore import QCoreApplication

from approval.secrecy import MASKED_TITLE
from desktop.facade import CaseRow
from desktop.ui import words
from desktop.ui.dates import short_due


def yen(amount: int | None) -> str:
    """``12,000,000円``, empty for a matter without an amount."""
    return "" if amount is None else f"{amount:,}円"


def waited(days: int) -> str:
    """How long it has been somebody's turn."""
    translate = QCoreApplication.translate
    if days <= 0:
        return translate("CaseWords", "今日")
    return translate("CaseWords", "{days}日").format(days=days)


def due(row: CaseRow) -> str:
    """The wanted date, said as such."""
    if not row.due:
        return ""
    return QCoreApplication.translate("CaseWords", "期限 {day}").format(day=short_due(row.due))


def title(row: CaseRow) -> str:
    """The title, or words for a draft that has none yet."""
    return shown_title(row.title) or QCoreApplication.translate(
        "CaseWords", "（件名はまだありません）"
    )


def shown_title(text: str) -> str:
    """A title as it stands, and the words for one that is masked."""
    if text == MASKED_TITLE:
        return QCoreApplication.translate("CaseWords", "件名は非公開")
    return text


def pending(row: CaseRow) -> str:
    """``承認（送信待ち）`` while my act has not reached the register, else empty."""
    if row.pending is None:
        return ""
    state = words.say(words.SEND_STATES[row.pending])
    return f"{words.act(row.pending_type)}（{state}）"


def second_line(row: CaseRow) -> str:
    """Amount, article and decider, and who is next."""
    translate = QCoreApplication.translate
    decider = " ".join(part for part in (row.article, row.authority) if part)
    parts = [yen(row.amount), decider]
    if row.next_title:
        parts.append(translate("CaseWords", "次: {title}").format(title=row.next_title))
    elif row.state:
        parts.append(words.case_state(row.state))
    parts.append(row.number)
    return " ・ ".join(part for part in parts if part)


def spoken(row: CaseRow) -> str:
    """The whole row as one sentence for screen readers."""
    urgent = QCoreApplication.translate("CaseWords", "至急") if row.urgent else ""
    parts = (
        urgent,
        title(row),
        row.section,
        row.drafter,
        waited(row.days),
        due(row),
        second_line(row),
        pending(row),
    )
    return "、".join(part for part in parts if part)
