# SPDX-License-Identifier: Apache-2.0
"""VCALENDAR and its VEVENTs, from stored dates (RFC 5545, and 5546 for what is sent).

Times stand in the meeting's own zone with its VTIMEZONE. What differs from most dates of a
series is an exception by RECURRENCE-ID; RANGE is never written.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum

from telework.meetings.invitations.lines import (
    address,
    local,
    mail_address,
    quoted,
    text,
    utc,
    written,
)
from telework.meetings.invitations.patterns import Pattern, pattern_of
from telework.meetings.invitations.stored import About, Party, WrittenDate, WrittenMeeting
from telework.meetings.invitations.zones import zone_lines

PRODUCT = "-//Tsukue//Meetings//JA"
_LEFT_OUT = 40
"""Moments in one EXDATE or RDATE line; longer ones are hard to read for people."""


class Method(StrEnum):
    """What a calendar is sent for (RFC 5546 section 1.4)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


def calendar_text(
    meetings: Collection[WrittenMeeting], method: Method | None, *, name: str = ""
) -> str:
    """Return a whole calendar: a feed, which has no method, or what invites to a meeting."""
    events = [line for each in meetings for line in _meeting_lines(each)]
    return _calendar(meetings, method, events, name)


def dates_text(meeting: WrittenMeeting, method: Method) -> str:
    """Return only these dates of a series, each by its RECURRENCE-ID: changed or cancelled."""
    events = [line for date in meeting.dates for line in _date_lines(meeting, date, method)]
    return _calendar([meeting], method, events, "")


def cancelled_text(meeting: WrittenMeeting) -> str:
    """Return the cancellation of a whole meeting."""
    first = meeting.dates[0]
    lines = _event(meeting, first, (), Method.CANCEL)
    return _calendar([meeting], Method.CANCEL, lines, "")


def _calendar(
    meetings: Collection[WrittenMeeting], method: Method | None, events: Iterable[str], name: str
) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    if method is not None:
        lines.append(f"METHOD:{method}")
    if name:
        lines.append(f"X-WR-CALNAME:{text(name)}")
    lines += [line for zone in _zones(meetings) for line in zone]
    return written([*lines, *events, "END:VCALENDAR"])


def _zones(meetings: Collection[WrittenMeeting]) -> Iterator[tuple[str, ...]]:
    for zone in dict.fromkeys(each.zone for each in meetings):
        of_zone = [each for each in meetings if each.zone == zone]
        dates = [date for each in of_zone for date in each.dates]
        named = [date.recurrence_id for date in dates]
        first = min([*named, *(date.starts_at for date in dates)])
        yield zone_lines(zone, first, max([*named, *(date.ends_at for date in dates)]))


def _meeting_lines(meeting: WrittenMeeting) -> Iterator[str]:
    if not meeting.rule and len(meeting.dates) == 1:
        yield from _event(meeting, meeting.dates[0], (), Method.REQUEST)
    elif len(meeting.dates) == 1:
        yield from _date_lines(meeting, meeting.dates[0], Method.REQUEST)
    else:
        yield from _series_lines(meeting)


def _series_lines(meeting: WrittenMeeting) -> Iterator[str]:
    """Write the rule with what most dates have in common, and whatever differs."""
    dates = sorted(meeting.dates, key=lambda each: each.recurrence_id)
    named = [date.recurrence_id for date in dates]
    pattern = pattern_of(meeting.rule, meeting.asked_from, meeting.zone, named)
    about = Counter(date.about for date in dates).most_common(1)[0][0]
    length = Counter(meeting.wall_length(date) for date in dates).most_common(1)[0][0]
    usual = WrittenDate(
        recurrence_id=pattern.start,
        starts_at=pattern.start,
        ends_at=(meeting.wall(pattern.start) + length).replace(tzinfo=meeting.zone),
        about=about,
    )
    yield from _event(meeting, usual, _pattern_lines(meeting, pattern), Method.REQUEST)
    for date in dates:
        kept = date.starts_at == date.recurrence_id and meeting.wall_length(date) == length
        if not kept or date.about != about:
            yield from _date_lines(meeting, date, Method.REQUEST)


