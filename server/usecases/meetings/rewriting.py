# SPDX-License-Identifier: Apache-2.0
"""Writing a change: what is given up first, then what is taken, under the guard.

Dates may shift past each other, so every claim that moves is dropped before any is taken. Each
date is compared with what was read; whoever was faster wins, and the change is planned anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from server.store.meetings.blockings import admit
from server.store.meetings.changing import (
    LogLine,
    change_occurrence,
    changes_of,
    drop_claims,
    note,
    set_blocking,
)
from server.store.meetings.claims import NewClaim
from server.store.meetings.placing import (
    NamedSlot,
    carry_skipped,
    change_meeting_row,
    forget_skipped,
    name_slots,
)
from server.store.meetings.putting import NewDates, add_dates, put_detail, put_meeting
from server.store.meetings.stored import StoredMeeting, StoredOccurrence
from server.usecases.meetings.answering import LostRace
from server.usecases.meetings.details import new_detail
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.making import HELD_FOR
from server.usecases.meetings.opening import OpenedMeeting
from server.usecases.meetings.planning import DateFound
from server.usecases.meetings.replacing import Wish
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from server.usecases.meetings.waiting import claims_freed, freed_by
from server.usecases.services import Services
from telework.meetings.booking import BookingAnswer, ChangeMeeting, DateResult, Scope
from telework.meetings.meeting import OccurrenceState, is_blocking
from telework.meetings.plans import ChangePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A wish and what came of it; ``after`` is None where the date stays or is not had."""

    wish: Wish
    found: DateFound
    after: StoredOccurrence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """All that is to be written of one change.

    Attributes:
        frees: what is given up is free; of an exchange the other takes it at once.
    """

    services: Services
    opened: OpenedMeeting
    asked: ChangeMeeting
    plan: ChangePlan
    settled: tuple[Settled, ...]
    frees: bool = True

    @property
    def now(self) -> datetime:
        """The time of the act."""
        return self.services.clock()

    @property
    def is_whole(self) -> bool:
        """Whether the change is about the meeting, and not one date of a series."""
        return self.asked.scope is not Scope.THIS or not self.opened.stored.when.rule


def standing_after(now: datetime, opened: OpenedMeeting, wish: Wish, found: DateFound) -> Settled:
    """Return how a date stands in its new place, as if it were written already."""
    planned, was = found.planned, wish.standing
    if planned is None:
        return Settled(wish=wish, found=found, after=None)
    state = _state(opened, planned.room_id, wish)
    base = was or StoredOccurrence(
        occurrence_id=fresh_id(now),
        meeting_id=opened.stored.meeting_id,
        recurrence_id=found.asked.recurrence_id,
        starts_at=found.asked.starts_at,
        ends_at=found.asked.ends_at,
        room_id="",
        host_id="",
        detail_id=opened.stored.detail_id,
        state=state,
        version=1,
        sequence=opened.stored.sequence + 1,
    )
    after = replace(
        base,
        starts_at=found.asked.starts_at,
        ends_at=found.asked.ends_at,
        room_id=planned.room_id,
        host_id=planned.host_id,
        state=state,
        held_until=now + HELD_FOR if state is OccurrenceState.HELD else None,
    )
    return Settled(wish=wish, found=found, after=after)


def _state(opened: OpenedMeeting, room_id: str, wish: Wish) -> OccurrenceState:
    """Return the state of a date in its new place; what only shortens needs no new approval."""
    was, room = wish.standing, opened.catalogue.room(room_id)
    if was is not None and (was.state is OccurrenceState.CHECKED_IN or wish.only_shortens()):
        return was.state
    asks = room is not None and room.needs_approval
    return OccurrenceState.HELD if asks else OccurrenceState.ACCEPTED


def store_change(
    tx: Connection, rewriting: Rewriting, lines: tuple[DateResult, ...]
) -> BookingAnswer:
    """Write everything of a change.

    Raises:
        LostRace: something was taken or changed meanwhile; the transaction must be given up.
    """
    return _Writer(tx, rewriting).write(lines)


