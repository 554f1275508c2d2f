# SPDX-License-Identifier: Apache-2.0
"""テレワーク for those who answer for others: what the screens of heads and of HR ask.

Whatever is to be read as a sentence is a :class:`Remark`, a code with parameters, worded by
``ui/team_words.py``. Counts are whole half-days or whole minutes, never fractions.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.facade import Act, Trouble
    from telework.calendar.wire import CalendarOfYear
    from telework.closing.wire import (
        AmendmentList,
        CityClosing,
        ClosedMonth,
        CloseMonth,
        PersonStanding,
        PreparedSheet,
        SectionMonth,
        SectionStanding,
        SignedOff,
    )
    from telework.counting.wire import CountedDays, CountReport, PolicyList
    from telework.statistics.wire import MonthStatistics, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to be said about a day, a person or a figure: a code, never a sentence."""

    code: str
    params: dict[str, str] = field(default_factory=dict)


SETTLED = frozenset({"difference.settled", "overtime.settled"})
"""Remarks that stay to be read, and ask for nothing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDay:
    """One person's day as the head sees it in the month.

    Attributes:
        state: ``open`` (work under way or nothing sent), ``reported``, ``returned``,
            ``confirmed``, ``signed_off`` or ``closed``.
        trust: the worst class among its times, empty when nothing was punched.
        morning, afternoon: the place of each half as a ``telework.Place``, empty for none.
        breaks, overtime: minutes.
        remarks: what is to be known, the gravest first; see :attr:`open_remarks`.
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

    @property
    def open_remarks(self) -> tuple[Remark, ...]:
        """What asks for a look; a day without any is no exception."""
        return tuple(each for each in self.remarks if each.code not in SETTLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One person of the team in a month.

    Attributes:
        state: of the month: ``open``, ``submitted``, ``returned``, ``head_confirmed``,
            ``closed``.
        half_units: counter B, live, in half-days.
        overtime: minutes of the month; ``warnings`` tell that a limit is near or reached.
    """

    person_id: str
    name: str
    office: str
    section_id: str
    state: str = "open"
    half_units: int = 0
    overtime: int = 0
    warnings: tuple[Remark, ...] = ()
    days: tuple[TeamDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMonth:
    """A month (``YYYY-MM``) of everybody for whom the reader answers.

    Attributes:
        sections: those whose month the reader signs off, with where their people stand.
    """

    month: str
    members: tuple[TeamMember, ...]
    sections: tuple[SectionStanding, ...] = ()
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
    """When a machine was in use that day, as one source saw it; None where it is unknown."""

    source: str
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledSeen:
    """Who dismissed an exception, when and why; ``pending`` while the act is on its way."""

    by: str
    at: datetime
    reason: str
    pending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DayException:
    """A gap between what was declared and what a machine says, or work that nobody permitted.

    Attributes:
        what: ``telework.hours.settlement.Settled``.
        kind: ``DifferenceKind`` or ``UnpermittedKind`` of ``telework.hours``.
        remark: what the month says of it while it is open.
        reason: what the person wrote of a difference; empty while nothing was written.
    """

    person_id: str
    name: str
    day: date
    what: str
    kind: str
    begin: datetime
    end: datetime
    minutes: int
    remark: Remark
    reason: str = ""
    settled: SettledSeen | None = None

    @property
    def is_open(self) -> bool:
        """Say whether somebody still has to explain or to dismiss it."""
        return not self.reason and self.settled is None


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
        exceptions: differences, and work without permission.
    """

    name: str
    day: TeamDay
    punches: tuple[PunchSeen, ...] = ()
    records: tuple[RecordSeen, ...] = ()
    exceptions: tuple[DayException, ...] = ()
    permits: tuple[PermitSeen, ...] = ()
    plan: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    comments: tuple[DayComment, ...] = ()

    def with_settled(self, one: DayException, reason: str, at: datetime) -> DayEvidence:
        """Return the same with one exception dismissed by an act that is on its way."""
        family = one.remark.code.partition(".")[0]
        params = {"minutes": str(one.minutes), "reason": reason}
        remark = Remark(code=f"{family}.settled", params=params)
        seen = SettledSeen(by="", at=at, reason=reason, pending=True)
        dismissed = replace(one, settled=seen)
        exceptions = tuple(dismissed if each is one else each for each in self.exceptions)
        still = [each.remark for each in exceptions if each.is_open]
        kept = (each for each in self.day.remarks if each != one.remark or each in still)
        day = replace(self.day, remarks=(*kept, remark))
        return replace(self, exceptions=exceptions, day=day)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOf:
    """Days of one person as the head saw them: each date with its version."""

    person_id: str
    name: str
    days: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertimeWish:
    """Overtime, night or holiday work to be permitted; ``end`` may lie in the next morning."""

    person_id: str
    day: date
    begin: datetime
    end: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderWish:
    """Remote work ordered without an application (実施命令); ``bcp`` overrides the limits."""

    people: tuple[str, ...]
    days: tuple[date, ...]
    unit: str
    place: str
    reason: str
    bcp: bool = False


class TeamRoom(Protocol):
    """The part of the desk for a head; acts are kept first and sent when possible."""

    def month(self, month: str) -> TeamMonth | Trouble: ...  # network, last answer is kept
    def day(self, person_id: str, day: date) -> DayEvidence | Trouble: ...  # network
    def confirm(self, days: DaysOf, comment: str) -> Act | Trouble: ...
    def give_back(self, days: DaysOf, comment: str) -> Act | Trouble: ...
    def unsent(self) -> int: ...  # local: my acts on days that are on their way
    def permit_overtime(self, wish: OvertimeWish) -> Act | Trouble: ...
    def order(self, wish: OrderWish) -> Act | Trouble: ...
    def settle(self, exception: DayException, reason: str) -> Act | Trouble: ...

    # the month of a section: from the network
    def section(self, month: str, section_id: str) -> SectionMonth | Trouble: ...
    def return_month(self, person: PersonStanding, reason: str) -> Act | Trouble: ...  # kept first
    def prepare(
        self, month: str, section_id: str, without: tuple[str, ...]
    ) -> PreparedSheet | Trouble: ...
    def sign(self, prepared: PreparedSheet, pin: str) -> SignedOff | Trouble: ...
    def sheet(self, sheet_id: str) -> bytes | Trouble: ...


# ---- the personnel office


@dataclass(frozen=True, slots=True, kw_only=True)
class CountAsked:
    """Which count is wanted: by which policy's name, broken down by what."""

    month: str
    policy: str = "standard"
    by: str = "section"

    def query(self) -> dict[str, str]:
        """Return the parameters of the request."""
        return {"month": self.month, "policy": self.policy, "by": self.by}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsAsked:
    """Which month's statistics; ``evidence`` is ``live`` or ``confirmed``."""

    month: str
    evidence: str = "live"

    def query(self) -> dict[str, str]:
        """Return the parameters of the request."""
        return {"month": self.month, "evidence": self.evidence}


class TeleworkOfficeRoom(Protocol):
    """The part of the desk for the personnel office; all of it asks the server."""

    def closing(self, month: str) -> CityClosing | Trouble: ...
    def section(self, month: str, section_id: str) -> SectionMonth | Trouble: ...
    def close(self, month: str, wanted: CloseMonth) -> ClosedMonth | Trouble: ...
    def sheet(self, sheet_id: str) -> bytes | Trouble: ...
    def amendments(self, month: str, after: str) -> AmendmentList | Trouble: ...
    def exceptions(self, month: str, section_id: str) -> tuple[DayException, ...] | Trouble: ...
    def settle(self, exception: DayException, reason: str) -> Trouble | None: ...
    def names(self, people: tuple[str, ...]) -> dict[str, str]: ...  # local
    def policies(self) -> PolicyList | Trouble: ...
    def calendar(self, year: int) -> CalendarOfYear | Trouble: ...
    def count(self, asked: CountAsked) -> CountReport | Trouble: ...
    def counted(
        self, asked: CountAsked, keys: dict[str, str], after: str
    ) -> CountedDays | Trouble: ...
    def statistics(self, asked: StatisticsAsked) -> MonthStatistics | Trouble: ...
    def statistics_file(self, asked: StatisticsAsked, form: str) -> bytes | Trouble: ...
    def trend(self, fiscal_year: int, evidence: str) -> Trend | Trouble: ...
