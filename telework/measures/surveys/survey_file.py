# SPDX-License-Identifier: Apache-2.0
"""The questions of a survey as a CSV file, one a line; every fault by its line."""

from approval import Problem, Row, read_table
from telework.measures.surveys.survey import (
    LONGEST_QUESTION,
    MOST_OPTIONS,
    MOST_QUESTIONS,
    SCALE,
    Kind,
    Question,
    is_plain,
)

COLUMNS = ("kind", "text", "options")
ENGLISH = ("text_en", "options_en")
_KINDS = tuple(each.value for each in Kind)


def parse_questions(
    text: str, file: str = "survey.csv"
) -> tuple[Question, ...] | tuple[Problem, ...]:
    """Return the questions of a file, or everything that is wrong with it.

    Options are separated by ``|``; of a scale five, or none for 1 to 5, of a text none.
    """
    rows, problems = read_table(file, text, COLUMNS, ENGLISH)
    if not rows and not problems:
        problems.append(Problem(file=file, line=0, code="file.empty"))
    found = [_question(row) for row in rows]
    if len(rows) > MOST_QUESTIONS:
        rows[MOST_QUESTIONS].fault("survey_file.too_many", most=str(MOST_QUESTIONS))
    problems += [problem for row in rows for problem in row.problems]
    if problems:
        return tuple(sorted(problems, key=lambda problem: problem.line))
    return tuple(found)


def _question(row: Row) -> Question:
    kind, text = row.choice("kind", _KINDS), row.needed("text")
    options, english = row.several("options"), row.several("options_en")
    for column in ("text", "text_en", "options", "options_en"):
        _check_text(row, column)
    if kind == Kind.SCALE and not options:
        options = SCALE
    least, most = {"scale": (len(SCALE),) * 2, "text": (0, 0)}.get(kind, (2, MOST_OPTIONS))
    if kind in _KINDS and not least <= len(options) <= most:
        row.fault("survey_file.options", "options", kind=kind, least=str(least), most=str(most))
    if len(set(options)) < len(options):
        row.fault("survey_file.option_twice", "options")
    if english and len(english) != len(options):
        row.fault("survey_file.options_en", "options_en", found=str(len(english)))
    return Question(
        kind=Kind(kind) if kind in _KINDS else Kind.TEXT,
        text=text,
        text_en=row.text("text_en"),
        options=options,
        options_en=english,
    )


def _check_text(row: Row, column: str) -> None:
    told = row.text(column).split("|") if column.startswith("options") else [row.text(column)]
    if any(len(each) > LONGEST_QUESTION or not is_plain(each) for each in told):
        row.fault("survey_file.text", column, longest=str(LONGEST_QUESTION))
