# SPDX-License-Identifier: Apache-2.0
"""Who acts: the session together with what its person holds today, as one object."""

import hashlib
from dataclasses import dataclass

from approval.identifiers import PersonId, PostId, SectionId
from server.auth.permissions import Permission, Role
from server.auth.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Person, posts, sections, roles, tenant and session, so that no part is forgotten.

    Attributes:
        posts: the posts the person holds today.
        sections: whose cases the person may see: those of the posts, and every section
            below one that a post of the person heads.
        request_id: the id of the request, for both logs.
        standing_in: the posts whose absent holder the person comes first to stand in for
            (代決), by the orders of substitution; none of them is held.
    """

    session: Session
    posts: frozenset[PostId]
    sections: frozenset[SectionId]
    request_id: str
    standing_in: frozenset[PostId] = frozenset()

    @property
    def tenant(self) -> int:
        """Return the municipality."""
        return self.session.tenant

    @property
    def person_id(self) -> PersonId:
        """Return the person who acts."""
        return self.session.person_id

    @property
    def device_id(self) -> str:
        """Return the registered installation that the session runs on."""
        return self.session.device_id

    @property
    def reads_everything(self) -> bool:
        """Return whether a role opens every submitted case (文書主管, auditor)."""
        return bool(self.session.roles & {Role.RECORDS, Role.AUDITOR})

    def may(self, permission: Permission) -> bool:
        """Return whether one of the roles grants this permission."""
        return self.session.may(permission)

    def parties(self) -> list[str]:
        """Return everything under which cases know this person, sorted."""
        sections = (f"section:{section_id}" for section_id in self.sections)
        return sorted([*self.names(), *sections])

    def names(self) -> list[str]:
        """Return under what a need-to-know case knows this person: himself and his posts."""
        return sorted([f"person:{self.person_id}", *(f"post:{post}" for post in self.posts)])

    def scope(self) -> str:
        """Return a digest of all that decides what this person may see.

        When it changes (異動, a new role), what a client holds is no longer what it may
        hold, and its cursor expires.
        """
        roles = sorted(role.value for role in self.session.roles)
        covered = sorted(f"covers:{post}" for post in self.standing_in)
        text = "\n".join([*self.parties(), *covered, *roles])
        return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
