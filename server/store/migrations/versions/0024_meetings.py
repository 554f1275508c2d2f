# SPDX-License-Identifier: Apache-2.0
"""Meetings and rooms; the database itself refuses to book anything twice."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_OVERLAP = (
    "SELECT RAISE(ABORT, 'meeting_claim overlap') WHERE EXISTS (SELECT 1 FROM meeting_claim "
    "WHERE tenant = NEW.tenant AND resource_id = NEW.resource_id AND blocking {besides}"
    "AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)"
)
_TABLES = (
    "meeting_blocking",
    "meeting_key",
    "meeting_wait",
    "meeting_told",
    "meeting_reply",
    "meeting_answer",
    "meeting_log",
    "meeting_claim",
    "meeting_skipped",
    "meeting_occurrence",
    "meeting_attendee",
    "meeting_detail",
    "meeting",
    "meeting_catalogue",
)


def upgrade() -> None:
    """Make the tables and their guards."""
    _make_catalogue()
    _make_meetings()
    _make_occurrences()
    _make_claims()
    _make_papers()
    _make_keys()
    _guard_claims()
    _guard_log()


def downgrade() -> None:
    """Take them away; the guards go with their tables, the extension stays."""
    for table in _TABLES:
        op.drop_table(table)


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _time(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcTime(), nullable=nullable)


def _long(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("tenant", *columns, name=op.f(f"pk_{table}"))


def _make_catalogue() -> None:
    op.create_table(
        "meeting_catalogue",
        _tenant(),
        _number("rev"),
        _long("data"),
        _text("loaded_by", 120),
        _time("loaded_at"),
        _key("meeting_catalogue", "rev"),
    )


def _make_meetings() -> None:
    op.create_table(
        "meeting",
        _tenant(),
        _text("meeting_id", 64),
        _text("uid", 255),
        _number("sequence"),
        _number("version"),
        _text("owner_id", 64),
        _text("section_id", 64),
        _text("starts", 32),
        _number("minutes"),
        _text("tzid", 64),
        _text("rule", 400),
        _long("excluded"),
        _long("wanted"),
        _text("detail_id", 64),
        _text("follows", 64),
        _text("case_id", 64),
        _time("made_at"),
        _time("changed_at"),
        _key("meeting", "meeting_id"),
        sa.UniqueConstraint("tenant", "uid", name=op.f("uq_meeting_tenant_uid")),
    )
    op.create_index("ix_meeting_owner", "meeting", ["tenant", "owner_id"])
    op.create_index("ix_meeting_case", "meeting", ["tenant", "case_id"])
    op.create_table(
        "meeting_detail",
        _tenant(),
        _text("detail_id", 64),
        _text("meeting_id", 64),
        _text("title", 400),
        _flag("private"),
        _long("data"),
        sa.Column("secret", sa.LargeBinary()),
        _key("meeting_detail", "detail_id"),
    )
    op.create_index("ix_meeting_detail_meeting", "meeting_detail", ["tenant", "meeting_id"])
    op.create_table(
        "meeting_attendee",
        _tenant(),
        _text("detail_id", 64),
        _number("number"),
        _text("person_id", 64),
        _text("mail", 254),
        _text("name", 120),
        _flag("optional"),
        _key("meeting_attendee", "detail_id", "number"),
    )
    op.create_index(
        "ix_meeting_attendee_person", "meeting_attendee", ["tenant", "person_id", "detail_id"]
    )


def _make_occurrences() -> None:
    op.create_table(
        "meeting_occurrence",
        _tenant(),
        _text("occurrence_id", 64),
        _text("meeting_id", 64),
        _time("recurrence_id"),
        _time("starts_at"),
        _time("ends_at"),
        _text("room_id", 64),
        _text("host_id", 64),
        _text("detail_id", 64),
        _text("state", 12),
        _number("version"),
        _number("sequence"),
        _time("held_until", nullable=True),
        _time("checked_in_at", nullable=True),
        _time("ended_at", nullable=True),
        _text("reason", 400),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meeting_occurrence_not_reversed")),
        sa.UniqueConstraint(
            "tenant",
            "meeting_id",
            "recurrence_id",
            name=op.f("uq_meeting_occurrence_tenant_meeting_id_recurrence_id"),
        ),
        _key("meeting_occurrence", "occurrence_id"),
    )
    for name, *columns in (
        ("starts_at", "starts_at"),
        ("room", "room_id", "starts_at"),
        ("detail", "detail_id", "starts_at"),
        ("state", "state", "starts_at"),
    ):
        op.create_index(f"ix_meeting_occurrence_{name}", "meeting_occurrence", ["tenant", *columns])
    op.create_table(
        "meeting_skipped",
        _tenant(),
        _text("meeting_id", 64),
        _time("recurrence_id"),
        _time("starts_at"),
        _time("ends_at"),
        _text("outcome", 16),
        _text("code", 64),
        _long("params"),
        _key("meeting_skipped", "meeting_id", "recurrence_id"),
    )


def _make_claims() -> None:
    op.create_table(
        "meeting_claim",
        _tenant(),
        _text("claim_id", 64),
        _text("occurrence_id", 64),
        _text("resource_id", 80),
        _time("starts_at"),
        _time("ends_at"),
        _flag("blocking"),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meeting_claim_not_reversed")),
        _key("meeting_claim", "claim_id"),
    )
    op.create_index("ix_meeting_claim_occurrence", "meeting_claim", ["tenant", "occurrence_id"])
    op.create_index(
        "ix_meeting_claim_resource",
        "meeting_claim",
        ["tenant", "resource_id", "starts_at"],
        postgresql_where=sa.text("blocking"),
        sqlite_where=sa.text("blocking"),
    )


def _make_papers() -> None:
    op.create_table(
        "meeting_log",
        _tenant(),
        _text("log_id", 64),
        _text("meeting_id", 64),
        _text("occurrence_id", 64),
        _time("at"),
        _text("actor", 120),
        _text("act", 32),
        _long("detail"),
        _key("meeting_log", "log_id"),
    )
    op.create_index("ix_meeting_log_meeting", "meeting_log", ["tenant", "meeting_id", "at"])
    op.create_table(
        "meeting_answer",
        _tenant(),
        _text("request_id", 64),
        _text("person_id", 64),
        _text("digest", 64),
        _long("answer"),
        _time("at"),
        _key("meeting_answer", "request_id"),
    )
    op.create_table(
        "meeting_reply",
        _tenant(),
        _text("meeting_id", 64),
        _text("recurrence", 32),
        _text("who", 254),
        _text("reply", 16),
        _number("sequence"),
        _text("note", 400),
        _time("at"),
        _key("meeting_reply", "meeting_id", "recurrence", "who"),
    )
    op.create_table(
        "meeting_told",
        _tenant(),
        _text("meeting_id", 64),
        _long("data"),
        _time("at"),
        _key("meeting_told", "meeting_id"),
    )


def _make_keys() -> None:
    op.create_table(
        "meeting_wait",
        _tenant(),
        _text("wait_id", 64),
        _text("person_id", 64),
        _text("room_id", 64),
        _time("starts_at"),
        _time("ends_at"),
        _time("made_at"),
        _time("told_at", nullable=True),
        _time("ended_at", nullable=True),
        _key("meeting_wait", "wait_id"),
    )
    op.create_index("ix_meeting_wait_room", "meeting_wait", ["tenant", "room_id", "starts_at"])
    op.create_table(
        "meeting_key",
        _tenant(),
        _text("key_id", 64),
        _text("token_sha256", 64),
        _text("kind", 16),
        _text("of", 64),
        _text("name", 120),
        _text("made_by", 64),
        _time("made_at"),
        _time("revoked_at", nullable=True),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_meeting_key_token_sha256")),
        _key("meeting_key", "key_id"),
    )
    op.create_table(
        "meeting_blocking",
        _tenant(),
        _text("blocking_id", 64),
        _text("room_id", 64),
        _time("starts_at"),
        _time("ends_at"),
        _text("reason", 400),
        _long("open_to"),
        _text("made_by", 64),
        _time("made_at"),
        _time("ended_at", nullable=True),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meeting_blocking_not_reversed")),
        _key("meeting_blocking", "blocking_id"),
    )
    op.create_index(
        "ix_meeting_blocking_room", "meeting_blocking", ["tenant", "room_id", "ends_at"]
    )


def _guard_claims() -> None:
    """Refuse overlapping claims of one resource: the last word on every booking."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        op.execute(
            "ALTER TABLE meeting_claim ADD CONSTRAINT ex_meeting_claim_overlap EXCLUDE USING gist "
            "(tenant WITH =, resource_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) "
            "WHERE (blocking)"
        )
        return
    head = "CREATE TRIGGER meeting_claim_refuses_overlap_on"
    columns = "tenant, resource_id, starts_at, ends_at, blocking"
    op.execute(
        f"{head}_insert BEFORE INSERT ON meeting_claim WHEN NEW.blocking "
        f"BEGIN {_OVERLAP.format(besides='')}; END"
    )
    op.execute(
        f"{head}_update BEFORE UPDATE OF {columns} ON meeting_claim WHEN NEW.blocking "
        f"BEGIN {_OVERLAP.format(besides='AND claim_id <> NEW.claim_id ')}; END"
    )


def _guard_log() -> None:
    for act in ("UPDATE", "DELETE"):
        head = f"CREATE TRIGGER meeting_log_refuses_{act.lower()} BEFORE {act} ON meeting_log"
        if op.get_bind().dialect.name == "postgresql":
            op.execute(f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        else:
            op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END")
