# SPDX-License-Identifier: Apache-2.0
"""Reading one item of a batch: what cannot be read is refused before anything is touched."""

import hashlib
import re
from dataclasses import dataclass

from approval import PlainError, command_from_plain
from approval.absence_acts import AbsenceAct, absence_act_from_plain
from approval.commands import CaseCommand
from telework import TeleworkAct, act_from_plain, parse_event
from telework.wire import BatchItem, DeviceEvent, SignedIncrement

_EVENT_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\Z")
_NAME = re.compile(r"[A-Za-z0-9_.:@-]{1,64}\Z")
_MAC = re.compile(r"[0-9a-f]{0,128}\Z")
_MOST_DIGITS = 1 << 62


class Unreadable(ValueError):
    """The item is not an event of ours; ``event_id`` is empty when even that is unreadable."""

    def __init__(self, reason: str, event_id: str = "") -> None:
        super().__init__(reason)
        self.event_id = event_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """An item of a batch, understood."""

    text: str
    mac: str
    increment: SignedIncrement | None
    event: DeviceEvent
    command: CaseCommand | TeleworkAct | AbsenceAct

    def body_sha256(self) -> str:
        """Return the digest of the event's bytes alone: what one key stands for."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def read_item(item: BatchItem) -> ReadItem:
    """Understand an item.

    Raises:
        Unreadable: a field is missing, unknown, out of bounds or contradicts another.
    """
    try:
        event = parse_event(item.event)
    except (ValueError, RecursionError):
        raise Unreadable("the event has another shape") from None
    if not _EVENT_ID.match(event.event_id):
        raise Unreadable("the event's id is not a UUID of version 7")
    _check_bounds(event, item)
    command = _command(event)
    return ReadItem(
        text=item.event, mac=item.mac, increment=item.increment, event=event, command=command
    )


def _check_bounds(event: DeviceEvent, item: BatchItem) -> None:
    if max(event.device_seq, event.boot_ns) >= _MOST_DIGITS:
        raise Unreadable("a number is too large", event.event_id)
    if event.anchor is not None and event.anchor.boot_ns >= _MOST_DIGITS:
        raise Unreadable("a number is too large", event.event_id)
    if not _NAME.match(event.device_id) or not _MAC.match(item.mac):
        raise Unreadable("the device's id or digest has another shape", event.event_id)


def _command(event: DeviceEvent) -> CaseCommand | TeleworkAct | AbsenceAct:
    try:
        if event.type == "telework":
            return act_from_plain(event.command)
        if event.type == "absence":
            return _absence_act(event)
        if event.type == "approval":
            return _case_command(event)
    except (PlainError, ValueError, RecursionError):
        raise Unreadable("the command has another shape", event.event_id) from None
    raise Unreadable("the event's type is not known here", event.event_id)


def _absence_act(event: DeviceEvent) -> AbsenceAct:
    act = absence_act_from_plain(event.command)
    if not _EVENT_ID.match(act.absence_id):
        raise PlainError("the absence's id is not a UUID of version 7")
    return act


def _case_command(event: DeviceEvent) -> CaseCommand:
    command = command_from_plain(event.command)
    if not _NAME.match(command.case_id):
        raise PlainError("the case's id has another shape")
    if event.stream != f"case:{command.case_id}":
        raise PlainError("the stream is not that of the case")
    return command
