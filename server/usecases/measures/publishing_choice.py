# SPDX-License-Identifier: Apache-2.0
"""What the administrator chose for publishing the city's figures."""

from dataclasses import dataclass
from pathlib import Path

CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingChoice:
    """How months are published.

    Attributes:
        city: name of the city on every form of the report.
        licence: address of the licence of open data; empty where none is stated.
        base: address under which the files of open data stand, ending in ``/``; may be empty.
        day: day of the following month from which on a closed month is published by itself;
            None where people publish.
        folder: where the files of a month are then written; None where nowhere.
    """

    city: str = "机市"
    licence: str = CC_BY
    base: str = ""
    day: int | None = None
    folder: Path | None = None
