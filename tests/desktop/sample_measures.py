# SPDX-License-Identifier: Apache-2.0
"""The programme of the sample city under way: ten measures, and the figures beside them."""

from dataclasses import dataclass, replace
from datetime import timedelta

from approval.rate import CURRENT_RULE, Tally
from approval.register.period import month_period
from approval.register.report import Breakdown, Cut, RateRow, rate_report
from telework.measures.entries import ActualEntry, ActualHistory
from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.lines import KnownMonth, LineFacts, line_of, month_named
from telework.measures.measure import Direction, Measure, MonthValue, Source, month_number
from telework.measures.traced import FigurePart, RecordKind, RecordsBehind, TracedFigure
from telework.measures.wire import (
    Dashboard,
    MeasureLine,
    MonthState,
    RateFigures,
    RemoteFigures,
    RoomFigures,
    SurveyFigures,
)
from tests.desktop import sample_rates
from tests.desktop.sample_case import NOW

MONTH = "2026-10"
BEGAN = "2025-09"
REMOTE = (*(1200, 1480, 2010, 2350, 3120, 4005, 5240, 5010, 5890, 6720, 7480, 8105, 10060, 11342),)
"""実施回数 of every month from the beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A measure in short: values by how many months after the beginning."""

    names: tuple[str, str]
    owner: str
    unit: str
    ends: tuple[str, str]
    actuals: dict[int, str]
    source: Source = Source.ENTERED
    decimals: int = 0
    steps: tuple[tuple[str, str], ...] = ()


TOLD = {
    "forms_without_seal": Told(
        names=("押印を求めない様式", "Forms without a seal"),
        owner="総務局 行政管理課",
        unit="件",
        ends=("1600", "2020"),
        actuals={0: "1600", 3: "1684", 6: "1742", 9: "1835", 13: "1921"},
        source=Source.FORMS_WITHOUT_SEAL,
    ),
    "online_procedures": Told(
        names=("オンラインで完結する手続", "Procedures completed online"),
        owner="総務局 情報政策課",
        unit="件",
        ends=("", "28"),
        actuals={4: "6", 7: "11", 10: "17", 13: "22"},
        steps=(("2026-03", "9"),),
    ),
    "waiting_time": Told(
        names=("窓口の待ち時間", "Waiting time at the counters"),
        owner="市民局 区政課",
        unit="分",
        ends=("12", "9"),
        actuals={0: "12.0", 3: "11.4", 6: "10.1", 9: "9.3", 12: "8.9"},
        decimals=1,
    ),
    "cashless_sites": Told(
        names=("キャッシュレス対応の施設", "Cashless sites"),
        owner="会計室",
        unit="か所",
        ends=("1", "15"),
        actuals={0: "1", 4: "3", 8: "5", 13: "7"},
        steps=(("2026-03", "5"),),
    ),
    "line_friends": Told(
        names=("LINE公式アカウントの友だち", "Friends of the LINE account"),
        owner="市長公室 広報課",
        unit="人",
        ends=("72000", "100000"),
        actuals={0: "72000", 3: "75120", 6: "79880", 9: "83310", 13: "88460"},
    ),
    "rpa": Told(
        names=("RPAで自動化した業務", "Work done by RPA"),
        owner="総務局 情報政策課",
        unit="業務",
        ends=("2", "10"),
        actuals={0: "2", 5: "4", 9: "7", 13: "8"},
    ),
    "remote_work": Told(
        names=("在宅勤務の実施回数（月）", "Remote work per month"),
        owner="総務局 労務厚生課",
        unit="回",
        ends=("1200", "15000"),
        actuals={at: str(count) for at, count in enumerate(REMOTE)},
        source=Source.REMOTE_WORK,
    ),
    "specifications": Told(
        names=("仕様書の事前点検", "Specifications examined"),
        owner="総務局 情報政策課",
        unit="件",
        ends=("1", "8"),
        actuals={0: "1", 6: "4", 12: "6"},
    ),
    "analysis": Told(
        names=("データ分析に取り組む分野", "Fields of data analysis"),
        owner="政策局 企画課",
        unit="分野",
        ends=("1", "2"),
        actuals={},
    ),
    "e_approval_rate": Told(
        names=("電子決裁率", "E-approval rate"),
        owner="総務局 文書課",
        unit="%",
        ends=("74", "95"),
        actuals={at: f"{74 + at * 1.4:.1f}" for at in range(14)},
        source=Source.E_APPROVAL_RATE,
        decimals=1,
    ),
}


