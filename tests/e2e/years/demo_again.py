# SPDX-License-Identifier: Apache-2.0
"""The page of a demo city held against its raw records: read from its database file alone."""

import csv
import json
from collections import Counter
from datetime import date, datetime, timedelta
from fractions import Fraction
from importlib import resources
from pathlib import Path

from sqlalchemy import Connection, select

from server.store.tables import telework_amendment
from server.store.telework.calendar import calendar_between
from telework.measures.wire import Dashboard
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.intake import city_hall
from tests.e2e.years.course_again import Course
from tests.e2e.years.judge import count_again, faults_of
from tests.e2e.years.remote_again import CITY
from tests.e2e.years.run import page_of
from tests.support.clock import ManualClock

_UNITS = ("home", "satellite", "mobile")


def demo_again(file: Path, now: datetime) -> tuple[Dashboard, list[str]]:
    """Return the page of the last whole month of a demo, and what is another figure again.

    Args:
        file: the demo's SQLite database.
        now: a moment after everything in it.
    """
    month = f"{now.astimezone(CITY).replace(day=1) - timedelta(days=1):%Y-%m}"
    with city_hall(f"sqlite:///{file}", file.parent, ManualClock(now)) as services:
        faults = []
        for each in (month, f"{now.astimezone(CITY):%Y-%m}", "2022-03"):
            page = page_of(services, each)
            with services.database.read_work() as tx:
                days = _open_days(tx, each, now)
                again = count_again(tx, page, days, now, _taken(tx))
            faults += [f"{each}: {fault}" for fault in faults_of(page, again, _courses())]
        return page_of(services, month), faults


def _courses() -> dict[str, Course]:
    """Read the measures from the demo's file, with no other help than the csv module."""
    text = resources.files("server.demo").joinpath("measures.csv").read_text("utf-8-sig")
    return {row["measure_id"]: _course(row) for row in csv.DictReader(text.splitlines())}


def _course(row: dict[str, str]) -> Course:
    steps = [each.split("=") for each in row["steps"].split("|") if each]
    given = [
        (row["baseline_month"], row["baseline"]),
        *((month, value) for month, value in steps),
        (row["target_month"], row["target"]),
    ]
    points = tuple(
        (month, Fraction(value.replace(",", ""))) for month, value in given if month and value
    )
    return Course(points=points, upwards=row["direction"] == "up", decimals=int(row["decimals"]))


def _open_days(tx: Connection, month: str, now: datetime) -> list[date]:
    first = date.fromisoformat(f"{month}-01")
    days = [first + timedelta(days=number) for number in range(31)]
    kept = calendar_between(tx, TENANT, first, days[-1])
    return [
        day
        for day in days
        if day.month == first.month
        and day <= now.astimezone(CITY).date()
        and day.weekday() < 5
        and not kept.is_closed(day)
    ]


def _taken(tx: Connection) -> dict[str, int]:
    """Return by how many half-days approved amendments changed each month."""
    found: Counter[str] = Counter()
    for row in tx.execute(select(telework_amendment)):
        if row.state == "approved":
            body = json.loads(row.body)
            found[row.month] += _units(body.get("after")) - _units(body.get("before"))
    return dict(found)


def _units(day: dict[str, dict[str, int]] | None) -> int:
    return sum((day or {}).get("counted", {}).get(name, 0) for name in _UNITS)
