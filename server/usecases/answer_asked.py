# SPDX-License-Identifier: Apache-2.0
"""The owner's word on acts that may be of a time in which his device was lost (security.md, 4)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from approval.refusal import Refusal
from approval.wire_devices import AnswerAsked
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.auth.permissions import Role
from server.store.accounts import all_accounts
from server.store.audit import AuditEntry, append_audit
from server.store.devices import device_by_id
from server.store.lost_devices import DISOWNED, OWN, AskedAct, asked_about, settle_asked
from server.store.mailing import mail_people
from server.store.outbox import enqueue
from server.usecases.effects import TELEWORK_LETTER
from server.usecases.identify import Identified
from server.usecases.services import Services

_TAGS = {OWN: Tag.AUTH_ACT_CLAIMED, DISOWNED: Tag.AUTH_ACT_DISOWNED}


def answer_asked(services: Services, identified: Identified, given: AnswerAsked) -> Refusal | None:
    """Keep what the owner says of acts about which he was asked; the same again changes nothing.

    It is said on the found device itself, whose sessions ended when it was reported lost: so
    whoever says it has given the owner's password since it was found.
    """
    actor, word = identified.actor, OWN if given.own else DISOWNED

    def settle(tx: Connection) -> Refusal | bool:
        found = asked_about(tx, actor.tenant, given.event_ids)
        mine = [each for each in found if _is_of(each, actor)]
        if len(mine) < len(set(given.event_ids)):
            return Refusal(code="not_found")
        if any(each.answer not in ("", word) for each in mine):
            return Refusal(code="event.owner_answered")
        new, now = [each for each in mine if not each.answer], services.clock()
        settle_asked(tx, actor.tenant, [each.event_id for each in new], word, now)
        if not new:
            return False
        append_audit(tx, *(_entry(each, actor, word, now) for each in new))
        told = new if word == DISOWNED else []
        return _tell_administrators(tx, services, identified, told, now)

    outcome = services.database.write(settle)
    if isinstance(outcome, Refusal):
        return outcome
    if outcome:
        services.bell.ring()
    return None


def _is_of(act: AskedAct, actor: Actor) -> bool:
    return (act.device_id, act.person_id) == (actor.device_id, actor.person_id)


def _entry(act: AskedAct, actor: Actor, word: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=actor.tenant,
        at=now,
        tag=_TAGS[word],
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=of_device(actor.device_id),
        request_id=actor.request_id,
        detail=f"{act.kind} {act.stream[:120]} {act.event_id}",
    )


def _tell_administrators(
    tx: Connection,
    services: Services,
    identified: Identified,
    disowned: Sequence[AskedAct],
    now: datetime,
) -> bool:
    """Leave a letter to each administrator who has an address, whatever letters he wants else.

    Without a mail server the device itself says it, on the page 管理 and in the audit log.
    """
    if not disowned or not services.sends_mail:
        return False
    actor = identified.actor
    people = {
        each.person_id
        for each in all_accounts(tx, actor.tenant)
        if each.enabled and Role.ADMINISTRATOR in each.roles
    }
    device = device_by_id(tx, actor.tenant, actor.device_id)
    owner = identified.city.view.person(actor.person_id)
    name = owner.name if owner else actor.person_id
    about = f"{device.name if device else actor.device_id}（{name}） {len(disowned)}件"
    readers = mail_people(tx, actor.tenant, people) if people else ()
    for reader in readers:
        payload = {"person_id": reader.person_id, "what": "acts_disowned", "about": about}
        enqueue(tx, actor.tenant, TELEWORK_LETTER, payload, now)
    return bool(readers)
