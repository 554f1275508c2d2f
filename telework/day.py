# SPDX-License-Identifier: Apache-2.0
"""The working day: a pure state machine of punches, in which a day has parts.

A punch is decided against the day as it stands (``decide_punch``) and folded into it
(``fold``). A start that is there already is kept as evidence and changes nothing: the
first one wins. Times are estimates from the evidence and never a reason to refuse.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from approval import Refusal, city_day, start_of_day
from telework.commands import Place, Punch, PunchKind

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Punched:
    """A punch that was taken into a day.

    Attributes:
        at: the estimate of its time from the evidence.
        counted: False for a further start, which stays as evidence only.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: PunchKind
    place: Place | None
    at: datetime
    counted: bool = True


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
    """Give the stretches of work, breaks and mid-day absences left out."""
    found: list[Part] = []
    state = WorkingDay(date=day.date)
    for punched in day.punches:
        after = fold(state, punched)
        if punched.counted and state.standing is Standing.WORKING:
            found[-1] = replace(found[-1], ended=max(found[-1].began, punched.at))
        if punched.counted and after.standing is Standing.WORKING and after.place is not None:
            found.append(Part(place=after.place, began=punched.at, ended=None))
        state = after
    return tuple(found)


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
