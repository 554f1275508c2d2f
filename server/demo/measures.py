# SPDX-License-Identifier: Apache-2.0
"""The nine measures of the programme and the e-approval rate, with their past.

Baselines and targets are the published ones, in their published months (2020-09 and 2022-03).
The months between are made up along the course, and say so; so do those of the last year. What
remote work was ends with the programme; the suite goes on with the records of this much
smaller city. Forms and the e-approval rate are counted from records alone.
"""

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from importlib import resources

from approval import Problem, city_day
from server.demo.clerk import DemoTrouble
from server.demo.shelves import OPERATOR
from server.store.engine import Database
from server.usecases.measures.keep_measures import load_measures
from server.usecases.measures.load_actuals import LoadedActuals, load_actuals
from telework.measures.course import course_at, written
from telework.measures.entries import is_fed
from telework.measures.lines import month_named
from telework.measures.measure import Measure, Source, month_number

BEGAN, ENDED = "2020-09", "2022-03"
PUBLISHED = "行政サービスDXアクションプランの公表値"
MADE_UP = "担当課の月次報告（デモのための値）"
_TENANT = 1
_MONTHS_OF_LATE = 12
_COUNTED_FROM_RECORDS = frozenset({Source.E_APPROVAL_RATE, Source.FORMS_WITHOUT_SEAL})
"""Of these the demo has the records themselves, the register of forms since 2020-09."""

_LATELY = {
    "online_procedures": "34",
    "waiting_time": "9.4",
    "cashless_sites": "18",
    "line_friends": "104300",
    "rpa": "12",
    "specifications": "7",
    "analysis_fields": "2",
}
"""Where each measure stands in the last year: two of them short of their target."""


def load_programme(database: Database, now: datetime) -> None:
    """Put the measures in force and enter their past, up to the month before this one."""
    data = resources.files("server.demo").joinpath("measures.csv").read_bytes()
    read = load_measures(database, _TENANT, data, "measures.csv", OPERATOR, now)
    measures = [each for each in read if isinstance(each, Measure)]
    if not measures:
        raise DemoTrouble(f"measures.csv: {read}")
    this_month = month_number(f"{city_day(now):%Y-%m}")
    lines = ["measure_id,month,value,from_what"]
    for measure in measures:
        lines += [",".join(line) for line in _actuals(measure, this_month)]
    given = LoadedActuals(
        data="\n".join(lines).encode("utf-8"),
        file="actuals.csv",
        by=OPERATOR,
        name="改革の事務局",
        now=now,
    )
    done = load_actuals(database, _TENANT, given)
    if any(isinstance(each, Problem) for each in done):
        raise DemoTrouble(f"actuals: {done[:3]}")


def _actuals(measure: Measure, before: int) -> Iterator[tuple[str, str, str, str]]:
    if measure.source in _COUNTED_FROM_RECORDS:
        return
    first = BEGAN if measure.baseline is not None else "2020-10"
    for number in range(month_number(first), month_number(ENDED) + 1):
        month = month_named(number)
        course = course_at(measure, month)
        value = Fraction(0) if course is None else course
        ends = month in (BEGAN, ENDED)
        yield _line(measure, month, written(value, measure.decimals), ends=ends)
    if is_fed(measure):
        return
    for number in range(before - _MONTHS_OF_LATE, before):
        yield _line(measure, month_named(number), _LATELY[measure.measure_id], ends=False)


def _line(measure: Measure, month: str, value: str, *, ends: bool) -> tuple[str, str, str, str]:
    return measure.measure_id, month, value, PUBLISHED if ends else MADE_UP
