# SPDX-License-Identifier: Apache-2.0
"""Speaking to the administrator: Japanese under a Japanese locale, English otherwise."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence

from approval.problem import Problem
from approval.refusal import Refusal
from server.ops.wording import problem_line
from signing.plain_line import plain_line

OK = 0
REFUSED = 1
"""Nothing was done, and the message says why."""

USAGE = 2
"""The command itself was not understood (argparse's own code)."""

STOPPED = 3
"""Interrupted before the end: the command said how to go on where it stopped."""


class Fault(Exception):
    """The command cannot be done; carries the sentence in both languages."""

    def __init__(self, japanese: str, english: str) -> None:
        super().__init__(english)
        self.japanese = japanese
        self.english = english


def speaks_japanese(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether the locale asks for Japanese."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return chosen.startswith("ja")


def say(japanese: str, english: str) -> None:
    """Write one line to standard output."""
    sys.stdout.write((japanese if speaks_japanese() else english) + "\n")
    sys.stdout.flush()


def complain(fault: Fault) -> None:
    """Write why a command was not done to standard error."""
    sys.stderr.write((fault.japanese if speaks_japanese() else fault.english) + "\n")


def write_rows(rows: Iterable[Iterable[str]]) -> None:
    """Write a list for people and for ``cut``: one row a line, tabs between.

    What is not seen in a name, such as a line end, is escaped: it makes no row of its own and
    tells the terminal nothing.
    """
    for row in rows:
        sys.stdout.write("\t".join(map(plain_line, row)) + "\n")


def require(refusal: Refusal | None) -> None:
    """Turn the refusal of a use case into the fault of a command.

    Raises:
        Fault: there was a refusal.
    """
    if refusal is not None:
        given = refusal.params.items()
        named = " ".join(f"{name}={plain_line(value)}" for name, value in given)
        japanese, english = _REFUSALS.get(refusal.code, (refusal.code, refusal.code))
        raise Fault(f"{japanese} ({named})", f"{english} ({named})")


def write_problems(problems: Iterable[Problem]) -> None:
    """Write everything that is wrong with loaded files, by line; cells command no terminal."""
    language = "ja" if speaks_japanese() else "en"
    for problem in problems:
        sys.stderr.write(plain_line(problem_line(problem, language)) + "\n")


def taken(done: Sequence[object], japanese: str, english: str) -> int:
    """Say how many rows of a file were taken in, or everything that is wrong with it.

    Args:
        done: what was taken in, or the problems because of which nothing was.
        japanese: the sentence, with ``{count}``.
        english: the same.
    """
    problems = [each for each in done if isinstance(each, Problem)]
    if problems:
        write_problems(problems)
        return REFUSED
    say(japanese.format(count=len(done)), english.format(count=len(done)))
    return OK


_REFUSALS = {
    "account.last_administrator": (
        "最後の管理者は無効にも降格にもできません。先に別の管理者を登録してください。",
        "This is the last administrator. Add another one first.",
    ),
    "account.lasting_password": (
        "管理者ではない方に設定できるのは、本人が変えるまでの仮パスワードだけです。"
        "--lasting を付けずに実行してください。",
        "Only an administrator can be given a lasting password. Leave out --lasting.",
    ),
    "account.login_taken": (
        "このサインイン名は使われています。",
        "This sign-in name is taken.",
    ),
    "account.person_has_one": (
        "この職員には既にアカウントがあります。",
        "This person has an account already.",
    ),
    "account.unknown": (
        "このサインイン名のアカウントはありません。",
        "There is no account with this sign-in name.",
    ),
}
