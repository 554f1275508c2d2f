# SPDX-License-Identifier: Apache-2.0
"""The organisation's certificates (職責証明書), who may use them, and every use."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

seal_certificate = Table(
    "seal_certificate",
    metadata,
    tenant(),
    Column("certificate_id", String(40), primary_key=True),
    Column("post", Text, nullable=False),
    Column("custodian", Text, nullable=False),
    Column("storage", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("pem", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("valid_from", UtcTime, nullable=False),
    Column("valid_until", UtcTime, nullable=False),
    Column("added_by", String(64), nullable=False),
    Column("added_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    Column("revocation_reason", Text, nullable=False),
)
"""``pem`` holds the certificate first, then those of its issuers; the key is a sealed file of
the same name. Nothing of it is in the table of the staff's certificates."""

seal_permission = Table(
    "seal_permission",
    metadata,
    tenant(),
    Column("certificate_id", String(40), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("holder", String(64), primary_key=True),
    Column("allowed_by", String(64), nullable=False),
    Column("allowed_at", UtcTime, nullable=False),
)
"""Who may sign with a certificate: ``kind`` is ``post`` (whoever holds it) or ``role``."""

seal_use = Table(
    "seal_use",
    metadata,
    tenant(),
    Column("use_no", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("certificate_id", String(40), nullable=False),
    Column("post", Text, nullable=False),
    Column("person_id", String(64), nullable=False),
    Column("person", Text, nullable=False),
    Column("case_id", String(64), nullable=False),
    Column("number", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("signed_sha256", String(64), nullable=False),
    Column("addressee", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("refused", String(64), nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_seal_use_case", "tenant", "case_id"),
)
"""The ledger (電子署名使用簿): append only by triggers, each line chained to the one before."""

outgoing_document = Table(
    "outgoing_document",
    metadata,
    tenant(),
    Column("document_id", String(36), primary_key=True),
    Column("case_id", String(64), nullable=False),
    Column("use_no", Integer, nullable=False),
    Column("certificate_id", String(40), nullable=False),
    Column("post", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("source_sha256", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("addressee", Text, nullable=False),
    Column("signed_by", Text, nullable=False),
    Column("signed_at", UtcTime, nullable=False),
    Column("time_owed", Boolean, nullable=False),
    Index("ix_outgoing_document_case", "tenant", "case_id"),
)
"""Signed documents; ``sha256`` moves on when a time is added or the document is lifted."""
