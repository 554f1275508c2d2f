# SPDX-License-Identifier: Apache-2.0
"""Answers to invitations in a mail (RFC 5546, REPLY and COUNTER); read in a limited child."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.headerregistry import AddressHeader
from email.message import EmailMessage, Message

from server.files.calendars.components import Component, read_components
from server.files.calendars.values import NotTaken, read_time
from server.files.calendars.zones import Zones

MOST_PARTS = 40
MOST_ANSWERS = 100
_LONGEST_NOTE = 300
_MAILTO = "mailto:"
_METHODS = frozenset({"REPLY", "COUNTER"})
_CALENDARS = frozenset({"text/calendar", "application/ics"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MailedAnswer:
    """What one person answers to one invitation.

    Attributes:
        recurrence: the date it is about in UTC as ISO 8601, empty for the whole.
        mail: of who answers, in small letters.
        sender: the one address of the mail's ``From``, in small letters; empty where there are
            none or several. ``Sender`` says who posted it, not whose word it is (RFC 5322, 3.6.2).
        answer: ``accepted``, ``declined``, ``tentative`` or whatever else was written.
        written_at: in UTC as ISO 8601.
        proposed: start and end of another time, in UTC as ISO 8601; empty without.
        note: what was written with it.
    """

    uid: str
    sequence: int
    recurrence: str
    mail: str
    answer: str
    written_at: str
    proposed: tuple[str, ...] = ()
    note: str = ""
    sender: str = ""


def read_answers(mail: bytes) -> tuple[MailedAnswer, ...]:
    """Return every answer in a mail; one that cannot be read is none."""
    found: dict[tuple[str, str, str], MailedAnswer] = {}
    message = message_from_bytes(mail, policy=policy.default)
    sender = _sender(message)
    for data in _calendars(message):
        for root in read_components(data).roots:
            for answer in _answers(root):
                # The same calendar stands in a mail twice: as its text and as a file.
                found[answer.uid, answer.recurrence, answer.mail] = replace(answer, sender=sender)
    return tuple(found.values())[:MOST_ANSWERS]


def _sender(message: Message) -> str:
    given = message.get_all("From", [])
    addresses = [one for each in given if isinstance(each, AddressHeader) for one in each.addresses]
    return addresses[0].addr_spec.lower() if len(addresses) == len(given) == 1 else ""


def _calendars(message: Message) -> Iterator[bytes]:
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            return
        if part.get_content_type() in _CALENDARS and isinstance(part, EmailMessage):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield data


def _answers(calendar: Component) -> Iterator[MailedAnswer]:
    method = _value(calendar, "METHOD").upper()
    if calendar.name != "VCALENDAR" or method not in _METHODS:
        return
    zones = Zones(calendar, None)
    for event in calendar.parts:
        if event.name == "VEVENT" and not event.spoiled:
            try:
                answer = _answer(event, zones, is_counter=method == "COUNTER")
            except NotTaken:
                continue
            if answer is not None:
                yield answer


def _answer(event: Component, zones: Zones, *, is_counter: bool) -> MailedAnswer | None:
    people = event.all("ATTENDEE")
    sequence = _value(event, "SEQUENCE") or "0"
    if len(people) != 1 or not sequence.isascii() or not sequence.isdecimal():
        return None
    mail = people[0].value.strip()
    if not mail.lower().startswith(_MAILTO) or not _value(event, "UID"):
        return None
    return MailedAnswer(
        uid=_value(event, "UID")[:255],
        sequence=int(sequence[:9]),
        recurrence=_moment(event, "RECURRENCE-ID", zones),
        mail=mail[len(_MAILTO) :].lower()[:254],
        answer=people[0].params.get("PARTSTAT", "").lower()[:16],
        written_at=_moment(event, "DTSTAMP", zones),
        proposed=_proposed(event, zones) if is_counter else (),
        note=" ".join(_value(event, "COMMENT").split())[:_LONGEST_NOTE],
    )


def _proposed(event: Component, zones: Zones) -> tuple[str, ...]:
    return tuple(filter(None, (_moment(event, name, zones) for name in ("DTSTART", "DTEND"))))


def _moment(event: Component, name: str, zones: Zones) -> str:
    given = event.first(name)
    if given is None:
        return ""
    read = read_time(given, zones)
    return read.astimezone(UTC).isoformat() if isinstance(read, datetime) else ""


def _value(component: Component, name: str) -> str:
    given = component.first(name)
    return given.value.strip() if given is not None else ""
