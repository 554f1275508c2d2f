# SPDX-License-Identifier: Apache-2.0
"""Calendar feeds (予定の配信): a person's own meetings, or what stands in a room.

A feed is read by programs elsewhere that keep what they read: the passcode stands in none, and
in a room's feed neither a private title nor a way into a web conference.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.columns import AnyRow
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.feeds import closures_of_rooms, dates_of_person, dates_of_rooms
from server.store.meetings.keys import StoredKey
from server.usecases.city import CityToday
from server.usecases.guessing import unless_guessing
from server.usecases.meetings.contents import StoredContent, read_content
from server.usecases.meetings.keys import key_of_token
from server.usecases.meetings.written import place_of
from server.usecases.services import Services
from telework.meetings.catalogue import Catalogue
from telework.meetings.invitations.stored import About, WrittenDate, WrittenMeeting
from telework.meetings.invitations.writing import calendar_text
from telework.meetings.keys import KeyKind
from telework.meetings.meeting import OccurrenceState

BACK = timedelta(days=90)
AHEAD = timedelta(days=400)
_FEEDS = frozenset({KeyKind.PERSON, KeyKind.ROOM})
_TAKEN, _CLOSED = "予定あり", "使用できません"
_CITY_ZONE = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar as it is served.

    Attributes:
        tag: changes with the text and with nothing else.
        changed_at: of what changed last in it.
    """

    text: str
    tag: str
    changed_at: datetime


def read_feed(services: Services, token: str, address: str) -> Feed | Refusal:
    """Return the calendar that a secret address shows; one refusal for any that shows none."""
    return unless_guessing(services, address, lambda tx: _feed(tx, services, token))


def _feed(tx: Connection, services: Services, token: str) -> Feed | None:
    now = services.clock()
    found = key_of_token(tx, token, _FEEDS)
    if found is None:
        return None
    tenant, key = found
    city = services.city.today(tx, tenant, now)
    if key.kind == KeyKind.PERSON.value:
        name, meetings = _of_person(tx, services, tenant, key, city, now)
    else:
        name, meetings = _of_room(tx, tenant, key, city, now)
    if not name:
        return None
    text = calendar_text(meetings, None, name=name)
    changed = max((each.stamped_at for each in meetings), default=key.made_at)
    tag = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Feed(text=text, tag=tag, changed_at=changed)


def _of_person(
    tx: Connection,
    services: Services,
    tenant: int,
    key: StoredKey,
    city: CityToday,
    now: datetime,
) -> tuple[str, list[WrittenMeeting]]:
    """Return the calendar of somebody who is still of the city; else nothing."""
    person = city.view.person(PersonId(key.of))
    if person is None or not city.view.held_posts(person.person_id):
        return "", []
    catalogue = catalogue_in_force(tx, tenant)
    rows = sorted(
        dates_of_person(tx, tenant, key.of, now - BACK, now + AHEAD),
        key=lambda row: (row.meeting_id, row.recurrence_id),
    )
    abouts: dict[tuple[str, str, bool], About] = {}
    meetings = []
    for _, of_meeting in groupby(rows, key=lambda row: str(row.meeting_id)):
        dates = list(of_meeting)
        for row in dates:
            named = (row.detail_id, row.room_id, _is_tentative(row))
            if named not in abouts:
                abouts[named] = _own_about(services, catalogue, row)
        written = [
            _date(row, abouts[row.detail_id, row.room_id, _is_tentative(row)]) for row in dates
        ]
        meetings.append(_meeting(dates[0], written))
    return f"{person.name} 会議", meetings


def _own_about(services: Services, catalogue: Catalogue, row: AnyRow) -> About:
    stored = StoredContent(data=row.data, secret=row.secret)
    content = read_content(services.secrets, row.detail_id, stored)
    return About(
        title=content.title,
        body=content.body,
        place=place_of(catalogue, row.room_id),
        private=content.private,
        link=content.link and replace(content.link, passcode="", dial_in=""),
        tentative=_is_tentative(row),
    )


def _of_room(
    tx: Connection, tenant: int, key: StoredKey, city: CityToday, now: datetime
) -> tuple[str, list[WrittenMeeting]]:
    """Return what stands in a room and in whatever shares a part with it."""
    catalogue = catalogue_in_force(tx, tenant)
    room = catalogue.room(key.of)
    if room is None:
        return "", []
    rooms = [each.room_id for each in catalogue.rooms if {*each.parts} & {*room.parts}]
    first, last = now - BACK, now + AHEAD
    taken = [
        _alone(row, _open_about(city, catalogue, row))
        for row in dates_of_rooms(tx, tenant, rooms, first, last)
    ]
    closed = [_closure(row) for row in closures_of_rooms(tx, tenant, rooms, first, last)]
    return room.name, taken + closed


def _open_about(city: CityToday, catalogue: Catalogue, row: AnyRow) -> About:
    organiser = city.view.person(PersonId(row.owner_id)) if row.owner_id else None
    return About(
        title=row.title or _TAKEN,
        body=f"主催：{organiser.name}" if organiser else "",
        place=place_of(catalogue, row.room_id),
        private=row.private,
        tentative=_is_tentative(row),
    )


def _alone(row: AnyRow, about: About) -> WrittenMeeting:
    """Return a date as a meeting by itself: who reads of a room has no use for series."""
    one = _meeting(row, [_date(row, about)])
    return replace(one, uid=f"{row.occurrence_id}@tsukue", rule="")


def _closure(row: AnyRow) -> WrittenMeeting:
    date = WrittenDate(
        recurrence_id=row.starts_at,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        about=About(title=_CLOSED),
    )
    return WrittenMeeting(
        uid=f"{row.blocking_id}@tsukue",
        sequence=0,
        stamped_at=row.made_at,
        zone=_CITY_ZONE,
        asked_from=row.starts_at.astimezone(_CITY_ZONE).replace(tzinfo=None),
        rule="",
        dates=(date,),
    )


def _meeting(row: AnyRow, dates: Iterable[WrittenDate]) -> WrittenMeeting:
    return WrittenMeeting(
        uid=row.uid,
        sequence=row.sequence,
        stamped_at=row.changed_at,
        zone=ZoneInfo(row.tzid),
        asked_from=datetime.fromisoformat(row.starts),
        rule=row.rule,
        dates=tuple(dates),
    )


def _date(row: AnyRow, about: About) -> WrittenDate:
    return WrittenDate(
        recurrence_id=row.recurrence_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        about=about,
    )


def _is_tentative(row: AnyRow) -> bool:
    return bool(row.state == OccurrenceState.PENDING)
