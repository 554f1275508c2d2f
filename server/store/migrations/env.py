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


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out of the comparison what stands on one engine only."""
    return kind != "index" or name != "ix_case_text_grams"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
    compare_type=True,
    include_name=include_name,
)
with context.begin_transaction():
    context.run_migrations()
