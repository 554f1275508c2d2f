# SPDX-License-Identifier: Apache-2.0
"""``rooms.csv``: one room a line, a divisible one by the rooms or parts it consists of."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from approval import Row
from telework.meetings.catalogue import Purpose, Room, Window
from telework.meetings.circumstances import DAY_MINUTES
from telework.meetings.files.cells import (
    NAME_LENGTH,
    NOTE_LENGTH,
    check_id,
    id_in,
    number_in,
    section_in,
    sections_in,
    text_in,
    words_in,
    yes_in,
)
from telework.meetings.meeting import MAX_BUFFER_MINUTES, MAX_MINUTES

COLUMNS = ("room_id", "name", "building", "floor", "capacity")
OPTIONAL = (
    "parts",
    "manager_section_id",
    "open_to",
    "layouts",
    "features",
    "network",
    "hours",
    "on_closed_days",
    "before_minutes",
    "after_minutes",
    "window_official",
    "window_outside",
    "window_other",
    "max_minutes",
    "days_in_a_row",
    "section_hours",
    "strict_capacity",
    "needs_approval",
    "pending_holds",
    "check_in_early",
    "check_in_late",
    "releases",
    "plan",
    "note",
)
NAMES = {
    "会議室番号": "room_id",
    "名称": "name",
    "建物": "building",
    "階": "floor",
    "定員": "capacity",
    "区画": "parts",
    "管理課": "manager_section_id",
    "利用できる課": "open_to",
    "配置": "layouts",
    "設備": "features",
    "回線": "network",
    "利用時間": "hours",
    "閉庁日の利用": "on_closed_days",
    "準備": "before_minutes",
    "片付け": "after_minutes",
    "公務の期間": "window_official",
    "優先申込の期間": "window_outside",
    "その他の期間": "window_other",
    "最長": "max_minutes",
    "連続日数": "days_in_a_row",
    "課の上限時間": "section_hours",
    "定員を守る": "strict_capacity",
    "承認": "needs_approval",
    "承認待ちで確保": "pending_holds",
    "受付開始": "check_in_early",
    "受付終了": "check_in_late",
    "自動解放": "releases",
    "図面位置": "plan",
    "備考": "note",
}
NETWORKS = ("", "lgwan", "internet")
MOST_PEOPLE = 5_000
FARTHEST_DAYS = 730
_CHECK_IN = 120
_MONTH_HOURS = 744
_NEVER = frozenset({"no", "なし", "不可", "×"})
_HOURS = re.compile(r"([0-9]{1,2}):([0-5][0-9])\s*[-~\u301c\uff5e]\s*([0-9]{1,2}):([0-5][0-9])")
_PLAN = re.compile(r"([0-9]{1,3})\s*[,|]\s*([0-9]{1,3})")
_COLUMNS_OF_WINDOWS = {
    Purpose.OFFICIAL: "window_official",
    Purpose.OUTSIDE: "window_outside",
    Purpose.OTHER: "window_other",
}
_USUAL = Room(room_id="", name="", building="", floor="", capacity=0, parts=())


def rooms_of(rows: Collection[Row], sections: Collection[str]) -> tuple[Room, ...]:
    """Return the rooms of a table; what is wrong is noted at its row."""
    read = [(row, _room(row, sections)) for row in rows]
    named = {room.room_id: room.parts for _row, room in read}
    shared = _times_named(named)
    for row, room in read:
        if lonely := [part for part in room.parts if part not in named and shared[part] < 2]:
            row.fault("room.part_alone", "parts", parts="、".join(lonely))
    return tuple(replace(room, parts=_parts(row, room, named)) for row, room in read)


def _room(row: Row, sections: Collection[str]) -> Room:
    opens, closes = _hours(row)
    return Room(
        room_id=id_in(row, "room_id"),
        name=text_in(row, "name", NAME_LENGTH, needed=True),
        building=text_in(row, "building", NAME_LENGTH, needed=True),
        floor=text_in(row, "floor", NAME_LENGTH),
        capacity=number_in(row, "capacity", None, 1, MOST_PEOPLE),
        parts=_named_parts(row),
        manager_section_id=section_in(row, "manager_section_id", sections),
        open_to=sections_in(row, "open_to", sections),
        layouts=words_in(row, "layouts"),
        features=words_in(row, "features"),
        network=row.choice("network", NETWORKS),
        opens=opens,
        closes=closes,
        on_closed_days=yes_in(row, "on_closed_days", usual=_USUAL.on_closed_days),
        before_minutes=number_in(row, "before_minutes", 0, 0, MAX_BUFFER_MINUTES),
        after_minutes=number_in(row, "after_minutes", 0, 0, MAX_BUFFER_MINUTES),
        windows=_windows(row),
        max_minutes=number_in(row, "max_minutes", MAX_MINUTES, 1, MAX_MINUTES),
        days_in_a_row=number_in(row, "days_in_a_row", 0, 0, 366),
        section_hours=number_in(row, "section_hours", 0, 0, _MONTH_HOURS),
        strict_capacity=yes_in(row, "strict_capacity", usual=_USUAL.strict_capacity),
        needs_approval=yes_in(row, "needs_approval", usual=_USUAL.needs_approval),
        pending_holds=yes_in(row, "pending_holds", usual=_USUAL.pending_holds),
        check_in_early=number_in(row, "check_in_early", _USUAL.check_in_early, 0, _CHECK_IN),
        check_in_late=number_in(row, "check_in_late", _USUAL.check_in_late, 0, _CHECK_IN),
        releases=yes_in(row, "releases", usual=_USUAL.releases),
        plan=_plan(row),
        note=text_in(row, "note", NOTE_LENGTH),
    )


def _named_parts(row: Row) -> tuple[str, ...]:
    named = row.several("parts")
    for each in named:
        check_id(row, "parts", each)
    if len(set(named)) < len(named):
        row.fault("room.part_twice", "parts")
    return named


def _times_named(named: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    times: dict[str, int] = {}
    for parts in named.values():
        for part in set(parts):
            times[part] = times.get(part, 0) + 1
    return times


def _parts(row: Row, room: Room, named: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the atomic parts of a room; one that is not divided is its own only part."""
    found: dict[str, None] = {}
    met: set[str] = set()
    waiting = list(reversed(room.parts))
    while waiting:
        part = waiting.pop()
        if part in met:
            continue
        met.add(part)
        below = named.get(part, ())
        waiting += reversed(below)
        if not below:
            found[part] = None
    if room.room_id in met:
        row.fault("room.part_of_itself", "parts", room=room.room_id)
    return tuple(found) or (room.room_id,)


