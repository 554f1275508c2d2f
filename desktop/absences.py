# SPDX-License-Identifier: Apache-2.0
"""不在: who may decide meanwhile, as the screens show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approval.identifiers import PostId
    from desktop.facade import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """Somebody who may decide meanwhile, in the regulation's order, with its article."""

    post_id: PostId
    office: str
    name: str
    order: int
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who decides for a post whose holder is away, or why nobody may."""

    office: str
    stand_ins: tuple[StandIn, ...]
    nobody: Trouble | None
