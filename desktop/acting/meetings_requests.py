# SPDX-License-Identifier: Apache-2.0
"""Bookings typed while the server was not reached: kept, changed, withdrawn, sent later.

Before anything goes out, the request is marked as on its way: whatever happens then, it is
sent again as it is and under the same id, which the server answers as it did the first time.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.meetings import BookingRequest, NothingTaken, RequestState
from desktop.store import meeting_requests
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, Fault, FaultKind, trouble_of
from desktop.sync.meetings_api import dates_of
from telework.meetings.booking import BookingAnswer, BookMeeting

_FINAL = frozenset({FaultKind.REFUSED, FaultKind.TOO_LARGE})
"""What the server means for good; anything else may pass."""

_NEVER_SENT = frozenset({FaultKind.ADDRESS, FaultKind.UNREACHABLE, FaultKind.TLS, FaultKind.PROXY})
_TO_SEND = frozenset({RequestState.UNSENT, RequestState.UNKNOWN})


def every(place: Workplace) -> tuple[BookingRequest, ...]:
    """Return the requests, oldest first."""
    with place.vault.database.read() as tx:
        return meeting_requests.every(tx, place.vault.seal())


def revise(place: Workplace, meeting_id: str, wish: BookMeeting) -> BookingRequest:
    """Ask for something else; what the server refused is asked anew under an id of its own.

    Raises:
        TroubleError: it is gone, or may have reached the server.
    """
    before = _settled(place, meeting_id)
    again = before.state is not RequestState.UNSENT
    after = BookingRequest(
        meeting_id=place.new_id() if again else meeting_id, wish=wish, made_at=before.made_at
    )
    _rewrite(place, lambda each: after if each.meeting_id == meeting_id else each)
    place.wake()
    return after


def withdraw(place: Workplace, meeting_id: str) -> BookingRequest:
    """Ask for it no longer; returns it as it was.

    Raises:
        TroubleError: it is gone, or may have reached the server.
    """
    before = _settled(place, meeting_id)
    forget(place, meeting_id)
    return before


def forget(place: Workplace, meeting_id: str) -> None:
    """Keep it no longer: it was withdrawn, or what became of it was read."""
    _rewrite(place, lambda each: None if each.meeting_id == meeting_id else each)


def keep(place: Workplace, request: BookingRequest) -> None:
    """Keep a request, in place of one of the same id."""
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        others = [
            each
            for each in meeting_requests.every(tx, seal)
            if each.meeting_id != request.meeting_id
        ]
        meeting_requests.keep(tx, seal, (*others, request))
    place.announce(Topic.MEETINGS)


def send(
    place: Workplace, api: ServerApi, request: BookingRequest
) -> BookingAnswer | BookingRequest | NothingTaken:
    """Send a request that is kept; returns the answer, or the request as it is kept on.

    Raises:
        CallFailed: the session is over; the request stays.
    """
    before = request.state
    _mark(place, replace(request, state=RequestState.UNKNOWN))
    try:
        answer = api.meetings.book(request.meeting_id, request.wish)
    except CallFailed as problem:
        return _not_booked(place, replace(request, state=before), problem.fault)
    _mark(place, replace(request, state=RequestState.ANSWERED, trouble=None, dates=answer.dates))
    return answer


def send_all(place: Workplace, api: ServerApi) -> None:
    """Send what waits, oldest first, until the server is not reached.

    Raises:
        CallFailed: the session is over; what waits stays.
    """
    for request in every(place):
        if request.state not in _TO_SEND:
            continue
        answer = send(place, api, request)
        if isinstance(answer, BookingRequest):
            return


def _not_booked(
    place: Workplace, request: BookingRequest, fault: Fault
) -> BookingRequest | NothingTaken:
    trouble = trouble_of(fault)
    if fault.kind in _FINAL:
        dates = dates_of(fault)
        refused = replace(request, state=RequestState.REFUSED, trouble=trouble, dates=dates)
        _mark(place, refused)
        return NothingTaken(trouble=trouble, dates=dates)
    if fault.kind not in _NEVER_SENT and fault.kind is not FaultKind.SIGNED_OUT:
        request = replace(request, state=RequestState.UNKNOWN)
    _mark(place, request)
    if fault.kind in {FaultKind.SIGNED_OUT, FaultKind.WIPED}:
        raise CallFailed(fault)
    return request


def _settled(place: Workplace, meeting_id: str) -> BookingRequest:
    found = next((each for each in every(place) if each.meeting_id == meeting_id), None)
    if found is None:
        raise TroubleError(Code.REQUEST_GONE)
    if found.state is RequestState.UNKNOWN:
        raise TroubleError(Code.REQUEST_IN_FLIGHT)
    return found


def _mark(place: Workplace, request: BookingRequest) -> None:
    """Note how far it has come; one that was forgotten meanwhile stays so."""
    _rewrite(place, lambda each: request if each.meeting_id == request.meeting_id else each)


def _rewrite(place: Workplace, change: Callable[[BookingRequest], BookingRequest | None]) -> None:
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        changed = (change(each) for each in meeting_requests.every(tx, seal))
        meeting_requests.keep(tx, seal, [each for each in changed if each is not None])
    place.announce(Topic.MEETINGS)
