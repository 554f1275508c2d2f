# SPDX-License-Identifier: Apache-2.0
"""Putting a day and what stands beside it into the record that people read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from telework.acts import TeleworkAct
from telework.day import Punched, Source, Standing, WorkingDay
from telework.reporting.acts import EnterDay, PlanDay, ReportDay
from telework.reporting.making import away_minutes
from telework.reporting.record import DayRecord, DayState, Entry, Exceptional, Mark

NO_SHOW = "day.no_show"
"""A day that was permitted and passed without any punch (G7)."""
EXCEPTIONS = frozenset(
    {
        "chain.broken",
        "clock.off",
        "day.changed",
        "day.no_end",
        NO_SHOW,
        "device.other",
        "entry.corrected",
        "entry.late",
        "mac.wrong",
        "punch.not_started",
        "punch.two_devices",
        "sequence.gap",
        "sequence.taken",
        "trust.C",
    }
)
"""Marks for which a head looks at a day by itself before confirming a whole month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """An act that stands beside a day: an entry, a plan or a report."""

    event_id: str
    made_at: datetime
    act: TeleworkAct
    trust: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a day's record depends on beside the day itself.

    Attributes:
        editable: whether the person's month still takes changes.
        permitted: blocks permit remote work in hours that leave did not take.
    """

    today: date
    editable: bool
    permitted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The head's last word on a day."""

    state: DayState = DayState.OPEN
    decided_by: str = ""
    decided_name: str = ""
    decided_at: datetime | None = None
    comment: str = ""


def record_of(
    person_id: str,
    work: WorkingDay,
    version: int,
    beside: Iterable[Beside],
    verdict: Verdict,
    around: Surroundings,
) -> DayRecord:
    """Make the record of a day."""
    ordered = sorted(beside, key=lambda each: (each.made_at, each.event_id))
    acts = [each.act for each in ordered]
    counted = [each for each in work.punches if each.counted]
    codes = _codes(work, verdict.state, around)
    return DayRecord(
        person_id=person_id,
        day=work.date,
        version=version,
        work=work,
        trust=max((each.trust for each in counted), default=""),
        sources=tuple(dict.fromkeys(str(each.source) for each in counted)),
        connections=tuple(dict.fromkeys(str(p.connection) for p in counted if p.connection)),
        checklist=next((p.checklist for p in reversed(counted) if p.checklist), ""),
        away_minutes=away_minutes(work),
        plan=next((act for act in reversed(acts) if isinstance(act, PlanDay)), None),
        report=next((act for act in reversed(acts) if isinstance(act, ReportDay)), None),
        entries=tuple(_entry(each, each.act) for each in ordered if isinstance(each.act, EnterDay)),
        marks=tuple(Mark(code=code) for code in codes),
        state=verdict.state,
        decided_by=verdict.decided_by,
        decided_name=verdict.decided_name,
        decided_at=verdict.decided_at,
        comment=verdict.comment,
        editable=around.editable,
    )


def exceptional(record: DayRecord) -> Exceptional | None:
    """Say whether a head should look at a day by itself, and why."""
    why = tuple(mark.code for mark in record.marks if mark.code in EXCEPTIONS)
    return Exceptional(person_id=record.person_id, day=record.day, why=why) if why else None


def _entry(beside: Beside, act: EnterDay) -> Entry:
    return Entry(
        event_id=beside.event_id,
        made_at=beside.made_at,
        whole=act.whole,
        reason=act.reason,
        trust=beside.trust,
    )


def _codes(work: WorkingDay, state: DayState, around: Surroundings) -> tuple[str, ...]:
    """Give the codes of what a head should know, each once, the gravest of the day first."""
    found = ["day.changed"] if state is DayState.CHANGED else []
    over = work.date < around.today
    if over and work.standing not in {Standing.NONE, Standing.ENDED}:
        found.append("day.no_end")
    if over and work.standing is Standing.NONE and around.permitted:
        found.append(NO_SHOW)
    for punched in work.punches:
        if not punched.superseded:
            found.extend(_of_punch(punched))
    return tuple(dict.fromkeys(found))


def _of_punch(punched: Punched) -> Iterable[str]:
    yield from punched.contradictions
    if punched.latest is not None:
        yield "trust.C"
    if punched.source is Source.LATE:
        yield "entry.late"
    if punched.source is Source.CORRECTED:
        yield "entry.corrected"
