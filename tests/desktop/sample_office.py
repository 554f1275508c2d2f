# SPDX-License-Identifier: Apache-2.0
"""What HR sees: the city's months, amendments, counts by two policies, statistics."""

from datetime import date

from desktop.telework_team import CountAsked, StatisticsAsked
from telework.calendar import ClosedDay, DaySource
from telework.calendar.wire import BEYOND_LIST, CalendarOfYear
from telework.closing.amendment import Amendment, AmendmentState, Restated, RestatedCount
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.closing.states import MonthState
from telework.closing.wire import (
    AmendmentList,
    CityClosing,
    ClosedMonth,
    MonthResult,
    Unconfirmed,
)
from telework.commands import Place
from telework.counting.day_count import Applied, Counter
from telework.counting.policy import PERSON_DAYS, SHIPPED, Measure
from telework.counting.wire import (
    CountedDay,
    CountedDays,
    Counters,
    CountReport,
    CountRow,
    CountState,
    Dimension,
    FiguresByEvidence,
    Key,
    PolicyList,
)
from telework.grant import Unit
from telework.statistics.wire import (
    Basis,
    CommuteSaved,
    CubeRow,
    DaysBucket,
    FigureEvidence,
    FigureState,
    MonthStatistics,
    OvertimeRow,
    ProcessRow,
    SectionRow,
    Trait,
    TraitRow,
    Trend,
    TrendMonth,
)
from tests.desktop.sample_team import AOI, AS_OF, MONTH, REN, SECTION, count, section_standing

COVERED = date(2027, 12, 31)
NAMES = {AOI: "佐藤 葵", REN: "高橋 蓮", "person-personnel": "山﨑 浩"}
SECTIONS = (
    ("情報政策課", SECTION, 132, 120),
    ("人事課", "section-人事課", 96, 96),
    ("財政課", "section-財政課", 41, 38),
)
"""Name, id, live and confirmed half-days."""


def city() -> CityClosing:
    """Three sections: one behind, one signed off, one submitted."""
    return CityClosing(
        month=MONTH,
        sections=(
            section_standing(
                "人事課",
                "section-人事課",
                open=0,
                submitted=0,
                head_confirmed=4,
                unconfirmed_days=0,
            ),
            section_standing("情報政策課", SECTION),
            section_standing("財政課", "section-財政課", open=0, submitted=4, unconfirmed_days=1),
        ),
        unconfirmed=(
            Unconfirmed(
                person_id=REN,
                name="高橋 蓮",
                section_id=SECTION,
                section_name="情報政策課",
                state=MonthState.OPEN,
                days=(date(2026, 11, 17), date(2026, 11, 18)),
            ),
            Unconfirmed(
                person_id=AOI,
                name="佐藤 葵",
                section_id=SECTION,
                section_name="情報政策課",
                state=MonthState.SUBMITTED,
                days=(date(2026, 11, 16),),
            ),
        ),
        list_sha256="c" * 64,
        count=count(269, 254),
        restated=restated(),
    )


def restated() -> Restated:
    """A closed month with one amendment, and one that it received for an earlier month."""
    return Restated(
        closed=Figures(home=254),
        deltas=Figures(home=-1),
        restated=Figures(home=253),
        received=Figures(home=2),
    )


def closed(month: str) -> ClosedMonth:
    """Eleven closed, one left over."""
    left = MonthResult(
        person_id=REN, name="高橋 蓮", section_id=SECTION, code="month.not_submitted"
    )
    return ClosedMonth(month=month, closed=11, results=(left,), count=count(269, 254))


def amendments() -> AmendmentList:
    """One approved, one that waits."""
    day = date(2026, 10, 14)
    before = DayRow(day=day, morning="home", afternoon="home", counted=Figures(home=2))
    after = DayRow(day=day, morning="home", afternoon="office", counted=Figures(home=1))
    approved = Amendment(
        amendment_id="am-1",
        person_id=AOI,
        section_id=SECTION,
        day=day,
        state=AmendmentState.APPROVED,
        reason="午後は登庁していました",
        before=before,
        after=after,
        requested_by=AOI,
        requested_at=AS_OF,
        decided_by="person-personnel",
        decided_at=AS_OF,
        decided_in="2026-11",
    )
    waiting = Amendment(
        amendment_id="am-2",
        person_id=REN,
        section_id=SECTION,
        day=date(2026, 10, 20),
        state=AmendmentState.DRAFT,
        requested_by=REN,
        requested_at=AS_OF,
        event_ids=("event-1",),
    )
    return AmendmentList(items=(approved, waiting))


