# SPDX-License-Identifier: Apache-2.0
"""Statements on secret addresses of the page of figures, by digests of their tokens."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from server.store.tables import figure_key


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureKey:
    """A secret address; ``name`` says for whom or which screen it was made."""

    key_id: str
    token_sha256: str
    name: str
    made_by: str
    made_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


_OF_TENANT = figure_key.c.tenant == bindparam("of_tenant")
_OF_KEY = figure_key.c.key_id == bindparam("of_key")
_LIVING = figure_key.c.revoked_at.is_(None)
_ALL = select(figure_key).where(_OF_TENANT).order_by(figure_key.c.made_at, figure_key.c.key_id)
_BY_TOKEN = select(figure_key).where(
    figure_key.c.token_sha256 == bindparam("token_sha256"), _LIVING
)
_USED = update(figure_key).where(_OF_TENANT, _OF_KEY).values(last_used_at=bindparam("now"))
_REVOKED = (
    update(figure_key).where(_OF_TENANT, _OF_KEY, _LIVING).values(revoked_at=bindparam("now"))
)


def insert_figure_key(tx: Connection, tenant: int, key: FigureKey) -> None:
    """Keep a new address."""
    tx.execute(insert(figure_key), {"tenant": tenant, **asdict(key)})


def figure_keys(tx: Connection, tenant: int) -> tuple[FigureKey, ...]:
    """Return every address, revoked ones too, the oldest first."""
    return tuple(_key(row) for row in tx.execute(_ALL, {"of_tenant": tenant}).mappings())


def figure_key_by_token(tx: Connection, token_sha256: str) -> tuple[int, FigureKey] | None:
    """Return the municipality and the living address of a token."""
    row = tx.execute(_BY_TOKEN, {"token_sha256": token_sha256}).mappings().first()
    return None if row is None else (row["tenant"], _key(row))


def note_figure_key_used(tx: Connection, tenant: int, key_id: str, now: datetime) -> None:
    """Keep when an address was last used."""
    tx.execute(_USED, {"of_tenant": tenant, "of_key": key_id, "now": now})


def revoke_figure_key(tx: Connection, tenant: int, key_id: str, now: datetime) -> bool:
    """End an address for good; return whether there was a living one."""
    done = tx.execute(_REVOKED, {"of_tenant": tenant, "of_key": key_id, "now": now})
    return done.rowcount == 1


def _key(row: RowMapping) -> FigureKey:
    return FigureKey(**{name: row[name] for name in FigureKey.__slots__})
