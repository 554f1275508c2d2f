# SPDX-License-Identifier: Apache-2.0
"""The envelope in which every act of a device travels, and the server's answers."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The last server time a device received, and its boot clock at that moment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    server_time: datetime
    boot_id: str
    boot_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEvent:
    """One act as made at the click; its JSON bytes are stored, hashed and sent unchanged.

    Attributes:
        event_id: UUIDv7 made at the click; names the act everywhere and is its
            idempotency key.
        device_seq: gapless per device, from 1.
        prev_hash: SHA-256 of the previous event's bytes, 64 zeros for the first.
        stream: what orders events: ``case:<id>``, ``day:<person>`` or ``team:<head>``.
        type: ``approval``, ``telework`` or ``absence``.
        wall_time: the device's clock: evidence, never authority.
        boot_id, boot_ns: identity of the boot, nanoseconds since it including sleep.
        anchor: the last server anchor known at the click, None before the first.
        command: the command's fields as the owning package defines them.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_id: str
    device_id: str
    device_seq: int
    prev_hash: str
    stream: str
    type: str
    wall_time: datetime
    boot_id: str
    boot_ns: int
    anchor: Anchor | None
    command: dict[str, Any]
    schema_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIncrement:
    """The bytes a signature appended to a sheet; travels beside its event.

    It is not part of the event's bytes, so that a new signature on a base that has
    moved on belongs to the same act.

    Attributes:
        base_sha256: digest of the document it was appended to.
        data: the appended bytes, base64.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    base_sha256: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchItem:
    """An event as its device stored it, with its keyed digest."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event: str
    mac: str
    increment: SignedIncrement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBatch:
    """A device's events in its order; ``boot_*`` are the clock at this very try."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    device_id: str
    boot_id: str
    boot_ns: int
    wall_time: datetime
    items: tuple[BatchItem, ...]


class AnswerStatus(StrEnum):
    """What became of one event of a batch."""

    ACCEPTED = "accepted"
    REPEATED = "repeated"  # was accepted or refused before; the stored answer is given
    REFUSED = "refused"  # stored; the same event is never judged again
    CONFLICT = "conflict"  # refused because the state has moved on; stored
    STALE_BASE = "stale_base"  # not stored: sign again on the current document
    NOT_JUDGED = "not_judged"  # an earlier event of the stream was not accepted
    RETRY = "retry"  # not stored: circumstances, judge again later


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnswer:
    """The answer to one event: code and parameters, and the sentence in Japanese.

    Attributes:
        outcome: of a repeated event, its first status; otherwise equal to ``status``.
        trust: trust class A to D of the event's time, empty when not judged.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    event_id: str
    status: AnswerStatus
    outcome: AnswerStatus
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    message: str = ""
    trust: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchAnswer:
    """Answers in the order of the batch, the server's time, and the acknowledged head."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    server_time: datetime
    answers: tuple[EventAnswer, ...]
    acknowledged_seq: int
    acknowledged_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One changed row for this reader; ``body`` is None for a tombstone.

    Attributes:
        kind: ``case`` (approval CaseView), ``organisation``, ``rules``, ``me``, ``absence``,
            ``work_day`` (``telework.reporting.record.DayRecord``).
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: str
    id: str
    rev: int
    body: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """A page of the change feed; ``cursor`` is opaque, ``more`` asks to come back at once."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    rows: tuple[ChangeRow, ...]
    cursor: str
    more: bool
    server_time: datetime
