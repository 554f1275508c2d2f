# SPDX-License-Identifier: Apache-2.0
"""Keeping an act: one row in one transaction, then the news and a nudge to the worker."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace

from approval.case import Case
from approval.commands import CaseCommand
from approval.encoding import to_plain
from approval.engine import decide
from approval.refusal import Refusal
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError, from_refusal
from desktop.facade import Act, SendState
from desktop.settings import Profile
from desktop.store import case_views, outbox, person, projections
from desktop.store.outbox import NewAct, PendingEvent
from telework.wire import SignedIncrement


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A command about a case, as it is to be kept."""

    event_id: str
    command: CaseCommand
    title: str = ""
    base_rev: int = 0
    increment: SignedIncrement | None = None
    state: SendState = SendState.WAITING
    code: str = ""


AlsoWrite = Callable[[sqlite3.Connection], None]
"""What must be written together with an act or not at all."""


def keep(place: Workplace, order: Order, also: AlsoWrite | None = None) -> Act:
    """Keep an act on a case.

    Raises:
        TroubleError: nobody has signed in here yet, or the disk is full.
    """
    act = NewAct(
        event_id=order.event_id,
        stream=f"case:{order.command.case_id}",
        type="approval",
        command=to_plain(order.command),
        base_rev=order.base_rev,
        title=order.title,
        increment=order.increment,
        state=order.state,
        code=order.code,
    )
    return keep_act(place, act, also)


def keep_act(place: Workplace, act: NewAct, also: AlsoWrite | None = None) -> Act:
    """Keep any act: the one row, the chain's new head, then everybody is told.

    Raises:
        TroubleError: nobody signed in here, or it is an act on days at a thin terminal without
            its server: nothing is kept there, so that nobody is told that it was.
    """
    if place.settings.profile is Profile.THIN and act.type == "telework":
        require_server(place)
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        device = person.device(tx, seal)
        if device is None:
            raise TroubleError(Code.SESSION_MISSING)
        reading = place.clock.read()
        kept = outbox.enqueue(tx, seal, act, device, reading, person.anchor(tx))
        if also is not None:
            also(tx)
    place.announce(Topic.OUTBOX, Topic.ROWS, Topic.STATUS)
    place.wake()
    return Act(row=projections.outbox_row(kept))


def require_server(place: Workplace) -> None:
    """Ask the server itself: what the last turn met may be a minute old.

    Raises:
        TroubleError: it does not answer.
    """
    from desktop.sync.faults import CallFailed

    transport = place.open_transport()
    try:
        place.api(transport).health()
    except CallFailed as problem:
        raise TroubleError(Code.NETWORK_DISCONNECTED) from problem
    finally:
        transport.close()


def act_on_case(place: Workplace, command: CaseCommand) -> Act:
    """Keep an act that carries no signature.

    Raises:
        TroubleError: the engine refuses it already on what is known here.
    """
    event_id = place.new_id()
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        found = case_views.find_view(tx, seal, command.case_id)
        pending = projections.pending(tx, seal).by_case.get(command.case_id, ())
    if found is None:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    view, rev = found
    forecast(place, view.case, pending, command)
    title = view.case.content.title
    order = Order(event_id=event_id, command=command, title=title, base_rev=rev)
    return keep(place, order)


def forecast(
    place: Workplace,
    case: Case | None,
    pending: tuple[PendingEvent, ...],
    command: CaseCommand,
    quoted: Case | None = None,
) -> None:
    """Ask the engine here what the server will ask there.

    Raises:
        TroubleError: it refuses.
    """
    facts = place.facts()
    if facts is None:
        return
    projected = None if case is None else case_views.project(case, pending, facts)
    decided = decide(projected, command, replace(facts, quoted=quoted))
    if isinstance(decided, Refusal):
        raise _refused(decided)


def _refused(refusal: Refusal) -> TroubleError:
    trouble = from_refusal(refusal)
    return TroubleError(trouble.code, **trouble.params)
