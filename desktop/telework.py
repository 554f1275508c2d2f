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
    from telework.hours.overtime import OvertimeStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of the month as a line says it: the server's day with unsent acts on top.

    Attributes:
        day_off: why nobody works that day: ``weekend``, ``holiday``, ``closed``; else empty.
        holiday: the holiday's name.
        morning, afternoon: ``telework.commands.Place`` of each half, ``leave`` for leave,
            empty for nothing; ``planned`` says that they are permitted and not yet worked.
        no_end: the day is over and its end is missing.
        no_show: the day was permitted and passed without a punch (G7).
        break_minutes, away_minutes: 休憩 and 中抜け.
        report: ``none``, ``planned``, ``reported``, ``not_needed``.
        confirmation: ``open``, ``waiting``, ``confirmed``, ``returned``, ``changed``.
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
    no_end: bool = False
    no_show: bool = False
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
        overtime: against 45 and 360 hours; None where the server never said.
        until: the last day for its submission, None where it is not known; ``late`` whether it
            passed without one.
    """

    month: str
    rows: tuple[DayRow, ...]
    state: str = "open"
    missing: tuple[Missing, ...] = ()
    count: MonthCount | None = None
    comment: str = ""
    pending: SendState | None = None
    read_at: datetime | None = None
    overtime: OvertimeStanding | None = None
    until: date | None = None
    late: bool = False


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
    """A stretch (乖離) in which declaration and objective record (客観的記録) disagree.

    Attributes:
        kind: of ``telework.hours.difference.DifferenceKind``.
        sources: of the record, such as ``windows_log``.
        reason: why, as the person said; empty before.
        pending: how far the reason has come.
    """

    day: date
    kind: str
    begin: datetime
    end: datetime
    minutes: int
    sources: tuple[str, ...] = ()
    reason: str = ""
    pending: SendState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayText:
    """Plan (業務計画) and report (業務報告) of a day as typed, one item a line.

    Attributes:
        unplanned: done although it was not planned.
        away_as: how the mid-day absence (中抜け) is to be treated.
    """

    plan: str = ""
    done: str = ""
    unfinished: str = ""
    unplanned: str = ""
    links: str = ""
    away_as: str = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDetail:
    """All of one day.

    Attributes:
        text: what the server has, with unsent acts on top; ``typed`` what was typed and not
            sent, None where nothing was.
        comment: the head's, with a confirmation or a return.
        editable: whether punches may be entered directly; once the month is closed a day is
            put right by an amendment (締め後訂正).
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
    """A forgotten punch, or a correction of ``corrects``.

    Attributes:
        kind: empty where the corrected punch should not have been.
    """

    day: date
    kind: str
    place: str
    at: datetime
    reason: str
    corrects: PunchRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartNeeds:
    """What the first start of remote work asks for.

    Attributes:
        checklist: the version of the security checklist (T11) to be accepted now; empty where
            it was accepted before. ``points`` are the codes of the built-in points, or the
            city's own as they are read.
        connections: the connection types; ``connection`` is the last used.
    """

    checklist: str
    points: tuple[str, ...]
    connections: tuple[str, ...]
    connection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentStanding:
    """The yearly registration (利用者登録).

    Attributes:
        state: ``unknown`` before the server said, ``none``, ``coming``, ``enrolled``, ``expired``.
        excluded: classes of employment that need an exception.
    """

    fiscal_year: int
    state: str
    reasons: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    case_id: str = ""
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentWish:
    """A registration as it is to be applied for (``telework.applying.enrolment.Enrolment``).

    Attributes:
        eligibility: how the person is employed; ``exception_reason`` where that is excluded.
        commute_minutes, commute_metres: both ways of one day, 0 where not told.
    """

    fiscal_year: int
    valid_from: date
    reasons: tuple[str, ...]
    reason_note: str = ""
    eligibility: str = "regular"
    exception_reason: str = ""
    places: tuple[str, ...] = ("home",)
    connection: str = "vpn"
    commute_minutes: int = 0
    commute_metres: int = 0
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """One block that is applied for; ``place_note`` says which place, in words."""

    day: date
    unit: str
    place: str
    begin: time | None = None
    end: time | None = None
    place_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedThing:
    """A document or information asset taken out of the office (庁外持出し)."""

    kind: str
    name: str
    personal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationWish:
    """An application (実施申請) as typed (``telework.applying.application.Application``).

    Attributes:
        late_reason: why so late, where the deadline has passed.
        own_devices: devices of the office that the person has already.
        device_loan: a device of the pool is asked for.
    """

    lines: tuple[ApplicationLine, ...]
    reason: str = ""
    late_reason: str = ""
    plan: tuple[str, ...] = ()
    contact: str = ""
    own_devices: tuple[str, ...] = ()
    device_loan: bool = False
    carried: tuple[CarriedThing, ...] = ()
    connection: str = "vpn"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineVerdict:
    """What stands against one line; nothing where it may be applied for."""

    line: ApplicationLine
    against: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationPreview:
    """The verdict on each line, and who will approve.

    Attributes:
        against: what stands against the application as a whole.
        approvers: office and name, in order; ``consents`` those who must agree besides.
    """

    verdicts: tuple[LineVerdict, ...]
    against: tuple[Trouble, ...] = ()
    approvers: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()


class TeleworkRoom(Protocol):
    """What staff ask about their own remote work; the punch itself is ``Desk.punch``."""

    # reading, local: what the server gave last, with unsent acts on top
    def month(self, month: str) -> MonthOfDays | Trouble: ...
    def day(self, day: date) -> DayDetail | Trouble: ...
    def grants(self) -> tuple[GrantRow, ...]: ...  # from today on
    def enrolment(self) -> EnrolmentStanding | Trouble: ...
    def days_off(self, first: date, last: date) -> frozenset[date]: ...
    def start_needs(self) -> StartNeeds: ...

    # reading anew from the network
    def fetch(self, month: str) -> Trouble | None: ...

    # acts: kept first, sent when possible
    def enter(self, entry: DayEntry) -> Act | Trouble: ...
    def keep_typed(self, day: date, text: DayText | None) -> None: ...  # local
    def plan(self, day: date, text: DayText) -> Act | Trouble: ...
    def report(self, day: date, text: DayText) -> Act | Trouble: ...
    def explain(self, row: DifferenceRow, reason: str) -> Act | Trouble: ...
    def submit_month(self, month: str) -> Act | Trouble: ...
    def withdraw(self, grant: GrantRow, reason: str) -> Act | Trouble: ...

    # applications become drafts, submitted with the seal like any other case
    def judge(self, wish: ApplicationWish) -> ApplicationPreview | Trouble: ...
    def judge_enrolment(self, wish: EnrolmentWish) -> ApplicationPreview | Trouble: ...
    def draft_application(self, wish: ApplicationWish) -> Draft | Trouble: ...
    def draft_enrolment(self, wish: EnrolmentWish) -> Draft | Trouble: ...
