# SPDX-License-Identifier: Apache-2.0
"""The first schema."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 - a schema is as long as it is
    """Apply."""
    op.create_table(
        "audit_log",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tenant", sa.Integer(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("tag", sa.String(length=60), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("entry_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_log")),
    )
    with op.batch_alter_table("audit_log", schema=None) as batch_op:
        batch_op.create_index("ix_audit_log_subject", ["tenant", "subject"], unique=False)

    op.create_table(
        "case_event",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", "seq", name=op.f("pk_case_event")),
    )
    op.create_table(
        "case_file",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "sha256", "case_id", name=op.f("pk_case_file")),
    )
    with op.batch_alter_table("case_file", schema=None) as batch_op:
        batch_op.create_index("ix_case_file_case", ["tenant", "case_id"], unique=False)

    op.create_table(
        "case_party",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("party", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", "party", name=op.f("pk_case_party")),
    )
    with op.batch_alter_table("case_party", schema=None) as batch_op:
        batch_op.create_index("ix_case_party_party", ["tenant", "party", "case_id"], unique=False)

    op.create_table(
        "case_summary",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("head_hash", sa.String(length=64), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("matter", sa.String(length=80), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("drafter_id", sa.String(length=64), nullable=False),
        sa.Column("section_id", sa.String(length=64), nullable=False),
        sa.Column("submitted", sa.Boolean(), nullable=False),
        sa.Column("drafted_at", UtcTime(), nullable=False),
        sa.Column("updated_at", UtcTime(), nullable=False),
        sa.Column("ended_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_case_summary")),
    )
    with op.batch_alter_table("case_summary", schema=None) as batch_op:
        batch_op.create_index("ix_case_summary_drafter", ["tenant", "drafter_id"], unique=False)
        batch_op.create_index(
            "ix_case_summary_updated", ["tenant", "updated_at", "case_id"], unique=False
        )

    op.create_table(
        "certificate",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("serial", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("pem", sa.Text(), nullable=False),
        sa.Column("chain_pem", sa.Text(), nullable=False),
        sa.Column("public_key_sha256", sa.String(length=64), nullable=False),
        sa.Column("issued_at", UtcTime(), nullable=False),
        sa.Column("not_after", UtcTime(), nullable=False),
        sa.Column("revoked_at", UtcTime(), nullable=True),
        sa.Column("revocation_reason", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "serial", name=op.f("pk_certificate")),
    )
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.create_index(
            "ix_certificate_person", ["tenant", "person_id", "issued_at"], unique=False
        )
        batch_op.create_index(
            "ix_certificate_public_key", ["tenant", "public_key_sha256"], unique=False
        )

    op.create_table(
        "change_feed",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "kind", "id", name=op.f("pk_change_feed")),
    )
    with op.batch_alter_table("change_feed", schema=None) as batch_op:
        batch_op.create_index("uq_change_feed_number", ["tenant", "number"], unique=True)

    op.create_table(
        "device",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("registered_by", sa.String(length=64), nullable=False),
        sa.Column("registered_at", UtcTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("mac_key", sa.LargeBinary(), nullable=False),
        sa.Column("acknowledged_seq", sa.BigInteger(), nullable=False),
        sa.Column("acknowledged_hash", sa.String(length=64), nullable=False),
        sa.Column("highest_seq", sa.BigInteger(), nullable=False),
        sa.Column("lost_at", UtcTime(), nullable=True),
        sa.Column("wiped_at", UtcTime(), nullable=True),
        sa.Column("last_seen_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "device_id", name=op.f("pk_device")),
    )
    op.create_table(
        "device_event",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("device_seq", sa.BigInteger(), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("trust", sa.String(length=1), nullable=False),
        sa.Column("trust_alone", sa.String(length=1), nullable=False),
        sa.Column("estimated_at", UtcTime(), nullable=True),
        sa.Column("earliest", UtcTime(), nullable=True),
        sa.Column("latest", UtcTime(), nullable=False),
        sa.Column("contradictions", sa.Text(), nullable=False),
        sa.Column("provisional", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_device_event")),
    )
    with op.batch_alter_table("device_event", schema=None) as batch_op:
        batch_op.create_index(
            "ix_device_event_chain", ["tenant", "device_id", "device_seq"], unique=False
        )

    op.create_table(
        "document",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("revision_hash", sa.String(length=64), nullable=False),
        sa.Column("preparing", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("signatures", sa.Integer(), nullable=False),
        sa.Column("timestamp_state", sa.String(length=12), nullable=False),
        sa.Column("held_until", UtcTime(), nullable=True),
        sa.Column("quoted_sha256", sa.String(length=64), nullable=False),
        sa.Column("revision_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_document")),
    )
    op.create_table(
        "document_revision",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("revision_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("slot_id", sa.String(length=24), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("signatures", sa.Integer(), nullable=False),
        sa.Column("base_no", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "case_id", "revision_no", name=op.f("pk_document_revision")
        ),
    )
    with op.batch_alter_table("document_revision", schema=None) as batch_op:
        batch_op.create_index("ix_document_revision_sha256", ["tenant", "sha256"], unique=False)

    op.create_table(
        "idempotency",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_idempotency")),
    )
    op.create_table(
        "inbox",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("post_id", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("slot_id", sa.String(length=24), nullable=False),
        sa.Column("why", sa.String(length=24), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "post_id", "case_id", "slot_id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("ix_inbox_case", ["tenant", "case_id"], unique=False)

    op.create_table(
        "number_counter",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("next", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "mark", "kind", "fiscal_year", name=op.f("pk_number_counter")
        ),
    )
    op.create_table(
        "organisation_version",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rev", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "rev", name=op.f("pk_organisation_version")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tenant", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("run_at", UtcTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("locked_until", UtcTime(), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.Column("done_at", UtcTime(), nullable=True),
        sa.Column("dead_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_due", ["done_at", "dead_at", "run_at"], unique=False)

    op.create_table(
        "person_account",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("login", sa.String(length=120), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("password_changed_at", UtcTime(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person_id", name=op.f("pk_person_account")),
    )
    with op.batch_alter_table("person_account", schema=None) as batch_op:
        batch_op.create_index("uq_person_account_login", ["tenant", "login"], unique=True)

    op.create_table(
        "rule_set",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rev", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "rev", name=op.f("pk_rule_set")),
    )
    op.create_table(
        "stored_file",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("uploader_id", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("uploaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "sha256", "uploader_id", name=op.f("pk_stored_file")),
    )
    op.create_table(
        "telework_day",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person_id", "day", name=op.f("pk_telework_day")),
    )
    op.create_table(
        "telework_punch",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=16), nullable=False),
        sa.Column("estimated_at", UtcTime(), nullable=False),
        sa.Column("trust", sa.String(length=1), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_telework_punch")),
    )
    with op.batch_alter_table("telework_punch", schema=None) as batch_op:
        batch_op.create_index("ix_telework_punch_day", ["tenant", "person_id", "day"], unique=False)

    op.create_table(
        "tenant_state",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("feed_number", sa.BigInteger(), nullable=False),
        sa.Column("organisation_rev", sa.Integer(), nullable=False),
        sa.Column("rules_rev", sa.Integer(), nullable=False),
        sa.Column("server_id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("tenant", name=op.f("pk_tenant_state")),
    )
    op.create_table(
        "throttle_bucket",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bucket", sa.String(length=200), nullable=False),
        sa.Column("level", sa.Float(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "bucket", name=op.f("pk_throttle_bucket")),
    )
    op.create_table(
        "user_session",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.String(length=64), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.Column("last_used_at", UtcTime(), nullable=False),
        sa.Column("ended_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "session_id", name=op.f("pk_user_session")),
    )
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.create_index("ix_user_session_device", ["tenant", "device_id"], unique=False)
        batch_op.create_index("ix_user_session_person", ["tenant", "person_id"], unique=False)
        batch_op.create_index("uq_user_session_token_sha256", ["token_sha256"], unique=True)


def downgrade() -> None:  # noqa: PLR0915 - as above
    """Take back."""
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.drop_index("uq_user_session_token_sha256")
        batch_op.drop_index("ix_user_session_person")
        batch_op.drop_index("ix_user_session_device")

    op.drop_table("user_session")
    op.drop_table("throttle_bucket")
    op.drop_table("tenant_state")
    with op.batch_alter_table("telework_punch", schema=None) as batch_op:
        batch_op.drop_index("ix_telework_punch_day")

    op.drop_table("telework_punch")
    op.drop_table("telework_day")
    op.drop_table("stored_file")
    op.drop_table("rule_set")
    with op.batch_alter_table("person_account", schema=None) as batch_op:
        batch_op.drop_index("uq_person_account_login")

    op.drop_table("person_account")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_due")

    op.drop_table("outbox")
    op.drop_table("organisation_version")
    op.drop_table("number_counter")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index("ix_inbox_case")

    op.drop_table("inbox")
    op.drop_table("idempotency")
    with op.batch_alter_table("document_revision", schema=None) as batch_op:
        batch_op.drop_index("ix_document_revision_sha256")

    op.drop_table("document_revision")
    op.drop_table("document")
    with op.batch_alter_table("device_event", schema=None) as batch_op:
        batch_op.drop_index("ix_device_event_chain")

    op.drop_table("device_event")
    op.drop_table("device")
    with op.batch_alter_table("change_feed", schema=None) as batch_op:
        batch_op.drop_index("uq_change_feed_number")

    op.drop_table("change_feed")
    with op.batch_alter_table("certificate", schema=None) as batch_op:
        batch_op.drop_index("ix_certificate_public_key")
        batch_op.drop_index("ix_certificate_person")

    op.drop_table("certificate")
    with op.batch_alter_table("case_summary", schema=None) as batch_op:
        batch_op.drop_index("ix_case_summary_updated")
        batch_op.drop_index("ix_case_summary_drafter")

    op.drop_table("case_summary")
    with op.batch_alter_table("case_party", schema=None) as batch_op:
        batch_op.drop_index("ix_case_party_party")

    op.drop_table("case_party")
    with op.batch_alter_table("case_file", schema=None) as batch_op:
        batch_op.drop_index("ix_case_file_case")

    op.drop_table("case_file")
    op.drop_table("case_event")
    with op.batch_alter_table("audit_log", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_log_subject")

    op.drop_table("audit_log")
