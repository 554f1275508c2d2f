# SPDX-License-Identifier: Apache-2.0
"""人事: the exceptions of a section's month, and their dismissal, straight with the server."""

from hashlib import sha256

from approval.identifiers import uuid7
from desktop.acting.month_signing import asked
from desktop.acting.team_acts import settlement_of
from desktop.acting.team_settling import exceptions_of
from desktop.acting.workplace import Workplace
from desktop.telework_team import DayException
from telework.closing.states import days_of


def exceptions(place: Workplace, month: str, section_id: str) -> tuple[DayException, ...]:
    """Return differences and work without permission, the open ones first, each by day.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    days = days_of(month)
    span = {"first": days[0].isoformat(), "last": days[-1].isoformat(), "section": section_id}
    differences, unpermitted = asked(
        place, lambda api: (api.differences(span).items, api.unpermitted(span).items)
    )
    found = exceptions_of(place, differences, unpermitted)
    return tuple(sorted(found, key=lambda each: (not each.is_open, each.day, each.name)))


def settle(place: Workplace, exception: DayException, reason: str) -> None:
    """Dismiss an exception of anybody of the city.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    act = settlement_of(id_of_wish(exception, reason), exception, reason)
    asked(place, lambda api: api.settle(act))


def id_of_wish(exception: DayException, reason: str) -> str:
    """Return one id for one wish: pressed again after a lost answer it is settled once."""
    named = (exception.person_id, exception.day, exception.what, exception.kind)
    told = repr((*named, exception.begin, exception.end, reason))
    return uuid7(int(exception.begin.timestamp() * 1000), sha256(told.encode()).digest()[:10])
