# SPDX-License-Identifier: Apache-2.0
"""Figures of rooms: against bookable time, and nothing that was booked is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from telework.meetings.catalogue import Catalogue, Host, Provider, Room
from telework.meetings.meeting import OccurrenceState
from telework.meetings.statistics import Period, StatedDate, bookable_spans, statistics_of
from telework.meetings.statistics_sheets import meeting_sheets

TUESDAY = datetime(2026, 11, 24, tzinfo=UTC) - timedelta(hours=9)
"""Midnight in the city."""

ROOM = Room(
    room_id="15C", name="15C会議室", building="本庁舎", floor="15", capacity=10, parts=("15C",)
)
CATALOGUE = Catalogue(
    rooms=(ROOM, replace(ROOM, room_id="15D", parts=("15D",))),
    hosts=(
        Host(host_id="zoom-1", name="Zoom 1", provider=Provider.ZOOM),
        Host(host_id="zoom-2", name="Zoom 2", provider=Provider.ZOOM, slots=2),
    ),
)
PERIOD = Period(
    first=date(2026, 11, 24),
    last=date(2026, 11, 24),
    now=TUESDAY + timedelta(days=2),
    closed=(),
    closures={},
    trip_minutes=40,
)


def at(hour: float) -> datetime:
    """Return an hour of that Tuesday."""
    return TUESDAY + timedelta(hours=hour)


def stated(begin: float = 10, end: float = 11, **given_: object) -> StatedDate:
    """Return a date that was had."""
    usual = StatedDate(
        occurrence_id="o",
        room_id="15C",
        state=OccurrenceState.CHECKED_IN,
        starts_at=at(begin),
        ends_at=at(end),
        checked_in_at=at(begin),
        ended_at=None,
        made_at=at(begin) - timedelta(days=2),
        people=4,
        host_id="",
        web=False,
    )
    return replace(usual, **given_)  # type: ignore[arg-type]


def test_occupancy_is_measured_against_open_hours_less_closures() -> None:
    closures = {"15C": [(at(12), at(13)), (at(20), at(30))]}
    found = statistics_of(CATALOGUE, [stated()], replace(PERIOD, closures=closures)).rooms[0]
    # 8:30 to 21:45, less noon and what is after 20:00.
    assert (found.bookable_minutes, found.used_minutes) == (11 * 60 + 30 - 60, 60)
    closed = statistics_of(CATALOGUE, [stated()], replace(PERIOD, closed=[PERIOD.first])).rooms[0]
    assert (closed.bookable_minutes, closed.used_minutes) == (0, 0)
    assert closed.meetings == 1


def test_a_no_show_is_due_and_not_used() -> None:
    dates = [stated(), stated(13, 14, state=OccurrenceState.RELEASED)]
    found = statistics_of(CATALOGUE, dates, PERIOD).rooms[0]
    assert (found.released, found.due, found.used_minutes) == (1, 2, 60)


def test_who_leaves_early_shows_as_padding() -> None:
    early = stated(end=12, state=OccurrenceState.FINISHED, ended_at=at(10.75))
    found = statistics_of(CATALOGUE, [early, stated(13, 14)], PERIOD).rooms[0]
    assert (found.told_booked_minutes, found.told_used_minutes, found.used_minutes) == (
        120,
        45,
        105,
    )
    assert (found.people, found.seats, found.lead_minutes) == (8, 20, 2 * 2 * 24 * 60)


def test_what_has_not_been_yet_is_no_use() -> None:
    found = statistics_of(CATALOGUE, [stated(), stated(15, 16)], replace(PERIOD, now=at(10.5)))
    assert (found.rooms[0].used_minutes, found.rooms[0].bookable_minutes) == (30, 120)
    assert found.rooms[0].meetings == 1


def test_hosts_peak_counts_what_runs_at_once() -> None:
    dates = [
        stated(10, 11, host_id="zoom-1", web=True),
        stated(10.5, 12, host_id="zoom-2", web=True, room_id=""),
        stated(11, 12, host_id="zoom-1", web=True, room_id="15D"),
    ]
    found = statistics_of(CATALOGUE, dates, PERIOD)
    (peak,) = found.peaks
    assert (peak.provider, peak.slots, peak.peak, peak.hour, peak.meetings) == ("zoom", 3, 2, 10, 3)
    assert (found.web.meetings, found.web.web_meetings) == (3, 3)
    assert (found.web.joined_by_web, found.web.trips_minutes_saved) == (9, 360)


def test_sheets_hold_shares_with_their_bases_and_nothing_without_one() -> None:
    sheets = {
        each.title: each.rows for each in meeting_sheets(statistics_of(CATALOGUE, [], PERIOD))
    }
    assert sheets["会議室の利用"][1][7] == ""
    used = meeting_sheets(statistics_of(CATALOGUE, [stated(8.5, 21.75)], PERIOD))[0].rows[1]
    assert str(used[3]) == "100.0"


QUARTERS = st.integers(0, 95).map(lambda quarter: quarter / 4)
DATES = st.lists(
    st.builds(
        lambda begin, length, state, room: stated(
            begin, begin + length / 4, state=state, room_id=room
        ),
        QUARTERS,
        st.integers(1, 20),
        st.sampled_from(list(OccurrenceState)),
        st.sampled_from(["15C", "15D"]),
    ),
    max_size=12,
)
CLOSURES = st.lists(st.builds(lambda a, b: (at(a), at(a + b)), QUARTERS, QUARTERS), max_size=3)


@given(DATES, CLOSURES)
def test_use_never_exceeds_what_could_be_booked(
    dates: list[StatedDate], closures: list[tuple[datetime, datetime]]
) -> None:
    period = replace(PERIOD, closures={"15C": closures})
    found = statistics_of(CATALOGUE, dates, period)
    for each in (*found.rooms, *found.hours):
        assert 0 <= each.used_minutes <= each.bookable_minutes
    # Whatever is divided by rooms and by hours adds up to the same.
    for name in ("used_minutes", "bookable_minutes"):
        assert sum(getattr(each, name) for each in found.rooms) == sum(
            getattr(each, name) for each in found.hours
        )
    released = [each for each in dates if each.state is OccurrenceState.RELEASED]
    assert sum(each.released for each in found.rooms) == len(released)
    assert found.displaced == sum(each.state is OccurrenceState.DISPLACED for each in dates)


@given(DATES)
def test_figures_of_rooms_do_not_depend_on_other_rooms(dates: list[StatedDate]) -> None:
    whole = statistics_of(CATALOGUE, dates, PERIOD).rooms
    alone = [
        statistics_of(
            Catalogue(rooms=(room,)),
            [each for each in dates if each.room_id == room.room_id],
            PERIOD,
        ).rooms[0]
        for room in CATALOGUE.rooms
    ]
    assert list(whole) == alone


def test_a_room_is_bookable_when_it_is_open() -> None:
    assert bookable_spans(ROOM, PERIOD) == [(at(8.5), at(21.75))]
