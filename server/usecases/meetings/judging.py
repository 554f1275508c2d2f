# SPDX-License-Identifier: Apache-2.0
"""Who books, and what the city's rules say to each of his dates in each room."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.identifiers import PersonId, SectionId
from server.store.meetings.standing import blockings_of, use_of_sections
from server.store.telework.calendar import calendar_between, shipped_calendar
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.meetings.rights import MeetingRights
from telework.meetings.booking import Outcome
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.circumstances import AskedDate, BookingCircumstances, Verdict
from telework.meetings.meeting import MeetingContent, people_of
from telework.meetings.requested import RequestedDate
from telework.meetings.rules import closed_between, closures_met, crowded, judge_date

_A_MONTH = timedelta(days=31)
_SHIFT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booker:
    """Who books, and in whose name the log says it.

    Attributes:
        person_id: the organiser.
        acting: who is signed in; None where a door or an import books for somebody.
        actor: in the log: the person, or such as ``door:15C``.
    """

    tenant: int
    person_id: PersonId
    city: CityToday
    actor: str
    acting: Identified | None = None

    @property
    def section_id(self) -> str:
        """Return the section of the organiser's first post, empty without one."""
        return next(iter(self.sections()), "")

    def sections(self) -> tuple[str, ...]:
        """Return the sections of his posts, each before the one it is a part of."""
        view = self.city.view
        found: dict[str, None] = {}
        for held in view.held_posts(self.person_id):
            division = view.division_of(held.section_id)
            found[held.section_id] = None
            if division is not None:
                found[division.section_id] = None
        return tuple(found)

    def section_for(self, room: Room) -> str:
        """Return as which of his sections he books a room: one that it is open to."""
        own = self.sections()
        return next((each for each in own if each in room.open_to), self.section_id)

    def keeps(self, room: Room, catalogue: Catalogue) -> bool:
        """Say whether he keeps the room and books it as its keeper."""
        if self.acting is None:
            return False
        rights = MeetingRights(actor=self.acting.actor, city=self.city, catalogue=catalogue)
        return rights.keeps(room.room_id)


def booker_of(identified: Identified) -> Booker:
    """Return who is signed in as the one who books for himself."""
    actor = identified.actor
    return Booker(
        tenant=actor.tenant,
        person_id=actor.person_id,
        city=identified.city,
        actor=actor.person_id,
        acting=identified,
    )


class Judge:
    """Asks the rules of the city about the dates of one meeting.

    Each date that is planned counts for the next ones: a section's days and hours are those
    of the series too.
    """

    def __init__(
        self,
        booker: Booker,
        catalogue: Catalogue,
        content: MeetingContent,
        now: datetime,
    ) -> None:
        self._booker, self._catalogue = booker, catalogue
        self._content, self._now = content, now
        self._circumstances: dict[str, BookingCircumstances] = {}
        self._used: dict[str, list[tuple[datetime, datetime]]] = {}

    def prepare(
        self,
        tx: Connection,
        rooms: Sequence[Room],
        dates: Sequence[RequestedDate],
        besides: Collection[str] = (),
    ) -> None:
        """Read what the rules look at, once for all rooms and dates.

        ``besides`` are dates of the section that are given up: they count for no rule.
        """
        if not rooms:
            return
        first, last = dates[0].starts_at, max(each.ends_at for each in dates)
        tenant = self._booker.tenant
        days = city_day(first), city_day(last)
        calendar = calendar_between(tx, tenant, *days)
        closed = closed_between(calendar, *days)
        blockings = blockings_of(tx, tenant, rooms, first, last)
        self._used |= {each.room_id: [] for each in rooms}
        self._used |= self._use(tx, rooms, (first, last), besides)
        for room in rooms:
            self._circumstances[room.room_id] = BookingCircumstances(
                now=self._now,
                closed=closed,
                blockings=blockings[room.room_id],
                keeps_room=self._booker.keeps(room, self._catalogue),
            )

    def suppose(self, room: Room, date: RequestedDate) -> None:
        """Suppose of a room without limits on use that nothing is closed that lists do not say."""
        days = city_day(date.starts_at), city_day(date.ends_at)
        self._used[room.room_id] = []
        self._circumstances[room.room_id] = BookingCircumstances(
            now=self._now,
            closed=closed_between(shipped_calendar(*days), *days),
            keeps_room=self._booker.keeps(room, self._catalogue),
        )

    def against(self, date: RequestedDate, room: Room | None) -> Verdict | None:
        """Return what stands against a date, None where nothing does."""
        if room is None:
            return self._against_bare(date)
        return judge_date(self._asked(date, room), room, self._of(room))

    def remark(self, room: Room | None) -> Verdict | None:
        """Return what is to be said of a date that is had in a room; it stands all the same."""
        return crowded(self._people(), room)

    def admitted(self, date: RequestedDate, room: Room | None) -> tuple[str, ...]:
        """Return the closures in which a date stands that may be booked nevertheless."""
        if room is None:
            return ()
        known = self._circumstances[room.room_id]
        if not known.blockings:
            return ()
        asked = self._asked(date, room)
        met = closures_met(asked, room, known)
        return tuple(each.blocking_id for each in met if asked.is_among(each.open_to))

    def count(self, date: RequestedDate, room: Room | None) -> None:
        """Let a planned date count for those that follow."""
        if room is not None:
            self._used[room.room_id].append((date.starts_at, date.ends_at))

    def _people(self) -> int:
        return people_of(self._content, self._booker.person_id)

    def _against_bare(self, date: RequestedDate) -> Verdict | None:
        """Judge a meeting without a room: it must not be over."""
        if date.ends_at > self._now:
            return None
        params = {"day": city_day(date.starts_at).isoformat()}
        return Verdict(outcome=Outcome.FAILED, code="room.past", params=params)

    def _asked(self, date: RequestedDate, room: Room) -> AskedDate:
        attendees = self._content.attendees
        section_id = self._booker.section_for(room)
        return AskedDate(
            starts_at=date.starts_at,
            ends_at=date.ends_at,
            purpose=self._content.purpose,
            section_id=section_id,
            above=self._booker.city.view.section_ids_up(SectionId(section_id)),
            people=self._people(),
            outside=sum(not each.person_id for each in attendees),
        )

    def _use(
        self,
        tx: Connection,
        rooms: Sequence[Room],
        span: tuple[datetime, datetime],
        besides: Collection[str],
    ) -> dict[str, list[tuple[datetime, datetime]]]:
        """Return what the section has of rooms around the dates, where a rule asks for it."""
        asked = [room for room in rooms if room.days_in_a_row or room.section_hours]
        around = max([_A_MONTH, *(timedelta(days=room.days_in_a_row) for room in asked)])
        period = start_of_day(city_day(span[0])) - around, span[1] + around
        sections = {room.room_id: self._booker.section_for(room) for room in asked}
        return use_of_sections(tx, self._booker.tenant, sections, period, besides)

    def _of(self, room: Room) -> BookingCircumstances:
        known = self._circumstances[room.room_id]
        used = self._used[room.room_id]
        if not used or not (room.days_in_a_row or room.section_hours):
            return known
        minutes: dict[str, int] = {}
        days = set()
        for starts, ends in used:
            days |= {city_day(starts), city_day(ends - _SHIFT)}
            month = city_day(starts).isoformat()[:7]
            minutes[month] = minutes.get(month, 0) + (ends - starts) // _SHIFT
        return BookingCircumstances(
            now=known.now,
            closed=known.closed,
            blockings=known.blockings,
            keeps_room=known.keeps_room,
            section_days=frozenset(days),
            section_minutes=minutes,
        )
