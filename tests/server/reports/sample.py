# SPDX-License-Identifier: Apache-2.0
"""A page 統計 as a city of five bureaus might have it, with everything that may be awkward."""

from dataclasses import replace
from datetime import UTC, datetime

from telework.measures.course import course_at, difference, standing, written
from telework.measures.measure import Direction, Measure, MonthValue, Source
from telework.measures.published import Amendment
from telework.measures.wire import (
    Dashboard,
    MeasureLine,
    MeasureMonth,
    MonthState,
    RateFigures,
    RemoteFigures,
    RoomFigures,
    SurveyFigures,
)

MONTH = "2026-10"
AS_OF = datetime(2026, 11, 12, 0, 30, tzinfo=UTC)
MONTHS = tuple(f"2026-{month:02d}" for month in range(4, 11))
REMOTE = ("1200", "2890", "4610", "6080", "8120", "9940", "12035")

NINE = (
    ("forms_without_seal", "押印のいらない様式", "Forms without a seal", "件", "1600", "2020"),
    ("online_procedures", "オンライン手続", "Online procedures", "件", "", "28"),
    ("waiting_time", "窓口の待ち時間", "Waiting time", "分", "12", "9"),
    ("cashless_sites", "キャッシュレスの窓口", "Cashless sites", "か所", "1", "15"),
    ("line_friends", "LINEの友だち", "LINE friends", "人", "72000", "100000"),
    ("rpa", "RPAの業務", "RPA", "業務", "2", "10"),
    ("remote_work", "テレワーク実施回数", "Remote work", "回", "1200", "15000"),
    ("specifications", "仕様の点検", "Specifications examined", "件", "1", "8"),
    ("analysis_fields", "データ分析の分野", "Analysis fields", "分野", "1", "2"),
)
SOURCES = {
    "remote_work": (Source.REMOTE_WORK, "standard/3"),
    "forms_without_seal": (Source.FORMS_WITHOUT_SEAL, "forms/1"),
}


def line(number: int, restated: str = "") -> MeasureLine:
    """Return one of the nine measures with its months."""
    measure_id, name, name_en, unit, baseline, target = NINE[number - 1]
    source, counted_by = SOURCES.get(measure_id, (Source.ENTERED, ""))
    measure = Measure(
        measure_id=measure_id,
        number=number,
        name=name,
        name_en=name_en,
        owners=("joho",),
        definition="月末に数える。",
        unit=unit,
        direction=Direction.DOWN if measure_id == "waiting_time" else Direction.UP,
        decimals=1 if measure_id == "waiting_time" else 0,
        source=source,
        baseline=MonthValue(month="2026-04", value=baseline) if baseline else None,
        target=MonthValue(month="2027-03", value=target),
    )
    values = _values(measure)
    months = tuple(_month(measure, *each) for each in zip(MONTHS, values, strict=True))
    if restated:
        delta = str(int(restated) - int(values[-1]))
        months = (*months[:-1], replace(months[-1], restated=restated, delta=delta))
    latest = MonthValue(month=MONTH, value=values[-1])
    course = course_at(measure, MONTH)
    return MeasureLine(
        measure=measure,
        owners=("情報政策課",),
        latest=latest,
        course=None if course is None else written(course, measure.decimals),
        ahead=None
        if course is None
        else written(difference(measure, latest.value, course), measure.decimals),
        standing=standing(measure, latest),
        counted_by=counted_by,
        may_enter=False,
        months=months,
    )


def _values(measure: Measure) -> tuple[str, ...]:
    if measure.source is Source.REMOTE_WORK:
        return REMOTE
    first = measure.baseline.number if measure.baseline else measure.target.number / 4
    rise = (measure.target.number - first) * (3 if measure.number % 2 else 7) / 60
    return tuple(written(first + rise * at, measure.decimals) for at in range(len(MONTHS)))


def _month(measure: Measure, month: str, value: str) -> MeasureMonth:
    course = course_at(measure, month)
    return MeasureMonth(
        figure_id=f"measure.{measure.measure_id}.{month}",
        month=month,
        actual=value,
        course=None if course is None else written(course, measure.decimals),
        state=MonthState.ENTERED if measure.source is Source.ENTERED else MonthState.CLOSED,
    )


