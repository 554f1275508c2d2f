# SPDX-License-Identifier: Apache-2.0
"""不在の登録: the register as it came, with the person's own unsent acts on top."""

import sqlite3

from approval.absence import AbsenceKind
from approval.absence_acts import (
    CancelAbsence,
    RegisterAbsence,
    RegisteredAbsence,
    absence_act_from_plain,
)
from approval.encoding import to_plain
from approval.identifiers import PersonId
from desktop.absences import AbsenceRow, AbsenceWish
from desktop.acting import keeping
from desktop.acting.workplace import Workplace
from desktop.facade import Act, SendState
from desktop.store import meta, outbox
from desktop.store.outbox import NewAct, PendingEvent
from desktop.store.sealed import Seal

TYPES = ("register_absence", "cancel_absence")


def absences(place: Workplace) -> tuple[AbsenceRow, ...]:
    """Return the reader's own absences, past ones included."""
    seal, me = place.vault.seal(), place.whoever().person_id
    with place.vault.database.read() as tx:
        pending = _unanswered(tx, seal)
    registered = place.reference.registered()
    found = {each.absence_id: _row(each) for each in registered if each.absence.person_id == me}
    for event in pending:
        _lay_over(found, event)
    return tuple(found.values())


def register(place: Workplace, wish: AbsenceWish) -> Act:
    """Keep the registration of an absence, or a change of one."""
    act = RegisterAbsence(
        absence_id=wish.absence_id or place.new_id(),
        kind=AbsenceKind(wish.kind),
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
    )
    return _keep(place, act)


def cancel(place: Workplace, absence_id: str) -> Act:
    """Keep that an absence is taken back."""
    return _keep(place, CancelAbsence(absence_id=absence_id))


def _keep(place: Workplace, act: RegisterAbsence | CancelAbsence) -> Act:
    person_id: PersonId = place.whoever().person_id
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
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        pending=None if sent else SendState(event.state),
        pending_type="" if sent else event.command_type,
    )
