# SPDX-License-Identifier: Apache-2.0
"""Registering an absence (不在の登録) and taking it back, as the acts travel.

The stream ``absence:<person>`` of the act names whose absence it is: the actor's own, or that
of somebody whom he answers for (``approval.absence_duty``). In the change feed a registered
absence is the plain form of :class:`RegisteredAbsence`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal

from approval.absence import Absence, AbsenceKind
from approval.encoding import from_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAbsence:
    """Register an absence, or change the one with this id.

    Attributes:
        absence_id: UUIDv7 made at the click.
        starts_at: first instant away.
        ends_at: first instant back.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["register_absence"] = "register_absence"
    absence_id: str
    kind: AbsenceKind
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAbsence:
    """Take an absence back; what was decided meanwhile stays."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["cancel_absence"] = "cancel_absence"
    absence_id: str


AbsenceAct = RegisterAbsence | CancelAbsence


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredAbsence:
    """An absence in the register, with the id by which it is changed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    absence_id: str
    absence: Absence


def absence_act_from_plain(plain: dict[str, Any]) -> AbsenceAct:
    """Return the act named by the dictionary's ``type``.

    Raises:
        PlainError: it is no act of these, or not of its shape.
    """
    if plain.get("type") == "cancel_absence":
        return from_plain(CancelAbsence, plain)
    return from_plain(RegisterAbsence, plain)
