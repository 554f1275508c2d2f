# SPDX-License-Identifier: Apache-2.0
"""Plays the month: every case by its drafter, its line and the consenting sections."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from approval.absence import AbsenceKind
from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus
from approval.commands import (
    Abandon,
    Approve,
    DraftCase,
    Reject,
    Remand,
    SeePaper,
    SubmitCase,
    Withdraw,
)
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from approval.register.paper import PaperAttachment
from server.demo.aftermath import read_and_close
from server.demo.clerk import Clerk
from server.demo.incidents import Incidents, be_away, leave
from server.demo.paper_cases import register_paper
from server.demo.plans import Course, Incident, Plan, papers
from server.demo.staff import Staff

_ACTS_BEFORE = {Course.SUBMITTED: 0, Course.HALFWAY: 1, Course.REMANDED: 1}
_ENDED = (CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.ABANDONED)


AWAY_TODAY = {
    "kanko-head": AbsenceKind.TRIP,
    "doro-iji-head": AbsenceKind.TRAINING,
    "hoken-kokuho-head": AbsenceKind.ILLNESS,
}
"""Whose absence has begun by the time the demo is looked at."""


class Month:
    """The city's staff, at work on one case after the other."""

    def __init__(self, staff: Staff, today: date) -> None:
        self._staff = staff
        self._today = today
        self._incidents = Incidents(staff)
        self._ended: dict[str, CaseId] = {}

    def play(self, plans: tuple[Plan, ...], tell: Callable[[int], None]) -> None:
        """Play every case; ``tell`` hears how many are done."""
        for paper in papers():
            day = self._today - timedelta(days=paper.days_ago)
            self._staff.on(day, partial(register_paper, self._staff, paper))
        for done, plan in enumerate(plans, 1):
            self._staff.begin_day(self._today - timedelta(days=plan.days_ago))
            self._play(plan)
            tell(done)
        self._staff.catch_up(self._today)
        for post_id, kind in AWAY_TODAY.items():
            be_away(self._staff, post_id, kind, days=3)

    def _play(self, plan: Plan) -> None:
        leave(self._staff, plan)
        drafter = self._staff.clerk(plan.post)
        case_id = CaseId(drafter.new_id(plan.title))
        quoted = self._ended[plan.post] if Incident.REDRAFT in plan.incidents else None
        drafter.act(
            DraftCase(
                case_id=case_id,
                post_id=PostId(plan.post),
                content=_content(plan),
                supersedes=quoted,
            )
        )
        self._staff.settle()
        if plan.course is Course.DRAFTED:
            return
        case = drafter.case(case_id).case
        slot = case.slots()[0]
        drafter.act(
            SubmitCase(case_id=case_id, slot_id=slot.slot_id, revision_hash=case.revision_hash)
        )
        self._staff.settle()
        self._circulate(plan, drafter, case_id)
        ended = drafter.case(case_id).case
        if ended.state in _ENDED:
            self._ended[plan.post] = case_id
        read_and_close(self._staff, plan, ended)

    def _circulate(self, plan: Plan, drafter: Clerk, case_id: CaseId) -> None:
        acts = 0
        while True:
            case = drafter.case(case_id).case
            waiting = [slot for slot in case.slots() if slot.status is SlotStatus.OPEN]
            if case.state is not CaseState.CIRCULATING or _stays(plan.course, acts, waiting):
                break
            if plan.course is Course.REJECTED and waiting[0].kind is SlotKind.KESSAI:
                break
            if self._incidents.happens(plan, case, waiting[0]):
                continue
            self._approve(plan, case, waiting[0])
            acts += 1
        self._stop(plan, drafter, case, waiting)

    def _stop(self, plan: Plan, drafter: Clerk, case: Case, waiting: list[Slot]) -> None:
        """Do what the case stops with, where it does not go to its end."""
        if plan.course in (Course.REMANDED, Course.REJECTED):
            self._turn_down(plan, case, waiting[0])
        elif plan.course is Course.WITHDRAWN:
            drafter.act(Withdraw(case_id=case.case_id, reason=plan.reason))
        elif plan.course is Course.ABANDONED:
            post_id = PostId(plan.post)
            drafter.act(Abandon(case_id=case.case_id, post_id=post_id, reason=plan.reason))
        elif case.state is CaseState.CIRCULATING:
            self._incidents.happens(plan, case, waiting[0])

    def _approve(self, plan: Plan, case: Case, slot: Slot) -> None:
        clerk = self._staff.clerk(plan.acting_for(slot))
        if case.content.paper_attachments:
            clerk.act(SeePaper(case_id=case.case_id, slot_id=slot.slot_id, post_id=slot.post_id))
        clerk.act(
            Approve(
                case_id=case.case_id,
                slot_id=slot.slot_id,
                post_id=slot.post_id,
                revision_hash=case.revision_hash,
                opinion=plan.reason if slot.kind is SlotKind.KESSAI else "",
            )
        )
        self._staff.settle()

    def _turn_down(self, plan: Plan, case: Case, slot: Slot) -> None:
        kind = Reject if plan.course is Course.REJECTED else Remand
        self._staff.clerk(slot.post_id).act(
            kind(
                case_id=case.case_id,
                slot_id=slot.slot_id,
                post_id=slot.post_id,
                revision_hash=case.revision_hash,
                reason=plan.reason,
            )
        )


def _stays(course: Course, acts: int, waiting: list[Slot]) -> bool:
    if course in _ACTS_BEFORE:
        return acts >= _ACTS_BEFORE[course]
    kinds = {slot.kind for slot in waiting}
    if course is Course.CONSENTING:
        return SlotKind.GOGI in kinds
    if course is Course.WITHDRAWN:
        return acts >= 1
    return course in (Course.LAST, Course.ABANDONED) and SlotKind.KESSAI in kinds


def _content(plan: Plan) -> CaseContent:
    papers = (PaperAttachment(name="設計図面一式", location="担当課の図面棚2段目"),)
    return CaseContent(
        matter=plan.matter,
        amount=plan.amount,
        title=plan.title,
        body=f"{plan.title.removesuffix('について')}を行ってよろしいか伺います。\n\n"
        f"記\n1 金額　{plan.amount:,}円（消費税及び地方消費税を含む。）\n"
        "2 支出科目　令和8年度一般会計",
        consents=tuple(PostId(post) for post in plan.consents),
        parallel_consent=Incident.SERIAL not in plan.incidents,
        provisional=Incident.PROVISIONAL in plan.incidents,
        kyoran=tuple(PostId(post) for post in plan.readers),
        secrecy="restricted" if Incident.CONFIDENTIAL in plan.incidents else "",
        paper_attachments=papers if Incident.HYBRID in plan.incidents else (),
        urgent=plan.urgent,
    )
