# SPDX-License-Identifier: Apache-2.0
"""Today's work: the server's day with the punches on top that it has not answered yet."""

import json
import sqlite3
from datetime import date
from functools import partial

from approval.calendar import city_day
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
    PunchKind,
    WorkingDay,
    decide_punch,
    fold,
    punch_from_plain,
    punch_to_plain,
)
from telework.commands import Connection
from telework.reporting.record_encoding import record_from_plain

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
    seal, today = place.vault.seal(), city_day(place.now())
    with place.vault.database.read() as tx:
        day = _server_day(tx, seal, today)
        waiting = _unanswered(tx, seal)
    for event in waiting:
        decided = decide_punch(day, punch_from_plain(event.command()), event.made_at)
        if city_day(event.made_at) == today and not isinstance(decided, Refusal):
            day = fold(day, decided)
    return day, sum(event.state != SendState.SENT for event in waiting)


def _server_day(tx: sqlite3.Connection, seal: Seal, today: date) -> WorkingDay:
    row = rows.find(tx, seal, "work_day", today.isoformat())
    return WorkingDay(date=today) if row is None else record_from_plain(json.loads(row.body)).work


def _unanswered(tx: sqlite3.Connection, seal: Seal) -> tuple[PendingEvent, ...]:
    on_the_way = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    events = outbox.in_states(tx, seal, on_the_way)
    fresh = outbox.sent_since(tx, seal, meta.get(tx, "last_pull_begun"))
    return tuple(event for event in (*fresh, *events) if event.command_type == "punch")
