# SPDX-License-Identifier: Apache-2.0
"""Hours from a device to those who may read them: records, reasons, permissions, patterns."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from approval import start_of_day, uuid7
from approval.refusal import Refusal
from server.store.telework.absent import StoredAbsent, save_absent
from server.store.telework.days import days_of_people
from server.store.telework.overtime import minutes_between
from server.store.telework.schedules import save_patterns, save_swaps
from server.usecases.services import Services
from server.usecases.telework.day_facts import facts_of
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.reads import (
    Asked,
    read_differences,
    read_objective,
    read_overtime,
    read_permissions,
    read_schedules,
    read_unpermitted,
)
from server.usecases.telework.recount import recount
from telework import Absent, AbsentKind, Schedule
from telework.hours.act_encoding import (
    assign_pattern_to_plain,
    explain_difference_to_plain,
    permit_overtime_to_plain,
    report_objective_to_plain,
    withdraw_overtime_to_plain,
)
from telework.hours.commands import (
    AssignPattern,
    ExplainDifference,
    PermitOvertime,
    ReportObjective,
    WithdrawOvertime,
)
from telework.hours.difference import DifferenceKind
from telework.hours.overtime import LimitWarning, WorkedMinutes
from telework.hours.pattern import SchedulePattern, SwappedDay
from telework.reporting.act_encoding import confirm_days_to_plain
from telework.reporting.acts import ConfirmDays, SeenDay
from telework.wire import BatchItem
from tests.server.town import MORI, TENANT, Desk, Town, statuses
from tests.server.usecases.test_punches import punch

TUESDAY = date(2026, 11, 24)
DAY = Period(first=TUESDAY, last=TUESDAY)
HEAD = "p-takahashi"
"""The head of the team (係長) in which the officer works."""

OTHER = "p-kaneko"
"""A head of another section."""

EARLY = SchedulePattern(
    pattern_id="early",
    name="早出",
    week=(Schedule(begin=time(7)),) * 5 + (None,) * 2,
)


def clock(text: str, day: date = TUESDAY) -> datetime:
    hour, minute = text.split(":")
    return start_of_day(day) + timedelta(hours=int(hour), minutes=int(minute))


def act(desk: Desk, plain: dict[str, Any], stream: str = "", **changes: Any) -> BatchItem:
    """Make an act on hours of this desk's person."""
    own = "day" if plain["type"] in {"report_objective", "explain_difference"} else "team"
    where = stream or f"{own}:{desk.person_id}"
    return desk.wrap(desk.event(plain, type="telework", stream=where, **changes))


def identifier(number: int) -> str:
    return uuid7(1_795_000_000_000, number.to_bytes(10, "big"))


def report(begin: str = "7:30", end: str = "17:20") -> dict[str, Any]:
    return report_objective_to_plain(
        ReportObjective(day=TUESDAY, first=clock(begin), last=clock(end))
    )


def permit(begin: str, end: str, person: str = MORI, number: int = 1) -> dict[str, Any]:
    return permit_overtime_to_plain(
        PermitOvertime(
            permission_id=identifier(number),
            person_id=person,
            day=TUESDAY,
            begin=clock(begin),
            end=clock(end),
            reason="議会対応",
        )
    )


@pytest.fixture
def mori(town: Town) -> Desk:
    """An officer who worked from home from 8:30 to 19:00."""
    desk = town.desk(MORI)
    assert statuses(desk.send(punch(desk, "start", "home"))) == ["accepted"]
    town.clock.set(clock("19:00"))
    desk.sign_in_again()
    assert statuses(desk.send(punch(desk, "end"))) == ["accepted"]
    return desk


def differences(desk: Desk, **whose: Any) -> list[tuple[DifferenceKind, int, str]]:
    found = read_differences(
        desk.town.services, desk.identified, Asked(period=DAY, **whose), only_open=False
    )
    assert not isinstance(found, Refusal), found
    return [
        (
            one.difference.kind,
            one.difference.minutes,
            one.explanation.reason if one.explanation else "",
        )
        for one in found.items
    ]


