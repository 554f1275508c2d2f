# SPDX-License-Identifier: Apache-2.0
"""The projection of counted days is what the pure function says, whatever happened before."""

from datetime import date

from approval import city_day
from server.store.telework.day_counts import counts_between
from server.usecases.telework.recount import counted_rows, days_of_month, recount, recount_month
from tests.server.town import MORI, TENANT, Town, statuses
from tests.server.usecases.test_punches import punch


def test_a_punched_day_is_counted_and_the_month_comes_out_the_same(town: Town) -> None:
    desk = town.desk(MORI)
    assert statuses(desk.send(punch(desk, "start", "home"))) == ["accepted"]
    day = city_day(town.clock())
    with town.database.write_work() as tx:
        recount(tx, TENANT, MORI, [day])
        before = counts_between(tx, TENANT, None, *month_of(day))
        recount_month(tx, TENANT, day)
        after = counts_between(tx, TENANT, None, *month_of(day))
        pure = counted_rows(tx, TENANT, None, days_of_month(day))
    assert before == after
    assert sorted(before, key=str) == sorted(pure, key=str)
    assert {row.unpermitted > 0 for row in before} == {True}


def month_of(day: date) -> tuple[date, date]:
    days = days_of_month(day)
    return days[0], days[-1]
