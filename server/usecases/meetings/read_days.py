# SPDX-License-Identifier: Apache-2.0
"""What stands in rooms over some days, as the reader may know it.

A day view of a city hall is some six hundred rows and is asked for every half minute by whoever
has it open, so the rows are written as JSON without a detour over objects.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from approval import city_day, from_plain, to_plain
from approval.identifiers import PersonId
from server.store.columns import AnyRow
from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.reading import SeenWindow, closures, days_of_rooms
from server.store.telework.calendar import calendar_between
from server.usecases.city import CityToday
from server.usecases.identify import Identified
from server.usecases.meetings.rights import MeetingRights
from server.usecases.services import Services
from telework.meetings.booking_sheets import room_bookings
from telework.meetings.catalogue import Catalogue, Room
from telework.meetings.circumstances import closed_between
from telework.meetings.views import RoomDays, ShownBlocking
from telework.statistics.sheets import Sheet

__all__ = ["DaysQuestion", "SeenWindow", "read_days", "room_sheet"]

_FLAGS = ("false", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysQuestion:
    """Which rooms, over which time; empty ``building`` and ``room_id`` do not narrow."""

    window: SeenWindow
    building: str = ""
    room_id: str = ""


def read_days(services: Services, identified: Identified, question: DaysQuestion) -> str:
    """Return the JSON of ``telework.meetings.views.RoomDays``.

    What takes a part of a room that was asked for is there too, under its own room: a hall
    shows as taken when its half is.
    """
    actor, window = identified.actor, question.window
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, actor.tenant)
        asked = rooms_asked(catalogue, question)
        rooms = sharing_parts(catalogue, asked)
        everything = not (question.building or question.room_id)
        rows = days_of_rooms(tx, actor, window, None if everything else rooms)
        closed = closures(tx, actor.tenant, window, rooms)
        days = city_day(window.since), city_day(window.until)
        calendar = calendar_between(tx, actor.tenant, *days)
    rights = MeetingRights(actor=actor, city=identified.city, catalogue=catalogue)
    items = _Items(rights, identified.city).written(rows)
    shown = (_closure(each) for each in closed)
    closed_days = [day.isoformat() for day in closed_between(calendar, *days)]
    return (
        f'{{"first":"{window.since.isoformat()}","last":"{window.until.isoformat()}",'
        f'"items":[{items}],"blockings":{_json([to_plain(each) for each in shown])},'
        f'"closed_days":{_json(closed_days)}}}'
    )


def room_sheet(services: Services, identified: Identified, question: DaysQuestion) -> Sheet:
    """Return the same as rows for a file."""
    days = from_plain(RoomDays, json.loads(read_days(services, identified, question)))
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, identified.actor.tenant)
    return room_bookings(days.items, {room.room_id: room.name for room in catalogue.rooms})


def rooms_asked(catalogue: Catalogue, question: DaysQuestion) -> tuple[Room, ...]:
    """Return the rooms of a question."""
    return tuple(
        room
        for room in catalogue.rooms
        if question.building in {"", room.building} and question.room_id in {"", room.room_id}
    )


def sharing_parts(catalogue: Catalogue, rooms: Iterable[Room]) -> list[str]:
    """Return these rooms and every other that takes a part of one of them."""
    parts = {part for room in rooms for part in room.parts}
    return [room.room_id for room in catalogue.rooms if not parts.isdisjoint(room.parts)]


class _Items:
    """Writes rows; what is the same for all dates of a room or a person is worked out once."""

    def __init__(self, rights: MeetingRights, city: CityToday) -> None:
        self._rights, self._city = rights, city
        self._rooms: dict[str, tuple[bool, str, str]] = {}
        self._names: dict[str, str] = {"": '""'}

    def written(self, rows: Sequence[AnyRow]) -> str:
        return ",".join(map(self._item, rows))

    def _item(self, row: AnyRow) -> str:
        (occurrence_id, meeting_id, room_id, starts, ends, state, version) = row[:7]
        (title, owner_id, mine, attends, recurring, web) = row[7:]
        keeps, room, parts = self._rooms.get(room_id) or self._room(room_id)
        owner = self._names.get(owner_id) or self._name(owner_id)
        return (
            f'{{"occurrence_id":"{occurrence_id}","meeting_id":"{meeting_id}","room_id":{room},'
            f'"starts_at":"{_moment(starts)}","ends_at":"{_moment(ends)}","state":"{state}",'
            f'"version":{version},"title":{_json(title)},"owner_name":{owner},'
            f'"mine":{_FLAGS[mine]},"attends":{_FLAGS[attends]},"manages":{_FLAGS[mine or keeps]},'
            f'"recurring":{_FLAGS[recurring]},"web":{_FLAGS[web]},"parts":{parts}}}'
        )

    def _room(self, room_id: str) -> tuple[bool, str, str]:
        room = self._rights.catalogue.room(room_id)
        resources = room.resources() if room else (f"room:{room_id}",)
        found = (self._rights.keeps(room_id), _json(room_id), _json(list(resources)))
        self._rooms[room_id] = found
        return found

    def _name(self, owner_id: str) -> str:
        person = self._city.view.person(PersonId(owner_id))
        self._names[owner_id] = _json(person.name if person else "")
        return self._names[owner_id]


def _closure(row: AnyRow) -> ShownBlocking:
    return ShownBlocking(
        blocking_id=row.blocking_id,
        room_id=row.room_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        reason=row.reason,
    )


def _moment(at: datetime) -> str:
    return at.isoformat()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
