# SPDX-License-Identifier: Apache-2.0
"""The kinds of days that happen, each with what it counts by the domain document.

The figures are written down here by hand after the golden cases (section 5.3) and never
computed by our counting: they are what the month's count is held against.
"""

from dataclasses import dataclass, field
from datetime import time

from telework import Place, PunchKind, Schedule, Unit

HOME, SATELLITE, MOBILE, OFFICE = Place.HOME, Place.SATELLITE, Place.MOBILE, Place.OFFICE
_START, _END = PunchKind.START, PunchKind.END
_BREAK, _PAUSE, _RESUME, _SWITCH = (
    PunchKind.BREAK,
    PunchKind.PAUSE,
    PunchKind.RESUME,
    PunchKind.SWITCH,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One click: minutes after midnight in the city, what and, where it moves, where to."""

    minute: int
    kind: PunchKind
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Permitted:
    """One approved block of the day, or an ordered one (BCP)."""

    unit: Unit
    place: Place
    hours: tuple[int, int] | None = None
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed about the day when the laptop was next in hand.

    Attributes:
        whole: the day is as these steps say; otherwise they are what was missing.
    """

    steps: tuple[Step, ...]
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one day counts: counters A, C and D, and B in half-days by kind."""

    person_days: int = 0
    home: int = 0
    satellite: int = 0
    mobile: int = 0
    events: int = 0
    allowance_days: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        """Add up: every counter is additive."""
        return Counted(**{name: getattr(self, name) + getattr(other, name) for name in FIGURES})


FIGURES = ("person_days", "home", "satellite", "mobile", "events", "allowance_days")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayKind:
    """One kind of day, how often it happens, and what it counts.

    Attributes:
        leave: from a minute of the day to another.
        pattern: whose hours (割振り) hold on the day, by ``PATTERNS``; empty for the city's own.
    """

    name: str
    weight: int
    clicks: tuple[Step, ...]
    permitted: tuple[Permitted, ...]
    typed: Typed | None = None
    leave: tuple[int, int] | None = None
    pattern: str = ""
    counts: Counted = field(default_factory=Counted)


def _at(hour: int, minute: int, kind: PunchKind, place: Place | None = None) -> Step:
    return Step(minute=hour * 60 + minute, kind=kind, place=place)


def _whole_day(place: Place) -> tuple[Step, ...]:
    return (
        _at(8, 30, _START, place),
        _at(12, 5, _BREAK),
        _at(12, 55, _RESUME),
        _at(17, 15, _END),
    )


def _two_halves(first: Place, second: Place) -> tuple[Step, ...]:
    return (
        _at(8, 30, _START, first),
        _at(12, 5, _BREAK),
        _at(12, 55, _RESUME, second),
        _at(17, 15, _END),
    )


SHORT = "short"
MORNINGS = "mornings"
PATTERNS = {
    SHORT: Schedule(begin=time(9), end=time(16)),
    MORNINGS: Schedule(lunch_begin=time(12), lunch_end=time(12), end=time(12)),
}
"""Short hours (G10): both halves cut, and one half only."""

_FULL_AT_HOME = (Permitted(unit=Unit.FULL, place=HOME),)
_A_DAY_AT_HOME = Counted(person_days=1, home=2, events=1, allowance_days=1)

DAYS = (
    DayKind(
        name="at home all day (G1)",
        weight=34,
        clicks=_whole_day(HOME),
        permitted=(Permitted(unit=Unit.FULL, place=HOME),),
        counts=Counted(person_days=1, home=2, events=1, allowance_days=1),
    ),
    DayKind(
        name="home in the morning, office in the afternoon (G2)",
        weight=12,
        clicks=_two_halves(HOME, OFFICE),
        permitted=(Permitted(unit=Unit.MORNING, place=HOME),),
        counts=Counted(person_days=1, home=1, events=1),
    ),
    DayKind(
        name="office in the morning, home in the afternoon",
        weight=8,
        clicks=_two_halves(OFFICE, HOME),
        permitted=(Permitted(unit=Unit.AFTERNOON, place=HOME),),
        counts=Counted(person_days=1, home=1, events=1),
    ),
    DayKind(
        name="home, then a satellite office (G3)",
        weight=4,
        clicks=_two_halves(HOME, SATELLITE),
        permitted=(
            Permitted(unit=Unit.MORNING, place=HOME),
            Permitted(unit=Unit.AFTERNOON, place=SATELLITE),
        ),
        counts=Counted(person_days=1, home=1, satellite=1, events=2),
    ),
    DayKind(
        name="a satellite office all day",
        weight=6,
        clicks=_whole_day(SATELLITE),
        permitted=(Permitted(unit=Unit.FULL, place=SATELLITE),),
        counts=Counted(person_days=1, satellite=2, events=1),
    ),
    DayKind(
        name="home with an hour away in the afternoon (中抜け)",
        weight=6,
        clicks=(
            _at(8, 30, _START, HOME),
            _at(12, 5, _BREAK),
            _at(12, 55, _RESUME),
            _at(14, 0, _PAUSE),
            _at(15, 0, _RESUME),
            _at(18, 15, _END),
        ),
        permitted=(Permitted(unit=Unit.FULL, place=HOME),),
        counts=Counted(person_days=1, home=2, events=1, allowance_days=1),
    ),
    DayKind(
        name="a meeting at the office within the morning (G5)",
        weight=3,
        clicks=(
            _at(8, 30, _START, HOME),
            _at(9, 30, _SWITCH, OFFICE),
            _at(11, 30, _SWITCH, HOME),
            _at(12, 25, _BREAK),
            _at(13, 25, _RESUME),
            _at(17, 15, _END),
        ),
        permitted=(
            Permitted(unit=Unit.HOURS, place=HOME, hours=(8 * 60, 9 * 60 + 30)),
            Permitted(unit=Unit.HOURS, place=HOME, hours=(11 * 60 + 30, 17 * 60 + 15)),
        ),
        counts=Counted(person_days=1, home=1, events=2),
    ),
    DayKind(
        name="an hour of mobile work on a business trip (G6)",
        weight=2,
        clicks=(_at(14, 30, _START, MOBILE), _at(15, 30, _END)),
        permitted=(Permitted(unit=Unit.HOURS, place=MOBILE, hours=(14 * 60, 16 * 60)),),
        counts=Counted(events=1),
    ),
    DayKind(
        name="mobile work all day",
        weight=1,
        clicks=(
            _at(7, 40, _START, MOBILE),
            _at(12, 5, _BREAK),
            _at(12, 55, _RESUME),
            _at(18, 0, _END),
        ),
        permitted=(Permitted(unit=Unit.FULL, place=MOBILE),),
        counts=Counted(person_days=1, mobile=2, events=1),
    ),
    DayKind(
        name="approved and not done (G7)",
        weight=3,
        clicks=(),
        permitted=(Permitted(unit=Unit.FULL, place=HOME),),
        counts=Counted(allowance_days=1),
    ),
    DayKind(
        name="at home without permission",
        weight=2,
        clicks=_whole_day(HOME),
        permitted=(),
    ),
    DayKind(
        name="the end forgotten",
        weight=3,
        clicks=_whole_day(HOME)[:-1],
        permitted=_FULL_AT_HOME,
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="two hours of leave at the end (G4)",
        weight=2,
        clicks=(*_whole_day(HOME)[:-1], _at(15, 15, _END)),
        permitted=_FULL_AT_HOME,
        leave=(15 * 60 + 15, 17 * 60 + 15),
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="the morning on leave, the afternoon at home",
        weight=2,
        clicks=(_at(13, 5, _START, HOME), _at(17, 15, _END)),
        permitted=(Permitted(unit=Unit.AFTERNOON, place=HOME),),
        leave=(8 * 60 + 30, 12 * 60),
        counts=Counted(person_days=1, home=1, events=1, allowance_days=1),
    ),
    DayKind(
        name="leave on the very half that was applied for",
        weight=1,
        clicks=(_at(8, 30, _START, OFFICE), _at(12, 0, _END)),
        permitted=(Permitted(unit=Unit.AFTERNOON, place=HOME),),
        leave=(13 * 60, 17 * 60 + 15),
    ),
    DayKind(
        name="short hours at home (G10)",
        weight=2,
        clicks=(
            _at(9, 0, _START, HOME),
            _at(12, 5, _BREAK),
            _at(12, 55, _RESUME),
            _at(16, 0, _END),
        ),
        permitted=_FULL_AT_HOME,
        pattern=SHORT,
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="hours in the morning only, all at home (G10)",
        weight=1,
        clicks=(_at(8, 30, _START, HOME), _at(12, 0, _END)),
        permitted=_FULL_AT_HOME,
        pattern=MORNINGS,
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="ordered to keep the office's work going (BCP)",
        weight=3,
        clicks=_whole_day(HOME),
        permitted=(Permitted(unit=Unit.FULL, place=HOME, ordered=True),),
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="the end typed afterwards",
        weight=2,
        clicks=_whole_day(HOME)[:-1],
        permitted=_FULL_AT_HOME,
        typed=Typed(steps=_whole_day(HOME)[-1:], whole=False),
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="the whole day typed afterwards",
        weight=1,
        clicks=(),
        permitted=_FULL_AT_HOME,
        typed=Typed(steps=_whole_day(HOME), whole=True),
        counts=_A_DAY_AT_HOME,
    ),
    DayKind(
        name="corrected: the afternoon was at the office",
        weight=2,
        clicks=_whole_day(HOME),
        permitted=_FULL_AT_HOME,
        typed=Typed(steps=_two_halves(HOME, OFFICE), whole=True),
        counts=Counted(person_days=1, home=1, events=1),
    ),
)
"""What happens, with weights out of a hundred."""
