# SPDX-License-Identifier: Apache-2.0
"""Text from a file that somebody else made, as one harmless line on a terminal."""

from unicodedata import category

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Controls, marks of direction and the like, and separators of lines and paragraphs."""


def plain_line(text: str) -> str:
    """Return the text with everything escaped that is not seen.

    It may not begin a line of its own, turn the direction of writing or command the terminal.
    """
    return "".join(each if _is_shown(each) else _escape(each) for each in text)


def _is_shown(character: str) -> bool:
    return category(character) not in _UNSEEN


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
