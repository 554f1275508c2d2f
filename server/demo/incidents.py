# SPDX-License-Identifier: Apache-2.0
"""What happens to a case on its way beside the approvals: parked, corrected, re-addressed."""

from collections.abc import Callable
from datetime import timedelta

from approval.absence import AbsenceKind, whole_days
from approval.absence_acts import RegisterAbsence
from approval.case import Case, Slot, SlotKind, Weight
from approval.commands import Approve, Hold, Reassign, Release, Revise
from approval.identifiers import CaseId, PostId
from server.demo.plans import Course, Incident, Plan
from server.demo.staff import Staff

Happening = Callable[[Staff, Plan, Case, Slot], None]


class Incidents:
    """Lets every incident of a case happen once, when its slot has its turn."""

    def __init__(self, staff: Staff) -> None:
        self._staff = staff
        self._happened: set[tuple[CaseId, Incident]] = set()

    def happens(self, plan: Plan, case: Case, slot: Slot) -> bool:
        """Let what is due in this slot happen; return whether the case has changed."""
        for incident in plan.incidents:
            kind, happening = _HAPPENINGS.get(incident, (None, None))
            if happening is None or slot.kind is not kind:
                continue
            if (case.case_id, incident) not in self._happened:
                self._happened.add((case.case_id, incident))
                happening(self._staff, plan, case, slot)
                self._staff.settle()
                return True
        return False


def leave(staff: Staff, plan: Plan) -> None:
    """Let the 係長 or the decider of a case go away for the day on which it is drafted."""
    if Incident.AWAY in plan.incidents:
        be_away(staff, plan.team_head, AbsenceKind.LEAVE)
    if Incident.DAIKETSU in plan.incidents:
        line = staff.view.line_above(PostId(plan.post))
        decider = next(post for post in line if post.rank == "bureau_head")
        be_away(staff, decider.post_id, AbsenceKind.TRIP)


def be_away(staff: Staff, post_id: str, kind: AbsenceKind, days: int = 0) -> None:
    """Register the absence of a post's holder, from today for so many days more."""
    clerk = staff.clerk(post_id)
    absence = whole_days(clerk.person_id, kind, staff.day, staff.day + timedelta(days=days))
    clerk.act(
        RegisterAbsence(
            absence_id=clerk.new_id("absence"),
            kind=kind,
            starts_at=absence.starts_at,
            ends_at=absence.ends_at,
        )
    )


def _hold(staff: Staff, plan: Plan, case: Case, slot: Slot) -> None:
    """Park it; a case that goes on is taken up again after an answer from elsewhere."""
    clerk, case_id = staff.clerk(slot.post_id), case.case_id
    reason = "見積書の内訳を確認しているため"
    clerk.act(Hold(case_id=case_id, slot_id=slot.slot_id, post_id=slot.post_id, reason=reason))
    if plan.course is not Course.SUBMITTED:
        staff.settle()
        clerk.act(Release(case_id=case_id, slot_id=slot.slot_id, post_id=slot.post_id))


def _pull_up(staff: Staff, plan: Plan, case: Case, _slot: Slot) -> None:
    upper = next(slot for slot in case.slots() if slot.post_id == plan.section_head)
    staff.clerk(plan.section_head).act(
        Approve(
            case_id=case.case_id,
            slot_id=upper.slot_id,
            post_id=upper.post_id,
            revision_hash=case.revision_hash,
            opinion="急ぐため、先に承認します。",
            pull_up=True,
        )
    )


def _reassign(staff: Staff, plan: Plan, case: Case, slot: Slot) -> None:
    other = next(
        post.post_id
        for post in staff.view.posts()
        if post.rank == "team_head"
        and post.post_id.startswith(f"{plan.section}-")
        and post.post_id != slot.post_id
    )
    staff.clerk(plan.section_head).act(
        Reassign(
            case_id=case.case_id,
            slot_id=slot.slot_id,
            post_id=PostId(plan.section_head),
            to_post=other,
            reason="担当係長が他の業務に従事しているため",
        )
    )


def _correct_wording(staff: Staff, _plan: Plan, case: Case, slot: Slot) -> None:
    body = case.content.body.replace("行ってよろしいか", "下記のとおり行ってよろしいか")
    _revise(staff, case, slot, Weight.TYPO, body, case.content.amount)


def _change_substance(staff: Staff, _plan: Plan, case: Case, slot: Slot) -> None:
    amount = (case.content.amount or 0) * 9 // 10
    body = case.content.body.replace(f"{case.content.amount:,}円", f"{amount:,}円")
    _revise(staff, case, slot, Weight.MATERIAL, body, amount)


def _revise(
    staff: Staff, case: Case, slot: Slot, weight: Weight, body: str, amount: int | None
) -> None:
    wording = weight is Weight.TYPO
    staff.clerk(slot.post_id).act(
        Revise(
            case_id=case.case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
            weight=weight,
            title=case.content.title,
            body=body,
            amount=amount,
            reason="文言を整えました。" if wording else "数量を見直し、金額を改めました。",
        )
    )


_HAPPENINGS: dict[Incident, tuple[SlotKind, Happening]] = {
    Incident.HELD: (SlotKind.KAIGI, _hold),
    Incident.MATERIAL: (SlotKind.KESSAI, _change_substance),
    Incident.PULL_UP: (SlotKind.KAIGI, _pull_up),
    Incident.REASSIGNED: (SlotKind.KAIGI, _reassign),
    Incident.TYPO: (SlotKind.KESSAI, _correct_wording),
}
"""In whose turn each happens."""
