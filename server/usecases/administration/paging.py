# SPDX-License-Identifier: Apache-2.0
"""Pages by key: what a page is asked with says where the one before ended."""

import base64
import json
from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")
Key = tuple[str, str]
"""What rows are sorted by, and the id by which no two are equal."""


def page_of(
    rows: Sequence[Row], key: Callable[[Row], Key], after: str, limit: int
) -> tuple[list[Row], str]:
    """Return the rows that follow ``after``, and what the next page is asked with.

    Rows that came or went meanwhile move no others; an ``after`` that no page gave begins anew.
    """
    ordered = sorted(rows, key=key)
    begin = _key(after)
    rest = [row for row in ordered if key(row) > begin] if begin else ordered
    found = rest[:limit]
    return found, _text(key(found[-1])) if len(rest) > limit else ""


def _text(key: Key) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode("ascii")).decode("ascii")


def _key(text: str) -> Key | None:
    try:
        first, second = json.loads(base64.urlsafe_b64decode(text.encode("ascii")))
    except (TypeError, ValueError):
        return None
    return (str(first), str(second))
