# SPDX-License-Identifier: Apache-2.0
"""The record files (簿冊) of the demo city: this year's of every 課, and some that expire."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from approval import OrganisationData
from approval.calendar import fiscal_year
from approval.organisation import Section
from approval.register.records_file import COLUMNS
from server.demo.clerk import DemoTrouble
from server.store.engine import Database
from server.usecases.record_files import load_record_files

OPERATOR = "demo-data"
_KEPT_YEARS = 5
_EXPIRED = {"somu": "transfer", "zeimu": "dispose", "doro": "dispose"}
"""Sections with a file whose retention is over, and what becomes of it."""


def file_id(section_id: str, day: date) -> str:
    """Return the id of the file into which a section closes cases of a day."""
    return f"{section_id}-{fiscal_year(day)}"


def begin_record_files(
    database: Database,
    tenant: int,
    city: OrganisationData,
    days: Iterable[date],
    now: datetime,
) -> None:
    """Begin the files for these days, and those of long ago.

    Raises:
        DemoTrouble: a file has a fault.
    """
    years = sorted({fiscal_year(day) for day in days})
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(COLUMNS)
    table.writerows(_rows(city, years))
    found = load_record_files(database, tenant, text.getvalue(), "records.csv", OPERATOR, now)
    problems = [each for each in found if not hasattr(each, "file_id")]
    if problems:
        raise DemoTrouble(f"records.csv: {problems}")


def _rows(city: OrganisationData, years: list[int]) -> Iterator[tuple[object, ...]]:
    for section in city.sections:
        if section.level != "section":
            continue
        for year in years:
            yield _row(section, year, "dispose")
        if section.section_id in _EXPIRED:
            yield _row(section, years[0] - _KEPT_YEARS - 1, _EXPIRED[section.section_id])


def _row(section: Section, year: int, at_end: str) -> tuple[object, ...]:
    return (
        f"{section.section_id}-{year}",
        year,
        "fiscal",
        "契約",
        f"{section.name}の契約に関すること",
        f"{section.name}　契約関係書",
        section.section_id,
        _KEPT_YEARS,
        at_end,
    )
