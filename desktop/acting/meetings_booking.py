# SPDX-License-Identifier: Apache-2.0
"""Booking and changing meetings: the server says what stands, and says it for each date."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from desktop.acting import meetings_requests
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.meetings import BookingRequest, NothingTaken
from desktop.settings import Profile
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, FaultKind, trouble_of
from desktop.sync.meetings_api import dates_of
from telework.meetings.booking import (
    AskAgain,
    BookingAnswer,
    BookMeeting,
    CancelMeeting,
    ChangeMeeting,
)
from telework.meetings.meeting import Wanted
from telework.meetings.swapping import AnswerOffer, OfferSwap, ShownOffer
from telework.meetings.views import OccurrenceLine

Answer = TypeVar("Answer")


def book(
    place: Workplace, meeting_id: str, wish: BookMeeting
) -> BookingAnswer | BookingRequest | NothingTaken:
    """Book, and keep a request for as long as the server has not answered.

    An answer leaves nothing behind, nor does a refusal: who asked has both before him. A
    terminal that keeps nothing keeps no request either.

    Raises:
        CallFailed: the server was not reached, at a terminal that keeps nothing.
    """
    if place.settings.profile is Profile.THIN:
        return asked(place, lambda api: api.meetings.book(meeting_id, wish))
    request = BookingRequest(meeting_id=meeting_id, wish=wish, made_at=place.now())
    meetings_requests.keep(place, request)
    try:
        answer = at_server(place, lambda api: meetings_requests.send(place, api, request))
    except CallFailed:
        # The session is over: after the next sign-in it is sent.
        return request
    if not isinstance(answer, BookingRequest):
        meetings_requests.forget(place, meeting_id)
    return answer


def change(
    place: Workplace, meeting_id: str, wanted: ChangeMeeting
) -> BookingAnswer | NothingTaken:
    """Change a meeting.

    Raises:
        CallFailed: the server was not reached or refused; as every function below.
    """
    return asked(place, lambda api: api.meetings.change(meeting_id, wanted))


def cancel(place: Workplace, meeting_id: str, wanted: CancelMeeting) -> BookingAnswer:
    """Cancel occurrences of a meeting."""
    return at_server(place, lambda api: api.meetings.cancel(meeting_id, wanted))


def again(
    place: Workplace,
    meeting_id: str,
    change_id: str,
    recurrence_id: datetime,
    wanted: Wanted | None,
) -> BookingAnswer | NothingTaken:
    """Ask for a date once more that is not had."""
    wish = AskAgain(change_id=change_id, recurrence_id=recurrence_id, wanted=wanted)
    return asked(place, lambda api: api.meetings.again(meeting_id, wish))


def offer_swap(place: Workplace, wanted: OfferSwap) -> ShownOffer:
    """Offer another organiser to exchange rooms."""
    return at_server(place, lambda api: api.meetings.offer_swap(wanted))


def answer_offer(place: Workplace, offer_id: str, wanted: AnswerOffer) -> ShownOffer:
    """Accept an offer or decline it."""
    return at_server(place, lambda api: api.meetings.answer_offer(offer_id, wanted))


def withdraw_offer(place: Workplace, offer_id: str) -> None:
    """Take an offer back."""
    at_server(place, lambda api: api.meetings.withdraw_offer(offer_id))


def check_in(place: Workplace, occurrence_id: str, version: int) -> OccurrenceLine:
    """Say that the meeting is there."""
    return at_server(place, lambda api: api.meetings.check_in(occurrence_id, version))


def finish(place: Workplace, occurrence_id: str, version: int) -> OccurrenceLine:
    """Give the rest of the time back."""
    return at_server(place, lambda api: api.meetings.finish(occurrence_id, version))


def asked(place: Workplace, ask: Callable[[ServerApi], Answer]) -> Answer | NothingTaken:
    """Ask the server; a refusal that has a line for each date is an answer of its own."""
    try:
        return at_server(place, ask)
    except CallFailed as problem:
        dates = dates_of(problem.fault)
        if problem.fault.kind is FaultKind.REFUSED and dates:
            return NothingTaken(trouble=trouble_of(problem.fault), dates=dates)
        raise


def at_server(place: Workplace, ask: Callable[[ServerApi], Answer]) -> Answer:
    """Ask the server, and tell this device that meetings may stand otherwise now."""
    transport = place.open_transport()
    try:
        answer = ask(place.api(transport))
    finally:
        transport.close()
    place.announce(Topic.MEETINGS)
    return answer
