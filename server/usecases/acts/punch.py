# SPDX-License-Identifier: Apache-2.0
"""One punch (打刻): decided against its day, with the time that its evidence gives."""

import json

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.days import (
    DayMovedOn,
    StoredPunch,
    day_on,
    insert_punch,
    last_day,
    save_day,
)
from server.usecases.acts.answers import NotStored
from server.usecases.telework.taking import Left, TeleworkTaking
from telework import WorkingDay, date_of, decide_punch, fold
from telework.day_encoding import day_from_plain, day_to_plain
from telework.wire import AnswerStatus


def take_punch(tx: Connection, taking: TeleworkTaking) -> Refusal | Left:
    """Take a punch in, or say why not.

    Raises:
        NotStored: another device of the person changed the day at the same moment.
    """
    if not taking.is_own_day():
        return Refusal(code="punch.other_person")
    actor, punch, at = taking.actor, taking.act, taking.at
    last = last_day(tx, actor.tenant, actor.person_id)
    last_known = day_from_plain(json.loads(last.snapshot)) if last else None
    day = date_of(punch.kind, at, last_known)
    stored = day_on(tx, actor.tenant, actor.person_id, day)
    working = day_from_plain(json.loads(stored.snapshot)) if stored else WorkingDay(date=day)
    outcome = decide_punch(working, punch, at)
    if isinstance(outcome, Refusal):
        return outcome
    insert_punch(
        tx,
        actor.tenant,
        StoredPunch(
            event_id=taking.event.event_id,
            person_id=actor.person_id,
            day=day,
            kind=outcome.kind.value,
            place=outcome.place.value if outcome.place else "",
            estimated_at=outcome.at,
            trust=taking.judgement.trust.value,
            counted=outcome.counted,
        ),
    )
    snapshot = json.dumps(day_to_plain(fold(working, outcome)), ensure_ascii=False)
    try:
        seen = stored.version if stored else 0
        save_day(tx, actor.tenant, actor.person_id, day, seen, snapshot)
    except DayMovedOn:
        raise NotStored(AnswerStatus.RETRY, Refusal(code="server.busy")) from None
    return Left(feed=(("day", actor.person_id),))
