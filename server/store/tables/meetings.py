# SPDX-License-Identifier: Apache-2.0
"""Meetings, their occurrences, and the claims by which nothing is ever booked twice."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from server.store.columns import UtcTime, metadata, tenant

meeting_catalogue = Table(
    "meeting_catalogue",
    metadata,
    tenant(),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("loaded_by", String(120), nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
)
"""Rooms, equipment and hosts as loaded; the newest is in force."""

meeting = Table(
    "meeting",
    metadata,
    tenant(),
    Column("meeting_id", String(64), primary_key=True),
    Column("uid", String(255), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("owner_id", String(64), nullable=False),
    Column("section_id", String(64), nullable=False),
    Column("starts", String(32), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("tzid", String(64), nullable=False),
    Column("rule", String(400), nullable=False),
    Column("excluded", Text, nullable=False),
    Column("wanted", Text, nullable=False),
    Column("detail_id", String(64), nullable=False),
    Column("follows", String(64), nullable=False),
    Column("case_id", String(64), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    UniqueConstraint("tenant", "uid"),
    Index("ix_meeting_owner", "tenant", "owner_id"),
    Index("ix_meeting_case", "tenant", "case_id"),
)
"""A single meeting or a series (繰り返し予約): the rule as it was asked for."""

meeting_detail = Table(
    "meeting_detail",
    metadata,
    tenant(),
    Column("detail_id", String(64), primary_key=True),
    Column("meeting_id", String(64), nullable=False),
    Column("title", String(400), nullable=False),
    Column("private", Boolean, nullable=False),
    Column("data", Text, nullable=False),
    Column("secret", LargeBinary),
    Index("ix_meeting_detail_meeting", "tenant", "meeting_id"),
)
"""What occurrences are about; most of a series share one. ``secret`` is the sealed passcode."""

meeting_attendee = Table(
    "meeting_attendee",
    metadata,
    tenant(),
    Column("detail_id", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("person_id", String(64), nullable=False),
    Column("mail", String(254), nullable=False),
    Column("name", String(120), nullable=False),
    Column("optional", Boolean, nullable=False),
    Index("ix_meeting_attendee_person", "tenant", "person_id", "detail_id"),
)

meeting_occurrence = Table(
    "meeting_occurrence",
    metadata,
    tenant(),
    Column("occurrence_id", String(64), primary_key=True),
    Column("meeting_id", String(64), nullable=False),
    Column("recurrence_id", UtcTime, nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("room_id", String(64), nullable=False),
    Column("host_id", String(64), nullable=False),
    Column("detail_id", String(64), nullable=False),
    Column("state", String(12), nullable=False),
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("held_until", UtcTime),
    Column("checked_in_at", UtcTime),
    Column("ended_at", UtcTime),
    Column("reason", String(400), nullable=False),
    CheckConstraint("ends_at > starts_at", name="not_reversed"),
    UniqueConstraint("tenant", "meeting_id", "recurrence_id"),
    Index("ix_meeting_occurrence_starts_at", "tenant", "starts_at"),
    Index("ix_meeting_occurrence_room", "tenant", "room_id", "starts_at"),
    Index("ix_meeting_occurrence_detail", "tenant", "detail_id", "starts_at"),
    Index("ix_meeting_occurrence_state", "tenant", "state", "starts_at"),
)
"""One date (各回); ``recurrence_id`` is the start it was asked for, whatever became of it."""

meeting_skipped = Table(
    "meeting_skipped",
    metadata,
    tenant(),
    Column("meeting_id", String(64), primary_key=True),
    Column("recurrence_id", UtcTime, primary_key=True),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("code", String(64), nullable=False),
    Column("params", Text, nullable=False),
)
"""Requested dates that were not had; they can be asked for again."""

meeting_claim = Table(
    "meeting_claim",
    metadata,
    tenant(),
    Column("claim_id", String(64), primary_key=True),
    Column("occurrence_id", String(64), nullable=False),
    Column("resource_id", String(80), nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("blocking", Boolean, nullable=False),
    CheckConstraint("ends_at > starts_at", name="not_reversed"),
    Index("ix_meeting_claim_occurrence", "tenant", "occurrence_id"),
    Index(
        "ix_meeting_claim_resource",
        "tenant",
        "resource_id",
        "starts_at",
        postgresql_where=text("blocking"),
        sqlite_where=text("blocking"),
    ),
    Index(
        "ix_meeting_claim_time",
        "tenant",
        "starts_at",
        postgresql_where=text("blocking"),
        sqlite_where=text("blocking"),
        postgresql_include=["resource_id", "ends_at", "occurrence_id"],
    ),
)
"""An occurrence's hold on one atomic resource, buffers included; half-open, guarded."""

