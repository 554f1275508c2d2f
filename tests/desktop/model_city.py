# SPDX-License-Identifier: Apache-2.0
"""A city hall in memory: the real engine and real sheets behind a small made-up register.

It does what docs/contracts.md promises and no more, so that the client's tests can break
the way to it wherever they like. Signatures are taken as they come; whether they are
good is the real server's business.
"""

import base64
import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from approval.absence import Absence, Absences
from approval.absence_acts import (
    AbsenceAct,
    CancelAbsence,
    RegisteredAbsence,
    absence_act_from_plain,
)
from approval.authority import RuleSet, rules_to_plain
from approval.case import Case, CaseState
from approval.commands import SIGNED_TYPES, CaseCommand, DraftCase
from approval.encoding import command_from_plain, to_plain
from approval.engine import Facts, decide, evolve
from approval.events import CaseEvent, Drafted
from approval.identifiers import PersonId
from approval.people import Me
from approval.refusal import Refusal
from approval.wire import CaseView, DocumentState, HistoryEntry, TimestampState
from signing.office_ca import OfficeCa
from signing.sheet import SheetContent, SheetSlot, render_sheet
from telework.wire import (
    AnswerStatus,
    BatchAnswer,
    ChangeRow,
    Changes,
    EventAnswer,
    EventBatch,
    SignedIncrement,
)
from tests.approval.city import FIRST_NUMBER, city, rules

SERVER_ID = "model-server"


@dataclass
class Register:
    """One case as the register has it."""

    case: Case | None = None
    sheet: bytes = b""
    history: list[HistoryEntry] = field(default_factory=list)


