# SPDX-License-Identifier: Apache-2.0
"""Random histories of rooms: everything that people may do to bookings, in any order.

What happens on the day (checking in, ending early, no-shows) is done with the statements of the
store; everything else by the use cases.
"""

from datetime import datetime, timedelta
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from approval.refusal import Refusal
from server.store.meetings.changing import change_occurrence, cut_claims, set_blocking
from server.store.meetings.stored import StoredOccurrence
from server.usecases.identify import Identified
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.block import block_room, unblock_room
from server.usecases.meetings.book import Booked, book_meeting
from server.usecases.meetings.cancel import cancel_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.displace import displace_meetings
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import booker_of
from server.usecases.meetings.swap import swap_rooms
from telework.meetings.booking import (
    AskAgain,
    BlockRoom,
    CancelMeeting,
    ChangeMeeting,
    ConflictPolicy,
    DisplaceMeetings,
    Scope,
    SwapRooms,
)
from telework.meetings.meeting import MeetingContent, OccurrenceState, UnitsWanted, Wanted, When
from telework.meetings.splitting import local, moment_of
from tests.server.meetings import ledger
from tests.server.meetings.ledger import Ledger
from tests.server.meetings.rooms import TEN, wish
from tests.server.town import TENANT, Town
from tests.support.clock import MORNING

ROOMS = st.sampled_from(["15C", "15D", "hall-a", "hall", "buffered", "asks"])
RULES = st.sampled_from(
    ["", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;INTERVAL=2;COUNT=3"]
)
STARTS = st.builds(
    lambda day, half: TEN + timedelta(days=day, minutes=30 * half),
    st.integers(0, 3),
    st.integers(0, 4),
)
MINUTES = st.sampled_from([30, 60, 90])
POLICIES = st.sampled_from(list(ConflictPolicy))
SCOPES = st.sampled_from(list(Scope))
PICK = st.integers(0, 10_000)


class RoomsMachine(RuleBasedStateMachine):
    """One town, whose bookings each history begins without."""

    town: ClassVar[Town]
    people: ClassVar[dict[str, Identified]]

    @initialize()
    def begin(self) -> None:
        self.town.clock.set(MORNING)
        ledger.empty(self.town)
        self.there = ledger.read(self.town)
        self.blockings: list[str] = []

    @rule(
        room=ROOMS,
        starts=STARTS,
        minutes=MINUTES,
        says=RULES,
        policy=POLICIES,
        projectors=st.integers(0, 2),
        host=st.booleans(),
    )
    def book(self, room: str, starts: datetime, minutes: int, says: str, **more: object) -> None:
        asked = wish(room, starts, minutes, rule=says, substitutes=("15D",), **more)  # type: ignore[arg-type]
        outcome = book_meeting(self.town.services, booker_of(self._owner()), self._id(), asked)
        self._settle(done=isinstance(outcome, Booked), edits=True)

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK, scope=SCOPES, starts=STARTS, minutes=MINUTES, says=RULES, policy=POLICIES)
    def move(
        self,
        pick: int,
        scope: Scope,
        starts: datetime,
        minutes: int,
        says: str,
        policy: ConflictPolicy,
    ) -> None:
        says = "" if scope is Scope.THIS else says
        self._change(pick, scope, policy, when=When(starts=starts, minutes=minutes, rule=says))

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK, scope=SCOPES, days=st.integers(-2, 7), policy=POLICIES)
    def shift(self, pick: int, scope: Scope, days: int, policy: ConflictPolicy) -> None:
        date = self._date(pick)
        meeting = self.there.meetings[date.meeting_id]
        starts = local(date.starts_at, meeting.when) + timedelta(days=days)
        minutes = (date.ends_at - date.starts_at) // timedelta(minutes=1)
        self._change(pick, scope, policy, when=When(starts=starts, minutes=minutes))

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK, scope=SCOPES, room=ROOMS, units=st.integers(0, 2), policy=POLICIES)
    def want(self, pick: int, scope: Scope, room: str, units: int, policy: ConflictPolicy) -> None:
        kinds = (UnitsWanted(equipment_id="projector", units=units),) if units else ()
        wanted = Wanted(room_id=room, substitutes=("15C",), equipment=kinds)
        self._change(pick, scope, policy, wanted=wanted)

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK, scope=SCOPES)
    def rewrite(self, pick: int, scope: Scope) -> None:
        self._change(pick, scope, ConflictPolicy.SKIP, content=MeetingContent(title="別の件"))

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK, scope=SCOPES)
    def cancel(self, pick: int, scope: Scope) -> None:
        date = self._date(pick)
        asked = CancelMeeting(
            change_id=self._id(),
            occurrence_id=date.occurrence_id,
            version=self.there.meetings[date.meeting_id].version,
            scope=scope,
            reason="都合により",
        )
        outcome = cancel_meeting(self.town.services, self._owner(), date.meeting_id, asked)
        self._settle(done=isinstance(outcome, Done))

    @precondition(lambda self: self.there.meetings)
    @rule(pick=PICK, room=ROOMS)
    def again(self, pick: int, room: str) -> None:
        missing = sorted(
            (meeting_id, moment)
            for meeting_id, of in self.there.meetings.items()
            for moment in {
                *self.there.skipped.get(meeting_id, ()),
                *(moment_of(each, of.when) for each in of.when.excluded),
            }
        )
        if missing:
            meeting_id, moment = missing[pick % len(missing)]
            asked = AskAgain(
                change_id=self._id(), recurrence_id=moment, wanted=Wanted(room_id=room)
            )
            outcome = ask_again(self.town.services, self._owner(), meeting_id, asked)
            self._settle(done=isinstance(outcome, Done), edits=True)

    @precondition(lambda self: len(self.there.dates) > 1)
    @rule(pick=PICK, other=PICK)
    def swap(self, pick: int, other: int) -> None:
        one, two = self._date(pick), self._date(other)
        asked = SwapRooms(
            change_id=self._id(),
            one_id=one.occurrence_id,
            one_version=one.version,
            other_id=two.occurrence_id,
            other_version=two.version,
        )
        outcome = swap_rooms(self.town.services, self._owner(), asked)
        self._settle(done=isinstance(outcome, Done), edits=True)

    @rule(room=ROOMS, starts=STARTS, minutes=MINUTES)
    def displace(self, room: str, starts: datetime, minutes: int) -> None:
        asked = DisplaceMeetings(
            change_id=self._id(),
            meeting_id=self._id(),
            booking=wish(room, starts, minutes),
            reason="災害対策本部",
        )
        outcome = displace_meetings(self.town.services, self.people["keeper"], asked)
        self._settle(done=isinstance(outcome, Done))

    @rule(room=ROOMS, starts=STARTS)
    def block(self, room: str, starts: datetime) -> None:
        begins = moment_of(starts, When(starts=starts, minutes=1))
        asked = BlockRoom(
            blocking_id=self._id(),
            room_id=room,
            starts_at=begins,
            ends_at=begins + timedelta(hours=2),
            reason="工事",
        )
        assert not isinstance(block_room(self.town.services, self.people["keeper"], asked), Refusal)
        self.blockings.append(asked.blocking_id)
        self._settle(done=False)

    @precondition(lambda self: self.blockings)
    @rule()
    def unblock(self) -> None:
        blocking_id = self.blockings.pop()
        unblock_room(self.town.services, self.people["keeper"], blocking_id)
        self._settle(done=False)

    @precondition(lambda self: self.there.dates)
    @rule(pick=PICK)
    def happen(self, pick: int) -> None:
        """Let the next thing happen to a date: approval, expiry, check-in, end, no-show."""
        date, now = self._date(pick), self.town.clock()
        changes = _next_of(date, now)
        if changes is None:
            return
        with self.town.database.write_work() as tx:
            after = change_occurrence(tx, TENANT, date, **changes)
            assert after is not None
            if after.state is OccurrenceState.FINISHED:
                cut_claims(tx, TENANT, date.occurrence_id, now)
            set_blocking(tx, TENANT, after)
        self._settle(done=True, calendars=False)

    @rule(minutes=st.sampled_from([5, 30, 240, 1440]))
    def wait(self, minutes: int) -> None:
        self.town.clock.advance(minutes=minutes)
        ledger.check_standing(self.there, self.town.clock())

    def _change(self, pick: int, scope: Scope, policy: ConflictPolicy, **asked: object) -> None:
        date, now = self._date(pick), self.town.clock()
        request = ChangeMeeting(
            change_id=self._id(),
            occurrence_id=date.occurrence_id,
            version=self.there.meetings[date.meeting_id].version,
            scope=scope,
            policy=policy,
            **asked,  # type: ignore[arg-type]
        )
        outcome = change_meeting(self.town.services, self._owner(), date.meeting_id, request)
        # A running date may be changed by itself: its end, and what it is about.
        running = scope is Scope.THIS and date.starts_at <= now
        self._settle(done=isinstance(outcome, Done), edits=not running)

    def _settle(self, *, done: bool, edits: bool = False, calendars: bool = True) -> None:
        before, self.there = self.there, ledger.read(self.town)
        now = self.town.clock()
        if not done:
            assert self.there == before
        elif calendars:
            ledger.check_step(before, self.there, now, edits=edits)
        ledger.check_standing(self.there, now)

    def _date(self, pick: int) -> StoredOccurrence:
        dates = _in_order(self.there)
        return dates[pick % len(dates)]

    def _owner(self) -> Identified:
        return self.people["keeper"]

    def _id(self) -> str:
        return fresh_id(self.town.clock())


