# SPDX-License-Identifier: Apache-2.0
"""The measures of the years: one fed by each count, one that a section enters by hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import Connection

from approval import uuid7
from server.store.measures.actuals import add_entry
from server.store.measures.register import store_register
from server.store.tables import form_version
from telework.measures.entries import ActualEntry
from telework.measures.measure import Direction, Measure, MonthValue, Source
from tests.e2e.simulation.city import TENANT
from tests.e2e.years.course_again import Course, shown
from tests.e2e.years.rows import Row, put
from tests.e2e.years.truth import NOW, Years

WAITING, FORMS = "waiting_time", "forms_without_seal"
MANY_FORMS = 240


def courses(years: Years) -> dict[str, Course]:
    """Return the measures by id."""
    first, last = years.months[0], years.months[-1]
    people = years.people
    ways = {
        "remote_work": (people * 12 // 100, people * 15 // 10),
        "e_approval_rate": (50, 90),
        WAITING: (12, 9),
        FORMS: (MANY_FORMS // 2, MANY_FORMS),
    }
    return {
        name: Course(
            points=((first, Fraction(begins)), (last, Fraction(ends))), upwards=begins < ends
        )
        for name, (begins, ends) in ways.items()
    }


def entered(years: Years) -> dict[str, str]:
    """Return what a section enters for its measure, month by month."""
    return {month: shown(12 - Fraction(place, 8), 2) for place, month in enumerate(years.months)}


def put_measures(tx: Connection, years: Years) -> None:
    """Load the measures, and enter the one that nothing feeds."""
    made = [_measure(number, *each) for number, each in enumerate(courses(years).items(), 1)]
    store_register(tx, TENANT, tuple(made), "years", NOW)
    for number, (month, value) in enumerate(entered(years).items()):
        entry = ActualEntry(
            entry_id=uuid7(number, b"years-year"),
            measure_id=WAITING,
            month=month,
            value=value,
            from_what="窓口の月報",
            replaces="",
            entered_by="p-00000",
            entered_name="p-00000",
            section_id="section-000",
            entered_at=NOW,
        )
        assert add_entry(tx, TENANT, entry)


def put_forms(tx: Connection, years: Years) -> None:
    """Keep forms of which every second one needs a seal, until it is reviewed or abolished."""
    put(tx, form_version, (row for number in range(MANY_FORMS) for row in _form(years, number)))


def _form(years: Years, number: int) -> Iterator[Row]:
    begins = date.fromisoformat(f"{years.months[0]}-01")
    seal = number % 2 == 0
    yield _version(number, 1, begins - timedelta(days=1), "in_use", seal=seal)
    place = number * 3 % (len(years.months) * 2)
    if seal and place < len(years.months):
        turned = date.fromisoformat(f"{years.months[place]}-15")
        state = ("reviewed", "abolished", "replaced")[number % 3]
        yield _version(number, 2, turned, state, seal=state != "reviewed")


def _version(number: int, version: int, since: date, state: str, *, seal: bool) -> Row:
    return {
        "tenant": TENANT,
        "form_id": f"form-{number}",
        "version": version,
        "event_id": uuid7(version, f"{number:010}".encode()),
        "name": f"様式第{number}号",
        "section_id": "section-000",
        "seal": seal,
        "paper": True,
        "in_person": False,
        "basis": "",
        "state": state,
        "replaced_by": "電子申請" if state == "replaced" else "",
        "without_seal": int(not seal or state in {"abolished", "replaced"}),
        "since": since,
        "made_by": "years",
        "made_at": NOW,
    }


def _measure(number: int, name: str, course: Course) -> Measure:
    return Measure(
        measure_id=name,
        number=number,
        name=name,
        owners=("section-000",),
        definition="月ごとの値",
        unit="回",
        direction=Direction.UP if course.upwards else Direction.DOWN,
        source=Source.ENTERED if name == WAITING else Source(name),
        baseline=_value(*course.points[0]),
        target=_value(*course.points[-1]),
    )


def _value(month: str, value: Fraction) -> MonthValue:
    return MonthValue(month=month, value=str(value))
