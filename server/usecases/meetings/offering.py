# SPDX-License-Identifier: Apache-2.0
"""入れ替えの申し出: two organisers exchange their rooms by offer and acceptance.

What was offered is what is exchanged: either date must stand as it was seen when the offer was
made. The acceptance, the exchange and the settling of the offer are one transaction.
"""

from dataclasses import replace
from functools import partial

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.store.meetings.changing import LogLine, note
from server.store.meetings.swaps import (
    StoredOffer,
    count_open,
    offer_of,
    put_offer,
    settle_offer,
)
from server.usecases.identify import Identified
from server.usecases.meetings.answering import Done, LostRace, Request, act_once
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.cancel import refuse_reason
from server.usecases.meetings.explaining import clock_words
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.opening import MOVED_ON
from server.usecases.meetings.read_offers import show_offer
from server.usecases.meetings.swap import Side, exchange, open_sides, refuse_exchange
from server.usecases.services import Services
from server.usecases.telework.letters import tell
from telework.meetings.booking import SwapRooms
from telework.meetings.swapping import (
    AnswerOffer,
    OfferState,
    OfferSwap,
    ShownOffer,
    open_until,
)

MOST_OPEN = 20
"""Offers of one person that wait for an answer; more would be letters nobody asked for."""

UNKNOWN = Refusal(code="meeting.offer_unknown")
_SETTLED = Refusal(code="meeting.offer_settled")


def offer_swap(
    services: Services, identified: Identified, asked: OfferSwap
) -> Done[ShownOffer] | NothingTaken | Refusal:
    """Offer an exchange to the other organiser; the same again is answered as before.

    Raises:
        DatabaseBusy: the races went on; nothing was offered.
    """
    request = Request(request_id=asked.offer_id, about="offer", asked=asked)
    attempt = partial(_offer, services, identified, asked)
    return act_once(services, identified, request, ShownOffer, attempt)


def answer_offer(
    services: Services, identified: Identified, offer_id: str, asked: AnswerOffer
) -> Done[ShownOffer] | NothingTaken | Refusal:
    """Accept or decline an offer; an acceptance exchanges the rooms in the same transaction.

    Raises:
        DatabaseBusy: the races went on; the offer is open as before.
    """
    request = Request(request_id=asked.change_id, about=offer_id, asked=asked)
    attempt = partial(_answer, services, identified, offer_id, asked)
    return act_once(services, identified, request, ShownOffer, attempt)


def withdraw_offer(services: Services, identified: Identified, offer_id: str) -> Refusal | None:
    """Take an offer back that is open; who withdraws it twice has withdrawn it."""
    actor = identified.actor

    def act(tx: Connection) -> Refusal | None:
        offer = offer_of(tx, actor.tenant, offer_id)
        if offer is None or offer.by_id != actor.person_id:
            return UNKNOWN
        if offer.state is OfferState.WITHDRAWN:
            return None
        sides = open_sides(tx, identified, [offer.one_id, offer.other_id])
        now = services.clock()
        if isinstance(sides, Refusal):
            return sides
        if not settle_offer(tx, actor.tenant, offer_id, OfferState.WITHDRAWN, now):
            return _SETTLED
        _note(services, tx, identified, offer, sides, "swap_withdrawn")
        return None

    return services.database.write(act)


def _offer(
    services: Services, identified: Identified, asked: OfferSwap, tx: Connection
) -> ShownOffer | Refusal:
    actor, now = identified.actor, services.clock()
    sides = open_sides(tx, identified, [asked.one_id, asked.other_id])
    if isinstance(sides, Refusal):
        return sides
    one, other = _by_id(sides, asked.one_id), _by_id(sides, asked.other_id)
    seen = {asked.one_id: asked.one_version, asked.other_id: asked.other_version}
    refusal = (
        one.opened.refuse([one.date.room_id])
        or refuse_reason(asked.message)
        or refuse_exchange(services, sides, seen)
        or _refuse_offer(tx, services, identified, one, other)
    )
    if refusal is not None:
        return refusal
    new = StoredOffer(
        offer_id=asked.offer_id,
        one_id=asked.one_id,
        one_version=asked.one_version,
        other_id=asked.other_id,
        other_version=asked.other_version,
        by_id=actor.person_id,
        to_id=other.opened.stored.owner_id,
        message=asked.message.strip(),
        state=OfferState.OPEN,
        made_at=now,
        ends_at=open_until(
            now, services.meetings_swap_lasts, one.date.starts_at, other.date.starts_at
        ),
    )
    if not put_offer(tx, actor.tenant, new):
        return Refusal(code="meeting.change_reused")
    _note(services, tx, identified, new, sides, "swap_offered")
    _write(services, tx, identified, new.to_id, "swap_offered", sides)
    return show_offer(tx, services, identified, new)


