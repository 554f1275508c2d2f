# SPDX-License-Identifier: Apache-2.0
"""The rooms' part of the desk in memory: it takes what is free and refuses what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from desktop.facade import Trouble
from desktop.meetings import (
    BookingRequest,
    DaysAsked,
    KnownCatalogue,
    KnownMeetings,
    NothingTaken,
    Wait,
)
from desktop.meetings_keeping import KEEPS_NONE, Keeping
from desktop.ui.dates import day_and_clock
from telework.meetings.attendance import PersonThen, Whereabouts, at_home
from telework.meetings.booking import (
    BlockRoom,
    BookingAnswer,
    BookMeeting,
    CancelMeeting,
    ChangeMeeting,
    ConflictPolicy,
    DateResult,
    DisplacedDate,
    Outcome,
    RoomBlocked,
    Scope,
)
from telework.meetings.catalogue import Catalogue, Provider
from telework.meetings.expansion import moments
from telework.meetings.history import HistoryLine, MeetingHistory
from telework.meetings.meeting import OccurrenceState, Wanted, When, is_blocking, people_of
from telework.meetings.rule_text import read_rule
from telework.meetings.rules import crowded
from telework.meetings.seeking import Basis, FreeRoom, FreeRooms, SlotWish
from telework.meetings.statistics_wire import MeetingStatistics
from telework.meetings.swapping import (
    AnswerOffer,
    OfferState,
    OfferSwap,
    ShownOffer,
    ShownOffers,
)
from telework.meetings.views import (
    MeetingShown,
    OccurrenceLine,
    OwnMeetings,
    RoomDays,
    ShownBlocking,
    ShownOccurrence,
    SkippedLine,
    Suggestion,
    Suggestions,
)
from tests.desktop import sample_meetings, sample_room_use
from tests.desktop.fake_meetings_entry import FakeMeetingsEntry
from tests.desktop.sample_case import NOW

OFFLINE = Trouble(code="network.disconnected")
MOST_DATES = 60


@dataclass
class FakeMeetings(FakeMeetingsEntry):
    """Answers from what stands here; ``desk.next_trouble`` is the answer to the next call.

    Attributes:
        offline: the server is not reached; bookings become requests.
        taken: what stands in the rooms; a booking adds to it.
        wishes: what was booked, by meeting.
    """

    offline: bool = False
    known: Catalogue | None = field(default_factory=sample_meetings.catalogue)
    taken: list[ShownOccurrence] = field(
        default_factory=lambda: list(sample_meetings.occurrences())
    )
    closures: tuple[ShownBlocking, ...] = field(default_factory=sample_meetings.blockings)
    closed_days: tuple[str, ...] = ()
    asked_for: dict[str, BookingRequest] = field(default_factory=dict)
    wishes: dict[str, BookMeeting] = field(default_factory=dict)
    skipped: dict[str, tuple[SkippedLine, ...]] = field(default_factory=dict)
    waiting: list[Wait] = field(default_factory=list)
    asked: list[object] = field(default_factory=list)
    made: int = 0
    log: tuple[HistoryLine, ...] = ()
    offered: dict[str, ShownOffer] = field(default_factory=dict)
    keeps: Keeping = KEEPS_NONE

    # local

    def new_id(self) -> str:
        self.made += 1
        return f"0193a2b4-0ff0-7000-8000-{self.made:012d}"

    def kept_catalogue(self) -> Catalogue | None:
        return self.known

    def kept_meetings(self) -> KnownMeetings | None:
        return KnownMeetings(meetings=OwnMeetings(items=()), as_of=None) if self.known else None

    def requests(self) -> tuple[BookingRequest, ...]:
        return tuple(self.asked_for.values())

    def revise(self, meeting_id: str, wish: BookMeeting) -> BookingRequest | Trouble:
        if meeting_id not in self.asked_for:
            return Trouble(code="booking_request.gone")
        self.asked_for[meeting_id] = replace(self.asked_for[meeting_id], wish=wish)
        self.desk.tell()
        return self.asked_for[meeting_id]

    def withdraw(self, meeting_id: str) -> BookingRequest | Trouble:
        if meeting_id not in self.asked_for:
            return Trouble(code="booking_request.gone")
        gone = self.asked_for.pop(meeting_id)
        self.desk.tell()
        return gone

    def put_back(self, request: BookingRequest) -> None:
        self.asked_for[request.meeting_id] = request
        self.desk.tell()

    def dismiss(self, meeting_id: str) -> None:
        self.asked_for.pop(meeting_id, None)
        self.desk.tell()

    # reading

    def catalogue(self) -> KnownCatalogue | Trouble:
        trouble = self._trouble()
        if self.known is None:
            return trouble or KnownCatalogue(catalogue=Catalogue())
        return KnownCatalogue(catalogue=self.known, trouble=trouble)

    def days(self, asked: DaysAsked) -> RoomDays | Trouble:
        self.asked.append(asked)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        items = tuple(
            each
            for each in self.taken
            if each.starts_at < asked.last and asked.first < each.ends_at
        )
        return RoomDays(
            first=asked.first,
            last=asked.last,
            items=items,
            blockings=self.closures,
            closed_days=self.closed_days,
        )

    def mine(self, first: datetime, last: datetime) -> KnownMeetings | Trouble:
        trouble = self._trouble()
        rooms = {each.room_id: each.name for each in (self.known or Catalogue()).rooms}
        items = tuple(
            sample_meetings.own(each, rooms.get(each.room_id, ""))
            for each in sorted(self.taken, key=lambda one: one.starts_at)
            if (each.mine or each.attends) and each.starts_at < last and first < each.ends_at
        )
        return KnownMeetings(meetings=OwnMeetings(items=items), as_of=NOW, trouble=trouble)

    def meeting(self, meeting_id: str, occurrence_id: str = "") -> MeetingShown | Trouble:
        trouble = self._trouble()
        dates = [each for each in self.taken if each.meeting_id == meeting_id]
        if trouble is not None or not dates:
            return trouble or Trouble(code="not_found")
        wish = self.wishes.get(meeting_id) or sample_meetings.wish_of(dates[0])
        return MeetingShown(
            meeting_id=meeting_id,
            version=max(each.version for each in dates),
            sequence=0,
            uid=f"{meeting_id}@tsukue.city.example.jp",
            owner_id="person-personnel",
            owner_name=dates[0].owner_name,
            content=wish.content,
            wanted=wish.wanted,
            when=wish.when,
            occurrences=tuple(_line(each) for each in dates),
            skipped=self.skipped.get(meeting_id, ()),
            replies={},
            mine=dates[0].mine,
            manages=dates[0].manages,
        )

    def free_now(self) -> FreeRooms | Trouble:
        soon = NOW + timedelta(minutes=45)
        ends = {"15A": soon, "15C": NOW + timedelta(hours=4), "3-1": soon}
        items = tuple(
            FreeRoom(room_id=room_id, until=until)
            for room_id, until in ends.items()
            if self._in_the_way(room_id, NOW, until, "") is None
        )
        return self._trouble() or FreeRooms(at=NOW, items=items)

    def suggestions(self, sought: SlotWish) -> Suggestions | Trouble:
        self.asked.append(sought)
        end = sought.starts_at + timedelta(minutes=sought.minutes)
        rooms = [
            each.room_id
            for each in (self.known or Catalogue()).rooms
            if each.capacity >= sought.capacity
            and sought.building in {"", each.building}
            and sought.floor in {"", each.floor}
            and set(sought.features) <= set(each.features)
            and self._in_the_way(each.room_id, sought.starts_at, end, "") is None
        ]
        items = tuple(
            Suggestion(
                room_id=each,
                starts_at=sought.starts_at,
                ends_at=end,
                kind="other_room" if sought.room_id not in {"", each} else "exact",
                people=(people := self._people(sought)),
                absent=tuple(one.person_id for one in people if not one.where.can_come),
                provider=Provider.ZOOM if at_home(people) else None,
            )
            for each in rooms
        )
        return self._trouble() or Suggestions(items=items)

    def _people(self, sought: SlotWish) -> tuple[PersonThen, ...]:
        """Tell of the first that he works at home, of others that they come."""
        asked = [each.person_id for each in sought.attendees if each.person_id]
        return tuple(
            PersonThen(person_id=each, where=Whereabouts.OFFICE)
            if at
            else PersonThen(person_id=each, where=Whereabouts.REMOTE, basis=Basis.GRANTED)
            for at, each in enumerate(asked)
        )

    def history(self, meeting_id: str) -> MeetingHistory | Trouble:
        return self._trouble() or MeetingHistory(items=self.log)

    def offers(self) -> ShownOffers | Trouble:
        return self._trouble() or ShownOffers(items=tuple(self.offered.values()))

    def offer_swap(self, wanted: OfferSwap) -> ShownOffer | Trouble:
        self.asked.append(wanted)
        return self._trouble() or Trouble(code="meeting.offers_full", params={"most": "20"})

    def answer_offer(self, offer_id: str, wanted: AnswerOffer) -> ShownOffer | Trouble:
        self.asked.append(wanted)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        state = OfferState.ACCEPTED if wanted.accepts else OfferState.DECLINED
        self.offered[offer_id] = replace(self.offered[offer_id], state=state)
        return self.offered[offer_id]

    def withdraw_offer(self, offer_id: str) -> Trouble | None:
        trouble = self._trouble()
        if trouble is None:
            gone = replace(self.offered[offer_id], state=OfferState.WITHDRAWN)
            self.offered[offer_id] = gone
        return trouble

    def photo(self, sha256: str) -> bytes | Trouble:
        return self._trouble() or Trouble(code="not_found")

    def invitation(self, meeting_id: str) -> bytes | Trouble:
        return self._trouble() or b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

    def statistics(self, month: str) -> MeetingStatistics | Trouble:
        return self._trouble() or sample_room_use.month(month, self.known or Catalogue())

    def statistics_file(self, month: str, form: str) -> bytes | Trouble:
        self.asked.append((month, form))
        return self._trouble() or form.encode()

    # acting

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
        return _answer(meeting_id, dates, held=held)

    def change(
        self, meeting_id: str, change: ChangeMeeting
    ) -> BookingAnswer | NothingTaken | Trouble:
        self.asked.append(change)
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        dates = []
        for each in self._meant(meeting_id, change.occurrence_id, change.scope):
            moved = _moved(each, change)
            room = (self.known or Catalogue()).room(moved.room_id)
            span = (moved.starts_at, moved.ends_at)
            other = self._in_the_way(moved.room_id, *span, each.occurrence_id)
            if room is None or other is not None:
                dates.append(_refused(moved, other))
                return NothingTaken(
                    trouble=Trouble(code=dates[-1].code, params=dates[-1].params),
                    dates=tuple(dates),
                )
            self.taken[self.taken.index(each)] = replace(moved, parts=room.parts)
            dates.append(_booked(moved))
        self.desk.tell()
        return _answer(meeting_id, tuple(dates))

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
        return _answer(meeting_id, tuple(_booked(each) for each in gone))

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
        return _answer(meeting_id, dates)

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
            line = _refused(gone, other)
            return NothingTaken(trouble=Trouble(code=line.code, params=line.params), dates=(line,))
        back = replace(gone, state=OccurrenceState.ACCEPTED, version=gone.version + 1)
        self.taken[self.taken.index(was)] = back
        self.desk.tell()
        return _answer(gone.meeting_id, (_booked(back),))

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
            lines = tuple(_refused(each, each) for each in going)
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

    def _trouble(self) -> Trouble | None:
        return OFFLINE if self.offline else self.desk.take_trouble()

    def _book_dates(self, meeting_id: str, wish: BookMeeting) -> Iterator[DateResult]:
        asked = list(self._judged(meeting_id, wish))
        nothing = wish.policy is ConflictPolicy.ALL_OR_NOTHING and any(o for _, o in asked)
        for each, other in asked:
            if other is not None or nothing:
                yield _refused(each, other)
                continue
            self.taken.append(each)
            room = (self.known or Catalogue()).room(each.room_id)
            remark = crowded(people_of(wish.content, "person-personnel"), room)
            said = {"code": remark.code, "params": remark.params} if remark else {}
            yield replace(_booked(each), **said)

    def _judged(
        self, meeting_id: str, wish: BookMeeting
    ) -> Iterator[tuple[ShownOccurrence, ShownOccurrence | None]]:
        for number, begin in enumerate(_begins(wish.when)):
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
        return _line(after)


def _begins(when: When) -> Iterator[datetime]:
    zone = ZoneInfo(when.tzid)
    first = when.starts.replace(tzinfo=zone)
    rule = read_rule(when.rule, all_day=False) if when.rule else ()
    found = iter((first,)) if isinstance(rule, tuple) else moments(rule, first)
    left_out = {each.replace(tzinfo=zone) for each in when.excluded}
    return (each.astimezone(UTC) for each in islice(found, MOST_DATES) if each not in left_out)


def _moved(each: ShownOccurrence, change: ChangeMeeting) -> ShownOccurrence:
    room_id = change.wanted.room_id if change.wanted else each.room_id
    begin, minutes = each.starts_at, (each.ends_at - each.starts_at) // timedelta(minutes=1)
    if change.when is not None:
        begin = change.when.starts.replace(tzinfo=ZoneInfo(change.when.tzid)).astimezone(UTC)
        minutes = change.when.minutes
    return replace(
        each,
        room_id=room_id,
        starts_at=begin,
        ends_at=begin + timedelta(minutes=minutes),
        version=each.version + 1,
        title=change.content.title if change.content else each.title,
    )


def _answer(meeting_id: str, dates: tuple[DateResult, ...], *, held: bool = False) -> BookingAnswer:
    return BookingAnswer(
        meeting_id=meeting_id,
        uid=f"{meeting_id}@tsukue.city.example.jp",
        sequence=0,
        version=1,
        state=OccurrenceState.HELD if held else OccurrenceState.ACCEPTED,
        dates=dates,
    )


def _booked(each: ShownOccurrence) -> DateResult:
    return DateResult(
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        outcome=Outcome.BOOKED,
        occurrence_id=each.occurrence_id,
        room_id=each.room_id,
    )


def _refused(each: ShownOccurrence, other: ShownOccurrence | None) -> DateResult:
    room = sample_meetings.catalogue().room(each.room_id)
    span = other or each
    params = {
        "room": room.name if room else each.room_id,
        "begins": day_and_clock(span.starts_at),
        "ends": day_and_clock(span.ends_at),
    }
    return DateResult(
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        outcome=Outcome.SKIPPED,
        room_id=each.room_id,
        code="meeting.room_taken",
        params=params,
    )


def _line(each: ShownOccurrence) -> OccurrenceLine:
    return OccurrenceLine(
        occurrence_id=each.occurrence_id,
        recurrence_id=each.starts_at,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        room_id=each.room_id,
        state=each.state,
        version=each.version,
    )
