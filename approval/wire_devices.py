# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about registered devices."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

WAITING = "waiting"
"""Registered, and not yet admitted by an administrator."""

ADMITTED = "admitted"
LOST = "lost"
REVOKED = "revoked"
MOST_ANSWERED = 100
"""Acts of one answer; an owner with more gives several."""


def wipe_statement(device_id: str) -> str:
    """Return what a lost device keys with its own key once told to wipe; no event reads so."""
    return f"tsukue: device {device_id} is wiped"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """A registered installation: one machine and one account of its operating system.

    Attributes:
        owner: the name of whoever registered it; ``office`` is his of today.
        state: ``waiting``, ``admitted``, ``lost`` or ``revoked``.
        seen_at: when it last did anything here.
        lost_at: when it was reported lost, also where it was found since.
        wiped_at: when it said that its data are gone, after it was reported lost.
        asked, disowned: acts that may be of a time in which it was lost: how many wait for the
            owner's word, and how many he said are not his.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device_id: str
    name: str
    owner_id: str
    owner: str
    office: str
    state: str
    registered_at: datetime
    seen_at: datetime | None
    lost_at: datetime | None = None
    client_version: str = ""
    wiped_at: datetime | None = None
    asked: int = 0
    disowned: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicePage:
    """A page of devices: those that wait first, then those seen last.

    Attributes:
        total, waiting: how many fit what was asked, and how many of all wait to be admitted.
        next: what the following page is asked with, empty at the end.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    lines: tuple[DeviceLine, ...]
    total: int
    waiting: int
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDevice:
    """Admit a device, or report it lost, as it was seen: ``state`` of then."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCase:
    """A case of which the device fetched files; no title, no name of a file.

    Attributes:
        number: of the document, empty before it has one.
        secret: it is need-to-know.
        sheet: it fetched the decision sheet.
        attachments: how many of them it fetched, each counted once.
        fetched_at: when it fetched anything last.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    number: str
    secret: bool
    sheet: bool
    attachments: int
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LossReport:
    """What a report on a lost device needs (個人情報保護法68条); no titles, no contents.

    The server keeps no list of what lies on a device. What its owner may read is the most that
    can lie there; which files the device fetched is in the audit log.

    Attributes:
        certificates: serial numbers revoked with it.
        cases: cases whose contents the owner may read, ``secret_cases`` of them need-to-know.
        meetings: meetings in which the owner takes part or which he booked.
        work_days: days of remote work of the owner on record.
        scopes: the sections whose cases the owner sees today, by name.
        held: the cases of which the device fetched files, the last first; ``held_total`` is how
            many there are, where not all are told.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device: DeviceLine
    made_at: datetime
    certificates: tuple[str, ...]
    cases: int
    secret_cases: int
    meetings: int
    work_days: int
    scopes: tuple[str, ...] = ()
    held: tuple[HeldCase, ...] = ()
    held_total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedDevice:
    """The device as it is now; ``report`` where it was reported lost by this."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device: DeviceLine
    report: LossReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAsked:
    """The owner's word on acts about which the server asked him (``event.owner_asked``).

    Attributes:
        own: he did all of these himself; otherwise none of them.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_ids: tuple[str, ...]
    own: bool

    def __post_init__(self) -> None:
        """Bound the request.

        Raises:
            ValueError: no act is named, or more than one batch brings.
        """
        if not 1 <= len(self.event_ids) <= MOST_ANSWERED:
            raise ValueError(f"between 1 and {MOST_ANSWERED} acts are answered at a time")
