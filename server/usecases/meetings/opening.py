# SPDX-License-Identifier: Apache-2.0
"""A meeting opened for a change: as it stands, locked, and by somebody who may change it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval import from_plain
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.placing import skipped_of
from server.store.meetings.stored import (
    StoredMeeting,
    StoredOccurrence,
    details_of,
    meeting_of,
    occurrences_of,
)
from server.usecases.identify import Identified
from server.usecases.meetings.judging import Booker
from server.usecases.meetings.rights import UNKNOWN, MeetingRights
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import MeetingContent
from telework.meetings.plans import Series

MOVED_ON = Refusal(code="meeting.moved_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedMeeting:
    """Everything of a meeting that a change looks at.

    Attributes:
        content: of the named date, without the ways into a web conference.
    """

    stored: StoredMeeting
    dates: tuple[StoredOccurrence, ...]
    skipped: tuple[datetime, ...]
    content: MeetingContent
    catalogue: Catalogue
    rights: MeetingRights
    booker: Booker

    @property
    def actor(self) -> Actor:
        """Return who changes it."""
        return self.rights.actor

    def series(self) -> Series:
        """Return it as plans are made of it."""
        return Series(when=self.stored.when, dates=self.dates, skipped=self.skipped)

    def date(self, occurrence_id: str) -> StoredOccurrence:
        """Return a date that a plan has named."""
        return next(each for each in self.dates if each.occurrence_id == occurrence_id)

    def moments(self) -> frozenset[datetime]:
        """Return the moments by which the meeting knows its dates."""
        return frozenset(each.recurrence_id for each in self.dates)

    def refuse(self, room_ids: Iterable[str]) -> Refusal | None:
        """Say why the person may not change dates in these rooms."""
        attends = any(each.person_id == self.actor.person_id for each in self.content.attendees)
        return self.rights.refuse_change(
            self.stored.owner_id, room_ids, private=self.content.private, attends=attends
        )


def open_meeting(
    tx: Connection, identified: Identified, meeting_id: str, occurrence_id: str
) -> OpenedMeeting | Refusal:
    """Lock a meeting and read it; nobody learns here whether a private one exists.

    The caller says with :meth:`OpenedMeeting.refuse` whether the person may change it, before
    anything else is told.
    """
    tenant = identified.actor.tenant
    stored = meeting_of(tx, tenant, meeting_id, lock=True)
    if stored is None:
        return UNKNOWN
    dates = occurrences_of(tx, tenant, meeting_id)
    named = next((each for each in dates if each.occurrence_id == occurrence_id), None)
    if occurrence_id and named is None:
        return UNKNOWN
    catalogue = catalogue_in_force(tx, tenant)
    return OpenedMeeting(
        stored=stored,
        dates=dates,
        skipped=skipped_of(tx, tenant, meeting_id),
        content=_content(tx, tenant, named.detail_id if named else stored.detail_id),
        catalogue=catalogue,
        rights=MeetingRights(actor=identified.actor, city=identified.city, catalogue=catalogue),
        booker=booker_for(identified, stored.owner_id),
    )


def booker_for(identified: Identified, owner_id: str) -> Booker:
    """Return who is signed in as acting on the meeting of an organiser."""
    return Booker(
        tenant=identified.actor.tenant,
        person_id=PersonId(owner_id),
        city=identified.city,
        actor=identified.actor.person_id,
        acting=identified,
    )


def _content(tx: Connection, tenant: int, detail_id: str) -> MeetingContent:
    detail = details_of(tx, tenant, [detail_id])[detail_id]
    return from_plain(MeetingContent, json.loads(detail.data))
