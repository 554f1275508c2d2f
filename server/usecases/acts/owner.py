# SPDX-License-Identifier: Apache-2.0
"""Acts that may be of a time in which their device was lost: their owner is asked (security.md, 4).

The question is kept, the act is not: it stays where it was made and is judged when it comes
again with its owner's word. So nothing of it happens before, and nothing of it is lost.
"""

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.subjects import of_device
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.lost_devices import DISOWNED, AskedAct, Loss, ask, asked_about
from server.usecases.acts.answers import NotStored
from server.usecases.acts.chain import DeviceChain
from server.usecases.acts.reading import ReadItem
from server.usecases.acts.taking import Taking
from telework import Judgement
from telework.wire import AnswerStatus

ASKED = "event.owner_asked"
_KIND = 40


class OwnerAsked(NotStored):
    """The owner of the device has not said yet whether the act is his."""

    def __init__(self, loss: Loss) -> None:
        params = {"since": loss.lost_at.isoformat()}
        if loss.found_at is not None:
            params["until"] = loss.found_at.isoformat()
        super().__init__(AnswerStatus.RETRY, Refusal(code=ASKED, params=params))


def disowned(
    tx: Connection, taking: Taking, item: ReadItem, judgement: Judgement, chain: DeviceChain
) -> Refusal | None:
    """Refuse an act that its owner disowned; None for one that stands as any other does.

    Raises:
        OwnerAsked: it may be of a time in which the device was lost, and he has not said.
    """
    loss = chain.loss_around(judgement)
    if loss is None:
        return None
    found = asked_about(tx, taking.actor.tenant, [item.event.event_id])
    if not found or not found[0].answer:
        raise OwnerAsked(loss)
    if found[0].body_sha256 != item.body_sha256():
        # His word was about other bytes under the same id.
        return Refusal(code="event.id_reused")
    return Refusal(code="event.disowned") if found[0].answer == DISOWNED else None


def ask_owner(taking: Taking, item: ReadItem) -> None:
    """Write down that the owner is asked about an act, once however often it comes.

    Raises:
        DatabaseBusy: ask again later; the act comes again anyway.
    """
    actor, event = taking.actor, item.event
    kind = item.command.type[:_KIND]
    act = AskedAct(
        event_id=event.event_id,
        device_id=actor.device_id,
        person_id=actor.person_id,
        body_sha256=item.body_sha256(),
        stream=event.stream,
        kind=kind,
        asked_at=taking.now,
    )
    entry = AuditEntry(
        tenant=actor.tenant,
        at=taking.now,
        tag=Tag.AUTH_ACT_ASKED,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=of_device(actor.device_id),
        request_id=actor.request_id,
        detail=f"{kind} {event.stream[:120]} {event.event_id}",
    )

    def note(tx: Connection) -> None:
        if ask(tx, actor.tenant, act):
            append_audit(tx, entry)

    taking.services.database.write(note)
