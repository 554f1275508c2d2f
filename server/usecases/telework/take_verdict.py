# SPDX-License-Identifier: Apache-2.0
"""The head's word on days: confirmed (確認) or given back (差戻し), each day by itself.

What a head confirms is what he saw: a day that changed since stays as it is, and the answer
says so.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.store.telework.days import StoredDay, days_of_people, lock_people
from server.store.telework.verdicts import StoredVerdict, decide_day, insert_verdicts
from server.texts import sentence
from server.usecases.telework.closed_days import is_open
from server.usecases.telework.day_letters import tell_person
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.reads import differences_between
from server.usecases.telework.make_days import told_anew
from server.usecases.telework.rights import TeleworkRights
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import Standing, day_from_plain
from telework.hours.difference import blocks_signing_off
from telework.reporting.acts import ConfirmDays, ReturnDays, SeenDay
from telework.reporting.record import DayState

_Days = Mapping[tuple[str, date], StoredDay]


def take_verdict(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a confirmation or a return of days in; refused only where no day takes it."""
    if not taking.is_own_team():
        return Refusal(code="day.other_head")
    act: ConfirmDays | ReturnDays = taking.act
    people = {seen.person_id for seen in act.days}
    lock_people(tx, taking.tenant, people)
    known = _known(tx, taking.tenant, act)
    gaps = _unexplained(tx, taking, act)
    faults = {
        seen: _fault(tx, taking, known, seen) or gaps.get((seen.person_id, seen.day))
        for seen in dict.fromkeys(act.days)
    }
    good = [seen for seen, fault in faults.items() if fault is None]
    bad = {seen: fault for seen, fault in faults.items() if fault is not None}
    if not good:
        return next(iter(bad.values()))
    _decide(tx, taking, known, good)
    by_person: dict[str, list[date]] = defaultdict(list)
    for seen in good:
        by_person[seen.person_id].append(seen.day)
    work = False
    for person_id, days in by_person.items():
        told_anew(tx, taking.tenant, person_id, days)
        work |= tell_person(tx, taking, person_id, days)
    return Left(
        feed=tuple(("day", person_id) for person_id in by_person),
        days={person_id: frozenset(days) for person_id, days in by_person.items()},
        params={"done": str(len(good)), "refused": _told(bad)},
        work=work,
    )


def _known(tx: Connection, tenant: int, act: ConfirmDays | ReturnDays) -> _Days:
    people = sorted({seen.person_id for seen in act.days})
    first, last = min(s.day for s in act.days), max(s.day for s in act.days)
    found = days_of_people(tx, tenant, people, first, last)
    return {(each.person_id, each.day): each for each in found}


def _fault(tx: Connection, taking: TeleworkTaking, known: _Days, seen: SeenDay) -> Refusal | None:
    rights = TeleworkRights(actor=taking.actor, city=taking.city)
    person_id, params = PersonId(seen.person_id), {"day": seen.day.isoformat()}
    # Whoever is no superior learns nothing of the day, not even whether there is one.
    if not rights.may_confirm(person_id):
        return Refusal(code="day.not_superior", params=params)
    stored = known.get((seen.person_id, seen.day))
    if stored is None:
        return Refusal(code="day.unknown", params=params)
    if stored.version != seen.version:
        return Refusal(code="day.moved_on", params=params)
    if not is_open(tx, taking.tenant, seen.person_id, seen.day):
        return Refusal(code="day.month_closed", params=params)
    work = day_from_plain(json.loads(stored.snapshot))
    running = work.standing not in {Standing.NONE, Standing.ENDED}
    if taking.act.type == "confirm_days" and running and seen.day >= taking.city.day:
        return Refusal(code="day.still_running", params=params)
    return None


def _unexplained(
    tx: Connection, taking: TeleworkTaking, act: ConfirmDays | ReturnDays
) -> dict[tuple[str, date], Refusal]:
    """Return what stands against days whose difference nobody explained, where that is strict."""
    if not taking.services.hours.strict or not isinstance(act, ConfirmDays):
        return {}
    people = sorted({seen.person_id for seen in act.days})
    days = [seen.day for seen in act.days]
    period = Period(first=min(days), last=max(days))
    shown = differences_between(tx, taking.services, taking.tenant, people, period)
    return {
        (one.difference.person_id, one.difference.day): Refusal(
            code="hours.difference_open",
            params={
                "day": one.difference.day.isoformat(),
                "minutes": str(one.difference.minutes),
            },
        )
        for one in shown
        if blocks_signing_off([one], strict=True)
    }


def _decide(tx: Connection, taking: TeleworkTaking, known: _Days, good: list[SeenDay]) -> None:
    act: ConfirmDays | ReturnDays = taking.act
    state = DayState.CONFIRMED if isinstance(act, ConfirmDays) else DayState.RETURNED
    by = taking.actor.person_id
    for seen in good:
        stored = known[seen.person_id, seen.day]
        decide_day(tx, taking.tenant, stored, state, by, taking.now, act.comment)
    verdicts = [
        StoredVerdict(
            event_id=taking.event.event_id,
            person_id=seen.person_id,
            day=seen.day,
            verdict=state.value,
            version=seen.version,
            decided_by=by,
            decided_at=taking.now,
            comment=act.comment,
        )
        for seen in good
    ]
    insert_verdicts(tx, taking.tenant, verdicts)


def _told(bad: Mapping[SeenDay, Refusal]) -> str:
    """Say day by day what stood against it, for a screen to list."""
    rows = [
        {
            "person_id": seen.person_id,
            "day": seen.day.isoformat(),
            "code": fault.code,
            "message": sentence(fault.code, dict(fault.params)),
        }
        for seen, fault in bad.items()
    ]
    return json.dumps(rows, ensure_ascii=False)