def _in_order(there: Ledger) -> list[StoredOccurrence]:
    """Return the dates in an order that does not hang on the chance in their ids."""
    return sorted(
        there.dates.values(),
        key=lambda each: (each.starts_at, each.room_id, each.state, each.version),
    )


def _next_of(date: StoredOccurrence, now: datetime) -> dict[str, object] | None:
    """Return what comes next for a date at this time, None for nothing."""
    begins, ends = date.starts_at - timedelta(minutes=5), date.ends_at
    if date.state is OccurrenceState.HELD:
        expired = date.held_until is not None and date.held_until <= now
        state = OccurrenceState.CANCELLED if expired else OccurrenceState.PENDING
        return {"state": state, "held_until": None}
    if date.state is OccurrenceState.PENDING:
        return {"state": OccurrenceState.ACCEPTED}
    if date.state is OccurrenceState.ACCEPTED and now > date.starts_at + timedelta(minutes=15):
        return {"state": OccurrenceState.RELEASED, "ended_at": now, "reason": "no_show"}
    if date.state is OccurrenceState.ACCEPTED and begins <= now < ends:
        return {"state": OccurrenceState.CHECKED_IN, "checked_in_at": now}
    if date.state is OccurrenceState.CHECKED_IN and now > date.starts_at:
        return {"state": OccurrenceState.FINISHED, "ended_at": now}
    return None
