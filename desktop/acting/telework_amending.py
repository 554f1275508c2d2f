# SPDX-License-Identifier: Apache-2.0
"""締め後訂正: asked for by the person, decided by a superior, both with the server at hand."""

from collections.abc import Callable
from typing import TypeVar

from approval.calendar import city_day
from approval.identifiers import PersonId
from desktop.acting.workplace import Workplace
from desktop.sync.amendment_api import AmendmentApi
from desktop.telework_amending import AmendmentWish, WaitingAmendment
from telework.closing.amendment import ENDED, Amendment, AmendmentState
from telework.closing.states import month_of
from telework.closing.wire import AmendedDay, DecideAmendment, ProposeAmendment

LIMIT = "200"
Answer = TypeVar("Answer")


def mine(place: Workplace) -> tuple[Amendment, ...]:
    """Return one's own that are not over, and those that were decided this month.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    person_id = place.whoever().person_id
    found = _asked(place, lambda api: api.amendments({"person": person_id, "limit": LIMIT}))
    month = month_of(city_day(place.now()))
    items = [each for each in found.items if each.state not in ENDED or each.decided_in == month]
    return tuple(sorted(items, key=lambda each: (each.state in ENDED, each.day)))


def waiting(place: Workplace) -> tuple[WaitingAmendment, ...]:
    """Return what others ask for and the reader may decide, the earliest day first."""
    query = {"state": AmendmentState.PROPOSED.value, "limit": LIMIT}
    items = _asked(place, lambda api: api.amendments(query)).items
    person_id = place.whoever().person_id
    others = [each for each in items if person_id not in {each.person_id, each.requested_by}]
    view = place.reference.view(place.now())
    people = {each.person_id for each in others}
    known = {} if view is None else {each: view.person(PersonId(each)) for each in people}
    names = {each: person.name for each, person in known.items() if person is not None}
    return tuple(
        WaitingAmendment(name=names.get(each.person_id, each.person_id), amendment=each)
        for each in sorted(others, key=lambda each: (each.day, each.person_id))
    )


def day(place: Workplace, amendment_id: str) -> AmendedDay:
    """Return a day as it stands, what came late, and what is asked for."""
    return _asked(place, lambda api: api.day(amendment_id))


def propose(place: Workplace, wish: AmendmentWish) -> str:
    """Ask for an amendment of one's own day; return its id."""
    asked = ProposeAmendment(
        person_id=place.whoever().person_id,
        day=wish.day,
        reason=wish.reason,
        seen=wish.seen,
        lines=wish.lines,
    )
    amendment_id = wish.amendment_id or place.new_id()
    return _asked(place, lambda api: api.propose(amendment_id, asked)).amendment_id


def decide(place: Workplace, amendment: Amendment, comment: str, *, approve: bool) -> str:
    """Approve or refuse what somebody asks for."""
    decision = DecideAmendment(seen=amendment.version, approve=approve, comment=comment)
    return _asked(place, lambda api: api.decide(amendment.amendment_id, decision)).amendment_id


def withdraw(place: Workplace, amendment: Amendment) -> str:
    """Take back what is not decided."""
    gone = _asked(place, lambda api: api.withdraw(amendment.amendment_id, amendment.version))
    return gone.amendment_id


def _asked(place: Workplace, question: Callable[[AmendmentApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return question(place.api(transport).amendments)
    finally:
        transport.close()