def _refuse_offer(
    tx: Connection, services: Services, identified: Identified, one: Side, other: Side
) -> Refusal | None:
    actor = identified.actor
    rooms = [side.opened.catalogue.room(side.date.room_id) for side in (one, other)]
    if any(room is None or room.needs_approval for room in rooms):
        return Refusal(code="meeting.swap_needs_keeper")
    if other.opened.rights.may_change(other.opened.stored.owner_id, [other.date.room_id]):
        return Refusal(code="meeting.offer_to_oneself")
    if not min(one.date.starts_at, other.date.starts_at) > services.clock():
        return Refusal(code="meeting.over")
    if count_open(tx, actor.tenant, actor.person_id, services.clock()) >= MOST_OPEN:
        return Refusal(code="meeting.offers_full", params={"most": str(MOST_OPEN)})
    return None


def _answer(
    services: Services, identified: Identified, offer_id: str, asked: AnswerOffer, tx: Connection
) -> ShownOffer | Refusal:
    actor, now = identified.actor, services.clock()
    offer = offer_of(tx, actor.tenant, offer_id)
    if offer is None or offer.to_id != actor.person_id:
        return UNKNOWN
    sides = open_sides(tx, identified, [offer.one_id, offer.other_id])
    if isinstance(sides, Refusal):
        return sides
    # Read again now that both meetings are held: somebody may have answered just before.
    offer = offer_of(tx, actor.tenant, offer_id) or offer
    if offer.state is not OfferState.OPEN:
        return _SETTLED
    if offer.ends_at <= now:
        return Refusal(code="meeting.offer_expired")
    if asked.accepts:
        refusal = _exchange(services, tx, sides, offer, asked.change_id)
        if refusal is not None:
            return refusal
    becomes = OfferState.ACCEPTED if asked.accepts else OfferState.DECLINED
    if not settle_offer(tx, actor.tenant, offer_id, becomes, now):
        raise LostRace
    act = f"swap_{becomes.value}"
    _note(services, tx, identified, offer, sides, act)
    _write(services, tx, identified, offer.by_id, act, sides)
    return show_offer(tx, services, identified, replace(offer, state=becomes, settled_at=now))


def _exchange(
    services: Services,
    tx: Connection,
    sides: tuple[Side, Side],
    offer: StoredOffer,
    change_id: str,
) -> Refusal | None:
    """Let the rooms be exchanged as the offer says; both organisers have said so."""
    owners = {side.date.occurrence_id: side.opened.stored.owner_id for side in sides}
    if owners[offer.other_id] != offer.to_id:
        return MOVED_ON
    asked = SwapRooms(
        change_id=change_id,
        one_id=offer.one_id,
        one_version=offer.one_version,
        other_id=offer.other_id,
        other_version=offer.other_version,
    )
    found = exchange(services, tx, sides, asked)
    return found if isinstance(found, Refusal) else None


def _by_id(sides: tuple[Side, Side], occurrence_id: str) -> Side:
    return sides[0] if sides[0].date.occurrence_id == occurrence_id else sides[1]


def _note(
    services: Services,
    tx: Connection,
    identified: Identified,
    offer: StoredOffer,
    sides: tuple[Side, Side],
    act: str,
) -> None:
    """Write a line for both dates; of the other one it names the room alone."""
    now = services.clock()
    pairs = ((sides[0].date, sides[1].date), (sides[1].date, sides[0].date))
    lines = [
        LogLine(
            log_id=fresh_id(now),
            meeting_id=mine.meeting_id,
            occurrence_id=mine.occurrence_id,
            at=now,
            actor=identified.actor.person_id,
            act=act,
            detail={"offer": offer.offer_id, "room": theirs.room_id, "was_room": mine.room_id},
        )
        for mine, theirs in pairs
    ]
    note(tx, identified.actor.tenant, *lines)


def _write(
    services: Services,
    tx: Connection,
    identified: Identified,
    to_id: str,
    what: str,
    sides: tuple[Side, Side],
) -> None:
    """Put a letter into the outbox: rooms and times, for titles may be private."""
    if not services.sends_mail:
        return
    words = []
    for side in sides:
        room = side.opened.catalogue.room(side.date.room_id)
        words.append(
            f"{clock_words(side.date.starts_at)} {room.name if room else side.date.room_id}"
        )
    about = " ⇔ ".join(words)
    tell(tx, identified.actor.tenant, [to_id], what, about, services.clock())
