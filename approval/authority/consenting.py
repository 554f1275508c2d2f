# SPDX-License-Identifier: Apache-2.0
"""Which posts must consent (合議), and which article says so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from approval.authority.rules import Rule, RuleSet
from approval.identifiers import PostId
from approval.organisation_view import RANKS, OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredConsent:
    """A post whose consent the regulation demands, with the article."""

    post_id: PostId
    article: str


def required_consents(
    rules: RuleSet,
    rule: Rule,
    matter: str,
    flags: Collection[str],
    view: OrganisationView,
    day: date,
) -> tuple[RequiredConsent, ...] | Refusal:
    """Return the consents that come with a decision, each post once, in order.

    ``rule`` is the row that decides. Refuses where a word names no post of the day.
    """
    words = [(word, rule.article) for word in rule.needs_gogi]
    words += [
        (each.post, each.article)
        for each in rules.consents
        if each.in_force(day)
        and each.is_for(matter)
        and (not each.rank or RANKS.index(rule.rank) >= RANKS.index(each.rank))
        and (not each.condition or any(flag in flags for flag in each.condition))
    ]
    found: dict[PostId, RequiredConsent] = {}
    for word, article in words:
        posts = view.posts_named(word)
        if not posts:
            return refuse(RefusalCode.ROUTE_CONSENT_UNKNOWN, post_id=word)
        for post in posts:
            consent = RequiredConsent(post_id=post.post_id, article=article)
            found.setdefault(post.post_id, consent)
    return tuple(found.values())
