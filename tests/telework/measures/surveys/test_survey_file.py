# SPDX-License-Identifier: Apache-2.0
"""The questions of a survey as a file, every fault by its line."""

import pytest

from approval import Problem
from server.ops.wording import problem_line
from server.sentences import surveys_ja
from telework.measures.surveys.survey import Kind
from telework.measures.surveys.survey_file import parse_questions

HEAD = "kind,text,options,text_en,options_en\n"
GOOD = "one,在宅勤務をしましたか。,はい|いいえ,Did you work at home?,yes|no\n"


def padded(lines: str) -> str:
    """Return lines with as many cells as the header has."""
    return "".join(f"{line}{',' * (4 - line.count(','))}\n" for line in lines.splitlines())


def test_four_kinds_of_questions_are_read() -> None:
    lines = GOOD + "several,困ったこと,電話|資料\nscale,はかどりましたか。\ntext,ご意見\n"
    found = [
        each for each in parse_questions(HEAD + padded(lines)) if not isinstance(each, Problem)
    ]
    assert [each.kind for each in found] == [Kind.ONE, Kind.SEVERAL, Kind.SCALE, Kind.TEXT]
    assert found[0].options_en == ("yes", "no")
    assert found[2].options == ("1", "2", "3", "4", "5")


FAULTS = {
    "cell.empty": "text, \n",
    "cell.not_allowed": "many,困ったこと,電話|資料\n",
    "survey_file.option_twice": "one,困ったこと,電話|電話\n",
    "survey_file.options": "one,困ったこと,電話\n",
    "survey_file.options_en": "one,困ったこと,電話|資料,,phone\n",
    "survey_file.text": f"text,{'長' * 301}\n",
    "survey_file.too_many": "text,ご意見\n" * 51,
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_by_its_line(code: str) -> None:
    given = GOOD + FAULTS[code] if code != "survey_file.too_many" else FAULTS[code]
    [fault] = parse_questions(HEAD + padded(given))
    assert isinstance(fault, Problem)
    assert (fault.code, fault.line) == (code, 1 + len(given.splitlines()))
    for language in ("ja", "en"):
        assert "{" not in problem_line(fault, language)


def test_every_fault_of_the_file_is_made_here() -> None:
    assert set(surveys_ja.PROBLEMS) == {code for code in FAULTS if "survey_file" in code}
