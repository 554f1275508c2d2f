# SPDX-License-Identifier: Apache-2.0
"""A meeting as a file, for the calendar of whoever comes to it (カレンダーに入れる)."""

from dataclasses import replace

from approval.refusal import Refusal
from server.usecases.identify import Identified
from server.usecases.meetings.rights import UNKNOWN
from server.usecases.meetings.written import Correspondence, read_whole, written_meeting
from server.usecases.services import Services
from telework.meetings.invitations.stored import WrittenDate
from telework.meetings.invitations.writing import calendar_text


def invitation_file(services: Services, identified: Identified, meeting_id: str) -> str | Refusal:
    """Return the dates to which the reader comes, or all that he organises, as a calendar.

    It asks for no answer and has no people: it is put into a calendar, not sent. Whoever has
    no part in the meeting hears what he would of one that never was.
    """
    actor = identified.actor
    with services.database.read_work() as tx:
        whole = read_whole(tx, services, actor.tenant, meeting_id, identified.city.view)
    dates = whole.dates_of(actor.person_id) if whole else ()
    if whole is None or not dates:
        return UNKNOWN
    written = written_meeting(whole, dates, Correspondence(sender=""))
    bare = replace(written, organiser=None, dates=tuple(map(_without_people, written.dates)))
    return calendar_text([bare], None)


def _without_people(date: WrittenDate) -> WrittenDate:
    return replace(date, about=replace(date.about, attendees=()))
