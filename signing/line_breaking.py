# SPDX-License-Identifier: Apache-2.0
"""Breaking Japanese text into lines (禁則処理, JIS X 4051 in its simplest form)."""

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
    while text_width(paragraph, size) > width:
        cut = _cut(paragraph, _longest(paragraph, width, size))
        lines.append(paragraph[:cut].rstrip())
        paragraph = paragraph[cut:].lstrip(" ")
    return [*lines, paragraph]


def _longest(paragraph: str, width: float, size: float) -> int:
    used = 0.0
    for count, character in enumerate(paragraph):
        used += text_width(character, size)
        if used > width:
            return max(count, 1)
    return len(paragraph)


def _cut(paragraph: str, longest: int) -> int:
    for cut in range(longest, max(longest - 40, 0), -1):
        if _may_break(paragraph[cut - 1], paragraph[cut]):
            return cut
    return longest


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())
