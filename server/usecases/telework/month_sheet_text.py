# SPDX-License-Identifier: Apache-2.0
"""A section's snapshot in the words of its sheet (月次確認書)."""

from datetime import date, datetime, timedelta, timezone

from approval import city_day, era_date
from signing.month_sheet import MonthSheetContent, SheetPerson
from signing.typefaces import missing_glyphs
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow, MonthSnapshot, PersonMonth
from telework.counting.day_count import times

FIELD = "month"
"""Name of the one signature field."""

_JAPAN = timezone(timedelta(hours=9))
_WEEKDAYS = "月火水木金土日"
_PLACES = {"home": "在宅", "satellite": "ｻﾃﾗｲﾄ", "mobile": "ﾓﾊﾞｲﾙ", "office": "庁舎"}
_SOURCES = {"live": "当日", "late": "後日", "corrected": "訂正", "imported": "取込"}


def sheet_content(
    snapshot: MonthSnapshot, sha256: str, sheet_id: str, sheet_no: int, box: tuple[str, str]
) -> MonthSheetContent:
    """Write the sheet of a snapshot."""
    return MonthSheetContent(
        sheet_id=sheet_id,
        field=FIELD,
        month=month_words(snapshot.month),
        section=snapshot.section_name,
        heads=(
            ("集計方針", f"{snapshot.policy_id} 第{snapshot.policy_version}版"),
            ("規程", _drawable(snapshot.rules)),
            ("記録の時点", _moment(snapshot.as_of)),
            ("用紙", f"第{sheet_no}号"),
        ),
        totals=(
            ("職員", f"{len(snapshot.people)}人"),
            *_totals(snapshot.live(), snapshot.confirmed()),
        ),
        sha256=sha256,
        signer=box,
        people=tuple(_person(each) for each in snapshot.people),
    )


def month_words(month: str) -> str:
    """Return a month as people write it, such as 令和8年11月."""
    return era_date(date.fromisoformat(f"{month}-01")).rpartition("月")[0] + "月"


def _totals(live: Figures, confirmed: Figures) -> tuple[tuple[str, str], ...]:
    return (
        ("A 人日", str(live.person_days)),
        ("B 実施回数", str(times(live.half_units))),
        ("C 件数", str(live.events)),
        ("D 手当対象日", str(live.allowance_days)),
        ("確認済み B", str(times(confirmed.half_units))),
    )


def _person(person: PersonMonth) -> SheetPerson:
    live, unconfirmed = person.live(), person.unconfirmed()
    return SheetPerson(
        name=person.name,
        person_id=person.person_id,
        rows=tuple(_cells(row) for row in person.rows),
        marked=frozenset(at for at, row in enumerate(person.rows) if row.day in unconfirmed),
        totals=(
            *_totals(live, person.confirmed()),
            ("未確認の日", f"{len(unconfirmed)}日"),
        ),
        notes=tuple(
            f"{row.day.month}月{row.day.day}日：{row.note}" for row in person.rows if row.note
        ),
        summary=(
            str(len(person.rows)),
            str(live.person_days),
            str(times(live.half_units)),
            str(times(live.home)),
            str(times(live.satellite)),
            str(times(live.mobile)),
            str(len(unconfirmed)),
        ),
    )


def _cells(row: DayRow) -> tuple[str, ...]:
    counts = bool(row.counted.person_days)
    return (
        f"{row.day.day}（{_WEEKDAYS[row.day.weekday()]}）",
        _places(row.morning),
        _places(row.afternoon),
        _clock(row, row.began),
        _clock(row, row.ended),
        str(row.breaks) if row.breaks else "",
        str(row.away) if row.away else "",
        row.trust,
        _SOURCES[row.source],
        str(row.counted.person_days),
        str(times(row.counted.half_units)),
        str(row.counted.events),
        str(row.counted.allowance_days),
        "済" if row.confirmed else "未確認" if counts else "",
    )


def _places(text: str) -> str:
    return "・".join(_PLACES[each] for each in text.split("+") if each)


def _clock(row: DayRow, moment: datetime | None) -> str:
    """Write a moment by the city's clock; past midnight the hours go on (25:30)."""
    if moment is None:
        return ""
    local = moment.astimezone(_JAPAN)
    return f"{local.hour + 24 * (city_day(moment) - row.day).days}:{local.minute:02}"


def _moment(moment: datetime) -> str:
    local = moment.astimezone(_JAPAN)
    return f"{era_date(city_day(moment))} {local.hour}:{local.minute:02}"


def _drawable(text: str) -> str:
    missing = missing_glyphs(text)
    return "".join("〓" if character in missing else character for character in text)