def test_a_difference_is_explained_by_the_person_and_both_are_seen_by_the_head(
    town: Town, mori: Desk
) -> None:
    assert statuses(mori.send(act(mori, report(end="19:10")))) == ["accepted"]
    assert differences(mori) == [(DifferenceKind.SEEN_BEFORE, 60, "")]
    reason = explain_difference_to_plain(
        ExplainDifference(
            day=TUESDAY,
            kind=DifferenceKind.SEEN_BEFORE,
            begin=clock("7:30"),
            end=clock("8:30"),
            reason="私用で調べものをした",
        )
    )
    explained = act(mori, reason)
    assert statuses(mori.send(explained)) == ["accepted"]
    assert statuses(mori.send(explained)) == ["repeated"]
    told = [(DifferenceKind.SEEN_BEFORE, 60, "私用で調べものをした")]
    assert differences(mori) == told
    head = town.desk(HEAD)
    assert differences(head, person_id=MORI) == told
    assert differences(head, team=True) == told
    # What is seen later goes beyond what was explained.
    assert statuses(mori.send(act(mori, report("7:00", "7:10")))) == ["accepted"]
    assert differences(mori) == [(DifferenceKind.SEEN_BEFORE, 70, "")]


def test_records_of_one_day_are_joined_in_whatever_order_they_come(town: Town, mori: Desk) -> None:
    mori.send(act(mori, report("13:00", "17:20")), act(mori, report("8:30", "12:00")))
    found = read_objective(town.services, mori.identified, Asked(period=DAY))
    assert not isinstance(found, Refusal)
    (record,) = found.items
    assert (record.first, record.last) == (clock("8:30"), clock("17:20"))
    assert [(gap.begin, gap.end) for gap in record.gaps] == [(clock("12:00"), clock("13:00"))]
    assert record.origin == mori.device_id


def test_switched_off_by_the_administrator_nothing_is_kept(town: Town, mori: Desk) -> None:
    town.services = replaced(town, objective=False)
    assert statuses(mori.send(act(mori, report()))) == ["accepted"]
    found = read_objective(town.services, mori.identified, Asked(period=DAY))
    assert not isinstance(found, Refusal)
    assert found.items == ()


def replaced(town: Town, **settings: Any) -> Services:
    return replace(town.services, hours=replace(town.services.hours, **settings))


def test_nobody_reports_or_explains_for_another(town: Town) -> None:
    desk = town.desk(MORI)
    answer = desk.send(act(desk, report(), stream=f"day:{HEAD}")).answers[0]
    assert (answer.status, answer.code) == ("refused", "hours.other_person")


@pytest.mark.parametrize("reader", [OTHER, "p-kera"])
def test_hours_are_nobody_elses_business(town: Town, mori: Desk, reader: str) -> None:
    desk = town.desk(reader)
    asked = Asked(period=DAY, person_id=MORI)
    for read in (read_objective, read_permissions, read_unpermitted, read_overtime):
        assert read(town.services, desk.identified, asked) == Refusal(code="hours.other_person")
    section = Asked(period=DAY, section_id="joho-kakari")
    assert read_objective(town.services, desk.identified, section) == Refusal(
        code="hours.other_person"
    )


def test_hr_and_auditor_read_a_section(town: Town, mori: Desk) -> None:
    mori.send(act(mori, report()))
    for person, role in (("p-shoji", "hr"), ("p-kera", "auditor")):
        desk = town.desk(person, roles=(role,))
        found = read_objective(
            town.services, desk.identified, Asked(period=DAY, section_id="joho-kakari")
        )
        assert not isinstance(found, Refusal)
        assert [record.person_id for record in found.items] == [MORI]


