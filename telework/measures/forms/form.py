# SPDX-License-Identifier: Apache-2.0
"""A form (様式) of the city, and when it counts as one without a seal: rule 1.

A form counts on a day as **without a seal** when on that day nobody has to seal anything because
of it: it is in force and asks for no seal, or it was abolished, or an electronic procedure took
its place. Every form counts that the register knows on that day, so that abolishing a form never
makes the figure worse (押印を要しない様式, measure 1 of the programme: about 1,600 → 2,020).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

FORMS_RULE_VERSION = 1
LONGEST_NAME = 200
LONGEST_ID = 64


class FormState(StrEnum):
    """What became of a form."""

    IN_USE = "in_use"  # 使用中: nobody looked at it yet
    REVIEWED = "reviewed"  # 見直し済み: looked at, and kept
    ABOLISHED = "abolished"  # 廃止
    REPLACED = "replaced"  # 電子手続に置換え

    @property
    def in_force(self) -> bool:
        """Whether people still fill it in."""
        return self in (FormState.IN_USE, FormState.REVIEWED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form as it stands since a day.

    Attributes:
        form_id: its number in the city's rules, such as ``人事-様式第3号``.
        section_id: the owner section.
        seal, paper, in_person: whether it asks for 押印, 書面, 対面.
        basis: the rule that asks for it (根拠規程).
        replaced_by: a matter of the rules, or the electronic procedure in words; empty unless
            it was replaced.
        since: from which day on all this holds.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    form_id: str
    name: str
    section_id: str
    seal: bool
    paper: bool
    in_person: bool
    basis: str = ""
    state: FormState = FormState.IN_USE
    replaced_by: str = ""
    since: date

    @property
    def without_seal(self) -> bool:
        """Whether it counts as a form without a seal (rule 1)."""
        return not self.seal or not self.state.in_force

    @property
    def seen_to(self) -> bool:
        """Whether somebody reviewed, abolished or replaced it."""
        return self.state is not FormState.IN_USE


def fault_of(form: Form) -> str:
    """Return what is wrong with a form in itself: a refusal code, or nothing."""
    words = (form.form_id, form.name, form.basis, form.replaced_by)
    if any(_unfit(each) for each in words) or len(form.form_id) > LONGEST_ID:
        return "form_register.text"
    if not form.form_id.strip() or not form.name.strip():
        return "form_register.name_missing"
    if bool(form.replaced_by.strip()) != (form.state is FormState.REPLACED):
        return "form_register.replaced_by"
    return ""


def _unfit(text: str) -> bool:
    return len(text) > LONGEST_NAME or any(
        each < " " or each == "\x7f" or "\ud800" <= each <= "\udfff" for each in text
    )
