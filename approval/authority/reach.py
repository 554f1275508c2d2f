# SPDX-License-Identifier: Apache-2.0
"""Which matters a row of a rule set is about."""

ANY_MATTER = "*"
"""In the column ``matter``: the row holds for every matter."""


def concerns(row_matter: str, matter: str) -> bool:
    """Say whether a row about ``row_matter`` is about a matter."""
    return row_matter in (matter, ANY_MATTER)
