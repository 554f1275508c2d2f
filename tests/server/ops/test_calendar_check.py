# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server calendar check``: an answer for every file, in JSON and in words."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.files.calendars.lines import MOST_BYTES
from server.ops import calendar_check, console
from server.ops.main import main
from tests.server.files.calendars.samples import calendar, event

Capture = pytest.CaptureFixture[str]
WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "calendar.ics"


def check(file: Path, *more: str) -> int:
    return main(["calendar", "check", str(file), *more])


def told(capsys: Capture) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return read


def test_what_would_be_taken_is_told_in_full(file: Path, capsys: Capture) -> None:
    moved = event("RECURRENCE-ID;TZID=Asia/Tokyo:20261109T100000", start="20261110T100000")
    file.write_bytes(calendar("X-WR-CALNAME:共通会議室", event(WEEKLY), moved))
    assert check(file, "--json") == console.OK
    assert told(capsys) == {
        "ok": True,
        "encoding": "utf-8",
        "lines": 30,
        "calendars": [
            {"line": 1, "product": "-//A city//Tests//JA", "method": "", "name": "共通会議室"}
        ],
        "taken": 1,
        "events": [
            {
                "line": 14,
                "uid": "u1@city.example",
                "summary": "庁議",
                "dtstart": "2026-11-02T10:00:00+09:00",
                "dtend": "2026-11-02T11:00:00+09:00",
                "minutes": 60,
                "tzid": "Asia/Tokyo",
                "all_day": False,
                "private": False,
                "rule": "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "occurrences": 3,
                "first": "2026-11-02T10:00:00+09:00",
                "last": "2026-11-16T10:00:00+09:00",
                "excluded": ["2026-11-09T10:00:00+09:00"],
                "exceptions": [
                    {
                        "line": 22,
                        "recurrence_id": "2026-11-09T10:00:00+09:00",
                        "dtstart": "2026-11-10T10:00:00+09:00",
                        "dtend": "2026-11-10T11:00:00+09:00",
                        "minutes": 60,
                        "tzid": "Asia/Tokyo",
                        "summary": "庁議",
                        "cancelled": False,
                    }
                ],
            }
        ],
        "refused": [],
        "refused_more": 0,
    }


def test_what_is_refused_has_its_line_and_both_languages(file: Path, capsys: Capture) -> None:
    file.write_bytes(calendar(event("RRULE:FREQ=YEARLY;COUNT=2"), event(uid="u2")))
    assert check(file, "--json") == console.REFUSED
    read = told(capsys)
    assert (read["ok"], read["taken"]) == (False, 1)
    (refused,) = read["refused"]
    assert (refused["line"], refused["component"]) == (19, "VEVENT")
    assert (refused["uid"], refused["code"]) == (
        "u1@city.example",
        "recurrence.frequency_unsupported",
    )
    assert "YEARLY" in refused["ja"]
    assert "YEARLY" in refused["en"]


def test_people_read_lines_in_their_language(
    file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(calendar(event(WEEKLY), event(uid="u2").replace("庁議", "a\\nb")))
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert check(file) == console.OK
    out = capsys.readouterr().out
    assert "庁議  2026-11-02 10:00  60分" in out
    assert "2件すべてを取り込めます。" in out
    file.write_bytes(calendar(event("RDATE:20261103T010000Z")))
    assert check(file) == console.REFUSED
    assert "19行目: RDATE" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere.ics", "."])
def test_a_file_that_cannot_be_read_is_said_to_be(
    tmp_path: Path, capsys: Capture, name: str
) -> None:
    assert check(tmp_path / name, "--json") == calendar_check.UNREADABLE
    read = told(capsys)
    assert [each["code"] for each in read["refused"]] == ["calendar.unreadable"]
    assert (read["ok"], read["events"]) == (False, [])


def test_a_file_too_large_or_too_hard_is_refused_at_its_first_line(
    file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with file.open("wb") as large:
        large.truncate(MOST_BYTES * 2)
    assert check(file, "--json") == console.REFUSED
    assert [each["code"] for each in told(capsys)["refused"]] == ["calendar.too_many_bytes"]


def test_the_zone_of_times_without_one_can_be_named(file: Path, capsys: Capture) -> None:
    floating = event().replace(";TZID=Asia/Tokyo", "")
    file.write_bytes(calendar(floating))
    assert check(file, "--json") == console.REFUSED
    assert {each["code"] for each in told(capsys)["refused"]} == {"calendar.floating"}
    assert check(file, "--json", "--floating", "Asia/Tokyo") == console.OK
    assert told(capsys)["events"][0]["dtstart"] == "2026-11-02T10:00:00+09:00"
    with pytest.raises(SystemExit, match="2"):
        check(file, "--floating", "Nowhere")
