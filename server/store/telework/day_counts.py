# SPDX-License-Identifier: Apache-2.0
"""Statements on the projection of counted days."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.store.tables import telework_day_count
from server.store.telework.places import of_people


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRow:
    """One day of one person as one policy counts it, in the columns of the projection."""

    policy_id: str
    policy_version: int
    person_id: str
    day: date
    section_id: str
    bureau_id: str
    grade: str
    unit: str
    leading: str
    person_days: int
    home_half_units: int
    satellite_half_units: int
    mobile_half_units: int
    home_minutes: int
    satellite_minutes: int
    mobile_minutes: int
    home_events: int
    satellite_events: int
    mobile_events: int
    allowance_days: int
    unpermitted: int
    confirmed: int


_COLUMNS = tuple(telework_day_count.c[name] for name in CountedRow.__dataclass_fields__)
_OF_DAYS = (
    telework_day_count.c.tenant == bindparam("tenant"),
    telework_day_count.c.day >= bindparam("since"),
    telework_day_count.c.day <= bindparam("to"),
)


def replace_counts(
    tx: Connection,
    tenant: int,
    people: Sequence[str] | None,
    days: Iterable[date],
    rows: Iterable[CountedRow],
    policies: Collection[str] | None = None,
) -> None:
    """Write what these days of these people count; what stood there before is gone.

    With ``policies`` only the counts by those; the others stay as they are.
    """
    wanted = sorted(set(days))
    whose, params = of_people(telework_day_count.c.person_id, people)
    statement = delete(telework_day_count).where(*_OF_DAYS, *whose)
    if (wanted[-1] - wanted[0]).days + 1 > len(wanted):
        statement = statement.where(telework_day_count.c.day.in_(wanted))
    if policies is not None:
        statement = statement.where(telework_day_count.c.policy_id.in_(sorted(policies)))
    tx.execute(statement, {"tenant": tenant, "since": wanted[0], "to": wanted[-1], **params})
    values = [{"tenant": tenant, **asdict(row)} for row in rows]
    if values:
        tx.execute(insert(telework_day_count), values)


def counts_between(
    tx: Connection, tenant: int, people: Sequence[str] | None, since: date, to: date
) -> list[CountedRow]:
    """Return the projection of a period as it stands, in one order."""
    whose, params = of_people(telework_day_count.c.person_id, people)
    ordered = (
        select(*_COLUMNS)
        .where(*_OF_DAYS, *whose)
        .order_by(
            telework_day_count.c.policy_id, telework_day_count.c.day, telework_day_count.c.person_id
        )
    )
    rows = tx.execute(ordered, {"tenant": tenant, "since": since, "to": to, **params}).mappings()
    return [CountedRow(**row) for row in rows]
