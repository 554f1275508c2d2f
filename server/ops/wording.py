# SPDX-License-Identifier: Apache-2.0
"""What the commands say about faulty files and about rules, in both languages."""

from approval.authority.reasons import Reason
from approval.problem import Problem
from server.problem_texts import problem_sentence
from server.sentences import reasons_en, reasons_ja

_REASONS = {"ja": reasons_ja.SENTENCES, "en": reasons_en.SENTENCES}
_COLUMN = {"ja": "{}の列: ", "en": "column {}: "}
_COMPARISONS = {"ja": reasons_ja.COMPARISONS, "en": reasons_en.COMPARISONS}


def problem_line(problem: Problem, language: str) -> str:
    """Write a fault as one line: file, line, column, what is wrong, what to do, and its code."""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    column = _COLUMN[language].format(problem.column) if problem.column else ""
    return f"{where}: {column}{problem_sentence(problem, language)} [{problem.code}]"


def reason_text(reason: Reason, language: str) -> str:
    """Write why a rule applies or does not."""
    operation = _COMPARISONS[language].get(reason.params.get("op", ""), "")
    return _REASONS[language][reason.code].format_map({**reason.params, "op": operation})
