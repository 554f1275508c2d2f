# SPDX-License-Identifier: Apache-2.0
"""A record of a day as plain values and back: the body of the feed's ``work_day``."""

from typing import Any

from approval import from_answer, to_plain
from telework.day_encoding import day_from_plain, day_to_plain
from telework.reporting.record import DayRecord


def record_to_plain(record: DayRecord) -> dict[str, Any]:
    """Give a record ready for JSON; its punches leave out what they do not say."""
    plain: dict[str, Any] = to_plain(record)
    return {**plain, "work": day_to_plain(record.work)}


def record_from_plain(value: object) -> DayRecord:
    """Read a record strictly.

    Raises:
        ValueError: a field is missing, unknown or not what it should be.
    """
    if not isinstance(value, dict) or "work" not in value:
        raise ValueError("a record of a day is an object with its work")
    return from_answer(DayRecord, {**value, "work": to_plain(day_from_plain(value["work"]))})
