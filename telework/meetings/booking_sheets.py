# SPDX-License-Identifier: Apache-2.0
"""Bookings as rows for CSV: those of rooms, and one's own; nothing that a reader may not know."""

from collections.abc import Iterable
from datetime import datetime

from approval import city_day, start_of_day
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import OwnMeeting, ShownOccurrence
from telework.statistics.sheets import Cell, Sheet

TAKEN = "予定あり"
"""What stands in the place of a title that the reader may not know."""

STATES = {
    OccurrenceState.HELD: "手続き中",
    OccurrenceState.PENDING: "仮予約",
    OccurrenceState.ACCEPTED: "予約",
    OccurrenceState.CHECKED_IN: "使用中",
    OccurrenceState.FINISHED: "終了",
    OccurrenceState.RELEASED: "自動解放",
    OccurrenceState.CANCELLED: "取消し",
    OccurrenceState.DISPLACED: "立ち退き",
}
_HEADS = ("日付", "開始", "終了", "会議室", "会議名", "主催者", "状態")


def room_bookings(items: Iterable[ShownOccurrence], names: dict[str, str]) -> Sheet:
    """Write what stands in rooms, their names by ``room_id``."""
    rows = (
        _row(each, names.get(each.room_id, each.room_id), each.title or TAKEN) for each in items
    )
    return Sheet(title="会議室の予約", rows=(_HEADS, *rows))


def own_bookings(items: Iterable[OwnMeeting]) -> Sheet:
    """Write one's own meetings; the ways into web conferences are for the screen alone."""
    rows = (_row(each, each.room_name, each.title) for each in items)
    return Sheet(title="自分の会議", rows=(_HEADS, *rows))


def _row(each: ShownOccurrence | OwnMeeting, room: str, title: str) -> tuple[Cell, ...]:
    day = city_day(each.starts_at)
    return (
        day.isoformat(),
        _clock(each.starts_at, day_of=each.starts_at),
        _clock(each.ends_at, day_of=each.starts_at),
        room,
        title,
        each.owner_name,
        STATES[each.state],
    )


def _clock(at: datetime, *, day_of: datetime) -> str:
    """Return a time of day; what ends on the next day is above 24:00."""
    minutes = (at - start_of_day(city_day(day_of))).total_seconds() // 60
    hours, rest = divmod(int(minutes), 60)
    return f"{hours:02}:{rest:02}"
