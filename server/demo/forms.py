# SPDX-License-Identifier: Apache-2.0
"""The demo city's register of forms: 2,400 forms, 1,600 without a seal when the programme began.

Month by month some lose their seal, so that the last day of 2022-03 has the 2,020 of the
programme exactly; after that one or two a month go on.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from approval import OrganisationData, Problem
from approval.register.spreadsheet import csv_row
from server.demo.clerk import DemoTrouble
from server.demo.shelves import OPERATOR
from server.store.engine import Database
from server.usecases.measures.keep_forms import load_forms
from telework.measures.forms.forms_file import COLUMNS
from telework.measures.measure import month_number

TENANT = 1
FORMS, FREE_AT_FIRST, FREE_AT_LAST = 2_400, 1_600, 2_020
BEGAN, FIRST_MONTH, LAST_MONTH = date(2020, 9, 1), "2020-10", "2022-03"
_MONTHS = month_number(LAST_MONTH) - month_number(FIRST_MONTH) + 1
_KINDS = ("申請書", "届出書", "報告書", "伺い書", "受領書", "台帳", "通知書", "同意書")
_ABOUT = ("休暇", "出張", "物品", "施設利用", "委託業務", "会議室", "証明", "補助金", "資料閲覧")
_BASES = ("文書事務規程", "服務規程", "財務規則", "物品管理規則", "施設管理規則")
_PROCEDURES = ("電子申請サービス", "庁内の電子決裁", "勤怠の電子申請")


def load_demo_forms(database: Database, city: OrganisationData, today: date, now: datetime) -> None:
    """Load the register with all its changes up to today.

    Raises:
        DemoTrouble: it does not fit the city.
    """
    sections = [each for each in city.sections if each.level == "section"]
    names = {str(each.section_id): each.name for each in sections}
    text = csv_row(COLUMNS) + "".join(csv_row(row) for row in _rows(names, today))
    done = load_forms(database, TENANT, text, "forms.csv", OPERATOR, now)
    faults = [each for each in done if isinstance(each, Problem)]
    if faults:
        raise DemoTrouble(f"forms.csv: {faults[:3]}")


def _rows(names: dict[str, str], today: date) -> Iterator[list[str]]:
    sections = list(names)
    for number in range(FORMS):
        section = sections[number % len(sections)]
        seal = number >= FREE_AT_FIRST
        row = [
            f"{names[section]}様式第{number // len(sections) + 1}号",
            f"{_ABOUT[number % len(_ABOUT)]}{_KINDS[number // 9 % len(_KINDS)]}",
            section,
            "yes" if seal else "no",
            "no" if number % 3 else "yes",
            "no" if number % 11 else "yes",
            f"{_BASES[number % len(_BASES)]}第{number % 40 + 1}条",
            "in_use",
            "",
            BEGAN.isoformat(),
        ]
        yield row
        day = _reviewed_on(number) if seal else BEGAN + timedelta(days=30 + number % 500)
        if day <= today and (seal or number % 2):
            yield _reviewed(row, number, day)


def _reviewed(row: list[str], number: int, day: date) -> list[str]:
    """Return a form after its review: mostly kept without a seal, else gone or electronic."""
    state = ("reviewed", "reviewed", "replaced", "reviewed", "abolished")[number % 5]
    replaced = _PROCEDURES[number % len(_PROCEDURES)] if state == "replaced" else ""
    return [*row[:3], "no", *row[4:7], state, replaced, day.isoformat()]


def _reviewed_on(number: int) -> date:
    """Return when a form lost its seal: by the programme's last month as many as it says."""
    place, of_programme = number - FREE_AT_FIRST, FREE_AT_LAST - FREE_AT_FIRST
    if place < of_programme:
        month = month_number(FIRST_MONTH) + place * _MONTHS // of_programme
    else:
        month = month_number(LAST_MONTH) + 1 + (place - of_programme) * 2 // 3
    return date(month // 12, month % 12 + 1, 5 + number % 20)
