# SPDX-License-Identifier: Apache-2.0
"""Files about hours: all of one or nothing, the same again is nothing, and what follows."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from approval import Problem
from server.ops.main import main
from server.store.tables import audit_log, telework_objective
from server.store.telework.absent import absent_between
from server.store.telework.amendments import draft_of_day
from server.store.telework.overtime import minutes_between
from server.usecases.telework.day_facts import facts_of
from server.usecases.telework.hours import facts_changed
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.importing import (
    GivenFile,
    Imported,
    Outcome,
    import_duty,
    import_schedules,
    import_vpn,
    import_windows,
)
from server.usecases.telework.hours.reads import Asked, read_objective, read_unpermitted
from telework import Schedule
from telework.hours.files.windows_log import ExportOf
from telework.hours.overtime import WorkedMinutes
from tests.server.town import MORI, TENANT, Desk, Town
from tests.server.usecases.test_hours import DAY, TUESDAY, clock, mori

__all__ = ["mori"]

LOG = """職員番号,日付と時刻,イベント ID,ソース,コンピューター
p-mori,2026/11/24 8:31:02,7001,Winlogon,PC-1
p-mori,2026/11/24 19:40:10,7002,Winlogon,PC-1
p-mori,2026/11/24 19:41:10,7036,Service Control Manager,PC-1
"""
DUTY = "職員番号,区分,日付,開始時刻,終了時刻,状態,命令日時\n"


def given(town: Town, text: str, *, dry_run: bool = False) -> GivenFile:
    data = text.encode("cp932")
    return GivenFile(name="f.csv", data=data, by="ops:x", now=town.clock(), dry_run=dry_run)


def windows(town: Town, text: str, *, dry_run: bool = False) -> Outcome:
    return import_windows(town.database, TENANT, given(town, text, dry_run=dry_run), ExportOf())


def test_a_log_is_taken_in_once(town: Town, mori: Desk) -> None:
    assert windows(town, LOG, dry_run=True) == Imported(rows=1, changed=1, passed_over=1)
    assert stored(town) == 0
    assert windows(town, LOG) == Imported(rows=1, changed=1, passed_over=1)
    assert windows(town, LOG) == Imported(rows=1, changed=0, passed_over=1)
    assert stored(town) == 1
    found = read_objective(town.services, mori.identified, Asked(period=DAY))
    assert not isinstance(found, tuple)
    (record,) = found.items  # type: ignore[union-attr]
    assert (record.first, record.last, record.origin) == (clock("8:31"), clock("19:40"), "PC-1")


def stored(town: Town) -> int:
    with town.database.read_work() as tx:
        return int(tx.execute(select(func.count()).select_from(telework_objective)).scalar_one())


def test_of_a_faulty_file_nothing_is_taken(town: Town) -> None:
    faulty = LOG + "p-nobody,2026/11/24 8:31:02,7001,Winlogon,PC-1\np-mori,朝,7001,Winlogon,PC-1\n"
    # A line of Shift_JIS that was cut through the middle of a letter, and one more after it.
    whole = given(town, faulty + "p-mori,,7001,Winlogon,PC-1\n")
    broken = whole.data[: whole.data.rfind(b"p-mori")] + b"p-mori,\x82\n"
    cut = replace(whole, data=broken + whole.data[len(broken) - 9 :])
    found = import_windows(town.database, TENANT, cut, ExportOf())
    assert isinstance(found, tuple)
    assert [(each.line, each.code) for each in found if isinstance(each, Problem)] == [
        (5, "person.unknown"),
        (6, "cell.not_a_moment"),
        (7, "file.broken_line"),
        (8, "cell.empty"),
    ]
    assert stored(town) == 0
    leave = given(town, DUTY + "p-mori,年次休暇,2026/11/24,8:30,9:30,承認,\n")
    torn = replace(leave, data=leave.data + b"p-mori,\x94\n")
    told = import_duty(town.database, TENANT, torn)
    assert [(each.line, each.code) for each in told] == [(3, "file.broken_line")]  # type: ignore[union-attr]
    with town.database.read_work() as tx:
        assert absent_between(tx, TENANT, [MORI], TUESDAY, TUESDAY) == {}


def test_vpn_and_pc_stand_beside_each_other(town: Town, mori: Desk) -> None:
    windows(town, LOG)
    text = "職員番号,接続,切断\np-mori,2026/11/24 8:35:00,2026/11/24 20:30:00\n"
    assert import_vpn(town.database, TENANT, given(town, text)) == Imported(rows=1, changed=1)
    assert stored(town) == 2
    found = read_unpermitted(town.services, mori.identified, Asked(period=DAY))
    told = [(each.evidence, each.minutes) for each in found.items]  # type: ignore[union-attr]
    assert told == [("declared", 105), ("seen", 90)]


def test_leave_and_orders_of_the_duty_system_count_at_once(town: Town, mori: Desk) -> None:
    text = (
        DUTY + "p-mori,年次休暇,2026/11/24,8:30,9:30,承認,\n"
        "p-mori,時間外勤務,2026/11/24,17:15,19:00,承認,2026/11/24 12:00\n"
    )
    done = import_duty(town.database, TENANT, given(town, text))
    assert done == Imported(rows=2, changed=2)
    assert import_duty(town.database, TENANT, given(town, text)) == Imported(rows=2, changed=0)
    found = read_unpermitted(town.services, mori.identified, Asked(period=DAY))
    assert found.items == ()  # type: ignore[union-attr]
    with town.database.read_work() as tx:
        facts = facts_of(tx, TENANT, [MORI], [TUESDAY])[(MORI, TUESDAY)]
    assert [(one.begin, one.end) for one in facts.absent] == [(clock("8:30"), clock("9:30"))]
    back = DUTY + "p-mori,年次休暇,2026/11/24,8:30,9:30,取消,\n"
    assert import_duty(town.database, TENANT, given(town, back)) == Imported(rows=1, changed=1)
    with town.database.read_work() as tx:
        assert facts_of(tx, TENANT, [MORI], [TUESDAY])[(MORI, TUESDAY)].absent == ()


def test_own_hours_come_in_three_files(town: Town, mori: Desk) -> None:
    patterns = (
        "パターン,名称,曜日,始業,休憩開始,休憩終了,終業\nearly,早出,月～金,7:00,12:00,13:00,15:45\n"
    )
    people = "職員番号,パターン,開始日,終了日\np-mori,early,2026/11/1,\n"
    early = given(town, people)
    unknown = import_schedules(town.database, TENANT, early)
    assert isinstance(unknown, tuple)
    assert [each.code for each in unknown] == ["schedule.pattern_unknown"]
    assert import_schedules(town.database, TENANT, given(town, patterns)) == Imported(
        rows=1, changed=1
    )
    assert import_schedules(town.database, TENANT, early) == Imported(rows=1, changed=1)
    assert minutes(town) == WorkedMinutes(regular=375, overtime=195)
    assert import_schedules(town.database, TENANT, early) == Imported(rows=1, changed=0)
    later = patterns.replace("15:45", "16:45")
    assert import_schedules(town.database, TENANT, given(town, later)) == Imported(
        rows=1, changed=1
    )
    assert minutes(town) == WorkedMinutes(regular=435, overtime=135)
    swap = "職員番号,勤務日,週休日\np-mori,2026/11/28,2026/11/24\n"
    assert import_schedules(town.database, TENANT, given(town, swap)) == Imported(rows=1, changed=1)
    assert minutes(town) == WorkedMinutes(holiday=630)
    with town.database.read_work() as tx:
        facts = facts_of(tx, TENANT, [MORI], [TUESDAY])[(MORI, TUESDAY)]
    assert facts.schedule is None
    assert Schedule() is not None


def minutes(town: Town) -> WorkedMinutes:
    with town.database.read_work() as tx:
        return minutes_between(tx, TENANT, [MORI], TUESDAY, TUESDAY)[MORI]


def test_leave_on_a_closed_month_becomes_an_amendment_draft(
    town: Town, mori: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts_changed, "is_open", lambda *_given: False)
    text = DUTY + "p-mori,年次休暇,2026/11/24,8:30,9:30,,\np-mori,休暇,2026/11/25,,,,\n"
    assert import_duty(town.database, TENANT, given(town, text)) == Imported(rows=2, changed=2)
    with town.database.read_work() as tx:
        drafted = draft_of_day(tx, TENANT, MORI, TUESDAY)
        not_worked = draft_of_day(tx, TENANT, MORI, date(2026, 11, 25))
    assert drafted is not None
    assert (drafted.requested_by, drafted.section_id) == ("ops:x", "joho")
    assert not_worked is None


def test_an_import_is_in_the_audit_log_by_its_digest(town: Town) -> None:
    windows(town, LOG)
    with town.database.read_work() as tx:
        rows = tx.execute(select(audit_log.c.tag, audit_log.c.subject, audit_log.c.detail)).all()
    (found,) = [row for row in rows if row.tag == "telework:hours:imported"]
    assert found.detail == "1 of 1"
    assert found.subject.startswith("file:")


def test_a_period_is_of_days() -> None:
    assert list(DAY.days()) == [TUESDAY]
    assert list(Period(first=TUESDAY, last=date(2026, 11, 23)).days()) == []


def test_the_command_says_what_was_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSUKUE_SERVER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main(["init"]) == 0
    file = tmp_path / "log.csv"
    file.write_text(LOG, encoding="cp932")
    assert main(["telework", "import", "windows", str(file), "--dry-run"]) == 1
    assert "職員「p-mori」が組織にいません" in capsys.readouterr().err
    patterns = "pattern_id,name,weekdays,begin,lunch_begin,lunch_end,end\n"
    file.write_text(patterns + "early,早出,月～金,7:00,12:00,13:00,15:45\n", encoding="utf-8")
    for expected in ("1件のうち1件が新しい内容でした（試行", "1件のうち1件", "1件のうち1件"):
        run = ["telework", "import", "schedules", str(file)]
        assert main([*run, "--dry-run"] if "試行" in expected else run) == 0
        told = capsys.readouterr().out
        assert expected in told or "1件のうち0件" in told
    assert main(["telework", "import", "vpn", str(tmp_path / "none.csv")]) == 1
