# SPDX-License-Identifier: Apache-2.0
"""One's own permitted blocks in the change feed, so that a laptop knows them offline."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from approval import city_day, to_plain
from server.auth.actor import Actor
from server.store.changes import Change
from server.store.telework.grants import changed_grants

_LOOKING_BACK = timedelta(days=62)
"""Older blocks are of months that are closed; a laptop has no use for them."""


def grant_bodies(
    tx: Connection, actor: Actor, span: tuple[int, int], now: datetime
) -> dict[Change, dict[str, Any]]:
    """Return the changes of the reader's blocks in a span of the feed with their bodies."""
    since = city_day(now) - _LOOKING_BACK
    found = changed_grants(tx, actor.tenant, actor.person_id, since, span)
    return {
        Change(kind="grant", id=each.grant_id, number=number): to_plain(each)
        for number, each in found
    }
