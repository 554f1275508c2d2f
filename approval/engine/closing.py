# SPDX-License-Identifier: Apache-2.0
"""Closing (完結): all acts are done, and the case goes into its record file."""

from approval.calendar import city_day
from approval.case import Case, CaseState
from approval.commands import CloseCase
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, owner, refuse_case, wrong_state
from approval.events import Closed
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.entry import register_entry


def close(case: Case, command: CloseCase, facts: Facts) -> Outcome:
    """Close a decided or rejected case; 後閲 that is still open stays open (I6)."""
    refusal = wrong_state(case, CaseState.DECIDED, CaseState.REJECTED)
    if refusal:
        return refusal
    if case.closed is not None:
        return refuse_case(RefusalCode.RECORDS_CLOSED, case)
    by = owner(case, facts)
    if isinstance(by, Refusal):
        return by
    today, day = city_day(facts.now), command.closed_on
    decided = register_entry(case).decided_on or today
    if not decided <= day <= today:
        return refuse(RefusalCode.RECORDS_DAY, day=day.isoformat(), today=today.isoformat())
    at = moment(case, facts)
    return (Closed(at=at, by=by, closed_on=day, file_id=command.file_id),)
