# SPDX-License-Identifier: Apache-2.0
"""Find who may act for an absent decider (代決), or the article by which nobody may."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from approval.absence import Absences
from approval.authority.flags import FLAG_LABELS, MINOR
from approval.authority.post_words import precision, substitute_posts
from approval.authority.substitution import (
    ALL_DAY,
    SENIORITY,
    Substitute,
    SubstitutionOrders,
    SubstitutionRule,
)
from approval.calendar import city_day
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What is asked of every row, with the answers that all rows share."""

    post: Post
    view: OrganisationView
    orders: SubstitutionOrders
    absences: Absences
    now: datetime
    day: date
    flags: Collection[str]
    urgent: bool
    consent_settled: bool
    section: SectionId | None

    @property
    def holders(self) -> tuple[PersonId, ...]:
        return tuple(person.person_id for person, _ in self.view.holders(self.post.post_id))

    @property
    def office(self) -> str:
        return self.view.office(self.post.post_id)


def who_may_substitute(  # noqa: PLR0913 - one question with many circumstances
    post_id: PostId,
    view: OrganisationView,
    orders: SubstitutionOrders,
    absences: Absences,
    now: datetime,
    *,
    flags: Collection[str],
    urgent: bool,
    consent_settled: bool,
    matter: str,
    section_id: SectionId | None = None,
    kind: str = "kessai",
) -> tuple[Substitute, ...] | Refusal:
    """Return who may act for the holder of a post now, the first available first.

    Only those with the lowest ``order`` may act: the others come into question when the
    earlier ones are away too. ``view`` is the organisation on the city's day of ``now``;
    ``section_id`` is the drafting section, needed where a row names the post in charge
    (主管); ``kind`` is the kind of the slot. A refusal names the article that forbids.
    """
    post = view.post(post_id)
    day = city_day(now)
    rows = rows_for(post, view, orders, day, matter, kind) if post else ()
    if post is None or not rows:
        return refuse(RefusalCode.SUBSTITUTION_NO_ORDER, post=view.office(post_id))
    question = _Question(
        post=post,
        view=view,
        orders=orders,
        absences=absences,
        now=now,
        day=day,
        flags=flags,
        urgent=urgent,
        consent_settled=consent_settled,
        section=section_id,
    )
    return _answer(question, rows)


def rows_for(
    post: Post,
    view: OrganisationView,
    orders: SubstitutionOrders,
    day: date,
    matter: str,
    kind: str = "kessai",
) -> tuple[SubstitutionRule, ...]:
    """Return the rows that govern a post, those that name it most exactly, in order."""
    exact: dict[int, list[SubstitutionRule]] = {}
    for rule in orders.rules:
        if rule.in_force(day) and kind in rule.kinds:
            exact.setdefault(precision(rule.post, post, view), []).append(rule)
    exact.pop(0, None)
    best = exact[max(exact)] if exact else []
    covering = (rule for rule in best if rule.covers(matter))
    return tuple(sorted(covering, key=lambda rule: rule.order))


def _answer(
    question: _Question, rows: tuple[SubstitutionRule, ...]
) -> tuple[Substitute, ...] | Refusal:
    refusal: Refusal | None = None
    found: list[Substitute] = []
    for rule in rows:
        barred = _barred(rule, question)
        here = barred or _candidates(rule, question)
        if isinstance(here, Refusal):
            refusal = refusal or here
            continue
        order = max((each.order for each in found), default=0)
        known = {each.person_id for each in found}
        found += [
            Substitute(
                person_id=person,
                post_id=post,
                order=order + place,
                article=rule.article,
                postview=rule.postview == "always" or MINOR not in question.flags,
            )
            for place, person, post in here
            if person not in known
        ]
    if found:
        return tuple(found)
    article = rows[0].article
    return refusal or refuse(RefusalCode.SUBSTITUTION_NOBODY, article=article, post=question.office)


def _barred(rule: SubstitutionRule, question: _Question) -> Refusal | None:
    """Return why a row does not let anybody act."""
    article, office = rule.article, question.office
    holders = question.holders
    if not holders and not rule.allow_vacant:
        return refuse(RefusalCode.SUBSTITUTION_VACANT, article=article, post=office)
    if not all(question.absences.is_absent(holder, question.now) for holder in holders):
        return refuse(RefusalCode.SUBSTITUTION_PRESENT, article=article, post=office)
    if rule.absence_test == ALL_DAY and not all(
        question.absences.is_absent_all_day(holder, question.day) for holder in holders
    ):
        return refuse(RefusalCode.SUBSTITUTION_PART_OF_DAY, article=article, post=office)
    if rule.urgent_only and not question.urgent:
        return refuse(RefusalCode.SUBSTITUTION_NOT_URGENT, article=article, post=office)
    article = rule.bar_article or article
    flag = next((flag for flag in rule.excludes if flag in question.flags), None)
    if flag is not None:
        label = FLAG_LABELS[flag]
        return refuse(RefusalCode.SUBSTITUTION_FLAG, article=article, post=office, flag=label)
    if rule.needs_settled_consent and not question.consent_settled:
        return refuse(RefusalCode.SUBSTITUTION_CONSENT_OPEN, article=article, post=office)
    return None


def _candidates(
    rule: SubstitutionRule, question: _Question
) -> list[tuple[int, PersonId, PostId]] | Refusal:
    """Return who is there of a row: place within the row from 1, person and post."""
    here: list[tuple[int, PersonId, PostId]] = []
    posts = substitute_posts(rule.substitute, question.post, question.view, question.section)
    for post in posts:
        place = max((place for place, _, _ in here), default=0) + 1
        here += [
            (place, person.person_id, post.post_id)
            for person, _ in question.view.holders(post.post_id)
            if _may_stand_in(person.person_id, rule, question)
        ]
    if rule.ranking != SENIORITY or len(here) < 2:
        return here
    precedence = {person: at for at, person in enumerate(question.orders.precedence)}
    unknown = next((person for _, person, _ in here if person not in precedence), None)
    if unknown is not None:
        known = question.view.person(unknown)
        name = known.name if known else unknown
        return refuse(RefusalCode.SUBSTITUTION_SENIORITY, article=rule.article, person=name)
    here.sort(key=lambda each: precedence[each[1]])
    return [(place, person, post) for place, (_, person, post) in enumerate(here, start=1)]


def _may_stand_in(person: PersonId, rule: SubstitutionRule, question: _Question) -> bool:
    if person in question.holders or question.absences.is_absent(person, question.now):
        return False
    return not rule.named or any(
        each.person_id == person
        and each.in_force(question.day)
        and precision(each.post, question.post, question.view)
        for each in question.orders.designations
    )
