# SPDX-License-Identifier: Apache-2.0
"""Which rooms and times are found, and which of them first (R10)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from telework.meetings.attendance import people_then
from telework.meetings.catalogue import Catalogue, Host, Provider, Room
from telework.meetings.claims import Taken, TakenClaim
from telework.meetings.finding import MOST_OF_A_ROOM, Ground, find_slots
from telework.meetings.free_rooms import free_rooms
from telework.meetings.meeting import Attendee, HostWanted
from telework.meetings.seeking import Basis, BusyKind, BusySpan, PersonTime, SlotWish
from telework.meetings.views import Suggestion

TEN = datetime(2026, 11, 25, 1, tzinfo=UTC)
"""Ten o'clock in the city."""

ROOM = Room(
    room_id="large", name="大", building="本庁舎", floor="15", capacity=40, parts=("large",)
)
CATALOGUE = Catalogue(
    rooms=(
        ROOM,
        replace(ROOM, room_id="small", capacity=6, parts=("small",), features=("display",)),
        replace(ROOM, room_id="away", capacity=6, parts=("away",), building="別館"),
    ),
    hosts=(Host(host_id="zoom-1", name="Zoom 1", provider=Provider.ZOOM),),
)


def wish(**given: Any) -> SlotWish:
    """Return a wish for an hour at ten."""
    return SlotWish(**{"starts_at": TEN, "minutes": 60, "building": "本庁舎", **given})


def claim(resource: str, begin: int, end: int) -> TakenClaim:
    """Return what is taken, in minutes from ten."""
    times = (TEN + timedelta(minutes=each) for each in (begin, end))
    return TakenClaim(resource_id=resource, starts_at=next(times), ends_at=next(times))


def found(wanted: SlotWish, *claims: TakenClaim, **given: Any) -> tuple[Suggestion, ...]:
    """Look for it where these claims stand."""
    usual: dict[str, Any] = {"may_book": lambda _room, _span: True, **given}
    return find_slots(wanted, Ground(catalogue=CATALOGUE, taken=Taken(claims), **usual))


def person(name: str, *spans: tuple[BusyKind, int, int]) -> PersonTime:
    """Return somebody of whom the reader may know all; times in minutes from ten."""
    minute = timedelta(minutes=1)
    return PersonTime(
        person_id=name,
        spans=tuple(
            BusySpan(
                kind=kind,
                starts_at=TEN + begin * minute,
                ends_at=TEN + end * minute,
                basis=Basis.GRANTED if kind is BusyKind.REMOTE else None,
            )
            for kind, begin, end in spans
        ),
        absences_known=True,
        remote_known=True,
    )


def told(suggestion: Suggestion) -> tuple[str, str, int, int]:
    """Return room, kind, the start in minutes from ten, and the length."""
    begin = (suggestion.starts_at - TEN) // timedelta(minutes=1)
    length = (suggestion.ends_at - suggestion.starts_at) // timedelta(minutes=1)
    return suggestion.room_id, suggestion.kind, begin, length


def test_the_wish_itself_comes_first_in_the_room_that_fits_best() -> None:
    assert told(found(wish())[0]) == ("small", "exact", 0, 60)
    assert told(found(wish(room_id="large"))[0]) == ("large", "exact", 0, 60)
    assert {each.room_id for each in found(wish())} == {"large", "small"}


def test_a_small_move_comes_before_another_room_and_that_before_a_large_one() -> None:
    near = found(wish(room_id="small"), claim("room:small", 50, 120))
    assert told(near[0]) == ("small", "moved", -10, 60)
    far = found(wish(room_id="small"), claim("room:small", 40, 120))
    # A shorter meeting cuts at most a quarter: twenty minutes would be a third.
    assert told(far[0]) == ("large", "other_room", 0, 60)
    assert ("small", "moved", -20, 60) in {told(each) for each in far}


def test_a_shorter_meeting_keeps_three_quarters() -> None:
    both = (claim("room:small", -120, 0), claim("room:small", 45, 120))
    shorter = [
        each for each in map(told, found(wish(room_id="small"), *both)) if each[0] == "small"
    ]
    assert shorter == [("small", "shorter", 0, 45)]
    one_less = (claim("room:small", -120, 0), claim("room:small", 44, 120))
    assert not [each for each in found(wish(room_id="small"), *one_less) if each.room_id == "small"]


def test_who_can_come_weighs_more_than_the_time() -> None:
    people = (Attendee(person_id="mori"), Attendee(person_id="kaneko", optional=True))
    busy = (person("mori", (BusyKind.MEETING, 45, 90)),)
    best = found(wish(attendees=people), times=busy)[0]
    assert best.absent == ()
    assert told(best)[1:] in {("moved", -15, 60), ("shorter", 0, 45)}
    all_day = (person("mori", (BusyKind.LEAVE, -300, 300)),)
    assert found(wish(attendees=people), times=all_day)[0].absent == ("mori",)


