# SPDX-License-Identifier: Apache-2.0
"""Drafting anew from an ended case (再起案): a new case and number that name the old one."""

from approval.case import Case, CaseState, Superseded
from approval.commands import DraftCase
from approval.engine.facts import Facts
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse

ENDED = frozenset({CaseState.DECIDED, CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.ABANDONED})
"""States after which nothing circulates any more."""


def quoted_case(case: Case | None, command: DraftCase, facts: Facts) -> Superseded | Refusal | None:
    """Return what a draft quotes: set by the first draft, kept by every later one."""
    first = case.supersedes if case is not None else None
    if command.supersedes is None:
        return first
    if case is not None:
        if first is not None and first.case_id == command.supersedes:
            return first
        return refuse(RefusalCode.CASE_QUOTE_FIXED, number=first.number if first else "")
    quoted = facts.quoted
    if quoted is None or quoted.case_id != command.supersedes:
        return refuse(RefusalCode.CASE_QUOTE_MISSING)
    if quoted.state not in ENDED:
        return refuse(RefusalCode.CASE_NOT_ENDED, number=quoted.number)
    return Superseded(case_id=quoted.case_id, number=quoted.number, ending=quoted.state)
