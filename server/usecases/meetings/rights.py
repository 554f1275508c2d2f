# SPDX-License-Identifier: Apache-2.0
"""Who may change a meeting, and who learns that it exists; deny by default.

A meeting is its organiser's. Who keeps the room (管理課, or 管財課 for every room) may move and
cancel what stands in it, but not rewrite what it is about: writing oneself among the attendees
would open a private meeting. To everybody else a private meeting is 予定あり and no more.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.auth.permissions import Role
from server.usecases.city import CityToday
from server.usecases.section_rights import is_of_section
from telework.meetings.catalogue import Catalogue

UNKNOWN = Refusal(code="meeting.unknown")
NOT_YOURS = Refusal(code="meeting.not_yours")
CONTENT_IS_THE_ORGANISERS = Refusal(code="meeting.content_is_the_organisers")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRights:
    """What one person may do with the meetings of others.

    Attributes:
        catalogue: as in force; who keeps a room stands in it.
    """

    actor: Actor
    city: CityToday
    catalogue: Catalogue

    def organises(self, owner_id: str) -> bool:
        """Say whether the meeting is the person's own."""
        return owner_id == self.actor.person_id

    def keeps_everything(self) -> bool:
        """Say whether the person keeps the rooms and hosts of the whole city (管財課)."""
        return Role.FACILITIES in self.actor.session.roles

    def keeps(self, room_id: str) -> bool:
        """Say whether the person keeps this room; a room no longer listed is the city's."""
        if self.keeps_everything():
            return True
        room = self.catalogue.room(room_id)
        return room is not None and bool(
            room.manager_section_id
            and is_of_section(self.city, self.actor.person_id, SectionId(room.manager_section_id))
        )

    def may_change(self, owner_id: str, room_ids: Iterable[str]) -> bool:
        """Say whether the person may move or cancel dates in all of these rooms.

        A date on the web alone has the empty room id: it is its organiser's and the city's.
        """
        return self.organises(owner_id) or all(self.keeps(each) for each in room_ids)

    def refuse_change(
        self, owner_id: str, room_ids: Iterable[str], *, private: bool, attends: bool
    ) -> Refusal | None:
        """Say why the person may not move or cancel these dates.

        Args:
            owner_id: who organises the meeting.
            room_ids: of the dates to be changed.
            private: others see only that the room is taken, and are told no more here.
            attends: the person is asked to come and knows of it anyway.
        """
        if self.may_change(owner_id, tuple(room_ids)):
            return None
        return UNKNOWN if private and not attends else NOT_YOURS

    def refuse_rewriting(self, owner_id: str) -> Refusal | None:
        """Say why the person may not change what the meeting is about and who comes."""
        return None if self.organises(owner_id) else CONTENT_IS_THE_ORGANISERS
