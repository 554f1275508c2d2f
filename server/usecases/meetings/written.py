# SPDX-License-Identifier: Apache-2.0
"""A stored meeting made ready to be written as iCalendar, for those who come to it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from approval import OrganisationView
from approval.identifiers import PersonId
from server.store.mailing import mail_people
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    details_of,
    meeting_of,
    occurrences_of,
)
from server.store.meetings.told import StoredReply, changed_at_of, replies_to
from server.usecases.meetings.details import whole_content
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue
from telework.meetings.invitations.stored import About, Party, WrittenDate, WrittenMeeting
from telework.meetings.meeting import Attendee, MeetingContent, OccurrenceState

BY_MAIL = "mail:"
"""Stands before the address of who is asked from outside, where others stand by their id."""

TOLD_STATES = frozenset(
    {
        OccurrenceState.ACCEPTED,
        OccurrenceState.CHECKED_IN,
        OccurrenceState.FINISHED,
        OccurrenceState.RELEASED,
    }
)
"""Dates that stand for those who come; that nobody checked in changes no calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeMeeting:
    """A meeting with all that is stored of it, its secrets too.

    Attributes:
        contents: by ``detail_id``.
        names: of people, by id.
        mails: of people who have an address, by id.
    """

    stored: StoredMeeting
    changed_at: datetime
    dates: tuple[StoredOccurrence, ...]
    contents: Mapping[str, MeetingContent]
    catalogue: Catalogue
    replies: tuple[StoredReply, ...]
    names: Mapping[str, str]
    mails: Mapping[str, str]

    def coming_to(self, date: StoredOccurrence) -> frozenset[str]:
        """Return who is asked to come to a date."""
        return frozenset(map(who_is, self.contents[date.detail_id].attendees))

    def dates_of(self, who: str) -> tuple[StoredOccurrence, ...]:
        """Return the dates that stand and to which somebody comes, or all for the organiser."""
        return tuple(
            date
            for date in self.dates
            if date.state in TOLD_STATES
            and (who == self.stored.owner_id or who in self.coming_to(date))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """From where a city writes about meetings.

    Attributes:
        sender: the address that mails come from; empty where none are sent.
        replies_to: where answers are read by the house; empty where they go to the organiser.
    """

    sender: str
    replies_to: str = ""


def who_is(attendee: Attendee) -> str:
    """Return by what name an attendee is remembered."""
    return attendee.person_id or BY_MAIL + attendee.mail.lower()


def read_whole(
    tx: Connection,
    services: Services,
    tenant: int,
    meeting_id: str,
    view: OrganisationView,
    *,
    lock: bool = False,
) -> WholeMeeting | None:
    """Read a meeting with everything of it; for those alone who may know it."""
    stored = meeting_of(tx, tenant, meeting_id, lock=lock)
    changed_at = changed_at_of(tx, tenant, meeting_id)
    if stored is None or changed_at is None:
        return None
    dates = occurrences_of(tx, tenant, meeting_id)
    details = details_of(tx, tenant, {stored.detail_id, *(each.detail_id for each in dates)})
    contents = {name: whole_content(services.secrets, each) for name, each in details.items()}
    attendees = [each for content in contents.values() for each in content.attendees]
    people = {stored.owner_id, *(each.person_id for each in attendees if each.person_id)}
    return WholeMeeting(
        stored=stored,
        changed_at=changed_at,
        dates=dates,
        contents=contents,
        catalogue=catalogue_in_force(tx, tenant),
        replies=tuple(replies_to(tx, tenant, meeting_id)),
        names={each: _name(view, each) for each in people},
        mails={each.person_id: each.address for each in mail_people(tx, tenant, people)},
    )


def written_meeting(
    whole: WholeMeeting, dates: Collection[StoredOccurrence], office: Correspondence
) -> WrittenMeeting:
    """Return these dates of a meeting with all that its attendees may know."""
    organiser, sent_by = _organiser(whole, office)
    return WrittenMeeting(
        uid=whole.stored.uid,
        sequence=whole.stored.sequence,
        stamped_at=whole.changed_at,
        zone=ZoneInfo(whole.stored.when.tzid),
        asked_from=whole.stored.when.starts,
        rule=whole.stored.when.rule,
        organiser=organiser,
        sent_by=sent_by,
        dates=tuple(
            WrittenDate(
                recurrence_id=each.recurrence_id,
                starts_at=each.starts_at,
                ends_at=each.ends_at,
                about=about_of(whole, each),
            )
            for each in dates
        ),
    )


def about_of(whole: WholeMeeting, date: StoredOccurrence) -> About:
    """Return what a date is about, for those who come to it."""
    content = whole.contents[date.detail_id]
    replies = shown_replies(whole.replies, date.recurrence_id)
    return About(
        title=content.title,
        body=content.body,
        place=place_of(whole.catalogue, date.room_id),
        private=content.private,
        link=content.link,
        attendees=tuple(_party(whole, each, replies) for each in content.attendees),
        tentative=date.state in {OccurrenceState.HELD, OccurrenceState.PENDING},
    )


def place_of(catalogue: Catalogue, room_id: str) -> str:
    """Return a room in words, with its building and floor."""
    room = catalogue.room(room_id)
    if room is None:
        return room_id
    return " ".join(part for part in (room.building, room.floor, room.name) if part)


def _party(whole: WholeMeeting, attendee: Attendee, replies: Mapping[str, str]) -> Party:
    who = who_is(attendee)
    if not attendee.person_id:
        party = Party(name=attendee.name, mail=attendee.mail)
    else:
        name = whole.names.get(attendee.person_id) or attendee.name
        party = Party(name=name, mail=whole.mails.get(attendee.person_id, ""))
    reply = replies.get(who.removeprefix(BY_MAIL), "")
    return replace(party, optional=attendee.optional, reply=reply)


def shown_replies(replies: Collection[StoredReply], recurrence_id: datetime) -> dict[str, str]:
    """Return what people answered last for a date, for itself or for the whole meeting.

    By person, or by the address of who is from outside, as ``MeetingShown.replies`` says.
    """
    named = {"", recurrence_id.isoformat()}
    newest = sorted((each for each in replies if each.recurrence in named), key=_written_at)
    return {each.who.removeprefix(BY_MAIL): each.reply for each in newest}


def _written_at(reply: StoredReply) -> datetime:
    return reply.at


def _organiser(whole: WholeMeeting, office: Correspondence) -> tuple[Party, str]:
    """Return who asks, and the address of the house where the mails are not his own."""
    name = whole.names[whole.stored.owner_id]
    if office.replies_to:
        return Party(name=name, mail=office.replies_to), ""
    own = whole.mails.get(whole.stored.owner_id, "")
    if own:
        return Party(name=name, mail=own), office.sender
    return Party(name=name, mail=office.sender), ""


def _name(view: OrganisationView, person_id: str) -> str:
    person = view.person(PersonId(person_id))
    return person.name if person else ""
