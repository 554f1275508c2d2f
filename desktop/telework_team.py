# SPDX-License-Identifier: Apache-2.0
"""テレワーク for those who answer for others: what the screens of heads and of HR ask.

Whatever is to be read as a sentence is a :class:`Remark`, a code with parameters, worded by
``ui/telework_words.py``. Counts are whole half-days or whole minutes, never fractions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Act, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to be said about a day, a person or a figure: a code, never a sentence."""

    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDay:
    """One person's day as the head sees it in the month.

    Attributes:
        state: ``open`` (work under way or nothing sent), ``reported``, ``returned``,
            ``confirmed``, ``signed_off`` or ``closed``.
        trust: the worst class among its times, empty when nothing was punched.
        morning, afternoon: the place of each half as a ``telework.Place``, empty for none.
        breaks, overtime: minutes.
        remarks: what asks for a look, the gravest first; a day without any is no exception.
        version: what the head saw; an act on another version is refused by the server.
        pending: an act of mine on this day waits in the outbox.
    """

    person_id: str
    day: date
    state: str
    trust: str = ""
    morning: str = ""
    afternoon: str = ""
    began: datetime | None = None
    ended: datetime | None = None
    breaks: int = 0
    overtime: int = 0
    remarks: tuple[Remark, ...] = ()
    version: int = 0
    pending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One person of the team in a month.

    Attributes:
        state: of the month: ``open``, ``submitted``, ``returned``, ``head_confirmed``,
            ``closed``.
        half_units: counter B, live, in half-days.
        overtime: minutes of the month.
    """

    person_id: str
    name: str
    office: str
    section_id: str
    state: str = "open"
    half_units: int = 0
    overtime: int = 0
    days: tuple[TeamDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamSection:
    """A section for which the reader signs months off."""

    section_id: str
    name: str
    people: int
    submitted: int
    state: str = "open"
    has_sheet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMonth:
    """A month (``YYYY-MM``) of everybody for whom the reader answers."""

    month: str
    members: tuple[TeamMember, ...]
    sections: tuple[TeamSection, ...] = ()
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PunchSeen:
    """One punch with what is known of its time.

    Attributes:
        at: the estimate, None where only the interval is known.
        earliest, latest: the bounds of the interval.
        wall: the device's own clock, evidence only.
        source: ``live``, ``late``, ``corrected`` or ``imported``.
        counted: it moved the day; a second start stays as evidence only.
    """

    kind: str
    place: str
    at: datetime | None
    earliest: datetime | None = None
    latest: datetime | None = None
    wall: datetime | None = None
    trust: str = ""
    source: str = "live"
    reason: str = ""
    counted: bool = True
    contradictions: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSeen:
    """One objective record: what a machine says (PC log, VPN, room gate)."""

    kind: str
    source: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A gap between what was declared and what a machine says.

    Attributes:
        minutes: how large it is, always positive.
        reason: what the person wrote; empty while none was given.
    """

    edge: str  # start | end | inside
    minutes: int
    declared: datetime | None = None
    recorded: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitSeen:
    """What permits the day: an application, an order, or overtime permitted beforehand."""

    source: str  # application | order | overtime
    words: Remark
    case_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayComment:
    """What was said of a day, by whom: a confirmation, a return, an answer."""

    kind: str
    by: str
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEvidence:
    """All that is known of one person's day.

    Attributes:
        day: as in the month, with its remarks.
        plan, done, left: planned work, what was done, what is unfinished.
        links: results named by the person.
    """

    name: str
    day: TeamDay
    punches: tuple[PunchSeen, ...] = ()
    records: tuple[RecordSeen, ...] = ()
    differences: tuple[Difference, ...] = ()
    permits: tuple[PermitSeen, ...] = ()
    plan: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    comments: tuple[DayComment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOf:
    """Days of one person as the head saw them: the date with its version."""

    person_id: str
    days: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimeWish:
    """Overtime, night or holiday work to be permitted beforehand, in the city's time."""

    person_id: str
    day: date
    begin: time
    end: time
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWish:
    """Remote work ordered without an application (実施命令)."""

    people: tuple[str, ...]
    first: date
    last: date
    unit: str
    place: str
    reason: str
    begin: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffLine:
    """One person in the review before a sign-off, or in its result.

    Attributes:
        left_out: why not among those signed off; None where the person is.
    """

    person_id: str
    name: str
    half_units: int = 0
    unconfirmed: int = 0
    left_out: Remark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """The month of a section before its signature, or after it.

    Attributes:
        token: names what was reviewed; a month that changed since is refused.
        signed_at: None before the signature.
        pages: of the sheet.
    """

    section_id: str
    section: str
    month: str
    token: str
    lines: tuple[SignOffLine, ...]
    signed_at: datetime | None = None
    signed_by: str = ""
    pages: int = 0


class TeamRoom(Protocol):
    """The part of the desk for a head; acts are kept first and sent when possible."""

    def month(self, month: str) -> TeamMonth | Trouble: ...  # network, last answer is kept
    def day(self, person_id: str, day: date) -> DayEvidence | Trouble: ...  # network
    def confirm(self, days: DaysOf, comment: str) -> Act | Trouble: ...
    def give_back(self, days: DaysOf, comment: str) -> Act | Trouble: ...
    def permit_overtime(self, wish: OvertimeWish) -> Act | Trouble: ...
    def order(self, wish: OrderWish) -> Act | Trouble: ...
    def review(self, section_id: str, month: str) -> SignOff | Trouble: ...  # network
    def sign_off(self, reviewed: SignOff, pin: str) -> SignOff | Trouble: ...  # network
    def sheet(self, section_id: str, month: str) -> bytes | Trouble: ...  # network


# ---- the personnel office


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMonth:
    """One section's month as HR sees it.

    Attributes:
        state: ``open``, ``submitted``, ``head_confirmed``, ``closed``.
        missing: what stands between here and the closing.
        unconfirmed: days that no head has confirmed.
    """

    section_id: str
    section: str
    bureau: str
    state: str
    people: int
    submitted: int
    confirmed: int
    unconfirmed: int
    half_units: int
    amendments: int = 0
    has_sheet: bool = False
    missing: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CityMonth:
    """A month of the whole city."""

    month: str
    sections: tuple[SectionMonth, ...]
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnconfirmedDay:
    """A day that HR acknowledges as unconfirmed when it closes (G8)."""

    person_id: str
    name: str
    day: date
    why: Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingReview:
    """What a closing of sections would leave out of the confirmed count."""

    month: str
    section_ids: tuple[str, ...]
    token: str
    unconfirmed: tuple[UnconfirmedDay, ...]
    cannot: tuple[tuple[str, Remark], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingResult:
    """What became of each section: None where it is closed."""

    outcomes: tuple[tuple[str, Remark | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentSeen:
    """A correction after the closing; the closing itself never changes.

    Attributes:
        before, after: half-days of the day by kind of place, as text ``home 1.0``.
        delta: half-days, after less before.
        reported_in: the month in which the delta stands.
    """

    amendment_id: str
    person: str
    section: str
    day: date
    state: str
    reason: str
    before: str
    after: str
    delta: int
    asked_by: str
    decided_by: str
    reported_in: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """A closed month in both forms: as closed, and restated by its amendments."""

    month: str
    closed: int
    delta: int
    reported_here: int

    @property
    def restated(self) -> int:
        """What the month is after all corrections, in half-days."""
        return self.closed + self.delta


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendments:
    """The corrections of a month."""

    month: str
    items: tuple[AmendmentSeen, ...]
    restated: tuple[Restated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySeen:
    """A counting policy with its parameters, each a code and its value."""

    policy_id: str
    version: int
    since: date | None
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """A public holiday or a day on which the city is closed."""

    day: date
    name: str
    source: str  # holiday | city


@dataclass(frozen=True, slots=True, kw_only=True)
class TeleworkRules:
    """Policies and days off, shown as they are in force."""

    policies: tuple[PolicySeen, ...]
    days: tuple[ClosedDay, ...]
    warnings: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountAsked:
    """Which count is wanted.

    Attributes:
        policy: ``id:version``; empty for the one in force in that month.
        by: ``section``, ``bureau``, ``kind``, ``person`` or ``day``.
        evidence: ``live`` or ``confirmed``.
    """

    month: str
    policy: str = ""
    by: str = "section"
    evidence: str = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """Counters of one part; ``person_days`` A, ``half_units`` B, ``events`` C, ``allowance`` D."""

    key: str
    name: str
    person_days: int
    half_units: int
    events: int
    allowance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReport:
    """Counters with what they rest on; a figure without these would be a defect."""

    policy_id: str
    policy_version: int
    as_of: datetime
    state: str
    evidence: str
    rows: tuple[CountRow, ...]
    total: CountRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One day behind a figure with the rule that was applied to each part of it."""

    person_id: str
    name: str
    section: str
    day: date
    person_days: int
    half_units: int
    events: int
    allowance: int
    rules: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDays:
    """A page of them; ``next`` asks for more, empty at the end."""

    items: tuple[CountedDay, ...]
    total: int
    next: str = ""


class TeleworkOfficeRoom(Protocol):
    """The part of the desk for the personnel office; all of it asks the server."""

    def city(self, month: str) -> CityMonth | Trouble: ...
    def closing(self, month: str, section_ids: tuple[str, ...]) -> ClosingReview | Trouble: ...
    def close(self, reviewed: ClosingReview, reason: str) -> ClosingResult | Trouble: ...
    def sheet(self, section_id: str, month: str) -> bytes | Trouble: ...
    def amendments(self, month: str) -> Amendments | Trouble: ...
    def rules(self, year: int) -> TeleworkRules | Trouble: ...
    def count(self, asked: CountAsked) -> CountReport | Trouble: ...
    def counted(self, asked: CountAsked, key: str, after: str) -> CountedDays | Trouble: ...
