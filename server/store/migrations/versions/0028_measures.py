# SPDX-License-Identifier: Apache-2.0
"""Measures, their actuals and published months; nothing of it is changed or deleted."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_TABLES = ("measure_register", "measure_actual", "figure_publication", "published_figure")


def upgrade() -> None:
    """Make the tables, and the guards of what was loaded, entered and published."""
    _make_register()
    _make_actuals()
    _make_publications()
    for table in _TABLES:
        for act in ("UPDATE", "DELETE"):
            op.execute(_guard(table, act))


def downgrade() -> None:
    """Take all away."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table in reversed(_TABLES):
        for act in ("update", "delete"):
            on_table = f" ON {table}" if postgres else ""
            op.execute(f"DROP TRIGGER {table}_refuses_{act}{on_table}")
        op.drop_table(table)


def _guard(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"


def _make_register() -> None:
    op.create_table(
        "measure_register",
        _number("tenant"),
        _number("rev"),
        *_texts("data"),
        _id("loaded_by", 120),
        _time("loaded_at"),
        sa.PrimaryKeyConstraint("tenant", "rev", name=op.f("pk_measure_register")),
    )


def _make_actuals() -> None:
    op.create_table(
        "measure_actual",
        _number("tenant"),
        _id("entry_id", 36),
        _id("measure_id", 40),
        _id("month", 7),
        _id("value", 20),
        _id("from_what", 400),
        _id("replaces", 36),
        _id("entered_by", 120),
        *_texts("entered_name"),
        _id("section_id", 64),
        _time("entered_at"),
        sa.PrimaryKeyConstraint("tenant", "entry_id", name=op.f("pk_measure_actual")),
        sa.UniqueConstraint(
            "tenant",
            "measure_id",
            "month",
            "replaces",
            name=op.f("uq_measure_actual_tenant_measure_id_month_replaces"),
        ),
    )


def _make_publications() -> None:
    op.create_table(
        "figure_publication",
        _number("tenant"),
        _id("month", 7),
        _number("version"),
        *_texts("data"),
        _id("sha256", 64),
        *_texts("rules"),
        _id("published_by", 120),
        _time("published_at"),
        sa.PrimaryKeyConstraint("tenant", "month", "version", name=op.f("pk_figure_publication")),
    )
    op.create_table(
        "published_figure",
        _number("tenant"),
        _id("figure_id", 160),
        _number("version"),
        _id("month", 7),
        _id("value", 24),
        sa.PrimaryKeyConstraint("tenant", "figure_id", "version", name=op.f("pk_published_figure")),
    )
    op.create_index("ix_published_figure_month", "published_figure", ["tenant", "month"])


def _id(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, UtcTime(), nullable=False)
