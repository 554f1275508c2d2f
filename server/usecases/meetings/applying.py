# SPDX-License-Identifier: Apache-2.0
"""What is applied for where a room asks for approval: the dates, the text, who must be asked."""

from dataclasses import dataclass

from sqlalchemy import Connection

from approval.authority.lookup import find_rule
from approval.authority.own_matters import NO_ARTICLE
from approval.identifiers import PersonId, PostId, SectionId
from approval.refusal import Refusal
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    details_of,
    meeting_of,
    occurrences_of,
)
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.meetings.details import whole_content
from server.usecases.services import Services
from telework.applying.matters import ROOM_BOOKING
from telework.meetings.application import (
    AppliedMeeting,
    RoomApplication,
    RoomDate,
    RoomForm,
    booking_text,
    booking_title,
    form_text,
)
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import MeetingContent, OccurrenceState

_WAITING = frozenset({OccurrenceState.HELD, OccurrenceState.PENDING})
UNKNOWN = Refusal(code="meeting.unknown")
NOTHING_HELD = Refusal(code="room_booking.nothing_held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A meeting with those of its dates that wait for approval, or for being applied for."""

    meeting: StoredMeeting
    dates: tuple[StoredOccurrence, ...]
    content: MeetingContent
    catalogue: Catalogue

    def dates_in(self, state: OccurrenceState) -> tuple[StoredOccurrence, ...]:
        """Return the dates in a state."""
        return tuple(each for each in self.dates if each.state is state)


def application_of(
    services: Services, identified: Identified, meeting_id: str
) -> RoomApplication | Refusal:
    """Return what the organiser of a meeting drafts and submits to have its rooms."""
    actor = identified.actor
    with services.database.read_work() as tx:
        applied = read_applied(tx, services, actor.tenant, meeting_id)
        if applied is None or applied.meeting.owner_id != actor.person_id:
            return UNKNOWN
        if not applied.dates:
            return NOTHING_HELD
        told = applied_meeting(applied)
        form = RoomForm(meeting_id=meeting_id, version=applied.meeting.version)
        return RoomApplication(
            matter=ROOM_BOOKING,
            title=booking_title(told),
            body=booking_text(told),
            form=form_text(form),
            consents=keepers_asked(identified.city, applied, actor.person_id),
        )


def read_applied(
    tx: Connection, services: Services, tenant: int, meeting_id: str, *, lock: bool = False
) -> Applied | None:
    """Return a meeting as it is applied for; ``lock`` holds it until the commit."""
    meeting = meeting_of(tx, tenant, meeting_id, lock=lock)
    if meeting is None:
        return None
    waiting = [each for each in occurrences_of(tx, tenant, meeting_id) if each.state in _WAITING]
    # A date on which the meeting is another one is of the meeting all the same: the sheet
    # tells what the whole is about.
    detail = details_of(tx, tenant, [meeting.detail_id])[meeting.detail_id]
    return Applied(
        meeting=meeting,
        dates=tuple(waiting),
        content=whole_content(services.secrets, detail),
        catalogue=catalogue_in_force(tx, tenant),
    )


def applied_meeting(applied: Applied) -> AppliedMeeting:
    """Return what the body of the sheet tells."""
    content, owner = applied.content, applied.meeting.owner_id
    return AppliedMeeting(
        title=content.title,
        private=content.private,
        purpose=content.purpose,
        people=1 + sum(each.person_id != owner for each in content.attendees),
        outside=sum(not each.person_id for each in content.attendees),
        layout=content.layout,
        dates=tuple(_date(each, applied.catalogue) for each in applied.dates),
    )


def room_name(room_id: str, catalogue: Catalogue) -> str:
    """Return what people call a room; its id where it is no longer listed."""
    room = catalogue.room(room_id)
    return room.name if room is not None else room_id


def keepers_asked(city: CityToday, applied: Applied, person_id: PersonId) -> tuple[PostId, ...]:
    """Return the heads of the sections that keep the rooms, where no rule of the city says who.

    A head above the applicant decides anyway and is not asked twice.
    """
    rule = find_rule(city.rules, ROOM_BOOKING, None, (), city.day)
    if isinstance(rule, Refusal) or rule.article != NO_ARTICLE:
        return ()
    above = {
        post.post_id
        for held in city.view.held_posts(person_id)
        for post in city.view.line_of(held.section_id)
    }
    rooms = (applied.catalogue.room(each.room_id) for each in applied.dates)
    sections = dict.fromkeys(room.manager_section_id for room in rooms if room is not None)
    heads = (_head(city, SectionId(each)) for each in sections if each)
    return tuple(dict.fromkeys(each for each in heads if each and each not in above))


def _head(city: CityToday, section_id: SectionId) -> PostId | None:
    heir = None if city.view.section(section_id) else city.view.heir_of_section(section_id)
    head = city.view.head(heir.section_id if heir else section_id)
    return head.post_id if head is not None else None


def _date(stored: StoredOccurrence, catalogue: Catalogue) -> RoomDate:
    return RoomDate(
        room=room_name(stored.room_id, catalogue),
        starts_at=stored.starts_at,
        ends_at=stored.ends_at,
    )
