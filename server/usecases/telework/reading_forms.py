# SPDX-License-Identifier: Apache-2.0
"""Reading the form of a case, and holding the rest of its content against it."""

from approval.authority.consenting import required_consents
from approval.authority.lookup import find_rule
from approval.content import CaseContent
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.usecases.city import CityToday
from telework.applying.application import Application
from telework.applying.application_text import application_text
from telework.applying.checks.judging import judge_form
from telework.applying.enrolment import Enrolment
from telework.applying.enrolment_text import enrolment_text
from telework.applying.forms import read_application, read_enrolment
from telework.applying.matters import APPLICATION
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.applying.wording import FLAGS

Form = Application | Enrolment


def read_form(content: CaseContent) -> Form:
    """Read the form of a case of either matter.

    Raises:
        ValueError: it is another thing, or not written canonically.
    """
    if content.matter == APPLICATION:
        return read_application(content.form)
    return read_enrolment(content.form)


def text_of(form: Form) -> str:
    """Return the body that belongs to a form."""
    return application_text(form) if isinstance(form, Application) else enrolment_text(form)


def flags_of(form: Form) -> tuple[str, ...]:
    """Return the flags that belong to a form."""
    return form.flags() if isinstance(form, Application) else ()


def secrecy_of(form: Form) -> str:
    """Return the least secrecy of a form: why somebody registers (病気) is not for everybody."""
    return "" if isinstance(form, Application) else "restricted"


def refuse_content(city: CityToday, content: CaseContent, drafter: PersonId) -> Refusal | None:
    """Return why a draft is not the readable whole of its form."""
    if not content.form:
        return refuse(ApplyingCode.FORM_MISSING)
    try:
        form = read_form(content)
    except (ValueError, RecursionError):
        return refuse(ApplyingCode.FORM_UNREADABLE)
    if form.person_id != drafter:
        return refuse(ApplyingCode.FORM_OTHER_PERSON)
    shaped = judge_form(form)
    if shaped:
        return shaped[0]
    if content.body != text_of(form):
        return refuse(ApplyingCode.FORM_BODY_DIFFERS)
    if set(content.flags) != set(flags_of(form)):
        return refuse(ApplyingCode.FORM_FLAGS_DIFFER)
    if secrecy_of(form) and not content.secrecy:
        return refuse(ApplyingCode.ENROLMENT_SECRECY)
    return refuse_unasked(city, form, content.matter)


def refuse_unasked(city: CityToday, form: Form, matter: str) -> Refusal | None:
    """Refuse a flag for which the rule set names nobody to consent: fail closed."""
    flags = flags_of(form)
    rule = find_rule(city.rules, matter, None, flags, city.day)
    if isinstance(rule, Refusal):
        return rule
    without = required_consents(city.rules, rule, matter, (), city.view, city.day)
    for flag in flags:
        wanted = required_consents(city.rules, rule, matter, (flag,), city.view, city.day)
        if isinstance(wanted, Refusal):
            return wanted
        if wanted == without:
            return refuse(ApplyingCode.CONSENT_UNKNOWN, flag=FLAGS[flag])
    return None
