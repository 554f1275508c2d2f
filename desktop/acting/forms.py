# SPDX-License-Identifier: Apache-2.0
"""様式の登録簿: reading it, and changing a form of one's own section."""

from collections.abc import Callable
from typing import TypeVar

from desktop.acting.workplace import Workplace
from desktop.forms import FormsAsked
from desktop.sync.forms_api import FormsApi
from telework.measures.forms.form import Form
from telework.measures.forms.wire import (
    ChangeForm,
    FormHistory,
    FormList,
    FormsProgress,
    ListedForm,
)

Read = TypeVar("Read")


def forms(place: Workplace, asked: FormsAsked) -> FormList:
    """Return a page of the register.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    query = {"section": asked.section_id, "text": asked.text, "after": asked.after}
    query |= {"without_seal": "false"} if asked.sealed else {}
    if asked.counted_on is not None:
        query |= {"without_seal": "true", "on": asked.counted_on.isoformat()}
    return _asked(place, lambda api: api.forms({key: each for key, each in query.items() if each}))


def progress(place: Workplace) -> FormsProgress:
    """Return how far each section has come."""
    return _asked(place, lambda api: api.progress())


def history(place: Workplace, form_id: str) -> FormHistory:
    """Return a form with all its changes."""
    return _asked(place, lambda api: api.history(form_id))


def change(place: Workplace, event_id: str, version: int, form: Form) -> ListedForm:
    """Change a form, or add one; the same click again changes nothing more."""
    wanted = ChangeForm(event_id=event_id, version=version, form=form)
    return _asked(place, lambda api: api.change(wanted))


def register_file(place: Workplace) -> bytes:
    """Return the whole register as a file."""
    return _asked(place, lambda api: api.register_file())


def _asked(place: Workplace, ask: Callable[[FormsApi], Read]) -> Read:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).forms)
    finally:
        transport.close()
