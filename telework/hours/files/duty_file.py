# SPDX-License-Identifier: Apache-2.0
"""Leave, non-duty hours and overtime orders as the duty system (庶務事務システム) exports them.

That system stays the master of them: a line that it took back comes again as cancelled.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from approval import Problem, Row, start_of_day
from telework.day_facts import Absent, AbsentKind
from telework.hours.files.reading import clock_in, day_in, moment_in, person_in, read_known
from telework.hours.overtime import OvertimePermission, PermissionSource

COLUMNS = ("person_id", "kind", "day", "begin", "end")
OPTIONAL = ("state", "reason", "ordered_at")
NAMES = {
    "職員番号": "person_id",
    "区分": "kind",
    "日付": "day",
    "開始": "begin",
    "開始時刻": "begin",
    "終了": "end",
    "終了時刻": "end",
    "状態": "state",
    "理由": "reason",
    "命令日時": "ordered_at",
}
KINDS = {
    "leave": AbsentKind.LEAVE,
    "休暇": AbsentKind.LEAVE,
    "non_duty": AbsentKind.NON_DUTY,
    "非勤務": AbsentKind.NON_DUTY,
    "職免": AbsentKind.NON_DUTY,
    "職務専念義務免除": AbsentKind.NON_DUTY,
    "overtime": None,
    "時間外": None,
    "時間外勤務": None,
    "休日勤務": None,
    "深夜勤務": None,
}
"""What a line says; None is an order to work. Whatever ends in 休暇 is leave too (年次休暇)."""

CANCELLED = ("cancelled", "取消", "取り消し")
STATES = ("", "approved", "承認", "承認済", *CANCELLED)
_LATEST_HOUR = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentLine:
    """Hours of one person's day without duty; ``cancelled`` where they were taken back."""

    person_id: str
    day: date
    absent: Absent
    cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyFile:
    """What the duty system says."""

    absent: tuple[AbsentLine, ...]
    orders: tuple[OvertimePermission, ...]


def parse_duty(
    file: str, data: bytes, people: Collection[str], now: datetime
) -> DutyFile | tuple[Problem, ...]:
    """Read lines of the duty system, or return everything that is wrong with them.

    Args:
        file: its name, for the problems.
        data: its bytes.
        people: everybody of the organisation.
        now: when an order was taken back that comes as cancelled.
    """
    table = read_known(file, data, COLUMNS, OPTIONAL, NAMES)
    absent: list[AbsentLine] = []
    orders: list[OvertimePermission] = []
    for row in table.rows:
        person, kind = person_in(row, "person_id", people), _kind(row)
        cancelled = row.choice("state", STATES) in CANCELLED
        times = _times(row, whole=kind is not None)
        if times is None or row.problems:
            continue
        day, begin, end = times
        if kind is not None:
            hours = Absent(kind=kind, begin=begin, end=end)
            absent.append(AbsentLine(person_id=person, day=day, absent=hours, cancelled=cancelled))
        else:
            orders.append(_order(row, person, times, now if cancelled else None))
    return table.faults() or DutyFile(absent=tuple(absent), orders=tuple(orders))


def _kind(row: Row) -> AbsentKind | None:
    word = row.text("kind").strip()
    if word.endswith("休暇"):
        return AbsentKind.LEAVE
    return KINDS.get(row.choice("kind", tuple(KINDS)))


def _times(row: Row, *, whole: bool) -> tuple[date, datetime, datetime] | None:
    """Return the day and its hours; leave without hours is the whole day."""
    day = day_in(row, "day")
    if day is None:
        return None
    midnight = start_of_day(day)
    if whole and not row.text("begin").strip() and not row.text("end").strip():
        return day, midnight, midnight + timedelta(days=1)
    begin, end = clock_in(row, "begin", _LATEST_HOUR), clock_in(row, "end", _LATEST_HOUR)
    if begin is None or end is None:
        return None
    if end <= begin:
        row.fault("hours.out_of_order", "end")
        return None
    return day, midnight + begin, midnight + end


def _order(
    row: Row, person: str, times: tuple[date, datetime, datetime], withdrawn: datetime | None
) -> OvertimePermission:
    """Make an order; without the time at which it was given it counts as given beforehand."""
    day, begin, end = times
    given = moment_in(row, "ordered_at") if row.text("ordered_at").strip() else begin
    return OvertimePermission(
        permission_id=f"duty:{person}:{begin:%Y%m%dT%H%M}",
        person_id=person,
        day=day,
        begin=begin,
        end=end,
        reason=row.text("reason").strip()[:2000],
        source=PermissionSource.DUTY_SYSTEM,
        given_by="",
        given_at=given or begin,
        # What was never ordered permits nothing, whenever it was taken back.
        withdrawn_at=None if withdrawn is None else min(withdrawn, begin),
    )