def policies() -> PolicyList:
    """What every city starts with."""
    return PolicyList(items=SHIPPED, used=("standard:1",))


def calendar(year: int) -> CalendarOfYear:
    """A holiday, one of the city's own, the turn of the year; worked out from the law in 2028."""
    beyond = year > COVERED.year
    national = DaySource.BY_LAW if beyond else DaySource.NATIONAL
    return CalendarOfYear(
        year=year,
        days=(
            ClosedDay(day=date(year, 11, 23), name="勤労感謝の日", source=national),
            ClosedDay(day=date(year, 12, 1), name="市制施行記念日", source=DaySource.CITY),
            ClosedDay(day=date(year, 12, 29), name="年末年始", source=DaySource.YEAR_END),
        ),
        covered_until=COVERED,
        warning=BEYOND_LIST if beyond else "",
    )


def report(asked: CountAsked) -> CountReport:
    """The count of three sections, by half-days or by person-days."""
    by_days = asked.policy == PERSON_DAYS.policy_id
    measure = Measure.PERSON_DAYS if by_days else Measure.HALF_UNITS
    rows = tuple(
        CountRow(
            keys=(Key(dimension=Dimension.SECTION, value=section_id, name=name),),
            live=_counters(live, by_days=by_days),
            confirmed=_counters(confirmed, by_days=by_days),
        )
        for name, section_id, live, confirmed in SECTIONS
    )
    live = sum(each[2] for each in SECTIONS)
    confirmed = sum(each[3] for each in SECTIONS)
    total = CountRow(
        keys=(),
        live=_counters(live, by_days=by_days),
        confirmed=_counters(confirmed, by_days=by_days),
    )
    return CountReport(
        month=asked.month,
        policy_id=asked.policy,
        policy_version=1,
        measure=measure,
        as_of=AS_OF,
        state=CountState.CLOSED if asked.month < MONTH else CountState.PROVISIONAL,
        rows=rows,
        total=total,
        unconfirmed=8,
        exceptions=3,
        restated=_both() if asked.month < MONTH else None,
        received=FiguresByEvidence(live=Figures(home=-1), confirmed=Figures(home=2)),
    )


def _both() -> RestatedCount:
    live = Restated(
        closed=Figures(home=269),
        deltas=Figures(home=-1),
        restated=Figures(home=268),
        received=Figures(),
    )
    return RestatedCount(live=live, confirmed=restated())


def _counters(halves: int, *, by_days: bool) -> Counters:
    days = (halves + 2) // 2
    return Counters(
        count=days if by_days else halves,
        person_days=days,
        half_units=halves,
        events=days + 1,
        allowance_days=days - 3,
        people=9,
    )


def counted(asked: CountAsked) -> CountedDays:
    """Home in the morning, the office in the afternoon; and one without permission."""
    half = (
        Applied(
            counter=Counter.PERSON_DAYS,
            part="day",
            kind=Place.HOME,
            amount=1,
            code="day.present",
        ),
        Applied(
            counter=Counter.HALF_UNITS,
            part="morning",
            kind=Place.HOME,
            amount=1,
            code="half.all_remote",
        ),
        Applied(
            counter=Counter.HALF_UNITS,
            part="afternoon",
            kind="",
            amount=0,
            code="half.office_work",
            params={"office": "255", "required": "255"},
        ),
    )
    forbidden = (
        Applied(
            counter=Counter.PERSON_DAYS, part="day", kind="", amount=0, code="day.not_permitted"
        ),
    )
    return CountedDays(
        month=asked.month,
        policy_id=asked.policy,
        policy_version=1,
        measure=Measure.HALF_UNITS,
        as_of=AS_OF,
        state=CountState.PROVISIONAL,
        items=(
            _counted_day(AOI, "佐藤 葵", 12, 1, half, unpermitted=0),
            _counted_day(REN, "高橋 蓮", 13, 0, forbidden, unpermitted=465),
        ),
        next="",
    )


def _counted_day(
    person_id: str,
    name: str,
    number: int,
    halves: int,
    applied: tuple[Applied, ...],
    unpermitted: int,
) -> CountedDay:
    return CountedDay(
        person_id=person_id,
        name=name,
        section_id=SECTION,
        day=date(2026, 11, number),
        unit="full",
        count=halves,
        confirmed=True,
        unpermitted=unpermitted,
        applied=applied,
    )


