# SPDX-License-Identifier: Apache-2.0
"""Alembic's entry: runs on the connection that ``server.store.migration`` hands in."""

from typing import Literal

from alembic import context

from server.store.columns import UtcTime
from server.store.tables import metadata


def render_item(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write our column type by a name the migrations import."""
    if kind == "type" and isinstance(item, UtcTime):
        return "UtcTime()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
