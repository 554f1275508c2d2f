# SPDX-License-Identifier: Apache-2.0
"""What follows an ending some days later: receipts, 後閲, and the case put on its shelf."""

from functools import partial

from approval.case import Case, CaseState
from approval.commands import CloseCase, PostViewCase, ReadCase
from approval.engine.postviewing import open_postviews
from approval.identifiers import CaseId
from server.demo.plans import BEHIND, Incident, Plan
from server.demo.shelves import file_id
from server.demo.staff import Staff

_UNREAD_SINCE = 9
"""Days: what was to be read afterwards since then is still unread today."""


def read_and_close(staff: Staff, plan: Plan, case: Case) -> None:
    """Leave to later what is to be done after a case came as far as it does."""
    for reading in case.readings:
        if reading.post_id == BEHIND:
            continue
        receipt = ReadCase(case_id=case.case_id, slot_id=reading.slot_id, post_id=reading.post_id)
        staff.later(1, partial(staff.clerk(reading.post_id).act, receipt))
    for owed in open_postviews(case) if plan.days_ago > _UNREAD_SINCE else ():
        reading_after = PostViewCase(
            case_id=case.case_id,
            round=owed.round,
            slot_id=owed.slot_id,
            post_id=owed.post_id,
            opinion="確認しました。",
        )
        staff.later(1, partial(staff.clerk(owed.post_id).act, reading_after))
    if Incident.CLOSED in plan.incidents and case.state is CaseState.DECIDED:
        staff.later(2, partial(_close, staff, plan, case.case_id))


def _close(staff: Staff, plan: Plan, case_id: CaseId) -> None:
    """Close a case (完結) by the office that drafted it."""
    file = file_id(plan.section, staff.day)
    staff.clerk(plan.post).act(CloseCase(case_id=case_id, file_id=file, closed_on=staff.day))
