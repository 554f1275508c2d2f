# SPDX-License-Identifier: Apache-2.0
"""The one register of numbers and decisions, electronic and paper alike."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

register_entry = Table(
    "register_entry",
    metadata,
    tenant(),
    Column("case_id", String(64), primary_key=True),
    Column("mark", String(40), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("fiscal_year", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("branch", Integer, nullable=False),
    Column("carrier", String(1), nullable=False),
    Column("reason", String(24), nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("decided_on", Date),
    Column("decided_at", UtcTime),
    Column("decided_feed", BigInteger),
    Column("bureau_id", String(64), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("rank", String(40), nullable=False),
    Index(
        "uq_register_entry_number",
        *("tenant", "mark", "kind", "fiscal_year", "serial", "branch"),
        unique=True,
    ),
    # Everything that the rates are counted by, so that they are counted from the index alone.
    Index(
        "ix_register_entry_counted",
        *("tenant", "decided_on", "carrier", "reason", "outcome"),
        *("bureau_id", "section_id", "rank", "decided_feed"),
    ),
)
"""``decided_on`` is the city's day of the decision; ``decided_feed`` the change-feed number
under which the server learnt of it: a report cut at a number gives the same figures for
ever. Bureau and section are those of the day on which the case was last frozen or decided."""

number_gap = Table(
    "number_gap",
    metadata,
    tenant(),
    Column("mark", String(40), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("fiscal_year", Integer, primary_key=True, autoincrement=False),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""Numbers that no document has (欠番), each with its reason; append only."""
