# SPDX-License-Identifier: Apache-2.0
"""Letters when overtime comes near its limit or reaches it: to the person and the heads, once.

45 hours a month and 360 a fiscal year (労働基準法36条4項), or what the administrator set.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from approval import OrganisationView, fiscal_year
from approval.identifiers import PersonId
from server.store.telework.overtime import minutes_between, note_told
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.day_letters import heads_of
from server.usecases.telework.letters import tell
from server.usecases.telework.taking import Left
from telework.hours.overtime import LimitWarning, WorkedMinutes
from telework.hours.worked import counted, warning

_STEPS = (LimitWarning.NEAR, LimitWarning.REACHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counter:
    """One counter of a person against its limit, in minutes."""

    period: str
    words: str
    minutes: int
    limit: int


def warn_of_overtime(
    tx: Connection, services: Services, tenant: int, city: CityToday, left: Iterable[Left]
) -> Left:
    """Leave letters about the people whose days are others now; each warning is told once.

    Without a mail server nothing is noted as told: the counters show on the screens.
    """
    if not services.sends_mail:
        return Left()
    months: dict[str, set[date]] = defaultdict(set)
    for each in left:
        for person_id, days in each.days.items():
            months[person_id] |= {day.replace(day=1) for day in days}
    told = [
        _told(tx, tenant, city.view, PersonId(person_id), counter, services)
        for person_id, firsts in months.items()
        for first in sorted(firsts)
        for counter in _counters(tx, services, tenant, person_id, first)
    ]
    return Left(work=any(told))


def _counters(
    tx: Connection, services: Services, tenant: int, person_id: str, first: date
) -> Iterator[_Counter]:
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    hours, whose = services.hours, [person_id]
    month = counted(minutes_between(tx, tenant, whose, first, last).get(person_id, _NONE))
    if not month:
        return
    words = f"{first.year}年{first.month}月"
    yield _Counter(period=f"{first:%Y-%m}", words=words, minutes=month, limit=hours.month_limit)
    year = fiscal_year(first)
    april, march = date(year, 4, 1), date(year + 1, 3, 31)
    whole = counted(minutes_between(tx, tenant, whose, april, march).get(person_id, _NONE))
    yield _Counter(period=str(year), words=f"{year}年度", minutes=whole, limit=hours.year_limit)


_NONE = WorkedMinutes()


def _told(
    tx: Connection,
    tenant: int,
    view: OrganisationView,
    person_id: PersonId,
    counter: _Counter,
    services: Services,
) -> bool:
    now = services.clock()
    stands = warning(counter.minutes, counter.limit, services.hours.near_percent)
    if stands is LimitWarning.NONE or not _is_news(tx, tenant, person_id, counter, stands, now):
        return False
    about = f"{counter.words} {_hours(counter.minutes)}（上限 {_hours(counter.limit)}）"
    person = view.person(person_id)
    named = f"{person.name if person else person_id} {about}"
    what = f"overtime_{stands.value}"
    to_person = tell(tx, tenant, [person_id], what, about, now)
    return tell(tx, tenant, heads_of(view, person_id), what, named, now) or to_person


def _is_news(
    tx: Connection,
    tenant: int,
    person_id: str,
    counter: _Counter,
    stands: LimitWarning,
    now: datetime,
) -> bool:
    """Note every step up to this one; whoever is past the limit is not told that it is near."""
    reached = _STEPS[: _STEPS.index(stands) + 1]
    noted = [note_told(tx, tenant, person_id, (counter.period, step), now) for step in reached]
    return noted[-1]


def _hours(minutes: int) -> str:
    whole, rest = divmod(minutes, 60)
    return f"{whole}時間{rest}分" if rest else f"{whole}時間"
