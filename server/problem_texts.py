# SPDX-License-Identifier: Apache-2.0
"""Sentences for what is wrong with a file or a table that somebody wants in force."""

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


def problem_sentence(problem: Problem, language: str) -> str:
    """Write what is wrong and what to do, in ``ja`` or ``en``."""
    return _PROBLEMS[language][problem.code].format_map(problem.params)
