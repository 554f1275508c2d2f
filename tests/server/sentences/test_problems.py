# SPDX-License-Identifier: Apache-2.0
"""Every fault of a file, made once by a real file, has its sentence in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

import approval
import telework
from approval.authority.checks_in_city import check_rule_files
from approval.authority.parsing import FILES
from approval.organisation_file import parse_organisation
from approval.problem import Problem
from approval.register.numbers import Series
from approval.register.records_file import COLUMNS as RECORDS
from approval.register.records_file import parse_record_files
from approval.register.series_file import parse_series
from approval.table_bytes import decode_table
from server.ops.wording import problem_line
from server.sentences import (
    forms_en,
    forms_ja,
    measures_problems_en,
    measures_problems_ja,
    problems_en,
    problems_ja,
    rooms_problems_en,
    rooms_problems_ja,
    surveys_en,
    surveys_ja,
)
from telework.applying.settings_file import COLUMNS as SETTING_COLUMNS
from telework.applying.settings_file import parse_settings
from telework.calendar import parse_holidays
from telework.calendar.files import HOLIDAY_COLUMNS
from telework.counting import SHIPPED
from telework.counting.policy_file import COLUMNS as POLICY_COLUMNS
from telework.counting.policy_file import Standing, parse_policies
from telework.hours.files.reading import MOST_BYTES
from telework.hours.files.schedule_file import parse_schedules
from telework.hours.files.vpn_log import parse_vpn
from telework.reporting.checklist import Checklist
from telework.reporting.checklist_file import parse_checklist, version_fault
from tests.approval.april import april_files
from tests.approval.city import city

CHECKLISTS = {
    "cell.too_long": "1," + "長" * 201 + "\n",
    "checklist.point_twice": "1,同じ\n1,同じ\n",
    "checklist.too_many": "".join(f"1,確認{number}\n" for number in range(31)),
    "checklist.two_versions": "1,一つ目\n2,二つ目\n",
    "checklist.version_used": "1,別の確認\n",
}

RULE = "s,第1条,m,物,{},,2026-04-01,,規程\n"
LIMITED = "bureau_head,{},{},{},,"
ANY = RULE.format("mayor,,,,,")

ORGANISATION = {
    "cell.empty": ("people.csv", "x,,\n"),
    "cell.not_a_date": ("sections.csv", "x,余剰課,section,somu,余,令和8年4月1日,\n"),
    "cell.not_allowed": ("sections.csv", "x,余剰課,division,somu,余,2026-04-01,\n"),
    "file.cells": ("people.csv", "x,余剰\n"),
    "file.not_csv": ("people.csv", '"x,余剰,\n'),
    "file.unknown": ("successor.csv", "x\n"),
    "holding.outlives_post": ("holdings.csv", "p-mori,post-joho-kacho,regular,2020-04-01,\n"),
    "holding.person_unknown": ("holdings.csv", "p-x,post-joho-shuji,regular,2026-04-01,\n"),
    "holding.post_unknown": ("holdings.csv", "p-mori,post-x,regular,2026-04-01,\n"),
    "id.twice": ("people.csv", "p-mori,森 林,もり りん\n"),
    "period.empty": ("sections.csv", "x,余剰課,section,somu,余,2027-04-01,2026-04-01\n"),
    "person.two_main_posts": ("holdings.csv", "p-mori,post-x,regular,2026-04-01,\n"),
    "post.outlives_section": ("posts.csv", "x,joho,主事,officer,no,2020-04-01,,\n"),
    "post.section_unknown": ("posts.csv", "x,nowhere,主事,officer,no,2026-04-01,,\n"),
    "post.two_heads": ("posts.csv", "x,somu,局長,bureau_head,yes,2026-04-01,,\n"),
    "post.two_holders": ("holdings.csv", "p-mori,post-joho-kacho,regular,2026-06-01,\n"),
    "section.cycle": ("sections.csv", "x,余剰課,section,x,余,2026-04-01,\n"),
    "section.level_not_below": ("sections.csv", "x,余剰局,bureau,jinji,余,2026-04-01,\n"),
    "section.outlives_parent": ("sections.csv", "x,余剰課,section,somu,余,2020-04-01,\n"),
    "section.parent_unknown": ("sections.csv", "x,余剰課,section,nowhere,余,2026-04-01,\n"),
    "successor.not_there": ("successors.csv", "post,post-joho-shunin,post-joho-shuji,2027-04-01\n"),
    "successor.predecessor_lives": (
        "successors.csv",
        "post,post-jinji-kacho,post-digi-kacho,2027-04-01\n",
    ),
    "successor.twice": ("successors.csv", "post,post-joho-kacho,post-jinji-kacho,2027-04-01\n"),
    "successor.unknown": ("successors.csv", "post,post-joho-shunin,post-nobody,2027-04-01\n"),
}
REST = ",half_day,whole,{},fills_half,required,confirmed,on_date,ordered\n"
SETTING_LINES = {
    "setting.city_only": "device_pool,joho,3,2026-04-01,\n",
    "setting.post_unknown": "exception_post,,post-nai,2026-04-01,\n",
    "setting.twice": "deadline_days,,2,2026-04-01,\ndeadline_days,,3,2026-04-01,\n",
}
POLICIES = {
    "cell.not_a_time": "own,1,2026-04-01" + REST.format("noon"),
    "policy.month_counted": "standard,2,2026-11-01" + REST.format(""),
    "policy.name": "Own Rule,1,2026-04-01" + REST.format(""),
    "policy.not_month_start": "own,1,2026-04-02" + REST.format(""),
    "policy.order": "standard,2,1999-04-01" + REST.format(""),
    "policy.used": "standard,1,2027-04-01" + REST.format("12:00"),
    "policy.version": "own,0,2026-04-01" + REST.format(""),
}
POLICIES_STANDING = Standing(
    policies=SHIPPED, used={("standard", 1)}, counted_until={"standard": date(2026, 11, 24)}
)
RULE_FILES = {
    "file.empty": {"rules.csv": ""},
    "matter.unknown": {"consents.csv": "第9条,none,mayor,,市長,2026-04-01,,規程\n"},
    "person.unknown": {"named.csv": "総務局長,p-nobody,2026-04-01,\n"},
    "post.unknown": {"named.csv": "", "consents.csv": "第9条,m,mayor,,助役,2026-04-01,,規程\n"},
    "rule.contract_of_any_matter": {
        "rules.csv": "s,第1条,*,,mayor,<,10,percent,,,,2026-04-01,,x\n"
    },
    "rule.flag_unknown": {"rules.csv": RULE.format("mayor,,,,war,")},
    "rule.half_limit": {"rules.csv": RULE.format(LIMITED.format("<", "", "yen"))},
    "rule.matter_label": {"rules.csv": ANY.replace("物", "")},
    "rule.rank_without_post": {"rules.csv": RULE.format("department_head,,,,,")},
    "rules.bands_overlap": {"rules.csv": ANY + ANY},
    "rules.gap": {"rules.csv": RULE.format(LIMITED.format("<", "10", "yen"))},
    "rules.gap_in_time": {
        "rules.csv": ANY.replace("2026-04-01,", "2025-04-01,2026-03-01") + ANY,
    },
    "rules.never_reached": {"rules.csv": RULE.format(LIMITED.format("<", "0", "yen")) + ANY},
    "rules.several_sets": {"rules.csv": ANY + ANY.replace("s,", "t,")},
    "seniority.lot_missing": {
        "seniority.csv": "p-mori,5,1,2020-04-01,1980-04-01,\np-otomo,5,1,2020-04-01,1980-04-01,\n"
    },
    "substitution.cycle": {"substitution.csv": "総務局長>人事課長;人事課長>総務局長"},
    "substitution.order_twice": {"substitution.csv": "総務局長>人事課長;総務局長>情報政策課長"},
    "substitution.upward_unmarked": {"substitution.csv": "総務局長>above:市長"},
}
BYTES = {
    "file.broken_bytes": "person_id,name\nx,余剰\ny,余剰".encode()[:-1],
    "file.other_encoding": "person_id,name\nx,余剰\n".encode("cp932"),
}
SERIES = {
    "cell.not_a_number": "情政,kian,2026,1.5,移行\n",
    "series.back": "情政,kian,2026,1,やり直し\n",
    "series.mark_unknown": "無,kian,2026,9,移行\n",
    "series.twice": "情政,kian,2026,9,移行\n情政,kian,2026,12,移行\n",
}
WEEK = (
    "pattern_id,name,weekdays,begin,lunch_begin,lunch_end,end\nearly,早出,{},{},12:00,13:00,17:00\n"
)
ASSIGNED = "person_id,pattern_id,first,last\n"
HOURS = {
    "hours.out_of_order": WEEK.format("月", "18:00"),
    "schedule.pattern_unknown": ASSIGNED + "p-mori,late,2026-04-01,\n",
    "schedule.swap_twice": "person_id,duty_day,off_day\np-mori,2026-04-01,2026-04-01\n",
    "schedule.twice": ASSIGNED + "p-mori,early,2026-04-01,\n" * 2,
    "schedule.weekday_twice": WEEK.format("月月", "7:00"),
}


def organisation(file: str, lines: str) -> tuple[Problem, ...]:
    files = april_files()
    files[file] = files.get(file, "") + lines
    found = parse_organisation(files)
    assert isinstance(found, tuple)
    return found


def rule_set(files: dict[str, str]) -> tuple[Problem, ...]:
    given = {"rules.csv": ANY, **files}
    made = {name: header(name) + text for name, text in given.items()}
    if "substitution.csv" in files:
        made["substitution.csv"] = orders(files["substitution.csv"])
    return check_rule_files(made, city(), date(2026, 11, 24))


def header(name: str) -> str:
    return ",".join(FILES[name]) + "\n"


def orders(pairs: str) -> str:
    """Write rows of ``absent>substitute``, all first in their order."""
    columns = header("substitution.csv")
    lines = []
    for pair in pairs.split(";"):
        post, substitute = pair.split(">")
        cells = {"article": "第4条", "post": post, "order": "1", "substitute_post": substitute}
        cells["valid_from"] = "2026-04-01"
        lines.append(",".join(cells.get(name, "") for name in columns.strip().split(",")))
    return columns + "\n".join(lines) + "\n"


def of_hours(code: str) -> tuple[Problem, ...]:
    """Make a fault of the files about hours."""
    if code in HOURS:
        found: object = parse_schedules("s.csv", HOURS[code].encode(), {"p-mori"}, {"early"})
    else:
        data = b"person_id,connected,disconnected\np-mori,1/2/2026 8:00,\n"
        log = data if code == "cell.not_a_moment" else data.ljust(MOST_BYTES + 1)
        found = parse_vpn("vpn.csv", log, {"p-mori"})
    assert isinstance(found, tuple)
    return found


def loaded(code: str) -> tuple[Problem, ...]:
    """Make the fault of a table that HR loads."""
    found: tuple[object, ...]
    if code in CHECKLISTS:
        given = parse_checklist("list.csv", f"version,point\n{CHECKLISTS[code]}".encode())
        known = Checklist(version="1", points=("施錠する",))
        return version_fault("list.csv", given, known) if isinstance(given, Checklist) else given
    if code in POLICIES:
        text = ",".join(POLICY_COLUMNS) + "\n" + POLICIES[code]
        found = parse_policies(text, POLICIES_STANDING)
    else:
        text = ",".join(SETTING_COLUMNS) + "\n" + SETTING_LINES[code]
        found = parse_settings(text, {"joho"}, {"post-jinji-kacho"})
    return tuple(each for each in found if isinstance(each, Problem))


def made(code: str) -> tuple[Problem, ...]:
    """Make the fault of a code, perhaps beside others."""
    if code in {*ORGANISATION, *RULE_FILES}:
        known = code in ORGANISATION
        return organisation(*ORGANISATION[code]) if known else rule_set(RULE_FILES[code])
    if code in BYTES:
        return decode_table("people.csv", BYTES[code])[1]
    if code in SERIES:
        text = "mark,kind,fiscal_year,next,reason\n" + SERIES[code]
        found = parse_series(text, {Series(mark="情政", fiscal_year=2026): 5}, {"情政"})
        return tuple(each for each in found if isinstance(each, Problem))
    if code == "records.twice":
        line = "f,2026,fiscal,A,庶務,簿冊,joho,5,dispose\n"
        records = parse_record_files(f"{','.join(RECORDS)}\n{line}", {"f"}, {"joho"})
        return tuple(each for each in records if isinstance(each, Problem))
    if code in POLICIES or code in SETTING_LINES or code in CHECKLISTS:
        return loaded(code)
    if code == "file.broken_line":
        list_of_days = f"{','.join(HOLIDAY_COLUMNS)}\r\n".encode("cp932") + b"2028/1/1,\x82\r\n"
        days = parse_holidays("holidays.csv", list_of_days)
        return tuple(each for each in days if isinstance(each, Problem))
    if code in {*HOURS, "cell.not_a_moment", "file.too_large"}:
        return of_hours(code)
    return of_the_organisation(code)


def of_the_organisation(code: str) -> tuple[Problem, ...]:
    """Make a fault of the shape of a file."""
    files = april_files()
    if code == "file.columns":
        files["people.csv"] = files["people.csv"].replace("kana", "yomi", 1)
    else:
        assert code == "file.missing"
        del files["people.csv"]
    parsed = parse_organisation(files)
    assert isinstance(parsed, tuple)
    return parsed


def test_the_catalogues_hold_the_faults_of_the_source_and_no_other() -> None:
    named = re.compile(r'fault\(\s*"([a-z_.]+)"|Problem\([^)]*?code="([a-z_.]+)"')
    codes = {
        first or second
        for package in (approval, telework)
        for file in Path(package.__file__).parent.rglob("*.py")
        for first, second in named.findall(file.read_text(encoding="utf-8"))
    }
    japanese = {
        *problems_ja.SENTENCES,
        *rooms_problems_ja.SENTENCES,
        *measures_problems_ja.SENTENCES,
        *forms_ja.PROBLEMS,
        *surveys_ja.PROBLEMS,
    }
    english = {
        *problems_en.SENTENCES,
        *rooms_problems_en.SENTENCES,
        *measures_problems_en.SENTENCES,
        *forms_en.PROBLEMS,
        *surveys_en.PROBLEMS,
    }
    assert codes == japanese == english


@pytest.mark.parametrize("code", sorted(problems_ja.SENTENCES))
def test_a_fault_is_told_by_place_and_in_a_whole_sentence(code: str) -> None:
    fault = next(each for each in made(code) if each.code == code)
    japanese, english = problem_line(fault, "ja"), problem_line(fault, "en")
    place = f"{fault.file}:{fault.line}: " if fault.line else f"{fault.file}: "
    for told in (japanese, english):
        assert told.startswith(place)
        assert told.endswith(f" [{code}]")
        assert all(value in told for value in (fault.column, *fault.params.values()))
    # Plain です・ます, and the last sentence says what to do.
    assert re.search(r"(ください。|ません。|残ります。) \[", japanese), japanese
    assert re.search(r"(?i)please|write|^series.*only go on|mark rows", english), english
