# SPDX-License-Identifier: Apache-2.0
"""What the server answers heads and HR is read back as it was, every type of it."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from approval.encoding import to_plain
from desktop.acting.team_marks import remarks_of
from desktop.sync.faults import CallFailed
from desktop.sync.team_api import TeamApi
from desktop.sync.transport import Answer
from desktop.telework_team import CountAsked, StatisticsAsked
from telework import Place, Punched, PunchKind, Standing, WorkingDay
from telework.reporting.record import DayRecord, Mark, PersonDays, TeamMonth
from tests.desktop import sample_office, sample_team
from tests.desktop.sample_team import MONTH

AT = datetime(2026, 11, 16, 0, 0, tzinfo=UTC)


def record() -> DayRecord:
    """A day at home that has ended, unreported, with a clock that was off."""
    day = date(2026, 11, 16)
    start = Punched(kind=PunchKind.START, place=Place.HOME, at=AT, trust="D")
    end = Punched(kind=PunchKind.END, place=Place.HOME, at=AT.replace(hour=8), trust="A")
    return DayRecord(
        person_id="p-1",
        day=day,
        version=3,
        work=WorkingDay(date=day, standing=Standing.ENDED, punches=(start, end)),
        trust="D",
        marks=(
            Mark(code="clock.off", text="端末の時計がずれていました。"),
            Mark(code="punch.place_unchanged", text="同じ場所への変更です。"),
        ),
    )


def team() -> TeamMonth:
    """A team of one."""
    person = PersonDays(
        person_id="p-1", name="佐藤 葵", section_id="s", section="情報政策課", days=(record(),)
    )
    return TeamMonth(month=MONTH, exceptions=(), people=(person,))


def answering(value: object) -> TeamApi:
    """The routes of a server that answers this to everything."""
    body = json.dumps(to_plain(value)).encode()

    def call(method: str, path: str, **_given: object) -> Answer:
        return Answer(status=200, body=body, headers={}, request_id="r")

    return TeamApi(call)


def test_every_answer_is_read_as_it_was_written() -> None:
    counted = CountAsked(month=MONTH)
    asked = StatisticsAsked(month=MONTH)
    assert answering(team()).days(MONTH) == team()
    for value, read in (
        (sample_team.section_month(), lambda api: api.section(MONTH, "s")),
        (sample_office.city(), lambda api: api.closing(MONTH)),
        (sample_office.amendments(), lambda api: api.amendments(MONTH, {})),
        (sample_office.policies(), lambda api: api.policies()),
        (sample_office.report(counted), lambda api: api.counts({})),
        (sample_office.counted(counted), lambda api: api.counted_days({})),
        (sample_office.statistics(asked), lambda api: api.statistics({})),
        (sample_office.trend(2026), lambda api: api.trend({})),
    ):
        assert read(answering(value)) == value


def test_what_is_no_such_answer_is_a_fault_of_the_call() -> None:
    with pytest.raises(CallFailed):
        answering(sample_office.policies()).closing(MONTH)


def test_only_what_a_head_must_look_at_becomes_a_remark_the_gravest_first() -> None:
    found = remarks_of(record(), (), (), permitted=False)
    codes = [each.code for each in found]
    assert codes == ["trust.d", "permit.missing", "report.missing", "clock.off"]
    calm = replace(record(), trust="A", marks=(), work=WorkingDay(date=record().day))
    assert remarks_of(calm, (), (), permitted=True) == ()
