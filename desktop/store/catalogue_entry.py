# SPDX-License-Identifier: Apache-2.0
"""Tables of rooms as they are being changed, sealed: they outlive that the client ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from approval.encoding import from_answer, to_plain
from desktop.catalogue_draft import TypedCatalogue, typed_from, typed_of
from desktop.store import meta

if TYPE_CHECKING:
    import sqlite3

    from desktop.catalogue_draft import CatalogueDraft
    from desktop.store.sealed import Seal

_NAME = "rooms|entry"


def kept(tx: sqlite3.Connection, seal: Seal) -> CatalogueDraft | None:
    """Return what was typed; one of an earlier program that does not fit any more is none."""
    text = meta.get_secret(tx, seal, _NAME)
    if not text:
        return None
    try:
        return typed_from(from_answer(TypedCatalogue, json.loads(text)))
    except ValueError:
        return None


def keep(tx: sqlite3.Connection, seal: Seal, draft: CatalogueDraft | None) -> None:
    """Keep what is typed; None forgets it."""
    text = b""
    if draft is not None:
        text = json.dumps(to_plain(typed_of(draft)), ensure_ascii=False).encode()
    meta.put_secret(tx, seal, _NAME, text)
