# SPDX-License-Identifier: Apache-2.0
"""Forms behind the acts on cases: judged when drafted, submitted and decided, then taken in.

What an approved form permits stands in the tables in the transaction of the decision, so
that nobody is ever approved for a block that is not there.
"""

from sqlalchemy import Connection

from approval.case import Case, CaseState
from approval.commands import DraftCase
from approval.content import CaseContent
from approval.identifiers import PostId
from approval.refusal import Refusal
from server.store.telework.enrolments import insert_enrolment
from server.store.telework.grants import (
    StoredGrant,
    WaitingLine,
    end_waiting,
    insert_grants,
    put_waiting,
)
from server.usecases.form_act import FormAct
from server.usecases.telework.judging_applications import (
    Judging,
    circumstances_of,
    limits_of,
)
from server.usecases.telework.make_days import told_anew
from server.usecases.telework.reading_forms import Form, read_form, refuse_content
from telework import Grant, GrantSource
from telework.applying.application import Application
from telework.applying.checks.judging import judge_application, judge_enrolment
from telework.applying.enrolment import Enrolment
from telework.applying.refusal_codes import ApplyingCode, refuse


def refuse_draft(tx: Connection, act: FormAct, command: DraftCase) -> Refusal | None:
    """Return why a form cannot be drafted."""
    content = command.content
    return refuse_content(act.city, content, act.actor) or _judge(
        tx, act, content, command.case_id, deciding=False, holding=False
    )


def refuse_outcome(tx: Connection, act: FormAct, case: Case, *, deciding: bool) -> Refusal | None:
    """Judge a form that is submitted or decided, the places that others compete for held."""
    return _judge(tx, act, case.content, case.case_id, deciding=deciding, holding=True)


def keep_form(
    tx: Connection, act: FormAct, before: Case | None, case: Case, *, decided: bool
) -> tuple[str, ...]:
    """Do what an act means for the form; return the ids of blocks that are new."""
    form = read_form(case.content)
    if isinstance(form, Enrolment):
        if decided:
            insert_enrolment(tx, act.tenant, case.case_id, form, act.now)
        return ()
    if before is None or before.state is not case.state:
        end_waiting(tx, act.tenant, case.case_id)
        if case.state is CaseState.CIRCULATING:
            put_waiting(tx, act.tenant, _waiting(case, form))
    return _permit(tx, act, case, form) if decided else ()


def _permit(tx: Connection, act: FormAct, case: Case, form: Application) -> tuple[str, ...]:
    grants = [
        StoredGrant(
            grant=Grant(
                grant_id=f"{case.case_id}:{at}",
                person_id=form.person_id,
                day=line.day,
                unit=line.unit,
                begin=line.begin,
                end=line.end,
                place=line.place,
                source=GrantSource.APPLICATION,
                case_id=case.case_id,
            ),
            place_note=line.place_note,
            device_loan=form.device_loan,
            granted_by=act.actor,
            granted_at=act.now,
        )
        for at, line in enumerate(form.lines)
    ]
    insert_grants(tx, act.tenant, grants)
    told_anew(tx, act.tenant, form.person_id, sorted({line.day for line in form.lines}))
    return tuple(each.grant.grant_id for each in grants)


def _waiting(case: Case, form: Application) -> list[WaitingLine]:
    return [
        WaitingLine(
            case_id=case.case_id,
            person_id=form.person_id,
            line=line,
            device_loan=form.device_loan,
        )
        for line in form.lines
    ]


def _judge(
    tx: Connection,
    act: FormAct,
    content: CaseContent,
    case_id: str,
    *,
    deciding: bool,
    holding: bool,
) -> Refusal | None:
    form: Form = read_form(content)
    by = Judging(
        services=act.services,
        tenant=act.tenant,
        city=act.city,
        case_id=case_id,
        now=act.now,
        deciding=deciding,
        holding=holding,
    )
    if isinstance(form, Enrolment):
        limits = limits_of(tx, by, form.person_id, form.valid_from)
        found = judge_enrolment(form, limits)
        asked = not limits.exception_post or limits.exception_post in content.consents
        if not found and form.eligibility in limits.excluded and not asked:
            post = act.city.view.office(PostId(limits.exception_post))
            return refuse(ApplyingCode.CONSENT_NOT_ASKED, post=post)
        return next(iter(found), None)
    return judge_application(form, circumstances_of(tx, by, form))
