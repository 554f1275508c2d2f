# SPDX-License-Identifier: Apache-2.0
"""Every file that the database names: what must be there for it to be whole."""

import json

from sqlalchemy import Column, Connection, inspect, select

from server.store.tables import (
    archived_sheet,
    case_file,
    document,
    document_revision,
    meeting_catalogue,
    outgoing_document,
    seal_use,
    stored_file,
    telework_section_month,
)

NAMING: tuple[Column[str], ...] = (
    archived_sheet.c.sha256,
    case_file.c.sha256,
    document.c.sha256,
    document.c.quoted_sha256,
    document_revision.c.sha256,
    outgoing_document.c.sha256,
    outgoing_document.c.source_sha256,
    seal_use.c.signed_sha256,
    stored_file.c.sha256,
    telework_section_month.c.sha256,
)
"""Columns that hold the digest of a file, empty where there is none (yet)."""


def named_files(tx: Connection) -> list[str]:
    """Return the digest of every file that any row names, sorted.

    The schema may be an earlier one, which has not all of the tables yet.
    """
    there = set(inspect(tx).get_table_names())
    found = _photos(tx) if meeting_catalogue.name in there else set()
    for column in NAMING:
        if column.table.name not in there:
            continue
        found.update(tx.execute(select(column).where(column != "").distinct()).scalars())
    return sorted(found)


def _photos(tx: Connection) -> set[str]:
    """Return the photos of rooms, former catalogues included: these stand within JSON."""
    catalogues = map(json.loads, tx.execute(select(meeting_catalogue.c.data)).scalars())
    return {
        room["photo"]
        for catalogue in catalogues
        for room in catalogue.get("rooms", ())
        if room.get("photo")
    }
