# SPDX-License-Identifier: Apache-2.0
"""Sealing: the red date stamp and the signature, made here on the very bytes shown.

The stamp never carries an untrusted date: without a server time of this boot the act
waits unsealed (architecture.md, decisions). Each increment is the whole of what is sent.
"""

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from approval.calendar import city_day, era_short
from approval.case import Signatory, Slot, SlotKind
from approval.claimed_role import (
    box_heading,
    commitment_in_slot,
    role_in_slot,
    stamp_mark,
)
from approval.engine.substituting import StandIn, stand_in
from approval.organisation_view import office_name
from approval.wire import CaseView
from desktop.acting import documents
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from telework.wire import SignedIncrement

if TYPE_CHECKING:
    from signing.keys import SigningIdentity


@dataclass(frozen=True, slots=True, kw_only=True)
class SealOrder:
    """Which slot of which sheet is sealed, and when, by the server's time."""

    view: CaseView
    slot: Slot
    at: datetime


def seal_sheet(place: Workplace, order: SealOrder, identity: "SigningIdentity") -> SignedIncrement:
    """Sign the slot's field on the sheet that the view names.

    Raises:
        TroubleError: the sheet is not at hand or not the one named, or signing was refused
            before anything was made.
        CallFailed: the sheet must be fetched and cannot be.
    """
    from signing.pades import SignedAct, is_unsigned, sign_increment
    from signing.refusals import SigningRefused
    from signing.stamp import BoxHead, Stamp

    base = documents.sheet_of(place, order.view)
    by = _signatory(place, order)
    kind = order.slot.kind
    try:
        appended = sign_increment(
            base,
            order.slot.slot_id,
            identity,
            SignedAct(
                commitment=commitment_in_slot(order.slot),
                role=role_in_slot(by, order.slot, order.view.case.authority),
            ),
            Stamp(
                upper=stamp_office(by.section_name, by.post_title),
                date=era_short(city_day(order.at)),
                name=family_name(by.name),
                mark=stamp_mark(by.capacity),
                head=BoxHead(*box_heading(order.slot)),
            ),
            order.at,
            certify=is_unsigned(base),
            lock=kind is SlotKind.KESSAI,
        )
    except SigningRefused as refused:
        raise TroubleError(refused.code, **refused.params) from refused
    return SignedIncrement(
        base_sha256=documents.named_sheet(order.view),
        data=base64.b64encode(appended).decode("ascii"),
    )


def _signatory(place: Workplace, order: SealOrder) -> Signatory:
    """Return the person as holder of the slot's post, or as substitute for its holder (代決)."""
    person = place.whoever()
    for held in person.posts:
        if held.post_id == order.slot.post_id:
            return Signatory(
                person_id=person.person_id,
                name=person.name,
                post_id=held.post_id,
                post_title=held.title,
                section_id=held.section_id,
                section_name=held.section_name,
                capacity=held.capacity,
            )
    facts = place.facts()
    found = stand_in(order.view.case, order.slot, facts) if facts is not None else None
    if not isinstance(found, StandIn):
        raise TroubleError(Code.POST_NOT_HELD, post=order.slot.seal_title)
    return found.turn.by


def stamp_office(section_name: str, title: str) -> str:
    """Return what stands above on the stamp: the office, or a plain officer's section."""
    is_head = bool(section_name) and title.startswith(section_name[-1])
    return office_name(section_name, title) if is_head else section_name


def family_name(name: str) -> str:
    """Return the family name as the stamp shows it; a name without a space stays whole."""
    return name.replace("\u3000", " ").strip().partition(" ")[0]
