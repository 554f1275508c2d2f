# SPDX-License-Identifier: Apache-2.0
"""Counts that come from outside: what no database could hold is refused before it is asked."""

LARGEST_COUNT = 2**31 - 1
"""As large as a count is stored, such as the number of a change."""


def require_count(count: int) -> None:
    """Let a count pass that could have been given out.

    Raises:
        ValueError: it is below nought or larger than any that is stored.
    """
    if not 0 <= count <= LARGEST_COUNT:
        raise ValueError("a count lies between 0 and 2147483647")
