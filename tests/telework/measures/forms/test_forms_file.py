# SPDX-License-Identifier: Apache-2.0
"""The register of forms as a file: what it adds, and every fault by its line."""

from datetime import date

import pytest

from approval import Problem
from server.ops.wording import problem_line
from server.sentences import forms_ja
from telework.measures.forms import forms_file
from telework.measures.forms.form import Form, FormState
from telework.measures.forms.forms_file import COLUMNS, Standing, parse_forms

HEAD = ",".join(COLUMNS) + "\n"
SEALED = "B-1,出張命令書,jinji,yes,yes,no,旅費規程第4条,in_use,,2026-04-01\n"
FREE = "B-1,出張命令書,jinji,no,yes,no,旅費規程第4条,reviewed,,2026-10-01\n"


def read(lines: str, **histories: list[Form]) -> tuple[tuple[Form, int], ...] | tuple[Problem, ...]:
    standing = Standing(sections={"jinji"}, histories=histories, today=date(2026, 11, 24))
    return parse_forms(HEAD + lines, standing)


def forms(lines: str, **histories: list[Form]) -> list[tuple[Form, int]]:
    found = [each for each in read(lines, **histories) if not isinstance(each, Problem)]
    assert len(found) == len(read(lines, **histories)), read(lines, **histories)
    return found


def test_a_form_and_its_changes_are_lines_of_one_history() -> None:
    (first, one), (second, two) = forms(SEALED + FREE)
    assert (one, two) == (1, 2)
    assert (first.without_seal, second.without_seal) == (False, True)
    assert second.state is FormState.REVIEWED


def test_a_file_that_was_loaded_adds_nothing() -> None:
    known = [form for form, _version in forms(SEALED + FREE)]
    assert forms(SEALED + FREE, **{"B-1": known}) == []
    ends = "B-1,出張命令書,jinji,no,yes,no,旅費規程第4条,abolished,,2026-11-01\n"
    [(added, version)] = forms(SEALED + FREE + ends, **{"B-1": known})
    assert (added.state, version) == (FormState.ABOLISHED, 3)


def test_a_line_that_repeats_how_a_form_stands_changes_nothing() -> None:
    assert len(forms(SEALED + SEALED.replace("04-01", "06-01") + FREE)) == 2


FAULTS = {
    "cell.empty": SEALED.replace("出張命令書", " "),
    "cell.not_allowed": SEALED.replace("jinji", "zaisei"),
    "cell.not_a_date": SEALED.replace("2026-04-01", "令和8年4月1日"),
    "form_file.replaced_by": SEALED.replace("in_use", "replaced"),
    "form_file.since_future": SEALED.replace("2026-04-01", "2026-12-01"),
    "form_file.since_past": FREE + SEALED,
    "form_file.text": SEALED.replace("出張命令書", "長" * 201),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_by_its_line(code: str) -> None:
    given = FAULTS[code]
    [fault] = read(given)
    assert isinstance(fault, Problem)
    assert (fault.code, fault.line) == (code, 1 + len(given.splitlines()))
    for language in ("ja", "en"):
        told = problem_line(fault, language)
        assert told.startswith(f"forms.csv:{fault.line}: ")
        assert "{" not in told


def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms_file, "MOST_LINES", 1)
    [fault] = read(SEALED + FREE)
    assert isinstance(fault, Problem)
    assert fault.code == "form_file.too_long"


def test_every_fault_of_the_file_is_made_here() -> None:
    assert set(forms_ja.PROBLEMS) == {code for code in FAULTS if code.startswith("form_file.")} | {
        "form_file.too_long"
    }
