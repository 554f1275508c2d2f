# SPDX-License-Identifier: Apache-2.0
"""The application for remote work (実施申請): days, place, work, contact, what is taken out."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, ClassVar

from telework.applying.matters import DEVICE_LOAN, TAKEN_OUT
from telework.commands import Connection, Place
from telework.grant import Unit

FIRST_YEAR, LAST_YEAR = 2020, 2999
"""What a form may name; the first has the present era all through."""


class CarriedKind(StrEnum):
    """What is taken out of the office (庁外持出し)."""

    PAPER = "paper"  # 紙の文書
    DATA = "data"  # 端末に保存する電子データ
    MEDIA = "media"  # 記録媒体


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One document or information asset taken out; ``personal``: it holds personal data."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: CarriedKind
    name: str
    personal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """One block that is applied for.

    Attributes:
        begin, end: the city's time to the minute, for ``Unit.HOURS`` only.
        place_note: which place, in words (実家, ○○サテライトオフィス); never a position.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    day: date
    unit: Unit = Unit.FULL
    begin: time | None = None
    end: time | None = None
    place: Place = Place.HOME
    place_note: str = ""

    def __post_init__(self) -> None:
        """Refuse days that no calendar of the city reaches."""
        if not FIRST_YEAR <= self.day.year <= LAST_YEAR:
            raise ValueError("the day of a line is out of range")


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The form of one application; the applicant is the drafter of its case.

    Attributes:
        person_id: the applicant, who must be the drafter.
        lines: in the order of their days and hours, each block once.
        reason: why, in words; may be empty.
        late_reason: why so late (当日申請の理由), where the deadline is over.
        plan: items of work planned (業務計画), in order.
        contact: where the person can be reached while away.
        own_devices: devices of the office that the person has already, by name or number.
        device_loan: a device of the pool is asked for, for every line.
        carried: documents and information assets taken out (庁外持出し).
        connection: how the office's systems are reached.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    lines: tuple[ApplicationLine, ...]
    reason: str = ""
    late_reason: str = ""
    plan: tuple[str, ...] = ()
    contact: str
    own_devices: tuple[str, ...] = ()
    device_loan: bool = False
    carried: tuple[Carried, ...] = ()
    connection: Connection = Connection.VPN

    def flags(self) -> tuple[str, ...]:
        """Return the flags that the case of this form must carry, sorted."""
        loan = (DEVICE_LOAN,) if self.device_loan else ()
        carrying = (TAKEN_OUT,) if self.carried else ()
        return (*loan, *carrying)
