# SPDX-License-Identifier: Apache-2.0
"""Applications for rooms behind the acts on cases (R5): held, pending, accepted or cancelled.

Approval re-checks in the transaction of the decision, and the guard of the database has the
last word: a date that was lost meanwhile is told by itself, the others stand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from approval.case import Case, CaseState
from approval.commands import DraftCase
from approval.content import CaseContent
from approval.refusal import Refusal
from server.store.meetings.applying import change_with_claims, meetings_of_case, set_case
from server.store.meetings.changing import LogLine, note
from server.store.meetings.stored import StoredOccurrence
from server.texts import sentence
from server.usecases.form_act import FormAct
from server.usecases.meetings.applying import (
    NOTHING_HELD,
    Applied,
    applied_meeting,
    keepers_asked,
    read_applied,
    room_name,
)
from server.usecases.meetings.ids import fresh_id
from server.usecases.meetings.rechecking import house_rules
from server.usecases.meetings.telling import MeetingChange, tell_attendees
from telework.applying.refusal_codes import ApplyingCode, refuse
from telework.meetings.application import RoomForm, booking_text, read_form
from telework.meetings.meeting import OccurrenceState

_ENDED = {
    CaseState.REJECTED: "room_booking.rejected",
    CaseState.WITHDRAWN: "room_booking.withdrawn",
    CaseState.ABANDONED: "room_booking.abandoned",
}
_REASON_LENGTH = 400
_SUPERSEDED = Refusal(code="room_booking.superseded")
_CHANGED = Refusal(code="room_booking.changed")


def refuse_draft(tx: Connection, act: FormAct, command: DraftCase) -> Refusal | None:
    """Return why an application for a room cannot be drafted."""
    form = _form(command.content)
    if form is None:
        return refuse(ApplyingCode.FORM_UNREADABLE)
    applied = read_applied(tx, act.services, act.tenant, form.meeting_id)
    if applied is None or applied.meeting.owner_id != act.actor:
        return refuse(ApplyingCode.FORM_OTHER_PERSON)
    return _refuse_content(act, command.content, form, applied)


def refuse_outcome(tx: Connection, act: FormAct, case: Case, *, deciding: bool) -> Refusal | None:
    """Judge an application that is submitted or decided; its meetings are held to the commit."""
    if deciding:
        standing = _standing(tx, act, case)
        if not standing:
            return _SUPERSEDED
        waits = any(each.dates_in(OccurrenceState.PENDING) for each in standing)
        return None if waits else NOTHING_HELD
    form = read_form(case.content.form)
    applied = read_applied(tx, act.services, act.tenant, form.meeting_id, lock=True)
    return NOTHING_HELD if applied is None else _refuse_content(act, case.content, form, applied)


def keep_form(
    tx: Connection, act: FormAct, before: Case | None, case: Case, *, decided: bool
) -> tuple[str, ...]:
    """Do what an act means for the dates of the meeting; no blocks of remote work come of it."""
    if before is not None and before.state is case.state:
        return ()
    if case.state is CaseState.CIRCULATING:
        form = read_form(case.content.form)
        applied = read_applied(tx, act.services, act.tenant, form.meeting_id, lock=True)
        if applied is not None:
            _Taking(tx, act, applied).submit(case.case_id)
        return ()
    for each in _standing(tx, act, case):
        if decided:
            _Taking(tx, act, each).accept()
        elif case.state in _ENDED:
            _Taking(tx, act, each).give_up(_ENDED[case.state])
    return ()


def _standing(tx: Connection, act: FormAct, case: Case) -> list[Applied]:
    """Return what this case still applies for, held in one order to the commit."""
    ids = meetings_of_case(tx, act.tenant, case.case_id)
    found = (read_applied(tx, act.services, act.tenant, each, lock=True) for each in ids)
    return [each for each in found if each is not None]


@dataclass(frozen=True, slots=True)
class _Taking:
    tx: Connection
    act: FormAct
    applied: Applied

    def submit(self, case_id: str) -> None:
        """Let what is held wait for the decision; a room may be free for others meanwhile."""
        set_case(self.tx, self.act.tenant, self.applied.meeting.meeting_id, case_id, self.act.now)
        for each in self.applied.dates_in(OccurrenceState.HELD):
            room = self.applied.catalogue.room(each.room_id)
            holds = room is None or room.pending_holds
            self._change(each, OccurrenceState.PENDING, pending_holds=holds)

    def accept(self) -> None:
        """Take every date under the guard; tell those that were lost meanwhile."""
        against = house_rules(self.tx, self.act, self.applied)
        for each in self._pending():
            self._accept(each, against)
        self._tell()

    def give_up(self, code: str) -> None:
        """Free the dates of an application that ended without an approval."""
        for each in self._pending():
            self._cancel(each, code, {})
        self._tell()

    def _tell(self) -> None:
        """Have attendees told, of an end too: they may have known a date from before."""
        change = MeetingChange(
            tenant=self.act.tenant,
            meeting_id=self.applied.meeting.meeting_id,
            by=self.act.actor,
        )
        tell_attendees(self.tx, self.act.services, change)

    def _pending(self) -> tuple[StoredOccurrence, ...]:
        return self.applied.dates_in(OccurrenceState.PENDING)

    def _accept(
        self, each: StoredOccurrence, against: Callable[[StoredOccurrence], Refusal | None]
    ) -> bool:
        rule = against(each)
        if rule is None and self._change(each, OccurrenceState.ACCEPTED):
            return True
        lost = {"room": room_name(each.room_id, self.applied.catalogue)}
        code, params = (rule.code, rule.params) if rule else ("room_booking.lost", lost)
        self._cancel(each, code, params)
        return False

    def _cancel(self, each: StoredOccurrence, code: str, params: Mapping[str, str]) -> None:
        reason = sentence(code, params)[:_REASON_LENGTH]
        self._change(each, OccurrenceState.CANCELLED, reason=reason, code=code)

    def _change(
        self,
        each: StoredOccurrence,
        state: OccurrenceState,
        *,
        pending_holds: bool = True,
        reason: str = "",
        code: str = "",
    ) -> bool:
        changed = change_with_claims(
            self.tx, self.act.tenant, each, state, pending_holds=pending_holds, reason=reason
        )
        if changed is None:
            return False
        line = LogLine(
            log_id=fresh_id(self.act.now),
            meeting_id=each.meeting_id,
            occurrence_id=each.occurrence_id,
            at=self.act.now,
            actor=self.act.actor,
            act=state.value,
            detail={"room": each.room_id, **({"code": code} if code else {})},
        )
        note(self.tx, self.act.tenant, line)
        return True


def _form(content: CaseContent) -> RoomForm | None:
    try:
        return read_form(content.form)
    except (ValueError, RecursionError):
        return None


def _refuse_content(
    act: FormAct, content: CaseContent, form: RoomForm, applied: Applied
) -> Refusal | None:
    """Return why a case is not the readable whole of what is applied for now."""
    if not applied.dates:
        return NOTHING_HELD
    if form.version != applied.meeting.version:
        return _CHANGED
    if content.body != booking_text(applied_meeting(applied)):
        return _CHANGED
    asked = keepers_asked(act.city, applied, act.actor)
    missing = next((each for each in asked if each not in content.consents), None)
    if missing is not None:
        params = {"post": act.city.view.office(missing)}
        return Refusal(code="room_booking.keeper_not_asked", params=params)
    return None
