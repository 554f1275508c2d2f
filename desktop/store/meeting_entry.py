# SPDX-License-Identifier: Apache-2.0
"""A booking as it is being typed, sealed: it survives that its dialog is closed by accident."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from approval.encoding import from_answer, to_plain
from desktop.loading import LOADING
from desktop.store import meta

if TYPE_CHECKING:
    import sqlite3

    from desktop.store.sealed import Seal
    from telework.meetings.booking import BookMeeting

_NAME = "meetings|entry"


def kept(tx: sqlite3.Connection, seal: Seal) -> BookMeeting | None:
    """Return what was typed; one of an earlier program that does not fit any more is none."""
    text = meta.get_secret(tx, seal, _NAME)
    if not text:
        return None
    with LOADING:
        from telework.meetings.booking import BookMeeting

    try:
        return from_answer(BookMeeting, json.loads(text))
    except ValueError:
        return None


def keep(tx: sqlite3.Connection, seal: Seal, entry: BookMeeting | None) -> None:
    """Keep what is typed; None forgets it."""
    text = b"" if entry is None else json.dumps(to_plain(entry), ensure_ascii=False).encode()
    meta.put_secret(tx, seal, _NAME, text)
