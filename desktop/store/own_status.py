# SPDX-License-Identifier: Apache-2.0
"""What the server said last of the person's own certificate, kept by its serial number."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop.store import meta

_NAME = "certificate_status"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStatus:
    """A certificate as the server saw it.

    Attributes:
        serial: hexadecimal.
        at: the server's time when it said so.
    """

    serial: str
    revoked: bool
    at: datetime


def keep(tx: sqlite3.Connection, status: OwnStatus) -> None:
    """Keep the newest word on a certificate."""
    fields = {
        "serial": status.serial,
        "revoked": status.revoked,
        "at": status.at.isoformat(),
    }
    meta.put(tx, _NAME, json.dumps(fields))


def newest(tx: sqlite3.Connection) -> OwnStatus | None:
    """Return what the server said last, of whichever certificate."""
    content = meta.get(tx, _NAME)
    if not content:
        return None
    fields = json.loads(content)
    return OwnStatus(**{**fields, "at": datetime.fromisoformat(fields["at"])})


def of(tx: sqlite3.Connection, serial: str) -> OwnStatus | None:
    """Return the newest word on a certificate, None when there is none on this one."""
    told = newest(tx)
    return told if told is not None and told.serial == serial else None
