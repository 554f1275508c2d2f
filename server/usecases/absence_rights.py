# SPDX-License-Identifier: Apache-2.0
"""Who may know of an absence, who may know its kind, and who may register it for another.

Whether somebody is away decides who acts for him, so those in his line and in his section
need to know. Why he is away (病気) is nobody's business but his superiors'.
"""

from dataclasses import dataclass, replace

from approval.absence import Absence, AbsenceKind
from approval.absence_duty import answers_for
from approval.identifiers import PersonId
from server.auth.actor import Actor
from server.usecases.city import CityToday


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRights:
    """What one reader may do with the absences of others; deny by default."""

    actor: Actor
    city: CityToday

    def may_manage(self, person_id: PersonId) -> bool:
        """Say whether the reader is the person, a superior, or an administrator."""
        actor = self.actor
        return person_id == actor.person_id or answers_for(
            self.city.view, actor.posts, actor.session.roles, person_id
        )

    def may_see(self, person_id: PersonId) -> bool:
        """Say whether the reader is in the person's line or section, or may cover his desk."""
        if self.may_manage(person_id):
            return True
        view = self.city.view
        own = {held.section_id for held in view.held_posts(self.actor.person_id)}
        covered = self.city.may_cover(self.actor.person_id)
        return any(held.post_id in covered for held in view.held_posts(person_id)) or any(
            held.section_id in own or any(view.is_above(held.post_id, section) for section in own)
            for held in view.held_posts(person_id)
        )

    def shown(self, absence: Absence) -> Absence | None:
        """Return what the reader may know of an absence, None for nothing."""
        if self.may_manage(absence.person_id):
            return absence
        if not self.may_see(absence.person_id):
            return None
        return replace(absence, kind=AbsenceKind.OTHER)
