# SPDX-License-Identifier: Apache-2.0
"""Acts on hours as they travel from a device, type ``telework``.

In the stream ``day:<person>`` of oneself: ``report_objective`` and ``explain_difference``. In
``team:<head>`` of a superior: ``permit_overtime``, ``withdraw_overtime``, ``assign_pattern`` and
``settle_exception``.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal

from telework.hours.difference import DifferenceKind
from telework.hours.objective import Gap
from telework.hours.settlement import Settled


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportObjective:
    """What the client's own computer saw of one day; only of the person who is signed in."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["report_objective"] = "report_objective"
    day: date
    first: datetime
    last: datetime
    gaps: tuple[Gap, ...] = ()
    open_begin: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainDifference:
    """The reason for a difference, with the stretch as the person saw it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["explain_difference"] = "explain_difference"
    day: date
    kind: DifferenceKind
    begin: datetime
    end: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitOvertime:
    """Permit work outside somebody's hours; ``permission_id`` is a UUIDv7 of the click."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["permit_overtime"] = "permit_overtime"
    permission_id: str
    person_id: str
    day: date
    begin: datetime
    end: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawOvertime:
    """Take a permission back; what was worked under it until then stays permitted."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["withdraw_overtime"] = "withdraw_overtime"
    permission_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignPattern:
    """Let somebody work by a pattern; an empty ``pattern_id`` means the city's own hours."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["assign_pattern"] = "assign_pattern"
    assignment_id: str
    person_id: str
    pattern_id: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleException:
    """Dismiss an exception of somebody with a reason; it stays visible as settled.

    Attributes:
        kind: of the difference or of the work without permission, as it is shown.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["settle_exception"] = "settle_exception"
    settlement_id: str
    person_id: str
    day: date
    what: Settled
    kind: str
    begin: datetime
    end: datetime
    reason: str


HoursCommand = (
    ReportObjective
    | ExplainDifference
    | PermitOvertime
    | WithdrawOvertime
    | AssignPattern
    | SettleException
)
