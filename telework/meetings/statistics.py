# SPDX-License-Identifier: Apache-2.0
"""会議室の利用統計 (R13): whole numbers of minutes and meetings, never rounded shares.

Occupancy is measured against *bookable* time: the hours of a room on the days on which it is
open, less its closures (利用停止). Set-up and clearing are no use. Whoever shows a share divides
by the base that stands beside it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from approval import city_day, start_of_day
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.claims import Span
from telework.meetings.meeting import OccurrenceState
from telework.meetings.statistics_wire import (
    HostPeak,
    HourUse,
    MeetingStatistics,
    RoomUse,
    WebUse,
)

USED = frozenset({OccurrenceState.ACCEPTED, OccurrenceState.CHECKED_IN, OccurrenceState.FINISHED})
"""States in which a room is or was used. Without check-in nobody knows better than the booking."""

_MINUTE = timedelta(minutes=1)
_HOUR = 60
_HOURS = 24
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """One date as statistics see it; without title and people.

    Attributes:
        checked_in_at, ended_at: what really was, where somebody said so.
        made_at: when it was booked.
        people: how many were asked for, the organiser among them.
        host_id: empty without a host.
        web: it has a web conference.
        gave_way: it stands, and was displaced before it was asked for again.
    """

    occurrence_id: str
    room_id: str
    state: OccurrenceState
    starts_at: datetime
    ends_at: datetime
    checked_in_at: datetime | None
    ended_at: datetime | None
    made_at: datetime
    people: int
    host_id: str
    web: bool
    gave_way: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What is looked at.

    Attributes:
        first, last: its days, both included; of a month that is not over, up to today.
        now: nothing after it has been used.
        closed: days on which the city is closed.
        closures: of rooms, by ``room_id``.
        trip_minutes: what a way to another building and back is taken to cost one person.
    """

    first: date
    last: date
    now: datetime
    closed: Collection[date]
    closures: Mapping[str, Sequence[Span]]
    trip_minutes: int


_Used = tuple[StatedDate, Span]
"""A date that was had, with from when to when."""


def statistics_of(
    catalogue: Catalogue, dates: Sequence[StatedDate], period: Period
) -> MeetingStatistics:
    """Return the figures of a period; released and displaced dates are counted, never dropped."""
    used = [(each, span) for each in dates if (span := used_span(each, period.now)) is not None]
    rooms = _rooms(catalogue, dates, used, period)
    return MeetingStatistics(
        month=f"{period.first:%Y-%m}",
        as_of=period.now,
        first=period.first.isoformat(),
        last=period.last.isoformat(),
        rooms=tuple(map(_room_use, rooms)),
        hours=_hours(rooms),
        peaks=_peaks(catalogue, used),
        web=_web(used, period),
        displaced=_count(dates, OccurrenceState.DISPLACED) + sum(e.gave_way for e in dates),
        cancelled=_count(dates, OccurrenceState.CANCELLED),
    )


def bookable_spans(room: Room, period: Period) -> list[Span]:
    """Return when a room could be booked, in the order of time."""
    until = min(start_of_day(period.last + _DAY), period.now)
    found: list[Span] = []
    for number in range((period.last - period.first).days + 1):
        day = period.first + number * _DAY
        if day in period.closed and not room.on_closed_days:
            continue
        midnight = start_of_day(day)
        begin, end = midnight + room.opens * _MINUTE, midnight + room.closes * _MINUTE
        found += _without((begin, min(end, until)), period.closures.get(room.room_id, ()))
    return found


def used_span(each: StatedDate, now: datetime) -> Span | None:
    """Return from when to when a room was used up to now, None where it was not."""
    if each.state not in USED:
        return None
    end = min(each.ends_at, each.ended_at or each.ends_at, now)
    return (each.starts_at, end) if end > each.starts_at else None


@dataclass(frozen=True, slots=True)
class _RoomMonth:
    """A room with its dates, worked out once for every figure.

    Attributes:
        windows: when it could be booked; ``spans`` when it was used, both in the order of time.
        used: the dates that were had, with how long.
    """

    room: Room
    windows: Sequence[Span]
    released: int
    used: Sequence[_Used]
    spans: Sequence[Span]


def _rooms(
    catalogue: Catalogue, dates: Iterable[StatedDate], used: Iterable[_Used], period: Period
) -> list[_RoomMonth]:
    by_room: dict[str, list[_Used]] = defaultdict(list)
    for each in used:
        by_room[each[0].room_id].append(each)
    released = Counter(each.room_id for each in dates if each.state is OccurrenceState.RELEASED)
    return [
        _RoomMonth(
            room=room,
            windows=bookable_spans(room, period),
            released=released[room.room_id],
            used=by_room[room.room_id],
            # What two dates share counts once.
            spans=_joined(span for _each, span in by_room[room.room_id]),
        )
        for room in catalogue.rooms
    ]


