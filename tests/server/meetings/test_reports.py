# SPDX-License-Identifier: Apache-2.0
"""Edits that went wrong in other systems, as their users reported them (rooms.md, section 10)."""

from datetime import timedelta

import pytest

from server.usecases.meetings.waiting import own_waits, wait_for
from telework.meetings.booking import Scope
from telework.meetings.meeting import MeetingContent, OccurrenceState
from tests.server.meetings.changes import at, cancel, change, changed, code, later, stored
from tests.server.meetings.rooms import TEN, days_later, had, open_rooms, wish
from tests.server.meetings.test_changing import series
from tests.server.town import Town

KANEKO = "p-kaneko"
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""What the engines do differently is in the tests of changing."""


@pytest.fixture
def rooms(town: Town) -> Town:
    """The town with its rooms."""
    open_rooms(town)
    return town


def test_a_past_conflict_does_not_block_an_edit(rooms: Town) -> None:
    """indico/indico #6162, #3869 and #3980."""
    meeting_id = series(rooms)
    had(rooms, KANEKO, wish(starts=TEN + timedelta(hours=2)))
    later(rooms, days=3)
    # The first date would meet the other meeting, had it not passed.
    answer = changed(
        rooms, meeting_id, 1, scope=Scope.ALL, when=at(days_later(7) + timedelta(hours=2))
    )
    assert len(answer.dates) == 3
    assert stored(rooms, meeting_id).places()[0] == "11-25 10:00 15C accepted"


def test_cancelling_all_leaves_none(rooms: Town) -> None:
    """indico/indico #4719 cancelled all minus one."""
    meeting_id = series(rooms)
    cancel(rooms, meeting_id, 2, Scope.ALL)
    assert {each.state for each in stored(rooms, meeting_id).dates} == {OccurrenceState.CANCELLED}


def test_a_series_of_which_one_was_replaced_is_edited_on(rooms: Town) -> None:
    """mrbs-code #466."""
    meeting_id = series(rooms)
    changed(rooms, meeting_id, 1, when=at(days_later(8)), content=MeetingContent(title="臨時"))
    answer = changed(rooms, meeting_id, 2, scope=Scope.ALL, when=at(days_later(14), 30))
    assert len(answer.dates) == 4
    assert stored(rooms, meeting_id).places()[1] == "12-03 10:00 15C accepted"


def test_a_meeting_that_moved_or_went_leaves_no_room_behind(rooms: Town) -> None:
    """nextcloud/server #52100 and indico/indico #4068."""
    moved, gone = series(rooms, ""), series(rooms, "", room="15D")
    changed(rooms, moved, 0, when=at(days_later(1)))
    cancel(rooms, gone, 0)
    had(rooms, KANEKO, wish("15C"))
    had(rooms, KANEKO, wish("15D"))


def test_a_series_meets_itself_nowhere(rooms: Town) -> None:
    """mrbs-code #670: longer than its own period."""
    meeting_id = series(rooms, "FREQ=DAILY;COUNT=3")
    outcome = change(rooms, meeting_id, 0, scope=Scope.ALL, when=at(TEN, 1441))
    assert code(outcome) == "meeting.minutes"
    assert stored(rooms, meeting_id).meeting.version == 1


def test_who_waits_for_a_room_hears_when_a_meeting_moves_away(rooms: Town) -> None:
    """mrbs-code #3807: tell me when it gets free."""
    meeting_id = series(rooms, "")
    date = stored(rooms, meeting_id).dates[0]
    waiting = rooms.desk(KANEKO).identified
    wait_for(rooms.services, waiting, "15C", (date.starts_at, date.ends_at))
    changed(rooms, meeting_id, 0, when=at(TEN + timedelta(minutes=30)))
    assert [each.told for each in own_waits(rooms.services, waiting).items] == [False]
    changed(rooms, meeting_id, 0, when=at(days_later(1)))
    assert [each.told for each in own_waits(rooms.services, waiting).items] == [True]
