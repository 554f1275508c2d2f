# SPDX-License-Identifier: Apache-2.0
"""What is said of a whole file: one word of five, and one exit code for many files.

The three outcomes of a judgement are joined by two things that are no judgement at all: a
document nobody signed, and a file that is no readable document.
"""

from collections.abc import Iterable
from enum import StrEnum

from signing.verdicts import DocumentVerdict, Outcome, Problem


class Standing(StrEnum):
    """How a file stands; the words of the command's JSON."""

    VALID = "valid"
    INVALID = "invalid"
    INDETERMINATE = "indeterminate"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"


NOT_SIGNED = "document.not_signed"
# What is said when there was nothing to judge.
_UNREADABLE = frozenset(
    {"document.unreadable", "document.empty", "file.missing", "file.folder", "file.no_file"}
    | {"file.refused", "file.too_large"}
)
_OF_OUTCOME = {
    Outcome.VALID: Standing.VALID,
    Outcome.INVALID: Standing.INVALID,
    Outcome.COULD_NOT_JUDGE: Standing.INDETERMINATE,
}
# One invalid file among many is what nobody may overlook; then what nobody could judge.
_EXIT_CODES = (
    (Standing.INVALID, 1),
    (Standing.INDETERMINATE, 2),
    (Standing.UNSIGNED, 3),
    (Standing.UNREADABLE, 3),
)


def standing(verdict: DocumentVerdict) -> Standing:
    """How a file stands after it was judged."""
    if not verdict.signatures:
        codes = {problem.code for problem in verdict.problems}
        stamps_hold = all(stamp.outcome is Outcome.VALID for stamp in verdict.stamps)
        if NOT_SIGNED in codes and stamps_hold:
            return Standing.UNSIGNED
        if codes & _UNREADABLE:
            return Standing.UNREADABLE
    return _OF_OUTCOME[verdict.outcome]


def outcome_standing(outcome: Outcome) -> Standing:
    """The word for the outcome of a single signature."""
    return _OF_OUTCOME[outcome]


def exit_code(standings: Iterable[Standing]) -> int:
    """The exit code over all files: 1 before 2 before 3 before 0, the most alarming first."""
    found = set(standings)
    return next((code for worst, code in _EXIT_CODES if worst in found), 0)


def no_document(code: str, detail: str = "") -> DocumentVerdict:
    """The verdict on a file that was never opened."""
    problem = Problem(Outcome.COULD_NOT_JUDGE, code, detail)
    return DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), (problem,))
