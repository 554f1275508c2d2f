# SPDX-License-Identifier: Apache-2.0
"""施行: the external act after the decision, with a day and a number of its own.

A decision is internal; it takes effect outside by what is recorded here, and never before
it. One decision may go out more than once, to several addressees.
"""

from collections.abc import Collection

from approval.calendar import city_day
from approval.case import Case, CaseState
from approval.commands import Execute
from approval.content_checks import REMARK_LIMIT, TITLE_LIMIT, check_length
from approval.engine.facts import Facts
from approval.engine.guards import Outcome, moment, owns, refuse_case, signatory, wrong_state
from approval.engine.steering import keeps_records
from approval.events import Executed
from approval.identifiers import PostId
from approval.organisation_view import OrganisationView
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.entry import register_entry
from approval.register.execution import ExternalAct


def execute(case: Case, command: Execute, facts: Facts) -> Outcome:
    """Record an external act by the section whose case it is, or by a records officer."""
    refusal = wrong_state(case, CaseState.DECIDED)
    if refusal is None and case.closed is not None:
        refusal = refuse_case(RefusalCode.RECORDS_CLOSED, case)
    if refusal:
        return refusal
    by = signatory(facts, command.post_id)
    if isinstance(by, Refusal):
        return by
    mine = owns(case, facts.actor, facts.view) or keeps_records(facts)
    if not mine and not in_owning_section(case, (command.post_id,), facts.view):
        return refuse(RefusalCode.EXECUTION_OTHER_SECTION, section=_section(case))
    refusal = _check_act(case, command.act, facts)
    return refusal or (Executed(at=moment(case, facts), by=by, act=command.act),)


def in_owning_section(case: Case, posts: Collection[PostId], view: OrganisationView) -> bool:
    """Say whether one of these posts belongs to the section whose case it is.

    The section owns the case and not the drafter (approval.md 2.1), so a colleague records
    what went out while he is away.
    """
    found = (view.post(post_id) for post_id in posts)
    return any(post is not None and post.section_id == case.owner_section_id for post in found)


def _check_act(case: Case, act: ExternalAct, facts: Facts) -> Refusal | None:
    today = city_day(facts.now)
    decided = register_entry(case).decided_on or today
    if not decided <= act.executed_on <= today:
        return refuse(
            RefusalCode.EXECUTION_DAY,
            day=act.executed_on.isoformat(),
            decided=decided.isoformat(),
            today=today.isoformat(),
        )
    if not act.detail.strip():
        return refuse(RefusalCode.EXECUTION_DETAIL_MISSING)
    return check_length("execution", act.detail, REMARK_LIMIT) or check_length(
        "number", act.number, TITLE_LIMIT
    )


def _section(case: Case) -> str:
    return case.owner.section_name if case.owner else case.drafter.section_name
