# SPDX-License-Identifier: Apache-2.0
"""Slots of a route in words: who has them, and who is still to act."""

from PySide6.QtCore import QCoreApplication

from approval.case import Slot, SlotKind, SlotStatus
from desktop.case_detail import CaseDetail
from desktop.ui.words import SLOT_KINDS, say

_TO_COME = (SlotStatus.WAITING, SlotStatus.OPEN, SlotStatus.HELD)


def slot_words(detail: CaseDetail, slot_id: str) -> str:
    """``課長 吉田 恵``, or ``課長（欠員）`` where nobody holds the post."""
    slot = detail.projected.slot(slot_id)
    return _words(detail, slot) if slot is not None else ""


def approvers_left(detail: CaseDetail, without: str) -> str:
    """Who is still to act once a slot was left out: ``部長 …、局長 …（決裁）``."""
    left = [slot for slot in to_come(detail) if slot.slot_id != without]
    between = QCoreApplication.translate("RouteWords", "、")
    return between.join(_marked(detail, slot) for slot in left)


def way_words(detail: CaseDetail, added: str, before: str) -> str:
    """The way that is left, with somebody new before a slot: ``課長 → 会計室長 → 局長（決裁）``."""
    stops = []
    for slot in to_come(detail):
        if added and slot.slot_id == before:
            stops.append(added)
        stops.append(_marked(detail, slot))
    return " → ".join(stops)


def to_come(detail: CaseDetail) -> list[Slot]:
    """The slots in which nobody has acted, in the order of the route."""
    return [slot for slot in detail.projected.slots() if slot.status in _TO_COME]


def _marked(detail: CaseDetail, slot: Slot) -> str:
    words = _words(detail, slot)
    if slot.kind is SlotKind.KAIGI:
        return words
    marked = QCoreApplication.translate("RouteWords", "{slot}（{kind}）")
    return marked.format(slot=words, kind=say(SLOT_KINDS[slot.kind]))


def _words(detail: CaseDetail, slot: Slot) -> str:
    holders = {each.post_id: each.names for each in detail.view.holders}
    if slot.post_id not in holders:
        return slot.seal_title
    if not holders[slot.post_id]:
        vacant = QCoreApplication.translate("RouteWords", "{slot}（欠員）")
        return vacant.format(slot=slot.seal_title)
    return " ".join((slot.seal_title, "・".join(holders[slot.post_id])))
