# SPDX-License-Identifier: Apache-2.0
"""The days of a person, made anew from all punches and entries whenever one more is known."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from server.store.telework.days import (
    StoredDay,
    days_between,
    entries_between,
    punches_between,
    save_days,
)
from server.usecases.telework.closed_days import OpenMonths, days_changed
from server.usecases.telework.recount import recount
from telework import WorkingDay, day_from_plain, day_to_plain
from telework.reporting.making import REACH, Clicked, Entered, make_days, same_work
from telework.reporting.record import DayState

_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything that is known about a stretch of a person's days, locked by the caller.

    Attributes:
        first, last: the days that this stretch can make; what reaches into them lies around.
    """

    tenant: int
    person_id: str
    first: date
    last: date
    clicked: tuple[Clicked, ...]
    entered: tuple[Entered, ...]

    def made(self, *more: Clicked | Entered) -> dict[date, WorkingDay]:
        """Make the days, with more than what was stored."""
        clicked = [*self.clicked, *(each for each in more if isinstance(each, Clicked))]
        entered = [*self.entered, *(each for each in more if isinstance(each, Entered))]
        made = make_days(clicked, entered)
        return {day: made[day] for day in made if self.first <= day <= self.last}


def known_around(tx: Connection, tenant: int, person_id: str, days: Iterable[date]) -> Known:
    """Read what is known around these days of a person whose row the caller has locked."""
    touched = sorted(days)
    first, last = touched[0] - _ONE, touched[-1] + _ONE
    begin, end = touched[0] - REACH, touched[-1] + REACH
    return Known(
        tenant=tenant,
        person_id=person_id,
        first=first,
        last=last,
        clicked=tuple(punches_between(tx, tenant, person_id, begin, end)),
        entered=tuple(entries_between(tx, tenant, person_id, begin, end)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of the days.

    Attributes:
        days: those whose record is another now.
        unconfirmed: those of them that the head had confirmed.
    """

    days: frozenset[date] = frozenset()
    unconfirmed: frozenset[date] = frozenset()


def keep_days(
    tx: Connection, known: Known, made: dict[date, WorkingDay], months: OpenMonths
) -> Kept:
    """Write the days that are another now, and have them counted anew.

    A day of a closed month stays as it was closed, whatever its neighbours make of it.
    """
    tenant, person_id = known.tenant, known.person_id
    stored = days_between(tx, tenant, person_id, known.first, known.last)
    made = {**{day: WorkingDay(date=day) for day in stored}, **made}
    texts = {day: json.dumps(day_to_plain(work), ensure_ascii=False) for day, work in made.items()}
    moved = [
        day
        for day, text in texts.items()
        if (day not in stored or stored[day].snapshot != text) and months.hold(day)
    ]
    fresh = {day: texts[day] for day in moved if day not in stored}
    changed = {
        day: (texts[day], _state_after(stored[day], made[day])) for day in moved if day in stored
    }
    save_days(tx, tenant, person_id, fresh, changed)
    told_anew(tx, tenant, person_id, moved)
    lost = [day for day, (_text, state) in changed.items() if _lost(stored[day], state)]
    return Kept(days=frozenset(moved), unconfirmed=frozenset(lost))


def told_anew(tx: Connection, tenant: int, person_id: str, days: Sequence[date]) -> None:
    """Have what hangs on these days follow: the counts, and a month signed off too early."""
    if days:
        days_changed(tx, tenant, person_id, days)
        recount(tx, tenant, person_id, days)


def _state_after(stored: StoredDay, work: WorkingDay) -> str:
    """A verdict holds while the work stays the same, however its evidence is graded."""
    if same_work(day_from_plain(json.loads(stored.snapshot)), work):
        return stored.state
    return state_after(stored.state)


def state_after(state: str) -> str:
    """Return where a verdict stands after the person changed what it was given on."""
    confirmed = state in {DayState.CONFIRMED, DayState.CHANGED}
    return DayState.CHANGED if confirmed else DayState.OPEN


def _lost(stored: StoredDay, state: str) -> bool:
    return stored.state == DayState.CONFIRMED and state == DayState.CHANGED
