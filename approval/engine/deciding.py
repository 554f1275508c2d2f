# SPDX-License-Identifier: Apache-2.0
"""Decide on a command: what happens, or why it may not. Never raises for a refusal."""

from collections.abc import Callable
from typing import Any

from approval.case import Case
from approval.commands import (
    Abandon,
    AddAttachment,
    AddOpinion,
    AddReaders,
    Approve,
    CaseCommand,
    CloseCase,
    DraftCase,
    Execute,
    Hold,
    InsertSlot,
    PostViewCase,
    ReadCase,
    Reassign,
    RefuseConsent,
    RegisterPaper,
    Reject,
    Release,
    Remand,
    Reroute,
    Retract,
    Revise,
    SeePaper,
    Skip,
    SubmitCase,
    Withdraw,
)
from approval.engine.abandoning import abandon
from approval.engine.adding import add_attachment, add_opinion
from approval.engine.approving import approve
from approval.engine.closing import close
from approval.engine.drafting import draft, submit
from approval.engine.ending import reject, withdraw
from approval.engine.executing import execute
from approval.engine.facts import Facts
from approval.engine.guards import Outcome
from approval.engine.holding import hold, release
from approval.engine.inserting import insert_slot
from approval.engine.paper import register_paper, see_paper
from approval.engine.postviewing import postview
from approval.engine.reading import add_readers, read_case
from approval.engine.reassigning import reassign
from approval.engine.rerouting import reroute
from approval.engine.returning import refuse_consent, remand, retract
from approval.engine.revising import revise
from approval.engine.skipping import skip
from approval.refusal_codes import RefusalCode, refuse

_ACTS: dict[type, Callable[[Case, Any, Facts], Outcome]] = {
    SubmitCase: submit,
    Approve: approve,
    RefuseConsent: refuse_consent,
    Remand: remand,
    Reject: reject,
    Retract: retract,
    Withdraw: withdraw,
    Hold: hold,
    Release: release,
    AddOpinion: add_opinion,
    SeePaper: see_paper,
    Execute: execute,
    CloseCase: close,
    AddAttachment: add_attachment,
    PostViewCase: postview,
    Abandon: abandon,
    Reassign: reassign,
    Skip: skip,
    InsertSlot: insert_slot,
    Reroute: reroute,
    Revise: revise,
    AddReaders: add_readers,
    ReadCase: read_case,
}


def decide(case: Case | None, command: CaseCommand, facts: Facts) -> Outcome:
    """Return the events that a command causes, or the refusal of the rule against it.

    ``case`` is None where no case has the command's id yet.
    """
    if case is not None and case.case_id != command.case_id:
        return refuse(RefusalCode.CASE_MISSING, case_id=command.case_id)
    if isinstance(command, DraftCase):
        return draft(case, command, facts)
    if isinstance(command, RegisterPaper):
        return register_paper(case, command, facts)
    if case is None:
        return refuse(RefusalCode.CASE_MISSING, case_id=command.case_id)
    return _ACTS[type(command)](case, command, facts)
