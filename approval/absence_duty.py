# SPDX-License-Identifier: Apache-2.0
"""Who may register an absence (不在) for somebody else."""

from collections.abc import Iterable

from approval.identifiers import PersonId, PostId
from approval.organisation_view import OrganisationView

ADMINISTRATOR = "administrator"
"""The role that may for everybody."""


def answers_for(
    view: OrganisationView, posts: Iterable[PostId], roles: Iterable[str], person_id: PersonId
) -> bool:
    """Say whether the holder of these posts is a superior of the person, or an administrator."""
    if ADMINISTRATOR in roles:
        return True
    sections = {held.section_id for held in view.held_posts(person_id)}
    return any(view.is_above(post, section) for post in posts for section in sections)
