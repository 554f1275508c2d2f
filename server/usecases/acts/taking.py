# SPDX-License-Identifier: Apache-2.0
"""What taking one event and taking a run of them have in common."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.audit import AuditEntry
from server.store.evidence import Key, stored_answer
from server.usecases.acts.answers import answer
from server.usecases.acts.reading import ReadItem
from server.usecases.city import CityToday
from server.usecases.services import Services
from server.usecases.telework.taking import TeleworkTaking
from telework import Head, Judgement, TryClock
from telework.codec import event_answer_from_plain, event_answer_to_plain
from telework.wire import AnswerStatus, EventAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The answer to an event, and the end of the device's chain where it has moved."""

    answer: EventAnswer
    head: Head | None = None
    work: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What the events of one batch have in common, with the time of this event."""

    services: Services
    actor: Actor
    city: CityToday
    clock: TryClock
    now: datetime


def key_of(item: ReadItem, actor: Actor) -> Key:
    """Return the idempotency key of an act."""
    return Key(
        event_id=item.event.event_id,
        actor=actor.person_id,
        device_id=actor.device_id,
        body_sha256=item.body_sha256(),
    )


def repeated(tx: Connection, actor: Actor, key: Key) -> EventAnswer:
    """Give the stored answer again; the same key with another body or actor is refused."""
    stored = stored_answer(tx, actor.tenant, key.event_id)
    if stored is None or (stored.actor, stored.body_sha256) != (key.actor, key.body_sha256):
        return answer(key.event_id, AnswerStatus.REFUSED, Refusal(code="event.id_reused"))
    first = event_answer_from_plain(json.loads(stored.answer))
    return replace(first, status=AnswerStatus.REPEATED, outcome=first.status)


def telework_of(taking: Taking, item: ReadItem, judgement: Judgement) -> TeleworkTaking:
    """Put an act on remote work together with its evidence."""
    return TeleworkTaking(
        services=taking.services,
        actor=taking.actor,
        city=taking.city,
        event=item.event,
        act=item.command,
        judgement=judgement,
        now=taking.now,
    )


def answer_text(given: EventAnswer) -> str:
    """Write an answer as it is kept under its key."""
    return json.dumps(event_answer_to_plain(given), ensure_ascii=False)


def audit_entry(taking: Taking, item: ReadItem, given: EventAnswer) -> AuditEntry:
    """Make the audit line of an act that was taken or refused."""
    actor = taking.actor
    return AuditEntry(
        tenant=actor.tenant,
        at=taking.now,
        tag=Tag.CASE_EVENT_TAKEN,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=item.event.stream[:120],
        request_id=actor.request_id,
        detail=f"{item.command.type} {given.status.value} {given.code}".rstrip(),
    )
