# SPDX-License-Identifier: Apache-2.0
"""The standbys that a primary waits for, as the role of the application may see them.

Which standbys are connected everybody may see; how far they are only a role that has been granted
``pg_read_all_stats``.
"""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

_COUNTED = re.compile(r"\s*(?:FIRST\s+|ANY\s+)?(\d+)\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)

_FOLLOWING = """
    SELECT lower(application_name) AS name, state,
        CASE WHEN pg_is_in_recovery() THEN NULL
        ELSE pg_wal_lsn_diff(pg_current_wal_flush_lsn(), flush_lsn) END AS behind
    FROM pg_stat_replication
    WHERE application_name <> 'pg_basebackup' AND state IS DISTINCT FROM 'backup'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """A standby that is connected.

    Attributes:
        behind: bytes that it does not have on its disk yet, None where we may not know.
    """

    name: str
    behind: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standbys:
    """What a primary waits for before it acknowledges.

    Attributes:
        wanted: how many standbys must have it; 0 where the primary decides alone.
        names: which count, in small letters; ``*`` for any.
        following: those of them that are connected.
    """

    wanted: int
    names: tuple[str, ...]
    following: tuple[Following, ...]

    @property
    def absent(self) -> bool:
        """Whether fewer are connected than must acknowledge: nothing can be decided."""
        return len(self.following) < self.wanted


def read_standbys(tx: Connection) -> Standbys | None:
    """Return what the primary waits for, None for another engine."""
    if tx.dialect.name != "postgresql":
        return None
    said = str(tx.execute(text("SHOW synchronous_standby_names")).scalar_one())
    wanted, names = understood(said)
    rows = tx.execute(text(_FOLLOWING)).all() if wanted else ()
    return Standbys(
        wanted=wanted,
        names=names,
        following=tuple(
            Following(name=row.name, behind=None if row.behind is None else int(row.behind))
            for row in rows
            if row.name in names or "*" in names
        ),
    )


def understood(setting: str) -> tuple[int, tuple[str, ...]]:
    """Return how many of which standbys ``synchronous_standby_names`` waits for.

    Source: PostgreSQL 15, 20.6.2: ``FIRST n (…)``, ``ANY n (…)``, ``n (…)``, or names alone.
    """
    counted = _COUNTED.fullmatch(setting)
    wanted, listed = (int(counted[1]), counted[2]) if counted else (1, setting)
    names = tuple(each.strip().strip('"').lower() for each in listed.split(",") if each.strip())
    return (wanted, names) if names else (0, ())
