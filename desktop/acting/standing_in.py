# SPDX-License-Identifier: Apache-2.0
"""代決: who may decide for somebody who is away, in words for the screens."""

from approval.absence import Absence, AbsenceKind, Absences
from approval.authority import Substitute, who_may_substitute
from approval.calendar import city_day
from approval.identifiers import PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from desktop.absences import AbsenceWish, Cover, StandIn
from desktop.acting.workplace import Workplace
from desktop.errors import from_refusal


def cover(place: Workplace, wish: AbsenceWish) -> tuple[Cover, ...]:
    """Return who decides for each of the reader's heading posts while he is away.

    Empty for somebody who heads nothing, and before organisation and rules are at hand.
    """
    view = place.reference.view_on(city_day(wish.starts_at))
    rules, me = place.reference.rules(), place.whoever()
    if view is None or rules is None:
        return ()
    away = Absence(
        person_id=me.person_id,
        kind=AbsenceKind(wish.kind),
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
    )
    known = place.reference.registered()
    others = Absences((away, *(e.absence for e in known if e.absence.person_id != me.person_id)))
    covers = []
    for held in view.held_posts(me.person_id):
        post = view.post(held.post_id)
        if post is None or not post.heads:
            continue
        found = who_may_substitute(
            post.post_id,
            view,
            rules.substitution,
            others,
            wish.starts_at,
            flags=(),
            urgent=True,
            consent_settled=True,
            matter="",
        )
        covers.append(cover_of(view, post.post_id, found))
    return tuple(covers)


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
