# SPDX-License-Identifier: Apache-2.0
"""The city's limits as a CSV file: one setting a line, every fault by its line."""

from collections.abc import Collection

from approval import Problem, Row, read_table
from telework.applying.settings import (
    CITY_ONLY,
    SETTINGS,
    BadValue,
    SettingRow,
    check_value,
)

COLUMNS = ("setting", "section_id", "value", "valid_from", "valid_to")


def parse_settings(
    text: str,
    sections: Collection[str],
    posts: Collection[str],
    file: str = "telework-settings.csv",
) -> tuple[SettingRow, ...] | tuple[Problem, ...]:
    """Return the settings of a file, or everything that is wrong with it.

    Args:
        text: the file.
        sections: ids of the sections of the organisation.
        posts: ids of its posts.
        file: its name, for the problems.
    """
    rows, problems = read_table(file, text, COLUMNS)
    seen: dict[tuple[str, str, str], int] = {}
    found = []
    for row in rows:
        found.append(_read(row, sections, posts))
        key = (row.text("setting"), row.text("section_id"), row.text("valid_from"))
        if key in seen:
            row.fault("setting.twice", "setting", line=str(seen[key]))
        seen.setdefault(key, row.line)
        problems += row.problems
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(each for each in found if each is not None)


def _read(row: Row, sections: Collection[str], posts: Collection[str]) -> SettingRow | None:
    setting = row.choice("setting", SETTINGS)
    section_id = row.choice("section_id", ("", *sections))
    first, last = row.day("valid_from"), row.period_end()
    value = row.text("value").strip()
    if setting in SETTINGS:
        _check(row, setting, value, posts)
        if section_id and setting in CITY_ONLY:
            row.fault("setting.city_only", "section_id", setting=setting)
    if first is None:
        return None
    return SettingRow(
        setting=setting, section_id=section_id, value=value, valid_from=first, valid_to=last
    )


def _check(row: Row, setting: str, value: str, posts: Collection[str]) -> None:
    try:
        check_value(setting, value)
    except BadValue as problem:
        row.fault("cell.not_allowed", "value", value=value, allowed=problem.allowed)
    if setting == "exception_post" and value and value not in posts:
        row.fault("setting.post_unknown", "value", post=value)
