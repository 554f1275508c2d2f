# SPDX-License-Identifier: Apache-2.0
"""The working day: a pure state machine of punches, in which a day has parts.

What a screen may offer is decided against the day as it stands (``decide_punch``). What has
been punched is never refused (``settle_punch``): what does not follow stays as evidence with
the reason beside it, and changes nothing. The first start wins. Times are estimates from the
evidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval import Refusal, city_day, start_of_day
from telework.commands import Connection, Place, Punch, PunchKind, Travel

MORNING_AFTER = timedelta(hours=36)
"""How long after the midnight it began with an open day takes punches: until noon."""


class Standing(StrEnum):
    """Where a working day stands."""

    NONE = "none"
    WORKING = "working"
    BREAK = "break"  # 休憩中
    AWAY = "away"  # 中抜け中
    ENDED = "ended"


NEXT_KINDS: dict[Standing, tuple[PunchKind, ...]] = {
    Standing.NONE: (PunchKind.START,),
    Standing.WORKING: (PunchKind.BREAK, PunchKind.PAUSE, PunchKind.SWITCH, PunchKind.END),
    Standing.BREAK: (PunchKind.RESUME, PunchKind.SWITCH, PunchKind.END),
    Standing.AWAY: (PunchKind.RESUME, PunchKind.SWITCH, PunchKind.END),
    Standing.ENDED: (),
}
"""What may follow, in the order in which a screen offers it."""


class Source(StrEnum):
    """How a punch came to be (T4)."""

    LIVE = "live"  # clicked at its time, online or offline
    LATE = "late"  # 後日入力
    CORRECTED = "corrected"  # 訂正
    IMPORTED = "imported"  # 取込み


@dataclass(frozen=True, slots=True, kw_only=True)
class Punched:
    """A punch that was taken into a day.

    Attributes:
        at: the estimate of its time from the evidence, or as it was typed. Where ``latest``
            is set it is no estimate but a place in the order: only the interval is known.
        counted: False for what stays as evidence only, such as a further start.
        earliest, latest: the interval of a time that could not be estimated; ``earliest`` is
            None where nothing is known before the click.
        trust: class A to D of its time, empty where nobody judged it.
        contradictions: codes of what does not fit, of the evidence and of the day
            (``punch.…``).
        superseded: a later entry says how the day was instead; kept as what stood before.
        event_id, device_id: the act that brought it, and from which device.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: PunchKind
    place: Place | None
    at: datetime
    counted: bool = True
    earliest: datetime | None = None
    latest: datetime | None = None
    source: Source = Source.LIVE
    trust: str = ""
    contradictions: tuple[str, ...] = ()
    superseded: bool = False
    connection: Connection | None = None
    checklist: str = ""
    travel: Travel | None = None
    travel_minutes: int = 0
    event_id: str = ""
    device_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDay:
    """One person's day: where it stands, since when and where, and all its punches."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    date: date
    standing: Standing = Standing.NONE
    since: datetime | None = None
    place: Place | None = None
    punches: tuple[Punched, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of work at one place; ``ended`` is None while it goes on."""

    place: Place
    began: datetime
    ended: datetime | None


def decide_punch(day: WorkingDay, punch: Punch, est_time: datetime) -> Punched | Refusal:
    """Decide what a punch does to a day; a refusal says which rule stands against it."""
    if punch.kind is PunchKind.START and day.standing is not Standing.NONE:
        place = Place(punch.place) if punch.place else None
        return Punched(kind=punch.kind, place=place, at=est_time, counted=False)
    code = _refused(day, punch)
    if code:
        return Refusal(code=code, params={"kind": punch.kind, "state": day.standing})
    return Punched(kind=punch.kind, place=_place_after(day, punch), at=est_time)


def settle_punch(day: WorkingDay, punched: Punched) -> Punched:
    """Say what a punch that was made does to a day; what does not follow counts nothing.

    A start without a place begins the day nevertheless: that work began is beyond doubt.
    """
    if punched.superseded:
        return replace(punched, counted=False)
    punch = Punch(kind=punched.kind, place=punched.place or "")
    if punched.kind is PunchKind.START and day.standing is not Standing.NONE:
        code = _second_start(day, punched)
        return replace(punched, counted=False, contradictions=(*punched.contradictions, code))
    code = _refused(day, punch)
    if not code:
        return replace(punched, place=_place_after(day, punch))
    counted = punched.kind is PunchKind.START
    return replace(punched, counted=counted, contradictions=(*punched.contradictions, code))


