# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/swaps``: exchanging rooms at once, or by offer and acceptance."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_booking import nothing_taken
from server.api.meetings_changes import STATUS, refuse_ids
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.answering import Done
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.offering import answer_offer, offer_swap, withdraw_offer
from server.usecases.meetings.read_offers import read_offers
from server.usecases.meetings.swap import swap_rooms
from telework.meetings.booking import RoomsSwapped, SwapRooms
from telework.meetings.swapping import AnswerOffer, OfferSwap, ShownOffer, ShownOffers

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
_polls = Permits(Permission.MEETINGS_BOOKING_KEEP, counts=False)
OfferIdPath = Annotated[str, Path(max_length=64, pattern=r"^[0-9a-f-]+$")]
_STATUS = {
    **STATUS,
    "meeting.offer_expired": 409,
    "meeting.offer_settled": 409,
    "meeting.offer_unknown": 404,
}


@router.post("/v1/meetings/swaps", response_model=RoomsSwapped)
def post_swap(asked: SwapRooms, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Let two dates exchange their rooms; the caller must be allowed to change both."""
    refuse_ids(asked.change_id, asked.one_id, asked.other_id)
    return _answer(swap_rooms(caller.services, caller.identified(), asked))


@router.get("/v1/meetings/swaps/offers", response_model=ShownOffers)
def get_offers(caller: Annotated[Caller, Depends(_polls)]) -> Response:
    """Return the offers of the caller and to him."""
    return plain_response(to_plain(read_offers(caller.services, caller.identified())))


@router.post("/v1/meetings/swaps/offers", response_model=ShownOffer)
def post_offer(asked: OfferSwap, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Offer an exchange to the other organiser, who is told."""
    refuse_ids(asked.offer_id, asked.one_id, asked.other_id)
    return _answer(offer_swap(caller.services, caller.identified(), asked))


@router.post("/v1/meetings/swaps/offers/{offer_id}/answer", response_model=ShownOffer)
def post_offer_answer(
    offer_id: OfferIdPath, asked: AnswerOffer, caller: Annotated[Caller, Depends(_permits)]
) -> Response:
    """Accept an offer, which exchanges the rooms, or decline it."""
    refuse_ids(asked.change_id)
    return _answer(answer_offer(caller.services, caller.identified(), offer_id, asked))


@router.delete("/v1/meetings/swaps/offers/{offer_id}", status_code=204)
def delete_offer(offer_id: OfferIdPath, caller: Annotated[Caller, Depends(_permits)]) -> None:
    """Take an offer of one's own back."""
    refusal = withdraw_offer(caller.services, caller.identified(), offer_id)
    if refusal is not None:
        raise HttpRefusal(refusal, _STATUS.get(refusal.code))


def _answer(
    outcome: Done[RoomsSwapped] | Done[ShownOffer] | NothingTaken | Refusal,
) -> Response:
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    if isinstance(outcome, NothingTaken):
        return nothing_taken(outcome)
    return plain_response(to_plain(outcome.answer))
