# SPDX-License-Identifier: Apache-2.0
"""What a drafter chooses from: posts and kinds of matter, apart from what a first row needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from approval.identifiers import PostId


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChoice:
    """A post that can be asked for consent, with who holds it today."""

    post_id: PostId
    label: str
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterChoice:
    """A kind of matter of the rule set.

    Attributes:
        needs_contract: whether a rule turns on the contract that is changed.
        flags: flags that a case of this matter may carry.
        flag_texts: flag, its name and its definition in the words of the regulation, where
            it gives them (特に重要・重要・軽易).
    """

    code: str
    label: str
    needs_amount: bool
    needs_contract: bool = False
    flags: tuple[str, ...] = ("council", "dispute", "important", "precedent", "unusual")
    flag_texts: tuple[tuple[str, str, str], ...] = ()
