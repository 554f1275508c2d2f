# SPDX-License-Identifier: Apache-2.0
"""Surveys (アンケート): sums only. No row holds an answer, and none ties one to a person.

Sums of several people are added in one transaction that writes every tally row anew, so that
neither time nor row version says who answered what (docs/decisions/0025).
"""

from sqlalchemy import CheckConstraint, Column, Date, Integer, String, Table, Text

from server.store.columns import UtcTime, metadata, tenant

survey = Table(
    "survey",
    metadata,
    tenant(),
    Column("survey_id", String(64), primary_key=True),
    Column("data", Text, nullable=False),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("settled", Integer, nullable=False),
    Column("loaded_by", String(120), nullable=False),
    Column("loaded_at", UtcTime, nullable=False),
    CheckConstraint("closes_on >= opens_on", name="not_reversed"),
    CheckConstraint("settled IN (0, 1)", name="settled"),
)
"""The questions; ``settled`` once it is over and its texts are in their final order."""

survey_participant = Table(
    "survey_participant",
    metadata,
    tenant(),
    Column("survey_id", String(64), primary_key=True),
    Column("person_id", String(64), primary_key=True),
    Column("answered", Integer, nullable=False),
    CheckConstraint("answered IN (0, 1)", name="answered"),
)
"""Who is asked, and whose answer is counted; never when."""

survey_tally = Table(
    "survey_tally",
    metadata,
    tenant(),
    Column("survey_id", String(64), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("choice", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("number >= 0", name="number"),
)
"""How many chose what. Choice 0 is how many answered the question; question 0 is the survey.

Every row is there, with 0, before the first answer."""

survey_text = Table(
    "survey_text",
    metadata,
    tenant(),
    Column("survey_id", String(64), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("number > 0", name="number"),
)
"""Free texts by their SHA-256, with how often each was written."""
