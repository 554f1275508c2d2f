# SPDX-License-Identifier: Apache-2.0
"""``/v1/absences``: the register of absences (不在), one's own and those one answers for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Path, Query

from approval.absence import Absence, AbsenceKind
from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.absences import (
    Registered,
    cancel_registered,
    enter_absence,
    list_absences,
)

router = APIRouter(tags=["absences"])
_permits = Permits(Permission.ABSENCE_ENTRY_KEEP)
AbsenceIdPath = Annotated[
    str,
    Path(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
]
Version = Annotated[int, Query(ge=0, le=1_000_000)]
_STATUS = {
    "absence.moved_on": 409,
    "absence.other_person": 403,
    "absence.unknown": 404,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRequest:
    """Who is away from when to when; times carry their zone."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: PersonId
    kind: AbsenceKind
    starts_at: datetime
    ends_at: datetime

    def __post_init__(self) -> None:
        """Refuse times without a zone: they name no instant."""
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("a time needs its zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceList:
    """What the reader may know of absences that are not over, the earliest first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[Registered, ...]


@router.get("/v1/absences")
def get_absences(caller: Annotated[Caller, Depends(_permits)]) -> AbsenceList:
    """Return the absences of those in the reader's line and section, and his own."""
    return AbsenceList(items=list_absences(caller.services, caller.identified()))


@router.put("/v1/absences/{absence_id}")
def put_absence(
    absence_id: AbsenceIdPath,
    wanted: AbsenceRequest,
    caller: Annotated[Caller, Depends(_permits)],
    version: Version = 0,
) -> Registered:
    """Register an absence (version 0) or change the one that was seen at a version."""
    given = Absence(
        person_id=wanted.person_id,
        kind=wanted.kind,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
    )
    outcome = enter_absence(caller.services, caller.identified(), absence_id, given, version)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    return outcome


@router.delete("/v1/absences/{absence_id}", status_code=204)
def delete_absence(
    absence_id: AbsenceIdPath, caller: Annotated[Caller, Depends(_permits)], version: Version
) -> None:
    """Take back an absence that was seen at a version."""
    refusal = cancel_registered(caller.services, caller.identified(), absence_id, version)
    if refusal is not None:
        raise HttpRefusal(refusal, _STATUS.get(refusal.code))
