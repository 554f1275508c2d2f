# SPDX-License-Identifier: Apache-2.0
"""What server and client say to each other about the audit log (操作の記録)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One entry: who did what to which subject, when and from where.

    Attributes:
        tag: what was done, as ``source:subject:action``.
        actor: person, or who ran a command on the server.
        name: the person's name, empty where the actor is none of the city's people.
        subject: such as ``case:…``, by number alone.
        detail: short facts, in English.
        seal: number of the seal over it, 0 before the next minute's round.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    entry_id: int
    at: datetime
    tag: str
    actor: str
    name: str
    device_id: str
    subject: str
    request_id: str
    detail: str
    seal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """A page of entries, the newest first.

    Attributes:
        next: what the following page is asked with, 0 at the end.
        sealed_at: when the newest seal was made, None before the first.
        root: its root in hexadecimal.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    lines: tuple[AuditLine, ...]
    next: int
    sealed_at: datetime | None
    root: str
