# SPDX-License-Identifier: Apache-2.0
"""The register of forms on the wire."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from telework.measures.forms.form import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedForm:
    """A form as it stood on the day asked for.

    Attributes:
        section: name of the owner section.
        version: what a change of it names.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    form: Form
    section: str
    version: int
    may_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormList:
    """A page of the register.

    Attributes:
        on: the day.
        found: how many forms the filter leaves, on all pages together.
        after: what the next page is asked for with; empty on the last.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    on: date
    found: int
    items: tuple[ListedForm, ...]
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionProgress:
    """How far a section, or the city, has come.

    Attributes:
        section_id, section: both empty for the whole city.
        forms: that the register knows.
        seen_to: reviewed, abolished or replaced.
        without_seal: by rule 1.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: str
    section: str
    forms: int
    seen_to: int
    without_seal: int
    may_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsProgress:
    """Progress on a day: the city, then each section, least advanced first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    on: date
    rule: int
    city: SectionProgress
    sections: tuple[SectionProgress, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChange:
    """One line of a form's history."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    form: Form
    section: str
    version: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FormHistory:
    """A form today with all that happened to it, the newest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    now: ListedForm
    changes: tuple[FormChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeForm:
    """A change of a form, or a new one.

    Attributes:
        event_id: a UUIDv7 made at the click.
        version: that the client saw; 0 for a new form.
        form: as it shall stand since ``form.since``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_id: str
    version: int
    form: Form
