# SPDX-License-Identifier: Apache-2.0
"""A closed room is booked by nobody: the database itself decides between closure and booking.

A closure takes every part of its room (``meeting_closed``). A claim that meets one is not had,
and a closure that meets a claim is refused, unless the date was admitted to it. On PostgreSQL
the closure waits for every transaction that has written claims and sees what they wrote; claims
that come after it see the closure. SQLite has one writer at a time.
"""

import json

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_MEETS_CLOSED = (
    "EXISTS (SELECT 1 FROM meeting_closed AS c WHERE c.tenant = NEW.tenant "
    "AND c.resource_id = NEW.resource_id AND c.ends_at > NEW.starts_at "
    "AND c.starts_at < NEW.ends_at AND NOT EXISTS (SELECT 1 FROM meeting_admitted AS a "
    "WHERE a.tenant = NEW.tenant AND a.occurrence_id = NEW.occurrence_id "
    "AND a.blocking_id = c.blocking_id))"
)
_MEETS_CLAIM = (
    "EXISTS (SELECT 1 FROM meeting_claim AS c WHERE c.tenant = NEW.tenant "
    "AND c.resource_id = NEW.resource_id AND c.blocking AND c.ends_at > NEW.starts_at "
    "AND c.starts_at < NEW.ends_at AND NOT EXISTS (SELECT 1 FROM meeting_admitted AS a "
    "WHERE a.tenant = NEW.tenant AND a.occurrence_id = c.occurrence_id "
    "AND a.blocking_id = NEW.blocking_id))"
)
_CLAIM_COLUMNS = "resource_id, starts_at, ends_at, blocking"


def upgrade() -> None:
    """Make the tables, take over the closures that stand, then set the guards."""
    _make_tables()
    _take_over()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def downgrade() -> None:
    """Take the guards and the tables away; the closures themselves stay."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER meeting_claim_keeps_out_of_closures ON meeting_claim")
        op.drop_table("meeting_closed")
        for name in ("meeting_claim_meets_closure", "meeting_closure_meets_claim"):
            op.execute(f"DROP FUNCTION {name}()")
    else:
        for act in ("insert", "update"):
            op.execute(f"DROP TRIGGER meeting_claim_keeps_out_of_closures_on_{act}")
        op.drop_table("meeting_closed")
    op.drop_table("meeting_admitted")


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _make_tables() -> None:
    op.create_table(
        "meeting_closed",
        _tenant(),
        sa.Column("blocking_id", sa.String(64), nullable=False),
        sa.Column("resource_id", sa.String(80), nullable=False),
        sa.Column("starts_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meeting_closed_not_reversed")),
        sa.PrimaryKeyConstraint(
            "tenant", "blocking_id", "resource_id", name=op.f("pk_meeting_closed")
        ),
    )
    op.create_index(
        "ix_meeting_closed_resource", "meeting_closed", ["tenant", "resource_id", "ends_at"]
    )
    op.create_table(
        "meeting_admitted",
        _tenant(),
        sa.Column("occurrence_id", sa.String(64), nullable=False),
        sa.Column("blocking_id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "occurrence_id", "blocking_id", name=op.f("pk_meeting_admitted")
        ),
    )


def _take_over() -> None:
    """Give every closure in force its parts; what is booked within it stood, and stands."""
    bind = op.get_bind()
    newest = bind.execute(
        sa.text(
            "SELECT tenant, data FROM meeting_catalogue AS m WHERE rev = "
            "(SELECT max(rev) FROM meeting_catalogue WHERE tenant = m.tenant)"
        )
    )
    parts = {
        (tenant, room["room_id"], part)
        for tenant, data in newest
        for room in json.loads(data).get("rooms", ())
        for part in room["parts"]
    }
    for tenant, room_id, part in sorted(parts):
        bind.execute(
            sa.text(
                "INSERT INTO meeting_closed (tenant, blocking_id, resource_id, starts_at, ends_at) "
                "SELECT tenant, blocking_id, :resource, starts_at, ends_at FROM meeting_blocking "
                "WHERE tenant = :tenant AND room_id = :room AND ended_at IS NULL"
            ),
            {"tenant": tenant, "room": room_id, "resource": f"room:{part}"},
        )
    bind.execute(
        sa.text(
            "INSERT INTO meeting_admitted (tenant, occurrence_id, blocking_id) "
            "SELECT DISTINCT m.tenant, m.occurrence_id, c.blocking_id FROM meeting_claim AS m "
            "JOIN meeting_closed AS c ON c.tenant = m.tenant AND c.resource_id = m.resource_id "
            "AND c.starts_at < m.ends_at AND c.ends_at > m.starts_at"
        )
    )


def _guard_sqlite() -> None:
    head = "CREATE TRIGGER meeting_claim_keeps_out_of_closures_on"
    for act in ("INSERT", f"UPDATE OF {_CLAIM_COLUMNS}"):
        op.execute(
            f"{head}_{act.split()[0].lower()} BEFORE {act} ON meeting_claim WHEN NEW.blocking "
            f"BEGIN SELECT RAISE(ABORT, 'meeting_claim closed') WHERE {_MEETS_CLOSED}; END"
        )
    op.execute(
        "CREATE TRIGGER meeting_closed_refuses_claims BEFORE INSERT ON meeting_closed "
        f"BEGIN SELECT RAISE(ABORT, 'meeting_closed booked') WHERE {_MEETS_CLAIM}; END"
    )


def _guard_postgresql() -> None:
    """A claim that is not had is left out, as ON CONFLICT DO NOTHING leaves out an overlap."""
    op.execute(
        "CREATE FUNCTION meeting_claim_meets_closure() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {_MEETS_CLOSED} THEN "
        "IF TG_OP = 'INSERT' THEN RETURN NULL; END IF; "
        "RAISE EXCEPTION 'meeting_claim closed' USING ERRCODE = 'exclusion_violation'; "
        "END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER meeting_claim_keeps_out_of_closures BEFORE INSERT OR UPDATE OF "
        f"{_CLAIM_COLUMNS} ON meeting_claim FOR EACH ROW WHEN (NEW.blocking) "
        "EXECUTE FUNCTION meeting_claim_meets_closure()"
    )
    op.execute(
        "CREATE FUNCTION meeting_closure_meets_claim() RETURNS trigger LANGUAGE plpgsql AS $$ "
        # Whoever has written claims is waited for; whoever comes next sees the closure.
        "BEGIN LOCK TABLE meeting_claim IN SHARE ROW EXCLUSIVE MODE; "
        f"IF {_MEETS_CLAIM} THEN "
        "RAISE EXCEPTION 'meeting_closed booked' USING ERRCODE = 'exclusion_violation'; "
        "END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER meeting_closed_refuses_claims BEFORE INSERT ON meeting_closed "
        "FOR EACH ROW EXECUTE FUNCTION meeting_closure_meets_claim()"
    )
