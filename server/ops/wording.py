# SPDX-License-Identifier: Apache-2.0
"""What the commands say about faulty files and about rules, in both languages."""

from approval.authority.reasons import Reason
from approval.problem import Problem
from server.sentences import (
    forms_en,
    forms_ja,
    measures_en,
    measures_ja,
    measures_problems_en,
    measures_problems_ja,
    problems_en,
    problems_ja,
    reasons_en,
    reasons_ja,
    rooms_problems_en,
    rooms_problems_ja,
    surveys_en,
    surveys_ja,
)

_PROBLEMS = {
    "ja": {
        **problems_ja.SENTENCES,
        **forms_ja.PROBLEMS,
        **rooms_problems_ja.SENTENCES,
        **surveys_ja.PROBLEMS,
        **measures_problems_ja.SENTENCES,
        # A file of actuals is judged by the rule of the screen, and told in its words.
        **measures_ja.SENTENCES,
    },
    "en": {
        **problems_en.SENTENCES,
        **forms_en.PROBLEMS,
        **rooms_problems_en.SENTENCES,
        **surveys_en.PROBLEMS,
        **measures_problems_en.SENTENCES,
        # A file of actuals is judged by the rule of the screen, and told in its words.
        **measures_en.SENTENCES,
    },
}
_REASONS = {"ja": reasons_ja.SENTENCES, "en": reasons_en.SENTENCES}
_COLUMN = {"ja": "{}の列: ", "en": "column {}: "}
_COMPARISONS = {"ja": reasons_ja.COMPARISONS, "en": reasons_en.COMPARISONS}


def problem_line(problem: Problem, language: str) -> str:
    """Write a fault as one line: file, line, column, what is wrong, what to do, and its code."""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    column = _COLUMN[language].format(problem.column) if problem.column else ""
    sentence = _PROBLEMS[language][problem.code].format_map(problem.params)
    return f"{where}: {column}{sentence} [{problem.code}]"


def reason_text(reason: Reason, language: str) -> str:
    """Write why a rule applies or does not."""
    operation = _COMPARISONS[language].get(reason.params.get("op", ""), "")
    return _REASONS[language][reason.code].format_map({**reason.params, "op": operation})
