# SPDX-License-Identifier: Apache-2.0
"""A section's month with every exception a head meets, and the city's months of HR."""

from datetime import UTC, date, datetime, time, timedelta

from desktop.telework_team import (
    DayComment,
    DayEvidence,
    DayException,
    PermitSeen,
    PunchSeen,
    RecordSeen,
    Remark,
    SettledSeen,
    TeamDay,
    TeamMember,
    TeamMonth,
)
from telework.closing.figures import Figures
from telework.closing.states import MonthState
from telework.closing.wire import (
    Count,
    MonthResult,
    MonthSheet,
    PersonStanding,
    PreparedSheet,
    SectionMonth,
    SectionStanding,
)

MONTH = "2026-11"
SECTION = "section-情報政策課"
AOI, REN, SHIZUKA, TAKUMI = "person-aoi", "person-ren", "person-shizuka", "person-takumi"


def at(day: date, clock: time) -> datetime:
    """A moment of the city as the wire has it."""
    return datetime.combine(day, clock, UTC) - timedelta(hours=9)


AS_OF = at(date(2026, 11, 24), time(18, 40))


def calm(person_id: str, number: int, **changes: object) -> TeamDay:
    """A day at home on which nothing asks for a look."""
    day = date(2026, 11, number)
    facts: dict[str, object] = {
        "person_id": person_id,
        "day": day,
        "state": "reported",
        "trust": "A",
        "morning": "home",
        "afternoon": "home",
        "began": at(day, time(8, 28)),
        "ended": at(day, time(17, 20)),
        "breaks": 60,
        "version": 4,
    }
    return TeamDay(**(facts | changes))  # type: ignore[arg-type]


def off_clock() -> TeamDay:
    """The device's clock contradicts the server's."""
    remark = Remark(code="trust.d", params={"codes": "clock.off"})
    return calm(AOI, 16, trust="D", remarks=(remark,))


def gap() -> TeamDay:
    """The machine was on long after the declared end, and nobody has said why."""
    remark = Remark(code="difference.no_reason", params={"minutes": "95"})
    return calm(REN, 17, remarks=(remark,), overtime=0)


def forbidden() -> TeamDay:
    """Work late in the evening that nobody had permitted."""
    day = date(2026, 11, 18)
    remarks = (
        Remark(code="overtime.overtime", params={"minutes": "130"}),
        Remark(code="difference.reasoned", params={"minutes": "40", "reason": "更新の待ち時間"}),
    )
    return calm(REN, 18, ended=at(day, time(19, 25)), overtime=130, remarks=remarks)


def interval() -> TeamDay:
    """A restart while offline leaves only an interval; the afternoon was at the office."""
    return calm(
        SHIZUKA,
        18,
        trust="C",
        began=None,
        afternoon="office",
        remarks=(Remark(code="trust.c"), Remark(code="report.missing")),
    )


def team_month() -> TeamMonth:
    """The month of a section of four: three with exceptions, one without."""
    calm_days = [2, 4, 5, 9, 10, 11, 12]
    return TeamMonth(
        month=MONTH,
        members=(
            _member(AOI, "佐藤 葵", [*(calm(AOI, n) for n in calm_days), off_clock()]),
            _member(REN, "高橋 蓮", [calm(REN, 4), gap(), forbidden()], overtime=2_730),
            _member(SHIZUKA, "勘解由小路 静", [calm(SHIZUKA, 5), interval()], state="submitted"),
            _member(TAKUMI, "渡邉 匠", [calm(TAKUMI, n) for n in calm_days], state="submitted"),
        ),
        sections=(section_standing("情報政策課", SECTION),),
        as_of=AS_OF,
    )


def _member(
    person_id: str, name: str, days: list[TeamDay], state: str = "open", overtime: int = 0
) -> TeamMember:
    halves = sum((day.morning == "home") + (day.afternoon == "home") for day in days)
    return TeamMember(
        person_id=person_id,
        name=name,
        office="情報政策課 主事",
        section_id=SECTION,
        state=state,
        half_units=halves,
        overtime=overtime,
        days=tuple(days),
    )


def difference(person_id: str, name: str, on: date) -> DayException:
    """The machine was in use after the declared end, and nobody said why."""
    return DayException(
        person_id=person_id,
        name=name,
        day=on,
        what="difference",
        kind="seen_after",
        begin=at(on, time(17, 20)),
        end=at(on, time(18, 55)),
        minutes=95,
        remark=Remark(code="difference.no_reason", params={"minutes": "95"}),
    )


def unpermitted(person_id: str, name: str, on: date) -> DayException:
    """Work in the evening that nobody permitted, dismissed by the head."""
    reason = "窓口の対応が延びたと口頭で報告を受けていた"
    return DayException(
        person_id=person_id,
        name=name,
        day=on,
        what="unpermitted",
        kind="overtime",
        begin=at(on, time(17, 15)),
        end=at(on, time(17, 45)),
        minutes=30,
        remark=Remark(code="overtime.overtime", params={"minutes": "30"}),
        settled=SettledSeen(by="山﨑 浩", at=at(on, time(18, 10)), reason=reason),
    )