class _Writer:
    """Writes one change in an order that leaves every guard on."""

    def __init__(self, tx: Connection, rewriting: Rewriting) -> None:
        self._tx, self._of = tx, rewriting
        self._plan, self._opened = rewriting.plan, rewriting.opened
        self._stored, self._now = rewriting.opened.stored, rewriting.now
        self._tenant = rewriting.opened.booker.tenant
        self._splits = rewriting.plan.head is not None
        self._sequence = self._stored.sequence + (1 if self._shows_on_calendars() else 0)
        self._target = fresh_id(self._now) if self._splits else self._stored.meeting_id
        self._lines: list[LogLine] = []

    def write(self, lines: tuple[DateResult, ...]) -> BookingAnswer:
        tx, tenant, meeting_id = self._tx, self._tenant, self._stored.meeting_id
        detail_id = self._put_detail()
        after = self._put_meetings(detail_id)
        forget_skipped(tx, tenant, meeting_id, self._plan.settled)
        carry_skipped(tx, tenant, meeting_id, self._target, self._plan.carried)
        name_slots(tx, tenant, tuple(self._slots()))
        self._cancel()
        moved = self._move(detail_id)
        self._take(moved, detail_id, lines)
        if self._of.frees:
            self._free([each for _settled, each in moved])
        note(tx, tenant, *self._lines)
        self._tell()
        return self._answer(after, lines)

    def _shows_on_calendars(self) -> bool:
        """Whether a time or a place changes, or something is cancelled (SEQUENCE)."""
        settled = any(each.after is not None for each in self._of.settled)
        return settled or bool(self._plan.cancelled) or self._splits

    def _put_detail(self) -> str:
        """Keep a new content beside the old one: what is over goes on being about that."""
        content = self._of.asked.content
        if content is None:
            return ""
        detail = new_detail(self._of.services.secrets, self._target, content, self._now)
        put_detail(self._tx, self._tenant, detail)
        return detail.detail_id

    def _put_meetings(self, detail_id: str) -> StoredMeeting:
        stored, plan, asked = self._stored, self._plan, self._of.asked
        whole = self._of.is_whole
        changed = replace(
            stored,
            version=stored.version + 1,
            sequence=self._sequence,
            when=plan.when,
            wanted=(asked.wanted if whole else None) or stored.wanted,
            detail_id=(detail_id if whole else "") or stored.detail_id,
        )
        head = changed
        if plan.head is not None:
            head = replace(
                stored, version=stored.version + 1, sequence=self._sequence, when=plan.head
            )
            changed = replace(
                changed,
                meeting_id=self._target,
                uid=f"{self._target}@tsukue",
                version=1,
                follows=stored.meeting_id,
            )
            put_meeting(self._tx, self._tenant, changed, self._now)
        if change_meeting_row(self._tx, self._tenant, stored, head, self._now) is None:
            raise LostRace
        return changed

    def _slots(self) -> Iterator[NamedSlot]:
        """Yield the dates that are known by another moment, or by another meeting, from now on."""
        for each in self._plan.placed:
            was = self._opened.date(each.occurrence_id)
            if self._splits or was.recurrence_id != each.recurrence_id:
                yield NamedSlot(
                    occurrence_id=each.occurrence_id,
                    meeting_id=self._target,
                    recurrence_id=each.recurrence_id,
                )
        for occurrence_id, moment in self._plan.renamed:
            yield NamedSlot(
                occurrence_id=occurrence_id,
                meeting_id=self._stored.meeting_id,
                recurrence_id=moment,
            )

    def _cancel(self) -> None:
        for each in self._plan.cancelled:
            was = self._opened.date(each)
            changes = {"state": OccurrenceState.CANCELLED, "held_until": None}
            after = self._write(was, was.meeting_id, "cancelled", **changes)
            set_blocking(self._tx, self._tenant, after)

    def _move(self, detail_id: str) -> list[tuple[Settled, StoredOccurrence]]:
        """Write every date that stands; return those that claim something else now."""
        settled = {
            each.after.occurrence_id: each for each in self._of.settled if each.after is not None
        }
        moved = []
        for placed in self._plan.placed:
            was = self._opened.date(placed.occurrence_id)
            to = settled.get(placed.occurrence_id)
            changes: dict[str, object] = {"detail_id": detail_id or was.detail_id}
            if to is None or to.after is None:
                if detail_id or self._splits:
                    self._write(was, self._target, "changed", **changes)
                continue
            for name in ("starts_at", "ends_at", "room_id", "host_id", "state", "held_until"):
                changes[name] = getattr(to.after, name)
            act = "moved"
            if was.occurrence_id in self._plan.revived:
                # What became of it before, and why, stays in the log.
                act = f"again_after_{was.state}"
                changes |= {"reason": "", "checked_in_at": None, "ended_at": None}
            moved.append((to, self._write(was, self._target, act, **changes)))
            drop_claims(self._tx, self._tenant, was.occurrence_id)
        return moved

    def _write(
        self, was: StoredOccurrence, meeting_id: str, act: str, **changes: object
    ) -> StoredOccurrence:
        if act != "changed":
            changes["sequence"] = self._sequence
        after = change_occurrence(self._tx, self._tenant, was, **changes)
        if after is None:
            raise LostRace
        self._note(meeting_id, after, act, was)
        return after

    def _take(
        self,
        moved: Sequence[tuple[Settled, StoredOccurrence]],
        detail_id: str,
        lines: Sequence[DateResult],
    ) -> None:
        made = [
            (each, self._made(each.after, detail_id))
            for each in self._of.settled
            if each.wish.standing is None and each.after is not None
        ]
        for _settled, each in made:
            self._note(self._target, each, each.state.value)
        missed = [each for each in lines if not each.outcome.is_taken and not each.occurrence_id]
        admitted = [
            (date.occurrence_id, closure)
            for each, date in (*moved, *made)
            for closure in each.found.admitted
        ]
        admit(self._tx, self._tenant, admitted)
        new = NewDates(
            occurrences=[each for _settled, each in made],
            claims=[claim for one in (*moved, *made) for claim in self._claims(*one)],
            skipped=[(self._target, each) for each in missed],
        )
        if not add_dates(self._tx, self._tenant, new):
            raise LostRace

    def _free(self, moved: Sequence[StoredOccurrence]) -> None:
        """Tell those who wait for what was given up; what was taken instead is no longer free."""
        gave_up = {each.occurrence_id for each in moved} - {*self._plan.revived}
        ids = [*sorted(gave_up), *self._plan.cancelled]
        freed = [freed_by(self._opened.date(each), self._now) for each in ids]
        claims_freed(self._tx, self._of.services, self._tenant, freed)

    def _made(self, after: StoredOccurrence, detail_id: str) -> StoredOccurrence:
        return replace(
            after,
            meeting_id=self._target,
            detail_id=detail_id or after.detail_id,
            sequence=self._sequence,
        )

    def _claims(self, settled: Settled, date: StoredOccurrence) -> Iterator[NewClaim]:
        planned, room = settled.found.planned, self._opened.catalogue.room(date.room_id)
        holds = is_blocking(date.state, pending_holds=room is None or room.pending_holds)
        for claim in planned.claims if planned else ():
            yield NewClaim(
                claim_id=fresh_id(self._now),
                occurrence_id=date.occurrence_id,
                claim=claim,
                blocking=holds,
            )

    def _note(
        self, meeting_id: str, date: StoredOccurrence, act: str, was: StoredOccurrence | None = None
    ) -> None:
        self._lines.append(
            LogLine(
                log_id=fresh_id(self._now),
                meeting_id=meeting_id,
                occurrence_id=date.occurrence_id,
                at=self._now,
                actor=self._opened.booker.actor,
                act=act,
                detail={"room": date.room_id} | (_compared(was, date) if was else {}),
            )
        )

    def _tell(self) -> None:
        for meeting_id in dict.fromkeys((self._stored.meeting_id, self._target)):
            change = MeetingChange(
                tenant=self._tenant, meeting_id=meeting_id, by=self._opened.booker.actor
            )
            tell_attendees(self._tx, self._of.services, change)

    def _answer(self, after: StoredMeeting, lines: tuple[DateResult, ...]) -> BookingAnswer:
        states = {each.after.state for each in self._of.settled if each.after is not None}
        held = OccurrenceState.HELD in states
        return BookingAnswer(
            meeting_id=after.meeting_id,
            uid=after.uid,
            sequence=after.sequence,
            version=after.version,
            state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
            dates=lines,
            follows=after.follows,
        )


def _compared(was: StoredOccurrence, date: StoredOccurrence) -> dict[str, str]:
    """Return what is another now, and why a date that stands again had been gone."""
    gone = {"reason": was.reason} if was.reason and not date.reason else {}
    return changes_of(was, date) | gone
