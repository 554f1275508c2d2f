# SPDX-License-Identifier: Apache-2.0
"""The city's limits as a file: nearest section, newest row, and every fault by its line."""

from datetime import date

from approval import Problem
from telework.applying.enrolment import Eligibility, EnrolmentReason
from telework.applying.limits import UNLIMITED, Limits
from telework.applying.settings import SETTINGS, SettingRow, limits_on, nearest_section
from telework.applying.settings_file import COLUMNS, parse_settings

HEADER = ",".join(COLUMNS)
FILE = f"""{HEADER}
enrolment_required,,yes,2026-04-01,
deadline,,before,2026-04-01,
deadline_days,,2,2026-04-01,
days_per_week,,2.5,2026-04-01,2026-12-01
days_per_week,,3,2026-12-01,
days_per_week,joho,none,2026-04-01,
onsite_percent,joho-kakari,60,2026-04-01,
device_pool,,20,2026-04-01,
ranking,,childcare|care|pregnancy,2026-04-01,
excluded,,dispatched,2026-04-01,
exception_post,,post-jinji-kacho,2026-04-01,
"""
SECTIONS = ("joho", "joho-kakari", "jinji")
POSTS = ("post-jinji-kacho",)


def rows(text: str = FILE) -> tuple[SettingRow, ...]:
    """Return the rows of a file that is expected to be right."""
    found = parse_settings(text, SECTIONS, POSTS)
    read = tuple(each for each in found if isinstance(each, SettingRow))
    assert len(read) == len(found), found
    return read


def test_the_nearest_section_and_the_newest_row_hold() -> None:
    november, december = date(2026, 11, 30), date(2026, 12, 1)
    city = limits_on(rows(), november, ("jinji",))

    assert city == Limits(
        deadline="before",
        deadline_days=2,
        halves_per_week=5,
        device_pool=20,
        ranking=(EnrolmentReason.CHILDCARE, EnrolmentReason.CARE, EnrolmentReason.PREGNANCY),
        excluded=(Eligibility.DISPATCHED,),
        exception_post="post-jinji-kacho",
    )
    assert limits_on(rows(), december, ("jinji",)).halves_per_week == 6
    team = limits_on(rows(), december, ("joho-kakari", "joho"))
    assert (team.halves_per_week, team.onsite_percent) == (UNLIMITED, 60)
    assert nearest_section(rows(), "onsite_percent", december, ("joho-kakari", "joho")) == (
        "joho-kakari"
    )
    assert limits_on(rows(), date(2026, 3, 31), ("jinji",)) == Limits()


def test_every_fault_is_told_by_its_line() -> None:
    faults = f"""{HEADER}
deadlines,,1,2026-04-01,
deadline,,evening,2026-04-01,
deadline_days,nowhere,61,2026-04-01,
days_per_week,,2.3,2026-04-01,
device_pool,joho,3,2026/4/1,2026-04-01
exception_post,,post-nai,令和8年4月1日,
enrolment_required,,yes,2026-04-01,
enrolment_required,,no,2026-04-01,
"""
    found = parse_settings(faults, SECTIONS, POSTS)

    told = [(each.line, each.code) for each in found if isinstance(each, Problem)]
    assert told == [
        (2, "cell.not_allowed"),
        (3, "cell.not_allowed"),
        (4, "cell.not_allowed"),
        (4, "cell.not_allowed"),
        (5, "cell.not_allowed"),
        (6, "period.empty"),
        (6, "setting.city_only"),
        (7, "cell.not_a_date"),
        (7, "setting.post_unknown"),
        (9, "setting.twice"),
    ]


def test_each_setting_stands_in_the_file_or_has_a_default() -> None:
    assert {row.setting for row in rows()} <= set(SETTINGS)
    [problem] = parse_settings(f"{HEADER}\n", SECTIONS, POSTS)
    assert isinstance(problem, Problem)
    assert problem.code == "file.empty"
