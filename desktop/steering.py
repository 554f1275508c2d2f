# SPDX-License-Identifier: Apache-2.0
"""What may be done with slots from a page: steer one, add one, approve many together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approval.identifiers import PostId, SlotId


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeredSlot:
    """A slot in which nobody has acted and about which I may do something.

    Attributes:
        post_id: the post in which I do it.
        acts: ``reassign``, ``skip`` or both.
        vacant: whether nobody holds its post today.
    """

    slot_id: SlotId
    post_id: PostId
    acts: frozenset[str]
    vacant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """In which post I may add somebody to the route, and before which waiting slots."""

    post_id: PostId
    before: tuple[SlotId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchItem:
    """A case to approve together with others, as its row showed it.

    Attributes:
        face: what the reader chose (``CaseRow.face``); another one must be looked at first.
    """

    case_id: str
    slot_id: SlotId
    face: str
