# SPDX-License-Identifier: Apache-2.0
"""The register of forms, append-only, and surveys of which only sums are kept."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the tables."""
    _make_forms()
    _make_surveys()
    for act in _ACTS:
        op.execute(_trigger("form_version", act))
    # Nobody answers twice, and nobody's answer is taken back.
    op.execute(_kept_trigger())


def downgrade() -> None:
    """Take all away."""
    postgres = op.get_bind().dialect.name == "postgresql"
    on_forms, on_people = (" ON form_version", " ON survey_participant") if postgres else ("", "")
    for act in _ACTS:
        op.execute(f"DROP TRIGGER form_version_refuses_{act.lower()}{on_forms}")
    op.execute(f"DROP TRIGGER survey_participant_answers_once{on_people}")
    if postgres:
        op.execute("DROP FUNCTION refuse_second_answer()")
    for table in ("survey_text", "survey_tally", "survey_participant", "survey"):
        op.drop_table(table)
    op.drop_index("ix_form_version_since", "form_version")
    op.drop_table("form_version")


def _make_forms() -> None:
    op.create_table(
        "form_version",
        _whole("tenant"),
        _text("form_id", 64),
        _whole("version"),
        _text("event_id", 36),
        _text("name", 200),
        _text("section_id", 64),
        sa.Column("seal", sa.Boolean(), nullable=False),
        sa.Column("paper", sa.Boolean(), nullable=False),
        sa.Column("in_person", sa.Boolean(), nullable=False),
        _text("basis", 200),
        _text("state", 12),
        _text("replaced_by", 200),
        _whole("without_seal"),
        sa.Column("since", sa.Date(), nullable=False),
        _text("made_by", 120),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name=op.f("ck_form_version_version")),
        sa.CheckConstraint("without_seal IN (0, 1)", name=op.f("ck_form_version_without_seal")),
        sa.CheckConstraint(
            "state IN ('in_use', 'reviewed', 'abolished', 'replaced')",
            name=op.f("ck_form_version_state"),
        ),
        sa.PrimaryKeyConstraint("tenant", "form_id", "version", name=op.f("pk_form_version")),
        sa.UniqueConstraint("tenant", "event_id", name=op.f("uq_form_version_tenant_event_id")),
    )
    op.create_index("ix_form_version_since", "form_version", ["tenant", "since"])


def _make_surveys() -> None:
    op.create_table(
        "survey",
        _whole("tenant"),
        _text("survey_id", 64),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        _whole("settled"),
        _text("loaded_by", 120),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.CheckConstraint("closes_on >= opens_on", name=op.f("ck_survey_not_reversed")),
        sa.CheckConstraint("settled IN (0, 1)", name=op.f("ck_survey_settled")),
        sa.PrimaryKeyConstraint("tenant", "survey_id", name=op.f("pk_survey")),
    )
    op.create_table(
        "survey_participant",
        _whole("tenant"),
        _text("survey_id", 64),
        _text("person_id", 64),
        _whole("answered"),
        sa.CheckConstraint("answered IN (0, 1)", name=op.f("ck_survey_participant_answered")),
        sa.PrimaryKeyConstraint(
            "tenant", "survey_id", "person_id", name=op.f("pk_survey_participant")
        ),
    )
    op.create_table(
        "survey_tally",
        _whole("tenant"),
        _text("survey_id", 64),
        _whole("question"),
        _whole("choice"),
        _whole("number"),
        sa.CheckConstraint("number >= 0", name=op.f("ck_survey_tally_number")),
        sa.PrimaryKeyConstraint(
            "tenant", "survey_id", "question", "choice", name=op.f("pk_survey_tally")
        ),
    )
    op.create_table(
        "survey_text",
        _whole("tenant"),
        _text("survey_id", 64),
        _whole("question"),
        _text("digest", 64),
        sa.Column("text", sa.Text(), nullable=False),
        _whole("number"),
        sa.CheckConstraint("number > 0", name=op.f("ck_survey_text_number")),
        sa.PrimaryKeyConstraint(
            "tenant", "survey_id", "question", "digest", name=op.f("pk_survey_text")
        ),
    )


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _trigger(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"


def _kept_trigger() -> str:
    head = "CREATE TRIGGER survey_participant_answers_once BEFORE UPDATE ON survey_participant"
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF OLD.answered = 1 THEN RAISE EXCEPTION 'this person has answered'; END IF; "
            "RETURN NEW; END $$"
        )
        return f"{head} FOR EACH ROW EXECUTE FUNCTION refuse_second_answer()"
    return (
        f"{head} WHEN OLD.answered = 1 BEGIN SELECT RAISE(ABORT, 'this person has answered'); END"
    )
