# SPDX-License-Identifier: Apache-2.0
"""What is written of a meeting: its dates as they are stored, and what each is about."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from telework.meetings.meeting import WebLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody by name and mail address.

    Attributes:
        reply: ``accepted``, ``declined``, ``tentative``, or empty where none came.
    """

    name: str
    mail: str
    optional: bool = False
    reply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What dates are about, as far as whoever reads it may know.

    Attributes:
        place: the room in words, empty on the web alone.
        attendees: those with a mail address; none in feeds.
        tentative: the booking waits for an approval (仮予約).
    """

    title: str
    body: str = ""
    place: str = ""
    private: bool = False
    link: WebLink | None = None
    attendees: tuple[Party, ...] = ()
    tentative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """One stored date; times in UTC."""

    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    about: About


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenMeeting:
    """A meeting with those of its dates that a reader is shown, at least one.

    Attributes:
        sequence: raised with every change; stands in every component that is written.
        stamped_at: when it was changed last (DTSTAMP).
        asked_from: the local start that the rule was asked from.
        rule: as stored, empty for a single meeting.
        organiser: None in feeds of rooms.
        sent_by: the address that mails come from, where it is not the organiser's.
    """

    uid: str
    sequence: int
    stamped_at: datetime
    zone: ZoneInfo
    asked_from: datetime
    rule: str
    dates: tuple[WrittenDate, ...]
    organiser: Party | None = None
    sent_by: str = ""

    def wall(self, moment: datetime) -> datetime:
        """Return what the clocks of the meeting's zone show, without the zone."""
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def wall_length(self, date: WrittenDate) -> timedelta:
        """Return how long a date lasts on those clocks."""
        return self.wall(date.ends_at) - self.wall(date.starts_at)
