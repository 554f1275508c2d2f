# SPDX-License-Identifier: Apache-2.0
"""Sentences about a case row: amount, article, who is next, how long it has waited."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from approval.secrecy import MASKED_TITLE
from desktop.facade import DUE_SOON, CaseRow
from desktop.ui import words
from desktop.ui.dates import short_due

if TYPE_CHECKING:
    from approval.content import CaseContent

SETTLED = frozenset({"decided", "rejected", "withdrawn", "abandoned", "closed"})


def yen(amount: int | None) -> str:
    """``12,000,000円``, empty for a matter without an amount."""
    return "" if amount is None else f"{amount:,}円"


def amount_words(content: "CaseContent") -> str:
    """The amount; of a change of contract with the contract before it."""
    if content.contract_amount is None:
        return yen(content.amount)
    told = QCoreApplication.translate("CaseWords", "{amount}（変更前の契約額 {contract}）")
    return told.format(amount=yen(content.amount), contract=yen(content.contract_amount))


def waited(days: int) -> str:
    """How long it has been somebody's turn."""
    translate = QCoreApplication.translate
    if days <= 0:
        return translate("CaseWords", "今日")
    return translate("CaseWords", "{days}日").format(days=days)


def due(row: CaseRow) -> str:
    """The wanted date; near and past ones say so in words."""
    translate = QCoreApplication.translate
    if not row.due:
        return ""
    day = short_due(row.due)
    if row.due_in is None or row.due_in > DUE_SOON or is_settled(row):
        return translate("CaseWords", "期限 {day}").format(day=day)
    if row.due_in < 0:
        return translate("CaseWords", "期限切れ {day}").format(day=day)
    if row.due_in == 0:
        return translate("CaseWords", "期限 今日")
    return translate("CaseWords", "期限 {day}・あと{left}日").format(day=day, left=row.due_in)


def due_tone(row: CaseRow) -> str:
    """``refused`` once the wanted date has passed, ``waiting`` when it is near, else ``second``."""
    if row.due_in is None or row.due_in > DUE_SOON or is_settled(row):
        return "second"
    return "refused" if row.due_in < 0 else "waiting"


def is_settled(row: CaseRow) -> bool:
    """Whether nobody's turn can be late any more."""
    return row.state in SETTLED


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


def why(row: CaseRow) -> str:
    """``合議``: why it waits for the reader, empty when it does not."""
    return words.why(row.why) if row.why else ""


def pending(row: CaseRow) -> str:
    """``承認（送信待ち）`` while my act has not reached the register, else empty."""
    return words.sending(row.pending_type, row.pending) if row.pending is not None else ""


def second_line(row: CaseRow) -> str:
    """Amount, article and decider, and who is next."""
    translate = QCoreApplication.translate
    decider = " ".join(part for part in (row.article, row.authority) if part)
    parts = [yen(row.amount), decider]
    if row.next_title and not row.why:
        parts.append(
            translate("CaseWords", "いま: {office}").format(office=row.now_with or row.next_title)
        )
    elif row.next_title:
        parts.append(translate("CaseWords", "次: {title}").format(title=row.next_title))
    elif row.state and not row.why:
        parts.append(words.case_state(row.state))
    parts.append(row.number)
    return " ・ ".join(part for part in parts if part)


def spoken(row: CaseRow) -> str:
    """The whole row as one sentence for screen readers."""
    urgent = QCoreApplication.translate("CaseWords", "至急") if row.urgent else ""
    parts = (
        urgent,
        why(row),
        title(row),
        row.section,
        row.drafter,
        waited(row.days),
        due(row),
        second_line(row),
        pending(row),
    )
    return "、".join(part for part in parts if part)
