# SPDX-License-Identifier: Apache-2.0
"""会議の履歴: the log of a meeting, for its people and for who keeps its room.

Who may not know a private meeting hears nothing, the keeper of its room no more than others:
who moved it says who organises it.
"""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.columns import AnyRow
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.log import lines_of
from server.store.meetings.reading import dates_of_meeting
from server.store.meetings.stored import StoredMeeting, meeting_of
from server.usecases.identify import Identified
from server.usecases.meetings.read_own import name_of
from server.usecases.meetings.rights import UNKNOWN, MeetingRights
from server.usecases.services import Services
from telework.meetings.history import HistoryLine, MeetingHistory

MOST_LINES = 500
MOST_HEADS = 20
"""So many splits of a series are gone back; what was before them stands in the heads."""

NOT_YOURS = Refusal(code="meeting.history_not_yours")
_TOLD = frozenset(
    {
        *("room", "was_room", "starts", "was_starts", "ends", "was_ends"),
        *("was", "reason", "code"),
    }
)
"""What of a line is for people; ids of other meetings are not."""


def read_history(
    services: Services, identified: Identified, meeting_id: str
) -> MeetingHistory | Refusal:
    """Return who did what to a meeting, of the dates that the reader may know."""
    actor = identified.actor
    with services.database.read_work() as tx:
        stored = meeting_of(tx, actor.tenant, meeting_id)
        if stored is None:
            return UNKNOWN
        dates = dates_of_meeting(tx, actor, meeting_id)
        known = [row for row in dates if row.knows]
        if not known:
            return UNKNOWN
        catalogue = catalogue_in_force(tx, actor.tenant)
        rights = MeetingRights(actor=actor, city=identified.city, catalogue=catalogue)
        keeps = any(row.room_id and rights.keeps(row.room_id) for row in known)
        if not keeps and not any(row.joins for row in known):
            return NOT_YOURS
        heads = _with_heads(tx, actor.tenant, stored)
        rows = lines_of(tx, actor.tenant, heads, MOST_LINES)
    starts = {row.occurrence_id: row for row in known}
    return MeetingHistory(items=_lines(rows, starts, identified))


def _with_heads(tx: Connection, tenant: int, stored: StoredMeeting) -> list[str]:
    """Return the meeting and those that it was split from: its dates were theirs once."""
    found = [stored.meeting_id]
    each: StoredMeeting | None = stored
    while each is not None and each.follows and len(found) <= MOST_HEADS:
        found.append(each.follows)
        each = meeting_of(tx, tenant, each.follows)
    return found


def _lines(
    rows: Sequence[AnyRow], dates: Mapping[str, AnyRow], identified: Identified
) -> tuple[HistoryLine, ...]:
    told = []
    for row in rows:
        date = dates.get(row.occurrence_id)
        if date is None:
            continue
        detail = json.loads(row.detail)
        told.append(
            HistoryLine(
                at=row.at,
                who=name_of(identified.city, row.actor) or row.actor,
                act=row.act,
                date=date.starts_at,
                detail={key: str(value) for key, value in detail.items() if key in _TOLD},
            )
        )
    return tuple(told)
