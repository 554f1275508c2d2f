# SPDX-License-Identifier: Apache-2.0
"""What became of the meetings that are over: most were used, some ended early, some nobody came to.

The month is played in the afternoons, and people check in at the minute; so the clock of a
meeting's own day is lent to these acts, in the order of time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from approval import Refusal, city_day
from server.demo.clerk import DemoTrouble
from server.store.meetings.stored import StoredOccurrence, occurrences_of
from server.usecases.meetings.on_the_day import Present, check_in, finish
from server.usecases.meetings.releasing import release_due
from server.usecases.services import Services

TENANT = 1
_NO_SHOW = 6
"""One meeting of so many is not held, and nobody says so."""

_SHORT = 4
"""One of so many ends before its time."""

_MINUTE = timedelta(minutes=1)
_JUST_IN = 2 * _MINUTE
_TOO_LATE = 16 * _MINUTE


def use_rooms(services: Services, meeting_ids: Iterable[str], today: date) -> None:
    """Let the dates before a day come to what they come to.

    Raises:
        DemoTrouble: somebody could not check in.
    """
    with services.database.read_work() as tx:
        dates = [date for each in meeting_ids for date in occurrences_of(tx, TENANT, each)]
    over = [each for each in dates if city_day(each.ends_at) < today and each.room_id]
    over.sort(key=lambda date: (date.starts_at, date.room_id))
    for number, each in enumerate(over):
        if not _is_left(number):
            _use(services, each, ends_early=number % _SHORT == 0)
    for number, each in enumerate(over):
        if _is_left(number):
            release_due(_as_of(services, each.starts_at + _TOO_LATE), TENANT)
    if over:
        release_due(_as_of(services, max(each.ends_at for each in over)), TENANT)


def _is_left(number: int) -> bool:
    return number % _NO_SHOW == _NO_SHOW - 1


def _use(services: Services, stored: StoredOccurrence, *, ends_early: bool) -> None:
    door = f"door:{stored.room_id}"
    by = Present(tenant=TENANT, actor=door, door_of=stored.room_id)
    then = _as_of(services, stored.starts_at + _JUST_IN)
    line = check_in(then, by, stored.occurrence_id)
    if isinstance(line, Refusal):
        raise DemoTrouble(f"{door}: {line}")
    if ends_early:
        half = stored.starts_at + (stored.ends_at - stored.starts_at) / 2
        finish(_as_of(services, half), by, stored.occurrence_id)


def _as_of(services: Services, moment: datetime) -> Services:
    return replace(services, clock=lambda: moment)
