# SPDX-License-Identifier: Apache-2.0
"""An event's text is made once and read strictly."""

import json
from datetime import UTC, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telework import event_hash, event_mac, event_text, mac_matches, parse_event
from telework.wire import Anchor, DeviceEvent
from tests.telework.makers import MORNING, anchor_at, make_event

NAMES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20
)
TIMES = st.datetimes(timezones=st.just(UTC), allow_imaginary=False)
NUMBERS = st.integers(0, 2**63 - 1)
PLAIN = st.recursive(
    st.none() | st.booleans() | NUMBERS | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
EVENTS = st.builds(
    DeviceEvent,
    event_id=NAMES,
    device_id=NAMES,
    device_seq=st.integers(1, 2**63 - 1),
    prev_hash=st.text("0123456789abcdef", min_size=64, max_size=64),
    stream=NAMES,
    type=NAMES,
    wall_time=TIMES,
    boot_id=NAMES,
    boot_ns=NUMBERS,
    anchor=st.none() | st.builds(Anchor, server_time=TIMES, boot_id=NAMES, boot_ns=NUMBERS),
    command=st.dictionaries(NAMES, PLAIN, max_size=4),
)


@given(EVENTS)
def test_what_is_written_is_read_back_and_written_alike(event: DeviceEvent) -> None:
    text = event_text(event)
    assert parse_event(text) == event
    assert event_text(parse_event(text)) == text


def test_the_text_is_canonical_and_keeps_names_as_given() -> None:
    text = event_text(make_event(command={"name": "髙﨑𠮷", "amount": 1}))
    assert text.startswith('{"anchor":null,"boot_id":"boot-1","boot_ns":1000000000000,')
    assert '"command":{"amount":1,"name":"髙﨑𠮷"}' in text
    assert '"wall_time":"2026-11-24T23:30:00.000000Z"' in text


def test_a_time_of_another_zone_is_the_same_moment() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert event_text(make_event(wall_time=MORNING.astimezone(tokyo))) == event_text(make_event())


def test_a_time_without_zone_is_no_moment() -> None:
    with pytest.raises(ValueError, match="time zone"):
        event_text(make_event(wall_time=MORNING.replace(tzinfo=None)))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"event_id": ""}, "event_id is empty"),
        ({"event_id": 7}, "event_id is not a text"),
        ({"device_seq": 0}, "device_seq is out of range"),
        ({"device_seq": True}, "device_seq is not a whole number"),
        ({"device_seq": 1.5}, "device_seq is not a whole number"),
        ({"boot_ns": -1}, "boot_ns is out of range"),
        ({"boot_ns": 2**63}, "boot_ns is out of range"),
        ({"prev_hash": "0" * 63}, "prev_hash is not a digest"),
        ({"prev_hash": "G" * 64}, "prev_hash is not a digest"),
        ({"wall_time": "2026-11-24T23:30:00"}, "wall_time is not a moment"),
        ({"wall_time": "0001-01-01T00:00:00+10:00"}, "wall_time is not a moment"),
        ({"wall_time": "yesterday"}, "wall_time is not a moment"),
        ({"command": []}, "command is not a JSON object"),
        ({"command": None}, "command is missing"),
        ({"anchor": []}, "anchor is not a JSON object"),
        ({"anchor": {"server_time": "2026-11-24T23:30:00Z"}}, "anchor.boot_id is missing"),
        ({"schema_version": 2}, "schema_version is not known"),
        ({"surprise": 1}, "1 unknown field"),
    ],
)
def test_a_wrong_field_is_named_and_not_repeated(change: dict[str, Any], message: str) -> None:
    plain = {**json.loads(event_text(make_event())), **change}
    with pytest.raises(ValueError, match=message):
        parse_event(json.dumps(plain))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"a":1,"a":2}', "not JSON"),
        ('{"a":NaN}', "not JSON"),
        ('{"a":' + "9" * 5000 + "}", "not JSON"),
        ('{"a":"\\ud800"}', "no text"),
        ('{"\\u0000":1}', "no text"),
        ('{"a":["x\\u0000"]}', "no text"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_hostile_text_is_a_value_error(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_event(text)


def test_every_field_is_needed() -> None:
    plain = json.loads(event_text(make_event(anchor=anchor_at(10))))
    for name in plain.keys() - {"anchor"}:
        with pytest.raises(ValueError, match=name):
            parse_event(json.dumps({key: plain[key] for key in plain if key != name}))


def test_the_keyed_digest_belongs_to_one_text_and_one_key() -> None:
    text = event_text(make_event())
    mac = event_mac(b"key", text)
    assert mac_matches(b"key", text, mac)
    assert not mac_matches(b"other", text, mac)
    assert not mac_matches(b"key", text + " ", mac)
    assert not mac_matches(b"key", text, "髙")
    assert event_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
