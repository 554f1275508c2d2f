# SPDX-License-Identifier: Apache-2.0
"""One act on one's own absences (不在), as it comes from a device."""

from datetime import datetime

from sqlalchemy import Connection

from approval.absence import Absence
from approval.absence_acts import AbsenceAct, CancelAbsence, RegisterAbsence
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.usecases.absence_rights import AbsenceRights
from server.usecases.absences import Registering, enter, take_back
from server.usecases.city import CityToday
from telework.wire import DeviceEvent


def take_absence(
    tx: Connection,
    actor: Actor,
    city: CityToday,
    event: DeviceEvent,
    act: AbsenceAct,
    now: datetime,
) -> Refusal | None:
    """Take an act on the actor's own absences in, or say why not."""
    if event.stream != f"absence:{actor.person_id}":
        return Refusal(code="absence.other_person")
    by = Registering(actor=actor, rights=AbsenceRights(actor=actor, city=city), now=now)
    if isinstance(act, CancelAbsence):
        return take_back(tx, by, act.absence_id)
    return enter(tx, by, act.absence_id, _absence(actor, act))


def _absence(actor: Actor, act: RegisterAbsence) -> Absence:
    return Absence(
        person_id=actor.person_id, kind=act.kind, starts_at=act.starts_at, ends_at=act.ends_at
    )
