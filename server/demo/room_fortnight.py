# SPDX-License-Identifier: Apache-2.0
"""The city's rooms and some weeks of meetings in them, around the day on which it is looked at.

Everything goes through the use cases of the real thing. A room that is taken by somebody
else's meeting is left to him, so that a series lacks one date; one application still waits.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from importlib import resources

from approval import uuid7
from approval.commands import DraftCase, SubmitCase
from approval.content import CaseContent
from approval.identifiers import CaseId, PersonId, PostId
from server.assembly import Parts
from server.demo.clerk import DemoTrouble
from server.demo.room_use import use_rooms
from server.demo.shelves import OPERATOR
from server.demo.staff import Staff
from server.usecases.meetings.book import Booked, NothingTaken, book_meeting
from server.usecases.meetings.judging import Booker
from server.usecases.meetings.keep_catalogue import CatalogueFolder, load_catalogue
from telework.meetings.booking import BookMeeting, ConflictPolicy
from telework.meetings.catalogue import Provider, Purpose
from telework.meetings.files.reading import FILES
from telework.meetings.meeting import (
    Attendee,
    HostWanted,
    MeetingContent,
    UnitsWanted,
    Wanted,
    When,
)

TENANT = 1
_BOOKED_BEFORE = timedelta(days=16)
_WEEK = timedelta(days=7)
APPLICANT = "toshikei-keikaku-1"
APPLIED_ROOM = "chogi"
_FREE_ANYWAY = frozenset({"room.closed_day", "meeting.nothing_free"})
"""What keeps a meeting from being held in a week of holidays; then it is not held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlan:
    """One meeting of the demo; ``week`` 0 is the one in which it is looked at."""

    room: str
    post: str
    week: int
    weekday: int
    starts: time
    minutes: int
    title: str
    rule: str = ""
    attendees: tuple[str, ...] = ()
    outside: int = 0
    equipment: tuple[str, ...] = ()
    provider: str = ""
    private: bool = False

    def when(self, today: date) -> When:
        """Return when it is, around a day."""
        monday = today - timedelta(days=today.weekday()) + self.week * _WEEK
        day = monday + timedelta(days=self.weekday)
        return When(starts=datetime.combine(day, self.starts), minutes=self.minutes, rule=self.rule)


def room_plans() -> tuple[RoomPlan, ...]:
    """Return the meetings of the demo, in the order in which they are booked."""
    return tuple(_plan(row) for row in csv.DictReader(io.StringIO(_file("bookings.csv").decode())))


def catalogue_folder() -> CatalogueFolder:
    """Return the files of the demo city's rooms."""
    return CatalogueFolder(tables={name: _file(name) for name in FILES}, photos={})


