# SPDX-License-Identifier: Apache-2.0
"""The statistics of rooms as sheets of rows, for CSV and Excel."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from telework.meetings.statistics_wire import MeetingStatistics, RoomUse
from telework.statistics.sheets import Cell, Sheet

_HEADS = (
    *("会議室", "予約できた時間（分）", "使われた時間（分）", "利用率（%）"),
    *("会議（件）", "始まるはずの会議（件）", "無断不使用（件）", "無断不使用の率（%）"),
    *("出席予定（人）", "席（のべ）", "充足率（%）", "予約から開始まで（平均・時間）"),
    *("終了を記録した会議の予約（分）", "同じ会議の実利用（分）"),
)


def meeting_sheets(found: MeetingStatistics) -> tuple[Sheet, ...]:
    """Write the statistics of a month as sheets, in the order of the screen."""
    return (
        Sheet(title="会議室の利用", rows=(_HEADS, *map(_room, found.rooms))),
        Sheet(title="時間帯別", rows=tuple(_hours(found))),
        Sheet(title="Web会議", rows=tuple(_web(found))),
        Sheet(title="集計の条件", rows=tuple(_basis(found))),
    )


def share(part: int, base: int) -> Decimal | str:
    """Return a part of a base in per cent, nothing where there is no base."""
    if not base:
        return ""
    return (Decimal(100 * part) / base).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _room(each: RoomUse) -> tuple[Cell, ...]:
    lead: Cell = ""
    if each.meetings:
        hours = Decimal(each.lead_minutes) / each.meetings / 60
        lead = hours.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return (
        each.name,
        each.bookable_minutes,
        each.used_minutes,
        share(each.used_minutes, each.bookable_minutes),
        each.meetings,
        each.due,
        each.released,
        share(each.released, each.due),
        each.people,
        each.seats,
        share(each.people, each.seats),
        lead,
        each.told_booked_minutes,
        each.told_used_minutes,
    )


def _hours(found: MeetingStatistics) -> Iterator[tuple[Cell, ...]]:
    yield ("時間帯", "予約できた時間（分）", "使われた時間（分）", "利用率（%）")
    for each in found.hours:
        used = share(each.used_minutes, each.bookable_minutes)
        yield (f"{each.hour}時台", each.bookable_minutes, each.used_minutes, used)


def _web(found: MeetingStatistics) -> Iterator[tuple[Cell, ...]]:
    web = found.web
    yield ("項目", "値")
    yield ("会議（件）", web.meetings)
    yield ("うちWeb会議（件）", web.web_meetings)
    yield ("Web会議の割合（%）", share(web.web_meetings, web.meetings))
    yield ("Webで出席した人（のべ・推計）", web.joined_by_web)
    yield ("削減した移動（分・推計）", web.trips_minutes_saved)
    for each in found.peaks:
        yield (f"同時に開いた最多（{each.provider}、{each.slots}枠）", each.peak)


def _basis(found: MeetingStatistics) -> Iterator[tuple[Cell, ...]]:
    yield ("項目", "値")
    yield ("対象月", found.month)
    yield ("期間", f"{found.first}～{found.last}")
    yield ("時点", found.as_of.isoformat(timespec="seconds"))
    yield ("利用率の分母", "開室時間から閉庁日と利用停止を除いた時間")
    yield ("無断不使用の分母", "使われた会議と自動解放された会議")
    yield ("充足率の分母", "使われた会議ごとの定員の合計")
    yield ("移動の推計", f"主催者を除く出席者1人あたり往復{found.web.trip_minutes}分として計算")
    yield ("立ち退き（件）", found.displaced)
    yield ("取消し（件）", found.cancelled)