def _hours(row: Row) -> tuple[int, int]:
    value = row.text("hours").strip()
    usual = (_USUAL.opens, _USUAL.closes)
    if not value:
        return usual
    if found := _HOURS.fullmatch(value):
        opens, closes = int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
        if opens < closes <= DAY_MINUTES:
            return opens, closes
    row.fault("room.hours_wrong", "hours", value=value[:NAME_LENGTH])
    return usual


def _windows(row: Row) -> tuple[Window, ...]:
    """Return from how many days before each purpose may book; ``no`` for not at all."""
    usual = {each.purpose: each.days for each in _USUAL.windows}
    found = []
    for purpose, column in _COLUMNS_OF_WINDOWS.items():
        if row.text(column).strip() in _NEVER:
            continue
        days = number_in(row, column, usual[purpose], 0, FARTHEST_DAYS)
        found.append(Window(purpose=purpose, days=days))
    return tuple(found)


def _plan(row: Row) -> tuple[int, int] | None:
    value = row.text("plan").strip()
    if not value:
        return None
    found = _PLAN.fullmatch(value)
    if found is None or max(int(found[1]), int(found[2])) > 100:
        row.fault("room.plan_wrong", "plan", value=value[:NAME_LENGTH])
        return None
    return int(found[1]), int(found[2])
