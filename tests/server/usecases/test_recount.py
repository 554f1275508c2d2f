# SPDX-License-Identifier: Apache-2.0
"""The projection of counted days is what the pure function says, whatever happened before."""

from dataclasses import replace
from datetime import date

from sqlalchemy import event

from approval import city_day
from server.store.telework.day_counts import counts_between, replace_counts
from server.usecases.telework.recount import counted_rows, days_of_month, recount, recount_people
from tests.server.town import MORI, TENANT, Town, statuses
from tests.server.usecases.test_punches import punch


def test_a_punched_day_is_counted_and_the_month_comes_out_the_same(town: Town) -> None:
    desk = town.desk(MORI)
    assert statuses(desk.send(punch(desk, "start", "home"))) == ["accepted"]
    day = city_day(town.clock())
    with town.database.write_work() as tx:
        recount(tx, TENANT, MORI, [day])
        before = counts_between(tx, TENANT, None, *month_of(day))
        recount_people(tx, TENANT, None, days_of_month(day))
        after = counts_between(tx, TENANT, None, *month_of(day))
        pure = counted_rows(tx, TENANT, None, days_of_month(day))
    assert before == after
    assert sorted(before, key=str) == sorted(pure, key=str)
    assert {row.unpermitted > 0 for row in before} == {True}


def test_a_recount_writes_what_differs_and_nothing_else(town: Town) -> None:
    desk = town.desk(MORI)
    assert statuses(desk.send(punch(desk, "start", "home"))) == ["accepted"]
    day = city_day(town.clock())
    with town.database.write_work() as tx:
        right = counts_between(tx, TENANT, None, *month_of(day))
        written: list[str] = []
        event.listen(tx, "before_cursor_execute", lambda *given: written.append(given[2]))
        recount(tx, TENANT, MORI, [day])
        assert [one for one in written if not one.startswith("SELECT")] == []
        one = right[0]
        stray = replace(one, policy_id="nobody's"), replace(one, person_days=7)
        replace_counts(tx, TENANT, [MORI], [day], (*stray, *right[2:]))
        assert counts_between(tx, TENANT, None, *month_of(day)) != right
        recount(tx, TENANT, MORI, [day])
        assert counts_between(tx, TENANT, None, *month_of(day)) == right


def month_of(day: date) -> tuple[date, date]:
    days = days_of_month(day)
    return days[0], days[-1]
