# SPDX-License-Identifier: Apache-2.0
"""A working day as plain values and back: what is stored, and the change feed's ``day``."""

from datetime import date, datetime
from typing import Any

from telework.commands import Place, PunchKind
from telework.day import Punched, Standing, WorkingDay
from telework.strict_json import Fields, time_text


def day_to_plain(day: WorkingDay) -> dict[str, Any]:
    """Give the day ready for JSON."""
    return {
        "date": day.date.isoformat(),
        "standing": str(day.standing),
        "since": _time_or_none(day.since),
        "place": day.place,
        "punches": [
            {
                "kind": str(punched.kind),
                "place": punched.place,
                "at": time_text(punched.at),
                "counted": punched.counted,
            }
            for punched in day.punches
        ],
    }


def day_from_plain(value: object) -> WorkingDay:
    """Read a day strictly.

    Raises:
        ValueError: a field is missing, unknown or not what it should be.
    """
    fields = Fields(value, "day")
    day = WorkingDay(
        date=date.fromisoformat(fields.text("date")),
        standing=Standing(fields.text("standing")),
        since=fields.time("since") if fields.holds("since") else None,
        place=fields.maybe("place", _place),
        punches=fields.each("punches", _punched),
    )
    fields.done()
    return day


def _punched(value: object) -> Punched:
    fields = Fields(value, "punched")
    punched = Punched(
        kind=PunchKind(fields.text("kind")),
        place=fields.maybe("place", _place),
        at=fields.time("at"),
        counted=fields.truth("counted"),
    )
    fields.done()
    return punched


def _place(value: object) -> Place:
    return Place(str(value))


def _time_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else time_text(moment)
