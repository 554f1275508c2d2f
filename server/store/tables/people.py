# SPDX-License-Identifier: Apache-2.0
"""Accounts, sessions, devices and certificates."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    false,
)

from server.store.columns import UtcTime, metadata, tenant

person_account = Table(
    "person_account",
    metadata,
    tenant(),
    Column("person_id", String(64), primary_key=True),
    Column("login", String(120), nullable=False),
    Column("name", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("password_changed_at", UtcTime, nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("roles", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("rev", Integer, nullable=False, server_default="1"),
    Column("temporary", Boolean, nullable=False, server_default=false()),
    Index("uq_person_account_login", "tenant", "login", unique=True),
)
"""``roles`` are role names separated by spaces; ``rev`` counts the changes; a ``temporary``
password was given by an administrator and lets nobody in before it is changed."""

user_session = Table(
    "user_session",
    metadata,
    tenant(),
    Column("session_id", String(64), primary_key=True),
    Column("token_sha256", String(64), nullable=False),
    Column("person_id", String(64), nullable=False),
    Column("device_id", String(64), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("last_used_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    Index("uq_user_session_token_sha256", "token_sha256", unique=True),
    Index("ix_user_session_person", "tenant", "person_id"),
    Index("ix_user_session_device", "tenant", "device_id"),
)

device = Table(
    "device",
    metadata,
    tenant(),
    Column("device_id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("registered_by", String(64), nullable=False),
    Column("registered_at", UtcTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("mac_key", LargeBinary, nullable=False),
    Column("acknowledged_seq", BigInteger, nullable=False),
    Column("acknowledged_hash", String(64), nullable=False),
    Column("highest_seq", BigInteger, nullable=False),
    Column("lost_at", UtcTime),
    Column("wiped_at", UtcTime),
    Column("last_seen_at", UtcTime),
)
"""``mac_key`` is sealed at rest; ``acknowledged_*`` is the end of the gapless chain and
``highest_seq`` the highest number received, which differs while a gap is open."""

certificate = Table(
    "certificate",
    metadata,
    tenant(),
    Column("serial", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("device_id", String(64), nullable=False),
    Column("pem", Text, nullable=False),
    Column("chain_pem", Text, nullable=False),
    Column("public_key_sha256", String(64), nullable=False),
    Column("issued_at", UtcTime, nullable=False),
    Column("not_after", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    Column("revocation_reason", String(40), nullable=False),
    Index("ix_certificate_person", "tenant", "person_id", "issued_at"),
    Index("ix_certificate_public_key", "tenant", "public_key_sha256"),
)
"""The live one of a person is the newest that is not revoked."""

throttle_bucket = Table(
    "throttle_bucket",
    metadata,
    tenant(),
    Column("bucket", String(200), primary_key=True),
    Column("level", Float, nullable=False),
    Column("at", UtcTime, nullable=False),
)
