# SPDX-License-Identifier: Apache-2.0
"""A case as its page shows it; the first rows do without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approval.case import Case, PostView
    from approval.wire import CaseView
    from desktop.choices import PostChoice
    from desktop.facade import OutboxRow
    from desktop.steering import Insertion, SteeredSlot


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetail:
    """A case for its page: the server's view, my projected state and what I may do.

    Attributes:
        standing: how I may act in ``my_slot`` where it is not simply my turn: ``daiketsu``
            for an absent decider, ``pull_up`` before lower slots have acted.
        article: of the order by which I may decide as substitute.
        postviews: what I am to read afterwards (後閲), oldest first.
        reading: what I am to give a receipt for: ``kyoran``, ``notice``, or nothing.
        readers: posts of today that the drafter lets read a need-to-know case.
        steering: the slots that I may send elsewhere (振替) or leave out (飛ばし).
        insertion: where I may add somebody to the route, None where I may not.
        elsewhere: whether it is not on this device and was read from the server to be looked at.
    """

    view: CaseView
    projected: Case
    my_slot: str
    offers: frozenset[str]
    pending: tuple[OutboxRow, ...]
    document_at_hand: bool
    standing: str = ""
    article: str = ""
    postviews: tuple[PostView, ...] = ()
    reading: str = ""
    readers: tuple[PostChoice, ...] = ()
    steering: tuple[SteeredSlot, ...] = ()
    insertion: Insertion | None = None
    elsewhere: bool = False
