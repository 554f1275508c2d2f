# SPDX-License-Identifier: Apache-2.0
"""様式の登録簿: what the client asks of the register of forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from desktop.facade import Trouble
    from telework.measures.forms.form import Form
    from telework.measures.forms.wire import FormHistory, FormList, FormsProgress, ListedForm


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsAsked:
    """Which forms are asked for; what is empty is not asked.

    Attributes:
        sealed: only those for which somebody still seals.
        counted_on: only those without a seal at the end of this day; None is today, all of them.
        after: the last form of the page before.
    """

    section_id: str = ""
    text: str = ""
    sealed: bool = False
    counted_on: date | None = None
    after: str = ""


class FormsRoom(Protocol):
    """The part of the desk that knows the register of forms; all of it needs the server."""

    def new_id(self) -> str: ...  # of a change, made once at the click

    def forms(self, asked: FormsAsked) -> FormList | Trouble: ...
    def progress(self) -> FormsProgress | Trouble: ...
    def history(self, form_id: str) -> FormHistory | Trouble: ...
    def change(self, event_id: str, version: int, form: Form) -> ListedForm | Trouble: ...
    def register_file(self) -> bytes | Trouble: ...
