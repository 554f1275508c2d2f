# SPDX-License-Identifier: Apache-2.0
"""RRULE: what is read, and everything else refused by its name."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework.meetings.recurrence import Frequency, Recurrence, Weekday
from telework.meetings.rule_text import LONGEST_TEXT, read_rule, rule_text


def test_every_part_is_read() -> None:
    text = "freq=monthly;interval=2;byday=2TU,-1FR,MO;bymonthday=1,-1;wkst=SU;count=12"
    assert read_rule(text, all_day=False) == Recurrence(
        frequency=Frequency.MONTHLY,
        interval=2,
        weekdays=(Weekday(day=1, nth=2), Weekday(day=4, nth=-1), Weekday(day=0)),
        month_days=(1, -1),
        week_begins=6,
        count=12,
    )


def test_an_end_is_of_the_kind_of_the_start() -> None:
    moment = read_rule("FREQ=DAILY;UNTIL=20261231T145959Z", all_day=False)
    day = read_rule("FREQ=DAILY;UNTIL=20261231", all_day=True)
    assert isinstance(moment, Recurrence)
    assert isinstance(day, Recurrence)
    assert moment.until == datetime(2026, 12, 31, 14, 59, 59, tzinfo=UTC)
    assert day.until == date(2026, 12, 31)
    assert rule_text(moment) == "FREQ=DAILY;UNTIL=20261231T145959Z"
    assert rule_text(day) == "FREQ=DAILY;UNTIL=20261231"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("FREQ=YEARLY", {"frequency_unsupported"}),
        ("FREQ=HOURLY;BYHOUR=9", {"frequency_unsupported", "part_unsupported"}),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO", {"part_unsupported"}),
        ("FREQ=WEEKLY;BYWEEKNO=20", {"part_unsupported"}),
        ("FREQ=DAILY;BYYEARDAY=1", {"part_unsupported"}),
        ("FREQ=DAILY;RSCALE=GREGORIAN", {"part_unknown"}),
        ("FREQ=WEEKLY;BYDAY=2MO", {"monthly_only"}),
        ("FREQ=DAILY;BYMONTHDAY=1", {"monthly_only"}),
        ("FREQ=DAILY;COUNT=2;UNTIL=20261231T000000Z", {"two_ends"}),
        ("FREQ=DAILY;FREQ=WEEKLY", {"part_twice"}),
        ("INTERVAL=2", {"frequency_missing"}),
        ("", {"frequency_missing", "part_unknown"}),
        ("nonsense", {"frequency_missing", "part_unknown"}),
        ("FREQ=SOMETIMES", {"value_unreadable"}),
        ("FREQ=DAILY;INTERVAL=0", {"value_unreadable"}),
        ("FREQ=DAILY;INTERVAL=-1", {"value_unreadable"}),
        ("FREQ=DAILY;INTERVAL=１", {"value_unreadable"}),
        ("FREQ=DAILY;COUNT=0", {"value_unreadable"}),
        ("FREQ=DAILY;COUNT=99999999999999999999", {"value_unreadable"}),
        ("FREQ=MONTHLY;BYDAY=0MO", {"value_unreadable"}),
        ("FREQ=MONTHLY;BYDAY=6MO", {"value_unreadable"}),
        ("FREQ=MONTHLY;BYDAY=MO,", {"value_unreadable"}),
        ("FREQ=MONTHLY;BYMONTHDAY=32", {"value_unreadable"}),
        ("FREQ=MONTHLY;BYMONTHDAY=0", {"value_unreadable"}),
        ("FREQ=WEEKLY;WKST=XX", {"value_unreadable"}),
        # Local time, or a date, where the RFC asks for UTC: which moment is meant is a guess.
        ("FREQ=DAILY;UNTIL=20261231T235959", {"value_unreadable"}),
        ("FREQ=DAILY;UNTIL=20261231", {"value_unreadable"}),
        ("FREQ=DAILY;UNTIL=20260230T000000Z", {"value_unreadable"}),
        ("FREQ=DAILY;BYDAY=" + "MO," * LONGEST_TEXT, {"too_long"}),
    ],
)
def test_what_is_not_read_is_refused_by_name(text: str, refused: set[str]) -> None:
    found = read_rule(text, all_day=False)
    assert isinstance(found, tuple)
    assert {each.code for each in found} == {f"recurrence.{code}" for code in refused}


@given(st.text(alphabet="FREQ=DAILYWKMOTUH;,-+0123456789BYSETPOS", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = read_rule(text, all_day=False)
    if isinstance(found, Recurrence):
        assert read_rule(rule_text(found), all_day=False) == found
    else:
        assert found
