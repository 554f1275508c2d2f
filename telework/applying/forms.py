# SPDX-License-Identifier: Apache-2.0
"""The forms as they travel in ``CaseContent.form``: canonical JSON, one text for one form."""

from approval import from_plain, to_plain
from telework.applying.application import Application
from telework.applying.enrolment import Enrolment
from telework.strict_json import dump_object, load_object


def form_text(form: Application | Enrolment) -> str:
    """Write a form; the revision hash of its case covers exactly this text."""
    return dump_object(to_plain(form))


def read_application(text: str) -> Application:
    """Read the form of an application strictly.

    Raises:
        ValueError: it is another thing, or not written canonically: what was signed must
            be the only writing of what is taken in.
    """
    form = from_plain(Application, load_object(text, "application"))
    _same(text, form)
    return form


def read_enrolment(text: str) -> Enrolment:
    """Read the form of a registration strictly.

    Raises:
        ValueError: it is another thing, or not written canonically.
    """
    form = from_plain(Enrolment, load_object(text, "enrolment"))
    _same(text, form)
    return form


def _same(text: str, form: Application | Enrolment) -> None:
    if form_text(form) != text:
        raise ValueError("the form is not written canonically")
