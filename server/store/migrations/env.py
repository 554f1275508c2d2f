# SPDX-License-Identifier: Apache-2.0
"""Alembic's entry: runs on the connection that ``server.store.migration`` hands in."""

from typing import Literal

from alembic import context
from alembic.runtime.migration import MigrationInfo

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


def tell_step(*, step: MigrationInfo, **_rest: object) -> None:
    """Say which revision was reached, where somebody wants to hear it."""
    tell = context.config.attributes.get("tell")
    if tell is not None and step.is_upgrade:
        tell(str(step.up_revision_id))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
    compare_type=True,
    include_name=include_name,
    # Alembic hands everything by name, which its type does not say.
    on_version_apply=tell_step,  # type: ignore[arg-type]
)
with context.begin_transaction():
    context.run_migrations()
