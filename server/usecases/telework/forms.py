# SPDX-License-Identifier: Apache-2.0
"""Forms behind the acts on cases: judged when drafted, submitted and decided, then taken in.

What an approved form permits stands in the tables in the transaction of the decision, so
that nobody is ever approved for a block that is not there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval.case import Case, CaseState
from approval.commands import CaseCommand, DraftCase, RegisterPaper, Revise
from approval.content import CaseContent
from approval.events import CaseEvent, Decided, Submitted
from approval.identifiers import PersonId, PostId
from approval.refusal import Refusal
from server.store.telework.enrolments import insert_enrolment
from server.store.telework.grants import (
    StoredGrant,
    WaitingLine,
    end_waiting,
    insert_grants,
    put_waiting,
)
from server.usecases.city import CityToday
from server.usecases.services import Services
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
from telework.applying.matters import APPLICATION, ENROLMENT
from telework.applying.refusal_codes import ApplyingCode, refuse

MATTERS = frozenset({APPLICATION, ENROLMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAct:
    """An act on a case about to be judged for its form."""

    services: Services
    tenant: int
    actor: PersonId
    city: CityToday
    now: datetime


def refuse_form(
    tx: Connection, act: FormAct, command: CaseCommand, case: Case | None
) -> Refusal | None:
    """Return why a form does not allow an act, None where it does or there is none."""
    if isinstance(command, Revise) and case is not None and case.content.form:
        return refuse(ApplyingCode.FORM_REVISED)
    if not isinstance(command, DraftCase | RegisterPaper):
        return None
    content = command.content
    if content.matter not in MATTERS:
        return refuse(ApplyingCode.FORM_UNWANTED) if content.form else None
    if isinstance(command, RegisterPaper):
        return refuse(ApplyingCode.FORM_MISSING)
    return refuse_content(act.city, content, act.actor) or _judge(
        tx, act, content, command.case_id, deciding=False, holding=False
    )


def refuse_outcome(
    tx: Connection, act: FormAct, case: Case | None, events: Sequence[CaseEvent]
) -> Refusal | None:
    """Judge a form once more when it is submitted and when it is decided.

    From here to the commit the places that others compete for are held.
    """
    if case is None or case.content.matter not in MATTERS or not case.content.form:
        return None
    deciding = any(isinstance(event, Decided) for event in events)
    if not deciding and not any(isinstance(event, Submitted) for event in events):
        return None
    return _judge(tx, act, case.content, case.case_id, deciding=deciding, holding=True)


def keep_form(
    tx: Connection, act: FormAct, before: Case | None, case: Case, events: Sequence[CaseEvent]
) -> tuple[str, ...]:
    """Do what these events mean for the form; return the ids of blocks that are new."""
    content = case.content
    if content.matter not in MATTERS or not content.form:
        return ()
    form = read_form(content)
    decided = any(isinstance(event, Decided) for event in events)
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