def _room_use(month: _RoomMonth) -> RoomUse:
    dates = [each for each, _span in month.used]
    told = [(each, span) for each, span in month.used if each.ended_at is not None]
    return RoomUse(
        room_id=month.room.room_id,
        name=month.room.name,
        bookable_minutes=sum(map(_minutes, month.windows)),
        used_minutes=sum(map(_minutes, _shared(month.spans, month.windows))),
        meetings=len(dates),
        released=month.released,
        # Due is what should have begun: used, or released because nobody came.
        due=len(dates) + month.released,
        people=sum(each.people for each in dates),
        seats=month.room.capacity * len(dates),
        lead_minutes=sum(max(0, (each.starts_at - each.made_at) // _MINUTE) for each in dates),
        told_booked_minutes=sum((each.ends_at - each.starts_at) // _MINUTE for each, _ in told),
        told_used_minutes=sum(_minutes(span) for _each, span in told),
    )


def _hours(rooms: Iterable[_RoomMonth]) -> tuple[HourUse, ...]:
    bookable: Counter[int] = Counter()
    used: Counter[int] = Counter()
    for month in rooms:
        _add_by_hour(bookable, month.windows)
        _add_by_hour(used, _shared(month.spans, month.windows))
    return tuple(
        HourUse(hour=hour, bookable_minutes=bookable[hour], used_minutes=used[hour])
        for hour in sorted(bookable)
    )


def _add_by_hour(found: Counter[int], spans: Iterable[Span]) -> None:
    """Add the minutes of spans by hour of the city's day."""
    for at, end in spans:
        midnight = start_of_day(city_day(at))
        begin, last = (at - midnight) // _MINUTE, (end - midnight) // _MINUTE
        while begin < last:
            following = min(last, begin + _HOUR - begin % _HOUR)
            found[begin // _HOUR % _HOURS] += following - begin
            begin = following


def _peaks(catalogue: Catalogue, used: Iterable[_Used]) -> tuple[HostPeak, ...]:
    """Return how many slots of each provider were taken at once, by hour and at most."""
    provider_of = {host.host_id: host.provider for host in catalogue.hosts}
    slots: Counter[str] = Counter()
    for host in catalogue.hosts:
        slots[host.provider.value] += host.slots
    spans: dict[str, list[Span]] = defaultdict(list)
    for each, span in used:
        provider = provider_of.get(each.host_id)
        if provider is not None:
            spans[provider.value].append(span)
    return tuple(
        HostPeak(
            provider=provider, slots=slots[provider], peak=peak, hour=hour, meetings=len(taken)
        )
        for provider, taken in ((each, spans[each]) for each in sorted(slots))
        for peak, hour in (_peak(taken),)
    )


def _peak(spans: Sequence[Span]) -> tuple[int, int]:
    """Return the most spans at one moment, and the hour at which that was first; -1 without."""
    # An end at the moment of a beginning makes room for it: half-open.
    turns = sorted([(span[0], 1) for span in spans] + [(span[1], -1) for span in spans])
    most, at_once, hour = 0, 0, -1
    for moment, turn in turns:
        at_once += turn
        if at_once > most:
            most = at_once
            hour = (moment - start_of_day(city_day(moment))) // timedelta(hours=1)
    return most, hour


def _web(used: Sequence[_Used], period: Period) -> WebUse:
    web = [each for each, _span in used if each.web]
    # Who sits in a room came; of a meeting on the web alone only the organiser stays at home.
    joined = sum(max(0, each.people - 1) for each in web)
    return WebUse(
        meetings=len(used),
        web_meetings=len(web),
        joined_by_web=joined,
        trip_minutes=period.trip_minutes,
        trips_minutes_saved=joined * period.trip_minutes,
    )


def _count(dates: Iterable[StatedDate], state: OccurrenceState) -> int:
    return sum(each.state is state for each in dates)


def _without(window: Span, holes: Iterable[Span]) -> list[Span]:
    """Return what is left of a window."""
    left = [window] if window[0] < window[1] else []
    for hole in holes:
        left = [
            part
            for begin, end in left
            for part in ((begin, min(end, hole[0])), (max(begin, hole[1]), end))
            if part[0] < part[1]
        ]
    return left


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in the order of time, those that touch or overlap as one."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def _shared(spans: Sequence[Span], windows: Sequence[Span]) -> Iterator[Span]:
    """Give what spans and windows share; each in the order of time and apart."""
    place = 0
    for begin, end in spans:
        while place < len(windows) and windows[place][1] <= begin:
            place += 1
        for window in windows[place:]:
            if window[0] >= end:
                break
            yield max(begin, window[0]), min(end, window[1])


def _minutes(span: Span) -> int:
    return (span[1] - span[0]) // _MINUTE
