# SPDX-License-Identifier: Apache-2.0
"""Statements on the figures of published months, each under its address."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, insert, select

from server.store.tables import published_figure

_BETWEEN = (
    select(published_figure.c.figure_id, published_figure.c.value)
    .where(
        published_figure.c.tenant == bindparam("tenant"),
        published_figure.c.month >= bindparam("since"),
        published_figure.c.month <= bindparam("to"),
    )
    .order_by(published_figure.c.version.desc())
)


def published_values(tx: Connection, tenant: int, since: str, to: str) -> Mapping[str, str]:
    """Return the values by address, as each figure was first published."""
    rows = tx.execute(_BETWEEN, {"tenant": tenant, "since": since, "to": to})
    return {row.figure_id: row.value for row in rows}


def add_published(
    tx: Connection, tenant: int, month: str, version: int, values: Mapping[str, str]
) -> None:
    """Keep the values of one version of a published month, for ever."""
    rows = [
        {"tenant": tenant, "figure_id": figure_id, "version": version, "month": month}
        | {"value": value}
        for figure_id, value in sorted(values.items())
    ]
    if rows:
        tx.execute(insert(published_figure), rows)
