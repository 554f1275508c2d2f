# SPDX-License-Identifier: Apache-2.0
"""当日: checking in and finishing early, by people and at the door.

Both compare state and version as they were read: a late check-in never revives a room that
was released, for somebody else may sit in it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.changing import LogLine, change_occurrence, cut_claims, note
from server.store.meetings.due import comes_to
from server.store.meetings.stored import StoredOccurrence, occurrence_of
from server.usecases.identify import Identified
from server.usecases.meetings.explaining import clock_words
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.rights import UNKNOWN, MeetingRights
from server.usecases.meetings.waiting import claims_freed, freed_by
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import OccurrenceLine

EARLY, LATE = timedelta(minutes=5), timedelta(minutes=15)
"""Of a meeting on the web alone, or in a room that is no longer listed."""

_MOVED_ON = Refusal(code="meeting.moved_on")
_OVER = Refusal(code="meeting.over")
_NOT_ATTENDING = Refusal(code="meeting.not_attending")
_ENDED = {
    OccurrenceState.RELEASED: Refusal(code="meeting.released"),
    OccurrenceState.FINISHED: _OVER,
    OccurrenceState.CANCELLED: _OVER,
    OccurrenceState.DISPLACED: _OVER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Who stands before the room: somebody signed in, or the tablet at its door.

    Attributes:
        actor: in the log: the person, or such as ``door:15C``.
        acting: None at a door.
        door_of: the room of the door; empty for people.
    """

    tenant: int
    actor: str
    acting: Identified | None = None
    door_of: str = ""

    def may(self, tx: Connection, stored: StoredOccurrence, catalogue: Catalogue) -> bool:
        """Say whether it is for him to check in and to finish."""
        if self.acting is None:
            return bool(self.door_of) and self.door_of == stored.room_id
        actor = self.acting.actor
        rights = MeetingRights(actor=actor, city=self.acting.city, catalogue=catalogue)
        if stored.room_id and rights.keeps(stored.room_id):
            return True
        return comes_to(tx, self.tenant, stored, PersonId(actor.person_id))


def present(identified: Identified) -> Present:
    """Return who is signed in as the one who stands there."""
    actor = identified.actor
    return Present(tenant=actor.tenant, actor=actor.person_id, acting=identified)


def check_in(
    services: Services, by: Present, occurrence_id: str, version: int | None = None
) -> OccurrenceLine | Refusal:
    """Say that the meeting takes place; said twice it is said.

    ``version`` is that of the date as it was seen; None, at a door, takes it as it stands.
    """
    now = services.clock()

    def act(tx: Connection) -> OccurrenceLine | Refusal:
        stored, catalogue, refusal = _opened(tx, by, occurrence_id)
        if stored is None or refusal is not None:
            return refusal or UNKNOWN
        if stored.state is OccurrenceState.CHECKED_IN:
            return line_of(stored)
        refusal = _refuse_check_in(stored, catalogue.room(stored.room_id), version, now)
        if refusal is not None:
            return refusal
        return _changed(tx, by, stored, "checked_in", now) or _MOVED_ON

    return services.database.write(act)


def finish(
    services: Services, by: Present, occurrence_id: str, version: int | None = None
) -> OccurrenceLine | Refusal:
    """End a meeting now: the rest of its time is free at once."""
    now = services.clock()

    def act(tx: Connection) -> OccurrenceLine | Refusal:
        stored, _catalogue, refusal = _opened(tx, by, occurrence_id)
        if stored is None or refusal is not None:
            return refusal or UNKNOWN
        if stored.state is OccurrenceState.FINISHED:
            return line_of(stored)
        refusal = _refuse_finish(stored, version, now)
        if refusal is not None:
            return refusal
        line = _changed(tx, by, stored, "finished", now)
        if line is None:
            return _MOVED_ON
        cut_claims(tx, by.tenant, occurrence_id, now)
        claims_freed(tx, services, by.tenant, [freed_by(stored, now)])
        return line

    found = services.database.write(act)
    services.bell.ring()
    return found


def window_of(stored: StoredOccurrence, room: Room | None) -> tuple[datetime, datetime]:
    """Return from when to when one may check in; where nothing is released, to the end."""
    early = EARLY if room is None else timedelta(minutes=room.check_in_early)
    if room is None or not room.releases:
        return stored.starts_at - early, stored.ends_at
    late = stored.starts_at + timedelta(minutes=room.check_in_late)
    return stored.starts_at - early, min(late, stored.ends_at)


def line_of(stored: StoredOccurrence) -> OccurrenceLine:
    """Return a date as its line."""
    return OccurrenceLine(
        occurrence_id=stored.occurrence_id,
        recurrence_id=stored.recurrence_id,
        starts_at=stored.starts_at,
        ends_at=stored.ends_at,
        room_id=stored.room_id,
        state=stored.state,
        version=stored.version,
        reason=stored.reason,
    )


def _opened(
    tx: Connection, by: Present, occurrence_id: str
) -> tuple[StoredOccurrence | None, Catalogue, Refusal | None]:
    catalogue = catalogue_in_force(tx, by.tenant)
    stored = occurrence_of(tx, by.tenant, occurrence_id)
    if stored is None:
        return None, catalogue, UNKNOWN
    refusal = None if by.may(tx, stored, catalogue) else _NOT_ATTENDING
    return stored, catalogue, refusal


def _refuse_check_in(
    stored: StoredOccurrence, room: Room | None, version: int | None, now: datetime
) -> Refusal | None:
    if stored.state in _ENDED:
        return _ENDED[stored.state]
    if stored.state is not OccurrenceState.ACCEPTED or version not in {None, stored.version}:
        return _MOVED_ON
    opens, closes = window_of(stored, room)
    if now < opens:
        return Refusal(code="meeting.check_in_too_early", params={"opens": clock_words(opens)})
    if now > closes:
        return Refusal(code="meeting.check_in_too_late", params={"closes": clock_words(closes)})
    return None


def _refuse_finish(stored: StoredOccurrence, version: int | None, now: datetime) -> Refusal | None:
    if stored.state in _ENDED:
        return _ENDED[stored.state]
    if version not in {None, stored.version}:
        return _MOVED_ON
    runs = stored.state in {OccurrenceState.ACCEPTED, OccurrenceState.CHECKED_IN}
    if not runs or not stored.starts_at < now < stored.ends_at:
        return Refusal(code="meeting.not_running")
    return None


def _changed(
    tx: Connection, by: Present, stored: StoredOccurrence, act: str, now: datetime
) -> OccurrenceLine | None:
    changes = (
        {"state": OccurrenceState.CHECKED_IN, "checked_in_at": now}
        if act == "checked_in"
        else {"state": OccurrenceState.FINISHED, "ended_at": now}
    )
    changed = change_occurrence(tx, by.tenant, stored, **changes)
    if changed is None:
        return None
    line = LogLine(
        log_id=fresh_id(now),
        meeting_id=stored.meeting_id,
        occurrence_id=stored.occurrence_id,
        at=now,
        actor=by.actor,
        act=act,
        detail={"was": stored.state.value, "room": stored.room_id},
    )
    note(tx, by.tenant, line)
    return line_of(changed)
