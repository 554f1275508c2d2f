# SPDX-License-Identifier: Apache-2.0
"""Importing (取り込み): calendars and facility schedules, through booking as everybody books.

The id of each meeting comes from what the file calls it, so that the same file twice books
nothing twice. Nobody who is named in a file is written to.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from approval import uuid7
from approval.refusal import Refusal
from approval.table_bytes import decode_table
from server.files.calendars.child import check_in_child
from server.files.calendars.lines import MOST_BYTES
from server.files.child import Children
from server.store.meetings.catalogue import catalogue_in_force
from server.usecases.meetings.book import NothingTaken, book_meeting
from server.usecases.meetings.judging import Booker
from server.usecases.services import Services
from telework.meetings.booking import BookMeeting, ConflictPolicy
from telework.meetings.calendar_files import RefusedPart, TakenEvent
from telework.meetings.catalogue import Catalogue
from telework.meetings.facility_schedule import FacilityRow, read_facility_schedule
from telework.meetings.imports import ImportAnswer, ImportLine, ImportOutcome
from telework.meetings.meeting import MeetingContent, Wanted, When
from telework.meetings.requested import asked_dates

UNTITLED = "（件名なし）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """A file to be taken in.

    Attributes:
        room_id: where the meetings of a calendar are; a schedule names its rooms itself.
        floating: the zone of times of a calendar that name none, empty to refuse them.
        dry_run: only say what would be asked for.
    """

    data: bytes
    room_id: str = ""
    floating: str = ""
    dry_run: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether it is iCalendar and no table."""
        return b"BEGIN:VCALENDAR" in self.data[:4096].upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    line: int
    meeting_id: str
    asked: BookMeeting


def import_meetings(
    services: Services, children: Children, booker: Booker, given: Import
) -> ImportAnswer | Refusal:
    """Take a file in: each event and row by itself, with what became of it."""
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, booker.tenant)
    if booker.city.view.person(booker.person_id) is None:
        return Refusal(code="meeting.person_unknown", params={"name": booker.person_id[:64]})
    if given.is_calendar and catalogue.room(given.room_id) is None:
        return Refusal(code="meeting.room_unknown", params={"room": given.room_id[:64]})
    if len(given.data) > MOST_BYTES:
        return Refusal(code="calendar.too_many_bytes", params={"most": str(MOST_BYTES >> 20)})
    more = 0
    if given.is_calendar:
        found = check_in_child(children, given.data, given.floating)
        wishes: list[_Wish | RefusedPart] = [*found.refused]
        wishes += (wish for event in found.events for wish in _of_event(event, given.room_id))
        more = found.refused_more
    else:
        wishes = list(_of_schedule(given.data, catalogue))
    wishes.sort(key=lambda each: each.line)
    lines = tuple(_line(services, booker, each, dry_run=given.dry_run) for each in wishes)
    return ImportAnswer(lines=lines, dry_run=given.dry_run, more=more)


def _line(
    services: Services, booker: Booker, wish: _Wish | RefusedPart, *, dry_run: bool
) -> ImportLine:
    if isinstance(wish, RefusedPart):
        refused = ImportOutcome.REFUSED
        return ImportLine(line=wish.line, outcome=refused, code=wish.code, params=wish.params)
    dates = asked_dates(wish.asked.when)
    told = ImportLine(
        line=wish.line,
        outcome=ImportOutcome.READABLE,
        title=wish.asked.content.title,
        room_id=wish.asked.wanted.room_id,
        count=0 if isinstance(dates, Refusal) else len(dates),
        meeting_id=wish.meeting_id,
    )
    if isinstance(dates, Refusal):
        return _without(told, ImportOutcome.REFUSED, dates)
    return told if dry_run else _booked(services, booker, wish, told)


def _booked(services: Services, booker: Booker, wish: _Wish, told: ImportLine) -> ImportLine:
    outcome = book_meeting(services, booker, wish.meeting_id, wish.asked)
    if isinstance(outcome, Refusal):
        return _without(told, ImportOutcome.REFUSED, outcome)
    if isinstance(outcome, NothingTaken):
        skipped = _without(told, ImportOutcome.SKIPPED, outcome.refusal)
        return replace(skipped, dates=outcome.dates)
    how = ImportOutcome.BOOKED if outcome.fresh else ImportOutcome.KNOWN
    return replace(told, outcome=how, dates=outcome.answer.dates)


def _without(told: ImportLine, outcome: ImportOutcome, refusal: Refusal) -> ImportLine:
    return replace(
        told, outcome=outcome, meeting_id="", code=refusal.code, params=dict(refusal.params)
    )


def _of_event(event: TakenEvent, room_id: str) -> Iterator[_Wish]:
    """Yield a series without the dates that differ, and each of these by itself."""
    moved = [each for each in event.exceptions if not each.cancelled]
    if len(event.dates) > len(moved):
        yield _wish(event, event.summary, event.when, room_id)
    for each in moved:
        named = each.recurrence_id.isoformat()
        wish = _wish(event, each.summary or event.summary, each.when, room_id, named)
        yield replace(wish, line=each.line)


def _wish(event: TakenEvent, title: str, when: When, room_id: str, named: str = "") -> _Wish:
    content = MeetingContent(title=_title(title), body=event.body, private=event.private)
    asked = _asked(content, room_id, when)
    return _Wish(line=event.line, meeting_id=_id(when, event.uid, room_id, named), asked=asked)


def _of_schedule(data: bytes, catalogue: Catalogue) -> Iterator[_Wish | RefusedPart]:
    text, problems = decode_table("schedule", data)
    for each in problems:
        # Exports of groupware are Shift_JIS as often as UTF-8: both are read.
        if each.params.get("encoding") != "Shift_JIS":
            yield RefusedPart(line=max(1, each.line), code="schedule.broken_bytes")
    if any(each.params.get("encoding") == "UTF-16" for each in problems):
        return
    broken = {each.line for each in problems}
    rooms = {name: room for room in catalogue.rooms for name in (room.name, room.room_id)}
    for row in read_facility_schedule(text):
        if row.line in broken:
            continue
        if isinstance(row, RefusedPart):
            yield row
        elif row.room not in rooms:
            params = {"room": row.room[:64]}
            yield RefusedPart(line=row.line, code="schedule.room_unknown", params=params)
        else:
            yield _of_row(row, rooms[row.room].room_id)


def _of_row(row: FacilityRow, room_id: str) -> _Wish:
    entered = f"登録者: {row.entered_by}" if row.entered_by else ""
    content = MeetingContent(
        title=_title(row.title), body="\n".join(filter(None, (row.body, entered)))
    )
    when = When(starts=row.starts, minutes=row.minutes)
    key = f"{row.minutes}\n{row.title}\n{row.entered_by}"
    asked = _asked(content, room_id, when)
    return _Wish(line=row.line, meeting_id=_id(when, key, room_id, "row"), asked=asked)


def _asked(content: MeetingContent, room_id: str, when: When) -> BookMeeting:
    wanted = Wanted(room_id=room_id)
    return BookMeeting(content=content, wanted=wanted, when=when, policy=ConflictPolicy.SKIP)


def _title(text: str) -> str:
    return " ".join(text.split()) or UNTITLED


def _id(when: When, *names: str) -> str:
    """Return the id that the same event or row has in every import."""
    starts: datetime = when.starts.replace(tzinfo=ZoneInfo(when.tzid)).astimezone(UTC)
    key = "\n".join((*names, starts.isoformat()))
    digest = hashlib.sha256(key.encode("utf-8")).digest()
    return uuid7(int(starts.timestamp() * 1000), digest[:10])
