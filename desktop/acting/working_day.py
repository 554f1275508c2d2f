# SPDX-License-Identifier: Apache-2.0
"""Today's work: the server's day with the punches on top that it has not answered yet."""

import json
import sqlite3
from datetime import date, datetime, timedelta
from functools import partial

from approval.calendar import city_day, start_of_day
from approval.refusal import Refusal
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import TroubleError, from_refusal
from desktop.facade import Act, DayState, SendState
from desktop.store import meta, outbox, rows
from desktop.store.outbox import NewAct, PendingEvent
from desktop.store.sealed import Seal
from telework import (
    NEXT_KINDS,
    Place,
    Punch,
    Punched,
    PunchKind,
    Standing,
    WorkingDay,
    date_of,
    decide_punch,
    fold,
    punch_from_plain,
    punch_to_plain,
    settle_punch,
)
from telework.commands import Connection
from telework.reporting.record_encoding import record_from_plain

NIGHT = timedelta(hours=5)
"""Until when a day of yesterday that was not ended is the one that is shown: who starts in the
morning begins a new day, and types the end of yesterday afterwards."""

CHECKLIST = "telework_checklist"
"""The version of the security checklist that was accepted here last."""

CONNECTION = "telework_connection"
"""The connection type that was declared here last."""


def day_state(place: Workplace) -> DayState:
    """Return where today's work stands."""
    if place.me() is None:
        return DayState(state="none", since=None, place="", next_kinds=(), unsent=0)
    day, unsent = _today(place)
    return DayState(
        state=day.standing,
        since=day.since,
        place=day.place or "",
        next_kinds=tuple(NEXT_KINDS[day.standing]),
        unsent=unsent,
    )


def punch(
    place: Workplace, kind: str, where: str, connection: str = "", checklist: str = ""
) -> Act:
    """Keep a punch; an accepted checklist and the connection are remembered with it.

    Raises:
        TroubleError: it does not follow from where the day stands, or names no kind or
            place known here.
    """
    event_id = place.new_id()
    wanted = Punch(
        kind=PunchKind(kind),
        place=Place(where) if where else "",
        connection=Connection(connection) if connection else "",
        checklist=checklist,
    )
    day, _ = _today(place)
    decided = decide_punch(day, wanted, place.now())
    if isinstance(decided, Refusal):
        trouble = from_refusal(decided)
        raise TroubleError(trouble.code, **trouble.params)
    act = NewAct(
        event_id=event_id,
        stream=f"day:{place.whoever().person_id}",
        type="telework",
        command=punch_to_plain(wanted),
        title=kind,
    )
    from desktop.acting import keeping

    kept = keeping.keep_act(place, act, partial(_remember, connection, checklist))
    place.announce(Topic.DAY)
    return kept


def _remember(connection: str, checklist: str, tx: sqlite3.Connection) -> None:
    if connection:
        meta.put(tx, CONNECTION, connection)
    if checklist:
        meta.put(tx, CHECKLIST, checklist)


def _today(place: Workplace) -> tuple[WorkingDay, int]:
    """Return the day that a punch of now belongs to, as the server will make it."""
    seal, now = place.vault.seal(), place.now()
    today = city_day(now)
    before = today - timedelta(days=1)
    with place.vault.database.read() as tx:
        days = {day: _server_day(tx, seal, day) for day in (before, today)}
        waiting = _unanswered(tx, seal)
    for event in waiting:
        _lay_over(days, event)
    unsent = sum(event.state != SendState.SENT for event in waiting)
    running = days[before].standing not in {Standing.NONE, Standing.ENDED}
    by_night = now - start_of_day(today) < NIGHT and days[today].standing is Standing.NONE
    return days[before if running and by_night else today], unsent


def _lay_over(days: dict[date, WorkingDay], event: PendingEvent) -> None:
    """Take a punch that the server has not answered into its day, by the rules of the server."""
    punch = punch_from_plain(event.command())
    day = days.get(date_of(punch.kind, event.made_at, _last(days, event.made_at)))
    if day is None or any(each.event_id == event.event_id for each in day.punches):
        return
    punched = Punched(
        kind=punch.kind, place=punch.place or None, at=event.made_at, event_id=event.event_id
    )
    days[day.date] = fold(day, settle_punch(day, punched))


def _last(days: dict[date, WorkingDay], moment: datetime) -> WorkingDay | None:
    """Return the newest day that had begun at a moment."""
    begun = (
        day
        for day in days.values()
        if day.standing is not Standing.NONE and day.date <= city_day(moment)
    )
    return max(begun, key=lambda day: day.date, default=None)


def _server_day(tx: sqlite3.Connection, seal: Seal, day: date) -> WorkingDay:
    row = rows.find(tx, seal, "work_day", day.isoformat())
    return WorkingDay(date=day) if row is None else record_from_plain(json.loads(row.body)).work


def _unanswered(tx: sqlite3.Connection, seal: Seal) -> tuple[PendingEvent, ...]:
    on_the_way = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    events = outbox.in_states(tx, seal, on_the_way)
    fresh = outbox.sent_since(tx, seal, meta.get(tx, "last_pull_begun"))
    return tuple(event for event in (*fresh, *events) if event.command_type == "punch")
