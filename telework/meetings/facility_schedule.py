# SPDX-License-Identifier: Apache-2.0
"""施設予約の一覧: the schedule of another groupware as CSV, its columns found by headings."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from telework.meetings.calendar_files import RefusedPart

MOST_ROWS = 20_000

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "room": ("施設名", "施設", "会議室名", "会議室", "設備名", "設備"),
    "first_day": ("開始日", "開始日付", "日付", "利用日"),
    "begins": ("開始時刻", "開始時間", "開始"),
    "last_day": ("終了日", "終了日付"),
    "ends": ("終了時刻", "終了時間", "終了"),
    "title": ("予定", "件名", "タイトル", "予定詳細", "利用目的", "目的"),
    "entered_by": ("登録者", "登録者名", "予約者", "予約者名", "申込者"),
    "body": ("内容", "備考", "メモ"),
}
"""Headings by what they hold; the first one that a file has counts."""

NEEDED = ("room", "first_day", "begins", "ends", "title")

_DAY = re.compile(r"([0-9]{4})(?:[-/.]|年)?([0-9]{1,2})(?:[-/.]|月)?([0-9]{1,2})日?")
_TIME = re.compile(r"([0-9]{1,2})(?::|時)([0-9]{2})(?::00|分)?")
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityRow:
    """One booking of the other groupware, local times of the city."""

    line: int
    room: str
    starts: datetime
    minutes: int
    title: str
    entered_by: str = ""
    body: str = ""


def read_facility_schedule(text: str) -> Iterator[FacilityRow | RefusedPart]:
    """Yield every row, or why it is not taken, by the line of the file."""
    places: dict[str, int] | None = None
    count = 0
    for line, cells in _records(text):
        if isinstance(cells, RefusedPart):
            yield cells
            return
        if places is None:
            places = _places(cells)
            missing = [HEADINGS[name][0] for name in NEEDED if name not in places]
            if missing:
                params = {"headings": "、".join(missing)}
                yield RefusedPart(line=line, code="schedule.headings", params=params)
                return
            continue
        count += 1
        if count > MOST_ROWS:
            params = {"most": str(MOST_ROWS)}
            yield RefusedPart(line=line, code="schedule.too_many_rows", params=params)
            return
        yield _row(line, cells, places)
    if not count:
        yield RefusedPart(line=1, code="schedule.empty")


def _records(text: str) -> Iterator[tuple[int, list[str] | RefusedPart]]:
    """Yield the records that hold anything, with the line on which each begins."""
    reader = csv.reader(io.StringIO(text, newline=""))
    line = 1
    try:
        for cells in reader:
            if any(each.strip() for each in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as problem:
        params = {"why": str(problem)[:80]}
        yield line, RefusedPart(line=line, code="schedule.malformed", params=params)


def _places(cells: Sequence[str]) -> dict[str, int]:
    named = [each.strip().lstrip("\ufeff") for each in cells]
    found = {
        name: next((named.index(each) for each in headings if each in named), -1)
        for name, headings in HEADINGS.items()
    }
    return {name: place for name, place in found.items() if place >= 0}


def _row(line: int, cells: Sequence[str], places: Mapping[str, int]) -> FacilityRow | RefusedPart:
    def cell(name: str) -> str:
        place = places.get(name, len(cells))
        return cells[place].strip() if place < len(cells) else ""

    first, begins, ends = _day(cell("first_day")), _time(cell("begins")), _time(cell("ends"))
    last = _day(cell("last_day")) if cell("last_day") else first
    for name, value in (("first_day", first), ("begins", begins), ("ends", ends)):
        if value is None:
            return _unreadable(line, name, cell(name))
    if last is None:
        return _unreadable(line, "last_day", cell("last_day"))
    if first is None or begins is None or ends is None:
        return _unreadable(line, "first_day", cell("first_day"))
    starts, until = first + begins * _MINUTE, last + ends * _MINUTE
    if until <= starts:
        return RefusedPart(line=line, code="schedule.end_before_start")
    if not cell("room"):
        return _unreadable(line, "room", "")
    return FacilityRow(
        line=line,
        room=cell("room"),
        starts=starts,
        minutes=(until - starts) // _MINUTE,
        title=cell("title"),
        entered_by=cell("entered_by"),
        body=cell("body"),
    )


def _unreadable(line: int, name: str, value: str) -> RefusedPart:
    params = {"heading": HEADINGS[name][0], "value": value[:40]}
    return RefusedPart(line=line, code="schedule.unreadable", params=params)


def _day(text: str) -> datetime | None:
    found = _DAY.fullmatch(text)
    try:
        # A local day of the city: the zone is that of the booking.
        return datetime.fromisoformat("{}-{:0>2}-{:0>2}".format(*found.groups())) if found else None
    except ValueError:
        return None


def _time(text: str) -> int | None:
    """Read minutes after midnight; 24:00 is the end of a day."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    minutes = int(found[1]) * 60 + int(found[2])
    return minutes if int(found[2]) < 60 and minutes <= 1440 else None
