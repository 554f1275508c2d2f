# SPDX-License-Identifier: Apache-2.0
"""A day's record as the line of a list: halves, hours, breaks, and what asks for a look."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from approval.calendar import start_of_day
from desktop.acting.telework_days import KnownDay
from desktop.facade import SendState
from desktop.store.outbox import PendingEvent
from desktop.telework import (
    DayRow,
    DifferenceRow,
    GrantRow,
    Missing,
    MonthOfDays,
    PunchRow,
)
from telework.calendar import ClosedDay, DaySource
from telework.day import Part, Punched, Source, Standing, WorkingDay, fold, parts
from telework.hours.difference import ShownDifference
from telework.reporting.record import DayRecord, DayState
from telework.schedule import Schedule

REMOTE = frozenset({"home", "satellite", "mobile"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a day's line depends on beside the day itself.

    Attributes:
        closed: the calendar's word on the day.
        no_show: the server's word that it was permitted and passed without a punch.
        schedule: whose lunch break parts the halves, as in the counting.
    """

    is_off: bool
    is_over: bool
    closed: ClosedDay | None = None
    no_show: bool = False
    schedule: Schedule = field(default_factory=Schedule)


def row_of(
    day: date,
    known: KnownDay | None,
    grants: tuple[GrantRow, ...],
    gaps: tuple[DifferenceRow, ...],
    around: Around,
) -> DayRow:
    """Return the line of a day from everything that is known of it."""
    hours = around.schedule
    off, name = _day_off(day, around.closed, is_off=around.is_off)
    difference = _difference(gaps)
    pending = _of_grants(grants)
    if known is None or not known.record.work.punches:
        morning, afternoon = _planned(grants, hours)
        plan = known is not None and known.record.plan is not None
        return DayRow(
            day=day,
            day_off=off,
            holiday=name,
            morning=morning,
            afternoon=afternoon,
            planned=bool(grants),
            no_show=around.no_show,
            report="planned" if plan else "none",
            difference=difference,
            pending=(known.pending() if known is not None else None) or pending,
        )
    record = known.record
    counted = [each for each in record.work.punches if each.counted]
    morning, afternoon = halves(record.work, hours)
    return DayRow(
        day=day,
        day_off=off,
        holiday=name,
        morning=morning,
        afternoon=afternoon,
        began=counted[0].at if counted else None,
        ended=_ended(record.work),
        no_end=around.is_over and record.work.standing is not Standing.ENDED,
        break_minutes=_minutes(record.work, Standing.BREAK),
        away_minutes=_minutes(record.work, Standing.AWAY),
        report=_report(record, remote=bool(REMOTE & {morning, afternoon})),
        confirmation=_confirmation(record),
        trust=max((each.trust for each in counted if each.trust), default=""),
        sources=_sources(counted),
        difference=difference,
        pending=known.pending() or pending,
    )


def _day_off(day: date, closed: ClosedDay | None, *, is_off: bool) -> tuple[str, str]:
    """Return why nobody works a day, and what it is called; who works it all the same reads it."""
    if closed is not None:
        national = closed.source in {DaySource.NATIONAL, DaySource.BY_LAW}
        return "holiday" if national else "closed", closed.name
    if not is_off:
        return "", ""
    # Without a calendar at hand a working day off is taken for what it mostly is.
    return ("weekend" if day.weekday() >= 5 else "holiday"), ""


def punches_of(known: KnownDay) -> tuple[PunchRow, ...]:
    """Return the punches of a day in the order of their times."""
    reasons = {each.event_id: each.reason for each in known.record.entries}
    return tuple(
        PunchRow(
            event_id=each.event_id,
            kind=str(each.kind),
            place=str(each.place) if each.place is not None else "",
            at=each.at if each.latest is None else None,
            earliest=each.earliest,
            latest=each.latest,
            trust=each.trust,
            contradictions=each.contradictions,
            source=str(each.source),
            counted=each.counted,
            why_not="superseded" if each.superseded else "",
            reason=reasons.get(each.event_id, ""),
            pending=known.states.get(each.event_id),
        )
        for each in known.record.work.punches
    )


def gap_of(shown: ShownDifference, given: Iterable[PendingEvent]) -> DifferenceRow:
    """Return a difference with its reason, the one on its way before the one that is there."""
    found = shown.difference
    said = shown.explanation or shown.settled
    reason = said.reason if said is not None else ""
    pending: SendState | None = None
    for event in given:
        command = event.command()
        if command["day"] == found.day.isoformat() and command["kind"] == found.kind:
            reason, pending = str(command["reason"]), SendState(event.state)
    return DifferenceRow(
        day=found.day,
        kind=str(found.kind),
        begin=found.begin,
        end=found.end,
        minutes=found.minutes,
        sources=tuple(str(each) for each in found.sources),
        reason=reason,
        pending=None if pending == SendState.SENT else pending,
    )