class ModelCity:
    """The register, the change feed and the answers given, with what a test may ask of it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.cases: dict[str, Register] = {}
        self.answers: dict[str, tuple[str, EventAnswer]] = {}
        self.applied: list[str] = []
        self.feed: list[ChangeRow] = []
        self.files: dict[str, bytearray] = {}
        self.makes_sheets = True
        self.forgets_cursors = False
        self.scripted: dict[str, EventAnswer] = {}
        self.ca = OfficeCa.create("机市", now())
        self.guard = threading.RLock()
        self.absences: dict[str, Absence] = {}
        self._publish("organisation", "organisation", to_plain(city().data))
        self.publish_rules(rules())

    def me(self, login: str) -> Me:
        """Return the person whose login is the id without its prefix."""
        person = PersonId(f"p-{login}")
        view = city().on(self.now().date())
        found = next(one for one in city().data.people if one.person_id == person)
        posts = view.held_posts(person)
        return Me(person_id=person, login=login, name=found.name, posts=posts, roles=())

    def register_absence(self, registered: RegisteredAbsence) -> None:
        """Let somebody be away, known to everybody at the next pull."""
        self.absences[registered.absence_id] = registered.absence
        self._publish("absence", registered.absence_id, to_plain(registered))

    def take(self, batch: EventBatch, actor: PersonId) -> BatchAnswer:
        """Judge a batch in its order."""
        held: set[str] = set()
        answers: list[EventAnswer] = []
        for item in batch.items:
            event = json.loads(item.event)
            answer = (
                _answer(event["event_id"], AnswerStatus.NOT_JUDGED)
                if event["stream"] in held
                else self._judge(event, item.event, item.increment, actor)
            )
            if AnswerStatus.ACCEPTED not in {answer.status, answer.outcome}:
                held.add(event["stream"])
            answers.append(answer)
        return BatchAnswer(
            server_time=self.now(),
            answers=tuple(answers),
            acknowledged_seq=0,
            acknowledged_hash="0" * 64,
        )

    def _judge(
        self, event: dict[str, Any], text: str, increment: SignedIncrement | None, actor: PersonId
    ) -> EventAnswer:
        event_id = event["event_id"]
        if event_id in self.answers:
            known_text, known = self.answers[event_id]
            assert known_text == text, "the same event came with other bytes"
            return replace(known, status=AnswerStatus.REPEATED, outcome=known.status)
        if event_id in self.scripted:
            return self.scripted.pop(event_id)
        answer = (
            self._decide(event, increment, actor)
            if event["type"] == "approval"
            else _answer(event_id, AnswerStatus.ACCEPTED)
        )
        if event["type"] == "absence":
            person = PersonId(event["stream"].partition(":")[2])
            self._note_absence(absence_act_from_plain(event["command"]), person)
        if answer.status not in {AnswerStatus.STALE_BASE, AnswerStatus.RETRY}:
            self.answers[event_id] = (text, answer)
        if answer.status is AnswerStatus.ACCEPTED:
            self.applied.append(event_id)
        return answer

    def _decide(
        self, event: dict[str, Any], increment: SignedIncrement | None, actor: PersonId
    ) -> EventAnswer:
        event_id, command = event["event_id"], command_from_plain(event["command"])
        register = self.cases.setdefault(command.case_id, Register())
        view = city().on(self.now().date())
        facts = Facts(
            now=self.now(),
            actor=actor,
            view=view,
            rules=rules(),
            number=FIRST_NUMBER.followed(0) if _follows(command) else FIRST_NUMBER,
            absences=Absences(self.absences.values()),
        )
        events = decide(register.case, command, facts)
        if isinstance(events, Refusal):
            return _answer(event_id, AnswerStatus.CONFLICT, events.code, events.params)
        if command.type in SIGNED_TYPES:
            assert increment is not None, "a seal without its signature"
            if increment.base_sha256 != _digest(register.sheet):
                return _answer(event_id, AnswerStatus.STALE_BASE, "document.stale_base")
            register.sheet += base64.b64decode(increment.data)
        self._apply(command.case_id, register, events, event_id)
        return _answer(event_id, AnswerStatus.ACCEPTED)

    def _note_absence(self, act: AbsenceAct, person: PersonId) -> None:
        if isinstance(act, CancelAbsence):
            self.absences.pop(act.absence_id, None)
            self._publish("absence", act.absence_id, None)
            return
        absence = Absence(
            person_id=person, kind=act.kind, starts_at=act.starts_at, ends_at=act.ends_at
        )
        row = RegisteredAbsence(absence_id=act.absence_id, absence=absence)
        self.register_absence(row)

    def _apply(
        self, case_id: str, register: Register, events: tuple[CaseEvent, ...], event_id: str
    ) -> None:
        for one in events:
            register.case = evolve(register.case, one)
            register.history.append(_entry(register.case.rev, one, event_id))
            if isinstance(one, Drafted):
                register.sheet = b""
        on_paper = register.case is not None and register.case.paper is not None
        if self.makes_sheets and not register.sheet and not on_paper:
            self.make_sheet(case_id)
        else:
            self.publish_case(case_id)

    def act(self, login: str, plain: dict[str, Any]) -> None:
        """Let somebody act from elsewhere, without a signature."""
        with self.guard:
            event = {"event_id": f"elsewhere-{len(self.applied)}", "command": plain}
            answer = self._decide(event, None, PersonId(f"p-{login}"))
            assert answer.status is AnswerStatus.ACCEPTED, answer

    def make_sheet(self, case_id: str) -> None:
        """Do the job that freezes a sheet."""
        with self.guard:
            register = self.cases[case_id]
            assert register.case is not None
            register.sheet = render_sheet(_sheet_content(register.case))
            self.publish_case(case_id)

    def stamp_time(self, case_id: str) -> None:
        """Change the sheet as a timestamp does: other bytes, same meaning."""
        with self.guard:
            self.cases[case_id].sheet += b"\n% stamped\n"
            self.publish_case(case_id)

    def view(self, case_id: str) -> CaseView:
        """Return a case as a reader sees it."""
        register = self.cases[case_id]
        assert register.case is not None
        return CaseView(
            case=register.case,
            document=_document(register.sheet),
            history=tuple(register.history),
            holders=(),
        )

    def publish_case(self, case_id: str) -> None:
        """Put a case into the change feed."""
        self._publish("case", case_id, to_plain(self.view(case_id)))

    def publish_tombstone(self, case_id: str) -> None:
        """Say that a case may no longer be seen."""
        self._publish("case", case_id, None)

    def changes(self, cursor: str, limit: int, reader: PersonId) -> Changes | None:
        """Return a page of the feed, None where the cursor is no longer known."""
        if cursor and self.forgets_cursors:
            self.forgets_cursors = False
            return None
        start = int(cursor or "0")
        rows = self.feed[start : start + limit]
        end = start + len(rows)
        shown = tuple(row for row in rows if self._may_see(row, reader))
        return Changes(
            rows=shown, cursor=str(end), more=end < len(self.feed), server_time=self.now()
        )

    def _may_see(self, row: ChangeRow, reader: PersonId) -> bool:
        if row.kind != "case" or row.body is None:
            return True
        case = row.body["case"]
        return case["state"] != CaseState.DRAFT or case["drafter"]["person_id"] == reader

    def publish_rules(self, told: RuleSet) -> None:
        """Put a rule set into the change feed."""
        self._publish("rules", "rules", rules_to_plain(told))

    def _publish(self, kind: str, row_id: str, body: dict[str, Any] | None) -> None:
        self.feed.append(ChangeRow(kind=kind, id=row_id, rev=len(self.feed) + 1, body=body))


def _follows(command: CaseCommand) -> bool:
    return isinstance(command, DraftCase) and command.branch_of is not None


def _answer(
    event_id: str, status: AnswerStatus, code: str = "", params: dict[str, str] | None = None
) -> EventAnswer:
    return EventAnswer(
        event_id=event_id, status=status, outcome=status, code=code, params=params or {}
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _document(sheet: bytes) -> DocumentState:
    return DocumentState(
        sha256=_digest(sheet) if sheet else "",
        size=len(sheet),
        signatures=0,
        timestamp=TimestampState.NONE,
        preparing=not sheet,
    )


def _entry(seq: int, event: CaseEvent, event_id: str) -> HistoryEntry:
    return HistoryEntry(
        seq=seq,
        at=event.at,
        type=event.type,
        by=getattr(event, "by", None),
        slot_id=getattr(event, "slot_id", None),
        detail="",
        event_id=event_id,
    )


def _sheet_content(case: Case) -> SheetContent:
    return SheetContent(
        case_id=case.case_id,
        number=case.number,
        title=case.content.title,
        body=case.content.body,
        drafted="令和8年11月24日",
        decision_label=case.authority.label,
        article=case.authority.article,
        amount="",
        retention="5年",
        publication="公開",
        drafter=case.drafter.name,
        attachments=(),
        slots=tuple(
            SheetSlot(slot.slot_id, slot.seal_title, slot.section_name, slot.kind)
            for slot in case.slots()
        ),
    )
