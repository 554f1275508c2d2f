# SPDX-License-Identifier: Apache-2.0
"""Statements on what attendees were told of a meeting, and what they answered."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.store.tables import meeting, meeting_reply, meeting_told
from telework.meetings.invitations.news import Told, ToldDate


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReply:
    """What somebody answered.

    Attributes:
        recurrence: the date's name in UTC as ISO 8601, empty for the whole meeting.
        who: a person, or ``mail:`` and the address.
        reply: ``accepted``, ``declined`` or ``tentative``.
        at: when it was written, by the clock of whoever did.
    """

    meeting_id: str
    recurrence: str
    who: str
    reply: str
    sequence: int
    note: str
    at: datetime


_TOLD_OF = (
    meeting_told.c.tenant == bindparam("of_tenant"),
    meeting_told.c.meeting_id == bindparam("of_meeting"),
)
_TOLD = select(meeting_told.c.data).where(*_TOLD_OF)
_FORGET = delete(meeting_told).where(*_TOLD_OF)
_REPLIES = select(meeting_reply).where(
    meeting_reply.c.tenant == bindparam("of_tenant"),
    meeting_reply.c.meeting_id == bindparam("of_meeting"),
)
_REPLY_BEFORE = delete(meeting_reply).where(
    meeting_reply.c.tenant == bindparam("of_tenant"),
    meeting_reply.c.meeting_id == bindparam("of_meeting"),
    meeting_reply.c.recurrence == bindparam("of_recurrence"),
    meeting_reply.c.who == bindparam("of_who"),
)
_CHANGED_AT = select(meeting.c.changed_at).where(
    meeting.c.tenant == bindparam("of_tenant"), meeting.c.meeting_id == bindparam("of_meeting")
)
_BY_UID = select(meeting.c.meeting_id).where(
    meeting.c.tenant == bindparam("of_tenant"), meeting.c.uid == bindparam("of_uid")
)
_SPLIT_OFF = (
    select(meeting.c.meeting_id)
    .join(
        meeting_told,
        (meeting_told.c.tenant == meeting.c.tenant)
        & (meeting_told.c.meeting_id == meeting.c.follows),
    )
    .where(*_TOLD_OF, meeting.c.made_at >= meeting_told.c.at)
)


def split_off(tx: Connection, tenant: int, meeting_id: str) -> Sequence[str]:
    """Return the meetings that a series was split into since people were told of it last."""
    params = {"of_tenant": tenant, "of_meeting": meeting_id}
    return tx.execute(_SPLIT_OFF, params).scalars().all()


def told_of(tx: Connection, tenant: int, meeting_id: str) -> Told:
    """Return what was told last, nothing where nobody was told yet."""
    data = tx.execute(_TOLD, {"of_tenant": tenant, "of_meeting": meeting_id}).scalar()
    if data is None:
        return {}
    plain = json.loads(data)
    groups = [(about, title, frozenset(who)) for about, title, who in plain["groups"]]
    return {
        datetime.fromisoformat(name): _date(begin, end, room_id, groups[number])
        for name, begin, end, room_id, number in plain["dates"]
    }


def keep_told(tx: Connection, tenant: int, meeting_id: str, told: Told, at: datetime) -> None:
    """Remember what is told now; most dates of a series are about the same."""
    groups: dict[tuple[str, str, tuple[str, ...]], int] = {}
    dates = [
        [
            *(moment.isoformat() for moment in (name, date.starts_at, date.ends_at)),
            date.room_id,
            groups.setdefault((date.about, date.title, tuple(sorted(date.who))), len(groups)),
        ]
        for name, date in sorted(told.items())
    ]
    data = json.dumps({"dates": dates, "groups": list(groups)}, ensure_ascii=False)
    tx.execute(_FORGET, {"of_tenant": tenant, "of_meeting": meeting_id})
    row = {"tenant": tenant, "meeting_id": meeting_id, "data": data, "at": at}
    tx.execute(insert(meeting_told), row)


def replies_to(tx: Connection, tenant: int, meeting_id: str) -> Sequence[StoredReply]:
    """Return every answer to a meeting."""
    rows = tx.execute(_REPLIES, {"of_tenant": tenant, "of_meeting": meeting_id}).mappings()
    return [StoredReply(**{name: row[name] for name in StoredReply.__slots__}) for row in rows]


def put_reply(tx: Connection, tenant: int, reply: StoredReply) -> None:
    """Keep an answer in place of the one before."""
    params = {
        "of_tenant": tenant,
        "of_meeting": reply.meeting_id,
        "of_recurrence": reply.recurrence,
        "of_who": reply.who,
    }
    tx.execute(_REPLY_BEFORE, params)
    tx.execute(insert(meeting_reply), {"tenant": tenant, **asdict(reply)})


def changed_at_of(tx: Connection, tenant: int, meeting_id: str) -> datetime | None:
    """Return when a meeting was changed last."""
    return tx.execute(_CHANGED_AT, {"of_tenant": tenant, "of_meeting": meeting_id}).scalar()


def meeting_by_uid(tx: Connection, tenant: int, uid: str) -> str | None:
    """Return the meeting that calendars know by this name."""
    return tx.execute(_BY_UID, {"of_tenant": tenant, "of_uid": uid}).scalar()


def _date(begin: str, end: str, room_id: str, group: tuple[str, str, frozenset[str]]) -> ToldDate:
    about, title, who = group
    return ToldDate(
        starts_at=datetime.fromisoformat(begin),
        ends_at=datetime.fromisoformat(end),
        room_id=room_id,
        about=about,
        title=title,
        who=who,
    )
