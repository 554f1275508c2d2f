# SPDX-License-Identifier: Apache-2.0
"""One's own days as the server has them, with the acts on top that it has not answered yet."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from approval.calendar import city_day
from desktop.acting.workplace import Workplace
from desktop.facade import SendState
from desktop.store import meta, outbox, rows
from desktop.store.outbox import PendingEvent
from desktop.store.sealed import Seal
from telework.commands import Place, Punch, punch_from_plain
from telework.day import Punched, Source, WorkingDay, fold, settle_punch
from telework.reporting.act_encoding import (
    enter_day_from_plain,
    plan_day_from_plain,
    report_day_from_plain,
)
from telework.reporting.acts import EnterDay
from telework.reporting.record import DayRecord, Entry
from telework.reporting.record_encoding import record_from_plain

TYPES = frozenset(
    {
        *("punch", "enter_day", "plan_day", "report_day"),
        *("withdraw_grant", "explain_difference", "submit_month"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDay:
    """One day: the server's record projected, and which of its acts are on their way.

    Attributes:
        states: how far each unsent act has come, by its event id.
    """

    record: DayRecord
    states: dict[str, SendState] = field(default_factory=dict)

    def pending(self) -> SendState | None:
        """Return the state of the newest act on its way, None when none is."""
        return next(reversed(self.states.values()), None)


def known_days(place: Workplace, extra: Iterable[DayRecord] = ()) -> dict[date, KnownDay]:
    """Return every day that is known here; ``extra`` are those that the feed does not bring."""
    person_id = place.whoever().person_id
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = {each.day: KnownDay(record=each) for each in (*extra, *_records(tx, seal))}
        events = unanswered(tx, seal)
    for event in events:
        _lay_over(found, event, person_id)
    return found


def unanswered(tx: sqlite3.Connection, seal: Seal) -> tuple[PendingEvent, ...]:
    """Return the acts on remote work whose effect the last pull did not bring yet."""
    on_the_way = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    events = outbox.in_states(tx, seal, on_the_way)
    fresh = outbox.sent_since(tx, seal, meta.get(tx, "last_pull_begun"))
    return tuple(event for event in (*fresh, *events) if event.command_type in TYPES)


def _records(tx: sqlite3.Connection, seal: Seal) -> Iterable[DayRecord]:
    for row in rows.every(tx, seal, "work_day"):
        yield record_from_plain(json.loads(row.body))


def _lay_over(found: dict[date, KnownDay], event: PendingEvent, person_id: str) -> None:
    """Show on its day what an act will do there; the server decides again and its word counts."""
    command = event.command()
    day = _day_of(event, command)
    if day is None:
        return
    known = found.get(day) or KnownDay(record=_empty(day, person_id))
    if event.event_id in {each.event_id for each in known.record.work.punches}:
        return
    states = known.states
    if event.state != SendState.SENT:
        states = {**states, event.event_id: SendState(event.state)}
    found[day] = KnownDay(record=_changed(known.record, event, command), states=states)


def _day_of(event: PendingEvent, command: dict[str, object]) -> date | None:
    if event.command_type == "punch":
        return city_day(event.made_at)
    named = command.get("day")
    return date.fromisoformat(named) if isinstance(named, str) else None


def _empty(day: date, person_id: str) -> DayRecord:
    return DayRecord(person_id=person_id, day=day, version=0, work=WorkingDay(date=day))


def _changed(record: DayRecord, event: PendingEvent, command: dict[str, object]) -> DayRecord:
    if event.command_type == "punch":
        punched = _punched(punch_from_plain(command), event.made_at, Source.LIVE, event.event_id)
        return replace(record, work=_made_anew(record.work, (punched,)))
    if event.command_type == "enter_day":
        return _with_entry(record, enter_day_from_plain(command), event)
    if event.command_type == "plan_day":
        return replace(record, plan=plan_day_from_plain(command))
    if event.command_type == "report_day":
        return replace(record, report=report_day_from_plain(command))
    return record


def _with_entry(record: DayRecord, act: EnterDay, event: PendingEvent) -> DayRecord:
    made = Entry(
        event_id=event.event_id,
        made_at=event.made_at,
        whole=act.whole,
        reason=act.reason,
        trust="",
    )
    work = _entered(record.work, act, event)
    return replace(record, work=work, entries=(*record.entries, made))


def _entered(work: WorkingDay, act: EnterDay, event: PendingEvent) -> WorkingDay:
    source = Source.CORRECTED if act.whole else Source.LATE
    made = tuple(_punched(one.punch, one.at, source, event.event_id) for one in act.punches)
    if act.whole:
        before = tuple(replace(each, superseded=True) for each in work.punches)
        work = replace(work, punches=before)
    return _made_anew(work, made)


def _punched(punch: Punch, at: datetime, source: Source, event_id: str) -> Punched:
    place = Place(punch.place) if punch.place else None
    return Punched(kind=punch.kind, place=place, at=at, source=source, event_id=event_id)


def _made_anew(work: WorkingDay, more: tuple[Punched, ...]) -> WorkingDay:
    """Make the day anew from all its punches in the order of their times, as the server does."""
    result = WorkingDay(date=work.date)
    for each in sorted((*work.punches, *more), key=_moment):
        plain = replace(each, counted=True, contradictions=_of_the_clock(each))
        result = fold(result, settle_punch(result, plain))
    return result


def _of_the_clock(punched: Punched) -> tuple[str, ...]:
    """What contradicts in the evidence; what contradicts in the day is found anew."""
    return tuple(code for code in punched.contradictions if not code.startswith("punch."))


def _moment(punched: Punched) -> datetime:
    return punched.at
