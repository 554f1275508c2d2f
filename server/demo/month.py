# SPDX-License-Identifier: Apache-2.0
"""Plays the month: every case by its drafter, its line and the consenting sections."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from approval.case import Case, CaseState, Slot, SlotKind, SlotStatus
from approval.commands import Approve, DraftCase, Reject, Remand, SubmitCase, Withdraw
from approval.content import CaseContent
from approval.identifiers import CaseId, PersonId, PostId
from approval.organisation_view import OrganisationView
from server.assembly import Parts
from server.demo.clerk import Clerk, DemoTrouble
from server.demo.plans import Course, Plan

_CITY_TIME = ZoneInfo("Asia/Tokyo")
_STEP = timedelta(minutes=37)
_ACTS_BEFORE = {Course.SUBMITTED: 0, Course.HALFWAY: 1, Course.REMANDED: 1}


class DemoClock:
    """The server's time while the month is played; moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Go to a moment, never backwards."""
        self._now = max(self._now, moment)


class Month:
    """The city's staff, at work on one case after the other."""

    def __init__(
        self,
        parts: Parts,
        view: OrganisationView,
        logins: dict[PersonId, str],
        clock: DemoClock,
        today: datetime,
    ) -> None:
        self._parts = parts
        self._view = view
        self._logins = logins
        self._clock = clock
        self._today = today
        self._clerks: dict[PersonId, Clerk] = {}

    def play(self, plans: tuple[Plan, ...], tell: Callable[[int], None]) -> None:
        """Play every case; ``tell`` hears how many are done."""
        for done, plan in enumerate(plans, 1):
            self._clock.move_to(self._morning(plan.days_ago))
            self._play(plan)
            tell(done)

    def _play(self, plan: Plan) -> None:
        drafter = self._clerk(plan.post)
        case_id = CaseId(drafter.new_id(plan.title))
        drafter.act(DraftCase(case_id=case_id, post_id=PostId(plan.post), content=_content(plan)))
        self._settle()
        if plan.course is Course.DRAFTED:
            return
        case = drafter.case(case_id).case
        slot = case.slots()[0]
        drafter.act(
            SubmitCase(case_id=case_id, slot_id=slot.slot_id, revision_hash=case.revision_hash)
        )
        self._settle()
        self._circulate(plan, drafter, case_id)

    def _circulate(self, plan: Plan, drafter: Clerk, case_id: CaseId) -> None:
        acts = 0
        while True:
            case = drafter.case(case_id).case
            waiting = [slot for slot in case.slots() if slot.status is SlotStatus.OPEN]
            if case.state is not CaseState.CIRCULATING or _stays(plan.course, acts, waiting):
                break
            if plan.course is Course.REJECTED and waiting[0].kind is SlotKind.KESSAI:
                self._end(plan, case, waiting[0])
                return
            self._approve(plan, case, waiting[0])
            acts += 1
        if plan.course is Course.REMANDED:
            self._end(plan, case, waiting[0])
        elif plan.course is Course.WITHDRAWN:
            drafter.act(Withdraw(case_id=case_id, reason=plan.reason))

    def _approve(self, plan: Plan, case: Case, slot: Slot) -> None:
        opinion = plan.reason if slot.kind is SlotKind.KESSAI else ""
        command = Approve(
            case_id=case.case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
            opinion=opinion,
        )
        self._clerk(slot.post_id).act(command)
        self._settle()

    def _end(self, plan: Plan, case: Case, slot: Slot) -> None:
        kind = Reject if plan.course is Course.REJECTED else Remand
        self._clerk(slot.post_id).act(
            kind(
                case_id=case.case_id,
                slot_id=slot.slot_id,
                post_id=slot.post_id,
                revision_hash=case.revision_hash,
                reason=plan.reason,
            )
        )

    def _clerk(self, post_id: str) -> Clerk:
        holders = self._view.holders(PostId(post_id))
        if not holders:
            raise DemoTrouble(f"nobody holds {post_id}")
        person = holders[0][0]
        if person.person_id not in self._clerks:
            login = self._logins[person.person_id]
            self._clerks[person.person_id] = Clerk(self._parts, self._view, person.person_id, login)
        return self._clerks[person.person_id]

    def _settle(self) -> None:
        """Let the outbox make sheets and times, and the city's time go on."""
        self._parts.worker.work_off()
        self._clock.move_to(self._clock() + _STEP)

    def _morning(self, days_ago: int) -> datetime:
        day = self._today.astimezone(_CITY_TIME).date() - timedelta(days=days_ago)
        return datetime.combine(day, time(9, 5), _CITY_TIME).astimezone(UTC)


def _stays(course: Course, acts: int, waiting: list[Slot]) -> bool:
    if course in _ACTS_BEFORE:
        return acts >= _ACTS_BEFORE[course]
    kinds = {slot.kind for slot in waiting}
    if course is Course.CONSENTING:
        return SlotKind.GOGI in kinds
    if course is Course.WITHDRAWN:
        return acts >= 1
    return course is Course.LAST and SlotKind.KESSAI in kinds


def _content(plan: Plan) -> CaseContent:
    return CaseContent(
        matter=plan.matter,
        amount=plan.amount,
        title=plan.title,
        body=f"{plan.title.removesuffix('について')}を行ってよろしいか伺います。\n\n"
        f"記\n1 金額　{plan.amount:,}円（消費税及び地方消費税を含む。）\n"
        "2 支出科目　令和8年度一般会計",
        consents=tuple(PostId(post) for post in plan.consents),
        urgent=plan.urgent,
    )
