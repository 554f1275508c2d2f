# SPDX-License-Identifier: Apache-2.0
"""Counting people's minutes of some days anew, in the transaction that changed a fact."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection

from server.store.telework.overtime import replace_minutes
from server.usecases.telework.hours.facts import Period, hours_facts
from telework.hours.worked import worked_minutes


def recount_hours(
    tx: Connection, tenant: int, people: Sequence[str] | None, days: Collection[date]
) -> None:
    """Write the minutes of these days anew from all that is known, ``None`` for everybody."""
    if not days or (people is not None and not people):
        return
    facts = hours_facts(tx, tenant, people, Period(first=min(days), last=max(days)))
    wanted = set(days)
    minutes = {key: worked_minutes(facts.worked(key)) for key in facts.work if key[1] in wanted}
    replace_minutes(tx, tenant, people, days, minutes)
