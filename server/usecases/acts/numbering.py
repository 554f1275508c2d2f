# SPDX-License-Identifier: Apache-2.0
"""The next document number (文書番号): year, the section's mark, and a serial number."""

from datetime import datetime

from sqlalchemy import Connection

from approval import OrganisationView
from approval.identifiers import PostId
from approval.register.numbers import DocumentNumber, Series, series_at
from server.store.numbers import next_number


def series_for(view: OrganisationView, post_id: PostId, now: datetime) -> Series:
    """Return the series from which a draft in this post takes its number."""
    return series_at(_mark(view, post_id), now)


def peek_number(tx: Connection, tenant: int, series: Series) -> DocumentNumber:
    """Return the number that would be next, its series locked until the commit."""
    return DocumentNumber(series=series, serial=next_number(tx, tenant, series))


def _mark(view: OrganisationView, post_id: PostId) -> str:
    """Return the mark of the post's section, or of the nearest above that has one."""
    post = view.post(post_id)
    section = view.section(post.section_id) if post else None
    # As many steps as an organisation can be deep: data from elsewhere may hold a cycle.
    for _ in range(8):
        if section is None or section.mark:
            break
        section = view.section(section.parent_id)
    return section.mark if section else ""
