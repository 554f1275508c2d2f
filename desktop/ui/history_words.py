# SPDX-License-Identifier: Apache-2.0
"""The history of a case in words: one line for each thing that happened."""

from PySide6.QtCore import QCoreApplication

from approval.case import Signatory
from approval.people import Capacity
from approval.wire import HistoryEntry
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.reading_words import postview_reason
from desktop.ui.words import CAPACITIES, held_post, say

LINES = {
    "drafted": QT_TRANSLATE_NOOP("History", "起案"),
    "redrafted": QT_TRANSLATE_NOOP("History", "再起案（引用）"),
    "route_planned": QT_TRANSLATE_NOOP("History", "経路を決定"),
    "resumed": QT_TRANSLATE_NOOP("History", "差し戻した人へ直接戻す（字句修正）"),
    "numbered": QT_TRANSLATE_NOOP("History", "文書番号を取得"),
    "submitted": QT_TRANSLATE_NOOP("History", "提出"),
    "slot_opened": QT_TRANSLATE_NOOP("History", "順番が到来"),
    "slot_readdressed": QT_TRANSLATE_NOOP("History", "組織改正による宛先の変更"),
    "postview_readdressed": QT_TRANSLATE_NOOP("History", "組織改正による後閲の宛先の変更"),
    "ownership_moved": QT_TRANSLATE_NOOP("History", "組織改正による案件の引継ぎ"),
    "approved": QT_TRANSLATE_NOOP("History", "承認"),
    "consented": QT_TRANSLATE_NOOP("History", "合議に同意"),
    "consent_refused": QT_TRANSLATE_NOOP("History", "合議に不同意"),
    "remanded": QT_TRANSLATE_NOOP("History", "差戻し"),
    "retracted": QT_TRANSLATE_NOOP("History", "引戻し"),
    "held": QT_TRANSLATE_NOOP("History", "保留"),
    "released": QT_TRANSLATE_NOOP("History", "保留解除"),
    "paper_registered": QT_TRANSLATE_NOOP("History", "紙の決裁を登録"),
    "executed": QT_TRANSLATE_NOOP("History", "施行"),
    "closed": QT_TRANSLATE_NOOP("History", "完結"),
    "paper_seen": QT_TRANSLATE_NOOP("History", "紙の添付を確認"),
    "opinion_added": QT_TRANSLATE_NOOP("History", "意見"),
    "attachment_added": QT_TRANSLATE_NOOP("History", "添付を追加"),
    "decided": QT_TRANSLATE_NOOP("History", "決裁"),
    "rejected": QT_TRANSLATE_NOOP("History", "否決"),
    "withdrawn": QT_TRANSLATE_NOOP("History", "取下げ"),
    "abandoned": QT_TRANSLATE_NOOP("History", "廃案"),
    "reassigned": QT_TRANSLATE_NOOP("History", "振替"),
    "slot_skipped": QT_TRANSLATE_NOOP("History", "飛ばし"),
    "rerouted": QT_TRANSLATE_NOOP("History", "今の規程で経路を組み直し"),
    "slot_inserted": QT_TRANSLATE_NOOP("History", "経路に追加"),
    "revised": QT_TRANSLATE_NOOP("History", "見え消し"),
    "reader_added": QT_TRANSLATE_NOOP("History", "供覧先を追加"),
    "case_read": QT_TRANSLATE_NOOP("History", "閲覧"),
    "postview_opened": QT_TRANSLATE_NOOP("History", "後閲の依頼"),
    "postviewed": QT_TRANSLATE_NOOP("History", "後閲"),
}
REASONS = {"same_person": QT_TRANSLATE_NOOP("History", "次の欄と同じ人のため")}
"""Reasons that nobody typed."""

SEALED = {"approved", "consented"}
"""What a substitute does with his seal."""

IN_CHARGE = {Capacity.ACTING_HEAD, Capacity.KOKOROE, Capacity.STATUTORY_SUBSTITUTE}
"""Capacities in which somebody has a post that is not his own."""

QUIET = {"route_planned", "slot_opened", "bypassed"}
"""Follow from the line before; told by the route beside, not by the history."""


def history_lines(entries: tuple[HistoryEntry, ...]) -> tuple[str, ...]:
    """Return the lines, newest first."""
    shown = [entry for entry in entries if entry.type not in QUIET]
    return tuple(_line(entry) for entry in reversed(shown))


def _type(entry: HistoryEntry) -> str:
    """A draft that names a number was drafted anew from the case of that number."""
    return "redrafted" if entry.type == "drafted" and entry.detail else entry.type


def _for_another(what: str, entry: HistoryEntry) -> str:
    """``代決``, or what else a substitute did for the absent decider: ``差戻し（代決）``."""
    word = say(CAPACITIES[Capacity.SUBSTITUTE])
    return word if entry.type in SEALED else f"{what}（{word}）"


def _line(entry: HistoryEntry) -> str:
    what = QCoreApplication.translate("History", LINES.get(_type(entry), entry.type))
    if entry.by is not None and entry.by.capacity is Capacity.SUBSTITUTE:
        what = _for_another(what, entry)
    parts = [day_and_clock(entry.at), what]
    if entry.by is not None:
        parts.append(_actor(entry.by))
    if entry.detail:
        parts.append(_detail(entry))
    return "  ".join(parts)


def _actor(by: Signatory) -> str:
    """Office and name; who holds a post for want of its own holder is said to."""
    office = held_post(by.section_name, by.post_title)
    if by.capacity in IN_CHARGE:
        office += f"（{say(CAPACITIES[by.capacity])}）"
    return f"{office} {by.name}"


def _detail(entry: HistoryEntry) -> str:
    if entry.type == "postview_opened":
        reason, _, office = entry.detail.partition(" ")
        return f"{office}（{postview_reason(reason)}）" if office else entry.detail
    return QCoreApplication.translate("History", REASONS.get(entry.detail, entry.detail))
