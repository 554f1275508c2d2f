# SPDX-License-Identifier: Apache-2.0
"""Holds every figure of the page 統計 against what was counted again from raw records."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import Connection

from telework.measures.measure import Measure, Source
from telework.measures.wire import Dashboard, MeasureLine, RateFigures, RemoteFigures
from tests.e2e.years.course_again import Course, shown
from tests.e2e.years.rates_again import Rates, rates_again
from tests.e2e.years.register_again import entered_again, forms_again, surveys_again
from tests.e2e.years.registered_again import registered_again
from tests.e2e.years.remote_again import CITY, Counted, counted_again
from tests.e2e.years.rooms_again import RoomsAgain, rooms_again

LEAST = 5
"""Fewer people than these are not told (秘匿)."""

NOTHING = Rates(electronic=0, hybrid=0, paper=0, exempt=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Everything of a database, counted again.

    Attributes:
        closed: the months that HR closed, as they were counted then.
        taken: by how many half-days amendments changed each of them since.
    """

    remote: dict[tuple[str, str], Counted]
    entered: dict[tuple[str, str], str]
    forms: dict[str, int]
    surveys: dict[str, tuple[int, int]]
    rates: dict[tuple[str, str], Rates]
    rooms: RoomsAgain
    registered: dict[str, int]
    taken: dict[str, int]


def count_again(
    tx: Connection, page: Dashboard, open_days: list[date], now: datetime, taken: dict[str, int]
) -> Again:
    """Read the raw records of what a page shows, and count them."""
    month = page.month
    months = {each.month for line in page.lines for each in line.months}
    first = date.fromisoformat(f"{month}-01")
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return Again(
        remote=counted_again(tx),
        entered=entered_again(tx),
        forms={each: forms_again(tx, each) for each in months},
        surveys=surveys_again(tx),
        rates=rates_again(tx),
        rooms=rooms_again(tx, month, open_days, now),
        registered=registered_again(tx, first, min(last, now.astimezone(CITY).date())),
        taken=taken,
    )


def faults_of(page: Dashboard, again: Again, courses: dict[str, Course]) -> list[str]:
    """Return every figure that is another one when it is counted again."""
    return [
        *_rates(page, again),
        *_remote(page, again),
        *_rooms(page, again),
        *(fault for line in page.lines for fault in _line(line, again, courses)),
        *_surveys(page, again),
    ]


def _rates(page: Dashboard, again: Again) -> Iterator[str]:
    yield from _rate(page.rate, again.rates.get((page.month, ""), NOTHING))
    for each in page.rate_months:
        yield from _rate(each, again.rates.get((each.key, ""), NOTHING))
    for each in page.rate_bureaus:
        yield from _rate(each, again.rates.get((page.month, each.key), NOTHING))
    yield from _same("bureaus that decided", *(
        {each.key for each in page.rate_bureaus if each.total},
        {key for month, key in again.rates if month == page.month and key},
    ))  # fmt: skip
    shares = [
        Fraction(each.electronic + each.hybrid, each.total)
        for each in page.rate_bureaus
        if each.total
    ]
    yield from _same("rank of bureaus", shares, sorted(shares, reverse=True))


def _rate(figure: RateFigures, true: Rates) -> Iterator[str]:
    name = figure.figure_id
    counts = (figure.electronic, figure.hybrid, figure.paper, figure.exempt, figure.total)
    parts = (true.electronic, true.hybrid, true.paper, true.exempt)
    yield from _same(name, counts, (*parts, sum(parts)))
    yield from _same(name, (figure.headline, figure.strict, figure.government), true.texts)


def _remote(page: Dashboard, again: Again) -> Iterator[str]:
    counted = {key: each for (month, key), each in again.remote.items() if month == page.month}
    city = counted.get("", Counted())
    yield from _remote_part(page.remote, city, again.registered.get("", 0))
    small = any(0 < len(each.people) < LEAST for key, each in counted.items() if key)
    for figure in page.remote_bureaus:
        found = counted.get(figure.key, Counted())
        yield from _remote_part(figure, found, again.registered.get(figure.key, 0))
        if figure.users is None and not small:
            yield f"{figure.figure_id}: kept back without a small bureau"
        if figure.users is not None and 0 < figure.users < LEAST:
            yield f"{figure.figure_id}: {figure.users} people are told"
    units = [each.half_units for each in page.remote_bureaus]
    yield from _same("rank of remote work", units, sorted(units, reverse=True))
    yield from _same("sum of bureaus", sum(units), page.remote.half_units)


