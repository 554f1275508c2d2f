# SPDX-License-Identifier: Apache-2.0
"""Forms behind the acts on cases: each matter's owner judges them and takes them in.

A form is judged when it is drafted, submitted and decided. What a decision grants stands in
the tables in its transaction (decision 0019).
"""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection

from approval.case import Case
from approval.commands import CaseCommand, DraftCase, RegisterPaper, Revise
from approval.events import CaseEvent, Decided, Submitted
from approval.refusal import Refusal
from server.usecases.form_act import FormAct
from server.usecases.meetings import forms as room_forms
from server.usecases.telework import forms as telework_forms
from telework.applying.matters import APPLICATION, ENROLMENT, ROOM_BOOKING
from telework.applying.refusal_codes import ApplyingCode, refuse


class FormOwner(Protocol):
    """The module that owns the forms of a matter."""

    def refuse_draft(self, tx: Connection, act: FormAct, command: DraftCase) -> Refusal | None:
        """Return why a form cannot be drafted."""

    def refuse_outcome(
        self, tx: Connection, act: FormAct, case: Case, *, deciding: bool
    ) -> Refusal | None:
        """Return why a form cannot be submitted, or decided in favour."""

    def keep_form(
        self, tx: Connection, act: FormAct, before: Case | None, case: Case, *, decided: bool
    ) -> tuple[str, ...]:
        """Do what an act means for the form; return the ids of blocks that are new."""


_OWNERS: dict[str, FormOwner] = {
    APPLICATION: telework_forms,
    ENROLMENT: telework_forms,
    ROOM_BOOKING: room_forms,
}


def refuse_form(
    tx: Connection, act: FormAct, command: CaseCommand, case: Case | None
) -> Refusal | None:
    """Return why a form does not allow an act, None where it does or there is none."""
    if isinstance(command, Revise) and case is not None and case.content.form:
        return refuse(ApplyingCode.FORM_REVISED)
    if not isinstance(command, DraftCase | RegisterPaper):
        return None
    owner = _OWNERS.get(command.content.matter)
    if owner is None:
        return refuse(ApplyingCode.FORM_UNWANTED) if command.content.form else None
    if isinstance(command, RegisterPaper) or not command.content.form:
        return refuse(ApplyingCode.FORM_MISSING)
    return owner.refuse_draft(tx, act, command)


def refuse_outcome(
    tx: Connection, act: FormAct, case: Case | None, events: Sequence[CaseEvent]
) -> Refusal | None:
    """Judge a form once more when it is submitted and when it is decided.

    From here to the commit the places that others compete for are held.
    """
    owner = _owner_of(case)
    if case is None or owner is None:
        return None
    deciding = any(isinstance(event, Decided) for event in events)
    if not deciding and not any(isinstance(event, Submitted) for event in events):
        return None
    return owner.refuse_outcome(tx, act, case, deciding=deciding)


def keep_form(
    tx: Connection, act: FormAct, before: Case | None, case: Case, events: Sequence[CaseEvent]
) -> tuple[str, ...]:
    """Do what these events mean for the form; return the ids of blocks that are new."""
    owner = _owner_of(case)
    if owner is None:
        return ()
    decided = any(isinstance(event, Decided) for event in events)
    return owner.keep_form(tx, act, before, case, decided=decided)


def _owner_of(case: Case | None) -> FormOwner | None:
    return _OWNERS.get(case.content.matter) if case is not None and case.content.form else None
