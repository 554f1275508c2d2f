# SPDX-License-Identifier: Apache-2.0
"""不在の登録: the register as it came, with the reader's unsent acts on top."""

import sqlite3
from dataclasses import replace
from datetime import datetime

from approval.absence import AbsenceKind
from approval.absence_acts import (
    CancelAbsence,
    RegisterAbsence,
    RegisteredAbsence,
    absence_act_from_plain,
)
from approval.absence_duty import ADMINISTRATOR, answers_for
from approval.encoding import to_plain
from approval.identifiers import PersonId
from approval.organisation_view import OrganisationView
from desktop.absences import AbsenceRow, AbsencesOfOthers, AbsenceWish, Colleague
from desktop.acting import keeping
from desktop.acting.workplace import Workplace
from desktop.facade import Act, SendState
from desktop.store import meta, outbox
from desktop.store.outbox import NewAct, PendingEvent
from desktop.store.projections import folded
from desktop.store.sealed import Seal

TYPES = ("register_absence", "cancel_absence")
MOST_FOUND = 50


def absences(place: Workplace) -> tuple[AbsenceRow, ...]:
    """Return the reader's own absences, past ones included."""
    me = place.whoever().person_id
    return tuple(row for row in _every(place) if row.person_id == me)


def of_others(place: Workplace) -> AbsencesOfOthers:
    """Return the absences of colleagues that are not over, as far as the reader may know them."""
    me, now = place.whoever(), place.now()
    view = place.reference.view(now)
    if view is None:
        return AbsencesOfOthers(rows=(), may_register=False)
    posts = [held.post_id for held in me.posts]
    rows = (
        replace(
            row,
            name=_name(view, row.person_id),
            office=_office(view, row.person_id),
            changeable=answers_for(view, posts, me.roles, PersonId(row.person_id)),
        )
        for row in _every(place)
        if row.person_id != me.person_id and row.ends_at > now
    )
    heads = (post for post in map(view.post, posts) if post is not None and post.heads)
    return AbsencesOfOthers(
        rows=tuple(sorted(rows, key=_begins)),
        may_register=ADMINISTRATOR in me.roles or any(heads),
    )


def colleagues(place: Workplace, query: str) -> tuple[Colleague, ...]:
    """Return people for whom the reader may register an absence, found by office or name."""
    view, me, wanted = place.reference.view(place.now()), place.whoever(), folded(query)
    if view is None:
        return ()
    posts = [held.post_id for held in me.posts]
    found: dict[PersonId, Colleague] = {}
    for post in view.posts():
        office = view.office(post.post_id)
        for person, _capacity in view.holders(post.post_id):
            if (
                wanted in folded(f"{office} {person.name} {person.kana}")
                and person.person_id not in (me.person_id, *found)
                and answers_for(view, posts, me.roles, person.person_id)
            ):
                found[person.person_id] = Colleague(
                    person_id=person.person_id, name=person.name, office=office
                )
        if len(found) >= MOST_FOUND:
            break
    return tuple(found.values())


def _every(place: Workplace) -> tuple[AbsenceRow, ...]:
    with place.vault.database.read() as tx:
        pending = _unanswered(tx, place.vault.seal())
    found = {each.absence_id: _row(each) for each in place.reference.registered()}
    for event in pending:
        _lay_over(found, event)
    return tuple(found.values())


def _begins(row: AbsenceRow) -> datetime:
    return row.starts_at


def _name(view: OrganisationView, person_id: str) -> str:
    person = view.person(PersonId(person_id))
    return person.name if person is not None else person_id


def _office(view: OrganisationView, person_id: str) -> str:
    held = view.held_posts(PersonId(person_id))
    return view.office(held[0].post_id) if held else ""


def register(place: Workplace, wish: AbsenceWish) -> Act:
    """Keep the registration of an absence, or a change of one."""
    act = RegisterAbsence(
        absence_id=wish.absence_id or place.new_id(),
        kind=AbsenceKind(wish.kind),
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
    )
    return _keep(place, act, wish.person_id)


def cancel(place: Workplace, absence_id: str, person_id: str = "") -> Act:
    """Keep that an absence is taken back; ``person_id`` says whose, empty for one's own."""
    return _keep(place, CancelAbsence(absence_id=absence_id), person_id)


def _keep(place: Workplace, act: RegisterAbsence | CancelAbsence, whose: str) -> Act:
    person_id = whose or place.whoever().person_id
    new = NewAct(
        event_id=place.new_id(),
        stream=f"absence:{person_id}",
        type="absence",
        command=to_plain(act),
    )
    return keeping.keep_act(place, new)


def _unanswered(tx: sqlite3.Connection, seal: Seal) -> tuple[PendingEvent, ...]:
    on_the_way = tuple(state for state in outbox.OPEN_STATES if state != SendState.ATTENTION)
    events = outbox.in_states(tx, seal, on_the_way)
    fresh = outbox.sent_since(tx, seal, meta.get(tx, "last_pull_begun"))
    acts = (event for event in (*fresh, *events) if event.command_type in TYPES)
    return tuple(sorted(acts, key=_number))


def _number(event: PendingEvent) -> int:
    return event.device_seq


def _row(each: RegisteredAbsence) -> AbsenceRow:
    return AbsenceRow(
        absence_id=each.absence_id,
        person_id=each.absence.person_id,
        kind=each.absence.kind,
        starts_at=each.absence.starts_at,
        ends_at=each.absence.ends_at,
        pending=None,
        pending_type="",
    )


def _lay_over(found: dict[str, AbsenceRow], event: PendingEvent) -> None:
    """Show an act that the register does not show yet; what is taken back stays until it is."""
    act = absence_act_from_plain(event.command())
    before = found.pop(act.absence_id, None)
    sent = event.state == SendState.SENT
    if isinstance(act, CancelAbsence) and sent:
        return
    if isinstance(act, RegisterAbsence):
        kind, starts_at, ends_at = act.kind.value, act.starts_at, act.ends_at
    elif before is not None:
        kind, starts_at, ends_at = before.kind, before.starts_at, before.ends_at
    else:
        return
    found[act.absence_id] = AbsenceRow(
        absence_id=act.absence_id,
        person_id=event.stream.partition(":")[2],
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        pending=None if sent else SendState(event.state),
        pending_type="" if sent else event.command_type,
    )
