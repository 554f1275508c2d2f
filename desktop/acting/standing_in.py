# SPDX-License-Identifier: Apache-2.0
"""代決: who may decide for somebody who is away, in words for the screens."""

from approval.authority import Substitute
from approval.identifiers import PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from desktop.absences import Cover, StandIn
from desktop.errors import from_refusal


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
