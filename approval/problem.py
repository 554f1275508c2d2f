# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a file that somebody loads, by line, so that it can be put right."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault of a loaded file.

    Attributes:
        file: name of the file, such as ``posts.csv``.
        line: its line, 1 for the header; 0 where the whole file is meant.
        column: the column to put right; empty where the row or the file is meant.
        code: stable name of the fault, such as ``post.two_holders``.
        params: what the sentence names; every value is already text.
    """

    file: str
    line: int
    code: str
    column: str = ""
    params: dict[str, str] = field(default_factory=dict)
