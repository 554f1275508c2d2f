# SPDX-License-Identifier: Apache-2.0
"""Files of other systems: both encodings, headings in two languages, every fault by its line."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approval import Problem
from telework import AbsentKind, Schedule
from telework.hours.files import reading
from telework.hours.files.duty_file import DutyFile, parse_duty
from telework.hours.files.reading import moment_of
from telework.hours.files.schedule_file import ScheduleFile, parse_schedules
from telework.hours.files.vpn_log import parse_vpn
from telework.hours.files.windows_log import ExportOf, ObjectiveFile, parse_windows
from telework.hours.objective import ObjectiveRecord, ObjectiveSource
from tests.telework.hours.days import PERSON, SATURDAY, TUESDAY, clock, seen

PEOPLE = {PERSON, "p-yoshida"}
MINE = ExportOf(person_id=PERSON, computer="PC-1")
VIEWER_JA = """レベル,日付と時刻,ソース,イベント ID,タスクのカテゴリ
情報,2026/11/24 17:21:40,Winlogon,7002,(1102),"カスタマー エクスペリエンス向上プログラムのユーザー ログオフ通知
二行にわたる説明"
情報,2026/11/24 13:00:11,Microsoft Windows security auditing.,4801,その他のログオン/ログオフ イベント,解除
情報,2026/11/24 12:01:59,Microsoft Windows security auditing.,4800,その他のログオン/ログオフ イベント,ロック
情報,2026/11/24 9:15:00,Kernel-General,1,(5),システム時刻が変わりました
情報,2026/11/24 8:31:02,Winlogon,7001,(1101),ログオン通知
"""  # noqa: E501 - as the Event Viewer writes it
VIEWER_EN = """Level,Date and Time,Source,Event ID,Task Category
Information,11/24/2026 5:21:40 PM,Winlogon,7002,(1102),logoff
Information,11/24/2026 1:00:11 PM,Microsoft Windows security auditing.,4801,Other Logon/Logoff Events,x
Information,11/24/2026 12:01:59 PM,Microsoft Windows security auditing.,4800,Other Logon/Logoff Events,x
Information,11/24/2026 8:31:02 AM,Winlogon,7001,(1101),logon
"""  # noqa: E501 - as the Event Viewer writes it
POWERSHELL = """#TYPE Selected.System.Diagnostics.Eventing.Reader.EventLogRecord
"PersonId","TimeCreated","Id","ProviderName","MachineName"
"p-mori","2026-11-24T17:21:40.1234567+09:00","7002","Microsoft-Windows-Winlogon","PC-1"
"p-mori","2026/11/24 13:00:11","4801","Microsoft-Windows-Security-Auditing","PC-1"
"p-mori","2026/11/24 12:01:59","4800","Microsoft-Windows-Security-Auditing","PC-1"
"p-mori","2026/11/23 23:31:02Z","7001","Microsoft-Windows-Winlogon","PC-1"
""".replace("2026/11/23 23:31:02Z", "2026-11-23T23:31:02Z")


def records(found: object) -> tuple[ObjectiveRecord, ...]:
    assert isinstance(found, ObjectiveFile), found
    return found.records


def on_pc(record: ObjectiveRecord, origin: str = "PC-1") -> ObjectiveRecord:
    return replace(record, origin=origin)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_the_event_viewers_export_is_read_in_both_encodings(encoding: str) -> None:
    found = parse_windows("log.csv", VIEWER_JA.encode(encoding), MINE, PEOPLE)
    assert records(found) == (on_pc(seen("8:31-12:01 13:00-17:21")),)
    assert isinstance(found, ObjectiveFile)
    assert found.passed_over == 1, "a change of the clock has the number of a wake"


@pytest.mark.parametrize("text", [VIEWER_EN, POWERSHELL])
def test_english_and_powershell_say_the_same(text: str) -> None:
    crlf = text.replace("\n", "\r\n").encode()
    whose = ExportOf() if "PersonId" in text else MINE
    assert records(parse_windows("log.csv", crlf, whose, PEOPLE)) == (
        on_pc(seen("8:31-12:01 13:00-17:21")),
    )


def test_a_daily_summary_is_read() -> None:
    text = (
        "職員番号,日付,最初の使用,最後の使用,コンピューター,ロック・休止\n"
        "p-mori,2026/11/24,8:31,17:21,PC-1,12:01-13:00\n"
        "p-mori,2026-11-24,20:00,25:10,PC-1,\n"
    )
    assert records(parse_windows("days.csv", text.encode("cp932"), ExportOf(), PEOPLE)) == (
        on_pc(seen("8:31-12:01 13:00-17:21 20:00-25:10")),
    )


def faults(found: object) -> list[tuple[int, str, str]]:
    assert isinstance(found, tuple), found
    assert all(isinstance(each, Problem) for each in found)
    return [(each.line, each.column, each.code) for each in found]


def test_every_fault_of_a_log_is_told_by_its_line_and_nothing_is_taken() -> None:
    text = (
        "職員番号,日付と時刻,イベント ID,ソース\n"
        "p-mori,2026/11/24 8:31:02,7001,Winlogon\n"
        "p-nobody,2026/11/24 8:31:02,7001,Winlogon\n"
        "p-mori,令和8年11月24日,7002,Winlogon\n"
        "p-mori,2026/11/24 17:00:00,seven,Winlogon\n"
        "p-mori,2026/11/24\n"
    )
    assert faults(parse_windows("log.csv", text.encode(), ExportOf(), PEOPLE)) == [
        (3, "person_id", "person.unknown"),
        (4, "time", "cell.not_a_moment"),
        (5, "id", "cell.not_a_number"),
        (6, "", "file.cells"),
    ]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1999-12-31"])
def test_a_day_that_no_calendar_reaches_is_told_by_its_line(day: str) -> None:
    text = f"person_id,day,kind,begin,end\n{PERSON},{day},leave,8:30,12:00\n"
    found = parse_duty("d.csv", text.encode(), PEOPLE, datetime(2026, 11, 24, tzinfo=UTC))
    assert isinstance(found, tuple)
    assert [(each.line, each.code) for each in found] == [(2, "cell.not_a_date")]
    assert moment_of(f"{day} 8:30") is moment_of(f"{day}T08:30:00+09:00") is None


def test_a_broken_line_of_shift_jis_is_told_once() -> None:
    good = "職員番号,接続,切断\np-mori,2026/11/24 8:30:00,2026/11/24 9:00:00\n".encode("cp932")
    broken = good + b"p-mori,\x82,2026/11/24 10:00:00\np-nobody,2026/11/24 8:00:00,\n"
    assert faults(parse_vpn("vpn.csv", broken, PEOPLE)) == [
        (3, "", "file.broken_line"),
        (4, "person_id", "person.unknown"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.columns"),
        ("職員番号,イベント ID\n".encode(), "file.columns"),
        ("職員番号,日付と時刻,イベント ID\n".encode(), "file.empty"),
        ('職員番号,日付と時刻,イベント ID\n"x'.encode(), "file.not_csv"),
        ("職員番号,日付,最初の使用,最後の使用\np-mori,2026/11/24,17:00,8:00\n".encode(),
         "hours.out_of_order"),
        ("職員番号,日付,最初の使用,最後の使用\np-mori,2026/11/24,4:59,8:00\n".encode(),
         "hours.out_of_order"),
        ("職員番号,日付,最初の使用,最後の使用\np-mori,2026/11/24,朝,8:00\n".encode(),
         "cell.not_a_time"),
        (b"x" * (reading.MOST_BYTES + 1), "file.too_large"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_log_is_refused(data: bytes, code: str) -> None:
    assert [fault[2] for fault in faults(parse_windows("x", data, ExportOf(), PEOPLE))] == [code]


def test_an_export_of_nobody_is_refused() -> None:
    whose = ExportOf(person_id="p-nobody")
    assert faults(parse_windows("x", VIEWER_JA.encode(), whose, PEOPLE)) == [
        (0, "", "person.unknown")
    ]


def test_a_vpn_log_shows_connections() -> None:
    text = (
        "person_id,connected,disconnected,gateway\n"
        "p-mori,2026/11/24 8:31:02,2026/11/24 12:01:00,gw1\n"
        "p-mori,2026/11/24 13:00:00,,gw1\n"
    )
    (record,) = records(parse_vpn("vpn.csv", text.encode(), PEOPLE))
    assert record == on_pc(
        seen("8:31-12:01 13:00-13:00", source=ObjectiveSource.VPN, open_end=True), "gw1"
    )
    reversed_one = text.replace("12:01:00", "8:00:00")
    assert faults(parse_vpn("vpn.csv", reversed_one.encode(), PEOPLE)) == [
        (2, "disconnected", "hours.out_of_order")
    ]


NOW = datetime(2026, 11, 30, tzinfo=UTC)


def duty(text: str, encoding: str = "cp932") -> DutyFile | tuple[Problem, ...]:
    heading = "職員番号,区分,日付,開始時刻,終了時刻,状態,命令日時\n"
    return parse_duty("duty.csv", (heading + text).encode(encoding), PEOPLE, NOW)


def test_the_duty_system_tells_leave_non_duty_and_orders() -> None:
    found = duty(
        "p-mori,年次休暇,2026/11/24,13:00,17:15,承認,\n"
        "p-mori,職免,2026/11/25,,,,\n"
        "p-mori,年次休暇,2026/11/26,8:30,9:30,取消,\n"
        "p-mori,時間外勤務,2026/11/27,17:15,25:00,,2026/11/27 16:00\n"
        "p-mori,休日勤務,2026/11/28,9:00,12:00,取消,\n"
    )
    assert isinstance(found, DutyFile)
    assert [(one.absent.kind, one.cancelled) for one in found.absent] == [
        (AbsentKind.LEAVE, False), (AbsentKind.NON_DUTY, False), (AbsentKind.LEAVE, True),
    ]  # fmt: skip
    assert (found.absent[0].absent.begin, found.absent[0].absent.end) == (
        clock("13:00"), clock("17:15"),
    )  # fmt: skip
    whole = found.absent[1].absent
    assert (whole.begin, whole.end) == (clock("24:00"), clock("48:00"))
    ordered, taken_back = found.orders
    assert (ordered.day, ordered.end) == (date(2026, 11, 27), clock("25:00", date(2026, 11, 27)))
    assert ordered.given_at == clock("16:00", date(2026, 11, 27))
    assert taken_back.withdrawn_at == clock("9:00", SATURDAY), "what never was permits nothing"


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("p-mori,遊び,2026/11/24,13:00,17:15,,", "kind", "cell.not_allowed"),
        ("p-mori,休暇,2026/11/24,17:15,13:00,,", "end", "hours.out_of_order"),
        ("p-mori,休暇,2026/11/24,13:00,,,", "end", "cell.not_a_time"),
        ("p-mori,時間外,2026/11/24,,,,", "begin", "cell.not_a_time"),
        ("p-mori,休暇,11/24,13:00,17:15,,", "day", "cell.not_a_date"),
        ("p-mori,休暇,2026/11/24,13:00,17:15,保留,", "state", "cell.not_allowed"),
        ("p-mori,時間外,2026/11/24,18:00,19:00,,昨日", "ordered_at", "cell.not_a_moment"),
    ],
)
def test_a_fault_of_the_duty_system_is_told(line: str, column: str, code: str) -> None:
    assert (2, column, code) in faults(duty(line + "\n"))


def schedules(text: str) -> ScheduleFile | tuple[Problem, ...]:
    return parse_schedules("s.csv", text.encode("cp932"), PEOPLE, {"early"})


PATTERNS = "パターン,名称,曜日,始業,休憩開始,休憩終了,終業\n"


def test_patterns_assignments_and_swaps_are_told_apart_by_their_headings() -> None:
    found = schedules(
        PATTERNS
        + "early,早出,月～木,7:00,12:00,13:00,15:45\nearly,早出,金,8:30,12:00,12:00,12:00\n"
    )
    assert isinstance(found, ScheduleFile)
    (pattern,) = found.patterns
    assert [hours is not None for hours in pattern.week] == [True] * 5 + [False] * 2
    noon = time(12, 0)
    assert pattern.week[4] == Schedule(lunch_begin=noon, lunch_end=noon, end=noon)
    found = schedules(
        "職員番号,パターン,開始日,終了日\np-mori,early,2026/4/1,\np-mori,,2026/5/1,2026/5/31\n"
    )
    assert isinstance(found, ScheduleFile)
    assert [(one.pattern_id, one.last) for one in found.assignments] == [
        ("early", None), ("", date(2026, 5, 31)),
    ]  # fmt: skip
    found = schedules("職員番号,勤務日,週休日\np-mori,2026/11/28,2026/11/24\n")
    assert isinstance(found, ScheduleFile)
    assert (found.swaps[0].duty_day, found.swaps[0].off_day) == (SATURDAY, TUESDAY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PATTERNS + "early,早出,月火,17:00,12:00,13:00,15:45\n", "hours.out_of_order"),
        (PATTERNS + "early,早出,月曜,7:00,12:00,13:00,15:45\n", "cell.not_allowed"),
        (PATTERNS + "early,早出,月月,7:00,12:00,13:00,15:45\n", "schedule.weekday_twice"),
        ("職員番号,パターン,開始日,終了日\np-mori,late,2026/4/1,\n", "schedule.pattern_unknown"),
        ("職員番号,パターン,開始日,終了日\np-mori,early,2026/4/1,2026/3/1\n",
         "hours.out_of_order"),
        ("職員番号,パターン,開始日,終了日\np-mori,early,2026/4/1,\np-mori,,2026/4/1,\n",
         "schedule.twice"),
        ("職員番号,勤務日,週休日\np-mori,2026/11/28,2026/11/28\n", "schedule.swap_twice"),
        ("職員番号,勤務日,週休日\np-x,2026/11/28,2026/11/24\n", "person.unknown"),
    ],
)  # fmt: skip
def test_a_fault_of_hours_is_told(text: str, code: str) -> None:
    assert [fault[2] for fault in faults(schedules(text))] == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026/11/24 8:31:02", clock("8:31").replace(second=2)),
        ("2026/11/24 8:31", clock("8:31")),
        ("2026-11-24T08:31:02.123+09:00", clock("8:31").replace(second=2, microsecond=123000)),
        ("11/24/2026 12:01:00 AM", clock("0:01")),
        ("11/24/2026 12:01:00 PM", clock("12:01")),
        ("3/4/2026 8:31:02", None),  # the third of April, or the fourth of March
        ("2026/11/24 25:00:00", None),
        ("2026/13/24 8:00:00", None),
        ("", None),
    ],
)
def test_moments_are_read_and_never_guessed(text: str, expected: datetime | None) -> None:
    assert moment_of(text) == expected


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    parse_windows("x", data, MINE, PEOPLE)
    parse_windows("x", "日付と時刻,イベント ID\n".encode() + data, MINE, PEOPLE)
    parse_vpn("x", b"person_id,connected,disconnected\n" + data, PEOPLE)
    parse_duty("x", b"person_id,kind,day,begin,end\n" + data, PEOPLE, NOW)
    parse_schedules("x", data, PEOPLE, ())