def _second_start(day: WorkingDay, punched: Punched) -> str:
    """Two laptops that both began a day stand beside each other; one that did clicked twice."""
    first = next(each for each in day.punches if each.counted)
    return "punch.start_again" if first.device_id == punched.device_id else "punch.two_devices"


def date_of(kind: PunchKind, est_time: datetime, last_day: WorkingDay | None) -> date:
    """Tell which day a punch belongs to: the civil date in the city, Asia/Tokyo.

    A day that is still open takes everything but a start until noon of the next date, so
    that work across midnight ends where it began.
    """
    if last_day is None or kind is PunchKind.START:
        return city_day(est_time)
    open_still = last_day.standing not in {Standing.NONE, Standing.ENDED}
    since_midnight = est_time - start_of_day(last_day.date)
    belongs = timedelta(0) <= since_midnight < MORNING_AFTER
    return last_day.date if open_still and belongs else city_day(est_time)


def fold(day: WorkingDay, punched: Punched) -> WorkingDay:
    """Take a punch into the day; total: what was decided before is not judged again."""
    punches = (*day.punches, punched)
    if not punched.counted:
        return replace(day, punches=punches)
    standing = _AFTER.get(punched.kind, day.standing)
    since = day.since if standing is day.standing is not Standing.WORKING else punched.at
    return replace(day, standing=standing, since=since, place=punched.place, punches=punches)


def replay_day(day: date, punches: Iterable[Punched]) -> WorkingDay:
    """Build a day from its punches in their order."""
    result = WorkingDay(date=day)
    for punched in punches:
        result = fold(result, punched)
    return result


def parts(day: WorkingDay) -> tuple[Part, ...]:
    """Give the stretches of work, breaks and mid-day absences left out.

    The way to another place is work only where it was ordered as such; then it belongs to
    the office as soon as one of its ends is the office, for nobody works remotely there.
    """
    found: list[Part] = []
    state = WorkingDay(date=day.date)
    for punched in day.punches:
        after = fold(state, punched)
        if punched.counted and state.standing is Standing.WORKING and state.place is not None:
            found[-1] = replace(found[-1], ended=max(found[-1].began, _left_at(punched)))
            found.extend(_way(state.place, punched, found[-1]))
        if punched.counted and after.standing is Standing.WORKING and after.place is not None:
            found.append(Part(place=after.place, began=punched.at, ended=None))
        state = after
    return tuple(found)


def _left_at(punched: Punched) -> datetime:
    return punched.at - timedelta(minutes=punched.travel_minutes) if punched.travel else punched.at


def _way(left: Place, punched: Punched, before: Part) -> tuple[Part, ...]:
    if punched.travel is not Travel.WORK or punched.place is None or before.ended is None:
        return ()
    place = Place.OFFICE if Place.OFFICE in {left, punched.place} else punched.place
    ended = max(before.ended, punched.at)
    return (Part(place=place, began=before.ended, ended=ended),) if before.ended < ended else ()


_AFTER = {
    PunchKind.START: Standing.WORKING,
    PunchKind.BREAK: Standing.BREAK,
    PunchKind.PAUSE: Standing.AWAY,
    PunchKind.RESUME: Standing.WORKING,
    PunchKind.END: Standing.ENDED,
}
"""Where the day stands after a punch; a switch of place leaves it standing as it is."""


def _refused(day: WorkingDay, punch: Punch) -> str:
    if punch.kind not in NEXT_KINDS[day.standing]:
        return _OUT_OF_TURN[day.standing]
    if punch.kind is PunchKind.START and not punch.place:
        return "punch.place_missing"
    if punch.kind is PunchKind.SWITCH:
        if not punch.place:
            return "punch.place_missing"
        return "punch.place_unchanged" if punch.place == day.place else ""
    return ""


_OUT_OF_TURN = {
    Standing.NONE: "punch.not_started",
    Standing.WORKING: "punch.not_paused",
    Standing.BREAK: "punch.on_break",
    Standing.AWAY: "punch.away",
    Standing.ENDED: "punch.day_ended",
}


def _place_after(day: WorkingDay, punch: Punch) -> Place | None:
    """Only a start, a resumption and a switch move the work to another place."""
    moves = punch.kind in {PunchKind.START, PunchKind.RESUME, PunchKind.SWITCH}
    return Place(punch.place) if moves and punch.place else day.place
