# SPDX-License-Identifier: Apache-2.0
"""Whose desk a person may come to cover (代決), before any one case is looked at.

Used for what a substitute may see and wait for; whether he may decide a case is said by
``who_may_substitute`` with that case's circumstances.
"""

from collections.abc import Iterable
from datetime import date, datetime

from approval.absence import AbsenceKind, Absences, whole_days
from approval.authority.post_words import precision
from approval.authority.substituting import who_may_substitute
from approval.authority.substitution import Substitute, SubstitutionOrders
from approval.calendar import start_of_day
from approval.identifiers import PersonId, PostId
from approval.organisation import Post
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal

Cover = dict[PersonId, frozenset[PostId]]
"""For each person the posts whose holder he may stand in for, if that holder is away."""


def covers(view: OrganisationView, orders: SubstitutionOrders, day: date) -> Cover:
    """Work out for everybody whose desk he may come to cover on a day.

    Looks at every post of the organisation, so the answer is worth keeping for the day.
    """
    found: dict[PersonId, set[PostId]] = {}
    for post in view.posts():
        if not _is_named(post, view, orders, day):
            continue
        holders = (person.person_id for person, _capacity in view.holders(post.post_id))
        away = Absences(whole_days(each, AbsenceKind.OTHER, day, day) for each in holders)
        for each in stand_ins(post.post_id, view, orders, away, start_of_day(day)):
            found.setdefault(each.person_id, set()).add(post.post_id)
    return {person: frozenset(posts) for person, posts in found.items()}


def covered_now(
    person_id: PersonId,
    posts: Iterable[PostId],
    view: OrganisationView,
    orders: SubstitutionOrders,
    absences: Absences,
    now: datetime,
) -> frozenset[PostId]:
    """Return those of these posts for which the person comes first now, in some matter."""
    return frozenset(
        post_id
        for post_id in posts
        if any(
            each.person_id == person_id and each.order == 1
            for each in stand_ins(post_id, view, orders, absences, now)
        )
    )


def stand_ins(
    post_id: PostId,
    view: OrganisationView,
    orders: SubstitutionOrders,
    absences: Absences,
    now: datetime,
) -> tuple[Substitute, ...]:
    """Return who may act for a post now in whichever matter, if nothing in a case forbids it."""
    named = {each.removeprefix("!") for rule in orders.rules for each in rule.matters}
    found: list[Substitute] = []
    for matter in ("", *sorted(named)):
        answer = who_may_substitute(
            post_id,
            view,
            orders,
            absences,
            now,
            flags=(),
            urgent=True,
            consent_settled=True,
            matter=matter,
        )
        found += () if isinstance(answer, Refusal) else answer
    return tuple(dict.fromkeys(found))


def _is_named(post: Post, view: OrganisationView, orders: SubstitutionOrders, day: date) -> bool:
    return any(rule.in_force(day) and precision(rule.post, post, view) for rule in orders.rules)
