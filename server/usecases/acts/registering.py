# SPDX-License-Identifier: Apache-2.0
"""Keeping the register in step with a case, in the transaction of the act."""

from collections.abc import Sequence

from sqlalchemy import Connection

from approval import OrganisationView
from approval.case import Case
from approval.commands import CaseCommand, RegisterPaper
from approval.events import CaseEvent, Decided, Drafted, Numbered, PaperRegistered, Rejected
from approval.refusal import Refusal
from approval.register.entry import NO_BUREAU, Office, office_of, register_entry
from approval.register.numbers import DocumentNumber, NumberKind, Series
from server.auth.actor import Actor
from server.auth.permissions import Permission
from server.store.register import enter_number, update_entry


def keep_register(
    tx: Connection,
    tenant: int,
    view: OrganisationView,
    before: Case | None,
    after: Case,
    events: Sequence[CaseEvent],
) -> None:
    """Enter a case when it takes its number, and change its line when it must."""
    entry = register_entry(after)
    office = office_of(view, after.owner_section_id)
    number = next((event for event in events if isinstance(event, Numbered)), None)
    if number is not None:
        unknown = Office(bureau_id=NO_BUREAU, section_id=after.drafter.section_id)
        enter_number(tx, tenant, entry, _parts(number), office or unknown)
        return
    frozen = any(isinstance(event, Drafted) for event in events)
    if frozen or before is None or register_entry(before) != entry:
        update_entry(tx, tenant, entry, office)


def refuse_unpermitted(actor: Actor, command: CaseCommand) -> Refusal | None:
    """Return why this account may not keep the register, None where it may or need not."""
    if not isinstance(command, RegisterPaper) or actor.may(Permission.APPROVAL_REGISTER_KEEP):
        return None
    return Refusal(code="register.not_records")


def settles(events: Sequence[CaseEvent]) -> bool:
    """Return whether these events decide a case, so that its line must be settled."""
    return any(isinstance(event, Decided | PaperRegistered | Rejected) for event in events)


def _parts(event: Numbered) -> DocumentNumber:
    series = Series(mark=event.mark, kind=NumberKind(event.kind), fiscal_year=event.fiscal_year)
    return DocumentNumber(series=series, serial=event.serial, branch=event.branch)