def month(after: int) -> str:
    """Return the month so many after the beginning."""
    return month_named(month_number(BEGAN) + after)


def measure(measure_id: str, number: int = 1) -> Measure:
    """Return a measure of the programme."""
    told = TOLD[measure_id]
    first, last = told.ends
    return Measure(
        measure_id=measure_id,
        number=number,
        name=told.names[0],
        name_en=told.names[1],
        owners=("section-1",),
        definition=f"月末の時点の{told.names[0]}。",
        unit=told.unit,
        direction=Direction.DOWN if measure_id == "waiting_time" else Direction.UP,
        decimals=told.decimals,
        source=told.source,
        baseline=MonthValue(month=BEGAN, value=first) if first else None,
        target=MonthValue(month="2027-03", value=last),
        steps=tuple(MonthValue(month=at, value=value) for at, value in told.steps),
    )


def lines(asked: str = MONTH) -> tuple[MeasureLine, ...]:
    """Return the measures as the rule judges them."""
    found = []
    for number, (measure_id, told) in enumerate(TOLD.items(), start=1):
        fed = told.source is not Source.ENTERED
        state = MonthState.CLOSED if fed else MonthState.ENTERED
        known = {
            month(after): KnownMonth(actual=value, state=state)
            for after, value in told.actuals.items()
        }
        if measure_id == "remote_work":
            known["2026-05"] = replace(known["2026-05"], restated="5864.5")
            newest = KnownMonth(actual=str(REMOTE[-1]), state=MonthState.PROVISIONAL)
            known[MONTH] = newest
        facts = LineFacts(
            known=known,
            published={"2026-03": known["2026-03"].actual} if "2026-03" in known else {},
            owners=(told.owner,),
            counted_by={Source.REMOTE_WORK: "standard/3", Source.E_APPROVAL_RATE: "headline/2"}.get(
                told.source, ""
            ),
            may_enter=measure_id in {"waiting_time", "cashless_sites"},
        )
        found.append(line_of(measure(measure_id, number), asked, facts))
    return tuple(found)


def dashboard(asked: str = MONTH) -> Dashboard:
    """Return the whole page of a month."""
    whole, bureaus = _rates(Breakdown.BUREAU, sample_rates.TALLIES, sample_rates.NAMES, asked)
    return Dashboard(
        month=asked,
        as_of=NOW,
        course_rule=1,
        rate_rule="headline/2",
        published=None,
        lines=lines(asked),
        rate=whole,
        rate_months=_rate_months(),
        rate_bureaus=tuple(sorted(bureaus, key=lambda each: each.headline, reverse=True)),
        remote=_remote("", "", REMOTE[-1] * 2, 1904, 2630),
        remote_bureaus=(
            _remote("bureau-somu", "総務局", 8216, 604, 702),
            _remote("bureau-zaisei", "財政局", 6120, 512, 640),
            _remote("bureau-toshi", "都市建設局", 4830, 431, 688),
            _remote("bureau-shimin", "市民局", 3510, 353, 590),
            _remote("bureau-kansa", "監査事務局", 8, None, None),
        ),
        rooms=RoomFigures(
            figure_id=f"rooms.{asked}",
            used_minutes=61_920,
            bookable_minutes=118_800,
            meetings=734,
            web_meetings=389,
            released=21,
            due=755,
            host_peak=4,
            host_slots=5,
            trips_minutes_saved=18_060,
        ),
        surveys=(
            SurveyFigures(
                survey_id="remote-2026",
                title="在宅勤務に関するアンケート（令和8年度）",
                answers=1_206,
                invited=2_630,
                open_until="2026-11-30",
            ),
        ),
    )


def empty() -> Dashboard:
    """Return the page of a city that has registered nothing yet."""
    nothing = RateFigures(
        figure_id=f"e_approval_rate.{MONTH}",
        key="",
        name="",
        electronic=0,
        hybrid=0,
        paper=0,
        exempt=0,
        total=0,
        headline="-",
        strict="-",
        government="-",
    )
    return replace(
        dashboard(),
        lines=(),
        rate=nothing,
        rate_months=(),
        rate_bureaus=(),
        remote=_remote("", "", 0, 0, 0),
        remote_bureaus=(),
        rooms=None,
        surveys=(),
    )


