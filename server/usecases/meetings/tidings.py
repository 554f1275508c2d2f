# SPDX-License-Identifier: Apache-2.0
"""What a letter about a meeting has to tell by the time it is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from approval import OrganisationView
from approval.identifiers import PersonId
from server.store.mailing import MailPerson, mail_people
from server.usecases.meetings.letter_texts import Tidings
from server.usecases.meetings.written import BY_MAIL, WholeMeeting, read_whole
from server.usecases.services import Services
from telework.meetings.invitations.lines import mail_address
from telework.meetings.invitations.news import Word
from telework.meetings.invitations.stored import About, WrittenDate


def read_tidings(
    tx: Connection, services: Services, tenant: int, payload: Mapping[str, Any], now: datetime
) -> tuple[WholeMeeting, MailPerson, Tidings] | None:
    """Return a meeting, who hears of it, and what; None where there is nothing to tell."""
    view = services.city.today(tx, tenant, now).view
    whole = read_whole(tx, services, tenant, payload["meeting_id"], view)
    reader = _reader(tx, tenant, payload["who"])
    if whole is None or reader is None:
        return None
    tidings = _tidings(payload, whole, reader, view)
    return None if tidings is None else (whole, reader, tidings)


def _reader(tx: Connection, tenant: int, who: str) -> MailPerson | None:
    """Return whom to write to; None who has no address, or chose to get no mail at all.

    An invitation is not gathered into a digest: a calendar wants it one by one.
    """
    if who.startswith(BY_MAIL):
        found = MailPerson(person_id="", address=who.removeprefix(BY_MAIL))
    else:
        people = mail_people(tx, tenant, [who])
        if not people or people[0].mode == "none":
            return None
        found = people[0]
    return found if mail_address(found.address) else None


def _tidings(
    payload: Mapping[str, Any], whole: WholeMeeting, reader: MailPerson, view: OrganisationView
) -> Tidings | None:
    """Return what is still news: what changed once more is told as it stands now."""
    who = payload["who"]
    standing = whole.dates_of(who)
    names = {each.recurrence_id for each in standing}
    wanted = {datetime.fromisoformat(each) for each in payload["fresh"]}
    fresh = tuple(each for each in standing if each.recurrence_id in wanted)
    gone = tuple(
        _gone(payload["title"], *map(datetime.fromisoformat, each)) for each in payload["gone"]
    )
    gone = tuple(each for each in gone if each.recurrence_id not in names)
    if not fresh and not gone:
        return None
    return Tidings(
        who=who,
        name=_name(whole, who, view),
        mail=reader.address,
        word=Word(payload["word"]),
        fresh=fresh,
        gone=gone,
        title=whole.contents[fresh[0].detail_id].title if fresh else payload["title"],
        reason=payload["reason"],
        organises=who == whole.stored.owner_id,
    )


def _gone(title: str, name: datetime, begin: datetime, end: datetime) -> WrittenDate:
    return WrittenDate(recurrence_id=name, starts_at=begin, ends_at=end, about=About(title=title))


def _name(whole: WholeMeeting, who: str, view: OrganisationView) -> str:
    if not who.startswith(BY_MAIL):
        person = view.person(PersonId(who))
        return person.name if person else ""
    address = who.removeprefix(BY_MAIL)
    attendees = (each for content in whole.contents.values() for each in content.attendees)
    named = (each.name for each in attendees if each.mail.lower() == address and each.name)
    return next(named, address)
