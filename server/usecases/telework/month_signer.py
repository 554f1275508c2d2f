# SPDX-License-Identifier: Apache-2.0
"""Who signs off a section's month, in which office and capacity, and what his seal claims."""

from dataclasses import dataclass

from approval.claimed_role import role_of_act, stamp_mark
from approval.identifiers import PersonId, PostId, SectionId
from approval.organisation import Post
from approval.organisation_view import OrganisationView, office_name
from approval.people import Capacity
from server.auth.actor import Actor
from server.auth.permissions import Permission
from server.usecases.city import CityToday

_ACT = "月次確認"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSigner:
    """The office a sign-off is made in.

    Attributes:
        post_id: the post above the section in whose right it is made.
        role: what the signature claims in its signed attributes, such as 情報政策課長（月次確認）.
        box: section and title above the box of the seal.
        stamp_upper: what the date stamp says above; ``stamp_mark`` beside its circle, 代 for
            a substitute.
        is_head: whether the post heads this very section.
    """

    post_id: PostId
    role: str
    box: tuple[str, str]
    stamp_upper: str
    is_head: bool
    stamp_mark: str = ""


def signer_of(actor: Actor, city: CityToday, section_id: SectionId) -> MonthSigner | None:
    """Return in which office the actor signs a section's month off, None where he may not.

    The nearest post of the section's line that he holds; else the nearest whose absent holder
    he stands in for (代決), in his own office and with the other's named behind it.
    """
    if not actor.may(Permission.TELEWORK_SECTION_MANAGE):
        return None
    line = city.view.line_of(section_id)
    held = next((post for post in line if post.post_id in actor.posts), None)
    if held is not None:
        return _holding(actor, city.view, held, section_id)
    covered = next((post for post in line if post.post_id in actor.standing_in), None)
    return None if covered is None else _standing_in(actor, city.view, covered, section_id)


def _holding(
    actor: Actor, view: OrganisationView, post: Post, section_id: SectionId
) -> MonthSigner | None:
    found = view.signatory(PersonId(actor.person_id), post.post_id)
    if found is None:
        return None
    role = role_of_act(found.section_name, found.post_title, _ACT, found.capacity)
    return MonthSigner(
        post_id=post.post_id,
        role=role,
        box=(f"{_ACT} {found.section_name}".strip(), found.post_title),
        stamp_upper=view.office(post.post_id),
        is_head=post.section_id == section_id,
    )


def _standing_in(
    actor: Actor, view: OrganisationView, post: Post, section_id: SectionId
) -> MonthSigner | None:
    own = next(iter(view.held_posts(PersonId(actor.person_id))), None)
    if own is None:
        return None
    principal = view.office(post.post_id)
    role = role_of_act(own.section_name, own.title, _ACT, Capacity.SUBSTITUTE, principal)
    return MonthSigner(
        post_id=post.post_id,
        role=role,
        box=(f"{_ACT} {view.section_name(post.post_id)}".strip(), post.title),
        stamp_upper=office_name(own.section_name, own.title),
        is_head=post.section_id == section_id,
        stamp_mark=stamp_mark(Capacity.SUBSTITUTE),
    )