meeting_log = Table(
    "meeting_log",
    metadata,
    tenant(),
    Column("log_id", String(64), primary_key=True),
    Column("meeting_id", String(64), nullable=False),
    Column("occurrence_id", String(64), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("actor", String(120), nullable=False),
    Column("act", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Index("ix_meeting_log_meeting", "tenant", "meeting_id", "at"),
)
"""Every transition; append-only. ``log_id`` is a UUIDv7."""

meeting_answer = Table(
    "meeting_answer",
    metadata,
    tenant(),
    Column("request_id", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("answer", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""What was answered to a request, for when the answer was lost on the way."""

meeting_reply = Table(
    "meeting_reply",
    metadata,
    tenant(),
    Column("meeting_id", String(64), primary_key=True),
    Column("recurrence", String(32), primary_key=True),
    Column("who", String(254), primary_key=True),
    Column("reply", String(16), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("note", String(400), nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""Answers to invitations; ``recurrence`` is empty for the whole series.

``who`` is a person, or the mail address of somebody outside; ``note`` what they wrote with it.
"""

meeting_told = Table(
    "meeting_told",
    metadata,
    tenant(),
    Column("meeting_id", String(64), primary_key=True),
    Column("data", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
)
"""What the attendees of a meeting were told last: each date, and who was asked to it."""

meeting_wait = Table(
    "meeting_wait",
    metadata,
    tenant(),
    Column("wait_id", String(64), primary_key=True),
    Column("person_id", String(64), nullable=False),
    Column("room_id", String(64), nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("told_at", UtcTime),
    Column("ended_at", UtcTime),
    Index("ix_meeting_wait_room", "tenant", "room_id", "starts_at"),
)
"""空き待ち: who is told when a room gets free."""

meeting_key = Table(
    "meeting_key",
    metadata,
    tenant(),
    Column("key_id", String(64), primary_key=True),
    Column("token_sha256", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("of", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    UniqueConstraint("token_sha256"),
)
"""Secret addresses: calendar feeds (``person``, ``room``) and door pages (``door``)."""

meeting_blocking = Table(
    "meeting_blocking",
    metadata,
    tenant(),
    Column("blocking_id", String(64), primary_key=True),
    Column("room_id", String(64), nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("reason", String(400), nullable=False),
    Column("open_to", Text, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    CheckConstraint("ends_at > starts_at", name="not_reversed"),
    Index("ix_meeting_blocking_room", "tenant", "room_id", "ends_at"),
)
"""Closures longer than a meeting, such as works or an election; ``open_to`` lists sections."""

meeting_closed = Table(
    "meeting_closed",
    metadata,
    tenant(),
    Column("blocking_id", String(64), primary_key=True),
    Column("resource_id", String(80), primary_key=True),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    CheckConstraint("ends_at > starts_at", name="not_reversed"),
    Index("ix_meeting_closed_resource", "tenant", "resource_id", "ends_at"),
)
"""What a closure in force takes: each part of its room; guarded against claims, and they by it."""

meeting_admitted = Table(
    "meeting_admitted",
    metadata,
    tenant(),
    Column("occurrence_id", String(64), primary_key=True),
    Column("blocking_id", String(64), primary_key=True),
)
"""Dates that may stand in a closure: of sections to which the room stays open."""

meeting_swap = Table(
    "meeting_swap",
    metadata,
    tenant(),
    Column("offer_id", String(64), primary_key=True),
    Column("one_id", String(64), nullable=False),
    Column("other_id", String(64), nullable=False),
    Column("by_id", String(64), nullable=False),
    Column("to_id", String(64), nullable=False),
    Column("one_version", Integer, nullable=False),
    Column("other_version", Integer, nullable=False),
    Column("message", String(400), nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("settled_at", UtcTime),
    Index("ix_meeting_swap_by", "tenant", "by_id", "made_at"),
    Index("ix_meeting_swap_to", "tenant", "to_id", "made_at"),
)
"""Offers to exchange rooms (入れ替えの申し出); settled once."""