def rate(key: str, name: str, *counts: int, month: str = MONTH) -> RateFigures:
    """Return the rates of counts: electronic, hybrid, paper, exempt."""
    electronic, hybrid, paper, exempt = counts
    figure_id = f"e_approval_rate.{month}" + (f".bureau.{key}" if key.startswith("B") else "")
    base = electronic + hybrid + paper

    def of(part: int, whole: int) -> str:
        return f"{100 * part / whole:.1f}%" if whole else "-"

    return RateFigures(
        figure_id=figure_id,
        key=key,
        name=name,
        electronic=electronic,
        hybrid=hybrid,
        paper=paper,
        exempt=exempt,
        total=sum(counts),
        headline=of(electronic + hybrid, sum(counts)),
        strict=of(electronic, sum(counts)),
        government=of(electronic + hybrid, base),
    )


def remote(key: str, name: str, half_units: int, users: int | None, eligible: int) -> RemoteFigures:
    """Return remote work of a bureau, of the city with an empty key."""
    figure_id = f"remote_work.{MONTH}" + (f".bureau.{key}" if key else "")
    return RemoteFigures(
        figure_id=figure_id,
        key=key,
        name=name,
        half_units=half_units,
        person_days=half_units // 2,
        users=users,
        eligible=eligible,
    )


AMENDED = (
    Amendment(
        figure_id="measure.remote_work.2026-10", part="value", published="12035", restated="12040"
    ),
    Amendment(
        figure_id="e_approval_rate.2026-10", part="headline", published="89.1%", restated="89.2%"
    ),
    Amendment(
        figure_id="e_approval_rate.2026-10.bureau.B05", part="paper", published="3", restated="4"
    ),
)
"""What was amended after the publication; the last one tells of few."""


def page(restated: str = "") -> Dashboard:
    """Return the page of October 2026; ``restated`` of remote work as it is counted later."""
    return Dashboard(
        month=MONTH,
        as_of=AS_OF,
        course_rule=1,
        rate_rule="publication/2",
        published=None,
        lines=tuple(line(number, restated if number == 7 else "") for number in range(1, 10)),
        rate=rate("", "", 2410, 122, 260, 48),
        rate_months=tuple(
            rate(month, month, 1800 + 100 * at, 100, 500 - 40 * at, 40, month=month)
            for at, month in enumerate(MONTHS)
        ),
        rate_bureaus=(
            rate("B01", "総務局", 900, 40, 50, 12),
            rate("B02", "=SUM(A1)局", 700, 45, 60, 14),
            rate("B03", "健康福祉局", 610, 30, 90, 16),
            rate("B04", "出納室", 198, 3, 57, 6),
            rate("B05", "監査事務局", 2, 4, 3, 0),
        ),
        remote=remote("", "", 24070, 2310, 3900),
        remote_bureaus=(
            remote("B01", "総務局", 9800, 900, 1500),
            remote("B02", "=SUM(A1)局", 7600, 800, 1300),
            remote("B03", "健康福祉局", 6400, 560, 1000),
            remote("B04", "出納室", 240, 46, 90),
            remote("B05", "監査事務局", 30, None, 10),
        ),
        rooms=RoomFigures(
            figure_id=f"rooms.{MONTH}",
            used_minutes=41230,
            bookable_minutes=126000,
            meetings=612,
            web_meetings=204,
            released=31,
            due=640,
            host_peak=7,
            host_slots=10,
            trips_minutes_saved=12240,
        ),
        surveys=(
            SurveyFigures(
                survey_id="telework-2026",
                title="テレワークのアンケート",
                answers=1204,
                invited=3900,
                open_until="2026-11-30",
            ),
            SurveyFigures(
                survey_id="rooms-2026",
                title="@会議室のアンケート",
                answers=3,
                invited=40,
                open_until="2026-11-30",
            ),
        ),
    )
