# SPDX-License-Identifier: Apache-2.0
"""Words of cases for the search: of cases from before, title, number and name as so far."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; what could be found so far stays findable."""
    postgres = op.get_bind().dialect.name == "postgresql"
    op.create_table(
        "case_text",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("part", sa.String(24), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("grams", ARRAY(sa.Text()) if postgres else sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", "part", name=op.f("pk_case_text")),
    )
    op.execute(_TAKE_OVER.replace("GRAMS", _GRAMS if postgres else "''"))
    if postgres:
        op.create_index("ix_case_text_grams", "case_text", ["grams"], postgresql_using="gin")
    with op.batch_alter_table("case_summary") as batch_op:
        batch_op.drop_column("search_key")


def downgrade() -> None:
    """Take the table away."""
    with op.batch_alter_table("case_summary") as batch_op:
        batch_op.add_column(sa.Column("search_key", sa.Text(), nullable=False, server_default=""))
    op.drop_table("case_text")


_TAKE_OVER = """
INSERT INTO case_text (tenant, case_id, part, folded, grams)
SELECT tenant, case_id, 'content', search_key, GRAMS FROM case_summary
"""
_GRAMS = (
    "ARRAY(SELECT DISTINCT substr(search_key, place, 2)"
    " FROM generate_series(1, length(search_key) - 1) AS place)"
)
