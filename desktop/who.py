# SPDX-License-Identifier: Apache-2.0
"""The question 「だれが決める？」 and its answer, from the rules and the organisation at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.facade import Trouble

if TYPE_CHECKING:
    from datetime import date

    from approval.case import Authority
    from approval.identifiers import PostId, SectionId
    from desktop.absences import Cover


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoice:
    """A section that can draft; ``path`` names it from its bureau down."""

    section_id: SectionId
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoQuestion:
    """What is asked.

    Attributes:
        matter: code of the kind of matter, empty while none is chosen.
        amount: yen, None where the matter has none or none was typed.
        flags: escalation flags, sorted.
        section_id: the section that would draft; empty for the reader's own.
        day: the day for which it is asked, None for today.
        urgent: 至急.
        absent: posts whose holders are thought to be away all day.
    """

    matter: str = ""
    amount: int | None = None
    flags: tuple[str, ...] = ()
    section_id: SectionId | str = ""
    day: date | None = None
    urgent: bool = False
    absent: tuple[PostId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post in words, with who holds it on the day asked for; nobody for a vacant post."""

    post_id: PostId
    name: str
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAnswer:
    """Who decides, and by which rule.

    Attributes:
        authority: the rule's decision class with its article, None where no rule applies.
        source_title: the regulation that the rule is taken from.
        decider: the post that decides, None where there is none.
        nobody: why nobody decides, None where somebody does.
        line: the posts that could be away: the section's superiors, nearest first, then
            those who might decide for them.
        consents: posts whose consent the same rule demands, in order.
        substitution: who decides for the decider, where he is thought to be away.
    """

    authority: Authority | None
    source_title: str
    decider: Office | None
    nobody: Trouble | None
    line: tuple[Office, ...]
    consents: tuple[Office, ...]
    substitution: Cover | None = None