def statistics(asked: StatisticsAsked) -> MonthStatistics:
    """A month of three sections, one of them too small for its reasons."""
    return MonthStatistics(
        month=asked.month,
        basis=basis(asked.evidence),
        cube=(
            CubeRow(
                month=asked.month,
                section_id=SECTION,
                kind=Place.HOME,
                unit=Unit.FULL,
                half_units=110,
                person_days=55,
                events=55,
            ),
            CubeRow(
                month=asked.month,
                section_id=SECTION,
                kind=Place.SATELLITE,
                unit=Unit.MORNING,
                half_units=22,
                person_days=22,
                events=22,
            ),
        ),
        sections=tuple(
            _section(name, section_id, live) for name, section_id, live, _confirmed in SECTIONS
        ),
        total=_section("", "", 269),
        distribution=tuple(DaysBucket(days=days, people=12 - days) for days in range(1, 9)),
        traits=(
            _trait("childcare", "育児", 9, 74),
            _trait("care", "介護", None, None),
            _trait("commute", "通勤", 14, 120),
            TraitRow(
                trait=Trait.GRADE,
                section_id="",
                value="section_head",
                name="課長",
                users=6,
                half_units=30,
            ),
            TraitRow(
                trait=Trait.AGE_BAND,
                section_id="",
                value="30",
                name="30代",
                users=11,
                half_units=99,
            ),
        ),
        commute=CommuteSaved(
            person_days=128, known_days=121, minutes=9_680, metres=2_904_000, co2_grams=377_520
        ),
        overtime=(
            OvertimeRow(
                first_days=0, last_days=0, people=41, overtime_minutes=49_200, mean_minutes=1_200
            ),
            OvertimeRow(
                first_days=1, last_days=4, people=18, overtime_minutes=16_200, mean_minutes=900
            ),
            OvertimeRow(
                first_days=5, last_days=None, people=9, overtime_minutes=5_400, mean_minutes=600
            ),
        ),
        process=tuple(_process(name, section_id) for name, section_id, *_rest in SECTIONS),
        process_total=_process("", ""),
        restated=restated() if asked.month < MONTH else None,
    )


def basis(evidence: str) -> Basis:
    """What the figures rest on."""
    return Basis(
        policy_id="standard",
        policy_version=1,
        as_of=AS_OF,
        state=FigureState.PROVISIONAL,
        evidence=FigureEvidence(evidence),
    )


def trend(fiscal_year: int) -> Trend:
    """A year that rises toward its target and does not reach it."""
    months = []
    for at in range(12):
        year, month = (fiscal_year, 4 + at) if at < 9 else (fiscal_year + 1, at - 8)
        over = at < 7
        actual = 2_400 + at * 1_900 if at <= 7 else None
        months.append(
            TrendMonth(
                month=f"{year}-{month:02d}",
                half_units=actual,
                person_days=None if actual is None else actual // 2,
                users=None if actual is None else 300 + at * 90,
                target_half_units=2_400 + at * 27_600 // 11,
                forecast_half_units=None if over else 2_400 + at * 2_050,
                state=FigureState.CLOSED if over else FigureState.PROVISIONAL,
                delta_half_units=-3 if at == 3 else 0 if over else None,
                restated_half_units=actual + (-3 if at == 3 else 0) if actual and over else None,
            )
        )
    return Trend(
        fiscal_year=fiscal_year,
        basis=basis("live"),
        months=tuple(months),
        method="linear",
        reaches_target=False,
    )


def _section(name: str, section_id: str, halves: int) -> SectionRow:
    return SectionRow(
        section_id=section_id,
        path=f"総務局 {name}".strip() if section_id else "",
        person_days=halves // 2,
        half_units=halves,
        events=halves // 2,
        allowance_days=halves // 3,
        eligible=20,
        users=12,
        participation="60.0%",
        mean_days="5.4",
        unconfirmed_days=3,
    )


def _trait(value: str, name: str, users: int | None, halves: int | None) -> TraitRow:
    return TraitRow(
        trait=Trait.REASON, section_id="", value=value, name=name, users=users, half_units=halves
    )


def _process(name: str, section_id: str) -> ProcessRow:
    return ProcessRow(
        section_id=section_id,
        path=f"総務局 {name}".strip() if section_id else "",
        applications=40,
        same_day=3,
        lead_minutes=185,
        notice_days=4,
        granted_days=130,
        no_shows=2,
        live=488,
        late=12,
        corrected=4,
        imported=0,
        compared_days=96,
        gap_days=7,
        unexplained_days=2,
    )
