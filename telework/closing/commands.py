# SPDX-License-Identifier: Apache-2.0
"""What people ask for about a month, as the acts travel in ``DeviceEvent.command``.

``submit_month`` comes in the person's own stream ``day:<person>``, ``return_month`` in the
stream ``team:<head>`` of whoever sends it back.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from approval import PlainError, from_plain
from telework.closing.states import is_month

REASON_LIMIT = 500
"""Characters of a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitMonth:
    """Submit one's month (月次の提出), in every section one belonged to in it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["submit_month"] = "submit_month"
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnMonth:
    """Send a person's month back (差戻し); the reason is what he reads."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    type: Literal["return_month"] = "return_month"
    month: str
    section_id: str
    person_id: str
    reason: str


MonthCommand = SubmitMonth | ReturnMonth

MONTH_COMMANDS: dict[str, type[MonthCommand]] = {
    "submit_month": SubmitMonth,
    "return_month": ReturnMonth,
}


def month_command_from_plain(plain: object) -> MonthCommand:
    """Read a command strictly.

    Raises:
        PlainError: the type is not known here, a field is missing, unknown or out of bounds.
    """
    named = plain.get("type") if isinstance(plain, dict) else None
    kind = MONTH_COMMANDS.get(str(named))
    if kind is None:
        raise PlainError("the command about a month is not known here")
    command = from_plain(kind, plain)
    if not is_month(command.month):
        raise PlainError("a month is written YYYY-MM")
    if isinstance(command, ReturnMonth) and len(command.reason) > REASON_LIMIT:
        raise PlainError("the reason is too long")
    return command
