# SPDX-License-Identifier: Apache-2.0
"""Offers to exchange rooms, as the two see them; a private title stays with its own people."""

from datetime import timedelta

from sqlalchemy import Connection

from server.store.meetings.standing import InTheWay, in_the_way
from server.store.meetings.stored import StoredOccurrence, occurrences_named
from server.store.meetings.swaps import StoredOffer, offers_of
from server.usecases.identify import Identified
from server.usecases.meetings.read_own import name_of
from server.usecases.services import Services
from telework.meetings.swapping import OfferState, ShownOffer, ShownOffers, SwapSide

MOST_SHOWN = 100
SHOWN_FOR = timedelta(days=30)


def read_offers(services: Services, identified: Identified) -> ShownOffers:
    """Return the offers of the reader and to him, of the last weeks, the newest first."""
    actor = identified.actor
    since = services.clock() - SHOWN_FOR
    with services.database.read_work() as tx:
        found = offers_of(tx, actor.tenant, actor.person_id, since, MOST_SHOWN)
        return ShownOffers(items=_shown(tx, services, identified, found))


def show_offer(
    tx: Connection, services: Services, identified: Identified, offer: StoredOffer
) -> ShownOffer:
    """Return one offer as one of its two sees it."""
    return _shown(tx, services, identified, (offer,))[0]


def _shown(
    tx: Connection, services: Services, identified: Identified, offers: tuple[StoredOffer, ...]
) -> tuple[ShownOffer, ...]:
    actor = identified.actor
    ids = sorted({each for offer in offers for each in (offer.one_id, offer.other_id)})
    dates = {each.occurrence_id: each for each in occurrences_named(tx, actor.tenant, ids)}
    known = in_the_way(tx, actor.tenant, actor.person_id, ids)
    shown = []
    for offer in offers:
        offered = offer.by_id == actor.person_id
        own, other = (offer.one_id, offer.other_id)[:: 1 if offered else -1]
        shown.append(
            ShownOffer(
                offer_id=offer.offer_id,
                state=_state(offer, dates, services),
                offered=offered,
                person_name=name_of(identified.city, offer.to_id if offered else offer.by_id),
                message=offer.message,
                ends_at=offer.ends_at,
                own=_side(dates[own], known),
                other=_side(dates[other], known),
            )
        )
    return tuple(shown)


def _state(
    offer: StoredOffer, dates: dict[str, StoredOccurrence], services: Services
) -> OfferState:
    """Return how an offer stands: open only while it could be accepted as it was made."""
    if offer.state is not OfferState.OPEN:
        return offer.state
    if offer.ends_at <= services.clock():
        return OfferState.EXPIRED
    versions = dates[offer.one_id].version, dates[offer.other_id].version
    stands = versions == (offer.one_version, offer.other_version)
    return OfferState.OPEN if stands else OfferState.VOID


def _side(date: StoredOccurrence, known: dict[str, InTheWay]) -> SwapSide:
    told = known.get(date.occurrence_id)
    return SwapSide(
        occurrence_id=date.occurrence_id,
        meeting_id=date.meeting_id,
        room_id=date.room_id,
        starts_at=date.starts_at,
        ends_at=date.ends_at,
        title=told.title if told is not None else "",
    )