def exceptions() -> tuple[DayException, ...]:
    """What a section's month has of them, the open one first."""
    return (
        difference(REN, "高橋 蓮", date(2026, 11, 17)),
        unpermitted(SHIZUKA, "勘解由小路 静", date(2026, 11, 18)),
    )


def evidence(name: str, day: TeamDay) -> DayEvidence:
    """What stands behind a day."""
    on = day.day
    machine = at(on, time(21, 0))
    return DayEvidence(
        name=name,
        day=day,
        punches=(
            PunchSeen(
                kind="start",
                place="home",
                at=at(on, time(8, 28)),
                wall=at(on, time(8, 51)),
                trust="D",
                contradictions=(Remark(code="clock.off", params={"minutes": "23"}),),
            ),
            PunchSeen(kind="break", place="", at=at(on, time(12, 0)), trust="A"),
            PunchSeen(kind="resume", place="home", at=at(on, time(13, 0)), trust="B"),
            PunchSeen(
                kind="end",
                place="",
                at=None,
                earliest=at(on, time(17, 5)),
                latest=machine,
                trust="C",
                source="late",
                reason="電池が切れていました",
            ),
        ),
        records=(RecordSeen(source="pc", first=at(on, time(8, 20)), last=machine),),
        exceptions=(
            difference(day.person_id, name, on),
            unpermitted(day.person_id, name, on),
        ),
        permits=(
            PermitSeen(
                source="application",
                words=Remark(code="application.full", params={"place": "home"}),
                case_id="case-1",
            ),
        ),
        plan=("予算要求書の作成", "端末更新の照会への回答"),
        done=("予算要求書の作成",),
        left=("照会への回答は明日に延ばします",),
        comments=(
            DayComment(
                kind="return", by="山﨑 浩", at=at(on, time(18, 0)), text="終業を確かめてください"
            ),
        ),
    )


def standing(person_id: str, name: str, halves: int, **changes: object) -> PersonStanding:
    """One person's month as the section's review shows it."""
    facts: dict[str, object] = {
        "person_id": person_id,
        "name": name,
        "section_id": SECTION,
        "section_name": "情報政策課",
        "month": MONTH,
        "state": MonthState.SUBMITTED,
        "version": 1,
        "returned": "",
        "count": count(halves),
        "days": halves // 2,
    }
    return PersonStanding(**(facts | changes))  # type: ignore[arg-type]


def count(halves: int, confirmed: int | None = None, state: str = "provisional") -> Count:
    """Figures of so many half-days, all at home."""
    home = halves if confirmed is None else confirmed
    return Count(
        policy_id="standard",
        policy_version=1,
        as_of=AS_OF,
        state=state,
        live=Figures(home=halves, person_days=(halves + 1) // 2, events=(halves + 1) // 2),
        confirmed=Figures(home=home, person_days=(home + 1) // 2, events=(home + 1) // 2),
    )


def section_month() -> SectionMonth:
    """A section's month before its signature: one may not be signed off yet."""
    out = standing(
        AOI, "佐藤 葵", 16, state=MonthState.OPEN, left_out="month.not_submitted", params={}
    )
    return SectionMonth(
        section_id=SECTION,
        section_name="情報政策課",
        month=MONTH,
        people=(
            standing(SHIZUKA, "勘解由小路 静", 3, unconfirmed=(date(2026, 11, 18),)),
            standing(TAKUMI, "渡邉 匠", 14),
            out,
        ),
        count=count(33, 30),
        restated=None,
        sheets=(),
        may_sign=True,
        role="総務局情報政策課長（月次確認）",
    )


def section_standing(name: str, section_id: str, **changes: object) -> SectionStanding:
    """Where the people of a section stand."""
    facts: dict[str, object] = {
        "section_id": section_id,
        "section_name": name,
        "people": 4,
        "open": 2,
        "submitted": 2,
        "head_confirmed": 0,
        "closed": 0,
        "unconfirmed_days": 3,
    }
    return SectionStanding(**(facts | changes))  # type: ignore[arg-type]


def sheet(state: str = "prepared", **changes: object) -> MonthSheet:
    """The section's sheet."""
    facts: dict[str, object] = {
        "sheet_id": "sheet-1",
        "section_id": SECTION,
        "month": MONTH,
        "sheet_no": 1,
        "state": state,
        "people": 2,
        "sha256": "a" * 64,
        "size": 41_000,
        "snapshot_sha256": "b" * 64,
    }
    return MonthSheet(**(facts | changes))  # type: ignore[arg-type]


def prepared() -> PreparedSheet:
    """The sheet made, to be signed."""
    return PreparedSheet(
        sheet=sheet(),
        field="head",
        role="総務局情報政策課長（月次確認）",
        stamp_upper="情報政策課長",
        results=results(),
    )


def results() -> tuple[MonthResult, ...]:
    """Two signed off, one left out."""
    return (
        MonthResult(person_id=SHIZUKA, name="勘解由小路 静", section_id=SECTION),
        MonthResult(person_id=TAKUMI, name="渡邉 匠", section_id=SECTION),
        MonthResult(person_id=AOI, name="佐藤 葵", section_id=SECTION, code="month.not_submitted"),
    )
