# SPDX-License-Identifier: Apache-2.0
"""Ids of what the server makes itself: dates, claims, lines of logs."""

import secrets
from datetime import datetime

from approval.identifiers import uuid7


def fresh_id(now: datetime) -> str:
    """Return a new UUIDv7."""
    return uuid7(int(now.timestamp() * 1000), secrets.token_bytes(10))
