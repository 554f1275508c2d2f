# SPDX-License-Identifier: Apache-2.0
"""What a section may have of a room in a month, when dates move (R2): old times do not count."""

from dataclasses import replace
from datetime import timedelta

import pytest

from telework.meetings.booking import ConflictPolicy, Outcome, Scope
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import When
from tests.server.meetings.changes import at, change, changed, code, stored
from tests.server.meetings.rooms import ROOM, TEN, days_later, had, missed, open_rooms, wish
from tests.server.town import MORI, Town

FEW_HOURS = Catalogue(rooms=(replace(ROOM, section_hours=3),))
FEW_DAYS = Catalogue(rooms=(replace(ROOM, days_in_a_row=2, on_closed_days=True),))


def booked(town: Town, minutes: int, rule: str = "") -> str:
    """Book the room for a section, and return the meeting."""
    return had(town, MORI, wish(minutes=minutes, rule=rule)).meeting_id


def test_a_date_that_moves_does_not_count_twice(town: Town) -> None:
    open_rooms(town, FEW_HOURS)
    meeting_id = booked(town, 120)
    changed(town, meeting_id, 0, when=at(TEN + timedelta(hours=3), 120))
    assert stored(town, meeting_id).places() == ["11-25 13:00 15C accepted"]
    assert missed(town, MORI, wish(minutes=90)).refusal.code == "room.section_hours"


def test_what_a_date_grows_by_counts(town: Town) -> None:
    open_rooms(town, FEW_HOURS)
    meeting_id = booked(town, 120)
    changed(town, meeting_id, 0, when=at(TEN, 180))
    assert code(change(town, meeting_id, 0, when=at(TEN, 181))) == "room.section_hours"


def test_a_series_moves_within_its_own_hours(town: Town) -> None:
    open_rooms(town, FEW_HOURS)
    meeting_id = booked(town, 60, "FREQ=DAILY;COUNT=3")
    changed(town, meeting_id, 0, scope=Scope.ALL, when=at(TEN + timedelta(minutes=30)))
    assert missed(town, MORI, wish(minutes=30)).refusal.code == "room.section_hours"


def test_a_date_that_stays_goes_on_counting(town: Town) -> None:
    """Of three hours one date keeps its own; the others may grow by no more than is left."""
    open_rooms(town, FEW_HOURS)
    meeting_id = booked(town, 60, "FREQ=DAILY;COUNT=2")
    answer = changed(
        town, meeting_id, 0, scope=Scope.ALL, when=at(TEN, 120), policy=ConflictPolicy.SKIP
    )
    assert [each.outcome for each in answer.dates] == [Outcome.BOOKED, Outcome.FAILED]
    lengths = [each.ends_at - each.starts_at for each in stored(town, meeting_id).dates]
    assert sum(lengths, timedelta()) == timedelta(hours=3)


@pytest.mark.parametrize("days", [1, 2])
def test_the_old_day_is_none_of_the_days_in_a_row(town: Town, days: int) -> None:
    open_rooms(town, FEW_DAYS)
    meeting_id = booked(town, 60, "FREQ=DAILY;COUNT=2")
    moved = When(starts=days_later(days), minutes=60)
    changed(town, meeting_id, 0, scope=Scope.ALL, when=moved)
    assert len(stored(town, meeting_id).dates) == 2


def test_dates_that_a_new_rule_gives_up_neither_count_nor_stand_in_the_way(town: Town) -> None:
    open_rooms(town, FEW_HOURS)
    meeting_id = booked(town, 60, "FREQ=DAILY;COUNT=3")
    one = When(starts=TEN, minutes=180, rule="FREQ=WEEKLY;COUNT=1")
    changed(town, meeting_id, 0, scope=Scope.ALL, when=one)
    states = [each.state.value for each in stored(town, meeting_id).dates]
    assert states == ["accepted", "cancelled", "cancelled"]
