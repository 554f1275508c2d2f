# SPDX-License-Identifier: Apache-2.0
"""Keeping the register of absences (不在): one's own, and by a superior for others."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection

from approval.absence import Absence
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.store.absences import (
    StoredAbsence,
    absences_from,
    cancel_absence,
    change_absence,
    insert_absence,
    lock_absence,
)
from server.store.audit import AuditEntry, append_audit
from server.store.changes import record_change
from server.usecases.absence_rights import AbsenceRights
from server.usecases.identify import Identified
from server.usecases.services import Services

_MOVED_ON = Refusal(code="absence.moved_on")
_UNKNOWN = Refusal(code="absence.unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An absence as one reader may know it, with the version by which it is changed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    absence_id: str
    absence: Absence
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Registering:
    """Who registers, and when."""

    actor: Actor
    rights: AbsenceRights
    now: datetime


def enter(
    tx: Connection, by: Registering, absence_id: str, given: Absence, seen: int | None = None
) -> Refusal | None:
    """Register an absence or change the one with this id, in the caller's transaction.

    ``seen`` is the version that the caller saw, 0 for a new one; None takes what stands.
    """
    stored = lock_absence(tx, by.actor.tenant, absence_id)
    refusal = _refuse(by, stored, given, seen)
    if refusal is not None:
        return refusal
    tenant, person = by.actor.tenant, by.actor.person_id
    if stored is None:
        insert_absence(tx, tenant, absence_id, given, person, by.now)
    elif not change_absence(tx, tenant, stored, given, person, by.now):
        return _MOVED_ON
    _note(tx, by, Tag.ABSENCE_ENTRY_REGISTERED, absence_id, given.person_id)
    return None


def take_back(
    tx: Connection, by: Registering, absence_id: str, seen: int | None = None
) -> Refusal | None:
    """Cancel an absence, in the caller's transaction; one taken back already stays so."""
    stored = lock_absence(tx, by.actor.tenant, absence_id)
    if stored is None or not by.rights.may_manage(stored.absence.person_id):
        return _UNKNOWN
    if seen is not None and seen != stored.version:
        return _MOVED_ON
    if stored.cancelled:
        return None
    if not cancel_absence(tx, by.actor.tenant, stored, by.actor.person_id, by.now):
        return _MOVED_ON
    _note(tx, by, Tag.ABSENCE_ENTRY_CANCELLED, absence_id, stored.absence.person_id)
    return None


def enter_absence(
    services: Services, identified: Identified, absence_id: str, given: Absence, seen: int
) -> Registered | Refusal:
    """Register or change an absence as a whole act, and return how it stands."""
    by = _registering(services, identified)

    def act(tx: Connection) -> Registered | Refusal:
        refusal = enter(tx, by, absence_id, given, seen)
        if refusal is not None:
            return refusal
        record_change(tx, by.actor.tenant, "absence", absence_id)
        return Registered(absence_id=absence_id, absence=given, version=seen + 1)

    return services.database.write(act)


def cancel_registered(
    services: Services, identified: Identified, absence_id: str, seen: int
) -> Refusal | None:
    """Cancel an absence as a whole act."""
    by = _registering(services, identified)

    def act(tx: Connection) -> Refusal | None:
        refusal = take_back(tx, by, absence_id, seen)
        if refusal is None:
            record_change(tx, by.actor.tenant, "absence", absence_id)
        return refusal

    return services.database.write(act)


def list_absences(services: Services, identified: Identified) -> tuple[Registered, ...]:
    """Return what the reader may know of absences that are not over."""
    rights = AbsenceRights(actor=identified.actor, city=identified.city)
    with services.database.read_work() as tx:
        found = absences_from(tx, identified.actor.tenant, services.clock())
    shown = ((each, rights.shown(each.absence)) for each in found)
    return tuple(
        Registered(absence_id=each.absence_id, absence=absence, version=each.version)
        for each, absence in shown
        if absence is not None
    )


def _registering(services: Services, identified: Identified) -> Registering:
    rights = AbsenceRights(actor=identified.actor, city=identified.city)
    return Registering(actor=identified.actor, rights=rights, now=services.clock())


def _refuse(
    by: Registering, stored: StoredAbsence | None, given: Absence, seen: int | None
) -> Refusal | None:
    if not by.rights.may_manage(given.person_id):
        return Refusal(code="absence.other_person")
    if stored is not None and stored.absence.person_id != given.person_id:
        return _UNKNOWN
    if by.rights.city.view.person(given.person_id) is None:
        return Refusal(code="absence.person_unknown")
    if given.ends_at <= given.starts_at:
        return Refusal(code="absence.reversed")
    if given.ends_at <= by.now:
        return Refusal(code="absence.over")
    version = stored.version if stored else 0
    if (stored is not None and stored.cancelled) or (seen is not None and seen != version):
        return _MOVED_ON
    return None


def _note(tx: Connection, by: Registering, tag: Tag, absence_id: str, person: PersonId) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=by.actor.tenant,
            at=by.now,
            tag=tag,
            actor=by.actor.person_id,
            device_id=by.actor.device_id,
            subject=f"absence:{absence_id}",
            request_id=by.actor.request_id,
            detail=f"of {person}",
        ),
    )
