# SPDX-License-Identifier: Apache-2.0
"""Counting a whole month anew, some people at a time, while the city goes on working.

Each part is one transaction that holds its people's days as a click does, so nothing is counted
from facts that change at the same moment, and a reader never sees half a person. A run that was
stopped has lost nothing: what it counted is right, and the next one goes on behind it. A month
that is closed meanwhile keeps its figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from server.store.engine import Database
from server.store.telework.days import lock_people
from server.store.telework.facts import people_with_days
from server.usecases.telework.recount import days_of_month, recount_open

PEOPLE_AT_A_TIME = 200
"""About a second of work: no click waits longer for a month that is counted anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recounted:
    """How far a recount is.

    Attributes:
        last: whose days were counted last; everybody up to there is done.
        done, people: how many people, and of how many.
        days: person-days that count or are an exception so far.
    """

    last: str
    done: int
    people: int
    days: int


def recount_month_in_parts(
    database: Database, tenant: int, month: date, after: str = ""
) -> Iterator[Recounted]:
    """Rebuild the projection of a month for everybody, telling after each part how far it is.

    Whoever stops asking stops the run there; ``after`` is the person up to whom a stopped run
    came, and ``month`` any day of the month.

    Raises:
        DatabaseBusy: somebody held the days of a part for too long; the parts before stand.
    """
    days = days_of_month(month)
    with database.read_work() as tx:
        people = people_with_days(tx, tenant, days[0], days[-1], after)
    counted = 0
    for start in range(0, len(people), PEOPLE_AT_A_TIME):
        part = people[start : start + PEOPLE_AT_A_TIME]
        counted += _count(database, tenant, part, days)
        yield Recounted(last=part[-1], done=start + len(part), people=len(people), days=counted)


def _count(database: Database, tenant: int, part: Sequence[str], days: Sequence[date]) -> int:
    def count(tx: Connection) -> int:
        lock_people(tx, tenant, part)
        return recount_open(tx, tenant, part, days)

    return database.write(count)
