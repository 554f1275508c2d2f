# SPDX-License-Identifier: Apache-2.0
"""What stands in rooms and in one's own days, over HTTP, as each reader may know it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from approval.absence import Absence, AbsenceKind
from server.store.absences import insert_absence
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import Attendee, WebLink
from tests.server.meetings.readers import DAY, Readers
from tests.server.meetings.rooms import (
    ROOM,
    TEN,
    days_later,
    had,
    missed,
    open_rooms,
    wish,
)
from tests.server.town import MORI, TENANT, Town

KANEKO, YAMAZAKI, OTOMO = "p-kaneko", "p-yamazaki", "p-otomo"
ABSENCE = "019abc00-0000-7000-8000-00000000aaaa"
LINK = WebLink(join_url="https://meet.example.jp/1?pwd=hush", passcode="hush")


@pytest.fixture
def readers(town: Town, tmp_path: Path) -> Iterator[Readers]:
    """The town with its rooms, asked over HTTP."""
    open_rooms(town)
    made = Readers(town, tmp_path)
    yield made
    made.close()


def test_a_day_view_shows_what_stands_and_hides_what_is_private(readers: Readers) -> None:
    town = readers.town
    had(town, MORI, wish(title="予算打合せ", link=LINK))
    had(
        town,
        MORI,
        wish("15D", title="人事の相談", private=True, attendees=(Attendee(person_id=KANEKO),)),
    )
    for reader, titles in (
        (MORI, ["予算打合せ", "人事の相談"]),
        (KANEKO, ["予算打合せ", "人事の相談"]),
        (YAMAZAKI, ["予算打合せ", ""]),
    ):
        items = readers.read(reader, "days", **DAY)["items"]
        assert [each["title"] for each in items] == titles
        assert [bool(each["owner_name"]) for each in items] == [bool(each) for each in titles]
        assert [each["mine"] for each in items] == [reader == MORI] * 2
        assert [each["web"] for each in items] == [True, False]
        assert [each["parts"] for each in items] == [["room:15C"], ["room:15D"]]
    assert "hush" not in readers.ask(YAMAZAKI, "days", **DAY).text


def test_a_hall_shows_as_taken_when_its_half_is(readers: Readers) -> None:
    had(readers.town, MORI, wish("hall-a"))
    (item,) = readers.read(YAMAZAKI, "days", room="hall", **DAY)["items"]
    assert (item["room_id"], item["parts"]) == ("hall-a", ["room:hall-a"])
    assert readers.read(YAMAZAKI, "days", room="15C", **DAY)["items"] == []


def test_what_begins_before_the_window_is_seen_and_what_ends_at_it_is_not(
    readers: Readers,
) -> None:
    town = readers.town
    had(town, MORI, wish(starts=TEN.replace(hour=23) - timedelta(days=1), minutes=120))
    had(town, MORI, wish("15D", starts=TEN.replace(hour=23) - timedelta(days=1), minutes=60))
    (item,) = readers.read(MORI, "days", **DAY)["items"]
    assert item["room_id"] == "15C"


def test_a_view_that_stays_as_it_was_is_not_sent_again(readers: Readers) -> None:
    desk = readers.town.desk(MORI)
    first = readers.ask(MORI, "days", **DAY)
    headers = {"Authorization": f"Bearer {desk.token}", "If-None-Match": first.headers["etag"]}
    client = readers.client
    assert client.get("/v1/meetings/days", params=DAY, headers=headers).status_code == 304
    had(readers.town, KANEKO, wish())
    assert client.get("/v1/meetings/days", params=DAY, headers=headers).status_code == 200


def test_windows_have_a_zone_a_direction_and_an_end(readers: Readers) -> None:
    for first, last in (
        ("2026-11-25T00:00:00", "2026-11-26T00:00:00"),
        (DAY["last"], DAY["first"]),
        (DAY["first"], "2027-02-01T00:00:00+00:00"),
    ):
        for path in ("days", "mine"):
            assert readers.ask(MORI, path, first=first, last=last).status_code == 422


def test_attendees_find_their_way_in_among_their_own_meetings(readers: Readers) -> None:
    town = readers.town
    had(town, MORI, wish(link=LINK, attendees=(Attendee(person_id=KANEKO),)))
    for reader, mine in ((MORI, True), (KANEKO, False)):
        (item,) = readers.read(reader, "mine", **DAY)["items"]
        assert (item["join_url"], item["passcode"]) == (LINK.join_url, "hush")
        assert (item["room_name"], item["mine"]) == ("15C会議室", mine)
    assert readers.read(YAMAZAKI, "mine", **DAY)["items"] == []


def test_a_meeting_is_shown_whole_without_its_ways_in_or_not_at_all(readers: Readers) -> None:
    town = readers.town
    guests = (Attendee(person_id=KANEKO), Attendee(mail="guest@example.jp", name="客"))
    open_one = had(town, MORI, wish(link=LINK, attendees=guests, rule="FREQ=DAILY;COUNT=3"))
    whole = readers.read(KANEKO, open_one.meeting_id)
    assert whole["content"]["link"]["passcode"] == "hush"
    assert len(whole["occurrences"]) == 3
    seen = readers.ask(YAMAZAKI, open_one.meeting_id)
    assert seen.json()["content"]["title"] == "予算打合せ"
    assert "hush" not in seen.text
    private = had(town, MORI, wish("15D", private=True, attendees=guests))
    assert readers.ask(KANEKO, private.meeting_id).status_code == 200
    assert readers.ask(YAMAZAKI, private.meeting_id).status_code == 404
    unknown = "019abc00-0000-7000-8000-000000000009"
    assert readers.ask(YAMAZAKI, unknown).json() | {"request_id": ""} == readers.ask(
        YAMAZAKI, private.meeting_id
    ).json() | {"request_id": ""}


def test_who_keeps_a_room_moves_a_private_meeting_without_reading_it(readers: Readers) -> None:
    guests = (Attendee(person_id=KANEKO),)
    private = had(readers.town, MORI, wish(title="人事の相談", private=True, attendees=guests))
    shown = readers.read("p-ogawa", private.meeting_id, role="facilities")
    assert shown["manages"]
    assert shown["version"] == private.version
    assert (shown["content"]["title"], shown["owner_id"], shown["owner_name"]) == ("", "", "")
    assert shown["content"]["attendees"] == []


def test_free_rooms_are_those_that_nobody_has_now(readers: Readers) -> None:
    town = readers.town
    now = TEN.replace(day=24, hour=8, minute=30)
    had(town, MORI, wish(starts=now))
    had(town, MORI, wish("15D", starts=now + timedelta(minutes=45)))
    had(town, MORI, wish("hall-a", starts=now))
    free = {each["room_id"]: each["until"] for each in readers.read(KANEKO, "free-now")["items"]}
    assert set(free) == {"15D", "buffered", "asks"}
    assert free["15D"] == "2026-11-24T00:15:00+00:00"


def test_the_time_of_others_says_when_and_never_what(readers: Readers) -> None:
    town = readers.town
    guests = (Attendee(person_id=KANEKO),)
    had(town, MORI, wish(title="人事の相談", private=True, attendees=guests))
    away = Absence(
        person_id=KANEKO,
        kind=AbsenceKind.OTHER,
        starts_at=town.clock() + timedelta(days=1, hours=6),
        ends_at=town.clock() + timedelta(days=1, hours=8),
    )
    with town.database.write_work() as tx:
        insert_absence(
            tx, TENANT, "019abc00-0000-7000-8000-00000000aaaa", away, KANEKO, town.clock()
        )
    question = {"people": [KANEKO, MORI, "p-nobody"], **DAY}
    answer = readers.ask(YAMAZAKI, "free-busy", question)
    assert "人事" not in answer.text
    kaneko, mori, nobody = answer.json()["items"]
    assert [each["kind"] for each in kaneko["spans"]] == ["meeting"]
    assert [each["kind"] for each in mori["spans"]] == ["meeting"]
    assert nobody["spans"] == []
    assert not kaneko["absences_known"]
    own = readers.read(KANEKO, "free-busy", question)["items"][0]
    assert [each["kind"] for each in own["spans"]] == ["meeting", "absent"]


def test_the_finder_offers_what_would_do(readers: Readers) -> None:
    town = readers.town
    had(town, MORI, wish(starts=TEN + timedelta(minutes=50)))
    asked = {
        "starts_at": "2026-11-25T01:00:00+00:00",
        "minutes": 60,
        "room_id": "15C",
        "attendees": [{"person_id": MORI}],
    }
    found = readers.read(KANEKO, "suggestions", asked)["items"]
    # 森 sits in his own meeting from ten to eleven on: the wish moves ten minutes forward.
    best = found[0]
    assert (best["room_id"], best["kind"], best["absent"]) == ("15C", "moved", [])
    assert best["starts_at"] == "2026-11-25T00:50:00+00:00"
    assert {each["room_id"] for each in found} > {"15C", "15D"}


def test_the_finder_asks_for_hosts_equipment_and_rooms_that_are_there(readers: Readers) -> None:
    wish_of = {"starts_at": "2026-11-25T01:00:00+00:00", "minutes": 60}
    assert readers.ask(MORI, "suggestions", {**wish_of, "room_id": "none"}).status_code == 422
    assert readers.ask(MORI, "suggestions", {**wish_of, "minutes": 0}).status_code == 422
    for _number in range(3):
        had(readers.town, MORI, wish("", host=True))
    host = {**wish_of, "host": {"provider": "zoom", "features": []}}
    # Every host of the pool is taken from ten to eleven: nothing near, so it moves farther.
    found = readers.read(KANEKO, "suggestions", host)["items"]
    assert {each["kind"] for each in found} == {"moved"}
    assert (found[0]["starts_at"], found[0]["provider"]) == ("2026-11-25T00:00:00+00:00", "zoom")


def test_the_finder_judges_a_sections_share_of_a_room_as_booking_does(readers: Readers) -> None:
    town = readers.town
    shares = replace(ROOM, section_hours=2), replace(ROOM, room_id="15D", parts=("15D",))
    open_rooms(town, Catalogue(rooms=shares))
    had(town, MORI, wish(starts=TEN, minutes=90))
    last = {"starts_at": "2026-11-30T14:50:00+00:00", "minutes": 60}
    found = readers.read(MORI, "suggestions", {**last, "room_id": "15C"})["items"]
    starts = sorted(each["starts_at"] for each in found if each["room_id"] == "15C")
    # What begins in December is another month's share; so says who books.
    assert starts
    assert min(starts) == "2026-11-30T15:00:00+00:00"
    begins = datetime.fromisoformat("2026-11-30T23:50")
    assert missed(town, MORI, wish(starts=begins)).refusal.code == "room.section_hours"
    had(town, MORI, wish(starts=begins + timedelta(minutes=10)))
    half = readers.read(MORI, "suggestions", {**last, "minutes": 30})["items"]
    assert {each["room_id"] for each in half} == {"15C", "15D"}


def test_what_is_free_now_is_what_one_may_take(readers: Readers) -> None:
    town = readers.town
    now = TEN.replace(day=24, hour=8, minute=30)
    rooms = (
        ROOM,
        replace(ROOM, room_id="own", parts=("own",), open_to=("nobodys-section",)),
        replace(ROOM, room_id="share", parts=("share",), section_hours=1),
    )
    open_rooms(town, Catalogue(rooms=rooms))
    had(town, MORI, wish("share", starts=now + timedelta(hours=3)))
    for reader, there in ((MORI, {"15C"}), (KANEKO, {"15C", "share"})):
        assert {e["room_id"] for e in readers.read(reader, "free-now")["items"]} == there
    assert missed(town, MORI, wish("own", starts=now)).refusal.code == "room.not_open_to"
    assert missed(town, MORI, wish("share", starts=now)).refusal.code == "room.section_hours"


def test_rooms_used_on_the_day_are_left_out_where_asked(readers: Readers) -> None:
    had(readers.town, MORI, wish(starts=TEN.replace(hour=16)))
    asked = {"starts_at": "2026-11-25T01:00:00+00:00", "minutes": 60, "only_unused": True}
    rooms = {each["room_id"] for each in readers.read(KANEKO, "suggestions", asked)["items"]}
    assert rooms
    assert "15C" not in rooms


def test_files_hold_what_the_reader_may_know_and_never_a_formula(readers: Readers) -> None:
    town = readers.town
    guests = (Attendee(person_id=KANEKO),)
    had(town, MORI, wish(title="=1+1", private=True, attendees=guests, link=LINK))
    had(town, MORI, wish("15D", starts=TEN.replace(hour=23), minutes=120))
    seen = readers.ask(YAMAZAKI, "bookings.csv", **DAY)
    assert seen.headers["content-type"].startswith("text/csv")
    text = seen.content.decode("utf-8-sig")
    assert "2026-11-25,10:00,11:00,15C会議室,予定あり,,予約" in text.replace('"', "")
    assert "23:00,25:00,15D会議室,予算打合せ" in text.replace('"', "")
    for person, path in ((KANEKO, "bookings.csv"), (KANEKO, "mine.csv")):
        own = readers.ask(person, path, **DAY).content.decode("utf-8-sig")
        assert "'=1+1" in own
        assert "hush" not in own


def test_days_of_a_later_week_are_another_window(readers: Readers) -> None:
    had(readers.town, MORI, wish(starts=days_later(7)))
    assert readers.read(MORI, "days", **DAY)["items"] == []
