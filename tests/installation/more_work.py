# SPDX-License-Identifier: Apache-2.0
"""More of a city's work than the story, by the same people: what a restore must bring back.

It goes over the wire to the installed server: cases with attachments that are decided, returned,
rejected, in circulation and only drafted, a working day, and a room that is booked.
"""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from approval.calendar import city_day
from approval.case import CaseState, Slot
from approval.commands import Approve, CaseCommand, DraftCase, Reject, Remand, SubmitCase
from approval.content import Attachment, CaseContent
from approval.encoding import to_plain
from approval.identifiers import CaseId
from approval.wire import CaseView
from server.demo.people import DEMO_PASSWORD, OFFICER, STORY, TEAM_HEAD
from signing.keys import SigningIdentity
from telework.commands import Place, Punch, PunchKind
from telework.meetings.booking import BookMeeting
from telework.meetings.meeting import MeetingContent, Wanted, When
from telework.wire import AnswerStatus, EventAnswer
from tests.e2e.rooms_story import OPEN_ALL_DAY
from tests.e2e.wire_client import WireClient, new_id
from tests.installation.machine import Machine

PORT = 8722
ROOMS = Path(__file__).parents[2] / "server" / "demo" / "rooms"
_WORK = (PunchKind.START, PunchKind.BREAK, PunchKind.RESUME, PunchKind.END)


def do_more_work(machine: Machine, tell: Callable[[str], None]) -> None:
    """Do it all.

    Raises:
        AssertionError: the server did not take an act.
    """
    _load_rooms(machine)
    with ExitStack() as stack:
        office = _Office(
            {
                person.login: stack.enter_context(WireClient(PORT, person.login, DEMO_PASSWORD))
                for person in STORY
            }
        )
        tell(f"  決裁 {office.decided('複合機の借上げについて', '仕様書', '見積書')}")
        tell(f"  差戻し {office.returned('会議録作成の委託について', '積算')}")
        tell(f"  否決 {office.rejected('庁内放送設備の更新について')}")
        tell(f"  回議中 {office.in_circulation('電子申請の研修について', '次第', '名簿')}")
        office.draft(f"下書き {new_id()[:8]}", "覚え")
        office.work_at_home()
        tell(f"  会議 {office.book_a_room()}")


def _load_rooms(machine: Machine) -> None:
    place = machine.root / "srv/tsukue/rooms"
    shutil.copytree(ROOMS, place, ignore=shutil.ignore_patterns("bookings.csv"))
    machine.do(
        "chown -R root:tsukue /srv/tsukue/rooms\nchmod -R u=rwX,g=rX,o= /srv/tsukue/rooms\n"
        "tsukue-server meetings load /srv/tsukue/rooms"
    )


