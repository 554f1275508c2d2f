# SPDX-License-Identifier: Apache-2.0
"""Decisions on paper: kept as typed, registered as an act, known by the number that comes back."""

import json
import sqlite3
from dataclasses import replace
from datetime import date

from approval.commands import RegisterPaper
from approval.encoding import from_plain, to_plain
from approval.identifiers import CaseId, PostId
from approval.money import parse_amount
from approval.people import Capacity, Me
from approval.refusal import Refusal
from approval.register.paper import PaperDecision, PaperReason
from desktop.acting import keeping, settling
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError, from_refusal
from desktop.facade import Act, SendState
from desktop.records import PaperEntry, PaperStanding
from desktop.store import case_views, meta, outbox, projections

NAME = "paper_entry"


def standing(place: Workplace) -> PaperStanding:
    """Return what was typed, with its number or the act that waits for one."""
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        body = meta.get_secret(tx, seal, NAME)
        entry = from_plain(PaperEntry, json.loads(body)) if body else PaperEntry()
        if not entry.case_id:
            return PaperStanding(entry=entry)
        found = case_views.find_view(tx, seal, entry.case_id)
        act = outbox.newest_of(tx, seal, f"case:{entry.case_id}", "register_paper")
    number = found[0].case.number if found is not None else ""
    waits = act is not None and act.state != outbox.DISMISSED
    return PaperStanding(
        entry=entry, number=number, act=projections.outbox_row(act) if act and waits else None
    )


def keep_entry(place: Workplace, entry: PaperEntry) -> None:
    """Keep what is typed; an empty entry is forgotten."""
    with place.vault.database.write() as tx:
        _write(tx, place, entry)


def register(place: Workplace, entry: PaperEntry) -> Act:
    """Keep the registration; its number comes with the case.

    Raises:
        TroubleError: the engine refuses it already on what is known here.
    """
    earlier = standing(place)
    ready = replace(entry, case_id=place.new_id())
    command = _command(ready, place.whoever())
    keeping.forecast(place, None, (), command)
    if earlier.act is not None and earlier.act.state is SendState.ATTENTION:
        # Whoever corrected it has read why it was refused.
        settling.dismiss(place, earlier.act.event_id)

    def also(tx: sqlite3.Connection) -> None:
        _write(tx, place, ready)

    order = keeping.Order(event_id=place.new_id(), command=command, title=ready.content.title)
    return keeping.keep(place, order, also)


def _write(tx: sqlite3.Connection, place: Workplace, entry: PaperEntry) -> None:
    kept = entry != PaperEntry()
    body = json.dumps(to_plain(entry), ensure_ascii=False).encode() if kept else b""
    meta.put_secret(tx, place.vault.seal(), NAME, body)


def _command(entry: PaperEntry, me: Me) -> RegisterPaper:
    return RegisterPaper(
        case_id=CaseId(entry.case_id),
        post_id=_acting_post(me),
        drafter_post_id=PostId(entry.drafter_post_id),
        drafter_name=entry.drafter_name,
        content=replace(entry.content, amount=_amount(entry)),
        paper=PaperDecision(
            decided_on=date.fromisoformat(entry.decided_on),
            outcome="rejected" if entry.outcome == "rejected" else "decided",
            decider=entry.decider,
            reason=PaperReason(entry.reason),
            remark=entry.remark,
            location=entry.location,
        ),
    )


def _acting_post(me: Me) -> PostId:
    """Return the post in which the records officer acts: the regular one before the others."""
    regular = (post.post_id for post in me.posts if post.capacity is Capacity.REGULAR)
    any_post = (post.post_id for post in me.posts)
    found = next(regular, None) or next(any_post, None)
    if found is None:
        raise TroubleError(Code.POST_NOT_HELD, post="")
    return found


def _amount(entry: PaperEntry) -> int | None:
    if not entry.amount_text.strip():
        return None
    read = parse_amount(entry.amount_text)
    if isinstance(read, Refusal):
        trouble = from_refusal(read)
        raise TroubleError(trouble.code, **trouble.params)
    return read
