# SPDX-License-Identifier: Apache-2.0
"""The commands of our own that a text names, as their parsers would be given them."""

import re
import shlex
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from functools import cache

from server.ops.main import _parser

PROGRAM = "tsukue-server"
_ENDS = frozenset({"|", "||", "&&", ";", "<", ">", ">>", "&"})
# After these words the name is that of the service.
_NAMED = re.compile(rf"(?<!status )(?<!restart )(?<!-u ){PROGRAM}((?: [a-z][a-z0-9-]*)+)")


def commands(script: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of our server's command in lines of shell."""
    for line in script.splitlines():
        words = shlex.shlex(line, posix=True, punctuation_chars=True)
        words.whitespace_split = True
        words.commenters = "#"
        part: list[str] = []
        for word in (*words, ";"):
            if word not in _ENDS:
                part.append(word)
                continue
            # Elsewhere the name is that of the service.
            if part[:1] == [PROGRAM]:
                yield part[1:]
            part = []


def named_in(sentence: str) -> Iterator[list[str]]:
    """Yield the words of each command that a sentence names, as far as they are plain words."""
    for found in _NAMED.finditer(sentence):
        yield found[1].split()


@cache
def _known() -> ArgumentParser:
    return _parser()


def understood(arguments: list[str], *, whole: bool) -> bool:
    """Say whether our parser knows a command, with all of its arguments where it is whole."""
    if whole:
        try:
            _known().parse_args(arguments)
        except SystemExit:
            return False
        return True
    at: ArgumentParser | None = _known()
    for number, word in enumerate(arguments):
        chosen = _below(at)
        if chosen is None:
            return True  # what follows are arguments, or words of the sentence
        if word not in chosen:
            return number > 0
        at = chosen[word]
    return True


def _below(parser: ArgumentParser) -> dict[str, ArgumentParser] | None:
    found = [each for each in parser._actions if isinstance(each, _SubParsersAction)]
    return dict(found[0].choices) if found else None