class _Office:
    """The people of the story, each at one more terminal, with keys of their own for it."""

    def __init__(self, desks: Mapping[str, WireClient]) -> None:
        self._desks = desks
        self._keys: dict[str, SigningIdentity] = {}
        self._by_post = {
            post.post_id: login for login, desk in desks.items() for post in desk.me.posts
        }

    @property
    def _officer(self) -> WireClient:
        return self._desks[OFFICER.login]

    def draft(self, title: str, *names: str) -> CaseId:
        """Draft a case with attachments."""
        case_id, officer = CaseId(new_id()), self._officer
        content = CaseContent(
            matter="supply",
            amount=480_000,
            title=title,
            body=f"{title}、伺います。\n" * 8,
            attachments=tuple(self._attached(title, name) for name in names),
        )
        post = officer.me.posts[0].post_id
        _taken(officer.send(DraftCase(case_id=case_id, post_id=post, content=content)))
        return case_id

    def decided(self, title: str, *names: str) -> CaseId:
        """Let everybody approve until it is decided."""
        case_id = self._submitted(title, *names)
        while self._officer.when_ready(case_id).case.state is not CaseState.DECIDED:
            self._approve(case_id)
        return case_id

    def in_circulation(self, title: str, *names: str) -> CaseId:
        """Let one of those who must approve it approve."""
        case_id = self._submitted(title, *names)
        self._approve(case_id)
        return case_id

    def returned(self, title: str, *names: str) -> CaseId:
        """Let the second to see it return it to its drafter."""
        case_id = self.in_circulation(title, *names)
        view, slot, desk = self._next(case_id)
        _taken(
            desk.send(
                Remand(
                    case_id=case_id,
                    slot_id=slot.slot_id,
                    post_id=slot.post_id,
                    revision_hash=view.case.revision_hash,
                    reason="積算の根拠を添えてください。",
                )
            )
        )
        return case_id

    def rejected(self, title: str, *names: str) -> CaseId:
        """Let the one who decides reject it."""
        case_id = self._submitted(title, *names)
        while len(self._waiting(self._officer.when_ready(case_id))) > 1:
            self._approve(case_id)
        view, slot, desk = self._next(case_id)
        command = Reject(
            case_id=case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=view.case.revision_hash,
            reason="今年度は見送ります。",
        )
        _taken(desk.send(command))
        return case_id

    def work_at_home(self) -> None:
        """Punch a day through, from its start to its end."""
        desk = self._desks[TEAM_HEAD.login]
        for kind in _WORK:
            began = kind is PunchKind.START
            _taken(desk.punch(Punch(kind=kind, place=Place.HOME) if began else Punch(kind=kind)))

    def book_a_room(self) -> str:
        """Book a meeting for tomorrow; returns its identifier."""
        meeting_id = new_id()
        tomorrow = city_day(datetime.now(UTC)) + timedelta(days=1)
        asked = BookMeeting(
            content=MeetingContent(title="借上げの打合せ"),
            wanted=Wanted(room_id=OPEN_ALL_DAY),
            when=When(starts=datetime.combine(tomorrow, time(13)), minutes=60),
        )
        self._officer.ask("PUT", f"/v1/meetings/{meeting_id}", to_plain(asked))
        return meeting_id

    def _attached(self, title: str, name: str) -> Attachment:
        content = f"{title} {name}\n".encode() * 400
        digest = hashlib.sha256(content).hexdigest()
        told = {"Upload-Length": str(len(content)), "Upload-Offset": "0"}
        self._officer.fetch("PUT", f"/v1/files/{digest}", content, more=told)
        return Attachment(
            name=f"{name}.txt", sha256=digest, size=len(content), media_type="text/plain"
        )

    def _submitted(self, title: str, *names: str) -> CaseId:
        case_id = self.draft(title, *names)
        view = self._officer.when_ready(case_id)
        slot = view.case.stages[0].slots[0]
        command = SubmitCase(
            case_id=case_id, slot_id=slot.slot_id, revision_hash=view.case.revision_hash
        )
        self._signed(self._officer, view, command, slot)
        return case_id

    def _approve(self, case_id: CaseId) -> None:
        view, slot, desk = self._next(case_id)
        command = Approve(
            case_id=case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=view.case.revision_hash,
        )
        self._signed(desk, view, command, slot)

    def _signed(self, desk: WireClient, view: CaseView, command: CaseCommand, slot: Slot) -> None:
        key = self._keys.get(desk.login) or self._keys.setdefault(desk.login, desk.enrol())
        sealed = desk.seal(desk.document(command.case_id), view.case, slot, key)
        _taken(desk.send(command, sealed))

    def _next(self, case_id: CaseId) -> tuple[CaseView, Slot, WireClient]:
        view = self._officer.when_ready(case_id)
        slot = self._waiting(view)[0]
        return view, slot, self._desks[self._by_post[slot.post_id]]

    @staticmethod
    def _waiting(view: CaseView) -> list[Slot]:
        return [slot for slot in view.case.slots() if slot.acted is None]


def _taken(answer: EventAnswer) -> None:
    if answer.status is not AnswerStatus.ACCEPTED:
        raise AssertionError(f"the server did not take an act: {answer}")