def test_work_without_permission_goes_to_the_head_and_is_counted(town: Town, mori: Desk) -> None:
    head = town.desk(HEAD)
    asked = Asked(period=DAY, team=True)
    found = read_unpermitted(town.services, head.identified, asked)
    assert not isinstance(found, Refusal)
    assert [(each.kind, each.minutes, each.afterwards) for each in found.items] == [
        ("overtime", 105, False)
    ]
    assert statuses(head.send(act(head, permit("17:15", "19:00")))) == ["accepted"]
    found = read_unpermitted(town.services, head.identified, asked)
    assert not isinstance(found, Refusal)
    assert [each.afterwards for each in found.items] == [True], "permitted, but too late"
    counters = read_overtime(town.services, head.identified, asked)
    assert not isinstance(counters, Refusal)
    standing = next(each for each in counters.items if each.person_id == MORI)
    assert standing.month == WorkedMinutes(regular=465, overtime=105)
    assert (standing.counted_month, standing.counted_year) == (105, 105)
    assert standing.month_warning is LimitWarning.NONE


def test_a_permission_given_beforehand_clears_the_list(town: Town) -> None:
    desk, head = town.desk(MORI), town.desk(HEAD)
    assert statuses(head.send(act(head, permit("17:15", "19:00")))) == ["accepted"]
    desk.send(punch(desk, "start", "home"))
    town.clock.set(clock("19:00"))
    desk.sign_in_again()
    desk.send(punch(desk, "end"))
    found = read_unpermitted(town.services, desk.identified, Asked(period=DAY))
    assert not isinstance(found, Refusal)
    assert found.items == ()
    head.sign_in_again()
    withdrawn = withdraw_overtime_to_plain(WithdrawOvertime(permission_id=identifier(1)))
    assert statuses(head.send(act(head, withdrawn))) == ["accepted"]
    found = read_unpermitted(town.services, desk.identified, Asked(period=DAY))
    assert not isinstance(found, Refusal)
    assert found.items == (), "what was worked until then stays permitted"


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        (permit("17:15", "19:00", person="p-kaneko"), "hours.other_person"),
        (permit("17:15", "19:00", person=HEAD), "hours.other_person"),
        (
            withdraw_overtime_to_plain(WithdrawOvertime(permission_id=identifier(9))),
            "hours.permission_unknown",
        ),
    ],
)
def test_only_a_superior_permits(town: Town, plain: dict[str, Any], code: str) -> None:
    head = town.desk(HEAD)
    answer = head.send(act(head, plain)).answers[0]
    assert (answer.status, answer.code) == ("refused", code)
    assert answer.message


def test_a_permission_is_given_once(town: Town) -> None:
    head = town.desk(HEAD)
    sent = head.send(act(head, permit("17:15", "18:00")), act(head, permit("17:15", "23:00")))
    assert [one.code for one in sent.answers] == ["", "hours.permission_known"]


@pytest.mark.parametrize(
    "spoilt",
    [
        {**report(), "first": "2026-11-24T00:00:00+09:00"},  # before five in the morning
        {**report(), "last": "2026-11-24T07:00:00+09:00"},
        {**report(), "titles": "何を見ていたか"},
        {**permit("17:15", "19:00"), "reason": "  "},
        {**permit("17:15", "19:00"), "end": "2026-11-24T17:00:00+09:00"},
        {**permit("17:15", "19:00"), "permission_id": "1"},
    ],
)
def test_what_cannot_be_understood_is_refused(town: Town, spoilt: dict[str, Any]) -> None:
    desk = town.desk(MORI)
    assert desk.send(act(desk, spoilt)).answers[0].code == "event.unreadable"


def test_a_pattern_holds_and_counts_the_days_anew(town: Town, mori: Desk) -> None:
    head = town.desk(HEAD)
    plain = assign_pattern_to_plain(
        AssignPattern(
            assignment_id=identifier(1),
            person_id=MORI,
            pattern_id="early",
            first=TUESDAY,
            last=TUESDAY,
        )
    )
    unknown = head.send(act(head, plain)).answers[0]
    assert unknown.code == "hours.pattern_unknown"
    with town.database.write_work() as tx:
        save_patterns(tx, TENANT, [EARLY])
    assert statuses(head.send(act(head, plain))) == ["accepted"]
    days = Asked(period=Period(first=TUESDAY, last=date(2026, 11, 29)))
    found = read_schedules(town.services, mori.identified, days)
    assert not isinstance(found, Refusal)
    assert [(each.name, each.schedule is not None) for each in found.items] == [
        ("早出", True), ("標準", True), ("標準", True), ("標準", True),
        ("標準", False), ("標準", False),
    ]  # fmt: skip
    with town.database.read_work() as tx:
        minutes = minutes_between(tx, TENANT, [MORI], TUESDAY, TUESDAY)
    assert minutes[MORI] == WorkedMinutes(regular=465, overtime=105)