def _pattern_lines(meeting: WrittenMeeting, pattern: Pattern) -> list[str]:
    lines = [f"RRULE:{pattern.rule}"]
    for name, moments in (("EXDATE", pattern.excluded), ("RDATE", pattern.listed)):
        for begin in range(0, len(moments), _LEFT_OUT):
            values = (local(meeting.wall(each)) for each in moments[begin : begin + _LEFT_OUT])
            lines.append(f"{name};TZID={meeting.zone.key}:{','.join(values)}")
    return lines


def _date_lines(meeting: WrittenMeeting, date: WrittenDate, method: Method) -> list[str]:
    named = f"RECURRENCE-ID;TZID={meeting.zone.key}:{local(meeting.wall(date.recurrence_id))}"
    return _event(meeting, date, [named], method)


def _event(
    meeting: WrittenMeeting,
    date: WrittenDate,
    when: Iterable[str],
    method: Method,
) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{text(meeting.uid)}",
        f"DTSTAMP:{utc(meeting.stamped_at)}",
        f"SEQUENCE:{meeting.sequence}",
        *_span(meeting, date),
        *when,
        f"SUMMARY:{text(date.about.title)}",
        *_about_lines(date.about),
        *_people(meeting, date.about),
        *_status(date.about, method),
        "END:VEVENT",
    ]


def _span(meeting: WrittenMeeting, date: WrittenDate) -> list[str]:
    """Write start and end; in UTC where the clocks show one time twice on that day."""
    ends = (("DTSTART", date.starts_at), ("DTEND", date.ends_at))
    if any(each.astimezone(meeting.zone).fold for _, each in ends):
        return [f"{name}:{utc(each)}" for name, each in ends]
    zone = meeting.zone.key
    return [f"{name};TZID={zone}:{local(meeting.wall(each))}" for name, each in ends]


def _about_lines(about: About) -> list[str]:
    lines = [f"DESCRIPTION:{text(described)}"] if (described := _described(about)) else []
    if about.place:
        lines.append(f"LOCATION:{text(about.place)}")
    joined = address(about.link.join_url) if about.link else None
    if joined:
        lines += [f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{joined}", f"URL:{joined}"]
    return lines


def _described(about: About) -> str:
    parts = [about.body.strip()]
    if about.link is not None:
        said = (
            ("Web会議", about.link.join_url),
            ("パスコード", about.link.passcode),
            ("電話", about.link.dial_in),
        )
        parts.append("\n".join(f"{name}: {value}" for name, value in said if value))
    return "\n\n".join(part for part in parts if part)


def _people(meeting: WrittenMeeting, about: About) -> list[str]:
    """Write who asks and who is asked; whoever has no mail address stands in no calendar."""
    lines = []
    if meeting.organiser is not None and mail_address(meeting.organiser.mail):
        sent_by = f';SENT-BY="mailto:{meeting.sent_by}"' if meeting.sent_by else ""
        name = quoted(meeting.organiser.name)
        lines.append(f"ORGANIZER;CN={name}{sent_by}:mailto:{meeting.organiser.mail}")
    return lines + [_attendee(each) for each in about.attendees if mail_address(each.mail)]


def _attendee(party: Party) -> str:
    role = "OPT-PARTICIPANT" if party.optional else "REQ-PARTICIPANT"
    reply = party.reply.upper() or "NEEDS-ACTION"
    params = f"CUTYPE=INDIVIDUAL;ROLE={role};PARTSTAT={reply};RSVP=TRUE"
    return f"ATTENDEE;{params};CN={quoted(party.name or party.mail)}:mailto:{party.mail}"


def _status(about: About, method: Method) -> list[str]:
    status = "TENTATIVE" if about.tentative else "CONFIRMED"
    if method is Method.CANCEL:
        status = "CANCELLED"
    privacy = ["CLASS:PRIVATE"] if about.private else []
    return [*privacy, f"STATUS:{status}", "TRANSP:OPAQUE"]
