# SPDX-License-Identifier: Apache-2.0
"""Random histories of rooms: everything that people may do to bookings, in any order.

All of it is done by the use cases: the day itself, the round that releases what nobody uses,
and the applications of a room that asks for approval, as an act on their case calls them.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from approval import replay
from approval.case import Case, CaseState
from approval.identifiers import CaseId
from approval.refusal import Refusal
from server.store.meetings.stored import StoredOccurrence
from server.usecases.form_act import FormAct
from server.usecases.identify import Identified
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.applying import application_of
from server.usecases.meetings.block import block_room, unblock_room
from server.usecases.meetings.book import Booked, book_meeting
from server.usecases.meetings.cancel import cancel_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.displace import displace_meetings
from server.usecases.meetings.forms import keep_form, refuse_outcome
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.judging import booker_of
from server.usecases.meetings.on_the_day import check_in, finish, present
from server.usecases.meetings.releasing import release_due
from server.usecases.meetings.swap import swap_rooms
from telework.meetings.booking import (
    AskAgain,
    BlockRoom,
    CancelMeeting,
    ChangeMeeting,
    ConflictPolicy,
    DisplaceMeetings,
    RoomBlocked,
    Scope,
    SwapRooms,
)
from telework.meetings.meeting import MeetingContent, OccurrenceState, UnitsWanted, Wanted, When
from telework.meetings.splitting import local, moment_of
from telework.meetings.views import OccurrenceLine
from tests.approval.story import before_decision
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
CASE = replay(before_decision().events)
"""Of an application only its state and its form are looked at here."""


class RoomsMachine(RuleBasedStateMachine):
    """One town, whose bookings each history begins without."""

    town: ClassVar[Town]
    people: ClassVar[dict[str, Identified]]

    @initialize()
    def begin(self) -> None:
        self.town.clock.set(MORNING)
        ledger.empty(self.town)
        self.blockings: dict[str, tuple[str, datetime]] = {}
        self.cases: list[Case] = []
        later, weekly = TEN + timedelta(days=7), "FREQ=WEEKLY;COUNT=3"
        for room, starts, says in (
            ("15C", TEN, "FREQ=DAILY;COUNT=3"),
            ("15D", later, ""),
            ("15D", TEN, weekly),
        ):
            asked = wish(room, starts, 60, rule=says, host=True)
            book_meeting(self.town.services, booker_of(self._owner()), self._id(), asked)
        self.there = ledger.read(self.town)

    @rule(
        room=ROOMS,
        starts=STARTS,
        minutes=MINUTES,
        says=RULES,
        policy=POLICIES,
        projectors=st.integers(0, 2),
        host=st.booleans(),
        pick=PICK,
    )
    def book(
        self, room: str, starts: datetime, minutes: int, says: str, pick: int, **more: object
    ) -> None:
        room, starts = self._place(room, starts, pick)
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
        when = When(starts=self._to_come(starts), minutes=minutes, rule=says)
        self._change(pick, scope, policy, when=when)

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

    @rule(room=ROOMS, starts=STARTS, minutes=MINUTES, pick=PICK)
    def displace(self, room: str, starts: datetime, minutes: int, pick: int) -> None:
        room, starts = self._place(room, starts, pick)
        asked = DisplaceMeetings(
            change_id=self._id(),
            meeting_id=self._id(),
            booking=wish(room, starts, minutes),
            reason="災害対策本部",
        )
        outcome = displace_meetings(self.town.services, self.people["keeper"], asked)
        self._settle(done=isinstance(outcome, Done))

    @rule(room=ROOMS, starts=STARTS, displaces=st.booleans(), lets_in=st.booleans(), pick=PICK)
    def block(self, room: str, starts: datetime, displaces: bool, lets_in: bool, pick: int) -> None:
        room, starts = self._place(room, starts, pick)
        begins = moment_of(starts, When(starts=starts, minutes=1))
        asked = BlockRoom(
            blocking_id=self._id(),
            room_id=room,
            starts_at=begins,
            ends_at=begins + timedelta(hours=2),
            reason="工事",
            open_to=(booker_of(self._owner()).section_id,) if lets_in else (),
            displaces=displaces,
        )
        outcome = block_room(self.town.services, self.people["keeper"], asked)
        assert not isinstance(outcome, Refusal)
        closed = isinstance(outcome, RoomBlocked)
        assert closed or not (displaces or lets_in)
        if closed:
            self.blockings[asked.blocking_id] = room, starts
        self._settle(done=closed)

    @precondition(lambda self: self.blockings)
    @rule()
    def unblock(self) -> None:
        blocking_id, _place = self.blockings.popitem()
        unblock_room(self.town.services, self.people["keeper"], blocking_id)
        self._settle(done=True)

    @precondition(lambda self: self.there.dates)
    @rule(
        pick=PICK,
        after=st.sampled_from([-5, 0, 10, 20, 70]),
        step=st.sampled_from(["come", "late", "leave", "round"]),
    )
    def happen(self, pick: int, after: int, step: str) -> None:
        """Let something happen before a room on the day itself."""
        date = self._date(pick)
        at = date.starts_at + timedelta(minutes=after)
        self.town.clock.set(max(self.town.clock(), at))
        if step == "leave":
            self._leave(date)
        elif step == "round":
            self._go_round()
        else:
            self._come(date, stale=step == "late")

    def _come(self, date: StoredOccurrence, *, stale: bool) -> None:
        """Check in; who saw an older state of the date changes nothing."""
        by, version = present(self._owner()), date.version - stale
        outcome = check_in(self.town.services, by, date.occurrence_id, version)
        self._happened(date, outcome, OccurrenceState.CHECKED_IN)

    def _leave(self, date: StoredOccurrence) -> None:
        """End early: the rest is free at once."""
        by = present(self._owner())
        outcome = finish(self.town.services, by, date.occurrence_id, date.version)
        self._happened(date, outcome, OccurrenceState.FINISHED)

    def _go_round(self) -> None:
        """Let the time do what is due: no-shows, holds that expired, meetings that are over."""
        release_due(self.town.services, TENANT)
        self._settle(done=True, calendars=False)
        now = self.town.clock()
        for each in self.there.dates.values():
            assert each.held_until is None or each.held_until > now
            runs = each.state is OccurrenceState.CHECKED_IN
            assert not (runs and each.ends_at <= now), each

    @precondition(lambda self: self._held())
    @rule(pick=PICK)
    def apply(self, pick: int) -> None:
        """Submit the application of a meeting that is held."""
        held = self._held()
        owner, meeting_id = self._owner(), held[pick % len(held)].meeting_id
        made = application_of(self.town.services, owner, meeting_id)
        if isinstance(made, Refusal):
            return
        content = replace(CASE.content, matter=made.matter, body=made.body, form=made.form)
        case = replace(
            CASE, case_id=CaseId(self._id()), content=content, state=CaseState.CIRCULATING
        )
        act = self._act(owner)
        with self.town.database.write_work() as tx:
            assert refuse_outcome(tx, act, case, deciding=False) is None
            keep_form(tx, act, None, case, decided=False)
        self.cases.append(case)
        self._settle(done=True, calendars=False)

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, ends=st.sampled_from([CaseState.DECIDED, CaseState.REJECTED]))
    def decide(self, pick: int, ends: CaseState) -> None:
        """End an application; what was lost or closed meanwhile is not accepted."""
        case, act = self.cases.pop(pick % len(self.cases)), self._act(self._owner())
        decided = ends is CaseState.DECIDED
        with self.town.database.write_work() as tx:
            refused = decided and refuse_outcome(tx, act, case, deciding=True) is not None
            if not refused:
                keep_form(tx, act, case, replace(case, state=ends), decided=decided)
        self._settle(done=not refused, calendars=False)

    @rule(minutes=st.sampled_from([5, 30, 240]))
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

    def _happened(
        self, was: StoredOccurrence, outcome: OccurrenceLine | Refusal, state: OccurrenceState
    ) -> None:
        """What is refused changes nothing; what is done is done once, and to one date."""
        before = self.there
        self._settle(done=not isinstance(outcome, Refusal), calendars=False)
        date = self.there.dates[was.occurrence_id]
        if isinstance(outcome, OccurrenceLine):
            assert (outcome.state, outcome.version) == (date.state, date.version)
            assert date.state is state
            assert date.version == was.version + (was.state is not state)
        others = {key: each for key, each in self.there.dates.items() if each != date}
        assert others == {key: each for key, each in before.dates.items() if key in others}

    def _act(self, identified: Identified) -> FormAct:
        return FormAct(
            services=self.town.services,
            tenant=TENANT,
            actor=identified.actor.person_id,
            city=identified.city,
            now=self.town.clock(),
        )

    def _settle(self, *, done: bool, edits: bool = False, calendars: bool = True) -> None:
        before, self.there = self.there, ledger.read(self.town)
        now = self.town.clock()
        if not done:
            assert self.there == before
        elif calendars:
            ledger.check_step(before, self.there, now, edits=edits)
        ledger.check_standing(self.there, now)

    def _held(self) -> list[StoredOccurrence]:
        return [each for each in _in_order(self.there) if each.state is OccurrenceState.HELD]

    def _to_come(self, starts: datetime) -> datetime:
        """Let as many days go by as the clock has: what is asked for is to come."""
        return starts + timedelta(days=(self.town.clock() - MORNING).days)

    def _place(self, room: str, starts: datetime, pick: int) -> tuple[str, datetime]:
        """Return a place, half of the time one that is closed or where something stood."""
        if pick % 4 == 1 and self.blockings:
            return list(self.blockings.values())[-1]
        if pick % 2 or not self.there.dates:
            return room, self._to_come(starts)
        date = self._date(pick)
        when = self.there.meetings[date.meeting_id].when
        return date.room_id or room, local(date.starts_at, when)

    def _date(self, pick: int) -> StoredOccurrence:
        dates = _in_order(self.there)
        return dates[pick % len(dates)]

    def _owner(self) -> Identified:
        return self.people["keeper"]

    def _id(self) -> str:
        return fresh_id(self.town.clock())


def _in_order(there: Ledger) -> list[StoredOccurrence]:
    """Return the dates in the order of time, and what stands together in that of its making."""
    return sorted(
        there.dates.values(),
        key=lambda each: (each.starts_at, each.room_id, each.state, each.occurrence_id),
    )
