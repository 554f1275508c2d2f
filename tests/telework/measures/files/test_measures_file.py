# SPDX-License-Identifier: Apache-2.0
"""The file of measures: read as spreadsheets write it, every fault told by its line."""

import pytest

from approval import Problem
from server.ops.wording import problem_line
from telework.measures.course import course_at
from telework.measures.files.measures_file import COLUMNS, OPTIONAL, parse_measures
from telework.measures.measure import Direction, Measure, MonthValue, Source

HEAD = ",".join((*COLUMNS, *OPTIONAL))
GOOD = {
    "number": "7",
    "measure_id": "remote_work",
    "name": "テレワーク",
    "owners": "joho",
    "definition": "月の実施回数",
    "unit": "回",
    "direction": "up",
    "baseline_month": "2020-09",
    "baseline": '"1,200"',
    "target_month": "2022/3",
    "target": "15000",
    "name_en": "",
    "decimals": "",
    "source": "テレワーク",
    "steps": "2021-03=5000",
}


def parse(*lines: dict[str, str]) -> tuple[Measure, ...] | tuple[Problem, ...]:
    """Parse measures that differ from a good one as told."""
    rows = [",".join({**GOOD, **each}[name] for name in (*COLUMNS, *OPTIONAL)) for each in lines]
    text = "\n".join([HEAD, *rows])
    return parse_measures(text.encode("utf-8-sig"), {"joho", "jinji"}, "measures.csv")


def faults(*lines: dict[str, str]) -> list[tuple[int, str, str]]:
    """Return line, column and code of what is wrong, after wording each in both languages."""
    found = [each for each in parse(*lines) if isinstance(each, Problem)]
    for problem in found:
        assert problem_line(problem, "ja")
        assert problem_line(problem, "en")
    return [(each.line, each.column, each.code) for each in found]


def test_the_programmes_remote_work() -> None:
    (read,) = parse({})
    assert isinstance(read, Measure)
    assert (read.baseline, read.target) == (
        MonthValue(month="2020-09", value="1200"),
        MonthValue(month="2022-03", value="15000"),
    )
    assert (read.source, read.direction) == (Source.REMOTE_WORK, Direction.UP)
    assert course_at(read, "2021-03") == 5000


def test_a_measure_without_baseline_and_one_that_goes_down() -> None:
    online = {"number": "2", "measure_id": "online", "baseline_month": "", "baseline": ""}
    waiting = {"number": "3", "measure_id": "waiting", "direction": "減", "baseline": "12"}
    read = parse(
        {**online, "source": "", "steps": ""},
        {**waiting, "target": "9", "source": "入力", "steps": ""},
    )
    assert [each.measure_id for each in read if isinstance(each, Measure)] == ["online", "waiting"]


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"target_month": "2020-09"}, "target_month", "measure.target_before_baseline"),
        ({"target_month": "2019-04"}, "target_month", "measure.target_before_baseline"),
        ({"target": "900"}, "target", "measure.target_wrong_way"),
        ({"unit": " "}, "unit", "cell.empty"),
        ({"owners": "joho|moon"}, "owners", "catalogue.section_unknown"),
        ({"owners": ""}, "owners", "cell.empty"),
        ({"source": "天気"}, "source", "cell.not_allowed"),
        ({"steps": "2021-09=9000|2021-03=5000"}, "steps", "measure.steps_order"),
        ({"steps": "2022-04=5000"}, "steps", "measure.steps_order"),
        ({"steps": "2020-09=1200"}, "steps", "measure.steps_order"),
        ({"steps": "2021-03=20000"}, "steps", "measure.step_outside"),
        ({"steps": "2021-03:5000"}, "steps", "measure.step_wrong"),
        ({"measure_id": "Remote work"}, "measure_id", "measure.id_wrong"),
        ({"baseline_month": "令和2年9月"}, "baseline_month", "measure.month_wrong"),
        ({"baseline_month": "2020-13"}, "baseline_month", "measure.month_wrong"),
        ({"baseline": ""}, "baseline", "measure.value_wrong"),
        ({"target": "1.5"}, "target", "measure.value_wrong"),
        ({"target": "1e5"}, "target", "measure.value_wrong"),
        ({"target": "約15000"}, "target", "measure.value_wrong"),
        ({"direction": "sideways"}, "direction", "cell.not_allowed"),
        ({"number": "0"}, "number", "catalogue.number_range"),
        ({"decimals": "9"}, "decimals", "catalogue.number_range"),
        ({"definition": "長" * 401}, "definition", "cell.too_long"),
    ],
)
def test_what_is_wrong_is_told_by_line(change: dict[str, str], column: str, code: str) -> None:
    good = {"number": "1", "measure_id": "other", "source": ""}
    assert (3, column, code) in faults(good, change)


def test_two_measures_share_neither_name_nor_number_nor_what_the_suite_counts() -> None:
    assert faults({}, {}) == [
        (3, "measure_id", "id.twice"),
        (3, "number", "measure.number_twice"),
        (3, "source", "measure.source_twice"),
    ]


def test_another_file_is_refused_whole() -> None:
    found = parse_measures(b"a,b\n1,2\n", {"joho"})
    assert [each.code for each in found if isinstance(each, Problem)] == ["file.columns"]
    assert parse_measures(HEAD.encode(), {"joho"})[0].code == "file.empty"  # type: ignore[union-attr]