def test_leave_exchanged_days_and_patterns_are_facts_of_the_day(town: Town, mori: Desk) -> None:
    leave = Absent(kind=AbsentKind.LEAVE, begin=clock("15:15"), end=clock("17:15"))
    gone = Absent(kind=AbsentKind.LEAVE, begin=clock("8:30"), end=clock("9:30"))
    with town.database.write_work() as tx:
        rows = [
            StoredAbsent(person_id=MORI, day=TUESDAY, absent=leave),
            StoredAbsent(person_id=MORI, day=TUESDAY, absent=gone, cancelled=True),
        ]
        save_absent(tx, TENANT, rows)
        save_absent(tx, TENANT, rows)
        friday = date(2026, 11, 27)
        save_swaps(tx, TENANT, [SwappedDay(person_id=MORI, duty_day=friday, off_day=TUESDAY)])
        recount(tx, TENANT, MORI, [TUESDAY])
        facts = facts_of(tx, TENANT, [MORI], [TUESDAY])[(MORI, TUESDAY)]
        minutes = minutes_between(tx, TENANT, None, TUESDAY, TUESDAY)
    assert facts.absent == (leave,)
    assert facts.schedule is None
    assert minutes[MORI] == WorkedMinutes(holiday=630)


def test_a_national_holiday_has_no_hours(town: Town) -> None:
    labour_day = date(2026, 11, 23)
    asked = Asked(period=Period(first=labour_day, last=labour_day))
    found = read_schedules(town.services, town.desk(MORI).identified, asked)
    assert not isinstance(found, Refusal)
    assert [each.schedule for each in found.items] == [None]


def test_work_beyond_midnight_into_a_day_off_is_holiday_work(town: Town) -> None:
    desk = town.desk(MORI)
    friday = date(2026, 11, 27)
    town.clock.set(clock("23:00", friday))
    desk.sign_in_again()
    desk.send(punch(desk, "start", "home"))
    town.clock.set(clock("25:00", friday))
    desk.sign_in_again()
    desk.send(punch(desk, "end"))
    with town.database.write_work() as tx:
        recount(tx, TENANT, MORI, [friday])
        minutes = minutes_between(tx, TENANT, [MORI], friday, friday)
    assert minutes[MORI] == WorkedMinutes(overtime=60, holiday=60, night=120)


@pytest.mark.parametrize("strict", [False, True])
def test_strictly_no_day_without_a_reason_is_confirmed(
    town: Town, mori: Desk, strict: bool
) -> None:
    town.services = replaced(town, strict=strict)
    mori.send(act(mori, report(end="19:10")))
    head = town.desk(HEAD)
    assert confirmed(head) == ("hours.difference_open" if strict else "")
    if not strict:
        return
    reason = ExplainDifference(
        day=TUESDAY,
        kind=DifferenceKind.SEEN_BEFORE,
        begin=clock("7:30"),
        end=clock("8:30"),
        reason="私用",
    )
    mori.send(act(mori, explain_difference_to_plain(reason)))
    assert confirmed(head) == ""


def confirmed(head: Desk) -> str:
    """Confirm the officer's day as it stands, and return what stood against it."""
    with head.town.database.read_work() as tx:
        (day,) = days_of_people(tx, TENANT, [MORI], TUESDAY, TUESDAY)
    seen = SeenDay(person_id=MORI, day=TUESDAY, version=day.version)
    plain = confirm_days_to_plain(ConfirmDays(days=(seen,)))
    return head.send(act(head, plain)).answers[0].code
