# SPDX-License-Identifier: Apache-2.0
"""Who is away today, as acts are judged by it and as it decides who may see a case."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from approval.absence import Absences
from server.store.absences import absences_between

_ONE_DAY = timedelta(days=1)


def absences_of_day(tx: Connection, tenant: int, now: datetime) -> Absences:
    """Return the absences of the whole day of an instant: some rules ask for all of it."""
    day = city_day(now)
    since, until = start_of_day(day), start_of_day(day + _ONE_DAY)
    return Absences(absences_between(tx, tenant, since, until))
