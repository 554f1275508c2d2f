# SPDX-License-Identifier: Apache-2.0
"""The statement on dates for statistics; neither titles nor people leave the database here."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, ScalarSelect, bindparam, exists, func, or_, select

from server.store.tables import (
    meeting,
    meeting_attendee,
    meeting_detail,
    meeting_log,
    meeting_occurrence,
)
from telework.meetings.meeting import OccurrenceState
from telework.meetings.statistics import StatedDate

_OF_DETAIL = (
    meeting_attendee.c.tenant == meeting_detail.c.tenant,
    meeting_attendee.c.detail_id == meeting_detail.c.detail_id,
)


def _asked(*conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    counted = select(func.count()).where(*_OF_DETAIL, *conditions)
    return counted.correlate(meeting_detail, meeting).scalar_subquery()


# Whoever organises is counted once. As one count of everybody else SQLite would read every
# attendee of the city for each date; each of these two has an index of its own.
_OTHERS = _asked() - _asked(meeting_attendee.c.person_id == meeting.c.owner_id)
_GAVE_WAY = exists().where(
    meeting_log.c.tenant == meeting_occurrence.c.tenant,
    # Of a split, the log of what was before stays with the head.
    meeting_log.c.meeting_id.in_([meeting.c.meeting_id, meeting.c.follows]),
    meeting_log.c.occurrence_id == meeting_occurrence.c.occurrence_id,
    meeting_log.c.act == "again_after_displaced",
)
"""It stands again and gave way all the same: the log is never changed."""

_STATED = (
    select(
        meeting_occurrence.c.occurrence_id,
        meeting_occurrence.c.room_id,
        meeting_occurrence.c.state,
        meeting_occurrence.c.starts_at,
        meeting_occurrence.c.ends_at,
        meeting_occurrence.c.checked_in_at,
        meeting_occurrence.c.ended_at,
        meeting_occurrence.c.host_id,
        meeting.c.made_at,
        (_OTHERS + 1).label("people"),
        or_(meeting_occurrence.c.host_id != "", meeting_detail.c.secret.is_not(None)).label("web"),
        _GAVE_WAY.label("gave_way"),
    )
    .join(
        meeting,
        (meeting.c.tenant == meeting_occurrence.c.tenant)
        & (meeting.c.meeting_id == meeting_occurrence.c.meeting_id),
    )
    .join(
        meeting_detail,
        (meeting_detail.c.tenant == meeting_occurrence.c.tenant)
        & (meeting_detail.c.detail_id == meeting_occurrence.c.detail_id),
    )
    .where(
        meeting_occurrence.c.tenant == bindparam("tenant"),
        meeting_occurrence.c.starts_at >= bindparam("since"),
        meeting_occurrence.c.starts_at < bindparam("until"),
    )
)


def stated_between(
    tx: Connection, tenant: int, since: datetime, until: datetime
) -> tuple[StatedDate, ...]:
    """Return every date that begins in a period, in whatever state."""
    rows = tx.execute(_STATED, {"tenant": tenant, "since": since, "until": until})
    return tuple(
        StatedDate(
            occurrence_id=row.occurrence_id,
            room_id=row.room_id,
            state=OccurrenceState(row.state),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            checked_in_at=row.checked_in_at,
            ended_at=row.ended_at,
            made_at=row.made_at,
            people=row.people,
            host_id=row.host_id,
            web=bool(row.web),
            gave_way=bool(row.gave_way),
        )
        for row in rows
    )
