# SPDX-License-Identifier: Apache-2.0
"""One act on the absences (不在) of oneself or of somebody one answers for, from a device."""

from datetime import datetime

from sqlalchemy import Connection

from approval.absence import Absence
from approval.absence_acts import AbsenceAct, CancelAbsence, RegisterAbsence
from approval.identifiers import PersonId
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
    """Take an act on the absences of the person whom the stream names, or say why not."""
    area, _, person_id = event.stream.partition(":")
    if area != "absence":
        return Refusal(code="absence.other_person")
    by = Registering(actor=actor, rights=AbsenceRights(actor=actor, city=city), now=now)
    if isinstance(act, CancelAbsence):
        return take_back(tx, by, act.absence_id)
    return enter(tx, by, act.absence_id, _absence(PersonId(person_id), act))


def _absence(person_id: PersonId, act: RegisterAbsence) -> Absence:
    return Absence(person_id=person_id, kind=act.kind, starts_at=act.starts_at, ends_at=act.ends_at)
