# SPDX-License-Identifier: Apache-2.0
"""Meetings of the years as raw rows; statistics read neither claims nor the log."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Connection

from server.store.tables import meeting, meeting_attendee, meeting_detail, meeting_occurrence
from telework.meetings.catalogue import Catalogue, Host, Provider, Room
from tests.e2e.simulation.city import TENANT
from tests.e2e.years.rows import Row, put
from tests.e2e.years.truth import Met


def catalogue_of(rooms: int) -> Catalogue:
    """Return rooms that are all alike, and five hosts."""
    made = tuple(
        Room(
            room_id=f"room-{number}",
            name=f"会議室{number}",
            building="本庁舎",
            floor="3",
            capacity=12,
            parts=(f"room-{number}",),
        )
        for number in range(rooms)
    )
    hosts = tuple(
        Host(host_id=f"host-{number}", name=f"Web会議{number}", provider=Provider.ZOOM)
        for number in range(5)
    )
    return Catalogue(rooms=made, hosts=hosts)


def put_meetings(tx: Connection, month: str, dates: list[Met]) -> None:
    """Write the dates of a month."""
    made = [(f"{month}-{number}", each) for number, each in enumerate(dates)]
    put(tx, meeting, (_meeting(name, each) for name, each in made))
    put(tx, meeting_detail, (_detail(name) for name, _each in made))
    put(tx, meeting_attendee, (row for name, each in made for row in _asked(name, each)))
    put(tx, meeting_occurrence, (_occurrence(name, each) for name, each in made))


def _meeting(name: str, each: Met) -> Row:
    begin = each.at(each.begin)
    return {
        "tenant": TENANT,
        "meeting_id": f"meeting-{name}",
        "uid": f"{name}@years",
        "sequence": 0,
        "version": 1,
        "owner_id": "p-00000",
        "section_id": "section-000",
        "starts": f"{each.day}T{each.begin // 60:02}:{each.begin % 60:02}",
        "minutes": each.minutes,
        "tzid": "Asia/Tokyo",
        "rule": "",
        "excluded": "[]",
        "wanted": "{}",
        "detail_id": f"detail-{name}",
        "follows": "",
        "case_id": "",
        "made_at": begin - timedelta(days=3),
        "changed_at": begin - timedelta(days=3),
    }


def _detail(name: str) -> Row:
    return {
        "tenant": TENANT,
        "detail_id": f"detail-{name}",
        "meeting_id": f"meeting-{name}",
        "title": "打合せ",
        "private": False,
        "data": "{}",
    }


def _asked(name: str, each: Met) -> Iterator[Row]:
    for number in range(each.asked):
        yield {
            "tenant": TENANT,
            "detail_id": f"detail-{name}",
            "number": number,
            "person_id": f"p-{number + 1:05}",
            "mail": "",
            "name": "",
            "optional": False,
        }


def _occurrence(name: str, each: Met) -> Row:
    begin = each.at(each.begin)
    came = each.state in {"checked_in", "finished"}
    return {
        "tenant": TENANT,
        "occurrence_id": f"occurrence-{name}",
        "meeting_id": f"meeting-{name}",
        "recurrence_id": begin,
        "starts_at": begin,
        "ends_at": each.at(each.begin + each.minutes),
        "room_id": f"room-{each.room}",
        "host_id": each.host,
        "detail_id": f"detail-{name}",
        "state": each.state,
        "version": 1,
        "sequence": 0,
        "checked_in_at": begin if came else None,
        "ended_at": None if each.ended is None else each.at(each.begin + each.ended),
        "reason": "",
    }
