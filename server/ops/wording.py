# SPDX-License-Identifier: Apache-2.0
"""What the commands say about faulty files and about rules, in both languages."""

from approval.authority.reasons import Reason
from approval.problem import Problem
from server.sentences import problems_en, problems_ja, reasons_en, reasons_ja

_PROBLEMS = {"ja": problems_ja.SENTENCES, "en": problems_en.SENTENCES}
_REASONS = {"ja": reasons_ja.SENTENCES, "en": reasons_en.SENTENCES}
_COMPARISONS = {"ja": reasons_ja.COMPARISONS, "en": reasons_en.COMPARISONS}


def problem_line(problem: Problem, language: str) -> str:
    """Write a fault as one line: file, line, what is wrong and what to do, and its code."""
    where = f"{problem.file}:{problem.line}" if problem.line else problem.file
    template = _PROBLEMS[language].get(problem.code)
    if template is None:
        named = " ".join(f"{name}={value}" for name, value in problem.params.items())
        return f"{where}: {problem.code} {named}".rstrip()
    return f"{where}: {template.format_map(problem.params)} [{problem.code}]"


def reason_text(reason: Reason, language: str) -> str:
    """Write why a rule applies or does not."""
    operation = _COMPARISONS[language].get(reason.params.get("op", ""), "")
    return _REASONS[language][reason.code].format_map({**reason.params, "op": operation})
