# SPDX-License-Identifier: Apache-2.0
"""Statements on the register of measures; the newest version is in force, all stay readable."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Connection, bindparam, insert, select

from approval import from_plain, to_plain
from server.store.organisation import lock_tenant
from server.store.tables import measure_register
from telework.measures.measure import Measure

_NEWEST = (
    select(measure_register.c.rev, measure_register.c.data)
    .where(measure_register.c.tenant == bindparam("tenant"))
    .order_by(measure_register.c.rev.desc())
    .limit(1)
)
_VERSIONS = (
    select(measure_register)
    .where(measure_register.c.tenant == bindparam("tenant"))
    .order_by(measure_register.c.rev)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A version of the register; ``rev`` is 0 before the first was loaded."""

    rev: int
    measures: tuple[Measure, ...]

    def measure(self, measure_id: str) -> Measure | None:
        """Return a measure by its name."""
        found = (each for each in self.measures if each.measure_id == measure_id)
        return next(found, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterVersion:
    """A version as it was loaded, with who did it and when."""

    register: Register
    loaded_by: str
    loaded_at: datetime


_NONE = Register(rev=0, measures=())


def register_in_force(tx: Connection, tenant: int) -> Register:
    """Return the measures, by their number; a load counts from its commit on."""
    row = tx.execute(_NEWEST, {"tenant": tenant}).one_or_none()
    return _NONE if row is None else Register(rev=row.rev, measures=_measures(row.data))


def register_versions(tx: Connection, tenant: int) -> tuple[RegisterVersion, ...]:
    """Return every version, oldest first."""
    return tuple(
        RegisterVersion(
            register=Register(rev=row.rev, measures=_measures(row.data)),
            loaded_by=row.loaded_by,
            loaded_at=row.loaded_at,
        )
        for row in tx.execute(_VERSIONS, {"tenant": tenant})
    )


def store_register(
    tx: Connection, tenant: int, measures: tuple[Measure, ...], by: str, now: datetime
) -> int:
    """Put measures in force and return the number of their version."""
    lock_tenant(tx, tenant)
    rev = register_in_force(tx, tenant).rev + 1
    plain = [to_plain(each) for each in measures]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    row = {"tenant": tenant, "rev": rev, "data": text, "loaded_by": by, "loaded_at": now}
    tx.execute(insert(measure_register), row)
    return rev


@lru_cache(maxsize=64)
def _measures(data: str) -> tuple[Measure, ...]:
    return tuple(from_plain(Measure, each) for each in json.loads(data))
