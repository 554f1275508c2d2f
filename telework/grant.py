# SPDX-License-Identifier: Apache-2.0
"""What permits a day of remote work: one approved block, by application or by order."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, ClassVar

from telework.commands import Place


class Unit(StrEnum):
    """How much of a day is applied for (実施単位)."""

    FULL = "full"  # 全日
    MORNING = "morning"  # 午前
    AFTERNOON = "afternoon"  # 午後
    HOURS = "hours"  # 時間帯


class GrantSource(StrEnum):
    """What a block rests on."""

    APPLICATION = "application"  # 実施申請, approved
    ORDER = "order"  # 実施命令: by the employer, without an application


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One approved block of remote work of one person on one date.

    Attributes:
        grant_id: names the block; of an application ``<case id>:<line>``.
        begin, end: the city's time, for ``Unit.HOURS`` only.
        place: where work is permitted; never the office.
        case_id: the application's case, empty for an order.
        withdrawn: taken back (取下げ) before it was used; stays as a trace.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    grant_id: str
    person_id: str
    day: date
    unit: Unit
    begin: time | None = None
    end: time | None = None
    place: Place
    source: GrantSource
    case_id: str = ""
    withdrawn: bool = False
