# SPDX-License-Identifier: Apache-2.0
"""An event's text: made once at the click, then stored, hashed and sent as it stands."""

import hashlib
import hmac

from telework.strict_json import Fields, dump_object, load_object, time_text
from telework.wire import Anchor, DeviceEvent

FIRST_HASH = "0" * 64
"""What the first event of a device names as its predecessor."""

SCHEMA_VERSION = 1
_DIGITS = frozenset("0123456789abcdef")


def event_text(event: DeviceEvent) -> str:
    """Write an event as canonical JSON: sorted keys, no spaces, times in UTC.

    Raises:
        ValueError: a time has no zone, or the command holds a number that is none.
        TypeError: the command holds something that is not plain JSON.
    """
    return dump_object(
        {
            "event_id": event.event_id,
            "device_id": event.device_id,
            "device_seq": event.device_seq,
            "prev_hash": event.prev_hash,
            "stream": event.stream,
            "type": event.type,
            "wall_time": time_text(event.wall_time),
            "boot_id": event.boot_id,
            "boot_ns": event.boot_ns,
            "anchor": None if event.anchor is None else _anchor_plain(event.anchor),
            "command": event.command,
            "schema_version": event.schema_version,
        }
    )


def parse_event(text: str) -> DeviceEvent:
    """Read an event strictly: no field missing, unknown, twice or of another type.

    Raises:
        ValueError: the text is not an event; says which field, never what it holds.
    """
    fields = Fields(load_object(text, "event"), "event")
    event = DeviceEvent(
        event_id=_named(fields, "event_id"),
        device_id=_named(fields, "device_id"),
        device_seq=fields.whole("device_seq", 1),
        prev_hash=_hash(fields, "prev_hash"),
        stream=_named(fields, "stream"),
        type=_named(fields, "type"),
        wall_time=fields.time("wall_time"),
        boot_id=_named(fields, "boot_id"),
        boot_ns=fields.whole("boot_ns", 0),
        anchor=fields.maybe("anchor", _anchor),
        command=fields.plain("command"),
        schema_version=fields.whole("schema_version", 1),
    )
    fields.done()
    if event.schema_version != SCHEMA_VERSION:
        raise ValueError("event.schema_version is not known here")
    return event


def event_hash(text: str) -> str:
    """Digest an event's text (SHA-256, 64 hex digits): the next event's ``prev_hash``."""
    return hashlib.sha256(text.encode()).hexdigest()


def event_mac(key: bytes, text: str) -> str:
    """Key an event's text with the device's key (HMAC-SHA-256, RFC 2104; 64 hex digits)."""
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def mac_matches(key: bytes, text: str, mac: str) -> bool:
    """Tell whether a keyed digest belongs to this text, in constant time."""
    return hmac.compare_digest(event_mac(key, text).encode(), mac.encode())


def _anchor_plain(anchor: Anchor) -> dict[str, str | int]:
    return {
        "server_time": time_text(anchor.server_time),
        "boot_id": anchor.boot_id,
        "boot_ns": anchor.boot_ns,
    }


def _anchor(value: object) -> Anchor:
    fields = Fields(value, "event.anchor")
    anchor = Anchor(
        server_time=fields.time("server_time"),
        boot_id=fields.text("boot_id"),
        boot_ns=fields.whole("boot_ns", 0),
    )
    fields.done()
    return anchor


def _named(fields: Fields, name: str) -> str:
    text = fields.text(name)
    if not text:
        raise ValueError(f"event.{name} is empty")
    return text


def _hash(fields: Fields, name: str) -> str:
    text = fields.text(name)
    if len(text) != len(FIRST_HASH) or not _DIGITS.issuperset(text):
        raise ValueError(f"event.{name} is not a digest")
    return text
