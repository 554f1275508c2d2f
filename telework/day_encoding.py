# SPDX-License-Identifier: Apache-2.0
"""A working day as plain values and back: what is stored, and the change feed's ``day``."""

from datetime import date, datetime
from typing import Any

from telework.commands import Connection, Place, PunchKind, Travel
from telework.day import Punched, Source, Standing, WorkingDay
from telework.strict_json import Fields, time_text


def day_to_plain(day: WorkingDay) -> dict[str, Any]:
    """Give the day ready for JSON."""
    return {
        "date": day.date.isoformat(),
        "standing": str(day.standing),
        "since": _time_or_none(day.since),
        "place": day.place,
        "punches": [_punched_plain(punched) for punched in day.punches],
    }


def day_from_plain(value: object) -> WorkingDay:
    """Read a day as a server made it; what only a newer one says is passed over.

    Raises:
        ValueError: a field is missing or not what it should be.
    """
    fields = Fields(value, "day")
    return WorkingDay(
        date=date.fromisoformat(fields.text("date")),
        standing=Standing(fields.text("standing")),
        since=fields.time("since") if fields.holds("since") else None,
        place=fields.maybe("place", _place),
        punches=fields.each("punches", _punched),
    )


def _punched_plain(punched: Punched) -> dict[str, Any]:
    """What is not said is left out: a day is kept and sent often."""
    said = {
        "earliest": _time_or_none(punched.earliest),
        "latest": _time_or_none(punched.latest),
        "source": "" if punched.source is Source.LIVE else str(punched.source),
        "trust": punched.trust,
        "contradictions": list(punched.contradictions),
        "superseded": punched.superseded,
        "connection": punched.connection,
        "checklist": punched.checklist,
        "travel": punched.travel,
        "travel_minutes": punched.travel_minutes,
        "event_id": punched.event_id,
        "device_id": punched.device_id,
    }
    plain = {
        "kind": str(punched.kind),
        "place": punched.place,
        "at": time_text(punched.at),
        "counted": punched.counted,
    }
    return plain | {name: value for name, value in said.items() if value}


def _punched(value: object) -> Punched:
    fields = Fields(value, "punched")
    return Punched(
        kind=PunchKind(fields.text("kind")),
        place=fields.maybe("place", _place),
        at=fields.time("at"),
        counted=fields.truth("counted"),
        earliest=fields.time("earliest") if fields.holds("earliest") else None,
        latest=fields.time("latest") if fields.holds("latest") else None,
        source=Source(fields.text("source", Source.LIVE)),
        trust=fields.text("trust", ""),
        contradictions=fields.maybe("contradictions", _codes) or (),
        superseded=fields.holds("superseded") and fields.truth("superseded"),
        connection=fields.maybe("connection", _connection),
        checklist=fields.text("checklist", ""),
        travel=fields.maybe("travel", _travel),
        travel_minutes=fields.whole("travel_minutes", 0, 0),
        event_id=fields.text("event_id", ""),
        device_id=fields.text("device_id", ""),
    )


def _place(value: object) -> Place:
    return Place(str(value))


def _connection(value: object) -> Connection:
    return Connection(str(value))


def _travel(value: object) -> Travel:
    return Travel(str(value))


def _codes(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise ValueError("punched.contradictions is not a list of codes")
    return tuple(value)


def _time_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else time_text(moment)
