# SPDX-License-Identifier: Apache-2.0
"""The evidence of one act: judged, kept, and the device's chain moved on by it.

Evidence grades trust and never rejects (domain document on telework, section 7).
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from server.auth.actor import Actor
from server.auth.sealing import SealBroken, SecretBox
from server.store.devices import Device, advance_chain, device_for_chain
from server.store.evidence import Evidence, links_after, record_evidence, settle
from server.usecases.acts.reading import ReadItem
from server.usecases.register_device import mac_key_place
from telework import (
    Head,
    Judgement,
    Link,
    Trust,
    TryClock,
    close_gap,
    event_hash,
    judge,
    mac_matches,
)


def judge_evidence(
    tx: Connection,
    secrets: SecretBox,
    actor: Actor,
    item: ReadItem,
    clock: TryClock,
    now: datetime,
) -> tuple[Judgement, Head]:
    """Grade the act, keep the evidence, and return the end of the device's chain."""
    device = device_for_chain(tx, actor.tenant, actor.device_id)
    if device is None:
        raise LookupError("a session stands on a device that is not there")
    head = Head(device.acknowledged_seq, device.acknowledged_hash)
    mac_ok = _mac_ok(secrets, device, item)
    judgement = judge(item.event, mac_ok, head, now, clock)
    if item.event.device_id != actor.device_id:
        return _foreign(tx, actor, item, judgement, now), head
    alone = judgement.trust
    if judgement.provisional:
        before = Head(item.event.device_seq - 1, item.event.prev_hash)
        alone = judge(item.event, mac_ok, before, now, clock).trust
    link = Link(item.event.device_seq, item.event.prev_hash, event_hash(item.text))
    _record(tx, actor, item, link, judgement, alone, now)
    return judgement, _advance(tx, actor, device, head, link, now)


def _mac_ok(secrets: SecretBox, device: Device, item: ReadItem) -> bool:
    try:
        key = secrets.open(mac_key_place(device.device_id), device.sealed_mac_key)
    except SealBroken:
        return False
    return mac_matches(key, item.text, item.mac)


def _foreign(
    tx: Connection, actor: Actor, item: ReadItem, judgement: Judgement, now: datetime
) -> Judgement:
    """Grade an act that names another device: kept, but part of nobody's chain."""
    found = replace(
        judgement,
        trust=Trust.D,
        contradictions=(*judgement.contradictions, "device.other"),
        provisional=False,
    )
    outside = Link(0, item.event.prev_hash, event_hash(item.text))
    _record(tx, actor, item, outside, found, Trust.D, now)
    return found


def _record(
    tx: Connection,
    actor: Actor,
    item: ReadItem,
    link: Link,
    judgement: Judgement,
    alone: Trust,
    now: datetime,
) -> None:
    record_evidence(
        tx,
        actor.tenant,
        Evidence(
            event_id=item.event.event_id,
            device_id=actor.device_id,
            link=link,
            text=item.text,
            judgement=judgement,
            trust_alone=alone,
            received_at=now,
        ),
    )


def _advance(
    tx: Connection, actor: Actor, device: Device, head: Head, link: Link, now: datetime
) -> Head:
    """Move the gapless end on, through whatever waited for this very act."""
    if link.seq <= head.seq:
        return head
    highest = max(device.highest_seq, link.seq)
    if link.seq == head.seq + 1:
        waiting = (
            links_after(tx, actor.tenant, actor.device_id, link.seq)
            if device.highest_seq > link.seq
            else []
        )
        closing = close_gap(head, [link, *waiting])
        head = closing.head
        others = [one for one in closing.settled if one.link != link]
        settle(tx, actor.tenant, actor.device_id, others)
    advance_chain(
        tx,
        actor.tenant,
        actor.device_id,
        seq=head.seq,
        head_hash=head.hash,
        highest=highest,
        now=now,
    )
    return head
