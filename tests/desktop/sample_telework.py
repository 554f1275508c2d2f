# SPDX-License-Identifier: Apache-2.0
"""A November of the reader of the samples: home and office, a forgotten end, a day sent back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from desktop.facade import SendState, Trouble
from desktop.telework import (
    ApplicationPreview,
    ApplicationWish,
    DayDetail,
    DayRow,
    DayText,
    DifferenceRow,
    EnrolmentStanding,
    GrantRow,
    LineVerdict,
    Missing,
    MonthCount,
    MonthOfDays,
    PunchRow,
    StartNeeds,
)
from telework.reporting import checklist
from tests.desktop.sample_case import NOW

MONTH = "2026-11"
TODAY = date(2026, 11, 24)
FORGOTTEN = date(2026, 11, 19)
RETURNED = date(2026, 11, 12)
OFFLINE = date(2026, 11, 20)
PLANNED = date(2026, 11, 26)
HOLIDAYS = {date(2026, 11, 3): "文化の日", date(2026, 11, 23): "勤労感謝の日"}
HOME_DAYS = (5, 6, 10, 12, 13, 17, 19, 20, 24)
PLAN = "端末更新の仕様書を直す\n照会への回答（2件）"
CONNECTIONS = ("vpn", "remote_desktop", "vdi", "secure_container", "cloud")


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the city's clock."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=9)
    return midnight + timedelta(hours=hour, minutes=minute)


def month_of_days() -> MonthOfDays:
    """Return the month as it stands on the 24th."""
    rows = tuple(_row(date(2026, 11, number)) for number in range(1, 31))
    return MonthOfDays(
        month=MONTH,
        rows=rows,
        missing=(
            Missing(code="month.not_over"),
            Missing(code="day.no_end", day=FORGOTTEN),
            Missing(code="day.difference_unexplained", day=OFFLINE),
            Missing(code="day.returned", day=RETURNED),
        ),
        count=MonthCount(half_units=15, policy_id="standard", policy_version=1, as_of=NOW),
        read_at=NOW,
    )


def empty_month(month: str) -> MonthOfDays:
    """Return a month of which nothing is known yet."""
    first = date.fromisoformat(f"{month}-01")
    days = (first + timedelta(days=number) for number in range(31))
    rows = tuple(DayRow(day=each, day_off=_off(each)) for each in days if each.month == first.month)
    return MonthOfDays(month=month, rows=rows, read_at=NOW)


def detail(day: date) -> DayDetail:
    """Return one of its days."""
    row = _row(day)
    if day == OFFLINE:
        return replace(_worked(row), differences=(_difference(day),))
    if day == RETURNED:
        return replace(_worked(row), comment="結果の欄に、照会への回答の番号を書いてください。")
    if row.began is not None:
        return _worked(row)
    grants = (_grant(day),) if row.planned else ()
    return DayDetail(row=row, grants=grants, text=DayText(plan=PLAN if row.planned else ""))


def grants() -> tuple[GrantRow, ...]:
    """Return the coming blocks: two applied for, one ordered."""
    ordered = replace(_grant(date(2026, 11, 30)), source="order", withdrawable=False, case_id="")
    hours = replace(
        _grant(date(2026, 11, 27)), unit="hours", begin=time(13), end=time(16), place="satellite"
    )
    return (_grant(PLANNED), hours, ordered)


def enrolment(state: str = "enrolled") -> EnrolmentStanding:
    """Return the registration of the fiscal year."""
    excluded = ("conditional", "fiscal_year", "dispatched")
    if state == "none":
        return EnrolmentStanding(fiscal_year=2026, state=state, excluded=excluded)
    return EnrolmentStanding(
        fiscal_year=2026,
        state=state,
        reasons=("childcare", "commute"),
        since=date(2026, 4, 1),
        until=date(2027, 3, 31),
        case_id="case-enrolment",
        excluded=excluded,
    )


def needs(*, asked: bool = True) -> StartNeeds:
    """Return what the first start asks for."""
    return StartNeeds(
        checklist=checklist.VERSION if asked else "",
        points=checklist.POINTS,
        connections=CONNECTIONS,
        connection="vpn",
    )


def preview(wish: ApplicationWish) -> ApplicationPreview:
    """Judge an application: a day off and a fourth day are refused."""
    verdicts = []
    for number, line in enumerate(wish.lines):
        against: tuple[Trouble, ...] = ()
        if _off(line.day):
            against = (Trouble(code="applying.day_off", params={"day": line.day.isoformat()}),)
        elif number > 2:
            against = (
                Trouble(code="applying.week_limit", params={"week": "2026-12-07", "limit": "3"}),
            )
        verdicts.append(LineVerdict(line=line, against=against))
    officer = ("情報セキュリティ責任者 一 一",) if wish.carried else ()
    return ApplicationPreview(
        verdicts=tuple(verdicts), approvers=("人事課長 山﨑 浩",), consents=officer
    )


def _off(day: date) -> str:
    if day in HOLIDAYS:
        return "holiday"
    return "weekend" if day.weekday() > 4 else ""


def _row(day: date) -> DayRow:
    if _off(day):
        return DayRow(day=day, day_off=_off(day), holiday=HOLIDAYS.get(day, ""))
    if day > TODAY:
        planned = day in (PLANNED, date(2026, 11, 27), date(2026, 11, 30))
        place = "home" if planned else ""
        return DayRow(day=day, morning=place, afternoon=place, planned=planned)
    home = day.day in HOME_DAYS
    worked = DayRow(
        day=day,
        morning="home" if home else "office",
        afternoon="office" if day.day in (10, 17) or not home else "home",
        began=at(day, 8, 28 + day.day % 5),
        ended=at(day, 17, 15 + day.day % 7),
        break_minutes=60,
        report="reported" if home else "not_needed",
        confirmation="confirmed" if day.day < 12 else "waiting",
        trust="A",
    )
    return _marked(worked)


def _marked(row: DayRow) -> DayRow:
    changes: dict[date, DayRow] = {
        TODAY: replace(
            row, ended=None, report="planned", confirmation="open", pending=SendState.WAITING
        ),
        FORGOTTEN: replace(row, ended=None, no_end=True, confirmation="open"),
        RETURNED: replace(row, confirmation="returned", away_minutes=45),
        OFFLINE: replace(row, trust="B", difference="unexplained"),
        date(2026, 11, 13): replace(row, trust="C", sources=("late",)),
        date(2026, 11, 17): replace(row, trust="D", sources=("corrected",), difference="explained"),
    }
    return changes.get(row.day, row)


def _worked(row: DayRow) -> DayDetail:
    punches = [_punch(row, "start", row.began, row.morning), _punch(row, "break", at(row.day, 12))]
    punches.append(_punch(row, "resume", at(row.day, 13), row.afternoon))
    if row.ended is not None:
        punches.append(_punch(row, "end", row.ended))
    if row.pending is not None:
        punches[-1] = replace(punches[-1], trust="", pending=row.pending)
    reported = row.report == "reported"
    text = DayText(
        plan=PLAN,
        done="仕様書を直し、照会に回答した。" if reported else "",
        unfinished="照会の1件は回答待ち" if reported else "",
    )
    return DayDetail(row=row, punches=tuple(punches), grants=(_grant(row.day),), text=text)


def _punch(row: DayRow, kind: str, when: datetime | None, place: str = "") -> PunchRow:
    made = PunchRow(
        event_id=f"punch-{row.day.day}-{kind}", kind=kind, place=place, at=when, trust=row.trust
    )
    if row.trust == "C":
        late = replace(made, at=None, earliest=at(row.day, 8), latest=at(row.day, 19))
        return replace(late, source="late", reason="端末の電池が切れていた")
    if row.trust == "D":
        return replace(made, contradictions=("clock.off",))
    return made


def _grant(day: date) -> GrantRow:
    return GrantRow(
        grant_id=f"case-application:{day.day}",
        day=day,
        unit="full",
        place="home",
        case_id="case-application",
        withdrawable=day > TODAY,
    )


def _difference(day: date) -> DifferenceRow:
    return DifferenceRow(
        day=day,
        kind="seen_after",
        begin=at(day, 17, 21),
        end=at(day, 19, 2),
        minutes=101,
        sources=("pc",),
    )
