# SPDX-License-Identifier: Apache-2.0
"""What the office CA publishes, is asked for, and did."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    LargeBinary,
    String,
    Table,
    Text,
)

from server.store.columns import UtcTime, metadata, tenant

certificate_request = Table(
    "certificate_request",
    metadata,
    tenant(),
    Column("public_key_sha256", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("device_id", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("asked_at", UtcTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("decided_by", String(64), nullable=False),
    Column("decided_at", UtcTime),
    Column("reason", Text, nullable=False),
    CheckConstraint("state IN ('waiting', 'approved', 'refused')", name="state"),
    Index("ix_certificate_request_state", "tenant", "state", "asked_at"),
)
"""One key is asked for once; ``state`` is ``waiting``, ``approved`` or ``refused``."""

published_list = Table(
    "published_list",
    metadata,
    tenant(),
    Column("key_name", String(64), primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("next_at", UtcTime, nullable=False),
    Column("last", Boolean, nullable=False),
    Column("list", LargeBinary, nullable=False),
)
"""The newest revocation list of each authority; after the last one there is no other."""

authority_deed = Table(
    "authority_deed",
    metadata,
    tenant(),
    Column("deed", String(32), primary_key=True),
    Column("done_at", UtcTime, nullable=False),
    Column("detail", Text, nullable=False),
)
"""When the authorities were last backed up and a backup last rehearsed."""
