# SPDX-License-Identifier: Apache-2.0
"""Cases: the log that is the truth, and the projections made from it in the same transaction."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text, false, text
from sqlalchemy.dialects.postgresql import ARRAY

from server.store.columns import UtcTime, metadata, tenant

GRAMS = Text().with_variant(ARRAY(Text), "postgresql")
"""SQLite has no index for them and reads the folded text instead (decision record on search)."""

OPEN = text("state IN ('draft','circulating','remanded')")
"""Written out, as a query uses the index only where it says the very same."""

case_event = Table(
    "case_event",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("type", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("event_id", String(36), nullable=False),
)
"""The primary key is the compare-and-set of every act (server.md, 4.4)."""

case_summary = Table(
    "case_summary",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("head_hash", String(64), nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("number", String(80), nullable=False),
    Column("title", Text, nullable=False),
    Column("matter", String(80), nullable=False),
    Column("amount", BigInteger),
    Column("drafter_id", String(64), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("secrecy", String(16), nullable=False, server_default=""),
    Column("submitted", Boolean, nullable=False),
    Column("drafted_at", UtcTime, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    Index("ix_case_summary_updated", "tenant", "updated_at", "case_id"),
    Index("ix_case_summary_drafter", "tenant", "drafter_id"),
    Index(
        "ix_case_summary_open",
        "tenant",
        "case_id",
        postgresql_where=OPEN,
        sqlite_where=OPEN,
    ),
)
"""``snapshot`` is the case as its events leave it at ``rev``: a cache, checked against the
log by ``rev`` and ``head_hash``. ``submitted`` says whether it was ever submitted."""

case_party = Table(
    "case_party",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("party", String(80), primary_key=True),
    Index("ix_case_party_party", "tenant", "party", "case_id"),
)
"""Who may see a case: ``person:…``, ``post:…`` of the route, ``section:…`` of the drafter."""

case_text = Table(
    "case_text",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("part", String(24), primary_key=True),
    Column("folded", Text, nullable=False),
    Column("grams", GRAMS, nullable=False),
)
"""What the search reads of a case: ``content``, and each event that carries words.

``folded`` answers, ``grams`` (every two neighbouring characters of it) only narrow, so
that both engines find the same. A row is written when its words change and never else.
On PostgreSQL a GIN index stands on ``grams``, which the migration makes."""

inbox = Table(
    "inbox",
    metadata,
    tenant(),
    Column("post_id", String(64), primary_key=True),
    Column("case_id", String(64), primary_key=True),
    Column("slot_id", String(24), primary_key=True),
    Column("why", String(24), nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("due", String(10), nullable=False),
    Column("only_for", String(64), nullable=False, server_default=""),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("shown", Text, nullable=False, server_default="{}"),
    Index("ix_inbox_case", "tenant", "case_id"),
)
"""What waits for the holder of a post; ``why`` is the kind of the slot.

``only_for`` is the drafter of a draft, which nobody else sees, and empty otherwise.
``shown`` is the row as ``approval.wire.InboxRow`` is written, without what changes by the
day, so that a list is passed on as it stands instead of being made from whole cases."""

number_counter = Table(
    "number_counter",
    metadata,
    tenant(),
    Column("mark", String(40), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("fiscal_year", Integer, primary_key=True, autoincrement=False),
    Column("next", Integer, nullable=False),
)
