# SPDX-License-Identifier: Apache-2.0
"""The organisation's certificates, their ledger, and the documents signed with them."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the tables; the ledger refuses every change."""
    _make_certificates()
    _make_ledger()
    _make_documents()
    for act in _ACTS:
        op.execute(_trigger(act))


def downgrade() -> None:
    """Take all away."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for act in _ACTS:
        on_table = " ON seal_use" if postgres else ""
        op.execute(f"DROP TRIGGER seal_use_refuses_{act.lower()}{on_table}")
    for table in ("outgoing_document", "seal_use", "seal_permission", "seal_certificate"):
        op.drop_table(table)


def _trigger(act: str) -> str:
    head = f"CREATE TRIGGER seal_use_refuses_{act.lower()} BEFORE {act} ON seal_use"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _make_certificates() -> None:
    op.create_table(
        "seal_certificate",
        _tenant(),
        sa.Column("certificate_id", sa.String(40), nullable=False),
        *_text("post", "custodian", "storage", "purpose", "pem", "issuer"),
        sa.Column("valid_from", UtcTime(), nullable=False),
        sa.Column("valid_until", UtcTime(), nullable=False),
        sa.Column("added_by", sa.String(64), nullable=False),
        sa.Column("added_at", UtcTime(), nullable=False),
        sa.Column("revoked_at", UtcTime(), nullable=True),
        *_text("revocation_reason"),
        sa.PrimaryKeyConstraint("tenant", "certificate_id", name=op.f("pk_seal_certificate")),
    )
    op.create_table(
        "seal_permission",
        _tenant(),
        sa.Column("certificate_id", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("allowed_by", sa.String(64), nullable=False),
        sa.Column("allowed_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "certificate_id", "kind", "holder", name=op.f("pk_seal_permission")
        ),
    )


def _make_ledger() -> None:
    op.create_table(
        "seal_use",
        _tenant(),
        sa.Column("use_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("certificate_id", sa.String(40), nullable=False),
        *_text("post"),
        sa.Column("person_id", sa.String(64), nullable=False),
        *_text("person"),
        sa.Column("case_id", sa.String(64), nullable=False),
        *_text("number", "document"),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("signed_sha256", sa.String(64), nullable=False),
        *_text("addressee", "reason"),
        sa.Column("refused", sa.String(64), nullable=False),
        sa.Column("prev_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "use_no", name=op.f("pk_seal_use")),
    )
    op.create_index("ix_seal_use_case", "seal_use", ["tenant", "case_id"])


def _make_documents() -> None:
    op.create_table(
        "outgoing_document",
        _tenant(),
        sa.Column("document_id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("use_no", sa.Integer(), nullable=False),
        sa.Column("certificate_id", sa.String(40), nullable=False),
        *_text("post", "name"),
        sa.Column("source_sha256", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        *_text("addressee", "signed_by"),
        sa.Column("signed_at", UtcTime(), nullable=False),
        sa.Column("time_owed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "document_id", name=op.f("pk_outgoing_document")),
    )
    op.create_index("ix_outgoing_document_case", "outgoing_document", ["tenant", "case_id"])
