# SPDX-License-Identifier: Apache-2.0
"""The statistics as sheets of rows, for CSV and Excel; the basis stands on every one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from telework.closing.amendment import Restated
from telework.commands import Place
from telework.counting.day_count import times
from telework.grant import Unit
from telework.statistics.wire import (
    Basis,
    FigureEvidence,
    FigureState,
    MonthStatistics,
    ProcessRow,
    SectionRow,
    Trait,
)

Cell = str | int | Decimal
"""A text or a number; a text is never a formula, whatever it begins with."""

KEPT_BACK = "秘匿"
NOTHING = ""

PLACES = {Place.HOME: "在宅", Place.SATELLITE: "サテライト", Place.MOBILE: "モバイル"}
UNITS = {
    Unit.FULL: "全日",
    Unit.MORNING: "午前",
    Unit.AFTERNOON: "午後",
    Unit.HOURS: "時間帯",
    "mixed": "複数",
    "": "申請なし",
}
TRAITS = {Trait.GRADE: "職階", Trait.AGE_BAND: "年代", Trait.REASON: "登録の理由"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table with its title; the first row names the columns."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


def sheets_of(found: MonthStatistics) -> tuple[Sheet, ...]:
    """Write the statistics of a month as sheets, their order that of the screen."""
    paths = {row.section_id: row.path for row in found.sections}
    return (
        Sheet(title="実施率", rows=tuple(_sections(found))),
        Sheet(title="内訳", rows=tuple(_cube(found, paths))),
        Sheet(title="日数の分布", rows=tuple(_distribution(found))),
        Sheet(title="属性別", rows=tuple(_traits(found, paths))),
        Sheet(title="申請と記録", rows=tuple(_process(found))),
        Sheet(title="通勤の削減", rows=tuple(_commute(found))),
        Sheet(title="時間外勤務", rows=tuple(_overtime(found))),
        *_amendments(found.restated),
        Sheet(title="計数の条件", rows=tuple(basis_rows(found.month, found.basis))),
    )


def basis_rows(month: str, basis: Basis) -> Iterator[tuple[Cell, ...]]:
    """Write what every figure rests on."""
    closed = basis.state is FigureState.CLOSED
    confirmed = basis.evidence is FigureEvidence.CONFIRMED
    yield ("項目", "値")
    yield ("対象月", month)
    yield ("計数規則", basis.policy_id)
    yield ("計数規則の版", basis.policy_version)
    yield ("時点", basis.as_of.isoformat(timespec="seconds"))
    yield ("状態", "締め済み" if closed else "暫定")
    yield ("根拠", "所属長の確認済み" if confirmed else "打刻（確認を待たない）")
    yield ("秘匿", "5人未満の値と、差し引きで分かる値は表示しない")


def _amendments(found: Restated | None) -> Iterator[Sheet]:
    """Put a closed month beside what was amended since; both numbers stay visible (G12)."""
    if found is None:
        return
    lines = (
        ("締めたとき", found.closed),
        ("この月への訂正", found.deltas),
        ("訂正後", found.restated),
        ("この月に承認された過去の月への訂正", found.received),
    )
    rows = [("区分", "実施回数", "人日", "件数", "手当日数")]
    cells = [
        (name, times(each.half_units), each.person_days, each.events, each.allowance_days)
        for name, each in lines
    ]
    yield Sheet(title="締め後訂正", rows=(*rows, *cells))


def _sections(found: MonthStatistics) -> Iterator[tuple[Cell, ...]]:
    yield (
        *("所属", "実施回数", "人日", "件数", "手当日数", "登録者数", "実施者数"),
        *("実施率", "実施者の平均日数", "未確認の人日"),
    )
    for row in (*found.sections, found.total):
        yield _section(row)


def _section(row: SectionRow) -> tuple[Cell, ...]:
    rates = (_rate(row.participation), _rate(row.mean_days))
    return (
        *(row.path, times(row.half_units), row.person_days, row.events, row.allowance_days),
        *(row.eligible, row.users, *rates, row.unconfirmed_days),
    )


def _cube(found: MonthStatistics, paths: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    yield ("月", "所属", "種類", "単位", "実施回数", "人日", "件数")
    for row in found.cube:
        named = (row.month, paths.get(row.section_id, row.section_id), PLACES[row.kind])
        counted = (times(row.half_units), row.person_days, row.events)
        yield (*named, UNITS.get(row.unit, str(row.unit)), *counted)


def _distribution(found: MonthStatistics) -> Iterator[tuple[Cell, ...]]:
    yield ("月の実施日数", "人数")
    for bucket in found.distribution:
        yield (bucket.days, bucket.people)


def _traits(found: MonthStatistics, paths: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    yield ("区分", "所属", "値", "実施者数", "実施回数")
    for row in found.traits:
        counted = KEPT_BACK if row.half_units is None else times(row.half_units)
        users = KEPT_BACK if row.users is None else row.users
        section = paths.get(row.section_id, row.section_id) or "全庁"
        yield (TRAITS[row.trait], section, row.name, users, counted)


def _process(found: MonthStatistics) -> Iterator[tuple[Cell, ...]]:
    yield (
        *("所属", "申請件数", "当日申請", "決裁までの分（中央値）", "実施日までの日数（中央値）"),
        *("承認された人日", "実施なし", "即時の打刻", "後からの入力", "訂正", "取り込み"),
        *("客観的記録のある人日", "乖離のある人日", "理由のない乖離"),
    )
    for row in (*found.process, found.process_total):
        yield _process_cells(row)


def _process_cells(row: ProcessRow) -> tuple[Cell, ...]:
    return (
        *(row.path, row.applications, row.same_day, _maybe(row.lead_minutes)),
        *(_maybe(row.notice_days), row.granted_days, row.no_shows),
        *(row.live, row.late, row.corrected, row.imported),
        *(row.compared_days, row.gap_days, row.unexplained_days),
    )


def _commute(found: MonthStatistics) -> Iterator[tuple[Cell, ...]]:
    saved = found.commute
    yield ("項目", "値")
    yield ("全日在宅の人日", saved.person_days)
    yield ("うち通勤経路が分かる人日", saved.known_days)
    yield ("削減した通勤時間（分）", saved.minutes)
    yield ("削減した通勤距離（m）", saved.metres)
    yield ("削減したCO2（g）", saved.co2_grams)


def _overtime(found: MonthStatistics) -> Iterator[tuple[Cell, ...]]:
    yield ("実施日数（から）", "実施日数（まで）", "人数", "時間外の分", "1人平均の分")
    for row in found.overtime:
        few = KEPT_BACK if row.people else NOTHING
        minutes = few if row.overtime_minutes is None else row.overtime_minutes
        mean = few if row.mean_minutes is None else row.mean_minutes
        yield (row.first_days, _maybe(row.last_days), row.people, minutes, mean)


def _maybe(number: int | None) -> Cell:
    return NOTHING if number is None else number


def _rate(text: str) -> str:
    return NOTHING if text == "-" else text
