# SPDX-License-Identifier: Apache-2.0
"""The next document number (文書番号): year, the section's mark, and a serial number."""

from datetime import datetime

from sqlalchemy import Connection

from approval import OrganisationView
from approval.commands import DraftCase, RegisterPaper
from approval.identifiers import CaseId, PostId
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.numbers import DocumentNumber, series_at
from server.auth.actor import Actor
from server.store.cases import case_is_visible
from server.store.numbers import next_number
from server.store.register import latest_branch, number_of


def peek_number(
    tx: Connection,
    actor: Actor,
    view: OrganisationView,
    command: DraftCase | RegisterPaper,
    now: datetime,
) -> DocumentNumber | Refusal:
    """Return the number that a new case would take, its series locked until the commit."""
    if command.branch_of:
        return _peek_branch(tx, actor, command.branch_of)
    drafting = command.post_id if isinstance(command, DraftCase) else command.drafter_post_id
    series = series_at(_mark(view, drafting), now)
    return DocumentNumber(series=series, serial=next_number(tx, actor.tenant, series))


def _peek_branch(tx: Connection, actor: Actor, case_id: CaseId) -> DocumentNumber | Refusal:
    """Return the next branch of a case's number; one that may not be seen has none."""
    visible = case_is_visible(tx, actor, case_id)
    number = number_of(tx, actor.tenant, case_id) if visible else None
    if number is None:
        return refuse(RefusalCode.NUMBER_BRANCH_UNKNOWN)
    next_number(tx, actor.tenant, number.series)  # locks the series
    return number.followed(latest_branch(tx, actor.tenant, number))


def _mark(view: OrganisationView, post_id: PostId) -> str:
    """Return the mark of the post's section, or of the nearest above that has one."""
    post = view.post(post_id)
    section = view.section(post.section_id) if post else None
    # As many steps as an organisation can be deep: data from elsewhere may hold a cycle.
    for _ in range(8):
        if section is None or section.mark:
            break
        section = view.section(section.parent_id)
    return section.mark if section else ""
