# SPDX-License-Identifier: Apache-2.0
"""What the rooms' part of the desk in memory shows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from desktop.facade import Trouble
from desktop.meetings import (
    BookingRequest,
    DaysAsked,
    KnownCatalogue,
    KnownMeetings,
    Wait,
)
from desktop.meetings_keeping import KEEPS_NONE, Keeping
from telework.meetings.attendance import PersonThen, Whereabouts, at_home
from telework.meetings.booking import (
    BookMeeting,
)
from telework.meetings.catalogue import Catalogue, Provider
from telework.meetings.history import HistoryLine, MeetingHistory
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
from tests.desktop.fake_meetings_lines import line
from tests.desktop.sample_case import NOW

OFFLINE = Trouble(code="network.disconnected")


@dataclass
class FakeMeetingsShown(FakeMeetingsEntry):
    """What stands in the rooms, and what is asked of it.

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
            occurrences=tuple(line(each) for each in dates),
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

    def _trouble(self) -> Trouble | None:
        return OFFLINE if self.offline else self.desk.take_trouble()
