# SPDX-License-Identifier: Apache-2.0
"""Who may know what of a meeting: the one rule that every statement on meetings joins.

That a room is taken, from when to when and in which state, everybody may know. The title, the
organiser and everything else of a private meeting are for its organiser and those who are
asked to come; others see 予定あり. Passcode, join address and dial-in of any meeting are for
organiser and attendees alone. Nobody is let in by a role: not the keeper of the room, not
管財課, not an auditor.

Statements take the columns from here, so that what a reader may not know never leaves the
database; :func:`telework.meetings.privacy.for_reader` does the same to a read content.
"""

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    bindparam,
    case,
    exists,
    not_,
    null,
    or_,
    select,
)

from server.auth.actor import Actor
from server.store.tables import meeting, meeting_attendee, meeting_detail, meeting_occurrence

NOBODY: Final = ""
"""The reader of a door page and of the calendar of a room: knows what everybody may know."""

_READER: ColumnElement[str] = bindparam("reader", type_=String)

ORGANISES = and_(meeting.c.owner_id == _READER, meeting.c.owner_id != NOBODY)
"""The reader organises the meeting."""

ATTENDS: ColumnElement[bool] = exists(
    select(meeting_attendee.c.number)
    .where(
        meeting_attendee.c.tenant == meeting_detail.c.tenant,
        meeting_attendee.c.detail_id == meeting_detail.c.detail_id,
        meeting_attendee.c.person_id == _READER,
        # Who is asked by mail has no person: nobody must not be one of them.
        meeting_attendee.c.person_id != NOBODY,
    )
    .correlate(meeting_detail)
)
"""The reader is asked to come to the dates of this detail."""

JOINS = or_(ORGANISES, ATTENDS)
"""The reader may know passcode and address of the web conference."""

KNOWS = or_(not_(meeting_detail.c.private), JOINS)
"""The reader may know what the meeting is about and who organises it."""

TITLE = case((KNOWS, meeting_detail.c.title), else_="").label("title")
OWNER_ID = case((KNOWS, meeting.c.owner_id), else_="").label("owner_id")
DATA = case((KNOWS, meeting_detail.c.data), else_="").label("data")
"""The content as stored, still with its address: hand it out by ``for_reader`` only."""
SECRET = case((JOINS, meeting_detail.c.secret), else_=null()).label("secret")


def select_occurrences(*columns: ColumnElement[Any]) -> Select[Any]:
    """Select columns of occurrences with their meetings and details, of one municipality.

    Execute it with ``reader_params``; take title, organiser, content and passcode by the
    columns of this module.
    """
    return (
        select(*columns)
        .select_from(meeting_occurrence)
        .join(
            meeting,
            and_(
                meeting.c.tenant == meeting_occurrence.c.tenant,
                meeting.c.meeting_id == meeting_occurrence.c.meeting_id,
            ),
        )
        .join(
            meeting_detail,
            and_(
                meeting_detail.c.tenant == meeting_occurrence.c.tenant,
                meeting_detail.c.detail_id == meeting_occurrence.c.detail_id,
            ),
        )
        .where(meeting_occurrence.c.tenant == bindparam("reader_tenant"))
    )


def reader_params(tenant: int, reader: str) -> dict[str, Any]:
    """Return the parameters of these statements; ``reader`` is a person or ``NOBODY``."""
    return {"reader_tenant": tenant, "reader": reader}


def actor_params(actor: Actor) -> dict[str, Any]:
    """Return the parameters of these statements for who asks."""
    return reader_params(actor.tenant, actor.person_id)
