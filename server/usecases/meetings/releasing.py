# SPDX-License-Identifier: Apache-2.0
"""自動解放: what nobody uses is released, what was held too long is given up, what is over ends.

Released is a state and never a deletion: the date keeps its times, why, and by what.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection

from server.store.meetings.catalogue import catalogue_in_force
from server.store.meetings.changing import LogLine, change_occurrence, note, set_blocking
from server.store.meetings.due import due_dates, last_states
from server.store.meetings.stored import StoredOccurrence, meeting_of
from server.store.outbox import enqueue, is_waiting
from server.usecases.effects import MEETING_ROUND
from server.usecases.meetings.explaining import clock_words
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.on_the_day import window_of
from server.usecases.meetings.waiting import claims_freed, freed_by
from server.usecases.services import Services
from server.usecases.telework.letters import tell
from telework.meetings.catalogue import Catalogue
from telework.meetings.meeting import OccurrenceState

EVERY = timedelta(minutes=1)
MOST = 500
"""Dates taken up in one round; the rest follows in the next."""

UNSEEN = timedelta(minutes=30)
"""Whoever could not check in because the server was away has not stayed away himself."""

AGAIN = 2
"""So many dates in a row that nobody used: the owner is asked whether he still needs them."""

ACTOR = "round"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of a date by itself, and the letter that its owner gets, if any."""

    state: OccurrenceState
    reason: str
    letter: str = ""


def schedule_meeting_round(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next round, unless it is planned already."""
    at = now.replace(second=0, microsecond=0) + EVERY
    if not is_waiting(tx, tenant, MEETING_ROUND, at):
        enqueue(tx, tenant, MEETING_ROUND, {}, at)


def release_due(services: Services, tenant: int) -> int:
    """Let the time do what is due; return how many dates changed."""
    now = services.clock()
    with services.database.read_work() as tx:
        catalogue = catalogue_in_force(tx, tenant)
        due = due_dates(tx, tenant, now, MOST)
    steps = ((each, step_of(each, catalogue, now)) for each in due)
    done = [
        services.database.write(partial(_take, services, tenant, stored, step, catalogue))
        for stored, step in steps
        if step is not None
    ]
    return sum(done)


def step_of(stored: StoredOccurrence, catalogue: Catalogue, now: datetime) -> Step | None:
    """Return what is due for a date by now."""
    if stored.state is OccurrenceState.HELD:
        return Step(state=OccurrenceState.CANCELLED, reason="held_expired", letter="hold_expired")
    if stored.state is OccurrenceState.CHECKED_IN:
        return Step(state=OccurrenceState.FINISHED, reason="")
    room = catalogue.room(stored.room_id)
    if room is None or not room.releases:
        return None
    _opens, closes = window_of(stored, room)
    if not closes < now <= closes + UNSEEN:
        return None
    return Step(state=OccurrenceState.RELEASED, reason="no_show", letter="room_unused")


def _take(
    services: Services,
    tenant: int,
    stored: StoredOccurrence,
    step: Step,
    catalogue: Catalogue,
    tx: Connection,
) -> bool:
    now = services.clock()
    changes: dict[str, Any] = {"state": step.state, "reason": step.reason, "held_until": None}
    if step.state is OccurrenceState.FINISHED:
        changes["ended_at"] = stored.ends_at
    changed = change_occurrence(tx, tenant, stored, **changes)
    if changed is None:
        return False
    set_blocking(tx, tenant, changed)
    line = LogLine(
        log_id=fresh_id(now),
        meeting_id=stored.meeting_id,
        occurrence_id=stored.occurrence_id,
        at=now,
        actor=ACTOR,
        act=step.state.value,
        detail={"was": stored.state.value, "room": stored.room_id, "reason": step.reason},
    )
    note(tx, tenant, line)
    if step.letter:
        claims_freed(tx, services, tenant, [freed_by(stored, now)])
        _tell_owner(tx, services, tenant, stored, step.letter, catalogue)
    return True


def _tell_owner(
    tx: Connection,
    services: Services,
    tenant: int,
    stored: StoredOccurrence,
    letter: str,
    catalogue: Catalogue,
) -> None:
    """Tell the organiser; one whose series goes on unused is asked whether he needs it."""
    of = meeting_of(tx, tenant, stored.meeting_id)
    if of is None or not services.sends_mail:
        return
    if letter == "room_unused" and of.when.rule:
        states = last_states(tx, tenant, stored, AGAIN)
        if states == (OccurrenceState.RELEASED,) * AGAIN:
            letter = "room_unused_again"
    room = catalogue.room(stored.room_id)
    about = f"{room.name if room else stored.room_id} {clock_words(stored.starts_at)}"
    tell(tx, tenant, [of.owner_id], letter, about, services.clock())
