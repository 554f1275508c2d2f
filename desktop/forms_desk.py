# SPDX-License-Identifier: Apache-2.0
"""The part of the desk that knows the register of forms (``desktop.forms.FormsRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.facade import Trouble
    from desktop.forms import FormsAsked
    from telework.measures.forms.form import Form
    from telework.measures.forms.wire import FormHistory, FormList, FormsProgress, ListedForm


class FormsDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def new_id(self) -> str:
        """Make the id of a change, at the click."""
        return self._place.new_id()

    def forms(self, asked: FormsAsked) -> FormList | Trouble:
        """Return a page of the register."""
        return told(acting.forms.forms, self._place, asked)

    def progress(self) -> FormsProgress | Trouble:
        """Return how far each section has come."""
        return told(acting.forms.progress, self._place)

    def history(self, form_id: str) -> FormHistory | Trouble:
        """Return a form with all its changes."""
        return told(acting.forms.history, self._place, form_id)

    def change(self, event_id: str, version: int, form: Form) -> ListedForm | Trouble:
        """Change a form; the same again after a lost answer is answered again."""
        return told(acting.forms.change, self._place, event_id, version, form)

    def register_file(self) -> bytes | Trouble:
        """Return the whole register as a file."""
        return told(acting.forms.register_file, self._place)
