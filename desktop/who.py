# SPDX-License-Identifier: Apache-2.0
"""The question 「だれが決める？」 and its answer, from the rules and the organisation at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.facade import Trouble

if TYPE_CHECKING:
    from datetime import date

    from approval.authority.eligibility import Eligibility
    from approval.authority.keeping import RetentionRule
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
        contract_amount: yen of the contract before its change, None where none is changed.
        flags: escalation flags, sorted.
        section_id: the section that would draft; empty for the reader's own.
        day: the day for which it is asked, None for today.
        urgent: 至急.
        absent: posts whose holders are thought to be away all day.
    """

    matter: str = ""
    amount: int | None = None
    contract_amount: int | None = None
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
class NeededConsent:
    """A post whose consent is demanded, and the article that says so."""

    office: Office
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """One rule of the matter and why it decides or does not.

    Attributes:
        label: the decision class that the rule gives, such as 局長専決.
        reasons: codes of ``approval.authority.reasons`` with their parameters.
    """

    article: str
    label: str
    decides: bool
    reasons: tuple[tuple[str, dict[str, str]], ...]


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
        absent: whether the decider is thought to be away.
        consents: posts whose consent is demanded, in order.
        substitution: who decides for the decider when he is away.
        eligibility: whether the case may be decided on screen, None where nobody decides.
        retention: how long the rules keep the case, None where they do not say.
        rules: every rule of the matter in the order in which they are read.
    """

    authority: Authority | None
    source_title: str
    decider: Office | None
    nobody: Trouble | None
    line: tuple[Office, ...]
    absent: bool = False
    consents: tuple[NeededConsent, ...] = ()
    substitution: Cover | None = None
    eligibility: Eligibility | None = None
    retention: RetentionRule | None = None
    rules: tuple[RuleLine, ...] = ()
