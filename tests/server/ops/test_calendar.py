# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server calendar expand``: the occurrences of a rule, or why it is not supported."""

import json

import pytest

from server.ops import console
from server.ops.main import main

Capture = pytest.CaptureFixture[str]


def expand(rule: str, start: str, *more: str) -> int:
    return main(["calendar", "expand", "--rrule", rule, "--dtstart", start, *more])


def test_a_meeting_before_nine_stays_on_its_weekday(capsys: Capture) -> None:
    rule = "RRULE:FREQ=WEEKLY;BYDAY=MO"
    more = ("--tzid", "Asia/Tokyo", "--limit", "2", "--json")
    assert expand(rule, "20261102T083000", *more) == console.OK
    assert json.loads(capsys.readouterr().out) == {
        "supported": True,
        "rule": "FREQ=WEEKLY;BYDAY=MO",
        "occurrences": ["2026-11-02T08:30:00+09:00", "2026-11-09T08:30:00+09:00"],
        "complete": False,
        "dtstart_is_occurrence": True,
    }


def test_whole_days_are_dates_and_a_start_outside_the_rule_is_told(capsys: Capture) -> None:
    assert expand("FREQ=MONTHLY;BYDAY=5FR;COUNT=1", "2026-11-01", "--json") == console.OK
    told = json.loads(capsys.readouterr().out)
    assert told["occurrences"] == ["2027-01-29"]
    assert told["complete"]
    assert not told["dtstart_is_occurrence"]


def test_a_start_in_utc_is_brought_to_the_zone(capsys: Capture) -> None:
    assert expand("FREQ=WEEKLY;BYDAY=MO;COUNT=1", "2026-11-01T23:30:00Z") == console.OK
    assert capsys.readouterr().out == "2026-11-02T08:30:00+09:00\n"


def test_what_is_not_supported_says_so_in_both_languages(capsys: Capture) -> None:
    rule = "FREQ=YEARLY;BYWEEKNO=20"
    assert expand(rule, "2026-11-02", "--json") == console.REFUSED
    told = json.loads(capsys.readouterr().out)
    assert (told["supported"], told["occurrences"]) == (False, [])
    assert {each["code"] for each in told["reasons"]} == {
        "recurrence.frequency_unsupported",
        "recurrence.part_unsupported",
    }
    assert all("YEARLY" in each["ja"] or "BYWEEKNO" in each["en"] for each in told["reasons"])


@pytest.mark.parametrize(
    ("start", "zone", "code"),
    [
        ("tomorrow", "Asia/Tokyo", "recurrence.start_unreadable"),
        ("9999-12-31T23:00", "Asia/Tokyo", "recurrence.start_unreadable"),
        ("2026-02-30", "Asia/Tokyo", "recurrence.start_unreadable"),
        ("2026-11-02", "Mars/Olympus", "recurrence.zone_unknown"),
        ("2026-11-02", "../../etc/passwd", "recurrence.zone_unknown"),
        ("2026-11-02", "", "recurrence.zone_unknown"),
    ],
)
def test_a_start_or_zone_that_is_none_is_refused(
    start: str, zone: str, code: str, capsys: Capture
) -> None:
    assert expand("FREQ=DAILY", start, "--tzid", zone, "--json") == console.REFUSED
    reasons = json.loads(capsys.readouterr().out)["reasons"]
    assert [each["code"] for each in reasons] == [code]


def test_people_read_a_sentence(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert expand("FREQ=DAILY;BYSETPOS=1", "2026-11-02") == console.REFUSED
    assert "BYSETPOS のある繰り返しは扱いません" in capsys.readouterr().err
