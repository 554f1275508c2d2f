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
from approval.case import Slot, SlotKind
from approval.claimed_role import signed_role
from approval.organisation_view import office_name
from approval.people import HeldPost, Me
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
    from signing.pades import SignedAct, sign_increment
    from signing.refusals import SigningRefused
    from signing.stamp import Stamp

    base = documents.sheet_of(place, order.view)
    person = place.whoever()
    held = _held(person, order.slot)
    kind = order.slot.kind
    try:
        appended = sign_increment(
            base,
            order.slot.slot_id,
            identity,
            SignedAct(
                commitment="origin" if kind is SlotKind.KIAN else "approval",
                role=signed_role(held.section_name, held.title, held.capacity, kind),
            ),
            Stamp(
                upper=stamp_office(held),
                date=era_short(city_day(order.at)),
                name=family_name(person.name),
            ),
            order.at,
            certify=kind is SlotKind.KIAN,
            lock=kind is SlotKind.KESSAI,
        )
    except SigningRefused as refused:
        raise TroubleError(refused.code, **refused.params) from refused
    return SignedIncrement(
        base_sha256=documents.named_sheet(order.view),
        data=base64.b64encode(appended).decode("ascii"),
    )


def _held(person: Me, slot: Slot) -> HeldPost:
    held = next((post for post in person.posts if post.post_id == slot.post_id), None)
    if held is None:
        raise TroubleError(Code.POST_NOT_HELD, post=slot.seal_title)
    return held


def stamp_office(held: HeldPost) -> str:
    """Return what stands above on the stamp: the office, or a plain officer's section."""
    is_head = bool(held.section_name) and held.title.startswith(held.section_name[-1])
    return office_name(held.section_name, held.title) if is_head else held.section_name


def family_name(name: str) -> str:
    """Return the family name as the stamp shows it; a name without a space stays whole."""
    return name.replace("\u3000", " ").strip().partition(" ")[0]