def _remote_part(figure: RemoteFigures, true: Counted, registered: int) -> Iterator[str]:
    counts = (figure.half_units, figure.person_days)
    yield from _same(figure.figure_id, counts, (true.half_units, true.person_days))
    if figure.users is not None:
        people = (figure.users, figure.eligible)
        yield from _same(figure.figure_id, people, (len(true.people), registered))


def _rooms(page: Dashboard, again: Again) -> Iterator[str]:
    true, rooms = again.rooms, page.rooms
    if rooms is None:
        yield "no figures of rooms"
        return
    figures = (rooms.used_minutes, rooms.bookable_minutes, rooms.meetings, rooms.web_meetings)
    yield from _same("rooms", figures, (
        true.used_minutes, true.bookable_minutes, true.meetings, true.web_meetings
    ))  # fmt: skip
    figures = (rooms.released, rooms.due, rooms.host_peak, rooms.host_slots)
    yield from _same("no-shows and hosts", figures, (
        true.released, true.due, true.host_peak, true.host_slots
    ))  # fmt: skip


def _surveys(page: Dashboard, again: Again) -> Iterator[str]:
    told = {each.survey_id: (each.answers, each.invited) for each in page.surveys}
    # A handful of answers is told by nobody.
    yield from _same("surveys", told, {k: v for k, v in again.surveys.items() if v[0] >= LEAST})


def _line(line: MeasureLine, again: Again, courses: dict[str, Course]) -> Iterator[str]:
    course = courses[line.measure.measure_id]
    for each in line.months:
        at = course.at(each.month)
        expected = None if at is None else shown(at, course.decimals)
        yield from _same(f"course of {each.figure_id}", each.course, expected)
        true = _true(line.measure, each.month, again)
        yield from _value(each.figure_id, each.actual, true)
        taken = Fraction(0)
        if line.measure.source is Source.REMOTE_WORK:
            taken = Fraction(again.taken.get(each.month, 0), 2)
        restated = true + taken if true is not None and taken else None
        yield from _value(f"restated {each.figure_id}", each.restated, restated)
        yield from _value(f"delta {each.figure_id}", each.delta, taken or None)
    yield from _standing(line, course)


def _true(measure: Measure, month: str, again: Again) -> Fraction | None:
    """Return the figure of a month; what the suite counts wins over what was entered."""
    entered = again.entered.get((measure.measure_id, month))
    begun = Fraction(entered) if entered is not None else None
    if measure.source is Source.REMOTE_WORK:
        counted = [each for each, bureau in again.remote if not bureau]
        if counted and month >= min(counted):
            found = again.remote.get((month, ""), Counted())
            return Fraction(found.half_units, 2)
    if measure.source is Source.E_APPROVAL_RATE and (month, "") in again.rates:
        return Fraction(again.rates[month, ""].texts[0].removesuffix("%"))
    if measure.source is Source.FORMS_WITHOUT_SEAL and any(again.forms.values()):
        return Fraction(again.forms[month])
    return begun


def _standing(line: MeasureLine, course: Course) -> Iterator[str]:
    newest = [each for each in line.months if each.actual is not None]
    latest = (newest[-1].month, newest[-1].actual) if newest else None
    told = None if line.latest is None else (line.latest.month, line.latest.value)
    yield from _same(f"latest of {line.measure.measure_id}", told, latest)
    if latest is None or latest[1] is None:
        return
    value, at, target = Fraction(latest[1]), course.at(latest[0]), course.points[-1][1]
    better = 1 if course.upwards else -1
    if better * (value - target) >= 0:
        expected = "reached"
    elif at is None:
        expected = "no_course"
    else:
        expected = "on_course" if better * (value - at) >= 0 else "late"
    yield from _same(f"standing of {line.measure.measure_id}", line.standing.value, expected)
    if at is not None:
        ahead = shown(better * (value - at), course.decimals)
        yield from _same(f"ahead of {line.measure.measure_id}", line.ahead, ahead)


def _value(name: str, told: str | None, true: Fraction | None) -> Iterator[str]:
    yield from _same(name, None if told is None else Fraction(told), true)


def _same(name: str, told: object, true: object) -> Iterator[str]:
    if told != true:
        yield f"{name}: told {told}, counted again {true}"
