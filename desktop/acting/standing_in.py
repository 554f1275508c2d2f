# SPDX-License-Identifier: Apache-2.0
"""代決: who may decide for somebody who is away, in words for the screens."""

from approval.absence import Absence, AbsenceKind, Absences
from approval.authority import RuleSet, Substitute
from approval.authority.meanwhile import Row, rows_meanwhile
from approval.calendar import city_day
from approval.identifiers import PersonId, PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from desktop.absences import AbsenceWish, Cover, Meanwhile, MeanwhileStep, StandIn
from desktop.acting.workplace import Workplace
from desktop.errors import from_refusal


def cover(place: Workplace, wish: AbsenceWish) -> tuple[Meanwhile, ...]:
    """Return who decides for each post of the absent one that decides, meanwhile.

    Empty for somebody for whom nobody needs to, and before organisation and rules are at hand.
    """
    view = place.reference.view_on(city_day(wish.starts_at))
    rules, absent = place.reference.rules(), PersonId(wish.person_id or place.whoever().person_id)
    if view is None or rules is None:
        return ()
    away = Absence(
        person_id=absent,
        kind=AbsenceKind(wish.kind),
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
    )
    known = place.reference.registered()
    others = Absences((away, *(e.absence for e in known if e.absence.person_id != absent)))
    found = []
    for held in view.held_posts(absent):
        rows = rows_meanwhile(held.post_id, view, rules.substitution, others, wish.starts_at)
        post = view.post(held.post_id)
        if not isinstance(rows, Refusal) or (post is not None and post.heads):
            found.append(_meanwhile(view, rules, held.post_id, rows))
    return tuple(found)


def _meanwhile(
    view: OrganisationView, rules: RuleSet, post_id: PostId, found: tuple[Row, ...] | Refusal
) -> Meanwhile:
    office = view.office(post_id)
    if isinstance(found, Refusal):
        return Meanwhile(office=office, steps=(), nobody=from_refusal(found))
    steps = tuple(_step(view, rules, row) for row in found)
    return Meanwhile(office=office, steps=steps, nobody=None)


def _step(view: OrganisationView, rules: RuleSet, row: Row) -> MeanwhileStep:
    rule = row.rule
    return MeanwhileStep(
        stand_ins=tuple(_stand_in(view, each) for each in row.substitutes),
        article=rule.article,
        in_charge=row.in_charge,
        urgent_only=rule.urgent_only,
        settled_consent=rule.needs_settled_consent,
        barred=rule.excludes,
        matters=tuple(rules.label(each) for each in rule.matters if not each.startswith("!")),
        excepted=tuple(rules.label(each[1:]) for each in rule.matters if each.startswith("!")),
    )


def cover_of(
    view: OrganisationView, post_id: PostId, found: tuple[Substitute, ...] | Refusal
) -> Cover:
    """Return who decides for a post, or why nobody may, in words for the screens."""
    office = view.office(post_id)
    if isinstance(found, Refusal):
        return Cover(office=office, stand_ins=(), nobody=from_refusal(found))
    stand_ins = tuple(_stand_in(view, each) for each in found)
    return Cover(office=office, stand_ins=stand_ins, nobody=None)


def _stand_in(view: OrganisationView, each: Substitute) -> StandIn:
    person = view.person(each.person_id)
    return StandIn(
        post_id=each.post_id,
        office=view.office(each.post_id),
        name=person.name if person is not None else each.person_id,
        order=each.order,
        article=each.article,
    )
