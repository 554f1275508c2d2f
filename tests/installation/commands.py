# SPDX-License-Identifier: Apache-2.0
"""The commands of our own that a text names, as their parsers would be given them."""

import re
import shlex
from collections.abc import Iterator

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