def traced(figure_id: str) -> TracedFigure:
    """Return what stands at the address of a figure that counts remote work."""
    return TracedFigure(
        figure_id=figure_id,
        month=MONTH,
        name="総務局",
        unit="回",
        value="4108",
        parts=(FigurePart(name="half_units", value="8216"),),
        state=MonthState.CLOSED,
        restated="4106.5",
        delta="-1.5",
        rule="standard/3",
        words="在宅、サテライト、移動中の勤務を半日の単位で数えます。",
        words_en="Work at home, at satellite offices and on the move, in half-days.",
        as_of=NOW,
        records=(
            RecordsBehind(
                kind=RecordKind.DAYS,
                path=f"/v1/telework/counts/days?month={MONTH}",
                permitted=False,
            ),
        ),
        entries=(),
    )


def entry_id(number: int) -> str:
    """Return the id of an entry."""
    return f"0193a2b4-0001-7000-8000-{number:012}"


def entry(number: int, at: str, value: str, replaces: int = 0) -> ActualEntry:
    """Return an entry that somebody made for the waiting time."""
    return ActualEntry(
        entry_id=entry_id(number),
        measure_id="waiting_time",
        month=at,
        value=value,
        from_what="番号発券機の集計（市民課窓口）",
        replaces=entry_id(replaces) if replaces else "",
        entered_by="person-kusei",
        entered_name="田中 由美",
        section_id="section-kusei",
        entered_at=NOW - timedelta(days=40 - number),
    )


def history(measure_id: str) -> ActualHistory:
    """Return the entries of the waiting time; nothing of other measures."""
    entries = (
        entry(1, "2026-03", "10.4"),
        entry(2, "2026-03", "10.1", replaces=1),
        entry(3, "2026-06", "9.3"),
        entry(4, "2026-09", "8.9"),
    )
    mine = measure_id == "waiting_time"
    return ActualHistory(
        measure_id=measure_id,
        items=entries if mine else (),
        in_force=(entry_id(2), entry_id(3), entry_id(4)) if mine else (),
        may_enter=mine or measure_id == "cashless_sites",
        entered_until="",
    )


def _rate_months() -> tuple[RateFigures, ...]:
    tallies = {}
    for at in range(24):
        electronic = 1010 + at * 27
        tallies[month_named(month_number(MONTH) - 23 + at)] = Tally(
            electronic=electronic, hybrid=120 + at * 6, paper=410 - at * 15, exempt=107
        )
    names = dict.fromkeys(tallies, "")
    return _rates(Breakdown.MONTH, tallies, names, MONTH)[1]


def _rates(
    by: Breakdown, tallies: dict[str, Tally], names: dict[str, str], asked: str
) -> tuple[RateFigures, tuple[RateFigures, ...]]:
    period = month_period(asked)
    assert period is not None
    found = rate_report(tallies, names, by, period, Cut(number=12_345, at=NOW), CURRENT_RULE)
    return _rate(found.total, asked, whole=True), tuple(
        _rate(row, row.key if by is Breakdown.MONTH else asked, whole=by is Breakdown.MONTH)
        for row in found.rows
    )


def _rate(row: RateRow, asked: str, *, whole: bool) -> RateFigures:
    address = FigureAddress(
        subject=FigureSubject.E_APPROVAL_RATE,
        month=asked,
        bureau_id=None if whole else row.key,
    )
    return RateFigures(
        figure_id=address.text(),
        key=row.key,
        name=row.name,
        electronic=row.electronic,
        hybrid=row.hybrid,
        paper=row.paper,
        exempt=row.exempt,
        total=row.total,
        headline=row.headline,
        strict=row.strict,
        government=row.government,
    )


def _remote(
    key: str, name: str, half_units: int, users: int | None, eligible: int | None
) -> RemoteFigures:
    address = FigureAddress(subject=FigureSubject.REMOTE_WORK, month=MONTH, bureau_id=key or None)
    return RemoteFigures(
        figure_id=address.text(),
        key=key,
        name=name,
        half_units=half_units,
        person_days=half_units * 52 // 100,
        users=users,
        eligible=eligible,
    )