def missing_of(month: MonthOfDays, today: date) -> tuple[Missing, ...]:
    """Say what a month still needs before it is submitted."""
    found = [each for row in month.rows if row.day <= today for each in _missing(row, today)]
    if month.rows and month.rows[-1].day >= today:
        found.insert(0, Missing(code="month.not_over"))
    return tuple(found)


def _missing(row: DayRow, today: date) -> Iterator[Missing]:
    if row.pending is not None:
        yield Missing(code="day.unsent", day=row.day)
    if row.no_end:
        yield Missing(code="day.no_end", day=row.day)
    if row.confirmation == "returned":
        yield Missing(code="day.returned", day=row.day)
    if row.began is not None and row.report in {"none", "planned"} and row.day < today:
        yield Missing(code="day.no_report", day=row.day)
    if row.difference == "unexplained":
        yield Missing(code="day.difference_unexplained", day=row.day)


def _difference(gaps: tuple[DifferenceRow, ...]) -> str:
    if not gaps:
        return ""
    return "explained" if all(each.reason for each in gaps) else "unexplained"


def _of_grants(grants: tuple[GrantRow, ...]) -> SendState | None:
    return next((each.pending for each in grants if each.pending is not None), None)


def _planned(grants: tuple[GrantRow, ...], hours: Schedule) -> tuple[str, str]:
    """Return the place of each half as far as blocks permit remote work there."""
    found = {"morning": "", "afternoon": ""}
    for each in grants:
        for half in found:
            if each.unit in {"full", half} or (
                each.unit == "hours" and _touches(each, half, hours)
            ):
                found[half] = each.place
    return found["morning"], found["afternoon"]


def _touches(block: GrantRow, half: str, hours: Schedule) -> bool:
    if half == "morning":
        return block.begin is not None and block.begin < hours.lunch_begin
    return block.end is not None and block.end > hours.lunch_end


def halves(work: WorkingDay, hours: Schedule) -> tuple[str, str]:
    """Return where most of each half was worked; one's own lunch break parts them.

    What goes on is taken to its half's end.
    """
    found = parts(work)
    noon, one = _at(work.date, hours.lunch_begin), _at(work.date, hours.lunch_end)
    begin, end = start_of_day(work.date), start_of_day(work.date) + timedelta(hours=36)
    return _most(found, begin, noon), _most(found, one, end)


def _most(found: tuple[Part, ...], begin: datetime, end: datetime) -> str:
    worked: dict[str, timedelta] = {}
    for part in found:
        until = min(part.ended or max(part.began, begin) + timedelta(minutes=1), end)
        length = until - max(part.began, begin)
        if length > timedelta(0):
            worked[str(part.place)] = worked.get(str(part.place), timedelta(0)) + length
    return max(worked, key=lambda place: worked[place], default="")


def _at(day: date, at: time) -> datetime:
    return start_of_day(day) + timedelta(hours=at.hour, minutes=at.minute)


def _ended(work: WorkingDay) -> datetime | None:
    if work.standing is not Standing.ENDED:
        return None
    return max(each.at for each in work.punches if each.counted)


def _minutes(work: WorkingDay, standing: Standing) -> int:
    """Return how long the day stood so, in whole minutes; what goes on is not counted yet."""
    total, begun = timedelta(0), None
    state = WorkingDay(date=work.date)
    for each in work.punches:
        after = fold(state, each)
        if state.standing is not standing and after.standing is standing:
            begun = each.at
        elif state.standing is standing and after.standing is not standing and begun is not None:
            total, begun = total + (each.at - begun), None
        state = after
    return int(total.total_seconds()) // 60


def _report(record: DayRecord, *, remote: bool) -> str:
    if record.report is not None:
        return "reported"
    if record.plan is not None:
        return "planned"
    return "none" if remote else "not_needed"


def _confirmation(record: DayRecord) -> str:
    if record.state is DayState.OPEN:
        return "waiting" if record.work.standing is Standing.ENDED else "open"
    return str(record.state)


def _sources(counted: list[Punched]) -> tuple[str, ...]:
    found = {each.source for each in counted if each.source is not Source.LIVE}
    return tuple(str(each) for each in Source if each in found)
