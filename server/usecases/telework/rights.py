# SPDX-License-Identifier: Apache-2.0
"""Whose records of remote work a person may read, and whose days he may confirm.

One rule, which every read and every act asks: oneself; the superiors of a person by their
posts, and who stands in for one of them (代決); ``hr`` the whole city; ``auditor`` reads.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from approval.absence_duty import answers_for
from approval.identifiers import PersonId, SectionId
from server.auth.actor import Actor
from server.auth.permissions import Permission
from server.usecases.city import CityToday


@dataclass(frozen=True, slots=True, kw_only=True)
class TeleworkRights:
    """What one reader may do with the remote work of others; deny by default."""

    actor: Actor
    city: CityToday

    @property
    def reads_city(self) -> bool:
        """Return whether the whole city is open to the reader."""
        return self.actor.may(Permission.TELEWORK_CITY_READ)

    def is_superior_of(self, person_id: PersonId) -> bool:
        """Say whether the reader answers for the person; nobody does for himself."""
        if person_id == self.actor.person_id:
            return False
        posts = self.actor.posts | self.actor.standing_in
        # No role makes a superior: an administrator confirms nobody's work.
        return answers_for(self.city.view, posts, (), person_id)

    def may_read(self, person_id: PersonId) -> bool:
        """Say whether the reader may see the person's days, grants, months and counts."""
        oneself = person_id == self.actor.person_id
        return oneself or self.reads_city or self.is_superior_of(person_id)

    def may_confirm(self, person_id: PersonId) -> bool:
        """Say whether the reader may confirm the person's days or give them back."""
        manages = self.actor.may(Permission.TELEWORK_SECTION_MANAGE)
        return manages and self.is_superior_of(person_id)

    def may_read_section(self, section_id: SectionId) -> bool:
        """Say whether the reader may see the people of a section together."""
        posts = self.actor.posts | self.actor.standing_in
        return self.reads_city or any(self.city.view.is_above(post, section_id) for post in posts)

    def readable(self, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """Return those of the people whose records the reader may see, in their order."""
        return tuple(person_id for person_id in people if self.may_read(person_id))

    def people_of(self, section_ids: Iterable[SectionId]) -> tuple[PersonId, ...]:
        """Return everybody who holds a post in one of these sections, each once."""
        wanted, view = frozenset(section_ids), self.city.view
        found = (
            person.person_id
            for post in view.posts()
            if post.section_id in wanted
            for person, _capacity in view.holders(post.post_id)
        )
        return tuple(dict.fromkeys(found))

    def own_sections(self) -> tuple[SectionId, ...]:
        """Return the sections whose head the reader is, or stands in for, with their teams (係)."""
        posts = self.actor.posts | self.actor.standing_in
        view = self.city.view
        headed = [
            section.section_id
            for section in view.sections()
            if (head := view.head(section.section_id)) is not None and head.post_id in posts
        ]
        teams = [
            section.section_id
            for section in view.sections()
            if section.level == "team" and section.parent_id in headed
        ]
        return tuple(dict.fromkeys((*headed, *teams)))
