# SPDX-License-Identifier: Apache-2.0
"""The inbox carries its rows as they are shown, so that a list decodes no case."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KEY = ("tenant", "post_id", "case_id", "slot_id")


def upgrade() -> None:
    """Add what rows show, and write it for what waits already."""
    with op.batch_alter_table("inbox") as batch_op:
        batch_op.add_column(sa.Column("only_for", sa.String(64), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("shown", sa.Text(), nullable=False, server_default="{}"))
    _write_rows(op.get_bind())


def downgrade() -> None:
    """Take the columns away."""
    with op.batch_alter_table("inbox") as batch_op:
        batch_op.drop_column("shown")
        batch_op.drop_column("urgent")
        batch_op.drop_column("only_for")


def _write_rows(connection: sa.Connection) -> None:
    names = (*_KEY, "why", "since", "due", "only_for", "urgent", "shown")
    inbox = sa.table("inbox", *(sa.column(name) for name in names))
    case = sa.table(
        "case_summary", *(sa.column(name) for name in ("tenant", "case_id", "snapshot"))
    )
    same = (inbox.c.tenant == case.c.tenant) & (inbox.c.case_id == case.c.case_id)
    for row in connection.execute(sa.select(inbox, case.c.snapshot).join(case, same)).all():
        snapshot = json.loads(row.snapshot)
        shown = _shown(row, snapshot)
        connection.execute(
            sa.update(inbox)
            .where(*(inbox.c[name] == getattr(row, name) for name in _KEY))
            .values(
                only_for=shown["drafter"]["person_id"] if snapshot["state"] == "draft" else "",
                urgent=shown["urgent"],
                shown=json.dumps(shown, ensure_ascii=False),
            )
        )


def _shown(row: sa.Row[tuple[Any, ...]], case: dict[str, Any]) -> dict[str, Any]:
    content = case["content"]
    return {
        "post_id": row.post_id,
        "case_id": row.case_id,
        "slot_id": row.slot_id,
        "why": row.why,
        "since": _instant(row.since),
        "due": row.due,
        "urgent": content["urgent"],
        "number": case["number"],
        "title": content["title"],
        "secrecy": content.get("secrecy", ""),
        "drafter": case["drafter"],
    }


def _instant(stored: Any) -> str:  # noqa: ANN401 - text or a time
    """Write a time as the wire does; SQLite gives the bare figures of UTC as text."""
    text = stored.replace(" ", "T") if isinstance(stored, str) else stored.isoformat()
    return text if text.endswith("+00:00") else f"{text}+00:00"