class RoomFortnight:
    """The rooms and their meetings, left to the staff day by day."""

    def __init__(self, parts: Parts, staff: Staff, today: date) -> None:
        self._parts, self._staff, self._today = parts, staff, today
        self._booked: list[str] = []

    def plan(self) -> None:
        """Load the rooms, and leave the bookings to their days.

        Raises:
            DemoTrouble: the files have a fault.
        """
        now = self._parts.services.clock()
        done = load_catalogue(self._parts.services, TENANT, catalogue_folder(), OPERATOR, now)
        if not done.rev:
            raise DemoTrouble(f"rooms: {done.problems}")
        for at, plan in enumerate(room_plans()):
            self._staff.on(self._today - _BOOKED_BEFORE, partial(self._enter, plan, at))
        self._staff.on(self._today - _BOOKED_BEFORE, self._use)
        self._staff.on(self._today - timedelta(days=1), self._apply)

    def _enter(self, plan: RoomPlan, at: int) -> None:
        if meeting_id := self._book(plan, at):
            self._booked.append(meeting_id)

    def _use(self) -> None:
        use_rooms(self._parts.services, self._booked, self._today)

    def _book(self, plan: RoomPlan, at: int) -> str:
        """Book a meeting and return its id, empty where it is not held."""
        services = self._parts.services
        meeting_id = uuid7(int(services.clock().timestamp() * 1000), f"room{at:06}".encode())
        with services.database.read_work() as tx:
            city = services.city.today(tx, TENANT, services.clock())
        person_id = self._person(plan.post)
        booker = Booker(tenant=TENANT, person_id=person_id, city=city, actor=person_id)
        found = book_meeting(services, booker, meeting_id, self._request(plan))
        if isinstance(found, Booked):
            return meeting_id
        refusal = found.refusal if isinstance(found, NothingTaken) else found
        if refusal.code not in _FREE_ANYWAY:
            raise DemoTrouble(f"{plan.title}: {refusal}")
        return ""

    def _request(self, plan: RoomPlan) -> BookMeeting:
        return BookMeeting(
            content=MeetingContent(
                title=plan.title,
                purpose=Purpose.OUTSIDE if plan.outside else Purpose.OFFICIAL,
                private=plan.private,
                attendees=(*self._colleagues(plan), *_guests(plan)),
            ),
            wanted=Wanted(
                room_id=plan.room,
                equipment=tuple(UnitsWanted(equipment_id=each) for each in plan.equipment),
                host=HostWanted(provider=Provider(plan.provider)) if plan.provider else None,
            ),
            when=plan.when(self._today),
            policy=ConflictPolicy.SKIP,
        )

    def _colleagues(self, plan: RoomPlan) -> Iterator[Attendee]:
        for post in plan.attendees:
            for person, _capacity in self._staff.view.holders(PostId(post))[:1]:
                yield Attendee(person_id=person.person_id, name=person.name)

    def _person(self, post: str) -> PersonId:
        holders = self._staff.view.holders(PostId(post))
        if not holders:
            raise DemoTrouble(f"nobody holds {post}")
        return holders[0][0].person_id

    def _apply(self) -> None:
        """Hold a room that asks for approval, and leave the application to its line."""
        plan = RoomPlan(
            room=APPLIED_ROOM,
            post=APPLICANT,
            week=1,
            weekday=3,
            starts=time(10, 0),
            minutes=120,
            title="都市計画審議会",
            outside=6,
        )
        meeting_id = self._book(plan, len(room_plans()))
        if not meeting_id:
            return
        clerk = self._staff.clerk(APPLICANT)
        made = clerk.room_application(meeting_id)
        case_id = CaseId(clerk.new_id(plan.title))
        content = CaseContent(
            matter=made.matter,
            amount=None,
            title=made.title,
            body=made.body,
            form=made.form,
            consents=tuple(PostId(each) for each in made.consents),
        )
        clerk.act(DraftCase(case_id=case_id, post_id=PostId(APPLICANT), content=content))
        self._parts.worker.work_off()
        case = clerk.case(case_id).case
        clerk.act(
            SubmitCase(
                case_id=case_id,
                slot_id=case.slots()[0].slot_id,
                revision_hash=case.revision_hash,
            )
        )
        self._staff.settle()


def _guests(plan: RoomPlan) -> Iterator[Attendee]:
    for number in range(1, plan.outside + 1):
        yield Attendee(mail=f"guest{number}@partner.example", name=f"庁外 {number}")


def _plan(row: dict[str, str]) -> RoomPlan:
    return RoomPlan(
        room=row["room"],
        post=row["post"],
        week=int(row["week"]),
        weekday=int(row["weekday"]),
        starts=time.fromisoformat(row["starts"].zfill(5)),
        minutes=int(row["minutes"]),
        title=row["title"],
        rule=row["rule"],
        attendees=tuple(row["attendees"].split()),
        outside=int(row["outside"] or 0),
        equipment=tuple(row["equipment"].split()),
        provider=row["provider"],
        private=row["private"] == "yes",
    )


def _file(name: str) -> bytes:
    return resources.files("server.demo").joinpath("rooms", name).read_bytes()
