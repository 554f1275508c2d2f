# SPDX-License-Identifier: Apache-2.0
"""A desk in memory for the screens' tests: it keeps what is asked of it and answers at once.

Faults are set from outside: ``desk.next_trouble`` is the answer to the next act.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from approval.case import CaseState, PostView, SlotKind
from approval.commands import CaseCommand
from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId, PersonId, PostId, SectionId, SlotId
from approval.people import Capacity, HeldPost, Me
from approval.wire import PreviewSlot, RoutePreview
from desktop.absences import AbsenceWish
from desktop.case_detail import CaseDetail
from desktop.choices import MatterChoice, PostChoice
from desktop.draft import Draft
from desktop.facade import (
    Act,
    CaseList,
    CaseRow,
    ConnectionState,
    DayState,
    Lateness,
    OutboxRow,
    SendState,
    SyncStatus,
    Trouble,
)
from desktop.steering import BatchItem
from desktop.version import client_version
from tests.desktop import sample_case, sample_rows
from tests.desktop.fake_administration import FakeAdministration
from tests.desktop.fake_amendments import FakeAmendments
from tests.desktop.fake_certificates import FakeCertificates
from tests.desktop.fake_forms import FakeForms
from tests.desktop.fake_inquiries import FakeInquiries
from tests.desktop.fake_keys import FakeBatches, FakeKeys
from tests.desktop.fake_measures import FakeMeasures
from tests.desktop.fake_meetings import FakeMeetings
from tests.desktop.fake_overseeing import FakeOverseeing
from tests.desktop.fake_ownership import FakeOwnership
from tests.desktop.fake_proofs import FakeProofs
from tests.desktop.fake_records import FakeRecords
from tests.desktop.fake_room_register import FakeRoomRegister
from tests.desktop.fake_surveys import FakeSurveys
from tests.desktop.fake_team import FakeTeam
from tests.desktop.fake_telework import FakeTelework
from tests.desktop.fake_telework_office import FakeTeleworkOffice
from tests.desktop.fake_templates import FakeTemplates
from tests.desktop.sample_case import AUTHORITY, CASE_ID, NOW, PEOPLE, ROUTE
from tests.desktop.sample_sheet import sample_sheet

RIGHT_PIN = "246810"
FAR = "far-1"
"""A case that the server has and this device has not."""
OFFERS = frozenset({"approve", "remand", "refuse_consent", "hold", "add_opinion", "add_attachment"})


def _route(content: CaseContent) -> tuple[tuple[tuple[SlotKind, str, str], ...], ...]:
    """The sample route; with 仮決裁 its section head acts before the consents and after them."""
    begun, team, section, consents, decided = ROUTE
    if not content.provisional or not content.consents:
        return ROUTE
    provisional = tuple((SlotKind.KARI, key, seal) for _kaigi, key, seal in section)
    return begun, team, provisional, consents, section, decided


def _set() -> threading.Event:
    heard = threading.Event()
    heard.set()
    return heard


def person() -> Me:
    """The signed-in reader of the samples: the head of 人事課."""
    return Me(
        person_id=PersonId("person-personnel"),
        login="yamasaki",
        name="山﨑 浩",
        posts=(
            HeldPost(
                post_id=PostId("post-personnel"),
                title="課長",
                section_id=SectionId("section-人事課"),
                section_name="人事課",
                capacity=Capacity.REGULAR,
            ),
        ),
        roles=(),
    )


@dataclass
class FakeDesk(FakeInquiries):
    """Everything a screen may ask, from lists that a test may change before."""

    signed_in: Me | None = field(default_factory=person)
    enrolled: bool = True
    fixed: dict[str, str] = field(default_factory=dict)
    connection: ConnectionState = ConnectionState.CONNECTED
    server_version: str | None = field(default_factory=client_version)
    newer_client: str = ""
    warning: Trouble | None = None
    waiting_rows: tuple[CaseRow, ...] = field(default_factory=sample_rows.waiting_rows)
    reading_rows: tuple[CaseRow, ...] = ()
    fetched: list[str] = field(default_factory=list)
    substitute_rows: tuple[CaseRow, ...] = ()
    acts: list[OutboxRow] = field(default_factory=list)
    kept_drafts: dict[str, Draft] = field(default_factory=dict)
    dropped_drafts: dict[str, Draft] = field(default_factory=dict)
    commands: list[object] = field(default_factory=list)
    tries: int = 3
    acted: int = 3
    case_state: CaseState = CaseState.CIRCULATING
    my_slot: str = "r1s4"
    standing: str = ""
    article: str = ""
    postviews: tuple[PostView, ...] = ()
    offers: frozenset[str] = OFFERS
    sheet: bytes | Trouble | None = None
    day: DayState = field(
        default_factory=lambda: DayState(
            state="none", since=None, place="", next_kinds=("start",), unsent=0
        )
    )
    listeners: list[Callable[[str], None]] = field(default_factory=list)
    hears: threading.Event = field(default_factory=_set)
    """Cleared, the server answers nothing until it is set: a network that swallows all."""
    refusals: dict[str, Trouble] = field(default_factory=dict)
    batch_keys: list[str] = field(default_factory=list)
    dismissed: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    synced: int = 0
    ownership: FakeOwnership = field(default_factory=FakeOwnership)
    proofs: FakeProofs = field(init=False)
    records: FakeRecords = field(init=False)
    team: FakeTeam = field(init=False)
    forms: FakeForms = field(init=False)
    meetings: FakeMeetings = field(init=False)
    measures: FakeMeasures = field(init=False)
    surveys: FakeSurveys = field(init=False)
    telework_office: FakeTeleworkOffice = field(init=False)
    amendments: FakeAmendments = field(init=False)
    certificates: FakeCertificates = field(default_factory=FakeCertificates)
    administration: FakeAdministration = field(default_factory=FakeAdministration)
    overseeing: FakeOverseeing = field(default_factory=FakeOverseeing)
    room_register: FakeRoomRegister = field(default_factory=FakeRoomRegister)
    own_password: str = ""
    telework: FakeTelework = field(init=False)
    templates: FakeTemplates = field(init=False)
    keys: FakeKeys = field(init=False)
    batches: FakeBatches = field(default_factory=FakeBatches)

    def __post_init__(self) -> None:
        self.proofs = FakeProofs(desk=self)
        self.records = FakeRecords(desk=self)
        self.forms = FakeForms(desk=self)
        self.meetings = FakeMeetings(desk=self)
        self.measures = FakeMeasures(desk=self)
        self.surveys = FakeSurveys(desk=self)
        self.team = FakeTeam(desk=self)
        self.telework = FakeTelework(desk=self)
        self.telework_office = FakeTeleworkOffice(desk=self)
        self.amendments = FakeAmendments(desk=self)
        self.templates = FakeTemplates(desk=self)
        self.keys = FakeKeys(desk=self)

    # signing in
    def me(self) -> Me | None:
        return self.signed_in

    def managed(self) -> dict[str, str]:
        return dict(self.fixed)

    def server_url(self) -> str:
        return "https://tsukue.city.example.jp"

    def sign_in(
        self, server_url: str, login: str, password: str, new_password: str = ""
    ) -> Me | Trouble:
        self.own_password = new_password
        trouble = self.take_trouble()
        if trouble is not None:
            return trouble
        self.signed_in = person()
        self.tell()
        return self.signed_in

    def sign_out(self) -> None:
        self.connection = ConnectionState.SIGNED_OUT
        self.tell()

    def has_key(self) -> bool:
        return self.enrolled

    def enrol(self, pin: str) -> Trouble | None:
        trouble = self.take_trouble()
        if trouble is None:
            self.enrolled = True
        return trouble

    def pin_tries_left(self) -> int:
        return self.tries

    def change_pin(self, old: str, new: str) -> Trouble | None:
        return self.take_trouble() or self.judge_pin(old)

    # reading
    def rows(self, which: CaseList, query: str = "") -> tuple[CaseRow, ...]:
        rows = {
            CaseList.WAITING: self.waiting_rows,
            CaseList.READING: self.reading_rows,
            CaseList.SUBSTITUTE: self.substitute_rows,
            CaseList.DRAFTS: self._draft_rows(),
            CaseList.MINE: sample_rows.mine_rows(),
            CaseList.ALL: self.waiting_rows + sample_rows.mine_rows()[1:],
        }[which]
        return tuple(row for row in rows if query in row.title + row.section + row.number)

    def pressing(self, most: int) -> tuple[CaseRow, ...]:
        return self.rows(CaseList.WAITING)[:most]

    def counts(self) -> dict[CaseList, int]:
        return {which: len(self.rows(which)) for which in CaseList}

    def lateness(self) -> Lateness:
        days = [row.due_in for row in self.waiting_rows if row.due_in is not None]
        overdue = sum(left < 0 for left in days)
        return Lateness(overdue=overdue, soon=sum(0 <= left <= 3 for left in days))

    def turns(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.case_id, str(row.updated_at)) for row in self.waiting_rows)

    def detail(self, case_id: str) -> CaseDetail | None:
        if not case_id.startswith(("case-", CASE_ID)):
            return None
        view = sample_case.view(self.acted, self.case_state)
        row = next((row for row in self.rows(CaseList.ALL) if row.case_id == case_id), None)
        if row is not None and case_id != CASE_ID:
            content = replace(view.case.content, title=row.title, amount=row.amount)
            case = replace(view.case, content=content, case_id=CaseId(case_id), number=row.number)
            view = replace(view, case=case)
        pending = tuple(act for act in self.acts if act.case_id == case_id)
        return CaseDetail(
            view=view,
            projected=view.case,
            my_slot=self.my_slot,
            offers=self.offers,
            pending=pending,
            document_at_hand=True,
            standing=self.standing,
            article=self.article,
            postviews=self.postviews,
            readers=self.offices(view.case.content.readers),
        )

    def fetch_case(self, case_id: str) -> CaseDetail | Trouble:
        self.fetched.append(case_id)
        if case_id != FAR:
            return self.take_trouble() or Trouble(code="not_found")
        view = sample_case.view(self.acted, self.case_state)
        view = replace(view, case=replace(view.case, case_id=CaseId(FAR)))
        return CaseDetail(
            view=view,
            projected=view.case,
            my_slot="",
            offers=frozenset(),
            pending=(),
            document_at_hand=True,
            elsewhere=True,
        )

    def saw(self, case_id: str) -> None:
        self.seen.append(case_id)

    def bureaus(self) -> dict[str, str]:
        return {"section-情報政策課": "総務局", "section-人事課": "総務局"}

    def post_choices(self, query: str) -> tuple[PostChoice, ...]:
        choices = tuple(
            PostChoice(post_id=PostId(f"post-{key}"), label=f"{section} {title}", holders=(name,))
            for key, (name, section, title) in PEOPLE.items()
        )
        return tuple(each for each in choices if query in each.label + each.holders[0])

    def offices(self, post_ids: tuple[PostId, ...]) -> tuple[PostChoice, ...]:
        return tuple(each for each in self.post_choices("") if each.post_id in post_ids)

    def matters(self) -> tuple[MatterChoice, ...]:
        return (
            MatterChoice(code="supply", label="物件、労力その他の供給", needs_amount=True),
            MatterChoice(code="works", label="工事の施行", needs_amount=True),
            MatterChoice(code="commission", label="委託", needs_amount=True),
            MatterChoice(code="handover", label="事務引継", needs_amount=False),
        )

    def preview(self, post_id: PostId, content: CaseContent) -> RoutePreview | Trouble:
        trouble = self.take_trouble()
        if trouble is not None:
            return trouble
        stages = tuple(
            tuple(
                PreviewSlot(
                    kind=kind.value,
                    post_id=PostId(f"post-{key}"),
                    seal_title=seal,
                    section_name=PEOPLE[key][1],
                    holders=(PEOPLE[key][0],),
                    postview=kind == "kaigi" and f"post-{key}" in content.postviews,
                )
                for kind, key, seal in stage
                if kind != "gogi" or PostId(f"post-{key}") in content.consents
            )
            for stage in _route(content)
        )
        return RoutePreview(authority=AUTHORITY, stages=tuple(s for s in stages if s))

    def document(self, case_id: str) -> bytes | Trouble:
        return self.sheet if self.sheet is not None else sample_sheet()

    def attachment(self, case_id: str, sha256: str) -> bytes | Trouble:
        return self.take_trouble() or b"%PDF-1.4 sample"

    def search(self, query: str) -> tuple[CaseRow, ...] | Trouble:
        return self.take_trouble() or self.rows(CaseList.ALL, query)

    # drafting
    def new_draft(self, from_case: str = "") -> Draft:
        empty = CaseContent(matter="", amount=None, title="", body="")
        quoted = sample_case.content() if from_case else empty
        number = len(self.kept_drafts) + len(self.dropped_drafts) + 1
        draft = Draft(
            draft_id=f"draft-{number}",
            case_id=from_case or f"case-new-{number}",
            post_id=PostId("post-personnel"),
            content=quoted,
            amount_text="",
            saved_at=NOW,
            phase="editing",
        )
        self.kept_drafts[draft.draft_id] = draft
        return draft

    def drafts(self) -> tuple[Draft, ...]:
        return tuple(self.kept_drafts.values())

    def draft(self, draft_id: str) -> Draft | None:
        return self.kept_drafts.get(draft_id)

    def save_draft(self, draft: Draft) -> Draft:
        saved = replace(draft, saved_at=NOW)
        self.kept_drafts[draft.draft_id] = saved
        return saved

    def discard_draft(self, draft_id: str) -> None:
        self.dropped_drafts[draft_id] = self.kept_drafts.pop(draft_id)
        self.tell()

    def restore_draft(self, draft_id: str) -> Draft | None:
        draft = self.dropped_drafts.pop(draft_id, None)
        if draft is not None:
            self.kept_drafts[draft_id] = draft
            self.tell()
        return draft

    def take_file(self, path: Path) -> Attachment | Trouble:
        if not path.stat().st_size:
            return Trouble(code="file.empty", params={"name": path.name})
        return Attachment(
            name=path.name, sha256="77" * 32, size=path.stat().st_size, media_type="application/pdf"
        )

    # acting
    def submit(self, draft_id: str, pin: str, *, resume: bool = False) -> Act | Trouble:
        self.resumed = resume
        trouble = self.take_trouble() or self.judge_pin(pin)
        if trouble is not None:
            return trouble
        self.kept_drafts.pop(draft_id, None)
        return self.keep("submit", CASE_ID)

    def approve(
        self,
        case_id: str,
        slot_id: SlotId,
        post_id: PostId,
        opinion: str,
        pin: str,
        *,
        pull_up: bool = False,
    ) -> Act | Trouble:
        trouble = self.take_trouble() or self.judge_pin(pin)
        if trouble is not None:
            return trouble
        kind = "pull_up" if pull_up else "approve"
        self.commands.append((kind, case_id, slot_id, post_id, opinion))
        return self.keep("approve", case_id)

    def open_batch(self, pin: str) -> str | Trouble:
        trouble = self.take_trouble() or self.judge_pin(pin)
        if trouble is not None:
            return trouble
        self.batch_keys.append("open")
        return "batch-1"

    def approve_in_batch(self, batch: str, item: BatchItem) -> Act | Trouble:
        if item.case_id in self.refusals:
            return self.refusals[item.case_id]
        self.commands.append(("approve", item.case_id, item.slot_id))
        return self.keep("approve", item.case_id)

    def close_batch(self, batch: str) -> None:
        self.batch_keys.append("closed")

    def act(self, command: CaseCommand) -> Act | Trouble:
        trouble = self.take_trouble()
        if trouble is not None:
            return trouble
        self.commands.append(command)
        return self.keep(command.type, command.case_id)

    def reach_server(self) -> Trouble | None:
        self.hears.wait()
        return self.take_trouble()

    def punch(
        self, kind: str, place: str, connection: str = "", checklist: str = ""
    ) -> Act | Trouble:
        trouble = self.take_trouble()
        if trouble is not None:
            return trouble
        self.commands.append(("punch", kind, place))
        if checklist:
            self.telework.accept(connection, checklist)
        after = {"start": ("working", ("break", "pause", "switch", "end")), "end": ("ended", ())}
        state, next_kinds = after.get(kind, ("working", ("end",)))
        self.day = DayState(state=state, since=NOW, place=place, next_kinds=next_kinds, unsent=1)
        return self.keep(kind, "")

    def register_absence(self, wish: AbsenceWish) -> Act | Trouble:
        return self._keep_absence("register_absence", wish)

    def cancel_absence(self, absence_id: str, person_id: str = "") -> Act | Trouble:
        return self._keep_absence("cancel_absence", (absence_id, person_id))

    def _keep_absence(self, kind: str, wanted: object) -> Act | Trouble:
        trouble = self.take_trouble()
        if trouble is not None:
            return trouble
        self.commands.append((kind, wanted))
        return self.keep(kind, "")

    def sign_again(self, event_id: str, pin: str) -> Act | Trouble:
        trouble = self.take_trouble() or self.judge_pin(pin)
        if trouble is not None:
            return trouble
        self.commands.append(("sign_again", event_id))
        return Act(row=next(row for row in self.outbox() if row.event_id == event_id))

    # the outbox
    def outbox(self) -> tuple[OutboxRow, ...]:
        return tuple(row for row in self.acts if row.event_id not in self.dismissed)

    def dismiss(self, event_id: str) -> None:
        self.dismissed.append(event_id)
        self.tell()

    def give_up(self, event_id: str) -> Trouble | None:
        trouble = self.take_trouble()
        if trouble is None:
            self.dismiss(event_id)
        return trouble

    def sync_now(self) -> None:
        self.synced += 1

    def status(self) -> SyncStatus:
        rows = self.outbox()
        waiting = [r for r in rows if r.state not in (SendState.SENT, SendState.ATTENTION)]
        return SyncStatus(
            connection=self.connection,
            last_pull=NOW - timedelta(minutes=1),
            waiting=len(waiting),
            attention=sum(row.state is SendState.ATTENTION for row in rows),
            oldest_unsent=min((row.made_at for row in waiting), default=None),
            busy=False,
            server_time=NOW,
            warning=self.warning,
            server_version=self.server_version,
            newer_client=self.newer_client,
            asked=len(self.ownership.rows),
        )

    def day_state(self) -> DayState:
        return self.day

    def on_change(self, listener: Callable[[str], None]) -> Callable[[], None]:
        self.listeners.append(listener)

        def stop() -> None:
            self.listeners.remove(listener)

        return stop

    def tell(self) -> None:
        """Announce a change, as the store does after a commit."""
        for listener in list(self.listeners):
            listener("changed")

    def now(self) -> datetime:
        """The clock of the samples."""
        return NOW

    def judge_pin(self, pin: str) -> Trouble | None:
        """Tell what a wrong PIN is answered with."""
        if pin == RIGHT_PIN:
            self.tries = 3
            return None
        self.tries -= 1
        if self.tries <= 0:
            return Trouble(code="pin.locked", params={"seconds": "300"})
        return Trouble(code="pin.wrong", params={"tries_left": str(self.tries)})

    def keep(self, command_type: str, case_id: str) -> Act:
        """Put an act into the outbox and tell of it."""
        number = len(self.acts) + 1
        row = OutboxRow(
            event_id=f"0193a2b4-aaaa-7000-8000-{number:012d}",
            device_seq=number,
            stream=case_id,
            case_id=case_id,
            title="テレワーク用モバイル端末の購入について" if case_id else "",
            command_type=command_type,
            state=SendState.WAITING,
            made_at=NOW,
            tries=0,
            next_try=None,
            code="",
            params={},
            request_id="",
        )
        self.acts.insert(0, row)
        if command_type == "approve":
            self.waiting_rows = tuple(
                replace(each, pending=SendState.WAITING, pending_type="approve")
                if each.case_id == case_id
                else each
                for each in self.waiting_rows
            )
        self.tell()
        return Act(row=row)

    def _draft_rows(self) -> tuple[CaseRow, ...]:
        return tuple(
            sample_rows.story_row(
                case_id="",
                draft_id=draft.draft_id,
                title=draft.content.title,
                state="draft",
                amount=draft.content.amount,
                my_slot="",
                next_title="",
                number="",
                urgent=False,
                due="",
                days=0,
                article="",
                authority="",
            )
            for draft in self.kept_drafts.values()
        )
