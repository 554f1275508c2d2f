# SPDX-License-Identifier: Apache-2.0
"""カレンダーのアドレス: secret addresses under which a calendar program reads one's meetings."""

from collections.abc import Callable
from typing import TypeVar

from desktop.acting.workplace import Workplace
from desktop.sync.meetings_api import MeetingsApi
from telework.meetings.keys import KeyKind, MakeKey, ShownKeys

Answer = TypeVar("Answer")


def feeds(place: Workplace) -> ShownKeys:
    """Return one's own calendar addresses.

    Raises:
        CallFailed: the server was not reached or refused; as every function here.
    """
    found = _asked(place, lambda api: api.keys())
    return ShownKeys(items=tuple(e for e in found.items if e.kind is KeyKind.PERSON))


def make(place: Workplace, name: str) -> str:
    """Make an address of one's own meetings and return it whole; nothing tells it again."""
    wanted = MakeKey(key_id=place.new_id(), kind=KeyKind.PERSON, name=name)
    made = _asked(place, lambda api: api.make_key(wanted))
    return place.server_url().rstrip("/") + made.path


def end(place: Workplace, key_id: str) -> None:
    """End an address at once."""
    _asked(place, lambda api: api.end_key(key_id))


def _asked(place: Workplace, ask: Callable[[MeetingsApi], Answer]) -> Answer:
    transport = place.open_transport()
    try:
        return ask(place.api(transport).meetings)
    finally:
        transport.close()
