# SPDX-License-Identifier: Apache-2.0
"""テレワーク: what the screens of staff show of their days, and what they ask of the client.

Plain words of the domain (codes, days, minutes), never sentences: those are in
``ui/telework_words.py``. Days are dates of the city; moments have their zone; minutes and
half-day units are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from desktop.draft import Draft
    from desktop.facade import Act, SendState, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of the month as a line says it: the server's day with unsent acts on top.

    Attributes:
        day_off: why nobody works that day: ``weekend``, ``holiday``, ``closed``; else empty.
        holiday: the holiday's name.
        morning, afternoon: ``telework.commands.Place`` of each half, ``leave`` for leave,
            empty for nothing; ``planned`` says that they are permitted and not yet worked.
        break_minutes, away_minutes: 休憩 and 中抜け.
        report: ``none``, ``planned``, ``reported``, ``not_needed``.
        confirmation: ``open``, ``waiting``, ``confirmed``, ``returned``.
        trust: the weakest class (A to D) of the punches that count; empty without any.
        sources: other than live: ``late``, ``corrected``, ``imported``.
        difference: ``unexplained``, ``explained``, or empty where nothing differs.
        pending: how far my newest act on this day has come, None when none is on its way.
    """

    day: date
    day_off: str = ""
    holiday: str = ""
    morning: str = ""
    afternoon: str = ""
    planned: bool = False
    began: datetime | None = None
    ended: datetime | None = None
    break_minutes: int = 0
    away_minutes: int = 0
    report: str = "none"
    confirmation: str = "open"
    trust: str = ""
    sources: tuple[str, ...] = ()
    difference: str = ""
    pending: SendState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What a month still needs before it can be submitted; ``code`` is worded on screen."""

    code: str
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """実施回数 of a person's month, with what it rests on; never shown without.

    Attributes:
        half_units: counter B in half-days.
        state: ``provisional`` or ``closed``; ``evidence`` is ``live`` or ``confirmed``.
    """

    half_units: int
    policy_id: str
    policy_version: int
    as_of: datetime
    state: str = "provisional"
    evidence: str = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfDays:
    """A month of one's own days.

    Attributes:
        month: YYYY-MM.
        state: ``open``, ``submitted``, ``head_confirmed``, ``closed``.
        missing: what keeps the month from being submitted.
        comment: of the head who sent the month back.
        pending: how far the submission of the month has come.
        read_at: when the server gave it; None where it never did.
        trouble: why it could not be read again.
    """

    month: str
    rows: tuple[DayRow, ...]
    state: str = "open"
    missing: tuple[Missing, ...] = ()
    count: MonthCount | None = None
    comment: str = ""
    pending: SendState | None = None
    read_at: datetime | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PunchRow:
    """One punch of a day with its evidence.

    Attributes:
        at: the estimate; None where only ``earliest`` to ``latest`` is known.
        trust: A to D; empty while it is not sent.
        contradictions: codes of what does not fit (``telework.evidence``).
        source: ``live``, ``late``, ``corrected``, ``imported``.
        counted: False where it stays as evidence only; ``why_not`` says why.
        reason: what was typed with a late or corrected entry.
    """

    event_id: str
    kind: str
    place: str
    at: datetime | None
    earliest: datetime | None = None
    latest: datetime | None = None
    trust: str = ""
    contradictions: tuple[str, ...] = ()
    source: str = "live"
    counted: bool = True
    why_not: str = ""
    reason: str = ""
    pending: SendState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRow:
    """A block that permits remote work.

    Attributes:
        unit: ``telework.grant.Unit``; ``begin`` and ``end`` for hours only.
        source: ``application`` or ``order``.
        withdrawable: whether it may still be taken back.
        pending: how far the withdrawal has come.
    """

    grant_id: str
    day: date
    unit: str
    place: str
    begin: time | None = None
    end: time | None = None
    source: str = "application"
    case_id: str = ""
    withdrawable: bool = False
    withdrawn: bool = False
    pending: SendState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """A gap (乖離) between what was declared and an objective record (客観的記録).

    Attributes:
        kind: ``start`` or ``end``, or what the server names.
        source: of the record, such as ``windows``, ``vpn``, ``logind``.
        reason: why, as the person said; empty before.
    """

    kind: str
    declared: datetime | None
    recorded: datetime | None
    minutes: int
    source: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayText:
    """Plan (業務計画) and report (業務報告) of a day as typed."""

    plan: str = ""
    done: str = ""
    unfinished: str = ""
    links: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDetail:
    """All of one day.

    Attributes:
        text: what the server has, with unsent acts on top; ``typed`` what was typed and not
            sent, None where nothing was.
        comment: the head's, with a confirmation or a return.
        editable: whether punches may be entered directly; after the head's sign-off an entry
            becomes an amendment (締め後訂正).
    """

    row: DayRow
    punches: tuple[PunchRow, ...] = ()
    grants: tuple[GrantRow, ...] = ()
    differences: tuple[DifferenceRow, ...] = ()
    text: DayText
    typed: DayText | None = None
    comment: str = ""
    editable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """A forgotten punch, or a correction of one (``corrects`` names its event)."""

    day: date
    kind: str
    place: str
    at: datetime
    reason: str
    corrects: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One point of the security checklist."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The security checklist (T11); ``version`` is what a start accepts."""

    version: int
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartNeeds:
    """What the first start of remote work asks for.

    Attributes:
        checklist: to be accepted now; None where this version was accepted before.
        connections: the connection types of the city; ``connection`` is the last used.
    """

    checklist: Checklist | None
    connections: tuple[str, ...]
    connection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PunchWish:
    """A step of the day as it was clicked."""

    kind: str
    place: str = ""
    connection: str = ""
    checklist_version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentStanding:
    """The yearly registration (利用者登録).

    Attributes:
        state: ``none``, ``applied``, ``enrolled``, ``expired``, ``refused``.
        reasons: those that may be chosen; ``chosen`` those of the registration.
        barred: why this person is excluded; None where nothing bars.
    """

    fiscal_year: int
    state: str
    reasons: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    until: date | None = None
    case_id: str = ""
    barred: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentWish:
    """A registration as it is to be applied for."""

    fiscal_year: int
    reasons: tuple[str, ...]
    remark: str = ""
    contact: str = ""
    commute_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """One block that is applied for."""

    day: date
    unit: str
    place: str
    begin: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationWish:
    """An application (実施申請) as typed.

    Attributes:
        devices, documents: taken out of the office (庁外持出し), one a line.
        same_day_reason: why so late, where the deadline has passed.
    """

    lines: tuple[ApplicationLine, ...]
    place_detail: str = ""
    plan: str = ""
    contact: str = ""
    devices: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    same_day_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVerdict:
    """What the rules say of one line: ``ok``, ``warned`` or ``refused``, with all reasons."""

    line: ApplicationLine
    verdict: str
    reasons: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationPreview:
    """The verdict on each line, and who will approve.

    Attributes:
        approvers: office and name, in order.
        security: whether the information security officer approves too.
        needs_reason: whether a line is too late without a reason.
    """

    verdicts: tuple[LineVerdict, ...]
    approvers: tuple[str, ...] = ()
    security: bool = False
    needs_reason: bool = False


