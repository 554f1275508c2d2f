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
from server.store.lost_devices import Loss, losses_of
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


class DeviceChain:
    """The chain of the actor's device within one transaction, which locks the device's row."""

    def __init__(self, tx: Connection, secrets: SecretBox, actor: Actor, now: datetime) -> None:
        """Lock the device.

        Raises:
            LookupError: there is no such device.
        """
        device = device_for_chain(tx, actor.tenant, actor.device_id)
        if device is None:
            raise LookupError("a session stands on a device that is not there")
        self.head = Head(device.acknowledged_seq, device.acknowledged_hash)
        self._tx, self._actor, self._now = tx, actor, now
        self._highest = device.highest_seq
        self._key = _mac_key(secrets, device)
        # Nearly no device was ever lost: the others cost no question more.
        lost = device.lost_at is not None
        self._losses = losses_of(tx, actor.tenant, actor.device_id) if lost else ()
        self._unwritten: list[Evidence] = []
        self._moved = False
        self.settled: list[str] = []
        """Events that waited for a gap to close, and were graded anew when it did."""

    def judge(self, item: ReadItem, clock: TryClock) -> Judgement:
        """Grade the next act of the device, and move the end of its chain on by it."""
        mac_ok = self._key is not None and mac_matches(self._key, item.text, item.mac)
        judgement = judge(item.event, mac_ok, self.head, self._now, clock)
        if item.event.device_id != self._actor.device_id:
            return self._foreign(item, judgement)
        alone = judgement.trust
        if judgement.provisional:
            before = Head(item.event.device_seq - 1, item.event.prev_hash)
            alone = judge(item.event, mac_ok, before, self._now, clock).trust
        link = Link(item.event.device_seq, item.event.prev_hash, event_hash(item.text))
        self._keep(item, link, judgement, alone)
        self._advance(link)
        return judgement

    def loss_around(self, judgement: Judgement) -> Loss | None:
        """Return a time in which the device was lost and the act may have been made."""
        now = self._now
        for loss in self._losses:
            if judgement.may_be_within(loss.lost_at, loss.found_at or now):
                return loss
        return None

    def write(self) -> None:
        """Write the evidence, and how far the chain is received."""
        self._write_evidence()
        if self._moved:
            advance_chain(
                self._tx,
                self._actor.tenant,
                self._actor.device_id,
                seq=self.head.seq,
                head_hash=self.head.hash,
                highest=self._highest,
                now=self._now,
            )

    def _foreign(self, item: ReadItem, judgement: Judgement) -> Judgement:
        """Grade an act that names another device: kept, but part of nobody's chain."""
        found = replace(
            judgement,
            trust=Trust.D,
            contradictions=(*judgement.contradictions, "device.other"),
            provisional=False,
        )
        outside = Link(0, item.event.prev_hash, event_hash(item.text))
        self._keep(item, outside, found, Trust.D)
        return found

    def _keep(self, item: ReadItem, link: Link, judgement: Judgement, alone: Trust) -> None:
        self._unwritten.append(
            Evidence(
                event_id=item.event.event_id,
                device_id=self._actor.device_id,
                link=link,
                text=item.text,
                judgement=judgement,
                trust_alone=alone,
                received_at=self._now,
            )
        )

    def _write_evidence(self) -> None:
        if self._unwritten:
            record_evidence(self._tx, self._actor.tenant, self._unwritten)
            self._unwritten = []

    def _advance(self, link: Link) -> None:
        """Move the gapless end on, through whatever waited for this very act."""
        if link.seq <= self.head.seq:
            return
        self._moved = True
        waited = self._highest > link.seq
        self._highest = max(self._highest, link.seq)
        if link.seq != self.head.seq + 1:
            return
        if not waited:
            self.head = close_gap(self.head, [link]).head
            return
        self._write_evidence()
        tenant, device_id = self._actor.tenant, self._actor.device_id
        waiting = links_after(self._tx, tenant, device_id, link.seq)
        closing = close_gap(self.head, [link, *(each.link for each in waiting)])
        self.head = closing.head
        others = [one for one in closing.settled if one.link != link]
        self.settled.extend(settle(self._tx, tenant, device_id, waiting, others))


def judge_evidence(
    tx: Connection,
    secrets: SecretBox,
    actor: Actor,
    item: ReadItem,
    clock: TryClock,
    now: datetime,
) -> tuple[Judgement, DeviceChain]:
    """Grade one act, keep the evidence, and return the chain as it stands after it."""
    chain = DeviceChain(tx, secrets, actor, now)
    judgement = chain.judge(item, clock)
    chain.write()
    return judgement, chain


def _mac_key(secrets: SecretBox, device: Device) -> bytes | None:
    try:
        return secrets.open(mac_key_place(device.device_id), device.sealed_mac_key)
    except SealBroken:
        return None
