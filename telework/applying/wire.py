# SPDX-License-Identifier: Apache-2.0
"""What the server answers about registration, permitted blocks and limits."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval import Refusal
from telework.applying.application import ApplicationLine
from telework.applying.enrolment import Eligibility, EnrolmentReason
from telework.applying.limits import Limits
from telework.grant import Grant


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentStanding:
    """A registration that was approved; ``case_id`` is its case."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    fiscal_year: int
    valid_from: date
    valid_to: date
    reasons: tuple[EnrolmentReason, ...]
    eligibility: Eligibility
    case_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLeft:
    """What is left in a week, by its Monday; ``UNLIMITED`` where no limit is set."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    monday: date
    halves_used: int
    halves_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantOfMonth:
    """A block of the month with how it came about.

    Attributes:
        place_note: the place in words.
        device_loan: a device of the pool goes with it.
        bcp: ordered to keep the office's work going.
        reason: of an order, or why it was withdrawn.
        withdrawable: the person may still take it back.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    grant: Grant
    place_note: str = ""
    device_loan: bool = False
    bcp: bool = False
    reason: str = ""
    withdrawable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeleworkSelf:
    """One's own registration, limits and blocks of a month: ``GET /v1/telework/me``.

    Attributes:
        month: YYYY-MM.
        days_off: dates of the month that are no working days of the person.
        halves_used, halves_left: of the month.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    person_id: str
    enrolments: tuple[EnrolmentStanding, ...]
    limits: Limits
    grants: tuple[GrantOfMonth, ...]
    days_off: tuple[date, ...]
    halves_used: int
    halves_left: int
    weeks: tuple[WeekLeft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRefusal:
    """A refusal with its sentence in Japanese."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    refusal: Refusal
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVerdict:
    """One line of an application, and every rule that stands against it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    line: ApplicationLine
    refusals: tuple[ToldRefusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationPreview:
    """What is asked: a form as it stands, before anything is drafted."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationVerdict:
    """What would become of a form (of either matter) now.

    Attributes:
        matter, title, body, flags, secrecy, consents: what the case's content must be; the
            body is the text of the form, the secrecy the least that it asks for (the reasons
            of a registration are not for everybody), the consents those that the settings
            demand. The consents of the rule set come by themselves.
        lines: the verdict on each line; empty for a registration.
        refusals: what stands against the form as a whole.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    matter: str
    title: str
    body: str
    flags: tuple[str, ...]
    secrecy: str
    consents: tuple[str, ...]
    lines: tuple[LineVerdict, ...]
    refusals: tuple[ToldRefusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonGrants:
    """The blocks of one person in a month; the section is that of today."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    section_name: str
    grants: tuple[GrantOfMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionGrants:
    """``GET /v1/telework/grants``: people whom the reader answers for, with their blocks."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    people: tuple[PersonGrants, ...]
