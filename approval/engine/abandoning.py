# SPDX-License-Identifier: Apache-2.0
"""Ending a case without a decision (廃案); its number is not used again."""

from approval.case import Case, CaseState
from approval.commands import Abandon
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, check_reason, moment, owns, signatory, wrong_state
from approval.engine.notices import consented_posts
from approval.engine.steering import keeps_records
from approval.events import Abandoned
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def abandon(case: Case, command: Abandon, facts: Facts) -> Outcome:
    """End a case by its owner, a superior of the drafting post, or a records officer.

    Who consented is told (大江町: 廃案は合議先に通知する).
    """
    refusal = wrong_state(case, CaseState.CIRCULATING, CaseState.REMANDED)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    if not _may_end(case, command, facts):
        return refuse(RefusalCode.CASE_NOT_SUPERIOR, drafter=case.drafter.name)
    refusal = check_reason(command.reason)
    if refusal:
        return refusal
    at = moment(case, facts)
    return (Abandoned(at=at, by=by, reason=command.reason, notify=consented_posts(case)),)


def _may_end(case: Case, command: Abandon, facts: Facts) -> bool:
    above = facts.view.line_above(case.owner_post_id)
    return (
        owns(case, facts.actor, facts.view)
        or keeps_records(facts)
        or any(post.post_id == command.post_id for post in above)
    )
