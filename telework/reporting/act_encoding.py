# SPDX-License-Identifier: Apache-2.0
"""Acts on days as plain values and back, as an event carries them in ``command``."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from approval import start_of_day
from telework.commands import punch_from_plain, punch_to_plain
from telework.reporting.acts import (
    LONGEST_TEXT,
    MOST_DAYS,
    MOST_ITEMS,
    MOST_LINKS,
    MOST_PUNCHES,
    AwayAs,
    ConfirmDays,
    EnterDay,
    EnteredPunch,
    PlanDay,
    ReportDay,
    ReturnDays,
    SeenDay,
    WorkItem,
    WorkState,
)
from telework.strict_json import Fields, time_text

LONGEST_DAY = timedelta(hours=36)
"""A day's punches lie between its midnight and noon of the next date."""
FIRST_YEAR, LAST_YEAR = 2000, 2999
"""What an act may name; the days around it have a calendar too."""


def enter_day_to_plain(act: EnterDay) -> dict[str, Any]:
    """Give an entry ready for JSON."""
    return {
        "type": act.type,
        "day": act.day.isoformat(),
        "whole": act.whole,
        "punches": [
            {"at": time_text(one.at), "punch": punch_to_plain(one.punch)} for one in act.punches
        ],
        "reason": act.reason,
    }


def enter_day_from_plain(value: object) -> EnterDay:
    """Read an entry strictly.

    Raises:
        ValueError: a field is not what it should be, a time lies outside the day, there is
            no reason, or a missing punch names none.
    """
    fields = Fields(value, "enter_day")
    fields.text("type")
    act = EnterDay(
        day=day_in(fields),
        whole=fields.truth("whole"),
        punches=bounded(fields.each("punches", _entered), MOST_PUNCHES),
        reason=text_in(fields, "reason"),
    )
    fields.done()
    begin = start_of_day(act.day)
    if not all(begin <= one.at < begin + LONGEST_DAY for one in act.punches):
        raise ValueError("enter_day.punches lie outside the day")
    if not act.reason or not (act.whole or act.punches):
        raise ValueError("enter_day needs a reason, and something to enter")
    return act


def plan_day_to_plain(act: PlanDay) -> dict[str, Any]:
    """Give a plan ready for JSON."""
    return {"type": act.type, "day": act.day.isoformat(), "items": list(act.items)}


def plan_day_from_plain(value: object) -> PlanDay:
    """Read a plan strictly.

    Raises:
        ValueError: a field is not what it should be.
    """
    fields = Fields(value, "plan_day")
    fields.text("type")
    act = PlanDay(day=day_in(fields), items=bounded(fields.each("items", _line), MOST_ITEMS))
    fields.done()
    return act


def report_day_to_plain(act: ReportDay) -> dict[str, Any]:
    """Give a report ready for JSON."""
    return {
        "type": act.type,
        "day": act.day.isoformat(),
        "items": [
            {"text": item.text, "state": str(item.state), "note": item.note} for item in act.items
        ],
        "links": list(act.links),
        "note": act.note,
        "away_as": str(act.away_as),
    }


def report_day_from_plain(value: object) -> ReportDay:
    """Read a report strictly.

    Raises:
        ValueError: a field is not what it should be.
    """
    fields = Fields(value, "report_day")
    fields.text("type")
    act = ReportDay(
        day=day_in(fields),
        items=bounded(fields.each("items", _item), MOST_ITEMS),
        links=bounded(fields.each("links", _line), MOST_LINKS),
        note=text_in(fields, "note"),
        away_as=AwayAs(fields.text("away_as", AwayAs.BREAK)),
    )
    fields.done()
    return act


def confirm_days_to_plain(act: ConfirmDays) -> dict[str, Any]:
    """Give a confirmation ready for JSON."""
    return {"type": act.type, "days": _seen_plain(act.days), "comment": act.comment}


def confirm_days_from_plain(value: object) -> ConfirmDays:
    """Read a confirmation strictly.

    Raises:
        ValueError: a field is not what it should be, or no day is named.
    """
    fields = Fields(value, "confirm_days")
    fields.text("type")
    act = ConfirmDays(days=_seen_days(fields), comment=text_in(fields, "comment"))
    fields.done()
    return act


def return_days_to_plain(act: ReturnDays) -> dict[str, Any]:
    """Give a return ready for JSON."""
    return {"type": act.type, "days": _seen_plain(act.days), "comment": act.comment}


def return_days_from_plain(value: object) -> ReturnDays:
    """Read a return strictly.

    Raises:
        ValueError: a field is not what it should be, no day is named, or there is no comment.
    """
    fields = Fields(value, "return_days")
    fields.text("type")
    act = ReturnDays(days=_seen_days(fields), comment=text_in(fields, "comment"))
    fields.done()
    if not act.comment:
        raise ValueError("return_days.comment is empty")
    return act


def day_in(fields: Fields, name: str = "day") -> date:
    """Take a day; beyond these years no calendar says what lies around it.

    Raises:
        ValueError: it is none, or out of range.
    """
    day = date.fromisoformat(fields.text(name))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{name} is out of range")
    return day


def text_in(fields: Fields, name: str) -> str:
    """Take a text of bearable length; missing is empty."""
    return _line(fields.text(name, "").strip())


def bounded(values: tuple[Any, ...], most: int) -> tuple[Any, ...]:
    """Return the values unless they are too many.

    Raises:
        ValueError: they are.
    """
    if len(values) > most:
        raise ValueError("a list is too long")
    return values


def _line(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("a text is none, or too long")
    return value


def _entered(value: object) -> EnteredPunch:
    fields = Fields(value, "entered")
    entered = EnteredPunch(at=fields.time("at"), punch=punch_from_plain(fields.plain("punch")))
    fields.done()
    return entered


def _item(value: object) -> WorkItem:
    fields = Fields(value, "item")
    item = WorkItem(
        text=text_in(fields, "text"),
        state=WorkState(fields.text("state")),
        note=text_in(fields, "note"),
    )
    fields.done()
    return item


def _seen_plain(days: Sequence[SeenDay]) -> list[dict[str, Any]]:
    return [
        {"person_id": seen.person_id, "day": seen.day.isoformat(), "version": seen.version}
        for seen in days
    ]


def _seen_days(fields: Fields) -> tuple[SeenDay, ...]:
    days = bounded(fields.each("days", _seen), MOST_DAYS)
    if not days:
        raise ValueError("no day is named")
    return days


def _seen(value: object) -> SeenDay:
    fields = Fields(value, "seen")
    seen = SeenDay(
        person_id=fields.text("person_id"),
        day=day_in(fields),
        version=fields.whole("version", 1),
    )
    fields.done()
    return seen
