# SPDX-License-Identifier: Apache-2.0
"""Registration and application: judged by the server, then a draft like any other case."""

from approval.content import CaseContent
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.wire import RoutePreview
from desktop.acting import drafting, previewing
from desktop.acting.workplace import Workplace
from desktop.draft import Draft
from desktop.errors import Code, TroubleError
from desktop.facade import Trouble
from desktop.telework import (
    ApplicationLine,
    ApplicationPreview,
    ApplicationWish,
    EnrolmentWish,
    LineVerdict,
)
from telework.applying.application import Application, Carried, CarriedKind
from telework.applying.application import ApplicationLine as FormLine
from telework.applying.enrolment import Eligibility, Enrolment, EnrolmentReason
from telework.applying.forms import form_text
from telework.applying.wire import ApplicationPreview as Asked
from telework.applying.wire import ApplicationVerdict, ToldRefusal
from telework.commands import Connection, Place
from telework.grant import Unit


def judge(place: Workplace, wish: ApplicationWish) -> ApplicationPreview:
    """Have the server judge each line, and say who will approve.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _shown(place, form_text(_application(place, wish)), wish.lines)


def judge_enrolment(place: Workplace, wish: EnrolmentWish) -> ApplicationPreview:
    """Have the server judge a registration, and say who will approve.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _shown(place, form_text(_enrolment(place, wish)), ())


def draft_application(place: Workplace, wish: ApplicationWish) -> Draft:
    """Begin the draft of an application with the content that the server demands.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _drafted(place, form_text(_application(place, wish)))


def draft_enrolment(place: Workplace, wish: EnrolmentWish) -> Draft:
    """Begin the draft of a registration.

    Raises:
        CallFailed: the server was not reached or refused.
    """
    return _drafted(place, form_text(_enrolment(place, wish)))


def _drafted(place: Workplace, form: str) -> Draft:
    return drafting.new_with(place, _content(_verdict(place, form), form))


def _content(verdict: ApplicationVerdict, form: str) -> CaseContent:
    return CaseContent(
        matter=verdict.matter,
        amount=None,
        title=verdict.title,
        body=verdict.body,
        flags=verdict.flags,
        secrecy=verdict.secrecy,
        consents=tuple(PostId(each) for each in verdict.consents),
        form=form,
    )


def _verdict(place: Workplace, form: str) -> ApplicationVerdict:
    asked = Asked(post_id=_post(place), form=form)
    transport = place.open_transport()
    try:
        return place.api(transport).telework.preview(asked)
    finally:
        transport.close()


def _shown(place: Workplace, form: str, lines: tuple[ApplicationLine, ...]) -> ApplicationPreview:
    verdict = _verdict(place, form)
    judged = zip(lines, verdict.lines, strict=True)
    route = previewing.preview(place, _post(place), _content(verdict, form))
    return ApplicationPreview(
        verdicts=tuple(
            LineVerdict(line=line, against=tuple(map(_told, each.refusals)))
            for line, each in judged
        ),
        against=tuple(map(_told, verdict.refusals)),
        approvers=_named(route, consents=False),
        consents=_named(route, consents=True),
    )


def _named(route: RoutePreview, *, consents: bool) -> tuple[str, ...]:
    """Return who acts after the drafter: those in the line, or those asked for consent."""
    slots = (slot for stage in route.stages for slot in stage if slot.kind != "kian")
    return tuple(
        f"{slot.section_name} {slot.seal_title} {'・'.join(slot.holders)}".strip()
        for slot in slots
        if (slot.kind == "gogi") is consents
    )


def _told(refusal: ToldRefusal) -> Trouble:
    params = {**refusal.refusal.params, "message": refusal.message}
    return Trouble(code=_code(refusal.refusal), params=params)


def _code(refusal: Refusal) -> str:
    return str(refusal.code)


def _post(place: Workplace) -> PostId:
    posts = place.whoever().posts
    if not posts:
        raise TroubleError(Code.POST_NOT_HELD, post="")
    return posts[0].post_id


def _application(place: Workplace, wish: ApplicationWish) -> Application:
    return Application(
        person_id=place.whoever().person_id,
        lines=tuple(map(_form_line, wish.lines)),
        reason=wish.reason,
        late_reason=wish.late_reason,
        plan=wish.plan,
        contact=wish.contact,
        own_devices=wish.own_devices,
        device_loan=wish.device_loan,
        carried=tuple(
            Carried(kind=CarriedKind(each.kind), name=each.name, personal=each.personal)
            for each in wish.carried
        ),
        connection=Connection(wish.connection),
    )


def _form_line(line: ApplicationLine) -> FormLine:
    return FormLine(
        day=line.day,
        unit=Unit(line.unit),
        begin=line.begin,
        end=line.end,
        place=Place(line.place),
        place_note=line.place_note,
    )


def _enrolment(place: Workplace, wish: EnrolmentWish) -> Enrolment:
    return Enrolment(
        person_id=place.whoever().person_id,
        fiscal_year=wish.fiscal_year,
        valid_from=wish.valid_from,
        reasons=tuple(map(EnrolmentReason, wish.reasons)),
        reason_note=wish.reason_note,
        eligibility=Eligibility(wish.eligibility),
        exception_reason=wish.exception_reason,
        places=tuple(map(Place, wish.places)),
        connection=Connection(wish.connection),
        commute_minutes=wish.commute_minutes,
        commute_metres=wish.commute_metres,
        contact=wish.contact,
    )
