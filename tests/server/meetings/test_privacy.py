# SPDX-License-Identifier: Apache-2.0
"""A private meeting with a passcode, and every way in which somebody might hear of it (R14).

Every route of meetings is asked as every kind of reader, with the ids of the meeting and times
that meet it; whatever is answered and whatever is logged is searched for its words.
"""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from approval import to_plain
from server.api.caller import permission_of, routes_of
from server.app import ROUTERS
from server.usecases.meetings.ids import fresh_id
from telework.meetings.meeting import Attendee, WebLink
from tests.server.api.test_routes import desk_body, method_of
from tests.server.meetings.readers import DAY, Readers
from tests.server.meetings.rooms import had, open_rooms, wish
from tests.server.town import MORI, Town
from tests.support.logs import logs_of_level

TITLE, BODY, PASSCODE = "配置転換の相談", "本人の希望は伏せる", "hush-4711"
SECRETS = (TITLE, BODY, PASSCODE)
KANEKO, STRANGER = "p-kaneko", "p-yamazaki"
ROLES = {
    STRANGER: ("staff",),
    "p-keeper": ("facilities",),
    "p-keeping-staff": ("staff", "facilities"),
    "p-auditor": ("auditor",),
    "p-hr": ("hr",),
    "p-records": ("records",),
    "p-administrator": ("administrator",),
}
ROUTES = [each for each in routes_of(ROUTERS) if each.path.startswith("/v1/meetings")]
CONTENT = {
    "title": TITLE,
    "body": BODY,
    "private": True,
    "attendees": (Attendee(person_id=KANEKO),),
    "link": WebLink(join_url=f"https://meet.example.jp/1?pwd={PASSCODE}", passcode=PASSCODE),
}


@pytest.fixture
def readers(town: Town, tmp_path: Path) -> Iterator[Readers]:
    """The town with its rooms, asked over HTTP."""
    open_rooms(town)
    made = Readers(town, tmp_path)
    yield made
    made.close()


def path_of(route: APIRoute, meeting_id: str, occurrence_id: str) -> str:
    """Fill a path with the meeting; the rest with ids of nothing."""
    path = route.path.replace("{meeting_id}", meeting_id)
    path = path.replace("{occurrence_id}", occurrence_id).replace("{sha256}", "0" * 64)
    while "{" in path:
        head, _, rest = path.partition("{")
        path = head + meeting_id + rest.partition("}")[2]
    return path


def test_nobody_hears_of_a_private_meeting_who_may_not(readers: Readers) -> None:
    town, log = readers.town, StringIO()
    with logs_of_level("debug", log):
        private = had(town, MORI, wish(**CONTENT))
        occurrence_id = private.dates[0].occurrence_id
        heard = []
        for person, roles in ROLES.items():
            desk = town.desk(person, roles=roles)
            headers = {"Authorization": f"Bearer {desk.token}"}
            for route in ROUTES:
                if method_of(route) == "DELETE":
                    continue
                answer = readers.client.request(
                    method_of(route),
                    path_of(route, private.meeting_id, occurrence_id),
                    headers=headers,
                    params={"month": "2026-11", **DAY},
                    json=desk_body(desk, route),
                )
                heard.append(answer.text)
                assert answer.status_code < 500, (route.path, answer.text)
    # The walk went through: the room is seen as taken, without whose and what.
    assert any(private.meeting_id in each for each in heard)
    organiser = readers.read(MORI, private.meeting_id)["owner_name"]
    assert log.getvalue()
    for secret in (*SECRETS, organiser):
        assert secret not in "".join(heard)
        assert secret not in log.getvalue()


def test_who_is_refused_the_room_learns_only_that_it_is_taken(readers: Readers) -> None:
    town = readers.town
    had(town, MORI, wish(**CONTENT))
    desk = town.desk(STRANGER)
    headers = {"Authorization": f"Bearer {desk.token}"}
    for policy in ("all_or_nothing", "skip"):
        path = f"/v1/meetings/{fresh_id(town.clock())}"
        body = to_plain(wish(title="別の会議")) | {"policy": policy}
        answer = readers.client.put(path, headers=headers, json=body)
        assert answer.status_code == 409
        assert "森" not in answer.text
        for secret in SECRETS:
            assert secret not in answer.text


def test_organiser_and_attendees_hear_all_of_it(readers: Readers) -> None:
    private = had(readers.town, MORI, wish(**CONTENT))
    for person in (MORI, KANEKO):
        text = readers.ask(person, private.meeting_id).text
        assert all(secret in text for secret in SECRETS)


def test_addresses_of_people_from_outside_are_for_who_has_a_part_in_the_meeting(
    readers: Readers,
) -> None:
    guests = (Attendee(mail="ann@guest.example", name="安田"), Attendee(mail="bob@guest.example"))
    people = (Attendee(person_id=KANEKO), *guests)
    meeting_id = had(readers.town, MORI, wish(title="協議会", attendees=people)).meeting_id
    for person in (MORI, KANEKO):
        assert "ann@guest.example" in readers.ask(person, meeting_id).text
        assert readers.read(person, meeting_id)["replies_told"]
    for role in ("staff", "facilities"):
        shown = readers.read(STRANGER, meeting_id, role=role)
        assert shown["content"]["title"] == "協議会"
        assert [each["name"] for each in shown["content"]["attendees"]] == ["", "安田", ""]
        assert (shown["replies"], shown["replies_told"]) == ({}, False)
        files = [
            readers.ask(STRANGER, path, role=role, **DAY).text
            for path in ("bookings.csv", "mine.csv", "days")
        ]
        assert "協議会" in files[0]
        assert "guest.example" not in str((shown, files))


def test_every_route_of_meetings_asks_who_reads() -> None:
    assert len(ROUTES) > 10
    assert all(permission_of(route) for route in ROUTES)
