# SPDX-License-Identifier: Apache-2.0
"""What travels about the closing of months; the paths stand in ``docs/contracts.md``."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from telework.closing.amendment import Amendment, Restated
from telework.closing.figures import Figures
from telework.closing.states import MonthState


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Figures with what they rest on; a figure without it would be a defect.

    Attributes:
        state: ``provisional`` or ``closed``.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    policy_id: str
    policy_version: int
    as_of: datetime
    state: str
    live: Figures
    confirmed: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStanding:
    """One person's part of a section's month.

    Attributes:
        left_out: code of why he cannot be signed off now, empty when he can; ``params`` and
            ``message`` word it.
        late: whether it is not submitted though the cut-off date has passed; it still may be,
            until the month is closed.
        days: how many days have a record; ``unconfirmed`` those that count and are not
            confirmed (未確認).
        changed: whether something changed since he was signed off, so that he needs a new sheet.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    section_name: str
    month: str
    state: MonthState
    version: int
    returned: str
    count: Count
    days: int
    unconfirmed: tuple[date, ...] = ()
    changed: bool = False
    left_out: str = ""
    params: dict[str, str] = field(default_factory=dict)
    message: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMonth:
    """One's own month: each part, whether it may be submitted now, and amendments.

    Attributes:
        refused: code of why it may not be submitted or edited now, empty when it may.
        until: the last day for it; None where the setting is wrong.
        restated: of a closed month, the confirmed figures with what amendments did.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    parts: tuple[PersonStanding, ...]
    until: date | None
    refused: str = ""
    message: str = ""
    restated: Restated | None = None
    amendments: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSheet:
    """One sheet (月次確認書) of a section's month; earlier ones stay.

    Attributes:
        state: ``prepared``, ``signed``, or ``dropped`` (never signed, another took its place).
        sha256: of the PDF as it is now; ``snapshot_sha256`` is printed on its cover.
        time_owed: no authority has vouched for the time yet (時刻未付与).
        keep_until: the last day of its retention.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    sheet_id: str
    section_id: str
    month: str
    sheet_no: int
    state: str
    people: int
    sha256: str
    size: int
    snapshot_sha256: str
    signed_by: str = ""
    signed_role: str = ""
    signed_at: datetime | None = None
    time_owed: bool = False
    keep_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMonth:
    """A section's month for its head (or HR): everybody, and the sheets so far.

    Attributes:
        may_sign: whether the reader may sign it off; ``role`` what his signature would claim.
        until: the cut-off date of the month; None where the setting is wrong.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: str
    section_name: str
    month: str
    people: tuple[PersonStanding, ...]
    count: Count
    restated: Restated | None
    sheets: tuple[MonthSheet, ...]
    may_sign: bool
    role: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthResult:
    """What became of one person in an act over many; ``code`` is empty when it was done."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareSheet:
    """The wish for a sheet to sign; ``request_id`` is a UUIDv7, asked twice it is made once.

    Attributes:
        without: ids of people the head leaves out of it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    request_id: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedSheet:
    """A sheet to be signed: its bytes come from ``…/month-sheets/{sheet_id}/document``.

    Attributes:
        field: name of the one signature field; ``role`` what the signature must claim.
        stamp_upper: what the date stamp says above; ``stamp_mark`` beside its circle (代).
        results: everybody of the section; whoever has a code is not on the sheet.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    sheet: MonthSheet
    field: str
    role: str
    stamp_upper: str
    results: tuple[MonthResult, ...]
    stamp_mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSheet:
    """The head's signature over the sheet; base64 of the bytes to append."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    base_sha256: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """What the signature did, person by person."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    sheet: MonthSheet
    results: tuple[MonthResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionStanding:
    """One section in the city's closing: how many people stand where.

    Attributes:
        late: how many have not submitted though the cut-off date ``until`` has passed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    section_id: str
    section_name: str
    people: int
    open: int
    submitted: int
    head_confirmed: int
    closed: int
    unconfirmed_days: int
    late: int = 0
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A person whose days stay out of the confirmed count unless something is done (G8)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    name: str
    section_id: str
    section_name: str
    state: MonthState
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CityClosing:
    """The city's month for HR.

    Attributes:
        unconfirmed: who must be acknowledged, with a reason, before it can be closed.
        list_sha256: names this very list; closing gives it back, so that HR acknowledges what
            it has seen and nothing else.
        refused: code of why the month cannot be closed now, empty when it can.
        count: of the whole city; ``restated`` once closed.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    sections: tuple[SectionStanding, ...]
    unconfirmed: tuple[Unconfirmed, ...]
    list_sha256: str
    count: Count
    restated: Restated | None = None
    refused: str = ""
    params: dict[str, str] = field(default_factory=dict)
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMonth:
    """HR closes the month: ``reason`` is needed where ``unconfirmed`` was not empty."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    list_sha256: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedMonth:
    """What the closing did, person by person."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    closed: int
    results: tuple[MonthResult, ...]
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendedPunch:
    """One line of a day as it shall be; ``at`` with its zone, ``place`` as for a punch."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    place: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeAmendment:
    """Ask for an amendment of a closed day, or complete a draft that a late event made.

    Attributes:
        person_id: oneself, or somebody one is above.
        seen: version of the draft, 0 for a new one.
        lines: the whole day as it shall be; empty leaves the work as it was recorded
            (with the draft's events) and asks for the later sign-off alone (G8).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    reason: str
    seen: int = 0
    lines: tuple[AmendedPunch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendedDay:
    """A closed day beside what is asked for it, for whoever completes or decides an amendment.

    Attributes:
        standing: the punches that count, as recorded or as amended last.
        late: what came after the closing; ``reasons`` is what was written with typed entries.
        lines: the day as it was asked for; before that as the late events would make it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    amendment: Amendment
    standing: tuple[AmendedPunch, ...] = ()
    late: tuple[AmendedPunch, ...] = ()
    reasons: tuple[str, ...] = ()
    lines: tuple[AmendedPunch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideAmendment:
    """A superior's decision on an amendment; refusing needs a comment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    seen: int
    approve: bool
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentList:
    """Amendments, the newest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[Amendment, ...]
    next: str = ""
