# SPDX-License-Identifier: Apache-2.0
"""Statements on the limits that the city set, and on the locks behind them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import telework_lock, telework_setting
from telework.applying.settings import SettingRow

_NEWEST = select(func.max(telework_setting.c.rev)).where(
    telework_setting.c.tenant == bindparam("tenant")
)
_ROWS = (
    select(
        telework_setting.c.setting,
        telework_setting.c.section_id,
        telework_setting.c.value,
        telework_setting.c.valid_from,
        telework_setting.c.valid_to,
    )
    .where(
        telework_setting.c.tenant == bindparam("tenant"),
        telework_setting.c.rev == _NEWEST.scalar_subquery(),
    )
    .order_by(telework_setting.c.line)
)
_INSERT_LOCK = upsert(telework_lock)
_TAKE = _INSERT_LOCK.on_conflict_do_update(
    index_elements=["tenant", "name"], set_={"taken": telework_lock.c.taken + 1}
)


def setting_rows(tx: Connection, tenant: int) -> tuple[SettingRow, ...]:
    """Return the settings as loaded last."""
    return tuple(
        SettingRow(
            setting=row.setting,
            section_id=row.section_id,
            value=row.value,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in tx.execute(_ROWS, {"tenant": tenant})
    )


def store_settings(tx: Connection, tenant: int, rows: Iterable[SettingRow], now: datetime) -> None:
    """Make these settings the newest; the former ones stay as a trace."""
    rev = int(tx.execute(_NEWEST, {"tenant": tenant}).scalar() or 0) + 1
    tx.execute(
        insert(telework_setting),
        [
            {
                "tenant": tenant,
                "rev": rev,
                "line": line,
                "setting": row.setting,
                "section_id": row.section_id,
                "value": row.value,
                "valid_from": row.valid_from,
                "valid_to": row.valid_to,
                "loaded_at": now,
            }
            for line, row in enumerate(rows, start=1)
        ],
    )


def take_locks(tx: Connection, tenant: int, names: Iterable[str]) -> None:
    """Hold some places until the commit, in one order for everybody, so that none waits twice."""
    for name in sorted(set(names)):
        tx.execute(_TAKE, {"tenant": tenant, "name": name, "taken": 1})
