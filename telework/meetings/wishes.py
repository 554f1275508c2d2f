# SPDX-License-Identifier: Apache-2.0
"""Bounds of what people may ask for: texts, attendees and links, before anything is judged."""

import re
from collections.abc import Iterator

from approval import Refusal
from telework.meetings.booking import BookMeeting
from telework.meetings.catalogue import Catalogue
from telework.meetings.claims import hosts_for, units_of
from telework.meetings.meeting import Attendee, MeetingContent, Wanted, WebLink

MOST_TITLE = 200
MOST_BODY = 10_000
MOST_ATTENDEES = 300
MOST_KINDS = 20
"""Kinds of equipment and rooms in the place of the wished one, each."""

_MAIL = re.compile(r"[^\s@<>\",;:\x00-\x1f]{1,64}@[A-Za-z0-9.-]{1,189}")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]{1,1990}")
_BREAKS = re.compile(r"[\x00-\x1f\x7f]")


def refuse_wish(asked: BookMeeting, catalogue: Catalogue) -> Refusal | None:
    """Say why a meeting cannot be asked for like that, whatever its dates."""
    return refuse_content(asked.content) or refuse_wanted(asked.wanted, catalogue)


def refuse_content(content: MeetingContent) -> Refusal | None:
    """Say why this cannot be what a meeting is about."""
    return next(_faults_of_content(content), None)


def refuse_wanted(wanted: Wanted, catalogue: Catalogue) -> Refusal | None:
    """Say what is asked for that the city does not have."""
    return next(_faults_of_wanted(wanted, catalogue), None)


def _faults_of_content(content: MeetingContent) -> Iterator[Refusal]:
    if not content.title.strip() or _BREAKS.search(content.title):
        yield Refusal(code="meeting.title_missing")
    for name, text, most in (
        ("title", content.title, MOST_TITLE),
        ("body", content.body, MOST_BODY),
        ("layout", content.layout, 100),
    ):
        yield from _faults_of_text(name, text, most)
    if len(content.attendees) > MOST_ATTENDEES:
        yield Refusal(code="meeting.too_many_attendees", params={"most": str(MOST_ATTENDEES)})
    for attendee in content.attendees:
        yield from _faults_of_attendee(attendee)
    if content.link is not None:
        yield from _faults_of_link(content.link)


def _faults_of_attendee(attendee: Attendee) -> Iterator[Refusal]:
    yield from _faults_of_text("person_id", attendee.person_id, 64)
    yield from _faults_of_text("name", attendee.name, 100)
    if _BREAKS.search(attendee.name) or (attendee.mail and not _MAIL.fullmatch(attendee.mail)):
        yield Refusal(code="meeting.attendee_unreadable", params={"name": attendee.mail[:64]})
    elif not attendee.person_id and not attendee.mail:
        yield Refusal(code="meeting.attendee_unreadable", params={"name": attendee.name[:64]})


def _faults_of_link(link: WebLink) -> Iterator[Refusal]:
    if link.join_url and not _ADDRESS.fullmatch(link.join_url):
        yield Refusal(code="meeting.link_unreadable")
    yield from _faults_of_text("join_url", link.join_url, 2000)
    yield from _faults_of_text("passcode", link.passcode, 100)
    yield from _faults_of_text("dial_in", link.dial_in, 500)


def _faults_of_text(name: str, text: str, most: int) -> Iterator[Refusal]:
    if len(text) > most:
        yield Refusal(code="meeting.text_too_long", params={"field": name, "most": str(most)})
    if "\x00" in text or any("\ud800" <= each <= "\udfff" for each in text):
        yield Refusal(code="meeting.text_unreadable", params={"field": name})


def _faults_of_wanted(wanted: Wanted, catalogue: Catalogue) -> Iterator[Refusal]:
    if len(wanted.substitutes) > MOST_KINDS or len(wanted.equipment) > MOST_KINDS:
        yield Refusal(code="meeting.too_many_wishes", params={"most": str(MOST_KINDS)})
    rooms = (wanted.room_id, *wanted.substitutes) if wanted.room_id else wanted.substitutes
    for room_id in rooms:
        if catalogue.room(room_id) is None:
            yield Refusal(code="meeting.room_unknown", params={"room": room_id[:64]})
    kinds = [each.equipment_id for each in wanted.equipment]
    for each in wanted.equipment:
        owned = len(units_of(each.equipment_id, catalogue))
        if not owned or kinds.count(each.equipment_id) > 1:
            params = {"equipment": each.equipment_id[:64]}
            yield Refusal(code="meeting.equipment_unknown", params=params)
        elif not 0 < each.units <= owned:
            params = {"equipment": each.equipment_id, "owned": str(owned)}
            yield Refusal(code="meeting.equipment_units", params=params)
    if wanted.host is not None and not hosts_for(wanted.host, catalogue):
        provider = wanted.host.provider.value
        yield Refusal(code="meeting.hosts_unknown", params={"provider": provider})