class TeleworkRoom(Protocol):
    """What staff ask about their own remote work."""

    # reading: from the network, else what was read last; unsent acts on top
    def month(self, month: str) -> MonthOfDays: ...
    def day(self, day: date) -> DayDetail | Trouble: ...
    def grants(self) -> tuple[GrantRow, ...] | Trouble: ...  # the coming ones
    def enrolment(self) -> EnrolmentStanding | Trouble: ...

    # the day: kept first, sent when possible
    def start_needs(self) -> StartNeeds: ...  # local
    def punch(self, wish: PunchWish) -> Act | Trouble: ...
    def enter(self, entry: DayEntry) -> Act | Trouble: ...
    def keep_typed(self, day: date, text: DayText | None) -> None: ...  # local
    def plan(self, day: date, text: DayText) -> Act | Trouble: ...
    def report(self, day: date, text: DayText) -> Act | Trouble: ...
    def explain(self, day: date, kind: str, reason: str) -> Act | Trouble: ...
    def submit_month(self, month: str) -> Act | Trouble: ...
    def withdraw(self, grant: GrantRow, reason: str) -> Act | Trouble: ...

    # applications become drafts, submitted with the seal like any other case
    def judge(self, wish: ApplicationWish) -> ApplicationPreview | Trouble: ...
    def draft_application(self, wish: ApplicationWish) -> Draft | Trouble: ...
    def draft_enrolment(self, wish: EnrolmentWish) -> Draft | Trouble: ...
