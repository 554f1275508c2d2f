# SPDX-License-Identifier: Apache-2.0
"""Whatever is applied for: one writing of a form, and no more than the limits permit."""

from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from telework import Place, Unit
from telework.applying.application import Application, ApplicationLine
from telework.applying.checks.amounts import halves_in
from telework.applying.checks.circumstances import week_of
from telework.applying.checks.judging import judge_line
from telework.applying.forms import form_text, read_application
from telework.applying.limits import Limits
from tests.telework.applying.circumstances import TUESDAY, circumstances
from tests.telework.applying.forms import application

DAYS = st.integers(0, 6).map(lambda number: TUESDAY + timedelta(days=number))
MORNINGS = st.integers(0, 11 * 60 - 1)


@st.composite
def lines(draw: st.DrawFn) -> ApplicationLine:
    """Draw a block of the week, by the hour or not."""
    day: date = draw(DAYS)
    unit = draw(st.sampled_from(list(Unit)))
    place = draw(st.sampled_from([Place.HOME, Place.SATELLITE, Place.MOBILE]))
    if unit is not Unit.HOURS:
        return ApplicationLine(day=day, unit=unit, place=place)
    begin = draw(MORNINGS)
    end = begin + draw(st.integers(1, 12 * 60))
    hours = [time(minutes // 60, minutes % 60) for minutes in (begin, end)]
    return ApplicationLine(day=day, unit=unit, begin=hours[0], end=hours[1], place=place)


FORMS = st.lists(lines(), min_size=1, max_size=9).map(lambda found: application(*found))


@given(FORMS)
def test_a_form_has_one_writing(form: Application) -> None:
    assert read_application(form_text(form)) == form


@settings(max_examples=60)
@given(FORMS, st.integers(0, 9))
def test_what_stands_never_exceeds_the_week(form: Application, limit: int) -> None:
    """Whoever sends the lines that stand, one after the other, stays within the limit."""
    limits = Limits(halves_per_week=limit)
    standing: tuple[ApplicationLine, ...] = ()
    for line in form.lines:
        tried = application(*standing, line)
        of = circumstances(*tried.lines, limits=limits)
        if not judge_line(tried, len(standing), of):
            standing = tried.lines
    of = circumstances(*form.lines, limits=limits)
    for monday in {week_of(line.day)[0] for line in standing}:
        assert halves_in(week_of(monday), standing, of) <= limit
    assert len({(line.day, line.unit, line.begin) for line in standing}) == len(standing)
