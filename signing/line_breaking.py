# SPDX-License-Identifier: Apache-2.0
"""Breaking Japanese text into lines (禁則処理, JIS X 4051 in its simplest form)."""

from functools import cache

from signing.typefaces import text_width

_NEVER_FIRST = frozenset(
    "、。，．・：；？！）〕］｝〉》」』】々ー～ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%％円"
)
_NEVER_LAST = frozenset("（〔［｛〈《「『【([{¥￥")


def break_lines(text: str, width: float, size: float) -> list[str]:
    """Break a text at its own line breaks and where a line would pass the width.

    Words of Latin letters and figures stay together while they fit a line of their own;
    no line begins with a closing mark or ends with an opening one.
    """
    lines: list[str] = []
    for paragraph in text.expandtabs(4).split("\n"):
        lines += _break_paragraph(paragraph.rstrip(), width, size)
    return lines


def _break_paragraph(paragraph: str, width: float, size: float) -> list[str]:
    lines = []
    start = 0
    while (longest := _longest(paragraph, start, width, size)) < len(paragraph):
        cut = _cut(paragraph, start, longest)
        lines.append(paragraph[start:cut].rstrip())
        start = cut
        while paragraph[start : start + 1] == " ":
            start += 1
    return [*lines, paragraph[start:]]


def _longest(paragraph: str, start: int, width: float, size: float) -> int:
    """Return where a line from ``start`` must end; never looks further than that."""
    used = 0.0
    for index in range(start, len(paragraph)):
        used += _width(paragraph[index]) * size
        if used > width:
            return max(index, start + 1)
    return len(paragraph)


@cache
def _width(character: str) -> float:
    return text_width(character, 1.0)


def _cut(paragraph: str, start: int, longest: int) -> int:
    for cut in range(longest, max(longest - 40, start), -1):
        if _may_break(paragraph[cut - 1], paragraph[cut]):
            return cut
    return longest


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())
