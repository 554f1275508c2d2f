# SPDX-License-Identifier: Apache-2.0
"""The next document number (文書番号): year, the section's mark, and a serial number."""

from datetime import date, datetime

from sqlalchemy import Connection

from approval import OrganisationView, city_day, fiscal_year
from approval.calendar import era_of
from approval.identifiers import PostId
from server.store.numbers import Counter, next_number

KIAN = "kian"


def counter_for(view: OrganisationView, post_id: PostId, now: datetime) -> Counter:
    """Return the series from which a draft in this post takes its number."""
    return Counter(mark=_mark(view, post_id), kind=KIAN, fiscal_year=fiscal_year(city_day(now)))


def peek_number(tx: Connection, tenant: int, counter: Counter) -> str:
    """Return the number that would be next, such as 令8情政第12号, its series locked."""
    serial = next_number(tx, tenant, counter)
    era, year = era_of(date(counter.fiscal_year, 4, 1))
    shown = "元" if year == 1 else str(year)
    return f"{era.name[0]}{shown}{counter.mark}第{serial}号"


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
