# SPDX-License-Identifier: Apache-2.0
"""The rooms' part of the desk in memory: it takes what is free and refuses what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.facade import Trouble
from desktop.meetings import (
    BookingRequest,
    NothingTaken,
    Wait,
)
from desktop.meetings_keeping import Keeping
from telework.meetings.booking import (
    BlockRoom,
    BookingAnswer,
    BookMeeting,
    CancelMeeting,
    ChangeMeeting,
    ConflictPolicy,
    DateResult,
    DisplacedDate,
    RoomBlocked,
    Scope,
)
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState, Wanted, is_blocking, people_of
from telework.meetings.rules import crowded
from telework.meetings.views import (
    OccurrenceLine,
    ShownBlocking,
    ShownOccurrence,
    Suggestion,
)
from tests.desktop import sample_meetings
from tests.desktop.fake_meetings_lines import answer, begins, booked, line, moved_by, refused
from tests.desktop.fake_meetings_shown import FakeMeetingsShown
from tests.desktop.sample_case import NOW


@dataclass
class FakeMeetings(FakeMeetingsShown):
    """Answers from what stands here; ``desk.next_trouble`` is the answer to the next call."""

    def book(
        self, meeting_id: str, wish: BookMeeting
    ) -> BookingAnswer | BookingRequest | NothingTaken | Trouble:
        self.asked.append(wish)
        if self.offline:
            kept = BookingRequest(meeting_id=meeting_id, wish=wish, made_at=NOW)
            self.put_back(kept)
            return kept
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.asked_for.pop(meeting_id, None)
        dates = tuple(self._book_dates(meeting_id, wish))
        if not any(each.outcome.is_taken for each in dates):
            code = "meeting.all_or_nothing" if len(dates) > 1 else dates[0].code
            return NothingTaken(trouble=Trouble(code=code, params=dates[0].params), dates=dates)
        self.wishes[meeting_id] = wish
        room = (self.known or Catalogue()).room(wish.wanted.room_id)
        self.desk.tell()
        held = room is not None and room.needs_approval
        return answer(meeting_id, dates, held=held)

    def change(
        self, meeting_id: str, change: ChangeMeeting
    ) -> BookingAnswer | NothingTaken | Trouble:
        self.asked.append(change)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        dates = []
        for each in self._meant(meeting_id, change.occurrence_id, change.scope):
            moved = moved_by(each, change)
            room = (self.known or Catalogue()).room(moved.room_id)
            span = (moved.starts_at, moved.ends_at)
            other = self._in_the_way(moved.room_id, *span, each.occurrence_id)
            if room is None or other is not None:
                dates.append(refused(moved, other))
                return NothingTaken(
                    trouble=Trouble(code=dates[-1].code, params=dates[-1].params),
                    dates=tuple(dates),
                )
            self.taken[self.taken.index(each)] = replace(moved, parts=room.parts)
            dates.append(booked(moved))
        self.desk.tell()
        return answer(meeting_id, tuple(dates))

    def cancel(self, meeting_id: str, cancel: CancelMeeting) -> BookingAnswer | Trouble:
        self.asked.append(cancel)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        gone = self._meant(meeting_id, cancel.occurrence_id, cancel.scope)
        for each in gone:
            self.taken[self.taken.index(each)] = replace(
                each, state=OccurrenceState.CANCELLED, version=each.version + 1
            )
        self.desk.tell()
        return answer(meeting_id, tuple(booked(each) for each in gone))

    def again(
        self,
        meeting_id: str,
        change_id: str,
        recurrence_id: datetime,
        wanted: Wanted | None = None,
    ) -> BookingAnswer | NothingTaken | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.asked.append(recurrence_id)
        gone = self._gone(meeting_id, recurrence_id)
        if gone is not None:
            room_id = wanted.room_id if wanted is not None else gone.room_id
            return self._revive(gone, room_id)
        wish = self.wishes[meeting_id]
        begin = recurrence_id.astimezone(ZoneInfo(wish.when.tzid)).replace(tzinfo=None)
        single = replace(wish, when=replace(wish.when, starts=begin, rule="", excluded=()))
        dates = tuple(self._book_dates(meeting_id, single))
        if not dates[0].outcome.is_taken:
            trouble = Trouble(code=dates[0].code, params=dates[0].params)
            return NothingTaken(trouble=trouble, dates=dates)
        left = self.skipped.get(meeting_id, ())
        self.skipped[meeting_id] = tuple(e for e in left if e.recurrence_id != recurrence_id)
        self.desk.tell()
        return answer(meeting_id, dates)

    def _gone(self, meeting_id: str, recurrence_id: datetime) -> ShownOccurrence | None:
        found = (
            each
            for each in self.taken
            if each.meeting_id == meeting_id
            and each.starts_at == recurrence_id
            and each.state in {OccurrenceState.CANCELLED, OccurrenceState.DISPLACED}
        )
        return next(found, None)

    def _revive(self, was: ShownOccurrence, room_id: str) -> BookingAnswer | NothingTaken:
        room = (self.known or Catalogue()).room(room_id)
        gone = replace(was, room_id=room_id, parts=room.parts if room else ())
        other = self._in_the_way(gone.room_id, gone.starts_at, gone.ends_at, gone.occurrence_id)
        if other is not None:
            line = refused(gone, other)
            return NothingTaken(trouble=Trouble(code=line.code, params=line.params), dates=(line,))
        back = replace(gone, state=OccurrenceState.ACCEPTED, version=gone.version + 1)
        self.taken[self.taken.index(was)] = back
        self.desk.tell()
        return answer(gone.meeting_id, (booked(back),))

    def check_in(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble:
        return self._step(occurrence_id, OccurrenceState.CHECKED_IN)

    def finish(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble:
        return self._step(occurrence_id, OccurrenceState.FINISHED)

    def waits(self) -> tuple[Wait, ...] | Trouble:
        return self._trouble() or tuple(self.waiting)

    def wait_for(self, wanted: Wait) -> Wait | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.waiting.append(replace(wanted, wait_id=self.new_id()))
        return self.waiting[-1]

    def stop_waiting(self, wait_id: str) -> Trouble | None:
        self.waiting = [each for each in self.waiting if each.wait_id != wait_id]
        return self._trouble()

    # keeping rooms

    def keeping(self, catalogue: Catalogue) -> Keeping:
        return self.keeps

    def close_room(self, wanted: BlockRoom) -> RoomBlocked | NothingTaken | Trouble:
        self.asked.append(wanted)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        going = self._standing(wanted.room_id, wanted.starts_at, wanted.ends_at)
        if going and not wanted.displaces:
            params = {"count": str(len(going))}
            code = "meeting.closure_in_the_way"
            lines = tuple(refused(each, each) for each in going)
            return NothingTaken(trouble=Trouble(code=code, params=params), dates=lines)
        closure = ShownBlocking(
            blocking_id=wanted.blocking_id,
            room_id=wanted.room_id,
            starts_at=wanted.starts_at,
            ends_at=wanted.ends_at,
            reason=wanted.reason,
        )
        self.closures = (*self.closures, closure)
        displaced = tuple(map(self._gives_way, going))
        return RoomBlocked(blocking_id=wanted.blocking_id, in_the_way=(), displaced=displaced)

    def reopen_room(self, blocking_id: str) -> Trouble | None:
        trouble = self._trouble()
        if trouble is None:
            self.closures = tuple(e for e in self.closures if e.blocking_id != blocking_id)
        return trouble

    def _standing(self, room_id: str, begin: datetime, end: datetime) -> list[ShownOccurrence]:
        room = (self.known or Catalogue()).room(room_id)
        parts = set(room.parts) if room else set()
        return [
            each
            for each in self.taken
            if parts & set(each.parts)
            and is_blocking(each.state, pending_holds=True)
            and each.starts_at < end
            and begin < each.ends_at
        ]

    def _gives_way(self, each: ShownOccurrence) -> DisplacedDate:
        gone = replace(each, state=OccurrenceState.DISPLACED, version=each.version + 1)
        self.taken[self.taken.index(each)] = gone
        span = {"starts_at": each.starts_at, "ends_at": each.ends_at}
        instead = Suggestion(room_id="E2", kind="other_room", **span)
        return DisplacedDate(
            occurrence_id=each.occurrence_id,
            meeting_id=each.meeting_id,
            room_id=each.room_id,
            alternatives=(instead,),
            **span,
        )

    def _book_dates(self, meeting_id: str, wish: BookMeeting) -> Iterator[DateResult]:
        asked = list(self._judged(meeting_id, wish))
        nothing = wish.policy is ConflictPolicy.ALL_OR_NOTHING and any(o for _, o in asked)
        for each, other in asked:
            if other is not None or nothing:
                yield refused(each, other)
                continue
            self.taken.append(each)
            room = (self.known or Catalogue()).room(each.room_id)
            remark = crowded(people_of(wish.content, "person-personnel"), room)
            said = {"code": remark.code, "params": remark.params} if remark else {}
            yield replace(booked(each), **said)

    def _judged(
        self, meeting_id: str, wish: BookMeeting
    ) -> Iterator[tuple[ShownOccurrence, ShownOccurrence | None]]:
        for number, begin in enumerate(begins(wish.when)):
            end = begin + timedelta(minutes=wish.when.minutes)
            each = sample_meetings.shown(
                len(self.taken) + number + 1,
                wish.wanted.room_id,
                begin,
                wish.when.minutes,
                meeting_id=meeting_id,
                title=wish.content.title,
                owner_name="山﨑 浩",
                mine=True,
                manages=True,
                recurring=bool(wish.when.rule),
                web=wish.content.link is not None or wish.wanted.host is not None,
            )
            yield each, self._in_the_way(wish.wanted.room_id, begin, end, "")

    def _in_the_way(
        self, room_id: str, begin: datetime, end: datetime, but: str
    ) -> ShownOccurrence | None:
        room = (self.known or Catalogue()).room(room_id)
        parts = set(room.parts) if room else set()
        return next(
            (
                each
                for each in self.taken
                if parts & set(each.parts)
                and each.occurrence_id != but
                and is_blocking(each.state, pending_holds=True)
                and each.starts_at < end
                and begin < each.ends_at
            ),
            None,
        )

    def _meant(self, meeting_id: str, occurrence_id: str, scope: Scope) -> list[ShownOccurrence]:
        dates = [each for each in self.taken if each.meeting_id == meeting_id]
        this = next(each for each in dates if each.occurrence_id == occurrence_id)
        if scope is Scope.THIS:
            return [this]
        return [e for e in dates if scope is Scope.ALL or e.starts_at >= this.starts_at]

    def _step(self, occurrence_id: str, state: OccurrenceState) -> OccurrenceLine | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        self.asked.append((state, occurrence_id))
        found = next(each for each in self.taken if each.occurrence_id == occurrence_id)
        after = replace(found, state=state, version=found.version + 1)
        self.taken[self.taken.index(found)] = after
        self.desk.tell()
        return line(after)
