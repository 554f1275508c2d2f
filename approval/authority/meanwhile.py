# SPDX-License-Identifier: Apache-2.0
"""Who decides while a post's holder is away (代決), asked before any case is at hand.

What only a case can tell, such as the section in charge (主管) or whether it is urgent,
stays open: each row of the order says who it names and on which conditions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from approval.absence import Absences
from approval.authority.post_words import split_word
from approval.authority.substituting import rows_for, who_may_substitute
from approval.authority.substitution import Substitute, SubstitutionOrders, SubstitutionRule
from approval.calendar import city_day
from approval.identifiers import PostId, SectionId
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

IN_CHARGE = "charge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the order with those of its posts whose holders are there.

    Attributes:
        substitutes: who may act in some case; where the row names the post in charge
            (:attr:`in_charge`), each in the cases of his own line only.
    """

    rule: SubstitutionRule
    substitutes: tuple[Substitute, ...]

    @property
    def in_charge(self) -> str:
        """Rank or title of the post in charge of each case; empty where posts are named."""
        place, name = split_word(self.rule.substitute)
        return name if place == IN_CHARGE else ""


def rows_meanwhile(
    post_id: PostId,
    view: OrganisationView,
    orders: SubstitutionOrders,
    absences: Absences,
    now: datetime,
) -> tuple[Row, ...] | Refusal:
    """Return the rows by which somebody may decide for a post, or why nobody may in any case.

    ``view`` is the organisation on the city's day of ``now``.
    """
    post = view.post(post_id)
    rules = _rules(post, view, orders, now) if post is not None else ()
    if post is None or not rules:
        return refuse(RefusalCode.SUBSTITUTION_NO_ORDER, post=view.office(post_id))
    refusal: Refusal | None = None
    rows: list[Row] = []
    for rule in rules:
        alone = replace(orders, rules=(rule,))
        found: list[Substitute] = []
        for section_id in _sections(rule, post, view):
            answer = who_may_substitute(
                post_id,
                view,
                alone,
                absences,
                now,
                flags=(),
                urgent=True,
                consent_settled=True,
                matter=next((each for each in rule.matters if not each.startswith("!")), ""),
                section_id=section_id,
            )
            if isinstance(answer, Refusal):
                refusal = refusal or answer
            else:
                found += answer
        if found:
            known = {each.person_id: each for each in reversed(found)}
            rows.append(Row(rule=rule, substitutes=tuple(reversed(known.values()))))
    if rows:
        return tuple(rows)
    office = view.office(post_id)
    nobody = refuse(RefusalCode.SUBSTITUTION_NOBODY, article=rules[0].article, post=office)
    return refusal or nobody


def _rules(
    post: Post, view: OrganisationView, orders: SubstitutionOrders, now: datetime
) -> tuple[SubstitutionRule, ...]:
    """Return the rows that govern the post in whichever matter, in their order."""
    named = {each.removeprefix("!") for rule in orders.rules for each in rule.matters}
    found = (
        rule
        for matter in ("", *sorted(named))
        for rule in rows_for(post, view, orders, city_day(now), matter)
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda rule: rule.order))


def _sections(
    rule: SubstitutionRule, absent: Post, view: OrganisationView
) -> Iterator[SectionId | None]:
    """Yield the sections whose cases are to be thought of; one None where it makes no odds."""
    place, name = split_word(rule.substitute)
    if place != IN_CHARGE:
        yield None
        return
    sections = [absent.section_id, *(post.section_id for post in view.posts_named(name))]
    yield from (each for each in dict.fromkeys(sections) if view.is_above(absent.post_id, each))
