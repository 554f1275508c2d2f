# SPDX-License-Identifier: Apache-2.0
"""The reader's own meetings, and one whole meeting as the reader may know it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.columns import AnyRow
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.reading import (
    SeenWindow,
    dates_of_meeting,
    own_dates,
    skipped_of,
)
from server.store.meetings.stored import StoredMeeting, meeting_of
from server.store.meetings.told import replies_to
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.meetings.contents import StoredContent, read_content, read_ways
from server.usecases.meetings.rights import UNKNOWN, MeetingRights
from server.usecases.meetings.written import shown_replies
from server.usecases.services import Services
from telework.meetings.catalogue import Room
from telework.meetings.meeting import MeetingContent, OccurrenceState
from telework.meetings.privacy import HIDDEN, for_reader
from telework.meetings.views import (
    MeetingShown,
    OccurrenceLine,
    OwnMeeting,
    OwnMeetings,
    SkippedLine,
)

_NO_WAYS = {"join_url": "", "passcode": ""}


def read_own(services: Services, identified: Identified, window: SeenWindow) -> OwnMeetings:
    """Return what the reader organises or is asked to come to, with the ways in."""
    actor, now = identified.actor, services.clock()
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, actor.tenant)
        rows = own_dates(tx, actor, window)
    rooms = {room.room_id: room for room in catalogue.rooms}
    opened = {
        row.detail_id: read_ways(services.secrets, row.detail_id, row.secret)
        for row in {each.detail_id: each for each in rows}.values()
        if row.secret is not None
    }
    return OwnMeetings(
        items=tuple(
            _own(row, rooms.get(row.room_id), opened.get(row.detail_id, _NO_WAYS), identified, now)
            for row in rows
        )
    )


def read_meeting(
    services: Services, identified: Identified, meeting_id: str, occurrence_id: str = ""
) -> MeetingShown | Refusal:
    """Return a meeting as of one of its dates, by default the first that is not over.

    Who keeps the room of a private meeting is shown its dates there, so that he can move them,
    and nothing else of it.
    """
    actor = identified.actor
    with services.database.read_work() as tx:
        stored = meeting_of(tx, actor.tenant, meeting_id)
        if stored is None:
            return UNKNOWN
        catalogue = catalogue_in_force(tx, actor.tenant)
        rights = MeetingRights(actor=actor, city=identified.city, catalogue=catalogue)
        dates = dates_of_meeting(tx, actor, meeting_id)
        known = [row for row in dates if row.knows]
        shown = known or [row for row in dates if row.room_id and rights.keeps(row.room_id)]
        asked = _asked_date(shown, occurrence_id, services.clock())
        if asked is None:
            return UNKNOWN
        return _Shown(tx, services, identified, rights).meeting(stored, shown, asked)


class _Shown:
    """Puts a meeting together for one reader."""

    def __init__(
        self, tx: Connection, services: Services, identified: Identified, rights: MeetingRights
    ) -> None:
        self._tx, self._services, self._rights = tx, services, rights
        self._identified = identified

    def meeting(
        self, stored: StoredMeeting, dates: Sequence[AnyRow], asked: AnyRow
    ) -> MeetingShown:
        """Return what is shown of a meeting as of one date."""
        mine = self._rights.organises(stored.owner_id)
        knows = bool(asked.knows)
        return MeetingShown(
            meeting_id=stored.meeting_id,
            version=stored.version,
            sequence=stored.sequence,
            uid=stored.uid,
            owner_id=stored.owner_id if knows else "",
            owner_name=name_of(self._identified.city, stored.owner_id) if knows else "",
            content=self._content(asked),
            wanted=stored.wanted,
            when=stored.when,
            occurrences=tuple(map(_line, dates)),
            skipped=self._skipped(stored.meeting_id) if knows else (),
            replies=self._replies(stored.meeting_id, asked.recurrence_id) if asked.joins else {},
            replies_told=bool(asked.joins),
            mine=mine,
            manages=self._rights.may_change(stored.owner_id, {row.room_id for row in dates}),
            follows=stored.follows if knows else "",
            case_id=stored.case_id if mine else "",
        )

    def _content(self, asked: AnyRow) -> MeetingContent:
        if not asked.knows:
            return HIDDEN
        content = read_content(
            self._services.secrets,
            asked.detail_id,
            StoredContent(data=asked.data, secret=asked.secret),
        )
        return for_reader(content, knows=True, joins=bool(asked.joins))

    def _skipped(self, meeting_id: str) -> tuple[SkippedLine, ...]:
        rows = skipped_of(self._tx, self._identified.actor.tenant, meeting_id)
        return tuple(
            SkippedLine(
                recurrence_id=row.recurrence_id,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                outcome=row.outcome,
                code=row.code,
            )
            for row in rows
        )

    def _replies(self, meeting_id: str, recurrence_id: datetime) -> dict[str, str]:
        replies = replies_to(self._tx, self._identified.actor.tenant, meeting_id)
        return shown_replies(replies, recurrence_id)


def name_of(city: CityToday, person_id: str) -> str:
    """Return a person's name today, empty for nobody and for who is gone."""
    person = city.view.person(PersonId(person_id)) if person_id else None
    return person.name if person else ""


def may_check_in(
    state: OccurrenceState, starts_at: datetime, room: Room | None, now: datetime
) -> bool:
    """Say whether somebody may check in to a room now (R6)."""
    if room is None or state is not OccurrenceState.ACCEPTED:
        return False
    early, late = (timedelta(minutes=each) for each in (room.check_in_early, room.check_in_late))
    return starts_at - early <= now <= starts_at + late


def _own(
    row: AnyRow, room: Room | None, ways: Mapping[str, str], identified: Identified, now: datetime
) -> OwnMeeting:
    state = OccurrenceState(row.state)
    return OwnMeeting(
        occurrence_id=row.occurrence_id,
        meeting_id=row.meeting_id,
        version=row.version,
        title=row.title,
        room_id=row.room_id,
        room_name=room.name if room else row.room_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=state,
        owner_name=name_of(identified.city, row.owner_id),
        mine=bool(row.mine),
        join_url=ways["join_url"],
        passcode=ways["passcode"],
        may_check_in=may_check_in(state, row.starts_at, room, now),
    )


def _asked_date(rows: Sequence[AnyRow], occurrence_id: str, now: datetime) -> AnyRow | None:
    if occurrence_id:
        return next((row for row in rows if row.occurrence_id == occurrence_id), None)
    coming = (row for row in rows if row.ends_at > now)
    return next(coming, rows[-1] if rows else None)


def _line(row: AnyRow) -> OccurrenceLine:
    return OccurrenceLine(
        occurrence_id=row.occurrence_id,
        recurrence_id=row.recurrence_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room_id=row.room_id,
        state=OccurrenceState(row.state),
        version=row.version,
        reason=row.reason if row.knows else "",
        changed=bool(row.other) or row.starts_at != row.recurrence_id,
    )