def test_where_people_are_is_said_of_every_time_as_far_as_the_reader_may_know() -> None:
    times = (
        person("mori", (BusyKind.REMOTE, -600, 840)),
        person("kaneko", (BusyKind.LEAVE, 0, 60), (BusyKind.MEETING, 0, 60)),
        person("otomo"),
        replace(person("ogawa"), remote_known=False),
        person("yamazaki", (BusyKind.ABSENT, 65, 120)),
    )
    invited = tuple(Attendee(person_id=each.person_id) for each in times)
    told_of = found(wish(attendees=invited), times=times)
    (exact,) = (each for each in told_of if told(each) == ("small", "exact", 0, 60))
    assert [each.where.value for each in exact.people] == [
        *("remote", "leave", "office", "unknown", "office"),
    ]
    assert exact.people[0].basis is Basis.GRANTED
    assert exact.absent == ("kaneko",)
    later = people_then(times, (TEN + timedelta(minutes=60), TEN + timedelta(minutes=90)))
    assert [each.where.value for each in later][1::3] == ["office", "absent"]


def test_for_those_at_home_a_host_is_named_and_a_smaller_room_does() -> None:
    people = tuple(Attendee(person_id=f"p{number}") for number in range(7))
    home = tuple(person(each.person_id, (BusyKind.REMOTE, -600, 840)) for each in people[:2])
    asked = wish(capacity=8, attendees=people)
    assert {each.room_id for each in found(asked)} == {"large"}
    best = found(asked, times=home)[0]
    assert (told(best), best.provider) == (("small", "smaller_room", 0, 60), Provider.ZOOM)
    taken = claim("host:zoom-1#1", -300, 300)
    assert {each.provider for each in found(asked, taken, times=home)} == {None}
    # One at home leaves seven, and the small room seats six.
    one_home = found(asked, times=home[:1])
    assert {each.room_id for each in one_home} == {"large"}
    assert {each.provider for each in one_home} == {Provider.ZOOM}


def test_where_nothing_is_near_it_moves_farther() -> None:
    host = HostWanted(provider=Provider.ZOOM)
    moved = found(wish(host=host), claim("host:zoom-1#1", -180, 90))
    assert told(moved[0]) == ("small", "moved", 90, 60)
    assert moved[0].provider is Provider.ZOOM
    assert found(wish(host=host), claim("host:zoom-1#1", -1440, 1440)) == ()


def test_what_a_room_must_have_is_had() -> None:
    assert {each.room_id for each in found(wish(features=("display",)))} == {"small"}
    assert {each.room_id for each in found(wish(capacity=7))} == {"large"}
    assert {each.room_id for each in found(wish(), used=frozenset({"small"}))} == {
        "large",
        "small",
    }
    unused = found(wish(only_unused=True), used=frozenset({"small"}))
    assert {each.room_id for each in unused} == {"large"}


def test_times_without_a_free_host_are_none() -> None:
    host = HostWanted(provider=Provider.ZOOM)
    times = {told(each)[2:] for each in found(wish(host=host), claim("host:zoom-1#1", -60, 10))}
    assert times
    assert all(begin >= 10 for begin, _length in times)


def test_the_rules_of_the_city_hold_and_a_room_is_named_a_few_times() -> None:
    assert found(wish(), may_book=lambda room, _span: room.room_id != "small")[0].room_id == "large"
    rooms = [each.room_id for each in found(wish())]
    assert max(rooms.count(each) for each in rooms) == MOST_OF_A_ROOM


def test_buffers_of_a_room_must_be_free_too() -> None:
    slow = Catalogue(rooms=(replace(ROOM, after_minutes=15),))
    ground = Ground(
        catalogue=slow,
        taken=Taken([claim("room:large", 60, 120)]),
        may_book=lambda _room, _span: True,
    )
    assert told(find_slots(wish(), ground)[0]) == ("large", "moved", -15, 60)


def test_free_now_ends_with_the_next_claim_or_with_the_day() -> None:
    taken = {"room:large": [(TEN + timedelta(minutes=30), TEN + timedelta(minutes=60))]}
    free = free_rooms(
        CATALOGUE, taken, {"away": [(TEN - timedelta(1), TEN + timedelta(1))]}, (), TEN
    )
    assert [(each.room_id, each.until) for each in free] == [
        ("large", TEN + timedelta(minutes=30)),
        ("small", TEN + timedelta(hours=11, minutes=45)),
    ]
    assert free_rooms(CATALOGUE, {}, {}, [TEN.date()], TEN) == ()
