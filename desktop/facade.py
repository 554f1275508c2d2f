# SPDX-License-Identifier: Apache-2.0
"""What the screens may ask of the client: the one seam between ``ui/`` and the rest.

Every method is synchronous and safe to call from a worker thread. Those marked *local*
answer from the local store in milliseconds; the others may wait for the network or for
cryptography and are run through ``qtbridge.tasks``. Nothing here builds text: trouble is
a code with parameters, worded by ``ui/texts.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from approval.commands import CaseCommand
    from approval.content import Attachment, CaseContent
    from approval.identifiers import PostId, SlotId
    from approval.letters_wanted import LettersSent, LettersWanted
    from approval.people import Me
    from approval.register.report import CountedCases
    from approval.wire import RoutePreview, StalledCases
    from desktop.absences import AbsenceRow, AbsencesOfOthers, AbsenceWish, Colleague, Meanwhile
    from desktop.administration import AdministrationRoom
    from desktop.batches import BatchRoom
    from desktop.case_detail import CaseDetail
    from desktop.certificates import CertificatesRoom
    from desktop.choices import MatterChoice, PostChoice
    from desktop.draft import Draft
    from desktop.forms import FormsRoom
    from desktop.measures import MeasuresRoom
    from desktop.meetings import MeetingsRoom
    from desktop.overseeing import OverseeingRoom
    from desktop.ownership import OwnershipRoom
    from desktop.proofs import ProofsRoom
    from desktop.records import RecordsRoom
    from desktop.reports import FigureAsked, RateAnswer, RateAsked
    from desktop.room_register import RoomRegister
    from desktop.signing_keys import KeysRoom
    from desktop.steering import BatchItem
    from desktop.surveys import SurveysRoom
    from desktop.telework import TeleworkRoom
    from desktop.telework_amending import AmendmentRoom
    from desktop.telework_team import TeamRoom, TeleworkOfficeRoom
    from desktop.templates import TemplatesRoom
    from desktop.who import SectionChoice, WhoAnswer, WhoQuestion


DUE_SOON = 3
"""Days before the wanted date from which a waiting case counts as nearly late."""


class ConnectionState(StrEnum):
    """One truth about the connection; each has a sentence and an icon."""

    SIGNED_OUT = "signed_out"
    ASKING_CREDENTIALS = "asking_credentials"
    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    CAPTIVE_PORTAL = "captive_portal"
    SERVICE_UNAVAILABLE = "service_unavailable"
    MAINTENANCE = "maintenance"
    OUTDATED = "outdated"
    NETWORK_ERROR = "network_error"
    CONFIGURATION_ERROR = "configuration_error"


class SendState(StrEnum):
    """What the outbox says of one act, in the words of the status line."""

    UNSENT = "unsent"  # 未送信: needs a seal or a sign-in before it can go
    WAITING = "waiting"  # 送信待ち
    SENDING = "sending"  # 送信中
    UNKNOWN = "unknown"  # 確認待ち: sent, no answer seen
    RESIGN = "resign"  # 再署名待ち: the sheet has moved on
    SENT = "sent"  # 送信済み
    ATTENTION = "attention"  # 要対応: refused or in conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why something did not happen: a code and parameters, never a sentence."""

    code: str
    params: dict[str, str] = field(default_factory=dict)
    event_id: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncStatus:
    """The facts of the status line; ``oldest_unsent`` and ``last_pull`` decide the tick.

    Attributes:
        trouble: why the store cannot be read, such as a locked keyring; lists are empty
            while it lasts.
        warning: what a person should put right while work goes on, such as a clock that is
            off.
        server_version: what the server says that it is; empty where it is from before 0.8.0,
            None while nothing is known of it.
        newer_client: a version of this program that is newer than it, empty where none is told.
        asked: acts about which the server asks whether they are the owner's.
    """

    connection: ConnectionState
    last_pull: datetime | None
    waiting: int
    attention: int
    oldest_unsent: datetime | None
    busy: bool
    server_time: datetime | None
    trouble: Trouble | None = None
    warning: Trouble | None = None
    server_version: str | None = None
    newer_client: str = ""
    asked: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One act in the outbox, newest first on screen.

    Attributes:
        typed: what the person typed with the act, such as an opinion or a reason; it can be
            taken up again when the act was refused.
    """

    event_id: str
    device_seq: int
    stream: str
    case_id: str
    title: str
    command_type: str
    state: SendState
    made_at: datetime
    tries: int
    next_try: datetime | None
    code: str
    params: dict[str, str]
    request_id: str
    typed: str = ""


class CaseList(StrEnum):
    """The lists of the 決裁 page."""

    WAITING = "waiting"  # 未処理
    READING = "reading"  # 後閲・供覧: to be read, holds nobody up
    SUBSTITUTE = "substitute"  # 代決できる
    DRAFTS = "drafts"  # 起案中: local drafts and what came back to me
    MINE = "mine"  # 起案済み
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One two-line row of a list, projected: server row plus what waits in the outbox.

    Attributes:
        draft_id: set for a local draft that the server does not know yet.
        pending: send state of my newest act on this case, None when none waits.
        pending_type: its command type.
        my_slot: the slot that waits for me, empty when none or when the whole case waits.
        why: why it waits for me in this list, such as ``kaigi``, ``held``, ``remanded``,
            ``postview``; empty when it does not. ``ui.words.WHYS`` says it.
        next_title: seal title of the next open slot; several joined by ``・``.
        now_with: the open slots with who holds them today, empty when nobody's turn.
        days: whole days since it became somebody's turn.
        due_in: days until the wanted date, negative when it has passed, None without one.
        look_first: why it may not be approved unopened: ``important``, ``secret``,
            ``changed`` since this reader saw it; empty when it may.
        face: what the reader would see: the revision and what was added to it.
    """

    case_id: str
    draft_id: str
    title: str
    section: str
    drafter: str
    number: str
    amount: int | None
    state: str
    urgent: bool
    due: str
    days: int
    article: str
    authority: str
    next_title: str
    my_slot: str
    why: str
    pending: SendState | None
    pending_type: str
    updated_at: datetime
    section_id: str = ""
    now_with: str = ""
    due_in: int | None = None
    look_first: tuple[str, ...] = ()
    face: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """How many waiting cases are past their wanted date, and how many are near it."""

    overdue: int
    soon: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The act was kept: this is its outbox row."""

    row: OutboxRow


class Desk(Protocol):
    """The client without its screens."""

    # signing in
    def me(self) -> Me | None: ...  # local
    def server_url(self) -> str: ...  # local
    def managed(self) -> dict[str, str]: ...  # no input or output
    def sign_in(
        self, server_url: str, login: str, password: str, new_password: str = ""
    ) -> Me | Trouble: ...
    def sign_out(self) -> None: ...
    def has_key(self) -> bool: ...  # local: is there a sealing key with a certificate
    def enrol(self, pin: str) -> Trouble | None: ...
    def pin_tries_left(self) -> int: ...  # local
    def change_pin(self, old: str, new: str) -> Trouble | None: ...

    # 署名の鍵: which one, its PIN, its card
    @property
    def keys(self) -> KeysRoom: ...

    @property
    def certificates(self) -> CertificatesRoom: ...

    # reading, local
    def rows(self, which: CaseList, query: str = "") -> tuple[CaseRow, ...]: ...
    def pressing(self, most: int) -> tuple[CaseRow, ...]: ...
    def counts(self) -> dict[CaseList, int]: ...
    def lateness(self) -> Lateness: ...
    def turns(self) -> frozenset[tuple[str, str]]: ...  # case and since when it waits for me
    def detail(self, case_id: str) -> CaseDetail | None: ...
    def saw(self, case_id: str) -> None: ...  # the reader has the whole case before him
    def bureaus(self) -> dict[str, str]: ...  # name of the bureau of each section's id
    def post_choices(self, query: str) -> tuple[PostChoice, ...]: ...
    def offices(self, post_ids: tuple[PostId, ...]) -> tuple[PostChoice, ...]: ...  # of today
    def matters(self) -> tuple[MatterChoice, ...]: ...
    def preview(self, post_id: PostId, content: CaseContent) -> RoutePreview | Trouble: ...
    def sections(self, query: str) -> tuple[SectionChoice, ...]: ...
    def who(self, question: WhoQuestion) -> WhoAnswer | Trouble: ...

    # reading (network when not at hand)
    def document(self, case_id: str) -> bytes | Trouble: ...
    def attachment(self, case_id: str, sha256: str) -> bytes | Trouble: ...
    def search(self, query: str) -> tuple[CaseRow, ...] | Trouble: ...
    def fetch_case(self, case_id: str) -> CaseDetail | Trouble: ...  # what detail() has not

    # figures (network; the last answer is kept)
    def rate(self, asked: RateAsked) -> RateAnswer | Trouble: ...
    def rate_cases(
        self, asked: RateAsked, figure: FigureAsked, after: str
    ) -> CountedCases | Trouble: ...

    # which mails come (from the network)
    def letters(self) -> LettersSent | Trouble: ...
    def want_letters(self, wanted: LettersWanted) -> LettersSent | Trouble: ...

    # 文書管理: paper, record files, numbers
    @property
    def records(self) -> RecordsRoom: ...

    # 検証と施行文書: verdicts, periods, what goes out
    @property
    def proofs(self) -> ProofsRoom: ...

    # 会議室: rooms, meetings, requests that are no bookings yet
    @property
    def meetings(self) -> MeetingsRoom: ...

    # 管理: accounts, devices and what else an administrator looks after
    @property
    def administration(self) -> AdministrationRoom: ...

    @property
    def overseeing(self) -> OverseeingRoom: ...

    # 管理, 会議室: what can be booked, as tables
    @property
    def room_register(self) -> RoomRegister: ...

    # 統計: the measures with their courses
    @property
    def measures(self) -> MeasuresRoom: ...

    # 様式と アンケート: the register of forms, surveys of the staff
    @property
    def forms(self) -> FormsRoom: ...

    @property
    def surveys(self) -> SurveysRoom: ...

    # テレワーク of others: a head's team, the personnel office's city
    @property
    def team(self) -> TeamRoom: ...

    @property
    def amendments(self) -> AmendmentRoom: ...

    @property
    def telework_office(self) -> TeleworkOfficeRoom: ...

    def stalled(self) -> StalledCases | Trouble: ...  # what waits for nobody

    # drafting, local
    @property
    def templates(self) -> TemplatesRoom: ...
    def new_draft(self, from_case: str = "") -> Draft: ...
    def drafts(self) -> tuple[Draft, ...]: ...
    def draft(self, draft_id: str) -> Draft | None: ...
    def save_draft(self, draft: Draft) -> Draft: ...
    def discard_draft(self, draft_id: str) -> None: ...
    def restore_draft(self, draft_id: str) -> Draft | None: ...  # undo of discard
    def take_file(self, path: Path) -> Attachment | Trouble: ...

    # acting: kept first, sent when possible
    def submit(self, draft_id: str, pin: str, *, resume: bool = False) -> Act | Trouble: ...
    def approve(
        self,
        case_id: str,
        slot_id: SlotId,
        post_id: PostId,
        opinion: str,
        pin: str,
        *,
        pull_up: bool = False,
    ) -> Act | Trouble: ...
    @property
    def batches(self) -> BatchRoom: ...
    def open_batch(self, pin: str) -> str | Trouble: ...  # the name the key is held under
    def approve_in_batch(self, batch: str, item: BatchItem) -> Act | Trouble: ...
    def close_batch(self, batch: str) -> None: ...  # the key is dropped
    def act(self, command: CaseCommand) -> Act | Trouble: ...
    def punch(
        self, kind: str, place: str, connection: str = "", checklist: str = ""
    ) -> Act | Trouble: ...
    def reach_server(self) -> Trouble | None: ...  # network: whether it answers now
    @property
    def telework(self) -> TeleworkRoom: ...
    def sign_again(self, event_id: str, pin: str) -> Act | Trouble: ...

    # absence (不在): kept first, sent when possible
    def absences(self) -> tuple[AbsenceRow, ...]: ...  # local
    def cover(self, wish: AbsenceWish) -> tuple[Meanwhile, ...]: ...  # local
    def register_absence(self, wish: AbsenceWish) -> Act | Trouble: ...
    def cancel_absence(self, absence_id: str, person_id: str = "") -> Act | Trouble: ...
    def absences_of_others(self) -> AbsencesOfOthers: ...  # local
    def colleagues(self, query: str) -> tuple[Colleague, ...]: ...  # local

    # the outbox
    def outbox(self) -> tuple[OutboxRow, ...]: ...  # local
    def dismiss(self, event_id: str) -> None: ...  # local: a refusal was read
    def give_up(self, event_id: str) -> Trouble | None: ...  # local: an unsealed approval
    @property
    def ownership(self) -> OwnershipRoom: ...
    def sync_now(self) -> None: ...  # local: wakes the worker
    def status(self) -> SyncStatus: ...  # local
    def day_state(self) -> DayState: ...  # local
    def on_change(self, listener: Callable[[str], None]) -> Callable[[], None]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DayState:
    """Where today's work stands, projected from punches sent and unsent."""

    state: str  # none | working | break | away | ended
    since: datetime | None
    place: str
    next_kinds: tuple[str, ...]
    unsent: int
