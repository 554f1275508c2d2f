# SPDX-License-Identifier: Apache-2.0
"""What would become of a form now: its text, its case, and the verdict on each line."""

from collections.abc import Iterable

from sqlalchemy import Connection

from approval.identifiers import PostId
from approval.refusal import Refusal
from server.texts import sentence
from server.usecases.identify import Identified
from server.usecases.services import Services
from server.usecases.telework.judging_applications import (
    Judging,
    circumstances_of,
    limits_of,
)
from server.usecases.telework.reading_forms import (
    Form,
    flags_of,
    refuse_unasked,
    secrecy_of,
    text_of,
)
from telework.applying.application import Application
from telework.applying.application_text import application_title
from telework.applying.checks.judging import judge_enrolment, judge_form, judge_line
from telework.applying.enrolment import Enrolment
from telework.applying.enrolment_text import enrolment_title
from telework.applying.forms import read_application, read_enrolment
from telework.applying.matters import APPLICATION, ENROLMENT
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.wire import ApplicationPreview, ApplicationVerdict, LineVerdict, ToldRefusal


def preview_form(
    services: Services, identified: Identified, wanted: ApplicationPreview
) -> ApplicationVerdict | Refusal:
    """Judge a form as a draft would be judged now, without keeping anything."""
    if wanted.post_id not in identified.actor.posts:
        post = identified.city.view.office(PostId(wanted.post_id))
        return Refusal(code="post.not_held", params={"post": post})
    form = _read(wanted.form)
    if form is None:
        return refuse(ApplyingCode.FORM_UNREADABLE)
    if form.person_id != identified.actor.person_id:
        return refuse(ApplyingCode.FORM_OTHER_PERSON)
    by = Judging(
        services=services,
        tenant=identified.actor.tenant,
        city=identified.city,
        case_id="",
        now=services.clock(),
    )
    with services.database.read_work() as tx:
        if isinstance(form, Application):
            return _application(tx, by, form)
        return _enrolment(tx, by, form)


def _read(text: str) -> Form | None:
    for read in (read_application, read_enrolment):
        try:
            return read(text)
        except (ValueError, RecursionError):
            continue
    return None


def _application(tx: Connection, by: Judging, form: Application) -> ApplicationVerdict:
    shaped = judge_form(form)
    unasked = refuse_unasked(by.city, form, APPLICATION)
    lines = tuple(LineVerdict(line=line, refusals=()) for line in form.lines)
    if not shaped:
        of = circumstances_of(tx, by, form)
        lines = tuple(
            LineVerdict(line=line, refusals=_told(judge_line(form, at, of)))
            for at, line in enumerate(form.lines)
        )
    return ApplicationVerdict(
        matter=APPLICATION,
        title=application_title(form),
        body=text_of(form),
        flags=flags_of(form),
        secrecy=secrecy_of(form),
        consents=(),
        lines=lines,
        refusals=_told((*shaped, *((unasked,) if unasked else ()))),
    )


def _enrolment(tx: Connection, by: Judging, form: Enrolment) -> ApplicationVerdict:
    limits = limits_of(tx, by, form.person_id, form.valid_from)
    excepted = form.eligibility in limits.excluded and limits.exception_post
    unasked = refuse_unasked(by.city, form, ENROLMENT)
    found = (*judge_enrolment(form, limits), *((unasked,) if unasked else ()))
    return ApplicationVerdict(
        matter=ENROLMENT,
        title=enrolment_title(form),
        body=text_of(form),
        flags=(),
        secrecy=secrecy_of(form),
        consents=(limits.exception_post,) if excepted else (),
        lines=(),
        refusals=_told(found),
    )


def _told(refusals: Iterable[Refusal]) -> tuple[ToldRefusal, ...]:
    return tuple(
        ToldRefusal(refusal=each, message=sentence(each.code, each.params)) for each in refusals
    )
