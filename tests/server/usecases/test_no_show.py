# SPDX-License-Identifier: Apache-2.0
"""Days that were permitted and passed without a punch (G7): for the person and for the head."""

from datetime import date, timedelta

import pytest

from approval import start_of_day
from server.store.telework.absent import StoredAbsent, save_absent
from server.usecases.telework.read_days import own_month, team_month
from telework import Absent, AbsentKind, Unit
from telework.reporting.record import DayRecord, Exceptional, OwnMonth, TeamMonth
from tests.server.town import MORI, TENANT, Desk, Town
from tests.server.usecases.test_counts import permit
from tests.server.usecases.test_day_entries import HEAD, do, typed
from tests.server.usecases.test_punches import records_of

DAY = date(2026, 11, 24)


@pytest.fixture
def desk(town: Town) -> Desk:
    """A person whose whole day of remote work was permitted, on the day after."""
    permit(town, MORI, DAY, Unit.FULL)
    desk = town.desk(MORI)
    town.clock.advance(days=1)
    desk.sign_in_again()
    return desk


def own(desk: Desk) -> tuple[DayRecord, ...]:
    found = own_month(desk.town.services, desk.identified, "2026-11")
    assert isinstance(found, OwnMonth)
    return found.days


def team(town: Town) -> TeamMonth:
    found = team_month(town.services, town.desk(HEAD).identified, "2026-11", "")
    assert isinstance(found, TeamMonth)
    return found


def test_the_person_and_the_head_see_it_with_a_sentence(town: Town, desk: Desk) -> None:
    (record,) = own(desk)
    (mark,) = record.marks
    assert (record.day, record.version, mark.code) == (DAY, 0, "day.no_show")
    assert "打刻がありません" in mark.text
    assert team(town).exceptions == (Exceptional(person_id=MORI, day=DAY, why=("day.no_show",)),)
    assert records_of(desk) == []


def test_it_goes_once_the_day_is_typed_afterwards(town: Town, desk: Desk) -> None:
    do(desk, typed(("start", "home", 8.5), ("end", "", 17.25), whole=False))
    assert [each.why for each in team(town).exceptions] == [("entry.late",)]
    assert [mark.code for mark in own(desk)[0].marks] == ["entry.late"]


def test_today_and_the_days_to_come_are_none(town: Town) -> None:
    permit(town, MORI, DAY, Unit.FULL)
    permit(town, MORI, DAY + timedelta(days=1), Unit.FULL)
    assert own(town.desk(MORI)) == ()
    assert team(town).exceptions == ()


@pytest.mark.parametrize(("until", "missed"), [(17.25, False), (12, True)])
def test_whoever_was_on_leave_all_the_day_missed_nothing(
    town: Town, desk: Desk, until: float, *, missed: bool
) -> None:
    midnight = start_of_day(DAY)
    leave = Absent(
        kind=AbsentKind.LEAVE,
        begin=midnight + timedelta(hours=8.5),
        end=midnight + timedelta(hours=until),
    )
    with town.database.write_work() as tx:
        save_absent(tx, TENANT, [StoredAbsent(person_id=MORI, day=DAY, absent=leave)])
    assert bool(own(desk)) is missed
